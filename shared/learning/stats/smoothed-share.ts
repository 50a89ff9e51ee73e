import { checkOpenShare } from './checks.ts';

/**
 * Share of hits in a group, drawn towards the overall share as if the group held, besides its own, so many average rows that one of them
 * has the rarer outcome. It is never 0 or 1, and an empty group gets the overall share.
 *
 * Source: the m-estimate of Cestnik (1990), ECAI-90, 147-149, with m times the rarer outcome's share equal to 1.
 *
 * @param hits and n, counts or sums of weights
 * @param overall between 0 and 1
 * @throws RangeError when overall is not between 0 and 1, or not 0 <= hits <= n.
 */
export function smoothedShare(hits: number, n: number, overall: number): number {
  checkOpenShare('overall', overall);
  if (!(hits >= 0 && hits <= n && Number.isFinite(n))) throw new RangeError('hits must lie from 0 to n');
  const added = 1 / Math.min(overall, 1 - overall);
  return (hits + added * overall) / (n + added);
}
