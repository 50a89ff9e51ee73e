import { Inflate } from 'fflate';
import { AppError } from '../../../shared/errors.ts';
import { type FileSource, readBytes } from './file-source.ts';

/** One file inside a zip archive, as the central directory states it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly position: number;
}

/** Against archives that unpack to more than a machine can hold. Spreadsheets of numbers pack 5 to 40 times. */
export const zipLimits = {
  entries: 10_000,
  unpackedBytes: 4 * 1024 ** 3,
  ratio: 300,
  ratioAbove: 8 * 1024 ** 2,
} as const;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 32 * 1024;

const malformed = (cause: string) => new AppError('FILE_MALFORMED', { cause });

/** The central directory of an archive (PKWARE APPNOTE 4.3.12). Encrypted entries and zip64 are refused with their cause. */
export async function readZipDirectory(source: FileSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailBytes = Math.min(source.bytes, END_BYTES + 0xffff);
  const tail = await readBytes(source, source.bytes - tailBytes, tailBytes);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw malformed('ZIP_NO_DIRECTORY');
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const position = tail.readUInt32LE(end + 16);
  if (count === 0xffff || position === 0xffffffff) throw malformed('ZIP_64');
  if (count > zipLimits.entries || position + bytes > source.bytes) throw malformed('ZIP_DIRECTORY_DAMAGED');
  return parseDirectory(await readBytes(source, position, bytes), count);
}

function parseDirectory(directory: Buffer, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw malformed('ZIP_DIRECTORY_DAMAGED');
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw malformed('ZIP_ENCRYPTED');
    const nameBytes = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes);
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      position: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function dataPosition(source: FileSource, entry: ZipEntry): Promise<number> {
  if (entry.position + 30 > source.bytes) throw malformed('ZIP_ENTRY_DAMAGED');
  const local = await readBytes(source, entry.position, 30);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw malformed('ZIP_ENTRY_DAMAGED');
  const position = entry.position + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (position + entry.compressedBytes > source.bytes) throw malformed('ZIP_ENTRY_DAMAGED');
  return position;
}

/**
 * The unpacked bytes of one entry, in pieces, in memory only. What is counted is what comes out, not what the archive claims.
 * Throws `FILE_TOO_LARGE` (cause `ZIP_BOMB`) beyond the limits and `FILE_MALFORMED` for damaged data.
 */
export async function* unzipEntry(
  source: FileSource,
  entry: ZipEntry,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw malformed('ZIP_METHOD');
  const start = await dataPosition(source, entry);
  let pieces: Uint8Array[] = [];
  let isComplete = false;
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece);
    isComplete ||= final;
  });
  let read = 0;
  let unpacked = 0;
  while (read < entry.compressedBytes) {
    const packed = await readBytes(source, start + read, Math.min(PIECE_BYTES, entry.compressedBytes - read));
    read += packed.length;
    onRead(packed.length);
    if (entry.method === STORED) pieces.push(packed);
    else pushPacked(inflate, packed, read === entry.compressedBytes);
    for (const piece of pieces) {
      unpacked += piece.length;
      checkSize(unpacked, read);
      yield piece;
    }
    pieces = [];
  }
  if (entry.method === DEFLATED && !isComplete) throw malformed('ZIP_DATA_DAMAGED');
}

function pushPacked(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast);
  } catch (cause) {
    throw new AppError('FILE_MALFORMED', { cause: 'ZIP_DATA_DAMAGED' }, cause);
  }
}

function checkSize(unpacked: number, packed: number): void {
  const isBomb = unpacked > zipLimits.ratioAbove && unpacked > zipLimits.ratio * packed;
  if (isBomb || unpacked > zipLimits.unpackedBytes) {
    throw new AppError('FILE_TOO_LARGE', { cause: 'ZIP_BOMB', limit: zipLimits.unpackedBytes, ratio: zipLimits.ratio });
  }
}
