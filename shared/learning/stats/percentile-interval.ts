import { checkOpenShare, checkShare } from './checks.ts';
import type { Estimate } from './estimate.ts';

/**
 * Quantile with linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, R's default).
 *
 * @throws RangeError when there are no values, one is NaN, or p is outside 0..1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  checkShare('p', p);
  return quantileOfSorted(sorted(values), p);
}

/**
 * Percentile interval of an estimate from its bootstrap replicates. The value itself can fall outside when the bootstrap is biased;
 * it is then shown as it is.
 *
 * Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, 13.3.
 *
 * @param value the estimate from the data itself
 * @throws RangeError when there are no replicates, one is NaN, or confidence is not between 0 and 1.
 */
export function percentileInterval(value: number, replicates: ArrayLike<number>, confidence = 0.95): Estimate {
  checkOpenShare('confidence', confidence);
  const ascending = sorted(replicates);
  const tail = (1 - confidence) / 2;
  return { value, low: quantileOfSorted(ascending, tail), high: quantileOfSorted(ascending, 1 - tail) };
}

function sorted(values: ArrayLike<number>): Float64Array {
  const ascending = Float64Array.from(values).sort();
  if (ascending.length === 0) throw new RangeError('values must not be empty');
  // A typed array sorts NaN to the end.
  if (Number.isNaN(ascending[ascending.length - 1])) throw new RangeError('values must not hold NaN');
  return ascending;
}

function quantileOfSorted(ascending: Float64Array, p: number): number {
  const position = (ascending.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}
