import { AppError } from '../../../shared/errors.ts';
import { type FileSource, readBytes } from './file-source.ts';
import { decodeZipName } from './zip-names.ts';

/** One file inside a zip archive, as the central directory states it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  /** What the archive claims; `unzipEntry` holds the data against it. */
  readonly unpackedBytes: number;
  readonly crc32: number;
  readonly position: number;
  /** A symbolic link (Unix): its data is a path and no file. */
  readonly isLink: boolean;
}

export const zipMethods = { stored: 0, deflated: 8 } as const;

const MOST_ENTRIES = 10_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const NAMES_ARE_UTF8 = 1 << 11;
const MADE_ON_UNIX = 3;
const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/** @returns the error for an archive that cannot be trusted, with its cause */
export const zipMalformed = (cause: string, error?: unknown): AppError =>
  new AppError('FILE_MALFORMED', { cause }, error);

/**
 * The central directory of an archive (PKWARE APPNOTE 4.3.12), by name. Encrypted entries, zip64 and two entries of one name are refused
 * with their cause (`FILE_MALFORMED`).
 */
export async function readZipDirectory(source: FileSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailBytes = Math.min(source.bytes, END_BYTES + 0xffff);
  const tail = await readBytes(source, source.bytes - tailBytes, tailBytes);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw zipMalformed('ZIP_NO_DIRECTORY');
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const position = tail.readUInt32LE(end + 16);
  if (count === 0xffff || position === 0xffffffff) throw zipMalformed('ZIP_64');
  if (count > MOST_ENTRIES || position + bytes > source.bytes) throw zipMalformed('ZIP_DIRECTORY_DAMAGED');
  return parseDirectory(await readBytes(source, position, bytes), count);
}

function parseDirectory(directory: Buffer, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw zipMalformed('ZIP_DIRECTORY_DAMAGED');
    const nameBytes = directory.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const entry = parseEntry(directory.subarray(at, at + ENTRY_BYTES + nameBytes));
    // which of two a reader takes differs between readers, so that what was checked need not be what is read
    if (entries.has(entry.name)) throw zipMalformed('ZIP_NAMES');
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function parseEntry(bytes: Buffer): ZipEntry {
  const flags = bytes.readUInt16LE(8);
  if ((flags & ENCRYPTED) !== 0) throw zipMalformed('ZIP_ENCRYPTED');
  const unixMode = bytes.readUInt8(5) === MADE_ON_UNIX ? bytes.readUInt16LE(40) : 0;
  return {
    name: decodeZipName(bytes.subarray(ENTRY_BYTES), (flags & NAMES_ARE_UTF8) !== 0),
    method: bytes.readUInt16LE(10),
    crc32: bytes.readUInt32LE(16),
    compressedBytes: bytes.readUInt32LE(20),
    unpackedBytes: bytes.readUInt32LE(24),
    position: bytes.readUInt32LE(42),
    isLink: (unixMode & UNIX_TYPE) === UNIX_LINK,
  };
}

/** Where the packed data of an entry starts, from its local header. Throws `FILE_MALFORMED` when it does not lie inside the archive. */
export async function zipDataPosition(source: FileSource, entry: ZipEntry): Promise<number> {
  if (entry.position + LOCAL_BYTES > source.bytes) throw zipMalformed('ZIP_ENTRY_DAMAGED');
  const local = await readBytes(source, entry.position, LOCAL_BYTES);
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw zipMalformed('ZIP_ENTRY_DAMAGED');
  const position = entry.position + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (position + entry.compressedBytes > source.bytes) throw zipMalformed('ZIP_ENTRY_DAMAGED');
  return position;
}
