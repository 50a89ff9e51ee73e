import { z } from 'zod';
import type { BiasPermission } from '../../../shared/contract/assess-groups.ts';
import type { Db } from './database.ts';

export type NewBiasPermission = Pick<
  BiasPermission,
  'purpose' | 'basis' | 'users' | 'validUntil' | 'deleteOn' | 'askedBy' | 'askedAt'
>;

export interface Decided {
  readonly by: string;
  readonly at: string;
}

const names = z.array(z.string());

/** @returns the id of the permission */
export function insertBiasPermission(db: Db, asked: NewBiasPermission): number {
  const insert = db.prepare(
    `INSERT INTO bias_permission (purpose, basis, users, valid_until, delete_on, asked_by, asked_at)
     VALUES (@purpose, @basis, @users, @validUntil, @deleteOn, @askedBy, @askedAt)`,
  );
  return Number(insert.run({ ...asked, users: JSON.stringify(asked.users) }).lastInsertRowid);
}

/** The newest permission, whatever became of it; null when nobody ever asked for one. */
export function latestBiasPermission(db: Db): BiasPermission | null {
  const row = db
    .prepare<[], Omit<BiasPermission, 'users'> & { readonly users: string }>(
      `SELECT id, purpose, basis, users, valid_until AS validUntil, delete_on AS deleteOn, asked_by AS askedBy,
         asked_at AS askedAt, approved_by AS approvedBy, approved_at AS approvedAt, ended_by AS endedBy, ended_at AS endedAt
       FROM bias_permission ORDER BY id DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { ...row, users: names.parse(JSON.parse(row.users)) };
}

/** The day on which the attributes must be gone by the newest permission that was approved (yyyy-mm-dd); null when none ever was. */
export const approvedDeletionDay = (db: Db): string | null =>
  db
    .prepare<[], string>('SELECT delete_on FROM bias_permission WHERE approved_at IS NOT NULL ORDER BY id DESC LIMIT 1')
    .pluck()
    .get() ?? null;

export function approvePermission(db: Db, id: number, { by, at }: Decided): void {
  db.prepare('UPDATE bias_permission SET approved_by = ?, approved_at = ? WHERE id = ? AND approved_at IS NULL').run(
    by,
    at,
    id,
  );
}

export function endPermission(db: Db, id: number, { by, at }: Decided): void {
  db.prepare('UPDATE bias_permission SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL').run(by, at, id);
}
