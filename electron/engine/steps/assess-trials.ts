import type { trialsContract } from '../../../shared/contract/assess-trials.ts';
import { trialsOf, tryMitigation } from '../bias/trials.ts';
import type { Handlers } from '../context.ts';

/** Use cases of the step `assess`: what leaving something out would do to hits and to differences between groups. */
export const trialSteps: Handlers<keyof typeof trialsContract> = {
  'assess.tryMitigation': ({ store, pool }, asked, job) => tryMitigation(store, pool, asked, job),

  'assess.trials': ({ store: { db } }, use) => trialsOf(db, use),
};
