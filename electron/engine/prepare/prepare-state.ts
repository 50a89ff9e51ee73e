import type { FeatureState, PrepareState } from '../../../shared/contract/prepare.ts';
import { columnsOf, featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { type FeatureChoice, featureChoices } from '../store/feature-choice.ts';
import { presentStats } from './choose-features.ts';
import { outcomeCounts, presentLabel } from './label-state.ts';
import { madeTable } from './made-table.ts';
import { isStale, presentRun } from './present-run.ts';

/** All that the page of this step shows. */
export function prepareState(db: Db): PrepareState {
  const quarters = acceptedQuarters(db);
  const run = presentRun(db);
  const ids = quarters.map(({ id }) => id);
  const features = featureStates(db);
  const stale = run !== null && isStale(db, run.summary, quarters);
  return {
    quarters,
    label: { ...presentLabel(db), counts: outcomeCounts(db, ids) },
    features,
    cases: run?.summary.cases ?? null,
    stale,
    made: madeState(db, features, run?.id ?? null, stale),
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

function madeState(
  db: Db,
  features: readonly FeatureState[],
  run: number | null,
  stale: boolean,
): PrepareState['made'] {
  const made = madeTable(db);
  if (made === null) return null;
  const used = features.filter((feature) => feature.used).map(({ name }) => name);
  const sameFeatures = used.length === made.features.length && used.every((name) => made.features.includes(name));
  return { at: made.at, features: made.features.length, upToDate: !stale && made.run === run && sameFeatures };
}
