import { effectiveSampleSize } from './effective-sample-size.ts';
import { quantile } from './percentile-interval.ts';

/** Percentiles at which weights are truncated, so that a few rarely investigated dossiers do not decide everything. */
const LOWEST = 0.01;
const HIGHEST = 0.99;

export interface PropensityWeights {
  /** One per dossier, 1 / probability within the limits. */
  readonly weights: Float64Array;
  /** The weights at the two percentiles, below and above which they were truncated. */
  readonly low: number;
  readonly high: number;
  /** Dossiers whose weight was changed. */
  readonly truncated: number;
  readonly effectiveSize: number;
}

/**
 * Weights against the self-fulfilling prophecy: an investigated dossier counts for all that had the same probability of being
 * investigated, 1 / probability, truncated at the 1st and 99th percentile of the weights (METHOD 6).
 *
 * Source: Cole & Hernan (2008), American J. of Epidemiology 168, 656-664.
 *
 * @param propensity per investigated dossier the probability of being investigated, all routes together
 * @throws RangeError when there are no dossiers or a probability is not above 0 and at most 1.
 */
export function propensityWeights(propensity: Float64Array): PropensityWeights {
  if (!propensity.every((probability) => probability > 0 && probability <= 1)) {
    throw new RangeError('the probability of an investigated dossier must be above 0 and at most 1');
  }
  const raw = propensity.map((probability) => 1 / probability);
  const low = quantile(raw, LOWEST);
  const high = quantile(raw, HIGHEST);
  const weights = raw.map((weight) => Math.min(Math.max(weight, low), high));
  const truncated = raw.filter((weight) => weight < low || weight > high).length;
  return { weights, low, high, truncated, effectiveSize: effectiveSampleSize(weights) };
}
