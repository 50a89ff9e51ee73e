import { AppError } from '../../../shared/errors.ts';
import { fileLimits } from './table-reading.ts';

/** One row of a delimited text as it stands there. */
export interface RawRow {
  readonly cells: readonly string[];
  /** Line on which the row starts, from 1. */
  readonly line: number;
  /** The line holds nothing at all. */
  readonly blank: boolean;
  /** Something stands between a closing quote and the next delimiter. */
  readonly broken: boolean;
}

interface Cell {
  readonly text: string;
  /** Position of the delimiter or line end after the cell, or the end of the text. */
  readonly end: number;
  readonly broken: boolean;
}

const QUOTE = 34;
const RETURN = 13;

/**
 * Splits delimited text (RFC 4180, any delimiter and line end) into rows, chunk by chunk. Quotes count only at the start of a cell.
 * A row that is not complete at the end of a chunk waits for the next one. Throws `FILE_MALFORMED` with line and cause for a quote that
 * is never closed and for cells and rows beyond the limits.
 */
export class CsvTokenizer {
  readonly #delimiter: string;
  readonly #newline: string;
  #rest = '';
  #line: number;

  constructor(delimiter: string, newline: '\n' | '\r' = '\n', firstLine = 1) {
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#line = firstLine;
  }

  /** The rows that are complete with this text; with `isLast` also the row that ends with the file. */
  push(text: string, isLast: boolean): readonly RawRow[] {
    const all = this.#rest === '' ? text : this.#rest + text;
    const rows: RawRow[] = [];
    let position = 0;
    let quote = all.indexOf('"');
    while (position < all.length) {
      if (quote !== -1 && quote < position) quote = all.indexOf('"', position);
      const newline = all.indexOf(this.#newline, position);
      const lineEnd = newline === -1 ? all.length : newline;
      const next =
        quote === -1 || quote >= lineEnd
          ? this.#plainRow(all, position, newline, isLast, rows)
          : this.#quotedRow(all, position, isLast, rows);
      if (next === -1) break;
      position = next;
    }
    this.#rest = all.slice(position);
    this.#checkRest(isLast);
    return rows;
  }

  #checkRest(isLast: boolean): void {
    if (this.#rest === '') return;
    if (isLast) throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'QUOTE_NOT_CLOSED' });
    const limit = fileLimits.rowCharacters;
    if (this.#rest.length > limit) {
      throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'ROW_TOO_LONG', limit });
    }
  }

  #checkCell(length: number): void {
    const limit = fileLimits.cellCharacters;
    if (length > limit) throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'CELL_TOO_LONG', limit });
  }

  /** A row without quotes. Returns where the next row starts, -1 when the row is not complete. */
  #plainRow(all: string, position: number, newline: number, isLast: boolean, rows: RawRow[]): number {
    if (newline === -1 && !isLast) return -1;
    let end = newline === -1 ? all.length : newline;
    const next = newline === -1 ? all.length : newline + 1;
    if (end > position && all.charCodeAt(end - 1) === 13) end -= 1;
    const cells = all.slice(position, end).split(this.#delimiter);
    if (end - position > fileLimits.cellCharacters) for (const cell of cells) this.#checkCell(cell.length);
    rows.push({ cells, line: this.#line, blank: end === position, broken: false });
    this.#line += 1;
    return next;
  }

  /** A row with a quote on its first line; it may run over several lines. */
  #quotedRow(all: string, start: number, isLast: boolean, rows: RawRow[]): number {
    const cells: string[] = [];
    let broken = false;
    let position = start;
    for (;;) {
      const cell = this.#cell(all, position, isLast);
      if (cell === null) return -1;
      cells.push(cell.text);
      broken ||= cell.broken;
      position = cell.end + 1;
      if (cell.end < all.length && all[cell.end] === this.#delimiter) continue;
      rows.push({ cells, line: this.#line, blank: false, broken });
      this.#line += 1 + this.#countLines(all, start, cell.end);
      return Math.min(position, all.length);
    }
  }

  /** The cell at a position, null when it is not complete. */
  #cell(all: string, start: number, isLast: boolean): Cell | null {
    let quoted: string | null = null;
    let position = start;
    if (all.charCodeAt(start) === QUOTE) {
      const close = this.#closingQuote(all, start + 1, isLast);
      if (close === -1) return null;
      quoted = all.slice(start + 1, close).replaceAll('""', '"');
      position = close + 1;
    }
    const end = this.#cellEnd(all, position);
    if (end === all.length && !isLast) return null;
    const isRowEnd = all[end] !== this.#delimiter;
    const cut = isRowEnd && end > position && all.charCodeAt(end - 1) === RETURN ? 1 : 0;
    const plain = all.slice(position, end - cut);
    const text = quoted === null ? plain : quoted + plain;
    this.#checkCell(text.length);
    return { text, end, broken: quoted !== null && plain !== '' };
  }

  #cellEnd(all: string, from: number): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    const newline = this.#newline.charCodeAt(0);
    let end = from;
    while (end < all.length) {
      const code = all.charCodeAt(end);
      if (code === delimiter || code === newline) break;
      end += 1;
    }
    return end;
  }

  /** Position of the quote that closes a cell, -1 when it has not come yet. A doubled quote is one quote of the text. */
  #closingQuote(all: string, from: number, isLast: boolean): number {
    let position = from;
    for (;;) {
      const quote = all.indexOf('"', position);
      if (quote === -1) {
        this.#checkCell(all.length - from);
        return -1;
      }
      // whether the last quote of a chunk is doubled shows in the next chunk
      if (quote + 1 === all.length && !isLast) return -1;
      if (all.charCodeAt(quote + 1) !== QUOTE) return quote;
      position = quote + 2;
    }
  }

  #countLines(all: string, from: number, to: number): number {
    let lines = 0;
    for (let at = all.indexOf(this.#newline, from); at !== -1 && at < to; at = all.indexOf(this.#newline, at + 1)) {
      lines += 1;
    }
    return lines;
  }
}
