import type { ShiftAt } from '../../../../shared/contract/assess-drift.ts';
import type { Shift } from '../../../../shared/domain/drift-alarms.ts';
import {
  type PopulationStability,
  populationStability,
} from '../../../../shared/learning/scorecard/population-stability.ts';
import { psiByChance } from '../../../../shared/learning/stats/psi-by-chance.ts';
import { scoreStability } from '../../../../shared/learning/stats/score-stability.ts';
import { classCounts, type QuarterSlice } from '../../prepare/drift.ts';
import type { FeatureValues } from '../../store/feature-run.ts';

export interface ReferenceDates {
  /** Oldest first. */
  readonly slices: readonly QuarterSlice[];
  /** The one that the model was trained for; -1 when it lies further back. */
  readonly trained: number;
}

/** How a feature moved, in the classes of the page where features are prepared. */
export function featureShifts(feature: FeatureValues, dates: ReferenceDates): ShiftAt[] {
  const counts = classCounts(feature, dates.slices);
  return shiftsOf(dates, (then, now) => populationStability(counts[then] as number[], counts[now] as number[]));
}

/** How the estimates of a model moved, in classes of about equal size at the date that is compared with. */
export function scoreShifts(logOdds: Float64Array, dates: ReferenceDates): ShiftAt[] {
  const at = (index: number): Float64Array => {
    const { from, to } = dates.slices[index] as QuarterSlice;
    return logOdds.subarray(from, to);
  };
  return shiftsOf(dates, (then, now) => scoreStability(at(then), at(now)));
}

function shiftsOf(
  { slices, trained }: ReferenceDates,
  compare: (then: number, now: number) => PopulationStability,
): ShiftAt[] {
  const sizeOf = (index: number): number => {
    const slice = slices[index];
    return slice === undefined ? 0 : slice.to - slice.from;
  };
  const shift = (then: number, now: number): Shift | null => {
    if (then === now || sizeOf(then) === 0 || sizeOf(now) === 0) return null;
    const { index, classes } = compare(then, now);
    return { index, chance: psiByChance(classes, sizeOf(then), sizeOf(now)) };
  };
  return slices.map(({ quarter }, now) => ({
    quarter,
    n: sizeOf(now),
    before: shift(now - 1, now),
    trained: shift(trained, now),
  }));
}
