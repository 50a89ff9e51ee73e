import { betaQuantile } from './beta-quantile.ts';
import { checkCounts, checkOpenShare } from './checks.ts';
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
  checkOpenShare('confidence', confidence);
  const tail = (1 - confidence) / 2;
  return {
    value: hits / n,
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}
