/** Argument checks that the statistics share. Each throws a RangeError with a short message. */

/** @throws RangeError unless 0 <= hits <= n are whole numbers and n is at least 1. */
export function checkCounts(hits: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError('n must be a whole number of at least 1');
  if (!Number.isSafeInteger(hits) || hits < 0 || hits > n) {
    throw new RangeError('hits must be a whole number from 0 to n');
  }
}

/** @throws RangeError unless 0 < value < 1. */
export function checkOpenShare(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1`);
}

/** @throws RangeError unless 0 <= value <= 1. */
export function checkShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie from 0 to 1`);
}

/** @throws RangeError unless value is finite and above 0. */
export function checkPositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be above 0`);
}
