import type { JobControl } from '../jobs.ts';
import { countBiasTable, emptyBiasTable, listBiasTables } from '../store/bias-contents.ts';
import { endPermission, latestBiasPermission } from '../store/bias-permission.ts';
import { appendLog } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { rememberDeletion } from './deletion.ts';

/**
 * Deletes the group attributes of all deliveries and of the analysis table, in one transaction, and ends the permission: a new look needs
 * a new purpose. Their bytes are overwritten (`secure_delete`), in the main file as well as in the one beside it. Figures that were
 * measured stay, as does what else deliveries tell of persons, from which household form and age follow.
 *
 * Anybody who works here may do this, with or without a permission: deleting shows nobody anything.
 *
 * @returns how many rows were deleted
 */
export async function deleteGroups(store: Store, job: JobControl): Promise<{ readonly rows: number }> {
  const at = new Date().toISOString();
  const rows = await store.exclusive(async (db) => {
    const tables = listBiasTables(db).filter((table) => countBiasTable(db, table).rows > 0);
    job.enter('delete', tables.length);
    let deleted = 0;
    for (const [index, table] of tables.entries()) {
      deleted += emptyBiasTable(db, table);
      job.step(index + 1);
    }
    const permission = latestBiasPermission(db);
    if (permission !== null && permission.endedAt === null) endPermission(db, permission.id, { by: store.user, at });
    rememberDeletion(db, { rows: deleted, by: store.user, at });
    const details = { rows: deleted, tables: tables.length, permission: permission?.id ?? null };
    appendLog(db, { who: store.user, event: 'bias.deleted', details });
    return deleted;
  });
  store.checkpoint();
  return { rows };
}
