/**
 * Overlap of two lists of indices as sets: size of the intersection over size of the union; 1 for two empty lists.
 *
 * Source: Jaccard (1912), New Phytologist 11, 37-50.
 */
export function jaccard(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const first = new Set(Array.from(a));
  const second = new Set(Array.from(b));
  let shared = 0;
  for (const index of first) if (second.has(index)) shared++;
  const united = first.size + second.size - shared;
  return united === 0 ? 1 : shared / united;
}

/**
 * Indices of the k highest scores, best first; equal scores in the order of their index.
 *
 * @throws RangeError when k is no whole number from 0 to the number of scores, or a score is NaN.
 */
export function topK(scores: Float64Array | Float32Array, k: number): Int32Array {
  if (!Number.isSafeInteger(k) || k < 0 || k > scores.length) {
    throw new RangeError('k must be a whole number from 0 to the number of scores');
  }
  if (scores.some(Number.isNaN)) throw new RangeError('scores must not hold NaN');
  if (k === 0) return new Int32Array(0);

  // Sorting plain numbers and then only the winners is several times faster than sorting all indices.
  const cut = scores.toSorted()[scores.length - k];
  const above: number[] = [];
  const atCut: number[] = [];
  scores.forEach((score, index) => {
    if (score > cut) above.push(index);
    else if (score === cut) atCut.push(index);
  });
  above.sort((a, b) => scores[b] - scores[a] || a - b);
  return Int32Array.from([...above, ...atCut.slice(0, k - above.length)]);
}
