import { numberForm } from '../../../shared/domain/columns-numbers.ts';
import { AppError } from '../../../shared/errors.ts';
import { commonWidth } from './csv-detect.ts';
import type { RawRow } from './csv-tokenizer.ts';
import { type FileNote, fileLimits, type RowBatch, type RowIssue, type RowIssueCode } from './table-reading.ts';
import { hasMojibake, repairMojibake } from './text-encoding.ts';

const totalLine = /^(?:sub|eind)?(?:totaal|totalen|total|som)\b|^aantal (?:records|rijen|regels|dossiers)\b/i;
const totalAlone = /^(?:sub|eind)?(?:totaal|totalen|total|som)\s*:?$/i;
const pageLine = /^(?:pagina|page|blz\.?|bladzijde)\s*:?\s*\d+/i;

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/**
 * The row that names the columns: the first with the usual number of cells of which at least half hold something. What stands above it
 * is the title of a report.
 */
function findHeader(sample: readonly RawRow[]): number {
  const rows = sample.filter(({ blank }) => !blank);
  const width = commonWidth(rows.map(({ cells }) => cells.length));
  const index = sample.findIndex(({ cells, blank }) => !blank && cells.length >= width && filled(cells) * 2 >= width);
  return index === -1 ? sample.findIndex(({ blank }) => !blank) : index;
}

interface Header {
  readonly names: readonly string[];
  readonly notes: readonly FileNote[];
}

/** Unique names: an empty name becomes `kolom_n`, a name that comes back gets a number behind it; both are reported. */
function nameColumns(cells: readonly string[]): Header {
  const taken = new Set<string>();
  const empty: string[] = [];
  const repeated: string[] = [];
  const names = cells.map((cell, index) => {
    const written = cell.trim().replaceAll(/\s+/g, ' ');
    let name = written === '' ? `kolom_${index + 1}` : written;
    if (written === '') empty.push(name);
    else if (taken.has(name)) repeated.push(name);
    for (let number = 2; taken.has(name); number += 1)
      name = `${written === '' ? `kolom_${index + 1}` : written}_${number}`;
    taken.add(name);
    return name;
  });
  const notes: FileNote[] = [];
  if (empty.length > 0) notes.push({ code: 'HEADER_EMPTY', count: empty.length, names: empty });
  if (repeated.length > 0)
    notes.push({ code: 'HEADER_DUPLICATE', count: repeated.length, names: [...new Set(repeated)] });
  const numbers = cells.filter((cell) => numberForm(cell.trim()) !== 'none').length;
  if (numbers * 2 > cells.length) notes.push({ code: 'HEADER_LOOKS_LIKE_DATA', count: numbers, names: [] });
  return { names, notes };
}

/** Trailing cells without a name that are empty in the whole sample belong to a delimiter at the end of each line. */
function namedWidth(cells: readonly string[], sample: readonly RawRow[]): number {
  let width = cells.length;
  while (width > 1 && (cells[width - 1] as string).trim() === '') {
    if (sample.some((row) => (row.cells[width - 1] ?? '').trim() !== '')) break;
    width -= 1;
  }
  return width;
}

/**
 * Tells rows of data from everything else in a delivered file: titles above the header, page and total lines, blank lines, repeated
 * headers, broken rows. Nothing disappears: what is no row of data becomes an issue with its line.
 */
export class RowSorter {
  readonly header: readonly string[];
  readonly notes: readonly FileNote[];
  readonly #headerText: string;
  readonly #padShort: boolean;
  #issues: RowIssue[] = [];
  #rows: (readonly string[])[] = [];
  #lines: number[] = [];
  #pendingBlank: number[] = [];

  /**
   * `sample` is the start of the file, with the header in it; returns with the rows after it still to be added. With `padShort` a row
   * may have fewer cells (a sheet does not store empty ones). Throws `FILE_EMPTY` without any row, `FILE_MALFORMED` for too many columns.
   */
  constructor(sample: readonly RawRow[], padShort: boolean) {
    const at = findHeader(sample);
    const row = sample[at];
    if (row === undefined) throw new AppError('FILE_EMPTY', { cause: 'NO_ROWS' });
    const after = sample.slice(at + 1);
    const cells = row.cells.slice(0, namedWidth(row.cells, after)).map(repairMojibake);
    if (cells.length > fileLimits.columns) {
      throw new AppError('FILE_MALFORMED', { line: row.line, cause: 'TOO_MANY_COLUMNS', limit: fileLimits.columns });
    }
    const { names, notes } = nameColumns(cells);
    this.header = names;
    this.notes = notes;
    this.#headerText = JSON.stringify(cells);
    this.#padShort = padShort;
    for (const above of sample.slice(0, at)) this.#issue(above.line, above.blank ? 'BLANK_LINE' : 'PREAMBLE');
    this.addAll(
      after,
      after.some(({ cells: each }) => each.some(hasMojibake)),
    );
  }

  /** `mayBeGarbled`: the text these rows come from holds mojibake somewhere, so that each cell is looked at. */
  addAll(rows: readonly RawRow[], mayBeGarbled: boolean): void {
    for (const row of rows) this.#add(row, mayBeGarbled);
  }

  /** What has been sorted since the last call. */
  take(): RowBatch {
    const batch = { rows: this.#rows, lines: this.#lines, issues: this.#issues };
    this.#rows = [];
    this.#lines = [];
    this.#issues = [];
    return batch;
  }

  #issue(line: number, code: RowIssueCode): void {
    this.#issues.push({ line, code });
  }

  #add(row: RawRow, mayBeGarbled: boolean): void {
    const width = this.header.length;
    if (row.blank) {
      // blank lines at the end of a file mean nothing; they count once something follows
      this.#pendingBlank.push(row.line);
      return;
    }
    for (const line of this.#pendingBlank) this.#issue(line, 'BLANK_LINE');
    this.#pendingBlank = [];
    const problem = this.#problemOf(row);
    if (problem !== null) {
      this.#issue(row.line, problem);
      return;
    }
    let cells = row.cells.length > width ? row.cells.slice(0, width) : row.cells;
    if (cells.length < width) cells = [...cells, ...Array<string>(width - cells.length).fill('')];
    if (mayBeGarbled && cells.some(hasMojibake)) {
      cells = cells.map(repairMojibake);
      this.#issue(row.line, 'MOJIBAKE');
    }
    this.#rows.push(cells);
    this.#lines.push(row.line);
  }

  /** Why a row is not imported, null when it is. */
  #problemOf({ cells, broken }: RawRow): RowIssueCode | null {
    if (broken) return 'TEXT_AFTER_QUOTE';
    const aside = this.#lineThatIsNoData(cells);
    if (aside !== null) return aside;
    const width = this.header.length;
    if (cells.length > width && filled(cells.slice(width)) > 0) return 'TOO_MANY_CELLS';
    return cells.length < width && !this.#padShort ? 'TOO_FEW_CELLS' : null;
  }

  #lineThatIsNoData(cells: readonly string[]): RowIssueCode | null {
    const first = cells.find((cell) => cell !== '');
    if (first === undefined) return cells.length > 1 || this.header.length > 1 ? 'BLANK_LINE' : null;
    if (first === this.header[0] && JSON.stringify(cells.slice(0, this.header.length)) === this.#headerText) {
      return 'REPEATED_HEADER';
    }
    const isPage = pageLine.test(first);
    if (!isPage && !totalLine.test(first)) return null;
    // a row of data may begin with such a word too, but then its cells are filled
    const mostFilled = totalAlone.test(first) ? this.header.length - 1 : this.header.length / 2;
    if (this.header.length === 1 || filled(cells) > mostFilled) return null;
    return isPage ? 'PAGE_LINE' : 'TOTAL_LINE';
  }
}
