import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import { type FileSource, readBytes } from './file-source.ts';
import { type ZipEntry, zipDataPosition, zipMalformed, zipMethods } from './zip-archive.ts';

/** Against archives that unpack to more than a machine can hold. Spreadsheets of numbers pack 5 to 40 times. */
const zipLimits = {
  unpackedBytes: 4 * 1024 ** 3,
  ratio: 300,
  ratioAbove: 8 * 1024 ** 2,
} as const;

const PACKED_BYTES = 64 * 1024;
const PIECE_BYTES = 256 * 1024;

/** Throws `FILE_TOO_LARGE` (cause `ZIP_BOMB`) when so many bytes cannot honestly come out of so few. */
export function checkNoBomb(unpacked: number, packed: number): void {
  const isBomb = unpacked > zipLimits.ratioAbove && unpacked > zipLimits.ratio * packed;
  if (isBomb || unpacked > zipLimits.unpackedBytes) {
    throw new AppError('FILE_TOO_LARGE', { cause: 'ZIP_BOMB', limit: zipLimits.unpackedBytes, ratio: zipLimits.ratio });
  }
}

async function* readPacked(source: FileSource, start: number, bytes: number, onRead: (bytes: number) => void) {
  for (let read = 0; read < bytes; ) {
    const packed = await readBytes(source, start + read, Math.min(PACKED_BYTES, bytes - read));
    read += packed.length;
    onRead(packed.length);
    yield packed;
  }
}

/** Unpacks beside the main thread, no further ahead than the reader follows. */
async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = Readable.from(packed);
  const output = createInflateRaw({ chunkSize: PIECE_BYTES });
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const piece of output) yield piece as Buffer;
  } catch (error) {
    throw error instanceof AppError ? error : zipMalformed('ZIP_DATA_DAMAGED', error);
  } finally {
    input.destroy();
    output.destroy();
  }
}

/**
 * The unpacked bytes of one entry, in pieces, in memory only. What is counted is what comes out, not what the archive claims.
 * Throws `FILE_TOO_LARGE` (cause `ZIP_BOMB`) beyond the limits and `FILE_MALFORMED` for data that is damaged (also by its CRC-32, which
 * is known at the end) or packed in a way that is not read.
 */
export async function* unzipEntry(
  source: FileSource,
  entry: ZipEntry,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  if (entry.method !== zipMethods.stored && entry.method !== zipMethods.deflated) throw zipMalformed('ZIP_METHOD');
  const start = await zipDataPosition(source, entry);
  let read = 0;
  let unpacked = 0;
  let checksum = 0;
  const packed = readPacked(source, start, entry.compressedBytes, (bytes) => {
    read += bytes;
    onRead(bytes);
  });
  for await (const piece of entry.method === zipMethods.stored ? packed : inflate(packed)) {
    unpacked += piece.length;
    checkNoBomb(unpacked, read);
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (unpacked !== entry.unpackedBytes || checksum !== entry.crc32) throw zipMalformed('ZIP_DATA_DAMAGED');
}

/** One entry whole in memory. Check what it claims to unpack to before asking. Throws what `unzipEntry` throws. */
export async function unzipWhole(source: FileSource, entry: ZipEntry): Promise<Buffer> {
  checkNoBomb(entry.unpackedBytes, entry.compressedBytes);
  const whole = Buffer.allocUnsafeSlow(entry.unpackedBytes);
  let filled = 0;
  for await (const piece of unzipEntry(source, entry)) {
    if (filled + piece.length > whole.length) throw zipMalformed('ZIP_DATA_DAMAGED');
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}
