import { checkPositive, checkShare } from './checks.ts';
import { incompleteBeta } from './incomplete-beta.ts';

const RELATIVE_PRECISION = 1e-15;

/**
 * Quantile of the Beta(a, b) distribution: the x for which I_x(a, b) = p, found by bisection, because the distribution function
 * is monotone and exactness matters more here than speed.
 *
 * @throws RangeError when p is outside 0..1 or a or b is not above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkShare('p', p);
  checkPositive('a', a);
  checkPositive('b', b);
  if (p === 0 || p === 1) return p;

  let low = 0;
  let high = 1;
  while (high - low > RELATIVE_PRECISION * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
