import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { type AgeSecrets, decryptSource, isAgeFile } from './age.ts';
import { type DeliveredFile, type IgnoredFile, keptFile } from './delivered-file.ts';
import { partsOfFiles } from './file-parts.ts';
import { type FileSource, hashSource, memorySource, openSource, readBytes, stopIfAsked } from './file-source.ts';
import { listFolder } from './folder-files.ts';
import { isZip } from './read-table.ts';
import type { ReadOptions, TableReading } from './table-reading.ts';
import { readZipDirectory } from './zip-archive.ts';
import { listZip } from './zip-files.ts';

export type DeliveryKind = 'folder' | 'zip' | 'workbook' | 'file';

/** One table of a delivery. */
export interface DeliveryPart {
  /** Name of the sheet, or of the file when it is a text or a workbook of which the only filled sheet has a name that says nothing. */
  readonly name: string;
  /** Name of the file, without a path. */
  readonly file: string;
  readonly sheet: string | null;
  /** The sheet is hidden in its workbook. */
  readonly hidden: boolean;
  /** Size of the unpacked file. */
  readonly bytes: number;
  /** Opens the table, as often as needed; throws what `readTable` throws, with the name of the file in its details. */
  readonly open: (options?: ReadOptions) => Promise<TableReading>;
}

export interface OpenDelivery {
  readonly kind: DeliveryKind;
  readonly encrypted: boolean;
  /** Of the file as it was delivered; of a folder, over the sorted names and hashes of its files. */
  readonly sha256: string;
  readonly parts: readonly DeliveryPart[];
  readonly ignored: readonly IgnoredFile[];
  /** Frees the files; safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Secrets and progress; `onProgress` tells of decrypting and of hashing, one after the other. */
export type DeliveryOptions = AgeSecrets & Pick<ReadOptions, 'onProgress' | 'shouldStop'>;

interface Contents {
  readonly kind: DeliveryKind;
  readonly files: readonly DeliveredFile[];
  readonly ignored: readonly IgnoredFile[];
}

/** What a file is, by its content: an archive of tables, a workbook, or else one table. */
async function contentsOf(name: string, source: FileSource, sha256: string): Promise<Contents> {
  const whole = { files: [keptFile(name, source, sha256)], ignored: [] };
  if (!(await isZip(source))) return { kind: 'file', ...whole };
  const directory = await readZipDirectory(source);
  if (directory.has('xl/workbook.xml')) return { kind: 'workbook', ...whole };
  return { kind: 'zip', ...listZip(source, directory.values()) };
}

async function openFolder(path: string, options: DeliveryOptions): Promise<OpenDelivery> {
  const { files, ignored, sha256 } = await listFolder(path, options);
  const parts = await partsOfFiles(files, options);
  return { kind: 'folder', encrypted: false, sha256, parts, ignored, close: async () => undefined };
}

async function openFile(path: string, source: FileSource, options: DeliveryOptions): Promise<OpenDelivery> {
  const { onProgress, shouldStop } = options;
  const encrypted = isAgeFile(await readBytes(source, 0, Math.min(64, source.bytes)));
  // first, so that a missing or wrong secret shows before all of a large file was hashed
  const inside = encrypted ? memorySource(await decryptSource(source, options, options)) : source;
  let read = 0;
  const sha256 = await hashSource(source, (chunk) => {
    stopIfAsked(shouldStop);
    read += chunk.length;
    onProgress?.(read, source.bytes);
  });
  const name = encrypted ? basename(path).replace(/\.age$/i, '') : basename(path);
  const insideSha256 = encrypted ? await hashSource(inside, () => stopIfAsked(shouldStop)) : sha256;
  const { kind, files, ignored } = await contentsOf(name, inside, insideSha256);
  const parts = await partsOfFiles(files, options);
  let isOpen = !encrypted;
  // what was decrypted lies in memory: its file is not needed any more
  if (encrypted) await source.handle.close();
  const close = async () => {
    if (isOpen) await source.handle.close();
    isOpen = false;
  };
  return { kind, encrypted, sha256, parts, ignored, close };
}

/**
 * Opens a delivery: a folder, a ZIP archive, a workbook, one table, or an age-encrypted file of the last three. What it is shows from its
 * content. Archives are unpacked and files decrypted in memory, never on disk. Keep it open while its parts are read.
 * Throws `FILE_NOT_FOUND`, `FILE_EMPTY` (also cause `NO_TABLES`), `FILE_TYPE_UNKNOWN`, `FILE_MALFORMED`, `FILE_TOO_LARGE` (`PART_BYTES`,
 * `DELIVERY_BYTES`, `TOO_MANY_PARTS`, `ZIP_BOMB`), `FILE_CHANGED`, `CANCELLED`, and for encrypted files what `decryptSource` throws.
 */
export async function openDelivery(path: string, options: DeliveryOptions = {}): Promise<OpenDelivery> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      throw new AppError('FILE_NOT_FOUND', { cause: error.code ?? 'UNKNOWN' }, error);
    },
  );
  if (isFolder) return openFolder(path, options);
  const source = await openSource(path);
  try {
    return await openFile(path, source, options);
  } catch (error) {
    await source.handle.close().catch(() => undefined);
    throw error;
  }
}
