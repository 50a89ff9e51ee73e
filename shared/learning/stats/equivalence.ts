import { checkPositive } from './checks.ts';
import type { Estimate } from './estimate.ts';
import { newcombe } from './newcombe.ts';
import { normalCdf } from './normal-cdf.ts';
import { intervalQuantile } from './normal-quantile.ts';
import { riskRatio } from './risk-ratio.ts';
import { tostConfidence } from './verdict-of-three.ts';

/** Finds p to 12 decimals; with more, a confidence next to 0 or 1 would be rounded to it. */
const BISECTIONS = 40;

export interface Equivalence {
  /** The difference or ratio with its interval at twice alpha: 90 % for two one-sided tests at 5 %. */
  readonly interval: Estimate;
  /** The larger p-value of the two one-sided tests. */
  readonly p: number;
  /** Whether both tests reject: the interval lies inside the limits. */
  readonly equal: boolean;
}

/**
 * Two one-sided tests (TOST) that the shares differ by less than `margin`, with the Newcombe interval that `verdictOfThree` uses; p is the
 * level at which that interval would just touch a limit.
 *
 * Source: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15, 657-680; Newcombe (1998b), method 10.
 *
 * @throws RangeError when the arguments are no counts, margin is not above 0 or confidence is not between 0.5 and 1.
 */
export function equivalentWithinMargin(
  hits1: number,
  n1: number,
  hits2: number,
  n2: number,
  margin: number,
  confidence = 0.95,
): Equivalence {
  checkPositive('margin', margin);
  const at = (level: number): Estimate => newcombe(hits1, n1, hits2, n2, level);
  const isInside = ({ low, high }: Estimate): boolean => low > -margin && high < margin;
  const interval = at(tostConfidence(confidence));
  return { interval, p: levelThatTouches(at, isInside), equal: isInside(interval) };
}

/**
 * Two one-sided tests that the ratio of the shares lies between 1 / ratio and ratio, on the log scale; 1.25 is the four-fifths rule.
 *
 * Source: Schuirmann (1987), with the standard error of Katz et al. (1978) as in `riskRatio`, which adds 0.5 to the cells when one is empty.
 *
 * @throws RangeError when the arguments are no counts, ratio is not above 1 or confidence is not between 0.5 and 1.
 */
export function equivalentWithinRatio(
  hits1: number,
  n1: number,
  hits2: number,
  n2: number,
  ratio: number,
  confidence = 0.95,
): Equivalence {
  if (!(ratio > 1 && Number.isFinite(ratio))) throw new RangeError('ratio must be above 1');
  const level = tostConfidence(confidence);
  const { value, low, high } = riskRatio(hits1, n1, hits2, n2, level);
  const standardError = Math.log(high / value) / intervalQuantile(level);
  const room = Math.log(ratio) - Math.abs(Math.log(value));
  return {
    interval: { value, low, high },
    p: normalCdf(-room / standardError),
    equal: low > 1 / ratio && high < ratio,
  };
}

/** The one-sided level p whose interval, at confidence 1 - 2p, just leaves the limits; 0.5 stands for any p of a value that is outside them. */
function levelThatTouches(at: (confidence: number) => Estimate, isInside: (interval: Estimate) => boolean): number {
  let low = 0;
  let high = 0.5;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (isInside(at(1 - 2 * middle))) high = middle;
    else low = middle;
  }
  return high;
}
