import { checkCounts, checkPositive, checkShare } from './checks.ts';
import type { Estimate } from './estimate.ts';
import { intervalQuantile } from './normal-quantile.ts';

/**
 * Wilson score interval of a proportion.
 *
 * Source: Wilson (1927); Newcombe (1998a), Statistics in Medicine 17, 857-872, method 3 (without continuity correction).
 *
 * @throws RangeError when hits and n are no counts or confidence is not between 0 and 1.
 */
export function wilson(hits: number, n: number, confidence = 0.95): Estimate {
  checkCounts(hits, n);
  return wilsonOfShare(hits / n, n, confidence);
}

/**
 * Wilson interval of a share that was not counted but weighted or averaged; `n` may then be an effective, fractional size.
 *
 * @throws RangeError when share is outside 0..1, n is not above 0 or confidence is not between 0 and 1.
 */
export function wilsonOfShare(share: number, n: number, confidence = 0.95): Estimate {
  checkShare('share', share);
  checkPositive('n', n);
  const z = intervalQuantile(confidence);
  const zSquared = z * z;
  const centre = share + zSquared / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + zSquared / (4 * n * n));
  const scale = 1 + zSquared / n;
  // At the ends the formula is exact but its rounding is not.
  return {
    value: share,
    low: share === 0 ? 0 : (centre - reach) / scale,
    high: share === 1 ? 1 : (centre + reach) / scale,
  };
}
