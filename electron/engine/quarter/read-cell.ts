import type { DateFormat, DecimalStyle, ImportKind } from '../../../shared/domain/columns.ts';
import { daysOfDate, daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { isTelling } from '../../../shared/domain/refusals-shapes.ts';
import type { SourceColumn } from '../../../shared/domain/source-tables.ts';
import { convertCell } from '../files/convert.ts';
import type { PlannedColumn } from '../files/plan-import.ts';
import { codeReader, mayBeCitizenNumber } from './read-code.ts';

export type StoredValue = number | string | null;

/** What is stored of a cell, and what is told of it: a code when it was repaired or emptied, a reason when its row is refused. */
export interface ReadCell {
  readonly value: StoredValue;
  readonly code: string | null;
  readonly refusesRow: boolean;
}

/** A column of a file on its way to its column of the layout. */
export interface IncomingColumn {
  readonly name: string;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly target: SourceColumn;
  readonly decimal: DecimalStyle;
  readonly dateFormat: DateFormat | null;
  /** A full date of birth of which only the year enters. */
  readonly becomesYear: boolean;
  /** Shape of most values of the column, when it is one that plates or V-numbers have (refusals-scan.ts). */
  readonly usualShape: string | null;
}

const empty: ReadCell = { value: null, code: null, refusesRow: false };
const kept = (value: StoredValue, code: string | null = null): ReadCell => ({ value, code, refusesRow: false });

/** Texts of the layout are numbers of records and codes of districts: digits and no spaces, so that no sentence and no name fits. */
const plainText = /^(?:[A-Za-z]{1,3}|(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/:-]{0,39})$/;
/** One to three letters and short groups of digits: no account, telephone, plate or word. */
const recordNumber = /^[A-Za-z]{1,3}\d{1,7}(?:[._/:]\d{1,5})*$/;
/** No amount and no count of the layout comes near; telephone and citizen numbers do. */
const LARGEST = 9_999_999;

function kindOf({ target, becomesYear, dateFormat }: IncomingColumn): ImportKind {
  if (target.type === 'date') return becomesYear ? 'year' : 'date';
  if (target.type === 'yesNo') return 'boolean';
  if (target.type === 'amount') return 'number';
  if (target.type === 'whole') return dateFormat === null ? 'number' : 'year';
  return 'code';
}

/** Of a date only its days are stored; of a date of birth the first of January of its year. */
function daysOf(value: StoredValue): number | null {
  if (typeof value === 'number') return daysOfDate(value, 1, 1);
  return value === null ? null : daysOfIso(value);
}

/** Lowest and highest number that a column keeps. */
export const limitsOf = ({ range }: SourceColumn): readonly [number, number] => range ?? [-LARGEST, LARGEST];

function numberCell(value: number, target: SourceColumn, code: string | null): ReadCell {
  const [low, high] = limitsOf(target);
  if (target.type === 'whole' && !Number.isInteger(value)) return kept(null, 'NOT_WHOLE');
  return value < low || value > high ? kept(null, 'OUT_OF_RANGE') : kept(value, code);
}

/** A number of a record keeps its row: what it must not hold is taken out of it later (record-number.ts). Other texts are emptied. */
function textCell(text: string, { target, usualShape }: IncomingColumn): ReadCell {
  if (target.use !== 'key' && (mayBeCitizenNumber(text) || isTelling(text, usualShape)))
    return kept(null, 'REFUSED_VALUE');
  return plainText.test(text) ? kept(text) : kept(null, 'TEXT_REFUSED');
}

function makeReader(column: IncomingColumn): (cell: string) => ReadCell {
  const { target } = column;
  const isRecordKey = target.type === 'text' && target.use === 'key' && target.pseudonym === undefined;
  const planned: PlannedColumn = { ...column, kind: kindOf(column) };
  const readCode = codeReader(target, column.usualShape);
  return (cell) => {
    // most cells of the largest table are such numbers, which no rule about whole values can refuse
    if (isRecordKey && recordNumber.test(cell)) return kept(cell);
    const { value, code } = convertCell(cell, planned);
    if (value === null) return kept(null, code);
    if (target.type === 'date') return kept(daysOf(value), code);
    if (typeof value === 'number') return numberCell(value, target, code);
    if (target.type === 'yesNo' || target.pseudonym !== undefined) return kept(value, code);
    if (target.type === 'text') return textCell(value, column);
    const read = readCode(value);
    const { refusedCodes } = target;
    if (read.value === null || refusedCodes === undefined || !refusedCodes.codes.includes(read.value))
      return kept(read.value, read.code);
    return { value: null, code: 'REFUSED_CODE', refusesRow: refusedCodes.effect === 'row' };
  };
}

const REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 64;

/**
 * Reads the cells of one column: a date as days since 1970-01-01, a whole number or an amount, `J` or `N`, a code of the list, a
 * number or text as it is written. Cells that come back are remembered.
 */
export function cellReader(column: IncomingColumn): (cell: string) => ReadCell {
  const read = makeReader(column);
  const known = new Map<string, ReadCell>();
  return (cell) => {
    if (cell === '') return empty;
    const found = known.get(cell);
    if (found !== undefined) return found;
    const result = read(cell);
    if (known.size >= REMEMBERED || cell.length > LONGEST_REMEMBERED) return result;
    // copies, because a slice would keep the chunk of the file it was cut from in memory
    const { value } = result;
    const own = typeof value === 'string' ? { ...result, value: Buffer.from(value).toString() } : result;
    known.set(Buffer.from(cell).toString(), own);
    return own;
  };
}
