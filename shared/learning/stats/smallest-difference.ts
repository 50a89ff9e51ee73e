import { checkOpenShare } from './checks.ts';
import { type ComparisonSizes, comparisonPower, type PowerMethod } from './power-of-comparison.ts';

const PRECISION = 1e-9;

export interface SmallestDifference {
  /** The lowest share of the first group that these numbers tell apart from the base share. */
  readonly share: number;
  /** That share minus the base share. */
  readonly difference: number;
  readonly method: PowerMethod;
}

/**
 * The inverse of the sample size: how much higher than the base share of the second group (n2) the share of the first (n1) must be, for
 * the comparison to show it with the wanted power. Found by bisection of `powerOfComparison`.
 *
 * @param power wanted probability of showing the difference
 * @returns null when even a share of 1 is not shown: the groups are too small for any finding
 * @throws RangeError when base, power or confidence is not between 0 and 1, or a group is empty.
 */
export function smallestDifference(base: number, sizes: ComparisonSizes, power = 0.8): SmallestDifference | null {
  checkOpenShare('base', base);
  checkOpenShare('power', power);
  const comparison = comparisonPower(sizes);
  if (comparison.power(1, base) < power) return null;
  let low = base;
  let high = 1;
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (comparison.power(middle, base) < power) low = middle;
    else high = middle;
  }
  return { share: high, difference: high - base, method: comparison.method };
}
