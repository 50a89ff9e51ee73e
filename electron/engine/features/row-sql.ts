import type { FeatureCondition } from '../../../shared/domain/feature-declarations.ts';
import { type SourceTable, sourceColumn } from '../../../shared/domain/source-tables.ts';

/**
 * Expressions about one delivered row `t` and its case `c`. Names come from the layout and numbers from declarations, so that nothing
 * foreign becomes SQL.
 */

/**
 * The value of a column of `row` as known on the date of the case: empty while the date by which it becomes known is empty or still to
 * come.
 * @throws RangeError for a name that the table does not have
 */
export function knownValue(table: SourceTable, name: string, row = 't'): string {
  const { knownBy } = sourceColumn(table, name);
  if (knownBy === undefined) return `${row}.${name}`;
  return `CASE WHEN ${row}.${sourceColumn(table, knownBy).name} <= c.at THEN ${row}.${name} END`;
}

/** A text as it stands in SQL. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A number as it stands in SQL. @throws RangeError for one that SQL has no word for */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a bound is a finite number');
  return String(value);
}

/** Whether a row satisfies a condition: 1, 0, or NULL (which is no) for an empty value. */
export function conditionSql(table: SourceTable, condition: FeatureCondition): string {
  const value = `(${knownValue(table, condition.column)})`;
  if ('is' in condition) return `${value} IN (${condition.is.map(textLiteral).join(', ')})`;
  if ('atLeast' in condition) return `${value} >= ${numberLiteral(condition.atLeast)}`;
  if ('below' in condition) return `${value} < ${numberLiteral(condition.below)}`;
  if ('after' in condition) return `${value} > (${knownValue(table, condition.after)})`;
  if ('before' in condition) return `${value} < (${knownValue(table, condition.before)})`;
  return `${value} IS ${condition.filled ? 'NOT NULL' : 'NULL'}`;
}

/** Column of the table of cases with the day before which a window of so many months has not begun: days after it are in. */
export const windowColumn = (months: number): string => `after_${months}`;

/** Whether a day lies in the window of the case: up to and with its date. */
export function windowSql(day: string, months: number): string {
  return `(${day}) > c.${windowColumn(months)} AND (${day}) <= c.at`;
}

/** A FILTER clause for all conditions; nothing without any. */
export function filterSql(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`;
}

/**
 * Whether a column has one of these numbers. The plus keeps SQLite from finding rows by this column: each dossier has few, each
 * delivery and reference date a great many.
 * @throws RangeError for anything but whole numbers
 */
export function amongSql(column: string, values: readonly number[]): string {
  if (!values.every(Number.isSafeInteger)) throw new RangeError('ids and days are whole numbers');
  return `+${column} IN (${values.join(', ')})`;
}
