import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';

export const CHUNK_BYTES = 1024 ** 2;

/** What a reader needs of an open file; a `FileHandle` is one, and so are bytes in memory. */
export interface ByteHandle {
  /** Copies at most `length` bytes from `position` into `buffer` at `offset`; 0 bytes at the end. */
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

/** An open file with its size: everything is read through one handle, so that what was checked is what is read. */
export interface FileSource {
  readonly handle: ByteHandle;
  readonly bytes: number;
  /** The bytes are ours alone and cannot change between two readings. */
  readonly inMemory: boolean;
}

/** Opens a file for reading. Throws `FILE_NOT_FOUND` (also for a folder) and `FILE_EMPTY`. */
export async function openSource(path: string): Promise<FileSource> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (cause) {
    throw new AppError('FILE_NOT_FOUND', { cause: (cause as NodeJS.ErrnoException).code ?? 'UNKNOWN' }, cause);
  }
  const stat = await handle.stat();
  if (!stat.isFile() || stat.size === 0) {
    await handle.close();
    throw stat.isFile()
      ? new AppError('FILE_EMPTY', { cause: 'NO_BYTES' })
      : new AppError('FILE_NOT_FOUND', { cause: 'NO_FILE' });
  }
  return { handle, bytes: stat.size, inMemory: false };
}

/** Bytes that were unpacked or decrypted, as a source; they never touch the disk. Throws `FILE_EMPTY`. */
export function memorySource(bytes: Uint8Array): FileSource {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', { cause: 'NO_BYTES' });
  const read: ByteHandle['read'] = async (buffer, offset, length, position) => {
    const part = bytes.subarray(position, position + length);
    buffer.set(part, offset);
    return { bytesRead: part.length };
  };
  return { handle: { read, close: async () => undefined }, bytes: bytes.length, inMemory: true };
}

/** The same source for a reader that closes what it reads, while its owner goes on using it. */
export function borrowSource(source: FileSource): FileSource {
  const { handle } = source;
  const read: ByteHandle['read'] = (buffer, offset, length, position) => handle.read(buffer, offset, length, position);
  return { ...source, handle: { read, close: async () => undefined } };
}

/** Reads `length` bytes at `position`; throws `FILE_CHANGED` when the file has become shorter. */
export async function readBytes({ handle }: FileSource, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new AppError('FILE_CHANGED', { cause: 'SHORTER' });
    filled += bytesRead;
  }
  return buffer;
}

/** The bytes of a part of the file in chunks of 1 MB; each chunk is a buffer of its own. */
export async function* readChunks(source: FileSource, from = 0, to = source.bytes): AsyncGenerator<Buffer> {
  for (let position = from; position < to; position += CHUNK_BYTES) {
    yield await readBytes(source, position, Math.min(CHUNK_BYTES, to - position));
  }
}

/** SHA-256 of the whole file in hexadecimal; `onChunk` sees each chunk on its way. */
export async function hashSource(
  source: FileSource,
  onChunk: (chunk: Buffer) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(source)) {
    hash.update(chunk);
    onChunk(chunk);
  }
  return hash.digest('hex');
}

/** Ends a reading when the caller asks for it. */
export function stopIfAsked(shouldStop: (() => boolean) | undefined): void {
  if (shouldStop?.() === true) throw new AppError('CANCELLED');
}
