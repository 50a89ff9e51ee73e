import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';

const HALVINGS = 60;

/**
 * Interval of an AUC of exactly 1 (or 0), where DeLong's variance is 0 and would claim certainty. The bound is the AUC from which
 * the observed one is just z standard errors away, with the variance of Hanley & McNeil at that AUC.
 *
 * Source: Newcombe (2006), Statistics in Medicine 25, 559-573, method 5.
 *
 * @param hits (effective) number of dossiers with outcome 1
 * @param misses (effective) number of dossiers with outcome 0
 */
export function perfectAucInterval(auc: 0 | 1, hits: number, misses: number, confidence: number): Estimate {
  const z = intervalQuantile(confidence);
  let outside = 0;
  let inside = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const candidate = (outside + inside) / 2;
    if (1 - candidate > z * Math.sqrt(hanleyMcNeilVariance(candidate, hits, misses))) outside = candidate;
    else inside = candidate;
  }
  return auc === 1 ? { value: 1, low: inside, high: 1 } : { value: 0, low: 0, high: 1 - inside };
}

function hanleyMcNeilVariance(auc: number, hits: number, misses: number): number {
  const others = (hits + misses) / 2 - 1;
  const spread = 1 + (others * (1 - auc)) / (2 - auc) + (others * auc) / (1 + auc);
  return (auc * (1 - auc) * spread) / (hits * misses);
}
