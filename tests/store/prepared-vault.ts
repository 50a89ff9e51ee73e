import { Context } from '../../electron/engine/context.ts';
import { criteriaSteps } from '../../electron/engine/steps/assess-criteria.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { Criteria, CriteriaState, CriteriaVerdicts } from '../../shared/contract/assess-criteria.ts';
import type { ModelKind, Readiness } from '../../shared/contract/train.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { type Bench, newStore } from './helpers.ts';
import { oneThread } from './one-thread.ts';
import { type Groups, type Outcomes, type Weights, writePreparedTable } from './prepared-table.ts';

/** A practice vault with an analysis table of quarterly deliveries, and the steps on it. */
export async function preparedVault(outcomeOf?: Outcomes, groups?: Groups, weightOf?: Weights) {
  const bench = newStore();
  bench.store.write((db) => putVaultProfile(db, profileOf(true)));
  await writePreparedTable(bench.store, outcomeOf, groups, weightOf);
  return preparedIn(bench);
}

/** What a vault of Voorbeeldstad says of itself; `demo` when it is one to practise in. */
export const profileOf = (demo: boolean) => ({
  municipality: 'Voorbeeldstad',
  demo,
  createdAt: '2026-10-01T09:00:00.000Z',
});

/** The steps on a vault that has an analysis table. */
export function preparedIn(bench: Bench) {
  const context = new Context(undefined, oneThread);
  context.use(bench.store);
  return {
    ...bench,
    context,
    state: () => criteriaSteps['assess.criteria'](context, {}) as CriteriaState,
    save: (definition: Criteria) => criteriaSteps['assess.saveCriteria'](context, definition) as CriteriaState,
    lock: (version: number) => criteriaSteps['assess.lockCriteria'](context, { version }) as CriteriaState,
    readiness: () => trainSteps['train.readiness'](context, {}) as Readiness,
    train: () => runJob((job) => trainSteps['train.start'](context, { seed: 3, folds: 3, repeats: 10 }, job)),
    verdicts: (capacity: number, model: ModelKind = 'scorecard') =>
      criteriaSteps['assess.verdicts'](context, { model, capacity }) as CriteriaVerdicts | null,
  };
}

export type PreparedVault = ReturnType<typeof preparedIn>;
