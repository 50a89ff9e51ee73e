import { effectiveSampleSize } from '../stats/effective-sample-size.ts';
import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';
import { perfectAucInterval } from './perfect-auc-interval.ts';
import { componentVariance, placements } from './placements.ts';
import { checkScored, type EvaluationOptions, weightsWithin } from './scored.ts';

/**
 * Area under the ROC curve: the probability that a dossier with outcome 1 scores above one with outcome 0, ties for one half. Only the
 * order of the scores matters: log-odds and probabilities give the same. With DeLong's interval, cut off at 0 and 1.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845. Equals `ci.auc` of R's pROC. An AUC of exactly 0 or 1 has
 * the interval of `perfectAucInterval`.
 *
 * @throws RangeError on unusable input (see `checkScored`) or when an outcome occurs less than twice.
 */
export function auc(outcome: Uint8Array, scores: Float64Array, options: EvaluationOptions = {}): Estimate {
  const { confidence = 0.95 } = options;
  const weights = checkScored(outcome, scores, options.weights);
  const { auc: value, perRow } = placements(outcome, scores, weights);
  const variance = componentVariance(outcome, perRow, weights);
  if (value === 0 || value === 1) {
    const hits = effectiveSampleSize(weightsWithin(1, outcome, weights));
    const misses = effectiveSampleSize(weightsWithin(0, outcome, weights));
    return perfectAucInterval(value, hits, misses, confidence);
  }
  const reach = intervalQuantile(confidence) * Math.sqrt(variance);
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach) };
}
