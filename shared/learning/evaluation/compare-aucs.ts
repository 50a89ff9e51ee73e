import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';
import { tostConfidence, type Verdict, verdictOfThree } from '../stats/verdict-of-three.ts';
import { auc } from './auc.ts';
import { componentVariance, placements } from './placements.ts';
import { checkScored, type EvaluationOptions } from './scored.ts';

export interface AucComparison {
  readonly a: Estimate;
  readonly b: Estimate;
  /** AUC of a minus AUC of b. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
}

/**
 * Compares the AUC of two scores on the same dossiers, paired, so that what both find easy or hard cancels out.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845. Equals `roc.test(paired = TRUE)` of R's pROC.
 *
 * @param margin largest difference in AUC that still counts as equal, such as 0.02
 * @throws RangeError on unusable input (see `checkScored`), when an outcome occurs less than twice, or margin is not above 0.
 */
export function compareAucs(
  a: Float64Array,
  b: Float64Array,
  outcome: Uint8Array,
  margin: number,
  options: EvaluationOptions = {},
): AucComparison {
  const { confidence = 0.95 } = options;
  const weights = checkScored(outcome, a, options.weights);
  checkScored(outcome, b, options.weights);
  const first = placements(outcome, a, weights);
  const second = placements(outcome, b, weights);
  const value = first.auc - second.auc;
  const components = first.perRow.map((placement, row) => placement - second.perRow[row]);
  const standardError = Math.sqrt(componentVariance(outcome, components, weights));

  const interval = (level: number): Estimate => {
    const reach = intervalQuantile(level) * standardError;
    return { value, low: value - reach, high: value + reach };
  };
  const difference = interval(confidence);
  return {
    a: auc(outcome, a, options),
    b: auc(outcome, b, options),
    difference,
    verdict: verdictOfThree(difference, interval(tostConfidence(confidence)), margin),
  };
}
