/**
 * Number of equally weighted observations that carry as much information as these: (sum w)^2 / sum w^2.
 *
 * Source: Kish (1965), Survey Sampling, 11.7. Zero when every weight is 0.
 *
 * @throws RangeError when a weight is negative or not finite.
 */
export function effectiveSampleSize(weights: Float64Array): number {
  let sum = 0;
  let sumOfSquares = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError('weights must be finite and at least 0');
    sum += weight;
    sumOfSquares += weight * weight;
  }
  return sumOfSquares === 0 ? 0 : (sum * sum) / sumOfSquares;
}
