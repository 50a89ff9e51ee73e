import { checkPositive } from './checks.ts';
import { logGamma } from './log-gamma.ts';

const PRECISION = 1e-16;
const SMALLEST = 1e-300;
const MOST_STEPS = 100_000;

/**
 * Natural logarithm of the probability that a chi-square variable exceeds `statistic`: the p-value of a chi-square test, also where the
 * p-value itself is too small for a number.
 *
 * Source: the regularised incomplete gamma function Q(df / 2, statistic / 2), Abramowitz & Stegun (1964) 26.4.2: the series 6.5.29
 * below the mean, else the continued fraction 6.5.31 by Lentz's method (Numerical Recipes 6.2).
 *
 * @throws RangeError when statistic is negative or not finite, or df is not above 0.
 */
export function logChiSquareTail(statistic: number, df: number): number {
  checkPositive('df', df);
  if (statistic === 0) return 0;
  checkPositive('statistic', statistic);
  const shape = df / 2;
  const x = statistic / 2;
  return x < shape + 1 ? Math.log1p(-lowerBySeries(shape, x)) : logUpperByFraction(shape, x);
}

/** P(shape, x), the part below x. */
function lowerBySeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step <= MOST_STEPS && term > sum * PRECISION; step++) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
}

/** The logarithm of Q(shape, x), the part above x. */
function logUpperByFraction(shape: number, x: number): number {
  let base = x + 1 - shape;
  let numerator = 1 / SMALLEST;
  let denominator = 1 / base;
  let fraction = denominator;
  for (let step = 1; step <= MOST_STEPS; step++) {
    const factor = -step * (step - shape);
    base += 2;
    denominator = 1 / awayFromZero(factor * denominator + base);
    numerator = awayFromZero(base + factor / numerator);
    const change = denominator * numerator;
    fraction *= change;
    if (Math.abs(change - 1) <= PRECISION) break;
  }
  return shape * Math.log(x) - x - logGamma(shape) + Math.log(fraction);
}

/** Lentz's method divides by these terms; a zero is replaced by the smallest number that keeps the quotient finite. */
function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
