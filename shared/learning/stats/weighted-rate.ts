import { effectiveSampleSize } from './effective-sample-size.ts';
import type { Estimate } from './estimate.ts';
import { weightedShare } from './weighted-share.ts';
import { wilson } from './wilson.ts';

export interface WeightedRate {
  readonly n: number;
  readonly hits: number;
  /** As counted: what the chosen dossiers showed. */
  readonly naive: Estimate;
  /** What they tell of all dossiers from which they were chosen. */
  readonly weighted: Estimate;
  /** Kish's effective sample size: how much of n the weights leave. */
  readonly effectiveSize: number;
}

export interface WeightedRateOptions {
  /** Probability with which the outcome of each dossier came to be known; given, the interval is about these very dossiers (`weightedShare`). */
  readonly probabilities?: Float64Array;
  readonly confidence?: number;
}

/**
 * Hit rate with weights beside the naive one. Intervals: Wilson, at the effective size for the weighted rate (`weightedShare`). Where
 * nothing was left to chance the weighted rate is known.
 *
 * @param outcome 0 or 1 per investigated dossier
 * @param weights above 0, such as those of `propensityWeights`
 * @throws RangeError when lengths differ or are 0, an outcome is not 0 or 1, a weight is not above 0, a probability is not above 0 and at
 * most 1, or confidence is not between 0 and 1.
 */
export function weightedRate(
  outcome: Uint8Array,
  weights: Float64Array,
  { probabilities, confidence = 0.95 }: WeightedRateOptions = {},
): WeightedRate {
  const hits = outcome.reduce((sum, hit) => sum + hit, 0);
  const naive = wilson(hits, outcome.length, confidence);
  const isCertain = probabilities?.every((probability) => probability === 1) ?? false;
  const { value, low, high } = isCertain
    ? { value: naive.value, low: naive.value, high: naive.value }
    : weightedShare(outcome, weights, { probabilities: probabilities ?? null, confidence });
  return {
    n: outcome.length,
    hits,
    naive,
    weighted: { value, low, high },
    effectiveSize: effectiveSampleSize(weights),
  };
}
