import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';
import { weightedMean } from '../stats/weighted-mean.ts';
import { checkScored, type EvaluationOptions } from './scored.ts';

/**
 * Brier score: the (weighted) mean of (probability - outcome)^2, 0 at best. The interval is that of a mean, cut off at 0 and 1.
 *
 * Source: Brier (1950), Monthly Weather Review 78, 1-3.
 *
 * @throws RangeError on unusable input (see `checkScored`), a probability outside 0..1, or fewer than two dossiers with weight.
 */
export function brier(outcome: Uint8Array, probabilities: Float64Array, options: EvaluationOptions = {}): Estimate {
  const { confidence = 0.95 } = options;
  const weights = checkScored(outcome, probabilities, options.weights);
  if (probabilities.some((p) => p < 0 || p > 1)) throw new RangeError('probabilities must lie from 0 to 1');
  const losses = probabilities.map((p, row) => (p - outcome[row]) ** 2);
  const { mean, variance } = weightedMean(losses, weights);
  const reach = intervalQuantile(confidence) * Math.sqrt(variance);
  return { value: mean, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
}
