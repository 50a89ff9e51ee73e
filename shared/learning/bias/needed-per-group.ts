import type { HitCount } from '../stats/compare-profiles.ts';
import { sampleSizeForDifference } from '../stats/sample-size-for-difference.ts';

/**
 * Dossiers in each of two groups that would show the difference that is seen between these two, at 80 % power and 95 % confidence, two-sided.
 * A rate of 0 or 1 counts as if half a hit were different, because no sample size follows from a share that leaves nothing to chance.
 *
 * Source: `sampleSizeForDifference` with continuity correction (the test is exact).
 *
 * @returns null when the two rates are equal: there is no difference to show
 * @throws RangeError when a group is empty or has more hits than dossiers.
 */
export function neededPerGroup(first: HitCount, second: HitCount): number | null {
  const share1 = insideShare(first);
  const share2 = insideShare(second);
  if (first.hits * second.n === second.hits * first.n || share1 === share2) return null;
  return sampleSizeForDifference({ share1, share2, continuityCorrection: true });
}

function insideShare({ hits, n }: HitCount): number {
  return hits === 0 || hits === n ? (hits + 0.5) / (n + 1) : hits / n;
}
