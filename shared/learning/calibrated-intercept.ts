import { probabilityOf } from './additive-model.ts';

const MOST_STEPS = 200;
const PRECISION = 1e-13;

/**
 * The intercept with which the mean probability of rows equals a given share: the only thing left to choose where the rest of a model
 * (points of experts, smoothed groups) is fixed.
 * @param logOdds per row what the model says without an intercept; finite
 * @param weights per row, with a positive sum
 * @param share between 0 and 1
 */
export function calibratedIntercept(logOdds: Float64Array, weights: Float64Array, share: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const meanAt = (intercept: number): number =>
    logOdds.reduce((sum, own, row) => sum + (weights[row] as number) * probabilityOf(intercept + own), 0) / total;
  const centre = Math.log(share / (1 - share));
  // The mean rises with the intercept, so that halving the stretch in which it must lie always ends.
  let low = centre - logOdds.reduce((most, own) => Math.max(most, own), Number.NEGATIVE_INFINITY);
  let high = centre - logOdds.reduce((least, own) => Math.min(least, own), Number.POSITIVE_INFINITY);
  for (let step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
