import { checkPositive, checkShare } from './checks.ts';
import { logGamma } from './log-gamma.ts';

const PRECISION = 1e-16;
const SMALLEST = 1e-300;
const MOST_STEPS = 100_000;

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
 *
 * Source: Abramowitz & Stegun (1964) 26.5.8, the continued fraction, evaluated by Lentz's method (Numerical Recipes 6.4); for x
 * beyond (a + 1) / (a + b + 2) through the symmetry I_x(a, b) = 1 - I_(1-x)(b, a), where the fraction converges fast.
 *
 * @throws RangeError when x is outside 0..1 or a or b is not above 0.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  checkShare('x', x);
  checkPositive('a', a);
  checkPositive('b', b);
  if (x === 0 || x === 1) return x;

  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(logFront);
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a;
  return 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let step = 1; step <= MOST_STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    denominator = 1 / awayFromZero(1 + even * denominator);
    numerator = awayFromZero(1 + even / numerator);
    fraction *= denominator * numerator;

    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / awayFromZero(1 + odd * denominator);
    numerator = awayFromZero(1 + odd / numerator);
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) <= PRECISION) break;
  }
  return fraction;
}

/** Lentz's method divides by these terms; a zero is replaced by the smallest number that keeps the quotient finite. */
function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
