import { checkOpenShare, checkPositive } from './checks.ts';
import { logChiSquareTail } from './chi-square-tail.ts';

const PRECISION = 1e-12;

/**
 * The value that a chi-square variable stays below with probability p, by halving the interval that holds it.
 *
 * @throws RangeError when p is not between 0 and 1 or df not above 0.
 */
export function chiSquareQuantile(p: number, df: number): number {
  checkOpenShare('p', p);
  checkPositive('df', df);
  const logTail = Math.log1p(-p);
  let low = 0;
  let high = df;
  while (logChiSquareTail(high, df) > logTail) high *= 2;
  while (high - low > PRECISION * high) {
    const middle = (low + high) / 2;
    if (logChiSquareTail(middle, df) > logTail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
