import type { Db } from '../store/database.ts';
import { deleteDelivery } from '../store/delete-delivery.ts';
import { hasDraws } from '../store/draw.ts';
import { earlierTables, keptTable, rememberEarlier, rememberMade } from './made-table.ts';

/**
 * Makes room for a new table. One from which a selection was drawn stays, with all that was trained on it: the outcomes of that selection
 * come with later deliveries. Any other goes, with its trainings.
 * @returns the id of the table that was removed, null without one
 */
export function replaceMadeTable(db: Db): number | null {
  const made = keptTable(db);
  if (made === null) return null;
  if (hasDraws(db, made.delivery)) {
    rememberEarlier(db, [...earlierTables(db), made]);
    return null;
  }
  deleteDelivery(db, made.delivery);
  return made.delivery;
}

/**
 * Removes every table that was made from a quarterly delivery, with all that was trained on it and drawn from it. The newest that is left
 * is the table that was made last again.
 * @returns the ids of the tables that were removed, oldest first
 */
export function dropTablesOf(db: Db, quarter: number): number[] {
  const last = keptTable(db);
  const all = [...earlierTables(db), ...(last === null ? [] : [last])];
  const gone = all.filter(({ quarters }) => quarters.includes(quarter));
  if (gone.length === 0) return [];
  for (const { delivery } of gone) deleteDelivery(db, delivery);
  const left = all.filter((table) => !gone.includes(table));
  const newest = left.at(-1);
  if (newest !== undefined) rememberMade(db, newest);
  rememberEarlier(db, left.slice(0, -1));
  return gone.map(({ delivery }) => delivery);
}
