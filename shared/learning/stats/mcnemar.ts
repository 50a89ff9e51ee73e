import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Two-sided p-value of the exact test of McNemar: of the dossiers that only one of two lists finds, as many should be found by either when the
 * lists find as much. Dossiers that both find, or neither, say nothing about that.
 *
 * Source: McNemar (1947), Psychometrika 12, 153-157; exact as a binomial test with chance 1/2. Equals R's `binom.test`.
 *
 * @param onlyFirst dossiers that the first finds and the second does not; `onlySecond` the reverse
 * @returns 1 when there are none
 * @throws RangeError when a count is no whole number of at least 0.
 */
export function mcnemarExact(onlyFirst: number, onlySecond: number): number {
  for (const count of [onlyFirst, onlySecond]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('counts must be whole numbers of at least 0');
  }
  const n = onlyFirst + onlySecond;
  const fewest = Math.min(onlyFirst, onlySecond);
  if (fewest * 2 === n) return 1;
  // P(X <= k) of a binomial is I_{1/2}(n - k, k + 1); with chance 1/2 both tails are equal.
  return Math.min(1, 2 * incompleteBeta(0.5, n - fewest, fewest + 1));
}
