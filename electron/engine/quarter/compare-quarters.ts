import type { QuarterChange } from '../../../shared/contract/intake-quarter.ts';
import { type SourceColumn, type SourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import type { ColumnFacts, QuarterFacts, TableFacts } from '../store/quarter.ts';

/** From here on the analyst should look; shares of rows. */
const attentionFrom = { rows: 0.2, missing: 0.1, code: 0.01, keys: 0.15 } as const;
/** Smaller shifts of the share that is missing are not told. */
const LEAST_SHIFT = 0.02;

const change = (
  table: string,
  column: string | null,
  code: QuarterChange['code'],
  values: Partial<Pick<QuarterChange, 'before' | 'now' | 'names' | 'attention'>>,
): QuarterChange => ({ table, column, code, before: null, now: null, names: [], attention: false, ...values });

function compareRows(table: string, before: TableFacts, now: TableFacts): QuarterChange[] {
  if (before.rows === now.rows) return [];
  const shift = Math.abs(now.rows - before.rows) / Math.max(before.rows, 1);
  return [change(table, null, 'ROWS', { before: before.rows, now: now.rows, attention: shift > attentionFrom.rows })];
}

function compareMissing(table: string, column: string, before: number, now: number): QuarterChange[] {
  const shift = Math.abs(now - before);
  if (shift < LEAST_SHIFT) return [];
  return [change(table, column, 'MISSING', { before, now, attention: shift >= attentionFrom.missing })];
}

/** Numbers beyond the limits of the delivery before; far beyond when they lie further out than the limits were apart. */
function compareRange(table: string, column: string, before: ColumnFacts, now: ColumnFacts): QuarterChange[] {
  if (before.low === null || before.high === null || now.low === null || now.high === null) return [];
  const below = before.low - now.low;
  const above = now.high - before.high;
  if (below <= 0 && above <= 0) return [];
  const width = before.high - before.low;
  const names = [before.low, before.high, now.low, now.high].map(String);
  return [change(table, column, 'RANGE', { names, attention: Math.max(below, above) > width })];
}

function compareCodes(
  table: string,
  column: string,
  before: ColumnFacts,
  now: ColumnFacts,
  rows: TableRows,
): QuarterChange[] {
  const absent = (from: ColumnFacts, other: ColumnFacts): string[] =>
    Object.keys(from.codes).filter((code) => other.codes[code] === undefined);
  const isMany = (facts: ColumnFacts, codes: readonly string[], of: number): boolean =>
    codes.some((code) => (facts.codes[code] ?? 0) >= attentionFrom.code * of);
  const fresh = absent(now, before);
  const gone = absent(before, now);
  return [
    ...(fresh.length === 0
      ? []
      : [change(table, column, 'CODES_NEW', { names: fresh, attention: isMany(now, fresh, rows.now) })]),
    ...(gone.length === 0
      ? []
      : [change(table, column, 'CODES_GONE', { names: gone, attention: isMany(before, gone, rows.before) })]),
  ];
}

interface TableRows {
  readonly before: number;
  readonly now: number;
}

function compareColumn(
  table: string,
  { name, type }: SourceColumn,
  before: TableFacts,
  now: TableFacts,
): QuarterChange[] {
  const old = before.columns[name];
  const own = now.columns[name];
  if (old === undefined && own === undefined) return [];
  if (old === undefined) return [change(table, name, 'COLUMN_NEW', {})];
  if (own === undefined) return [change(table, name, 'COLUMN_GONE', { attention: true })];
  if (before.rows === 0 || now.rows === 0) return [];
  const rows = { before: before.rows, now: now.rows };
  const isNumber = type === 'whole' || type === 'amount';
  return [
    ...compareMissing(table, name, old.missing / before.rows, own.missing / now.rows),
    ...(isNumber ? compareRange(table, name, old, own) : []),
    ...compareCodes(table, name, old, own, rows),
  ];
}

const nothing: TableFacts = { rows: 0, columns: {} };

function compareTable(table: SourceTable, before: QuarterFacts, now: QuarterFacts): QuarterChange[] {
  const old = before.tables[table.name];
  const own = now.tables[table.name];
  if (old === undefined && own === undefined) return [];
  const rows = compareRows(table.name, old ?? nothing, own ?? nothing);
  if (old === undefined || own === undefined) return rows;
  return [...rows, ...table.columns.flatMap((column) => compareColumn(table.name, column, old, own))];
}

/** What changed from one delivery to the next, from what the rows at their reference dates looked like. */
export function compareFacts(before: QuarterFacts, now: QuarterFacts): QuarterChange[] {
  return sourceTables.flatMap((table) => compareTable(table, before, now));
}

export interface ComparedQuarters {
  /** Ids of the accepted deliveries and of the new one. */
  readonly quarters: readonly number[];
  /** Reference dates in days since 1970-01-01. */
  readonly before: number;
  readonly now: number;
}

/** Dossiers that are in one of two deliveries only. Not attention by themselves: people come and go; many at once are. */
export function compareKeys(db: Db, { quarters, before, now }: ComparedQuarters): QuarterChange[] {
  const at = `SELECT DISTINCT dossier FROM q_clientgegevens WHERE snapshot = ? AND quarter IN (${quarters.join(', ')})`;
  const count = (sql: string, ...days: number[]): number =>
    db
      .prepare<number[], number>(`SELECT count(*) FROM (${sql})`)
      .pluck()
      .get(...days) ?? 0;
  const total = { before: count(at, before), now: count(at, now) };
  const gone = count(`${at} EXCEPT ${at}`, before, now);
  const fresh = count(`${at} EXCEPT ${at}`, now, before);
  const many = attentionFrom.keys;
  return [
    change('Clientgegevens', 'dossiernr', 'KEYS_GONE', {
      before: total.before,
      now: gone,
      attention: gone > many * total.before,
    }),
    change('Clientgegevens', 'dossiernr', 'KEYS_NEW', {
      before: total.now,
      now: fresh,
      attention: fresh > many * total.now,
    }),
  ].filter((each) => each.now !== 0);
}

/** Records that an earlier delivery for the same reference date had, and that count no more because this one has not. */
export function compareTakenBack(imported: ReadonlyMap<SourceTable, { readonly takenBack: number }>): QuarterChange[] {
  return [...imported]
    .filter(([, { takenBack }]) => takenBack > 0)
    .map(([{ name }, { takenBack }]) => change(name, null, 'TAKEN_BACK', { now: takenBack, attention: true }));
}
