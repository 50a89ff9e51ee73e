import { setImmediate } from 'node:timers/promises';
import type { CodeCount, QuarterCheck, QuarterTable } from '../../../shared/contract/intake-quarter.ts';
import type { SourceTable } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { quarterTableName } from '../store/quarter-rows.ts';
import { rowChecks } from './checks.ts';

const CHUNK_ROWS = 20_000;

/** Runs all checks on the rows that a delivery brought into one table, in one pass that gives way to other calls. */
export async function checkRows(db: Db, table: SourceTable, quarter: number): Promise<QuarterCheck[]> {
  const rows = quarterTableName(table);
  const [first, last] = db
    .prepare<[number], [number | null, number | null]>(`SELECT min(id), max(id) FROM ${rows} WHERE quarter = ?`)
    .raw()
    .get(quarter) ?? [null, null];
  if (first === null || last === null) return [];
  const checks = rowChecks(table);
  const sums = checks.flatMap(({ of, fails }) => [`total(${of})`, `total((${of}) AND (${fails}))`]);
  const count = db
    .prepare<[number, number, number], number[]>(
      `SELECT ${sums.join(', ')} FROM ${rows} r WHERE id BETWEEN ? AND ? AND quarter = ?`,
    )
    .raw();
  const totals = new Float64Array(sums.length);
  for (let from = first; from <= last; from += CHUNK_ROWS) {
    const part = count.get(from, from + CHUNK_ROWS - 1, quarter) ?? [];
    for (const [at, value] of part.entries()) totals[at] = (totals[at] ?? 0) + value;
    await setImmediate();
  }
  return checks.map(({ code, column, limit }, at): QuarterCheck => {
    const of = totals[2 * at] ?? 0;
    const failing = totals[2 * at + 1] ?? 0;
    return { code, table: table.name, column, count: failing, of, attention: failing > 0 && failing >= limit * of };
  });
}

/** Codes that say that a cell could not be read. */
const unreadable = new Set([
  'NOT_A_NUMBER',
  'NOT_A_DATE',
  'NOT_A_BOOLEAN',
  'NOT_WHOLE',
  'OUT_OF_RANGE',
  'CODE_REFUSED',
  'TEXT_REFUSED',
]);
const UNREADABLE_LIMIT = 0.01;
const UNKNOWN_CODE_LIMIT = 0.01;
const DUPLICATE_LIMIT = 0.001;
const REFUSED_ROWS_LIMIT = 0.01;

const sum = (counts: readonly CodeCount[], wanted: (code: string) => boolean): number =>
  counts.filter(({ code }) => wanted(code)).reduce((total, { count }) => total + count, 0);

/** Checks on what was counted while the rows of one table were read. */
export function checkCounts({ table, read, refusedRows, repaired }: QuarterTable): QuarterCheck[] {
  if (read === 0) return [];
  const result = (code: string, column: string | null, count: number, limit: number): QuarterCheck => ({
    code,
    table,
    column,
    count,
    of: read,
    attention: count > 0 && count >= limit * read,
  });
  const columns = [...new Set(repaired.map(({ column }) => column))].filter((column) => column !== '');
  const ofColumn = (column: string): readonly CodeCount[] => repaired.filter((each) => each.column === column);
  return [
    result(
      'DUPLICATES',
      null,
      sum(refusedRows, (code) => code === 'DUPLICATE_KEY'),
      DUPLICATE_LIMIT,
    ),
    // codes that the door refuses on purpose are no sign of a bad delivery
    result(
      'ROWS_REFUSED',
      null,
      sum(refusedRows, (code) => code !== 'DUPLICATE_KEY' && code !== 'REFUSED_CODE'),
      REFUSED_ROWS_LIMIT,
    ),
    ...columns.flatMap((column) => [
      result(
        'UNREADABLE',
        column,
        sum(ofColumn(column), (code) => unreadable.has(code)),
        UNREADABLE_LIMIT,
      ),
      result(
        'UNKNOWN_CODES',
        column,
        sum(ofColumn(column), (code) => code === 'UNKNOWN_CODE'),
        UNKNOWN_CODE_LIMIT,
      ),
    ]),
  ].filter(({ column, count }) => column === null || count > 0);
}
