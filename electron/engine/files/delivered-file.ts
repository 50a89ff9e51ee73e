import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { borrowSource, type FileSource, memorySource } from './file-source.ts';
import { unzipWhole } from './unzip-entry.ts';
import type { ZipEntry } from './zip-archive.ts';

/** One file of a delivery, wherever it lies: in a folder, in an archive, in memory. */
export interface DeliveredFile {
  /** Without a path. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal, null when it was not needed yet. */
  readonly sha256: string | null;
  /** Worth opening to see whether it is a workbook; in a delivery of many files the name tells. */
  readonly mayBeWorkbook: boolean;
  /** A source of its own, as often as asked; whoever asks closes it. */
  readonly openSource: () => Promise<FileSource>;
}

/** Why a file of a delivery is not read. */
export type IgnoredCause =
  | 'ENCRYPTED'
  | 'EMPTY'
  | 'EXTENSION'
  | 'FOLDER'
  | 'HIDDEN'
  | 'LOCK_FILE'
  | 'NESTED_ZIP'
  | 'SYMLINK';

export interface IgnoredFile {
  readonly name: string;
  readonly cause: IgnoredCause;
}

const tableName = /\.(?:csv|txt|tsv|xlsx)$/i;
const workbookName = /\.xlsx$/i;

/** Why a file is no table, by its name; null when it may be one. */
export function ignoredByName(name: string): IgnoredCause | null {
  if (name.startsWith('~$') || name.startsWith('.~lock.')) return 'LOCK_FILE';
  if (name.startsWith('.')) return 'HIDDEN';
  if (tableName.test(name)) return null;
  if (/\.zip$/i.test(name)) return 'NESTED_ZIP';
  return /\.age$/i.test(name) ? 'ENCRYPTED' : 'EXTENSION';
}

/** A source that its owner keeps open, as a file. */
export function keptFile(name: string, source: FileSource, sha256: string): DeliveredFile {
  return { name, bytes: source.bytes, sha256, mayBeWorkbook: true, openSource: async () => borrowSource(source) };
}

/** An entry of an archive that its owner keeps open; unpacked in memory each time, so that it fills memory only while it is read. */
export function zippedFile(name: string, archive: FileSource, entry: ZipEntry): DeliveredFile {
  const openSource = async () => memorySource(await unzipWhole(archive, entry));
  return { name, bytes: entry.unpackedBytes, sha256: null, mayBeWorkbook: workbookName.test(name), openSource };
}

/** What a file of a folder is at one moment. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: number;
  /** Time of the last change, in milliseconds. */
  readonly modified: number;
  /** A plain file and no folder, device or pipe. */
  readonly isFile: boolean;
}

export async function lookAtFile(path: string): Promise<FolderFile> {
  const stat = await lstat(path);
  return { path, bytes: stat.size, modified: stat.mtimeMs, isFile: stat.isFile() };
}

/**
 * A source of a file of a folder; throws `FILE_CHANGED` when it is not what it was when it was looked at. A symbolic link is never
 * followed, also when it took the place of the file just now.
 */
async function openFolderSource({ path, bytes, modified }: FolderFile): Promise<FileSource> {
  // Windows has no such flag, nor links that an ordinary user can make
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch((error: unknown) => {
    throw new AppError('FILE_CHANGED', { cause: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' }, error);
  });
  const stat = await handle.stat();
  if (stat.isFile() && stat.size === bytes && stat.mtimeMs === modified) return { handle, bytes, inMemory: false };
  await handle.close();
  throw new AppError('FILE_CHANGED', { cause: 'MODIFIED' });
}

/** A file of a folder, opened by its path each time: a folder may hold more files than can be kept open. `sha256` as `hash` gives it. */
export async function folderFile(
  name: string,
  file: FolderFile,
  hash: (source: FileSource) => Promise<string>,
): Promise<DeliveredFile> {
  const source = await openFolderSource(file);
  const sha256 = await hash(source).finally(() => source.handle.close());
  const openSource = () => openFolderSource(file);
  return { name, bytes: file.bytes, sha256, mayBeWorkbook: workbookName.test(name), openSource };
}
