import { AppError } from '../../../shared/errors.ts';
import { type DeliveredFile, type IgnoredFile, ignoredByName, zippedFile } from './delivered-file.ts';
import type { FileSource } from './file-source.ts';
import { checkNoBomb } from './unzip-entry.ts';
import { type ZipEntry, zipMalformed } from './zip-archive.ts';
import { isUnsafeZipName, zipPath } from './zip-names.ts';

export interface ZipListing {
  readonly files: readonly DeliveredFile[];
  readonly ignored: readonly IgnoredFile[];
}

/** What is unpacked of one delivery lies in memory, one file at a time. */
const unpackLimits = { fileBytes: 400 * 1024 ** 2, deliveryBytes: 1024 ** 3 } as const;

/** Folder in which macOS packs what it knows of each file. */
const MAC_FOLDER = '__MACOSX';

function ignoredEntry(entry: ZipEntry, name: string): IgnoredFile | null {
  if (zipPath(entry.name)[0] === MAC_FOLDER) return { name, cause: 'HIDDEN' };
  if (entry.isLink) return { name, cause: 'SYMLINK' };
  const cause = ignoredByName(name) ?? (entry.unpackedBytes === 0 ? 'EMPTY' : null);
  return cause === null ? null : { name, cause };
}

/** Holds what the archive says it unpacks to against the limits, before anything is unpacked; unpacking holds it to its word. */
function checkSizes(entries: readonly ZipEntry[]): void {
  let bytes = 0;
  for (const { unpackedBytes, compressedBytes } of entries) {
    checkNoBomb(unpackedBytes, compressedBytes);
    if (unpackedBytes > unpackLimits.fileBytes)
      throw new AppError('FILE_TOO_LARGE', {
        cause: 'PART_BYTES',
        bytes: unpackedBytes,
        limit: unpackLimits.fileBytes,
      });
    bytes += unpackedBytes;
  }
  if (bytes > unpackLimits.deliveryBytes)
    throw new AppError('FILE_TOO_LARGE', { cause: 'DELIVERY_BYTES', bytes, limit: unpackLimits.deliveryBytes });
}

/**
 * The files of an archive that may be tables, by their names without folders. `archive` stays open as long as they are used.
 * Throws `FILE_MALFORMED` (cause `ZIP_NAMES`) for names that lead outside a folder or come back, in any folder and whatever their case,
 * and `FILE_TOO_LARGE` (`ZIP_BOMB`, `PART_BYTES`, `DELIVERY_BYTES`).
 */
export function listZip(archive: FileSource, entries: Iterable<ZipEntry>): ZipListing {
  const ignored: IgnoredFile[] = [];
  const tables = new Map<string, { readonly name: string; readonly entry: ZipEntry }>();
  for (const entry of entries) {
    if (isUnsafeZipName(entry.name)) throw zipMalformed('ZIP_NAMES');
    const name = zipPath(entry.name).at(-1) ?? '';
    if (name === '') continue;
    const other = ignoredEntry(entry, name);
    if (other !== null) ignored.push(other);
    else if (tables.has(name.toLowerCase())) throw zipMalformed('ZIP_NAMES');
    else tables.set(name.toLowerCase(), { name, entry });
  }
  const found = [...tables.values()];
  checkSizes(found.map(({ entry }) => entry));
  return { files: found.map(({ name, entry }) => zippedFile(name, archive, entry)), ignored };
}
