import { checkCounts, checkOpenShare, checkShare } from './checks.ts';
import { RELATIVE_SLACK } from './fisher-exact.ts';
import { logChoose } from './log-choose.ts';

/**
 * All pairs of hit counts that Fisher's exact test, two-sided, rejects at level alpha: the critical region, in (n1 + 1) x (n2 + 1)
 * cells, 1 for rejected, the cell of hits1 and hits2 at hits1 * (n2 + 1) + hits2. One pass over the tables instead of a test each.
 *
 * Source: Fisher (1935), with the two-sided convention of `fisherExact`.
 *
 * @throws RangeError when a group is empty or alpha is not between 0 and 1.
 */
export function fisherRegion(n1: number, n2: number, alpha: number): Uint8Array {
  checkCounts(0, n1);
  checkCounts(0, n2);
  checkOpenShare('alpha', alpha);
  const choose1 = logChooseRow(n1);
  const choose2 = logChooseRow(n2);
  const region = new Uint8Array((n1 + 1) * (n2 + 1));
  for (let allHits = 0; allHits <= n1 + n2; allHits++) {
    const fewest = Math.max(0, allHits - n2);
    const logs: number[] = [];
    for (let hits1 = fewest; hits1 <= Math.min(allHits, n1); hits1++) {
      logs.push(choose1[hits1] + choose2[allHits - hits1]);
    }
    for (const index of rejected(logs, alpha)) {
      const hits1 = fewest + index;
      region[hits1 * (n2 + 1) + (allHits - hits1)] = 1;
    }
  }
  return region;
}

/** Probability that the counts of two groups with these true shares fall in the region: the power, or the size under equal shares. */
export function regionProbability(region: Uint8Array, share1: number, n1: number, share2: number, n2: number): number {
  const first = binomialProbabilities(n1, share1);
  const second = binomialProbabilities(n2, share2);
  let total = 0;
  for (let hits1 = 0; hits1 <= n1; hits1++) {
    let row = 0;
    for (let hits2 = 0; hits2 <= n2; hits2++) {
      if (region[hits1 * (n2 + 1) + hits2] === 1) row += second[hits2];
    }
    total += first[hits1] * row;
  }
  return Math.min(1, total);
}

function logChooseRow(n: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) => logChoose(n, k));
}

/** Of all tables with the same margins, given by their log weights, the indices of those whose p-value is at most alpha. */
function rejected(logs: readonly number[], alpha: number): number[] {
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rarestFirst = weights.map((_, index) => index).sort((a, b) => weights[a] - weights[b]);
  const found: number[] = [];
  let asExtreme = 0;
  let next = 0;
  for (const index of rarestFirst) {
    const ceiling = weights[index] * (1 + RELATIVE_SLACK);
    while (next < rarestFirst.length && weights[rarestFirst[next]] <= ceiling) {
      asExtreme += weights[rarestFirst[next]];
      next++;
    }
    if (asExtreme / total > alpha) break;
    found.push(index);
  }
  return found;
}

function binomialProbabilities(n: number, share: number): Float64Array {
  checkShare('share', share);
  if (share === 0 || share === 1) {
    const certain = new Float64Array(n + 1);
    certain[share === 0 ? 0 : n] = 1;
    return certain;
  }
  return logChooseRow(n).map((ways, hits) => Math.exp(ways + hits * Math.log(share) + (n - hits) * Math.log1p(-share)));
}
