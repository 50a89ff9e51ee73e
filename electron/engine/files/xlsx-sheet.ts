import { daysOfSerial, isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { formatNumber } from '../../../shared/domain/columns-numbers.ts';
import { AppError } from '../../../shared/errors.ts';
import type { RawRow } from './csv-tokenizer.ts';
import { fileLimits } from './table-reading.ts';
import { unescapeXlsx } from './xlsx-text.ts';
import type { XmlHandlers } from './xml-events.ts';

export interface SheetFacts {
  readonly strings: readonly string[];
  /** Per style whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
}

/** Column number, from 0, of a cell reference such as `AB12`; -1 when it has no letters. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/**
 * A far cell on every row would turn a small file into billions of empty cells. Sheets of people have at most some tens of empty cells
 * between two filled ones.
 */
const MOST_GAPS = 10_000_000;
const GAPS_PER_CELL = 100;

/** A number that is spelled as it is meant; longer ones may carry the noise of binary fractions. */
const shortNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{0,5}[1-9])?$/;

/**
 * Turns the XML of a sheet into rows of text. Numbers are spelled with a decimal comma, dates as `yyyy-mm-dd`, booleans as WAAR and
 * ONWAAR, so that what follows reads them as it reads a Dutch delimited text. Of a formula the stored result is read.
 */
export class SheetRows {
  /** Cells whose value is the stored result of a formula. */
  formulas = 0;
  mergedRanges = 0;
  readonly #facts: SheetFacts;
  #rows: RawRow[] = [];
  #cells: string[] = [];
  #line = 0;
  #column = -1;
  #type = 'n';
  #isDate = false;
  #text = '';
  #takesText = false;
  #isPhonetic = false;
  #isInRow = false;
  #stored = 0;
  #gaps = 0;

  constructor(facts: SheetFacts) {
    this.#facts = facts;
  }

  readonly handlers: XmlHandlers = {
    onOpen: (name, attributes) => this.#open(name, attributes),
    onText: (text) => {
      if (this.#takesText && !this.#isPhonetic) this.#text += text;
    },
    onClose: (name) => this.#close(name),
  };

  /** Whether a row is open, so that a cell may come. */
  get isInRow(): boolean {
    return this.#isInRow;
  }

  /** A cell that was recognised without the parser. */
  addPlainCell(column: string, style: string | undefined, type: string | undefined, text: string): void {
    this.#startCell(columnOfReference(column), type, style);
    this.#text = text;
    this.#closeCell();
  }

  /** The rows that were completed since the last call. */
  take(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#takesText = true;
    else if (name === 'f') this.formulas += 1;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'mergeCell') this.mergedRanges += 1;
    else if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
      this.#column = -1;
      this.#isInRow = true;
    }
  }

  #openCell({ r: reference, t: type, s: style }: Readonly<Record<string, string>>): void {
    this.#startCell(reference === undefined ? -1 : columnOfReference(reference), type, style);
  }

  #startCell(column: number, type: string | undefined, style: string | undefined): void {
    this.#column = column === -1 ? this.#column + 1 : column;
    if (this.#column >= fileLimits.columns) {
      throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'TOO_MANY_COLUMNS', limit: fileLimits.columns });
    }
    this.#type = type ?? 'n';
    this.#isDate = this.#facts.dateStyles[Number(style ?? 0)] ?? false;
    this.#text = '';
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#takesText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') {
      this.#isInRow = false;
      const blank = this.#cells.every((cell) => cell === '');
      this.#rows.push({ cells: this.#cells, line: this.#line, blank, broken: false });
    }
  }

  #closeCell(): void {
    const limit = fileLimits.cellCharacters;
    if (this.#text.length > limit) {
      throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'CELL_TOO_LONG', limit });
    }
    this.#fillGap();
    this.#cells[this.#column] = this.#value();
  }

  /** The cells between the last one and this, which the sheet does not store because they are empty. */
  #fillGap(): void {
    this.#stored += 1;
    this.#gaps += Math.max(0, this.#column - this.#cells.length);
    if (this.#gaps > MOST_GAPS && this.#gaps > GAPS_PER_CELL * this.#stored) {
      throw new AppError('FILE_TOO_LARGE', { line: this.#line, cause: 'SHEET_SPARSE', limit: MOST_GAPS });
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
  }

  #value(): string {
    const text = this.#text;
    if (text === '') return '';
    if (this.#type === 's') return this.#sharedString(text);
    if (this.#type === 'b') return text === '1' || text === 'true' ? 'WAAR' : 'ONWAAR';
    if (this.#type === 'd') return text.slice(0, 10);
    if (this.#type !== 'n') return unescapeXlsx(text);
    if (!this.#isDate && shortNumber.test(text)) return text.replace('.', ',');
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return this.#isDate ? this.#date(number) : formatNumber(number);
  }

  #sharedString(index: string): string {
    const text = this.#facts.strings[Number(index)];
    if (text === undefined) throw new AppError('FILE_MALFORMED', { line: this.#line, cause: 'STRING_NOT_FOUND' });
    return text;
  }

  #date(serial: number): string {
    const days = daysOfSerial(serial, this.#facts.date1904 ? 1904 : 1900);
    if (days === null) return serial >= 2_958_465 ? '9999-12-31' : formatNumber(serial);
    return isoOfDays(days);
  }
}
