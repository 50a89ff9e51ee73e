import { compareHitRates, type HitRateComparison, type HitRateOptions } from './compare-hit-rates.ts';
import { holm } from './holm.ts';

export interface HitCount {
  readonly hits: number;
  readonly n: number;
}

/** A hit rate and the one that it is held against. */
export interface HitRatePair {
  readonly own: HitCount;
  readonly benchmark: HitCount;
}

export interface CorrectedComparison extends HitRateComparison {
  /** p-value after the correction of Holm for all comparisons of the call. */
  readonly adjustedP: number;
}

/**
 * Compares pairs of hit rates that are looked at together. Holm's correction covers all of them. A difference is shown when the interval
 * leaves out 0 and Fisher's exact test agrees after that correction: with few dossiers the interval alone would call a difference that the
 * exact test does not. Intervals are per pair, without correction.
 *
 * Source: METHOD 6; `compareHitRates`, `holm`.
 *
 * @returns the comparisons in the order of the input
 * @throws RangeError as `compareHitRates`.
 */
export function compareTogether(pairs: readonly HitRatePair[], options: HitRateOptions = {}): CorrectedComparison[] {
  const alpha = 1 - (options.confidence ?? 0.95);
  const comparisons = pairs.map(({ own, benchmark }) =>
    compareHitRates(own.hits, own.n, benchmark.hits, benchmark.n, options),
  );
  const adjusted = holm(comparisons.map(({ p }) => p));
  return comparisons.map((comparison, index): CorrectedComparison => {
    const adjustedP = adjusted[index];
    const isTakenAway = comparison.verdict === 'difference' && adjustedP > alpha;
    return { ...comparison, adjustedP, verdict: isTakenAway ? 'undecided' : comparison.verdict };
  });
}

export interface ProfileComparison extends HitCount, CorrectedComparison {
  readonly name: string;
}

/**
 * Compares profiles, or routes, with one shared benchmark such as the random control sample, all of them together (`compareTogether`).
 *
 * @returns the profiles in the order of the input
 * @throws RangeError as `compareHitRates`.
 */
export function compareProfiles(
  profiles: readonly (HitCount & { readonly name: string })[],
  benchmark: HitCount,
  options: HitRateOptions = {},
): ProfileComparison[] {
  const pairs = profiles.map((own) => ({ own, benchmark }));
  return compareTogether(pairs, options).map((comparison, index): ProfileComparison => {
    const { name, hits, n } = profiles[index];
    return { name, hits, n, ...comparison };
  });
}
