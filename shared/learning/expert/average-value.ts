/**
 * Weighted mean of values. Equal values have exactly themselves as their mean: a mean that is off by its rounding would put every row
 * above or below it.
 * @param weights per value, with a positive sum; null weighs all alike
 */
export function averageValue(values: Float64Array, weights: Float64Array | null): number {
  const [first = 0] = values;
  if (values.every((value) => value === first)) return first;
  let sum = 0;
  let total = 0;
  values.forEach((value, row) => {
    const weight = weights?.[row] ?? 1;
    sum += weight * value;
    total += weight;
  });
  return sum / total;
}
