import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import {
  type DeliveredFile,
  type FolderFile,
  folderFile,
  type IgnoredCause,
  type IgnoredFile,
  ignoredByName,
  lookAtFile,
} from './delivered-file.ts';
import { type FileSource, hashSource, stopIfAsked } from './file-source.ts';
import type { ReadOptions } from './table-reading.ts';

export interface FolderListing {
  readonly files: readonly DeliveredFile[];
  readonly ignored: readonly IgnoredFile[];
  /** Over the sorted names and hashes of the files. */
  readonly sha256: string;
}

type Progress = Pick<ReadOptions, 'onProgress' | 'shouldStop'>;

function ignoredEntry(entry: Dirent): IgnoredCause | null {
  if (entry.isSymbolicLink()) return 'SYMLINK';
  if (entry.isDirectory()) return entry.name.startsWith('.') ? 'HIDDEN' : 'FOLDER';
  return ignoredByName(entry.name);
}

async function readEntries(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new AppError('FILE_NOT_FOUND', { cause: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' }, error);
  }
}

interface FoundFile {
  readonly name: string;
  readonly file: FolderFile;
}

/** Tells the files that may be tables from all else in a folder. */
async function sortEntries(folder: string): Promise<{ readonly found: FoundFile[]; readonly ignored: IgnoredFile[] }> {
  const found: FoundFile[] = [];
  const ignored: IgnoredFile[] = [];
  for (const entry of await readEntries(folder)) {
    const { name } = entry;
    const cause = ignoredEntry(entry);
    if (cause !== null) {
      ignored.push({ name, cause });
      continue;
    }
    const file = await lookAtFile(join(folder, name));
    if (!file.isFile) ignored.push({ name, cause: 'EXTENSION' });
    else if (file.bytes === 0) ignored.push({ name, cause: 'EMPTY' });
    else found.push({ name, file });
  }
  return { found, ignored };
}

/**
 * The files of a folder that may be tables, not of folders in it; each is hashed once, which shows later whether it changed. Links are
 * not followed. Throws `FILE_NOT_FOUND`, `FILE_CHANGED`, `CANCELLED`.
 */
export async function listFolder(folder: string, { onProgress, shouldStop }: Progress = {}): Promise<FolderListing> {
  const { found, ignored } = await sortEntries(folder);
  const total = found.reduce((sum, { file }) => sum + file.bytes, 0);
  let read = 0;
  const hash = (source: FileSource): Promise<string> =>
    hashSource(source, (chunk) => {
      stopIfAsked(shouldStop);
      read += chunk.length;
      onProgress?.(read, total);
    });
  const whole = createHash('sha256');
  const files: DeliveredFile[] = [];
  for (const { name, file } of found) {
    const delivered = await folderFile(name, file, hash);
    whole.update(`${name}\0${delivered.sha256}\n`);
    files.push(delivered);
  }
  return { files, ignored, sha256: whole.digest('hex') };
}
