import { z } from 'zod';
import type { Db } from '../store/database.ts';
import { latestDelivery } from '../store/delivery.ts';
import { getSetting, putSetting } from '../store/setting.ts';

const KEY = 'prepare.made';

const madeTableSchema = z.strictObject({
  delivery: z.int(),
  at: z.string(),
  run: z.int(),
  labelVersion: z.int(),
  /** Names of the features in it. */
  features: z.array(z.string()),
});

/** How the analysis table came about that was made from quarterly deliveries. */
export type MadeTable = z.infer<typeof madeTableSchema>;

/** The analysis table that was made last, or null when there is none or another delivery has come in its place. */
export function madeTable(db: Db): MadeTable | null {
  const made = lastMade(db);
  return made !== null && latestDelivery(db)?.id === made.delivery ? made : null;
}

/** As `madeTable`, also when a flat table was brought in afterwards; the delivery may be gone. */
export function lastMade(db: Db): MadeTable | null {
  return getSetting(db, KEY, madeTableSchema);
}

export function rememberMade(db: Db, made: MadeTable): void {
  putSetting(db, KEY, made);
}
