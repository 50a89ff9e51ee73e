import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Seal } from '../../../shared/contract/seal.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeFileAtomic } from './write-atomic.ts';
import type { Cell, OutputRows } from './write-csv.ts';
import {
  columnLetters,
  contentTypes,
  packageRelations,
  stylesPart,
  workbookPart,
  workbookRelations,
} from './xlsx-parts.ts';
import { escapeXlsx } from './xlsx-text.ts';

export interface OutputSheet {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: OutputRows;
}

/** What a sheet of a spreadsheet can hold. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const CHUNK_CHARACTERS = 256 * 1024;

const startsFormula = /^[=+\-@]/;

function textCell(reference: string, text: string, style: number): string {
  if (text.length > MOST_CHARACTERS)
    throw new AppError('FILE_WRITE_FAILED', { cause: 'CELL_TOO_LONG', limit: MOST_CHARACTERS });
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXlsx(text)}</t></is></c>`;
}

/** Style 2 marks a text as text for good, so that it does not become a formula when somebody edits the cell. */
function cellXml(reference: string, cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${reference}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return textCell(reference, cell ? 'J' : 'N', 0);
  if (cell === null || cell === '') return '';
  return textCell(reference, cell, startsFormula.test(cell) ? 2 : 0);
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

async function* sheetXml({ header, rows }: OutputSheet): AsyncGenerator<string> {
  const letters = header.map((_, index) => columnLetters(index));
  const names = header.map((name, index) => textCell(`${letters[index]}1`, name, 1));
  let text =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>' +
    rowXml(1, names);
  let number = 1;
  for await (const row of rows) {
    number += 1;
    if (number > MOST_ROWS) throw new AppError('FILE_WRITE_FAILED', { cause: 'TOO_MANY_ROWS', limit: MOST_ROWS });
    const cells = row.map((cell, index) => cellXml(`${letters[index]}${number}`, cell));
    text += rowXml(number, cells);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

async function* zipParts(sheets: readonly OutputSheet[]): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  const take = function* () {
    yield* packed;
    packed = [];
  };
  const start = (name: string) => {
    const part = new ZipDeflate(name, { level: 1 });
    // a fixed date: the same table gives the same file
    part.mtime = new Date(1980, 0, 1);
    zip.add(part);
    return part;
  };
  const names = sheets.map(({ name }) => name);
  const fixed: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRelations],
    ['xl/workbook.xml', workbookPart(names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
    ['xl/styles.xml', stylesPart],
  ];
  for (const [name, text] of fixed) start(name).push(strToU8(text), true);
  yield* take();
  for (const [index, sheet] of sheets.entries()) {
    const part = start(`xl/worksheets/sheet${index + 1}.xml`);
    for await (const text of sheetXml(sheet)) {
      part.push(strToU8(text), false);
      yield* take();
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* take();
}

function checkNames(sheets: readonly OutputSheet[]): void {
  const names = sheets.map(({ name }) => name.toLowerCase());
  const isGood = names.every((name) => name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]/.test(name));
  if (!isGood || new Set(names).size !== names.length || names.length === 0) {
    throw new AppError('FILE_WRITE_FAILED', { cause: 'SHEET_NAMES' });
  }
}

/**
 * Writes a workbook (`.xlsx`, ECMA-376): a bold, fixed header row, numbers as numbers, everything else as text that can never run as a
 * formula. Replaces the file whole or not at all, encrypted where there is a seal. Throws `FILE_WRITE_FAILED` with a cause
 * (`SHEET_NAMES`, `TOO_MANY_ROWS`, `CELL_TOO_LONG`, or the system's code); as `writeFileAtomic`.
 */
export async function writeXlsx(path: string, sheets: readonly OutputSheet[], seal?: Seal): Promise<void> {
  checkNames(sheets);
  await writeFileAtomic(path, zipParts(sheets), seal);
}
