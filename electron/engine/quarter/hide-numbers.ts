import { inTimeSlices } from '../time-slices.ts';
import type { KnownNumbers } from './known-numbers.ts';
import type { StoredValue } from './read-cell.ts';
import type { StagedRows } from './staged-rows.ts';

/** District and neighbourhood of Statistics Netherlands: their digits are no one's number. */
const districtCode = /^(?:WK|BU)\d{6,8}$/;

interface HideOptions {
  /** Id of the pseudonym of a number that stands in the number of a record. */
  readonly idOf: (number: string) => number;
  readonly onEmptied: (column: string, line: number) => void;
}

interface TextColumn {
  readonly name: string;
  readonly index: number;
  readonly isKey: boolean;
}

/**
 * Takes the numbers of dossiers and clients, of anybody, out of the texts of a table that was read: in the number of a record each becomes
 * `#` and the id of its pseudonym, other texts are emptied. Gives way to other calls.
 */
export async function hideNumbers(rows: StagedRows, numbers: KnownNumbers, options: HideOptions): Promise<void> {
  const columns = rows.columns.flatMap(({ name, type, pseudonym, use }, index): TextColumn[] =>
    type === 'text' && pseudonym === undefined ? [{ name, index, isKey: use === 'key' }] : [],
  );
  const hide = (value: StoredValue, isKey: boolean): StoredValue => {
    if (typeof value !== 'string' || (!isKey && districtCode.test(value))) return value;
    const sign = (number: string): string => (isKey ? `#${options.idOf(number)}` : '');
    const text = numbers.without(value, sign);
    return isKey || text === value ? text : null;
  };
  const hideIn = ({ name, index, isKey }: TextColumn, row: number): void => {
    const value = rows.value(index, row);
    const hidden = hide(value, isKey);
    if (hidden === value) return;
    rows.replace(index, row, hidden);
    if (hidden === null) options.onEmptied(name, rows.lines.at(row));
  };
  for (const column of columns)
    await inTimeSlices(rows.length, (from, to) => {
      for (let row = from; row < to; row += 1) hideIn(column, row);
    });
}
