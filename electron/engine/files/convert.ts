import { isSoftMissing, missingKind, readBoolean } from '../../../shared/domain/columns-codes.ts';
import { isoOfDays, parseDate } from '../../../shared/domain/columns-dates.ts';
import { parseNumber } from '../../../shared/domain/columns-numbers.ts';
import { refusedValue } from '../../../shared/domain/refusals-values.ts';
import type { PlannedColumn } from './plan-import.ts';
import { ownCopy } from './value-counts.ts';

export type CellValue = number | string | null;

/** What was done to a cell, when it is worth telling. An empty cell is not. */
export type CellCode =
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'NOT_A_BOOLEAN'
  | 'NO_VALUE_WORD'
  | 'SENTINEL'
  | 'ERROR_VALUE'
  | 'REFUSED_VALUE'
  | 'YEAR_KEPT';

export interface ConvertedCell {
  readonly value: CellValue;
  readonly code: CellCode | null;
}

const nothing = (code: CellCode | null): ConvertedCell => ({ value: null, code });
const plain = (value: CellValue): ConvertedCell => ({ value, code: null });

function unreadable(text: string, code: CellCode): ConvertedCell {
  if (refusedValue(text) !== null) return nothing('REFUSED_VALUE');
  return nothing(isSoftMissing(text) ? 'NO_VALUE_WORD' : code);
}

function convertDate(text: string, { kind, dateFormat }: PlannedColumn): ConvertedCell {
  const days = dateFormat === null ? null : parseDate(text, dateFormat);
  if (days === null) return unreadable(text, 'NOT_A_DATE');
  const iso = isoOfDays(days);
  return kind === 'year' ? { value: Number(iso.slice(0, 4)), code: 'YEAR_KEPT' } : plain(iso);
}

/**
 * The typed value of one cell: a number; a text as it is written, trimmed; a date as `yyyy-mm-dd`; `J` or `N`; a year. What cannot be
 * read, means "none", or is refused becomes null, with a code that says why.
 */
export function convertCell(cell: string, column: PlannedColumn): ConvertedCell {
  const text = cell.trim();
  const missing = missingKind(text);
  if (missing === 'sentinel') return nothing('SENTINEL');
  if (missing !== null) return nothing(missing === 'error' ? 'ERROR_VALUE' : null);
  if (column.kind === 'number') {
    const number = parseNumber(text, column.decimal);
    return Number.isNaN(number) ? unreadable(text, 'NOT_A_NUMBER') : plain(number);
  }
  if (column.kind === 'date' || column.kind === 'year') return convertDate(text, column);
  if (column.kind === 'boolean') {
    const value = readBoolean(text);
    return value === null ? unreadable(text, 'NOT_A_BOOLEAN') : plain(value);
  }
  return refusedValue(text) === null ? plain(text) : nothing('REFUSED_VALUE');
}

/** More than the clients of most municipalities. */
const REMEMBERED = 30_000;
const LONGEST_REMEMBERED = 64;

/** `convertCell` for one column, remembering cells that come back. Numbers are read faster than remembered. */
export function makeConverter(column: PlannedColumn): (cell: string) => ConvertedCell {
  if (column.kind === 'number') return (cell) => convertCell(cell, column);
  const known = new Map<string, ConvertedCell>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const converted = convertCell(cell, column);
    if (known.size >= REMEMBERED || cell.length > LONGEST_REMEMBERED) return converted;
    // copies, because a slice would keep the chunk of the file it was cut from in memory
    const { value, code } = converted;
    const kept = typeof value === 'string' ? { value: ownCopy(value), code } : converted;
    known.set(ownCopy(cell), kept);
    return kept;
  };
}
