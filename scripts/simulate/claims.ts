import type { Finding } from './findings.ts';

/** Something that the product promises, and what a simulation must find for the promise to hold. */
export interface Claim {
  readonly id: string;
  readonly what: string;
  readonly unit: 'share' | 'points';
  /** The promise in words, and whether a finding keeps it; null where the figure only informs. */
  readonly promise: { readonly words: string; readonly isKept: (finding: Finding) => boolean } | null;
}

type Promised = NonNullable<Claim['promise']>;

const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;
const atMost = (bound: number): Promised => ({
  words: `at most ${percent(bound)}`,
  isKept: ({ mean }) => mean <= bound,
});
const atLeast = (bound: number): Promised => ({
  words: `at least ${percent(bound)}`,
  isKept: ({ mean }) => mean >= bound,
});
const from = (low: number, high: number): Promised => ({
  words: `${percent(low)} to ${percent(high)}`,
  isKept: ({ mean }) => mean >= low && mean <= high,
});
const offByAtMost = (bound: number): Promised => ({
  words: `within ${100 * bound} point`,
  isKept: ({ mean }) => Math.abs(mean) < bound,
});
const offByMoreThan = (bound: number): Promised => ({
  words: `off by more than ${100 * bound} points`,
  isKept: ({ mean }) => Math.abs(mean) > bound,
});
const MOST_ERRORS = 3;
const unbiased: Promised = {
  words: `within ${MOST_ERRORS} simulation errors of 0`,
  isKept: ({ mean, standardError }) => Math.abs(mean) <= MOST_ERRORS * standardError,
};

const share = (id: string, what: string, promise: Claim['promise']): Claim => ({ id, what, unit: 'share', promise });
const error = (id: string, what: string, promise: Claim['promise']): Claim => ({ id, what, unit: 'points', promise });

/** Of an interval of 95 %. */
const coverage = from(0.93, 0.97);

/** In the order of the report. */
export const claims: readonly Claim[] = [
  share('false-alarm', 'Tables of groups and intersections with any difference called, none planted', atMost(0.05)),
  share('found-alone', 'Planted differences found, single comparison, dossiers as planned for 80 %', atLeast(0.75)),
  share('found-among-routes', 'The same among eight routes, planned for eight comparisons', atLeast(0.75)),
  share('found-smallest', 'Smallest difference that the planner says a year shows', atLeast(0.75)),
  share('wilson', 'Interval of a hit rate (Wilson)', coverage),
  share('newcombe', 'Interval of a difference (Newcombe)', coverage),
  share('clopper-pearson', 'Interval of a hit rate (Clopper-Pearson, exact)', coverage),
  share('hypergeometric', 'Interval of the missed hits (hypergeometric, exact)', coverage),
  share('two-phase-recall', 'Two-phase recall (from the exact interval)', coverage),
  share('two-phase-fpr', 'Two-phase false-positive rate (from the exact interval)', coverage),
  share('two-phase-base-rate', 'Two-phase base rate (from the exact interval)', coverage),
  share('two-phase-precision', 'Two-phase precision (Wilson)', coverage),
  share('weighted-recall', 'Recall with unequal drawing probabilities', coverage),
  share('weighted-fpr', 'False-positive rate with unequal drawing probabilities', coverage),
  share('weighted-base-rate', 'Base rate with unequal drawing probabilities', coverage),
  share('weighted-precision', 'Precision with unequal drawing probabilities', coverage),
  share('weighted-rate-known', 'Corrected hit rate, true propensity (Wilson at the effective size)', coverage),
  share('weighted-rate-fitted', 'Corrected hit rate, fitted propensity (Wilson at the effective size)', coverage),
  error('error-naive', 'Error of the naive hit rate', offByMoreThan(0.02)),
  error('error-known', 'Error of the corrected hit rate, true propensity', offByAtMost(0.005)),
  error('error-fitted', 'Error of the corrected hit rate, fitted propensity', offByAtMost(0.005)),
  error('error-untruncated', 'Error of the corrected hit rate, true propensity, weights not truncated', unbiased),
  share('positivity', 'Part of a group that is never chosen which positivity reports', atLeast(0.95)),
];
