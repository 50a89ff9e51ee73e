import { type PopulationStability, populationStability } from '../scorecard/population-stability.ts';
import { quantile } from './percentile-interval.ts';

/**
 * Population stability index of scores, or of a numeric feature without gaps: how far today's have moved from those when the model was
 * made, in classes of about equal size by the latter. Equal quantiles make one class.
 *
 * @param then finite, at least one
 * @param now the same
 * @throws RangeError when a side is empty, a value is not finite, or classes is no whole number of at least 2.
 */
export function scoreStability(then: Float64Array, now: Float64Array, classes = 10): PopulationStability {
  if (!Number.isSafeInteger(classes) || classes < 2)
    throw new RangeError('classes must be a whole number of at least 2');
  if (!then.every(Number.isFinite) || !now.every(Number.isFinite)) throw new RangeError('scores must be finite');
  const inner = Array.from({ length: classes - 1 }, (_, index) => quantile(then, (index + 1) / classes));
  const cuts = [...new Set(inner)];
  return populationStability(countsPerClass(then, cuts), countsPerClass(now, cuts));
}

/** Values up to and including a cut belong below it. */
function countsPerClass(values: Float64Array, cuts: readonly number[]): number[] {
  const counts = new Array<number>(cuts.length + 1).fill(0);
  for (const value of values) {
    const above = cuts.findIndex((cut) => value <= cut);
    counts[above === -1 ? cuts.length : above]++;
  }
  return counts;
}
