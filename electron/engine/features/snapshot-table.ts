import { type SourceTable, sourceTable } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { quarterTableName } from '../store/quarter-rows.ts';
import { inTimeSlices } from '../time-slices.ts';
import { amongSql } from './row-sql.ts';

/** Tells at which reference dates a dossier was in the file. */
export const clientTable = sourceTable('Clientgegevens');

/**
 * Makes a temporary table of the snapshots in which each dossier was, with the date from which that was known. Read in the order of
 * the file, which is much faster than looking dossiers up one by one. The caller drops it, also when `beforeSlice` ends it early.
 */
export async function fillSnapshotTable(
  db: Db,
  name: string,
  quarterIds: readonly number[],
  beforeSlice: () => void,
): Promise<void> {
  const key = ['dossier', 'snapshot', 'known_from'];
  const columns = key.map((each) => `${each} INTEGER`).join(', ');
  db.exec(`CREATE TABLE ${name} (${columns}, PRIMARY KEY (${key.join(', ')})) WITHOUT ROWID`);
  const insert = db.prepare<[number, number]>(
    `INSERT OR IGNORE INTO ${name} SELECT ${key.join(', ')} ${rowsInSlice(clientTable, quarterIds)}`,
  );
  await inTimeSlices(lastId(db, clientTable), (from, to) => {
    beforeSlice();
    insert.run(from + 1, to);
  });
}

/** Days by the id of the delivery whose rows have them. */
export type DeliveredDays = ReadonlyMap<number, ReadonlySet<number>>;

/** Reference dates, or first days of being known, of the rows of a table: a few different ones per delivery. */
export async function deliveredDays(
  db: Db,
  { table, column }: { readonly table: SourceTable; readonly column: 'snapshot' | 'known_from' },
  quarterIds: readonly number[],
  beforeSlice: () => void,
): Promise<DeliveredDays> {
  const select = db.prepare<[number, number], { readonly quarter: number; readonly day: number }>(
    `SELECT DISTINCT quarter, ${column} AS day ${rowsInSlice(table, quarterIds)}`,
  );
  const found = new Map<number, Set<number>>();
  await inTimeSlices(lastId(db, table), (from, to) => {
    beforeSlice();
    for (const { quarter, day } of select.all(from + 1, to)) {
      const days = found.get(quarter);
      if (days === undefined) found.set(quarter, new Set([day]));
      else days.add(day);
    }
  });
  return found;
}

/** Whether a delivery that counts has any row of a table. */
export function isDelivered(db: Db, table: SourceTable, quarterIds: readonly number[]): boolean {
  const select = db.prepare<[number], number>(`SELECT 1 FROM ${quarterTableName(table)} WHERE quarter = ? LIMIT 1`);
  return quarterIds.some((id) => select.get(id) !== undefined);
}

function rowsInSlice(table: SourceTable, quarterIds: readonly number[]): string {
  return `FROM ${quarterTableName(table)} WHERE id BETWEEN ? AND ? AND ${amongSql('quarter', quarterIds)}`;
}

function lastId(db: Db, table: SourceTable): number {
  return (
    db
      .prepare<[], number | null>(`SELECT max(id) FROM ${quarterTableName(table)}`)
      .pluck()
      .get() ?? 0
  );
}
