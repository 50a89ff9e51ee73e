import { checkOpenShare } from './checks.ts';
import { intervalQuantile, normalQuantile } from './normal-quantile.ts';

export interface DifferencePlan {
  readonly share1: number;
  readonly share2: number;
  /** Probability of finding the difference when it is there. */
  readonly power?: number;
  readonly confidence?: number;
  /** Plan for a test with continuity correction, which comes close to Fisher's exact test. */
  readonly continuityCorrection?: boolean;
}

/**
 * Number of dossiers per group that shows the difference of two proportions, two-sided, with the wanted power, rounded up.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, (4.14); with continuity correction (4.19).
 *
 * @throws RangeError when a share, power or confidence is not between 0 and 1, or the shares are equal.
 */
export function sampleSizeForDifference({
  share1,
  share2,
  power = 0.8,
  confidence = 0.95,
  continuityCorrection = false,
}: DifferencePlan): number {
  checkOpenShare('share1', share1);
  checkOpenShare('share2', share2);
  checkOpenShare('power', power);
  if (share1 === share2) throw new RangeError('shares must differ');
  const mean = (share1 + share2) / 2;
  const difference = Math.abs(share1 - share2);
  const underNull = intervalQuantile(confidence) * Math.sqrt(2 * mean * (1 - mean));
  const underAlternative = normalQuantile(power) * Math.sqrt(share1 * (1 - share1) + share2 * (1 - share2));
  const plain = ((underNull + underAlternative) / difference) ** 2;
  if (!continuityCorrection) return Math.ceil(plain);
  return Math.ceil((plain / 4) * (1 + Math.sqrt(1 + 4 / (plain * difference))) ** 2);
}
