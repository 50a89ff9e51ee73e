import { checkCounts } from './checks.ts';
import { logChoose } from './log-choose.ts';

/**
 * One-sided p-value of Fisher's exact test that the first group has no higher rate: the probability of at least hits1 of all hits in the
 * first group, given the margins. It never rises with hits1 or with the misses of the second group, and never falls with the other two counts.
 *
 * Source: Fisher (1935); R's `fisher.test` with `alternative = "greater"`.
 *
 * @throws RangeError when the arguments are no counts.
 */
export function fisherOneSided(hits1: number, n1: number, hits2: number, n2: number): number {
  checkCounts(hits1, n1);
  checkCounts(hits2, n2);
  const allHits = hits1 + hits2;
  const fewest = Math.max(0, allHits - n2);
  const most = Math.min(allHits, n1);
  const logWeight = (hits: number) => logChoose(n1, hits) + logChoose(n2, allHits - hits);

  // Scaling by the likeliest table keeps the exponentials in range.
  const mode = Math.floor(((n1 + 1) * (allHits + 1)) / (n1 + n2 + 2));
  const logTop = logWeight(Math.min(Math.max(mode, fewest), most));
  let total = 0;
  let asMany = 0;
  for (let hits = fewest; hits <= most; hits++) {
    const weight = Math.exp(logWeight(hits) - logTop);
    total += weight;
    if (hits >= hits1) asMany += weight;
  }
  return Math.min(1, asMany / total);
}
