import { sourceTables } from '../../../shared/domain/source-tables.ts';
import { biasTable } from './bias-table.ts';
import { listColumns } from './column-info.ts';
import type { Db } from './database.ts';
import { biasColumns, quarterBiasTableName } from './quarter-rows.ts';

/** A table with group attributes, of one analysis table or of all quarterly deliveries, and which column holds which attribute. */
export interface BiasTable {
  readonly name: string;
  readonly columns: readonly { readonly column: string; readonly attribute: string }[];
}

/** Every table of the vault that holds group attributes. */
export function listBiasTables(db: Db): BiasTable[] {
  return [...tablesOfDeliveries(db), ...tablesOfQuarters()].filter(({ name }) => exists(db, name));
}

function tablesOfDeliveries(db: Db): BiasTable[] {
  const ids = db.prepare<[], number>('SELECT id FROM delivery ORDER BY id').pluck().all();
  return ids.map((id) => {
    const groups = listColumns(db, id).filter(({ role }) => role === 'group');
    const columns = groups.map(({ name, position }) => ({ column: `c${position}`, attribute: name }));
    return { name: biasTable(id).name, columns };
  });
}

function tablesOfQuarters(): BiasTable[] {
  return sourceTables
    .filter((table) => biasColumns(table).length > 0)
    .map((table) => ({
      name: quarterBiasTableName(table),
      columns: biasColumns(table).map(({ name }) => ({ column: name, attribute: name })),
    }));
}

const exists = (db: Db, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;

/** Rows of a table, and the cells with a value of each of its attributes. */
export function countBiasTable(db: Db, { name, columns }: BiasTable): { rows: number; filled: readonly number[] } {
  const counts = ['count(*)', ...columns.map(({ column }) => `count(${column})`)].join(', ');
  const [rows = 0, ...filled] = db.prepare<[], number[]>(`SELECT ${counts} FROM ${name}`).raw().get() ?? [];
  return { rows, filled };
}

/** Whether any attribute in a table has a value: faster than counting them. */
export function holdsValues(db: Db, { name, columns }: BiasTable): boolean {
  if (columns.length === 0) return false;
  const filled = columns.map(({ column }) => `${column} IS NOT NULL`).join(' OR ');
  return db.prepare(`SELECT 1 FROM ${name} WHERE ${filled} LIMIT 1`).get() !== undefined;
}

/** Empties a table. @returns how many rows it had */
export const emptyBiasTable = (db: Db, { name }: BiasTable): number => db.prepare(`DELETE FROM ${name}`).run().changes;
