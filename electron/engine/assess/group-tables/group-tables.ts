import type { GroupTableProblem, GroupTables } from '../../../../shared/contract/assess-group-tables.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import { marginUpTo, SMALLEST_GROUP } from '../../bias/measure-groups.ts';
import type { Db } from '../../store/database.ts';
import {
  deleteGroupTable,
  hasGroupTable,
  insertGroupTable,
  listGroupTables,
  type StoredGroupTable,
} from '../../store/group-table.ts';
import { appendLog } from '../../store/log.ts';
import type { Store } from '../../store/store.ts';
import { marginInForce } from '../criteria-state.ts';
import { groupFigures } from './group-figures.ts';
import { readGroupTable } from './read-group-table.ts';

/** Every table in the vault with its figures. */
export function groupTables(db: Db): GroupTables {
  const margin = marginInForce(db);
  const options = { margin: marginUpTo(margin), smallest: SMALLEST_GROUP };
  const tables = listGroupTables(db).map(({ sha256: _sha256, ...table }) => ({
    ...table,
    figures: groupFigures(table.rows, table.base, options),
  }));
  return { tables, smallest: SMALLEST_GROUP, margin };
}

/**
 * Reads a table again, the same as was shown, and keeps it.
 * @returns its id
 * @throws AppError GROUP_TABLE_INVALID with the first line that is wrong and why, FILE_CHANGED, and what `readGroupTable` throws
 */
export async function addGroupTable(store: Store, input: Input<'assess.addGroupTable'>): Promise<number> {
  const { file, sha256, name, period, base } = input;
  const { rows, problems } = await readGroupTable(file, { base, knownSha256: sha256 });
  refuse(problems);
  return store.write((db) => {
    if (hasGroupTable(db, sha256)) refuse([{ reason: 'KNOWN', line: null, column: null }]);
    const table = { name, period, base, rows, sha256, addedBy: store.user, addedAt: new Date().toISOString() };
    const id = insertGroupTable(db, table);
    logTable(db, store.user, 'groupTable.added', { ...table, id });
    return id;
  });
}

/** Takes a table away; one that is gone already is no mistake. */
export function removeGroupTable(db: Db, user: string, id: number): void {
  const removed = deleteGroupTable(db, id);
  if (removed !== null) logTable(db, user, 'groupTable.removed', removed);
}

function refuse([first]: readonly GroupTableProblem[]): void {
  if (first !== undefined) throw new AppError('GROUP_TABLE_INVALID', { line: first.line, reason: first.reason });
}

function logTable(db: Db, who: string, event: string, table: StoredGroupTable): void {
  const { id, name, period, base, rows, sha256 } = table;
  appendLog(db, { who, event, details: { groupTable: id, name, period, base, rows: rows.length, sha256 } });
}
