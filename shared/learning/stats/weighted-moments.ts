export interface WeightedMoments {
  readonly mean: number;
  /** Root of the weighted mean squared distance from the mean. */
  readonly deviation: number;
}

/**
 * Weighted mean and standard deviation. Equal values have exactly themselves as their mean: a mean that is off by its rounding would put
 * every row above or below it.
 * @param weights per value, with a positive sum
 */
export function weightedMoments(values: Float64Array, weights: Float64Array): WeightedMoments {
  const [first = 0] = values;
  let total = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    total += weights[row] as number;
    sum += (weights[row] as number) * ((values[row] as number) - first);
  }
  const mean = first + sum / total;
  let squares = 0;
  for (let row = 0; row < values.length; row++)
    squares += (weights[row] as number) * ((values[row] as number) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / total) };
}
