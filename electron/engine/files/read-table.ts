import { AppError } from '../../../shared/errors.ts';
import { type FileSource, openSource, readBytes } from './file-source.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadOptions, TableReading } from './table-reading.ts';

/** First bytes of files that people mistake for a table, with the cause that the page explains. */
const foreignStarts: readonly { readonly start: readonly number[]; readonly cause: string }[] = [
  { start: [0xd0, 0xcf, 0x11, 0xe0], cause: 'XLS_OR_ENCRYPTED' },
  { start: [0x25, 0x50, 0x44, 0x46], cause: 'PDF' },
  { start: [0x1f, 0x8b], cause: 'GZIP' },
  { start: [0xff, 0xfe], cause: 'UTF_16' },
  { start: [0xfe, 0xff], cause: 'UTF_16' },
];

const startsWith = (head: Buffer, start: readonly number[]) => start.every((byte, index) => head[index] === byte);

/** Whether a source is a ZIP archive, as a workbook is. Throws `FILE_TYPE_UNKNOWN` for files that people mistake for a table. */
export async function isZip(source: FileSource): Promise<boolean> {
  const head = await readBytes(source, 0, Math.min(4, source.bytes));
  const foreign = foreignStarts.find(({ start }) => startsWith(head, start));
  if (foreign !== undefined) throw new AppError('FILE_TYPE_UNKNOWN', { cause: foreign.cause });
  return startsWith(head, [0x50, 0x4b, 3, 4]);
}

/**
 * Opens a flat table, delimited text or workbook, by what it holds and not by its name. Read it by iterating, once; or `close` it.
 * Takes over `source` and closes it. Throws `FILE_TYPE_UNKNOWN`, and what `readCsv` and `readXlsx` throw.
 */
export async function readSource(source: FileSource, options: ReadOptions = {}): Promise<TableReading> {
  try {
    return (await isZip(source)) ? await readXlsx(source, options) : await readCsv(source, options);
  } catch (error) {
    await source.handle.close().catch(() => undefined);
    throw error;
  }
}

/** `readSource` for a file. Throws `FILE_NOT_FOUND` and `FILE_EMPTY` as well. */
export async function readTable(path: string, options: ReadOptions = {}): Promise<TableReading> {
  return readSource(await openSource(path), options);
}
