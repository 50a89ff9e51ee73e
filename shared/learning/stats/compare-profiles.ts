import { compareHitRates, type HitRateComparison, type HitRateOptions } from './compare-hit-rates.ts';
import { holm } from './holm.ts';

export interface HitCount {
  readonly hits: number;
  readonly n: number;
}

export interface ProfileComparison extends HitCount, HitRateComparison {
  readonly name: string;
  /** p-value after Holm's correction for the number of profiles. */
  readonly adjustedP: number;
}

/**
 * Compares profiles, or routes, with one shared benchmark such as the random control sample. Holm's correction covers all of them. A
 * difference is shown when the interval leaves out 0 and Fisher's exact test agrees after that correction: with few dossiers the interval
 * alone would call a difference that the exact test does not. Intervals are per profile, without correction.
 *
 * Source: METHOD 6; `compareHitRates`, `holm`.
 *
 * @returns the profiles in the order of the input
 * @throws RangeError as `compareHitRates`.
 */
export function compareProfiles(
  profiles: readonly (HitCount & { readonly name: string })[],
  benchmark: HitCount,
  options: HitRateOptions = {},
): ProfileComparison[] {
  const alpha = 1 - (options.confidence ?? 0.95);
  const comparisons = profiles.map(({ hits, n }) => compareHitRates(hits, n, benchmark.hits, benchmark.n, options));
  const adjusted = holm(comparisons.map(({ p }) => p));
  return profiles.map(({ name, hits, n }, index): ProfileComparison => {
    const comparison = comparisons[index];
    const adjustedP = adjusted[index];
    const isTakenAway = comparison.verdict === 'difference' && adjustedP > alpha;
    return { name, hits, n, ...comparison, adjustedP, verdict: isTakenAway ? 'undecided' : comparison.verdict };
  });
}
