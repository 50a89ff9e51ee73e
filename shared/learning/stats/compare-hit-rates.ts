import type { Estimate } from './estimate.ts';
import { fisherExact } from './fisher-exact.ts';
import { newcombe } from './newcombe.ts';
import { type RiskRatio, riskRatio } from './risk-ratio.ts';
import { tostConfidence, type Verdict, verdictOfThree } from './verdict-of-three.ts';

export interface HitRateComparison {
  /** Two-sided p-value of Fisher's exact test. */
  readonly p: number;
  /** First hit rate minus the second, as a share. */
  readonly difference: Estimate;
  readonly riskRatio: RiskRatio;
  readonly verdict: Verdict;
}

export interface HitRateOptions {
  /** Largest difference, as a share, that still counts as equal. */
  readonly margin?: number;
  readonly confidence?: number;
}

/**
 * Compares the hit rate of a profile or selection with that of another group, such as the random control sample (METHOD 6).
 * Takes counts, because a percentage hides how little it rests on.
 *
 * @throws RangeError when the arguments are no counts, margin is not above 0 or confidence is not between 0.5 and 1.
 */
export function compareHitRates(
  hits1: number,
  n1: number,
  hits2: number,
  n2: number,
  { margin = 0.05, confidence = 0.95 }: HitRateOptions = {},
): HitRateComparison {
  const difference = newcombe(hits1, n1, hits2, n2, confidence);
  const tostInterval = newcombe(hits1, n1, hits2, n2, tostConfidence(confidence));
  return {
    p: fisherExact(hits1, n1, hits2, n2),
    difference,
    riskRatio: riskRatio(hits1, n1, hits2, n2, confidence),
    verdict: verdictOfThree(difference, tostInterval, margin),
  };
}
