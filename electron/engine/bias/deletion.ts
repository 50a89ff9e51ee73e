import { z } from 'zod';
import { approvedDeletionDay } from '../store/bias-permission.ts';
import type { Db } from '../store/database.ts';
import { broughtGroupsAfter } from '../store/delivery-groups.ts';
import { getSetting, putSetting } from '../store/setting.ts';

const KEY = 'bias.deleted';

const deletedSchema = z.strictObject({ rows: z.int(), by: z.string(), at: z.string() });
export type Deleted = z.infer<typeof deletedSchema>;

/** The last deletion of all group attributes, or null. */
export const lastDeletion = (db: Db): Deleted | null => getSetting(db, KEY, deletedSchema);

export const rememberDeletion = (db: Db, deleted: Deleted): void => putSetting(db, KEY, deleted);

/**
 * Whether group attributes came in with an analysis table that should not be here any more: the day passed on which they had to be gone by
 * the last permission that was approved, or none ever was. A permission that is only asked for moves no day. Told from what came in and
 * what was deleted, not from the attributes: gates ask this while a list is drawn, and nothing that draws may touch the attributes.
 *
 * @param on yyyy-mm-dd
 */
export function deletionDue(db: Db, on: string): boolean {
  if (!broughtGroupsAfter(db, lastDeletion(db)?.at ?? '')) return false;
  const day = approvedDeletionDay(db);
  return day === null || on > day;
}
