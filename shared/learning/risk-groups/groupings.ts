import { logGamma } from '../stats/log-gamma.ts';

/** How a characteristic's classes may be merged: any with any, neighbours only, or neighbours with one class (missing) that fits anywhere. */
export type MergeOrder = 'free' | 'ordered' | 'floating';

const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? Number.NEGATIVE_INFINITY : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Ways to part n things into k groups (Stirling numbers of the second kind), row by row: S(n, k) = k S(n - 1, k) + S(n - 1, k - 1). */
function partitions(n: number, k: number): number {
  const row = new Float64Array(k + 1);
  row[0] = 1;
  for (let things = 1; things <= n; things++) {
    for (let groups = Math.min(things, k); groups > 0; groups--)
      row[groups] = groups * (row[groups] as number) + (row[groups - 1] as number);
    row[0] = 0;
  }
  return row[k] as number;
}

/**
 * Natural logarithm of the number of ways to merge classes into groups: the Bonferroni multiplier of a split whose grouping was found
 * by looking at the outcome.
 *
 * Source: Kass (1980), Applied Statistics 29, 119-127, section 3.
 *
 * @param classes from `groups` up to some hundreds
 * @param groups at least 2
 */
export function logGroupings(classes: number, groups: number, order: MergeOrder): number {
  if (order === 'free') return Math.log(partitions(classes, groups));
  if (order === 'ordered') return logChoose(classes - 1, groups - 1);
  return Math.log(Math.exp(logChoose(classes - 2, groups - 2)) + groups * Math.exp(logChoose(classes - 2, groups - 1)));
}
