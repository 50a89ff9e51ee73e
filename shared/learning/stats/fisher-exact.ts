import { checkCounts } from './checks.ts';
import { logChoose } from './log-choose.ts';

/** Tables this much more likely than the observed one still count as equally likely: rounding must not decide (as in R). */
export const RELATIVE_SLACK = 1e-7;

/**
 * Two-sided p-value of Fisher's exact test for hits1 of n1 against hits2 of n2: the summed probability of all tables with the same
 * margins that are no more likely than the observed one.
 *
 * Source: Fisher (1935); the two-sided convention of R's `fisher.test`.
 *
 * @throws RangeError when the arguments are no counts.
 */
export function fisherExact(hits1: number, n1: number, hits2: number, n2: number): number {
  checkCounts(hits1, n1);
  checkCounts(hits2, n2);
  const allHits = hits1 + hits2;
  const fewest = Math.max(0, allHits - n2);
  const most = Math.min(allHits, n1);
  const logWeight = (hits: number) => logChoose(n1, hits) + logChoose(n2, allHits - hits);

  // Scaling by the likeliest table keeps the exponentials in range.
  const mode = Math.floor(((n1 + 1) * (allHits + 1)) / (n1 + n2 + 2));
  const logTop = logWeight(Math.min(Math.max(mode, fewest), most));
  const observed = Math.exp(logWeight(hits1) - logTop);
  let total = 0;
  let asExtreme = 0;
  for (let hits = fewest; hits <= most; hits++) {
    const weight = Math.exp(logWeight(hits) - logTop);
    total += weight;
    if (weight <= observed * (1 + RELATIVE_SLACK)) asExtreme += weight;
  }
  return Math.min(1, asExtreme / total);
}
