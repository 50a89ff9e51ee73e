import { checkCounts } from './checks.ts';

const MOST_DECIMALS = 6;

export interface Numerators {
  /** All whole counts out of n that are this percentage when rounded; none for a percentage that no count gives. */
  readonly fits: readonly number[];
  /** The whole counts just below and above the percentage; one when it is a whole count itself. */
  readonly nearest: readonly number[];
}

/**
 * Which counts a percentage can stand for: "38 % of 22" is no whole count, the nearest are 8 (36.4 %) and 9 (40.9 %). Rounding is half up.
 *
 * @param percentage from 0 to 100
 * @param decimals with which the percentage was written
 * @throws RangeError when the percentage is outside 0..100, n is no count of at least 1 or decimals no whole number from 0 to 6.
 */
export function numeratorsOf(percentage: number, n: number, decimals = 0): Numerators {
  if (!(percentage >= 0 && percentage <= 100)) throw new RangeError('percentage must lie from 0 to 100');
  checkCounts(0, n);
  if (!Number.isSafeInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) {
    throw new RangeError('decimals must be a whole number from 0 to 6');
  }
  // In units of the last decimal, so that no comparison rests on a rounded share.
  const scale = 10 ** decimals;
  const written = Math.round(percentage * scale);
  const unit = 100 * scale;
  const first = Math.max(0, Math.ceil(((written - 0.5) * n) / unit));
  const beyond = Math.min(n, Math.ceil(((written + 0.5) * n) / unit) - 1);
  const exact = (percentage * n) / 100;
  return {
    fits: Array.from({ length: Math.max(0, beyond - first + 1) }, (_, index) => first + index),
    nearest: [...new Set([Math.floor(exact), Math.ceil(exact)])],
  };
}
