import { biasTable } from './bias-table.ts';
import type { Db } from './database.ts';
import { dropRowTable } from './row-table.ts';
import { sourceTable } from './source-table.ts';

/**
 * Removes a delivery, its rows, and all trainings, models, draws and series made from it. The log keeps what happened. Apart from the
 * rest of `delivery.ts`, because this names the bias vault and what trains may not reach that.
 */
export function deleteDelivery(db: Db, id: number): void {
  dropRowTable(db, sourceTable(id));
  dropRowTable(db, biasTable(id));
  db.prepare('DELETE FROM delivery WHERE id = ?').run(id);
}
