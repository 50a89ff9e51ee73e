import { logChiSquareTail } from './chi-square-tail.ts';

/**
 * Probability that a standard normal variable is at most z.
 *
 * Source: z squared is chi-square with one degree of freedom, so that the tail beyond |z| is half that of z squared.
 *
 * @throws RangeError when z is not finite.
 */
export function normalCdf(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError('z must be finite');
  const tail = Math.exp(logChiSquareTail(z * z, 1)) / 2;
  return z > 0 ? 1 - tail : tail;
}
