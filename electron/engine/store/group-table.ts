import type { GroupTable, GroupTableRow, RoundingBase } from '../../../shared/contract/assess-group-tables.ts';
import type { Db } from './database.ts';

/** A table of counts per group as it was read, with the SHA-256 of its file. */
export interface StoredGroupTable extends Omit<GroupTable, 'figures'> {
  readonly sha256: string;
}

type Row = Omit<StoredGroupTable, 'rows' | 'base'> & { readonly rows: string; readonly base: number };

const columns = 'id, name, period, base, rows, sha256, added_by AS addedBy, added_at AS addedAt';

/** The checks of the table and of whoever wrote it make these what they were when they were kept. */
const toTable = ({ rows, base, ...row }: Row): StoredGroupTable => ({
  ...row,
  base: base as RoundingBase,
  rows: JSON.parse(rows) as GroupTableRow[],
});

/** In the order in which they were added. */
export function listGroupTables(db: Db): StoredGroupTable[] {
  return db.prepare<[], Row>(`SELECT ${columns} FROM group_table ORDER BY id`).all().map(toTable);
}

/** @returns its id @throws SqliteError when the same file is there already */
export function insertGroupTable(db: Db, { rows, ...table }: Omit<StoredGroupTable, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO group_table (name, period, base, rows, sha256, added_by, added_at)
       VALUES (@name, @period, @base, @rows, @sha256, @addedBy, @addedAt)`,
    )
    .run({ ...table, rows: JSON.stringify(rows) });
  return Number(lastInsertRowid);
}

/** Whether a table of this file is in the vault. */
export function hasGroupTable(db: Db, sha256: string): boolean {
  return db.prepare<[string], number>('SELECT 1 FROM group_table WHERE sha256 = ?').pluck().get(sha256) === 1;
}

/** Takes a table away. @returns what it was, or null when there is none with this id */
export function deleteGroupTable(db: Db, id: number): StoredGroupTable | null {
  const row = db.prepare<[number], Row>(`DELETE FROM group_table WHERE id = ? RETURNING ${columns}`).get(id);
  return row === undefined ? null : toTable(row);
}
