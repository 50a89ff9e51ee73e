import { AppError } from '../../../shared/errors.ts';
import type { RawRow } from './csv-tokenizer.ts';
import { type FileSource, hashSource, stopIfAsked } from './file-source.ts';
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts';
import { RowSorter } from './row-sorter.ts';
import { SheetScanner } from './sheet-scanner.ts';
import type { FileNote, ReadOptions, RowBatch, SheetInfo, TableReading } from './table-reading.ts';
import { unzipEntry } from './unzip-entry.ts';
import { SheetRows } from './xlsx-sheet.ts';
import type { WorkbookSheet } from './xlsx-workbook.ts';
import { XmlEvents } from './xml-events.ts';

/** Rows that are looked at to find the header. */
const SAMPLE_ROWS = 100;

function chooseSheet(
  sheets: readonly WorkbookSheet[],
  infos: readonly SheetInfo[],
  wanted: string | undefined,
): WorkbookSheet {
  const index =
    wanted === undefined
      ? infos.findIndex(({ hidden, empty }) => !hidden && !empty)
      : infos.findIndex(({ name }) => name === wanted);
  const sheet = sheets[index];
  if (sheet !== undefined) return sheet;
  throw wanted === undefined
    ? new AppError('FILE_EMPTY', { cause: 'NO_SHEET_WITH_ROWS' })
    : new AppError('FILE_MALFORMED', { cause: 'SHEET_NOT_FOUND', sheets: infos.map(({ name }) => name) });
}

async function* readSheetRows(source: FileSource, sheet: WorkbookSheet, rows: SheetRows, options: ReadOptions) {
  const scanner = new SheetScanner(rows, new XmlEvents(rows.handlers));
  let read = 0;
  const pieces = unzipEntry(source, sheet.entry, (bytes) => {
    read += bytes;
  });
  for await (const piece of pieces) {
    stopIfAsked(options.shouldStop);
    scanner.write(piece);
    yield rows.take();
    options.onProgress?.(Math.min(read, source.bytes), source.bytes);
  }
  scanner.finish();
  yield rows.take();
  options.onProgress?.(source.bytes, source.bytes);
}

/** The first rows of the sheet, all as wide as the widest: a sheet does not store the empty cells at the end of a row. */
async function takeSample(raw: AsyncGenerator<readonly RawRow[]>): Promise<readonly RawRow[]> {
  const sample: RawRow[] = [];
  while (sample.length < SAMPLE_ROWS) {
    const next = await raw.next();
    if (next.done === true) break;
    for (const row of next.value) sample.push(row);
  }
  const width = sample.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return sample.map((row) => ({ ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] }));
}

async function* sortRows(
  raw: AsyncGenerator<readonly RawRow[]>,
  sorter: RowSorter,
  check: () => Promise<void>,
  close: () => Promise<void>,
): AsyncGenerator<RowBatch> {
  try {
    let rows = 0;
    const first = sorter.take();
    rows += first.rows.length;
    yield first;
    for await (const more of raw) {
      sorter.addAll(more, true);
      const batch = sorter.take();
      rows += batch.rows.length;
      yield batch;
    }
    if (rows === 0) throw new AppError('FILE_EMPTY', { cause: 'HEADER_ONLY' });
    await check();
  } finally {
    await close();
  }
}

function sheetNotes(infos: readonly SheetInfo[], rows: SheetRows): readonly FileNote[] {
  const hidden = infos.filter((info) => info.hidden).map(({ name }) => name);
  const empty = infos.filter((info) => info.empty).map(({ name }) => name);
  const notes: readonly FileNote[] = [
    { code: 'SHEETS_HIDDEN', count: hidden.length, names: hidden },
    { code: 'SHEETS_EMPTY', count: empty.length, names: empty },
    { code: 'MERGED_CELLS', count: rows.mergedRanges, names: [] },
    { code: 'FORMULAS', count: rows.formulas, names: [] },
  ];
  return notes.filter(({ count }) => count > 0);
}

async function openSheet(
  source: FileSource,
  workbook: OpenWorkbook,
  options: ReadOptions,
  close: () => Promise<void>,
): Promise<TableReading> {
  const { sha256, infos } = workbook;
  const sheet = chooseSheet(workbook.sheets, infos, options.sheet);
  const rows = new SheetRows(workbook);
  const raw = readSheetRows(source, sheet, rows, options);
  const sorter = new RowSorter(await takeSample(raw), true);
  const check = async () => {
    if (!source.inMemory && (await hashSource(source)) !== sha256) throw new AppError('FILE_CHANGED');
  };
  return {
    format: 'xlsx',
    bytes: source.bytes,
    sha256,
    encoding: null,
    delimiter: null,
    sheets: infos,
    sheet: sheet.name,
    header: sorter.header,
    notes: () => [...sheetNotes(infos, rows), ...sorter.notes],
    close,
    [Symbol.asyncIterator]: () => sortRows(raw, sorter, check, close),
  };
}

/**
 * Opens one sheet of a workbook (`.xlsx`, ECMA-376); like `readCsv`, but with the sheets of the file. Unpacks in memory, never to disk.
 * `workbook` saves opening what was opened before. Takes over `source` and closes it.
 * Throws `FILE_TOO_LARGE` (also cause `ZIP_BOMB`, `SHARED_STRINGS`), `FILE_TYPE_UNKNOWN` (a zip without workbook), `FILE_EMPTY`,
 * `CANCELLED`, `FILE_CHANGED`, and `FILE_MALFORMED` with a cause (`ZIP_...`, `XML`, `XML_DOCTYPE`, `SHEET_NOT_FOUND`, ...).
 */
export async function readXlsx(
  source: FileSource,
  options: ReadOptions = {},
  workbook?: OpenWorkbook,
): Promise<TableReading> {
  let isOpen = true;
  const close = async () => {
    if (isOpen) await source.handle.close();
    isOpen = false;
  };
  try {
    return await openSheet(source, workbook ?? (await openWorkbook(source, options)), options, close);
  } catch (error) {
    await close();
    throw error;
  }
}
