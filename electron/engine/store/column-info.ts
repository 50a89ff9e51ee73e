import type { Db } from './database.ts';

/** What is known and decided about one column of a delivery. Role and kind are words of `shared/domain`. */
export interface ColumnInfo {
  readonly position: number;
  /** As in the file. */
  readonly name: string;
  readonly label: string;
  readonly role: string;
  readonly kind: string;
  readonly unit: string | null;
  /** Why a proxy is used all the same, or why a column was refused. */
  readonly reason: string | null;
  /** Counts and ranges; any value that JSON can hold. */
  readonly profile: unknown;
}

type ColumnRow = Omit<ColumnInfo, 'profile'> & { readonly profile: string };

export function insertColumns(db: Db, deliveryId: number, columns: readonly ColumnInfo[]): void {
  const insert = db.prepare(
    `INSERT INTO column_info (delivery_id, position, name, label, role, kind, unit, reason, profile)
     VALUES (@deliveryId, @position, @name, @label, @role, @kind, @unit, @reason, @profile)`,
  );
  for (const column of columns) insert.run({ ...column, deliveryId, profile: JSON.stringify(column.profile) });
}

/** The columns of a delivery, in the order of the file. */
export function listColumns(db: Db, deliveryId: number): ColumnInfo[] {
  return db
    .prepare<[number], ColumnRow>(
      `SELECT position, name, label, role, kind, unit, reason, profile FROM column_info
       WHERE delivery_id = ? ORDER BY position`,
    )
    .all(deliveryId)
    .map((row) => ({ ...row, profile: JSON.parse(row.profile) as unknown }));
}
