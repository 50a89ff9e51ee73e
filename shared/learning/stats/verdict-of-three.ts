import { checkPositive } from './checks.ts';
import type { Estimate } from './estimate.ts';

/** What may be said of a difference: shown, shown to be smaller than what matters, or neither. */
export type Verdict = 'difference' | 'equal-within-margin' | 'undecided';

/**
 * Verdict on a difference. Equal within the margin when both one-sided tests reject a difference as large as the margin (TOST), that
 * is when the interval at twice alpha lies inside (-margin, margin); this comes first, because a difference that is certain but
 * smaller than what matters is no finding. Otherwise a difference when the two-sided interval leaves out 0.
 *
 * Source: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15, 657-680.
 *
 * @param interval two-sided interval of the difference, 95 % as a rule
 * @param tostInterval interval of the same difference at `tostConfidence`, 90 % as a rule
 * @throws RangeError when margin is not above 0.
 */
export function verdictOfThree(interval: Estimate, tostInterval: Estimate, margin: number): Verdict {
  checkPositive('margin', margin);
  if (tostInterval.low > -margin && tostInterval.high < margin) return 'equal-within-margin';
  if (interval.low > 0 || interval.high < 0) return 'difference';
  return 'undecided';
}

/** Confidence of the interval that belongs to two one-sided tests: 0.90 beside 0.95. */
export function tostConfidence(confidence: number): number {
  if (!(confidence > 0.5 && confidence < 1)) throw new RangeError('confidence must lie between 0.5 and 1');
  return 2 * confidence - 1;
}
