import { numeratorsOf } from '../../../shared/learning/stats/numerators-of.ts';
import { planFor } from '../assess/plan.ts';
import { routeComparison } from '../assess/route-comparison.ts';
import { addProfile, removeProfile } from '../assess/tested-profiles.ts';
import type { Handlers } from '../context.ts';

type RouteCalls = 'assess.routes' | 'assess.addProfile' | 'assess.removeProfile' | 'assess.numerators' | 'assess.plan';

/** Use cases of the step `assess` that need no model: what the present routes find, and what numbers like these can show. */
export const routeSteps: Handlers<RouteCalls> = {
  'assess.routes': ({ store: { db } }, { window }) => routeComparison(db, window),

  'assess.addProfile': ({ store }, profile) => ({ id: store.write((db) => addProfile(db, store.user, profile)) }),

  'assess.removeProfile': ({ store }, { id }) => {
    store.write((db) => removeProfile(db, store.user, id));
    return null;
  },

  'assess.numerators': (_context, { percentage, decimals, n }) => numeratorsOf(percentage, n, decimals),

  'assess.plan': (_context, { comparisons, ...input }) => planFor(input, comparisons),
};
