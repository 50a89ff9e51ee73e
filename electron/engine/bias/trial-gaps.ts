import type { GapFigure, TrialGap } from '../../../shared/contract/assess-trials.ts';
import { trialMeasures } from '../../../shared/domain/trial-measures.ts';
import {
  compareGroups,
  type GroupComparison,
  type GroupOptions,
} from '../../../shared/learning/bias/compare-groups.ts';
import { countGroups, type Tally } from './count-groups.ts';
import { hiddenInAny } from './hide-small.ts';
import { type ModelRows, modelTallies } from './model-tallies.ts';
import type { GroupAttribute } from './read-groups.ts';

/** Rows that a list without and a list with a change are counted over. */
export interface TrialRows {
  readonly before: ModelRows;
  readonly after: ModelRows;
  /** All dossiers of today, also those that are not chosen from. */
  readonly population: Int32Array;
}

/**
 * The largest difference of each attribute between one group and all others, for each measure of a trial, without and with the change. The
 * p-values behind the verdicts are corrected for all groups and measures of one list. Groups that a measurement hides are left out
 * (`hideSmall`): a trial is kept for everybody with `read` as well.
 */
export function trialGaps(
  attributes: readonly GroupAttribute[],
  { before, after, population }: TrialRows,
  options: GroupOptions,
): TrialGap[] {
  const [without = [], changed = []] = [before, after].map((rows) =>
    compareGroups(countAll(attributes, rows), options),
  );
  return attributes.flatMap((attribute) =>
    trialMeasures.map((measure): TrialGap => {
      const ofTable = (all: readonly GroupComparison[]) =>
        all.filter((own) => own.attribute === attribute.name && own.measure === measure);
      const [own, other] = [ofTable(without), ofTable(changed)];
      // The groups of a measure are the same people on either list.
      const linked = measure === 'selected' ? [countGroups(attribute, everybody(population))] : [];
      const hidden = hiddenInAny([own, ...linked]);
      const shown = (all: readonly GroupComparison[]) => widestOf(all.filter(({ group }) => !hidden.has(group)));
      return {
        attribute: attribute.name,
        measure,
        before: shown(own),
        after: shown(other),
        leftOut: own.filter(({ group, difference }) => hidden.has(group) && difference !== null).length,
      };
    }),
  );
}

const everybody = (population: Int32Array): Tally => ({
  measure: 'selected',
  members: population,
  isHit: () => true,
});

const isShown = (measure: string): boolean => (trialMeasures as readonly string[]).includes(measure);

const countAll = (attributes: readonly GroupAttribute[], rows: ModelRows) => {
  const tallies = modelTallies(rows).filter(({ measure }) => isShown(measure));
  return attributes.flatMap((attribute) => tallies.flatMap((tally) => countGroups(attribute, tally)));
};

/** Of two groups that are each other's opposites the one that has more. */
function widestOf(figures: readonly GroupComparison[]): GapFigure | null {
  const gaps = figures.flatMap(({ group, hits, n, others, verdict, difference }): GapFigure[] =>
    difference === null ? [] : [{ group, hits, n, others, verdict, difference }],
  );
  const size = ({ difference: { value } }: GapFigure): number => Math.abs(value);
  return gaps.toSorted((a, b) => size(b) - size(a) || b.difference.value - a.difference.value)[0] ?? null;
}
