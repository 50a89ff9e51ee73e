import { draftRules, storeRules } from '../../electron/engine/drafts.ts';
import type { Outcomes } from './prepared-table.ts';
import { preparedVault } from './prepared-vault.ts';

/** A vault with an analysis table and locked criteria: the next thing to do is to train. */
export async function lockedVault(outcomeOf?: Outcomes) {
  const vault = await preparedVault(outcomeOf);
  const { definition } = vault.state();
  const { version } = vault.save({ ...definition, owner: 'Manager Inkomen' });
  vault.lock(version);
  return {
    ...vault,
    /** No model may use this feature from now on. */
    exclude: (feature: string) => vault.store.write((db) => storeRules(db, { ...draftRules(db), exclude: [feature] })),
  };
}

export type LockedVault = Awaited<ReturnType<typeof lockedVault>>;
