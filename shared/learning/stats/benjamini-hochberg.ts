import { checkShare } from './checks.ts';

/**
 * Benjamini and Hochberg's step-up adjusted p-values, in the order of the input. Keeps the expected share of false findings among all
 * findings below alpha: for a search over many groups, where `holm` would hide too much.
 *
 * Source: Benjamini & Hochberg (1995), J. Royal Statistical Society B 57, 289-300. Equals R's `p.adjust(p, "BH")`.
 *
 * @throws RangeError when a p-value is outside 0..1.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues) checkShare('p', p);
  const descending = pValues.map((_, index) => index).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length);
  let smallestSoFar = 1;
  descending.forEach((index, position) => {
    const rank = pValues.length - position;
    smallestSoFar = Math.min(smallestSoFar, (pValues.length / rank) * pValues[index]);
    adjusted[index] = smallestSoFar;
  });
  return adjusted;
}
