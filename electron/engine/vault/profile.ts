import { z } from 'zod';
import type { Db } from '../store/database.ts';
import { getSetting, putSetting } from '../store/setting.ts';
import type { Store } from '../store/store.ts';

const profileSchema = z.strictObject({
  municipality: z.string(),
  /** A practice vault holds no residents. */
  demo: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** What was said of a vault when it was made. */
export type VaultProfile = z.infer<typeof profileSchema>;

export function vaultProfile(store: Store): VaultProfile {
  const profile = getSetting(store.db, 'vault', profileSchema);
  if (profile === null) throw new Error('a vault has a profile from the moment it is made');
  return profile;
}

export function putVaultProfile(db: Db, profile: VaultProfile): void {
  putSetting(db, 'vault', profile);
}
