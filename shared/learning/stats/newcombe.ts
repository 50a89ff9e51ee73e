import type { Estimate } from './estimate.ts';
import { wilson } from './wilson.ts';

/**
 * Difference of two independent proportions, hits1 / n1 - hits2 / n2, with the interval that squares and adds the distances to the
 * Wilson bounds.
 *
 * Source: Newcombe (1998b), Statistics in Medicine 17, 873-890, method 10 (without continuity correction).
 *
 * @throws RangeError when the arguments are no counts or confidence is not between 0 and 1.
 */
export function newcombe(hits1: number, n1: number, hits2: number, n2: number, confidence = 0.95): Estimate {
  const first = wilson(hits1, n1, confidence);
  const second = wilson(hits2, n2, confidence);
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
