import type { TrialFound, TrialList } from '../../../shared/contract/assess-trials.ts';
import type { GroupOptions } from '../../../shared/learning/bias/compare-groups.ts';
import { compareLists, type ListComparison, type ListParts } from '../../../shared/learning/stats/compare-lists.ts';
import type { Analysis } from '../analysis.ts';
import { measureOnRandom } from '../assess/on-random.ts';
import { type ModelRows, modelRows } from './model-tallies.ts';
import type { GroupAttribute } from './read-groups.ts';
import { trialGaps } from './trial-gaps.ts';

export interface ComparedScores {
  /** Log-odds of every row by the present model, and with the change. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Dossiers that can be investigated. */
  readonly capacity: number;
  /** Largest difference in hits, as a share of the list, that counts as equal. */
  readonly margin: number;
}

export type TrialFigures = Omit<TrialFound, 'change' | 'about' | 'termsLeft'>;

/** What a change does to the list, to what it finds on the random dossiers, and to the largest differences between groups. */
export function compareTrial(
  analysis: Analysis,
  { before, after, capacity, margin }: ComparedScores,
  attributes: readonly GroupAttribute[],
  options: GroupOptions,
): TrialFigures {
  const [without, changed] = [
    modelRows(analysis, { logOdds: before }, capacity),
    modelRows(analysis, { logOdds: after }, capacity),
  ];
  const size = Math.min(capacity, without.eligible.length);
  const shared = without.eligible.filter((row) => without.isChosen(row) && changed.isChosen(row)).length;
  const parts = partsOf(without, changed);
  const found = size === 0 ? null : compareLists(parts, { size, shared, margin });
  const list = (logOdds: Float64Array, expected: TrialList['expected']): TrialList => ({
    onRandom: measureOnRandom(analysis, { logOdds }, { capacity, learnedFrom: false }),
    expected,
  });
  return {
    capacity: size,
    eligible: without.eligible.length,
    shared,
    overlap: size === 0 ? 1 : shared / (2 * size - shared),
    before: list(before, found?.first ?? null),
    after: list(after, found?.second ?? null),
    hits: found === null ? null : hitsChange(found, parts),
    gaps: trialGaps(attributes, { before: without, after: changed, population: analysis.population }, options),
  };
}

/** The random dossiers by the list on which they would stand. */
function partsOf(before: ModelRows, after: ModelRows): ListParts {
  const count = (isOfPart: (row: number) => boolean) => {
    const rows = before.random.filter(isOfPart);
    return { hits: rows.filter(before.isUnlawful).length, n: rows.length };
  };
  return {
    both: count((row) => before.isChosen(row) && after.isChosen(row)),
    onlyFirst: count((row) => before.isChosen(row) && !after.isChosen(row)),
    onlySecond: count((row) => !before.isChosen(row) && after.isChosen(row)),
    random: before.random.length,
  };
}

function hitsChange(
  { difference, p, verdict, needed }: ListComparison,
  { onlyFirst, onlySecond }: ListParts,
): TrialFound['hits'] {
  return { difference, onlyBefore: onlyFirst, onlyAfter: onlySecond, p, verdict, needed };
}
