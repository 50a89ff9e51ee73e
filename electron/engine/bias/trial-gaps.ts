import type { GapFigure, TrialGap, TrialMeasure } from '../../../shared/contract/assess-trials.ts';
import { trialMeasures } from '../../../shared/domain/trial-measures.ts';
import {
  compareGroups,
  type GroupComparison,
  type GroupOptions,
} from '../../../shared/learning/bias/compare-groups.ts';
import { countGroups } from './count-groups.ts';
import { type ModelRows, modelTallies } from './model-tallies.ts';
import type { GroupAttribute } from './read-groups.ts';

/**
 * The largest difference of each attribute between one group and all others, for each measure of a trial, without and with the change. The
 * p-values behind the verdicts are corrected for all groups and measures of one list.
 */
export function trialGaps(
  attributes: readonly GroupAttribute[],
  before: ModelRows,
  after: ModelRows,
  options: GroupOptions,
): TrialGap[] {
  const [without, changed] = [before, after].map((rows) => compareGroups(countAll(attributes, rows), options));
  return attributes.flatMap(({ name: attribute }) =>
    trialMeasures.map((measure): TrialGap => {
      const widest = (figures: readonly GroupComparison[] = []) => widestOf(figures, attribute, measure);
      return { attribute, measure, before: widest(without), after: widest(changed) };
    }),
  );
}

const isShown = (measure: string): boolean => (trialMeasures as readonly string[]).includes(measure);

const countAll = (attributes: readonly GroupAttribute[], rows: ModelRows) => {
  const tallies = modelTallies(rows).filter(({ measure }) => isShown(measure));
  return attributes.flatMap((attribute) => tallies.flatMap((tally) => countGroups(attribute, tally)));
};

/** Of two groups that are each other's opposites the one that has more. */
function widestOf(figures: readonly GroupComparison[], attribute: string, measure: TrialMeasure): GapFigure | null {
  const gaps = figures.flatMap(({ group, hits, n, others, verdict, difference, ...own }): GapFigure[] =>
    own.attribute === attribute && own.measure === measure && difference !== null
      ? [{ group, hits, n, others, verdict, difference }]
      : [],
  );
  const size = ({ difference: { value } }: GapFigure): number => Math.abs(value);
  return gaps.toSorted((a, b) => size(b) - size(a) || b.difference.value - a.difference.value)[0] ?? null;
}
