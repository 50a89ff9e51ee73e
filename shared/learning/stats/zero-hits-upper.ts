import { checkCounts, checkOpenShare } from './checks.ts';

/**
 * One-sided upper bound of a proportion after zero hits in n: the exact form of the rule of three (3 / n),
 * 1 - (1 - confidence)^(1 / n). Zero in 50 leaves room for 5.8 %.
 *
 * Source: Hanley & Lippman-Hand (1983), JAMA 249, 1743-1745.
 *
 * @throws RangeError when n is no count of at least 1 or confidence is not between 0 and 1.
 */
export function zeroHitsUpper(n: number, confidence = 0.95): number {
  checkCounts(0, n);
  checkOpenShare('confidence', confidence);
  return -Math.expm1(Math.log1p(-confidence) / n);
}
