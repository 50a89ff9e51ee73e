import { clopperPearson } from './clopper-pearson.ts';
import { effectiveSampleSize } from './effective-sample-size.ts';
import type { Estimate } from './estimate.ts';
import { weightedShare } from './weighted-share.ts';

export interface WeightedRate {
  readonly n: number;
  readonly hits: number;
  /** As counted, with the exact interval: what the chosen dossiers showed. */
  readonly naive: Estimate;
  /** What they tell of all dossiers from which they were chosen. */
  readonly weighted: Estimate;
  /** Kish's effective sample size: how much of n the weights leave. */
  readonly effectiveSize: number;
}

/**
 * Hit rate with weights beside the naive one. Intervals: Clopper-Pearson, at the effective size for the weighted rate (`weightedShare`), so
 * that equal weights give the same interval twice.
 *
 * @param outcome 0 or 1 per investigated dossier
 * @param weights above 0, such as those of `propensityWeights`
 * @throws RangeError when lengths differ or are 0, an outcome is not 0 or 1, a weight is not above 0, or confidence is not between 0 and 1.
 */
export function weightedRate(outcome: Uint8Array, weights: Float64Array, confidence = 0.95): WeightedRate {
  const { value, low, high } = weightedShare(outcome, weights, { confidence });
  const hits = outcome.reduce((sum, hit) => sum + hit, 0);
  return {
    n: outcome.length,
    hits,
    naive: clopperPearson(hits, outcome.length, confidence),
    weighted: { value, low, high },
    effectiveSize: effectiveSampleSize(weights),
  };
}
