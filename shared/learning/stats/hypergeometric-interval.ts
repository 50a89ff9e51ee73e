import { checkCounts, checkOpenShare } from './checks.ts';
import type { Estimate } from './estimate.ts';
import { RELATIVE_SLACK } from './fisher-exact.ts';
import { logChoose } from './log-choose.ts';

/**
 * Exact interval of the number of hits in a finite population after `hits` in a simple random sample of n: the totals that neither
 * one-sided hypergeometric test rejects. The finite counterpart of Clopper-Pearson: it holds at 0 hits, and shrinks to a point when the
 * whole population is drawn. The value is the share in the sample times the population.
 *
 * Source: Buonaccorsi (1987), The American Statistician 41, 215-218; Wright (1991), Exact Confidence Bounds.
 *
 * @param population number of dossiers that the sample was drawn from
 * @throws RangeError when hits and n are no counts, population is no whole number of at least n, or confidence is not between 0 and 1.
 */
export function hypergeometricInterval(hits: number, n: number, population: number, confidence = 0.95): Estimate {
  checkCounts(hits, n);
  checkCounts(n, population);
  checkOpenShare('confidence', confidence);
  // A total that lies on the tail itself stays in: rounding must not decide.
  const tail = ((1 - confidence) / 2) * (1 - RELATIVE_SLACK);
  const fewest = hits;
  const most = population - (n - hits);
  return {
    value: (hits / n) * population,
    low: firstTrue(fewest, most, (total) => 1 - atMost(hits - 1, total, n, population) > tail),
    high: most - firstTrue(0, most - fewest, (less) => atMost(hits, most - less, n, population) > tail),
  };
}

/** Smallest whole number from low to high for which a statement that stays true once true holds; high when it holds nowhere before. */
function firstTrue(low: number, high: number, holds: (value: number) => boolean): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (holds(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** Probability of at most `hits` hits in a sample of n from a population with `total` hits. */
function atMost(hits: number, total: number, n: number, population: number): number {
  const whole = logChoose(population, n);
  const fewest = Math.max(0, n - (population - total));
  let sum = 0;
  for (let count = fewest; count <= Math.min(hits, total); count++) {
    sum += Math.exp(logChoose(total, count) + logChoose(population - total, n - count) - whole);
  }
  return Math.min(1, sum);
}
