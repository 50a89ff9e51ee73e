import type { Estimate } from './estimate.ts';

/**
 * Difference of two independent estimates, first - second, with the interval that squares and adds the distances to their bounds. Of two
 * Wilson intervals this is Newcombe's method 10 (`newcombe`); it also holds for weighted shares, whose intervals are not symmetric.
 *
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693-1702 (MOVER).
 *
 * @param first and `second` with intervals at the same confidence, which is that of the result
 */
export function differenceOfEstimates(first: Estimate, second: Estimate): Estimate {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
