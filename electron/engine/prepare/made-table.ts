import { z } from 'zod';
import type { Db } from '../store/database.ts';
import { deliveryById, latestDelivery } from '../store/delivery.ts';
import { getSetting, putSetting } from '../store/setting.ts';

const KEY = 'prepare.made';
const EARLIER_KEY = 'prepare.earlierTables';

const madeTableSchema = z.strictObject({
  delivery: z.int(),
  at: z.string(),
  run: z.int(),
  /** Ids of the quarterly deliveries that it was made from. */
  quarters: z.array(z.int()).readonly(),
  labelVersion: z.int(),
  /** Names of the features in it. */
  features: z.array(z.string()),
});

/** How the analysis table came about that was made from quarterly deliveries. */
export type MadeTable = z.infer<typeof madeTableSchema>;

/** The analysis table that was made last, or null when there is none or another delivery has come in its place. */
export function madeTable(db: Db): MadeTable | null {
  const made = keptTable(db);
  return made !== null && latestDelivery(db)?.id === made.delivery ? made : null;
}

/** As `madeTable`, also when a flat table was brought in afterwards. */
export function keptTable(db: Db): MadeTable | null {
  const made = getSetting(db, KEY, madeTableSchema);
  return made !== null && deliveryById(db, made.delivery) !== null ? made : null;
}

/** Earlier tables from which a selection was drawn, oldest first; without those that were erased since. */
export function earlierTables(db: Db): MadeTable[] {
  const kept = getSetting(db, EARLIER_KEY, z.array(madeTableSchema)) ?? [];
  return kept.filter(({ delivery }) => deliveryById(db, delivery) !== null);
}

export function rememberEarlier(db: Db, tables: readonly MadeTable[]): void {
  putSetting(db, EARLIER_KEY, tables);
}

export function rememberMade(db: Db, made: MadeTable): void {
  putSetting(db, KEY, made);
}
