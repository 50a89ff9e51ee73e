import type { ShownCalibration } from '../../../shared/contract/assess-groups.ts';
import { UNKNOWN_GROUP } from '../../../shared/domain/group-names.ts';
import { probabilityOf } from '../../../shared/learning/additive-model.ts';
import { calibratedIntercept } from '../../../shared/learning/calibrated-intercept.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import type { ScoredModel } from '../training.ts';
import { countGroups, groupsOf } from './count-groups.ts';
import type { ModelRows } from './model-tallies.ts';
import type { GroupAttribute } from './read-groups.ts';

/**
 * Whether estimates are right on average in each group, on the random dossiers. All estimates are first shifted by one number on the
 * log-odds so that they are right for all of them together: being too high for everybody is no difference between groups. A group
 * differs when its estimate lies outside the interval at 95 % for all groups taken together (Bonferroni).
 */
export function groupCalibration(
  attributes: readonly GroupAttribute[],
  { random, isUnlawful }: ModelRows,
  { logOdds }: Pick<ScoredModel, 'logOdds'>,
  smallest: number,
): ShownCalibration[] {
  const hits = random.filter(isUnlawful).length;
  // Without an unlawful or a lawful one there is no estimate that would be right.
  if (hits === 0 || hits === random.length) return [];
  const estimates = estimatesOf(random, logOdds, hits / random.length);
  const counts = attributes.flatMap((attribute) => {
    const sums = new Map(groupsOf(attribute).map((group) => [group, 0]));
    for (const row of random) {
      const group = attribute.values[row] ?? UNKNOWN_GROUP;
      sums.set(group, (sums.get(group) ?? 0) + (estimates.get(row) as number));
    }
    return countGroups(attribute, { measure: 'baseRate', members: random, isHit: isUnlawful })
      .filter(({ n }) => n > 0)
      .map((count) => ({ ...count, predicted: (sums.get(count.group) as number) / count.n }));
  });
  const judged = counts.filter(({ n }) => n >= smallest).length;
  return counts.map(({ attribute, group, n, hits, predicted }) => {
    const base = { attribute, group, n, hits, predicted, observed: wilson(hits, n), hidden: null };
    if (n < smallest) return { ...base, differs: null };
    const { low, high } = wilson(hits, n, 1 - 0.05 / judged);
    return { ...base, differs: predicted < low || predicted > high };
  });
}

function estimatesOf(rows: Int32Array, logOdds: Float64Array, prevalence: number): ReadonlyMap<number, number> {
  const own = Float64Array.from(rows, (row) => logOdds[row] as number);
  const shift = calibratedIntercept(own, new Float64Array(own.length).fill(1), prevalence);
  return new Map(Array.from(rows, (row, index) => [row, probabilityOf((own[index] as number) + shift)]));
}
