import { checkOpenShare } from './checks.ts';
import { intervalQuantile } from './normal-quantile.ts';

export interface MarginPlan {
  /** Expected share, such as 0.05. */
  readonly share: number;
  /** Half the width of the interval, as a share: 0.02 for plus or minus 2 percentage points. */
  readonly margin: number;
  /** Number of dossiers to draw from; infinite when left out. */
  readonly population?: number;
  readonly confidence?: number;
}

/**
 * Number of dossiers to draw at random so that the share is known to within the margin.
 *
 * Source: Cochran (1977), Sampling Techniques, 4.4: Wald n0 = z^2 p (1 - p) / d^2, with finite population correction
 * n = n0 / (1 + (n0 - 1) / N), rounded up.
 *
 * @throws RangeError when share, margin or confidence is not between 0 and 1, or population is below 1.
 */
export function sampleSizeForMargin({ share, margin, population = Infinity, confidence = 0.95 }: MarginPlan): number {
  checkOpenShare('share', share);
  checkOpenShare('margin', margin);
  if (!(population >= 1)) throw new RangeError('population must be at least 1');
  const z = intervalQuantile(confidence);
  const withoutLimit = (z * z * share * (1 - share)) / (margin * margin);
  const wanted = withoutLimit / (1 + (withoutLimit - 1) / population);
  return Math.max(1, Math.ceil(wanted));
}
