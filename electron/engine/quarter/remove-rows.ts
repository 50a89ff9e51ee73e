import { setImmediate } from 'node:timers/promises';
import { sourceTables } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { biasColumns, createQuarterTables, quarterBiasTableName, quarterTableName } from '../store/quarter-rows.ts';

const CHUNK_ROWS = 5000;

/** Overwriting each row on its page takes long: a table without rows of other deliveries is dropped whole and made anew. */
async function emptyTable(db: Db, name: string, quarter: number): Promise<void> {
  const others = db
    .prepare<[number], number>(`SELECT EXISTS (SELECT 1 FROM ${name} WHERE quarter <> ?)`)
    .pluck()
    .get(quarter);
  if (others === 0) {
    db.exec(`DROP TABLE ${name}`);
    return;
  }
  const remove = db.prepare(
    `DELETE FROM ${name} WHERE id IN (SELECT id FROM ${name} WHERE quarter = ? LIMIT ${CHUNK_ROWS})`,
  );
  while (remove.run(quarter).changes > 0) await setImmediate();
}

/**
 * Removes the rows of the newest delivery, the pseudonyms that only it had, and what it ended of others. Runs in the caller's
 * transaction and gives way to other calls between its chunks. `lastPseudonym`: highest id before the delivery.
 */
export async function removeRows(db: Db, quarter: number, lastPseudonym: number): Promise<void> {
  for (const table of sourceTables) {
    db.prepare(
      `UPDATE ${quarterTableName(table)} AS r SET known_until = s.until_before FROM quarter_succession s
       WHERE s.quarter = ? AND s.source = ? AND r.id = s.earlier AND r.known_until = s.until`,
    ).run(quarter, table.name);
    await emptyTable(db, quarterTableName(table), quarter);
    if (biasColumns(table).length > 0) await emptyTable(db, quarterBiasTableName(table), quarter);
  }
  createQuarterTables(db);
  db.prepare('DELETE FROM quarter_succession WHERE quarter = ?').run(quarter);
  db.prepare('DELETE FROM pseudonym WHERE id > ?').run(lastPseudonym);
}
