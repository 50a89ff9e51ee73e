import { checkCounts } from './checks.ts';
import type { Estimate } from './estimate.ts';
import { intervalQuantile } from './normal-quantile.ts';

export interface RiskRatio extends Estimate {
  /** True when one of the four cells was empty and each got +0.5; the page then says so. */
  readonly corrected: boolean;
}

/**
 * Ratio of two proportions, (hits1 / n1) / (hits2 / n2), with the interval that is symmetric on the log scale.
 *
 * Source: Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469-474. An empty cell: +0.5 in all four (Haldane-Anscombe).
 *
 * @throws RangeError when the arguments are no counts or confidence is not between 0 and 1.
 */
export function riskRatio(hits1: number, n1: number, hits2: number, n2: number, confidence = 0.95): RiskRatio {
  checkCounts(hits1, n1);
  checkCounts(hits2, n2);
  const z = intervalQuantile(confidence);
  const corrected = hits1 === 0 || hits2 === 0 || hits1 === n1 || hits2 === n2;
  const extraHits = corrected ? 0.5 : 0;
  const a = hits1 + extraHits;
  const b = hits2 + extraHits;
  const total1 = n1 + 2 * extraHits;
  const total2 = n2 + 2 * extraHits;

  const logRatio = Math.log(a / total1 / (b / total2));
  const standardError = Math.sqrt(1 / a - 1 / total1 + 1 / b - 1 / total2);
  return {
    value: Math.exp(logRatio),
    low: Math.exp(logRatio - z * standardError),
    high: Math.exp(logRatio + z * standardError),
    corrected,
  };
}
