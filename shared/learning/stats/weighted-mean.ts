import { weightedMoments } from './weighted-moments.ts';

/** A mean with the variance of that mean. */
export interface WeightedMean {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Weighted mean and its variance, sum (w (x - mean))^2 / (sum w)^2 * n / (n - 1) with n the number of values that have weight: the
 * linearised variance for unequal weights, and s^2 / n for equal ones.
 *
 * Source: Cochran (1977), Sampling Techniques, 6.4 (ratio estimator).
 *
 * @throws RangeError when fewer than two values have weight: nothing can then be said of their spread.
 */
export function weightedMean(values: Float64Array, weights: Float64Array): WeightedMean {
  let count = 0;
  let total = 0;
  weights.forEach((weight) => {
    if (weight > 0) count++;
    total += weight;
  });
  if (count < 2) throw new RangeError('at least two values must have weight');
  const { mean } = weightedMoments(values, weights);
  let squares = 0;
  values.forEach((value, index) => {
    squares += (weights[index] * (value - mean)) ** 2;
  });
  return { mean, variance: ((squares / (total * total)) * count) / (count - 1) };
}
