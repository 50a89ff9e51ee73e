import { fitLogistic } from '../logistic-fit.ts';
import { weightedMoments } from '../stats/weighted-moments.ts';

/**
 * The slope has a normal prior with this standard deviation, per standard deviation of the value. With the 30 outcomes of either kind that
 * a card needs it moves the slope by some thousandths; it is there to keep it finite where a value parts the outcomes without error.
 */
const PRIOR_DEVIATION = 5;

/**
 * Logistic regression of the outcome on one value, with an intercept and weights.
 * @param values finite, one per row
 * @param outcome 0 or 1 per row, both of them present
 * @param weights per row, above 0
 * @returns the log-odds per unit of the value; null when all values are equal, so that no slope can be told
 */
export function fitSlope(values: Float64Array, outcome: Uint8Array, weights: Float64Array): number | null {
  const { mean, deviation } = weightedMoments(values, weights);
  if (deviation === 0) return null;
  const standardised = values.map((value) => (value - mean) / deviation);
  const { point } = fitLogistic({ columns: [standardised], outcome, weights }, 1 / PRIOR_DEVIATION ** 2);
  return (point[1] as number) / deviation;
}
