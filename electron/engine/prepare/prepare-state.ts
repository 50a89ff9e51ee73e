import type { FeatureState, PrepareState } from '../../../shared/contract/prepare.ts';
import { columnsOf, featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { type FeatureChoice, featureChoices } from '../store/feature-choice.ts';
import { presentStats } from './choose-features.ts';
import { outcomeCounts, presentLabel } from './label-state.ts';
import { madeState } from './made-state.ts';
import { isStale, presentRun } from './present-run.ts';

/** All that the page of this step shows. */
export function prepareState(db: Db): PrepareState {
  const quarters = acceptedQuarters(db);
  const run = presentRun(db);
  const ids = quarters.map(({ id }) => id);
  return {
    quarters,
    label: { ...presentLabel(db), counts: outcomeCounts(db, ids) },
    features: featureStates(db),
    cases: run?.summary.cases ?? null,
    stale: run !== null && isStale(db, run.summary, quarters),
    made: madeState(db),
  };
}

/** Every declared feature with what was decided and found; one that was never decided on is off. */
function featureStates(db: Db): FeatureState[] {
  const choices = featureChoices(db);
  const stats = presentStats(db);
  return featureDeclarations.map((declaration) => {
    const { name, label, unit, table, windowMonths, purpose, legal, direction, proxy } = declaration;
    const choice: FeatureChoice | undefined = choices.get(name);
    return {
      name,
      label,
      unit,
      table,
      columns: columnsOf(declaration),
      windowMonths,
      purpose,
      legal,
      direction,
      proxy,
      used: choice?.used ?? false,
      justification: choice?.justification ?? '',
      decidedBy: choice?.decidedBy ?? null,
      decidedAt: choice?.decidedAt ?? null,
      stats: stats.get(name) ?? null,
    };
  });
}
