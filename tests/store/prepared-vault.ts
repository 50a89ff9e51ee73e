import { Pool } from '../../electron/engine/compute/pool.ts';
import { Context } from '../../electron/engine/context.ts';
import { criteriaSteps } from '../../electron/engine/steps/assess-criteria.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { Criteria, CriteriaState, CriteriaVerdicts } from '../../shared/contract/assess-criteria.ts';
import type { ModelKind, Readiness } from '../../shared/contract/train.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { newStore } from './helpers.ts';
import { type Groups, type Outcomes, writePreparedTable } from './prepared-table.ts';

/** A practice vault with an analysis table of quarterly deliveries, and the steps on it. */
export async function preparedVault(outcomeOf?: Outcomes, groups?: Groups) {
  const bench = newStore();
  const context = new Context(undefined, new Pool(1));
  context.use(bench.store);
  const createdAt = '2026-10-01T09:00:00.000Z';
  bench.store.write((db) => putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: true, createdAt }));
  await writePreparedTable(bench.store, outcomeOf, groups);
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

export type PreparedVault = Awaited<ReturnType<typeof preparedVault>>;
