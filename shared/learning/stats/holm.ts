import { checkShare } from './checks.ts';

/**
 * Holm's step-down adjusted p-values, in the order of the input. Keeps the chance of any false finding among several tests, such as
 * profiles that share one benchmark, below alpha.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70. Equals R's `p.adjust(p, "holm")`.
 *
 * @throws RangeError when a p-value is outside 0..1.
 */
export function holm(pValues: readonly number[]): number[] {
  for (const p of pValues) checkShare('p', p);
  const ascending = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Array<number>(pValues.length);
  let largestSoFar = 0;
  ascending.forEach((index, rank) => {
    largestSoFar = Math.max(largestSoFar, Math.min(1, (pValues.length - rank) * pValues[index]));
    adjusted[index] = largestSoFar;
  });
  return adjusted;
}
