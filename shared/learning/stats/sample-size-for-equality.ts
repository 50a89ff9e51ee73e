import { checkOpenShare } from './checks.ts';
import { intervalQuantile, normalQuantile } from './normal-quantile.ts';
import { tostConfidence } from './verdict-of-three.ts';

/** How far apart two shares may be and still count as equal: a ratio such as 1.25 (and 1 / 1.25), or a margin such as 0.05. */
export type EqualityLimit =
  | { readonly kind: 'ratio'; readonly ratio: number }
  | { readonly kind: 'margin'; readonly margin: number };

export interface EqualityPlan {
  /** The share that both groups are taken to have. */
  readonly share: number;
  readonly limit: EqualityLimit;
  /** Probability of showing the equality when it is there. */
  readonly power?: number;
  readonly confidence?: number;
}

/**
 * Number of dossiers per group that shows two equal shares to be equal within the limit by two one-sided tests (TOST), rounded up.
 *
 * Source: Chow, Shao, Wang & Lokhnygina (2018), Sample Size Calculations in Clinical Research, 4.2 (margin), with the power of both tests
 * together, so beta / 2 each; for a ratio the same on the log scale, where the variance of a share is (1 - p) / (n p) (Katz et al. 1978).
 *
 * @throws RangeError when share, power or a margin is not between 0 and 1, a ratio is not above 1, or confidence is not between 0.5 and 1.
 */
export function sampleSizeForEquality({ share, limit, power = 0.8, confidence = 0.95 }: EqualityPlan): number {
  checkOpenShare('share', share);
  checkOpenShare('power', power);
  const quantiles = intervalQuantile(tostConfidence(confidence)) + normalQuantile((1 + power) / 2);
  return Math.ceil(2 * (quantiles / roomOf(limit)) ** 2 * varianceOf(limit, share));
}

/** From equality to the limit, on the scale of the test. */
function roomOf(limit: EqualityLimit): number {
  if (limit.kind === 'margin') {
    checkOpenShare('margin', limit.margin);
    return limit.margin;
  }
  if (!(limit.ratio > 1 && Number.isFinite(limit.ratio))) throw new RangeError('ratio must be above 1');
  return Math.log(limit.ratio);
}

/** Variance of one observation on the scale of the test. */
function varianceOf(limit: EqualityLimit, share: number): number {
  return limit.kind === 'margin' ? share * (1 - share) : (1 - share) / share;
}
