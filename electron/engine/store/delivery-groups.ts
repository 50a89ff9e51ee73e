import type { Db } from './database.ts';

/**
 * Whether any delivery that came in after a moment, and is still here, has columns that are group attributes.
 * @param after ISO 8601 in UTC; the empty text is before everything
 */
export const broughtGroupsAfter = (db: Db, after: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM delivery JOIN column_info ON column_info.delivery_id = delivery.id
       WHERE column_info.role = 'group' AND delivery.imported_at > ? LIMIT 1`,
    )
    .get(after) !== undefined;
