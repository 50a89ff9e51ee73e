import type { Estimate } from '../stats/estimate.ts';
import { auc } from './auc.ts';
import type { EvaluationOptions } from './scored.ts';

/**
 * Gini coefficient of a score (accuracy ratio, Somers' D): 2 AUC - 1, 0 for a score that says nothing and 1 for perfect order.
 *
 * @throws RangeError as `auc`.
 */
export function gini(outcome: Uint8Array, scores: Float64Array, options: EvaluationOptions = {}): Estimate {
  const area = auc(outcome, scores, options);
  return { value: 2 * area.value - 1, low: 2 * area.low - 1, high: 2 * area.high - 1 };
}
