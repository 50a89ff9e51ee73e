import { betaQuantile } from './beta-quantile.ts';
import { checkCounts, checkOpenShare, checkPositive, checkShare } from './checks.ts';
import type { Estimate } from './estimate.ts';

/**
 * Exact two-sided interval of a proportion: the shares that neither one-sided binomial test rejects.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26, 404-413; bounds as beta quantiles. Equals R's `binom.test`.
 * With no hits at all `zeroHitsUpper` gives the tighter one-sided bound.
 *
 * @throws RangeError when hits and n are no counts or confidence is not between 0 and 1.
 */
export function clopperPearson(hits: number, n: number, confidence = 0.95): Estimate {
  checkCounts(hits, n);
  return clopperPearsonOfShare(hits / n, n, confidence);
}

/**
 * The same interval for a share that was not counted but expected; `n` may then be an effective, fractional size.
 *
 * Source: Korn & Graubard (1998), Survey Methodology 24, 193-201.
 *
 * @throws RangeError when share is outside 0..1, n is not above 0 or confidence is not between 0 and 1.
 */
export function clopperPearsonOfShare(share: number, n: number, confidence = 0.95): Estimate {
  checkShare('share', share);
  checkPositive('n', n);
  checkOpenShare('confidence', confidence);
  const tail = (1 - confidence) / 2;
  const hits = share * n;
  return {
    value: share,
    low: share === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: share === 1 ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}
