import { selectSmallest } from '../select-smallest.ts';

/**
 * The chance of each score to be among the k highest: 1 above the edge, 0 below it, and for those that are equal at the edge the places
 * left for them over how many they are. Whatever the order of the file, a lot decides between equals; a list that is taken in the order
 * of the file would come back by that order alone.
 *
 * @throws RangeError when k is no whole number from 0 to the number of scores, or a score is NaN.
 */
export function topChances(scores: Float64Array | Float32Array, k: number): Float64Array {
  if (!Number.isSafeInteger(k) || k < 0 || k > scores.length) {
    throw new RangeError('k must be a whole number from 0 to the number of scores');
  }
  if (scores.some(Number.isNaN)) throw new RangeError('scores must not hold NaN');
  if (k === 0) return new Float64Array(scores.length);
  const edge = selectSmallest(Float64Array.from(scores), scores.length - k);
  let above = 0;
  let atEdge = 0;
  for (const score of scores) {
    if (score > edge) above += 1;
    else if (score === edge) atEdge += 1;
  }
  const share = (k - above) / atEdge;
  return Float64Array.from(scores, (score) => (score > edge ? 1 : score === edge ? share : 0));
}

/**
 * Overlap of two lists, each given as the chance of every dossier to be on it: how many are expected on both, over how many on either.
 * With chances of 0 and 1 only, the Jaccard index of two sets; 1 for two empty lists.
 *
 * Source: Jaccard (1912), New Phytologist 11, 37-50.
 *
 * @throws RangeError when the lengths differ.
 */
export function overlapOf(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) throw new RangeError('both lists need the same dossiers');
  let shared = 0;
  let all = 0;
  a.forEach((chance, index) => {
    shared += chance * b[index];
    all += chance + b[index];
  });
  return all === 0 ? 1 : shared / (all - shared);
}

/** How many two lists of `size` share when their overlap is this: shared / (2 size - shared) solved for shared. */
export const sharedOf = (overlap: number, size: number): number => (2 * size * overlap) / (1 + overlap);
