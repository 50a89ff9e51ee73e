import type { Handlers, StepCalls } from '../context.ts';
import { listLog, verifyLog } from '../store/log.ts';

/** Use cases of the step `account`: show the log and check its chain. */
export const accountSteps: Handlers<StepCalls<'account'>> = {
  'account.log': ({ store }, { offset, limit }) => {
    const total = listLog(store.db, { limit: 1 })[0]?.seq ?? 0;
    const entries = listLog(store.db, { offset, limit });
    return { total, entries: entries.map(({ previousHash: _previous, ...entry }) => entry) };
  },

  'account.verifyLog': ({ store, foundLog }) => {
    const { ok, entries, headHash, brokenAt, behindKeysFile } = verifyLog(store);
    return {
      ok: ok && foundLog?.ok !== false,
      entries,
      headHash,
      brokenAt: brokenAt ?? null,
      rolledBack: behindKeysFile === true || foundLog?.behindKeysFile === true,
    };
  },
};
