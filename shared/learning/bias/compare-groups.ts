import { checkPositive } from '../stats/checks.ts';
import { compareHitRates, type HitRateComparison } from '../stats/compare-hit-rates.ts';
import type { HitCount } from '../stats/compare-profiles.ts';
import type { Estimate } from '../stats/estimate.ts';
import type { RiskRatio } from '../stats/risk-ratio.ts';
import type { Verdict } from '../stats/verdict-of-three.ts';
import { wilson } from '../stats/wilson.ts';
import { adjustFamily } from './adjust-family.ts';
import { neededPerGroup } from './needed-per-group.ts';

/** What one measure counts in one group, such as the wrongly investigated among the members of a district. */
export interface GroupCount extends HitCount {
  readonly measure: string;
  /** What the groups differ in: district, sex, or an intersection of two. Groups of one attribute do not overlap. */
  readonly attribute: string;
  readonly group: string;
}

export type GroupVerdict = Verdict | 'too-small';

export interface GroupComparison extends GroupCount {
  /** Share with the Wilson interval; null in an empty group. */
  readonly rate: Estimate | null;
  /** All other groups of the attribute together, for the same measure. */
  readonly others: HitCount;
  /** Rate of the group minus that of the others, with the Newcombe interval; null when too small, as are the next four. */
  readonly difference: Estimate | null;
  readonly riskRatio: RiskRatio | null;
  /** Two-sided p-value of Fisher's exact test. */
  readonly p: number | null;
  /** After the correction for all comparisons of the family. */
  readonly adjustedP: number | null;
  readonly verdict: GroupVerdict;
  /** Dossiers per group that would show the difference that is seen at 80 % power; null also when nothing differs. */
  readonly needed: number | null;
}

/** The margin of one measure and attribute, from the counts of all its groups together: what is little of 40 % is much of 1 %. */
export type MarginOf = (total: HitCount, measure: string) => number;

export interface GroupOptions {
  /** Largest difference, as a share, that still counts as equal. */
  readonly margin: number | MarginOf;
  /** A group, or the others together, with fewer than this is too small to judge. */
  readonly smallest: number;
  readonly confidence?: number;
}

/** Counts whose comparisons together have a fixed weight in the correction of a family, however many they are. */
export interface FamilyPart {
  readonly counts: readonly GroupCount[];
  /** Beside the weights of the other parts; above 0. */
  readonly weight: number;
}

/** A count with what it is compared with. */
interface Opposed {
  readonly count: GroupCount;
  /** Place of its part in the family. */
  readonly part: number;
  readonly others: HitCount;
  /** The same for the two lines of an attribute with two groups: they ask one question. */
  readonly question: string;
}

/**
 * Compares each group with all others of its attribute, for each measure (METHOD 8). Fisher's exact test, corrected for every question of
 * the call together: an attribute with two groups asks one question, so that its two lines share their p-values.
 * Equal within the margin comes first, as in `verdictOfThree`; a difference needs both an interval that leaves out 0 and an adjusted p
 * below 1 - confidence; the rest is undecided. Groups that are too small stay in the list with their counts, without a test and without
 * weight in the correction.
 *
 * Source: METHOD 8; `compareHitRates`, `benjaminiHochberg`.
 *
 * @returns one line per count, in the order of the input
 * @throws RangeError when hits and n are not whole numbers with 0 <= hits <= n, smallest is no whole number of at least 1, margin is not above
 * 0, or confidence is not between 0.5 and 1.
 */
export const compareGroups = (counts: readonly GroupCount[], options: GroupOptions): GroupComparison[] =>
  compareFamily([{ counts, weight: 1 }], options);

/**
 * `compareGroups` for a family in parts, such as attributes and their intersections: still one correction over everything that is compared,
 * in which a part with many questions takes no weight from a part with few (`adjustFamily`). No attribute is in two parts.
 *
 * @returns one line per count, part after part
 * @throws RangeError as `compareGroups`, and when a weight is not above 0
 */
export function compareFamily(parts: readonly FamilyPart[], options: GroupOptions): GroupComparison[] {
  for (const { counts } of parts) check(counts, options);
  const { margin, smallest, confidence = 0.95 } = options;
  const opposed = parts.flatMap(({ counts }, part) => opposeAll(counts, part));
  const tests = new Map<Opposed, HitRateComparison>();
  for (const own of opposed) {
    const { count, others } = own;
    if (count.n < smallest || others.n < smallest) continue;
    const total = { hits: count.hits + others.hits, n: count.n + others.n };
    const ownMargin = typeof margin === 'number' ? margin : margin(total, count.measure);
    tests.set(own, compareHitRates(count.hits, count.n, others.hits, others.n, { margin: ownMargin, confidence }));
  }
  const pValues = pValuesOf(tests, parts);
  return opposed.map((own): GroupComparison => {
    const { count, others, question } = own;
    const shown = { ...count, rate: count.n === 0 ? null : wilson(count.hits, count.n, confidence), others };
    const test = tests.get(own);
    const shared = pValues.get(question);
    if (test === undefined || shared === undefined) return { ...shown, ...UNTESTED };
    const isTakenAway = test.verdict === 'difference' && shared.adjustedP >= 1 - confidence;
    const verdict = isTakenAway ? 'undecided' : test.verdict;
    return { ...shown, ...test, ...shared, verdict, needed: neededPerGroup(count, others) };
  });
}

const UNTESTED = {
  difference: null,
  riskRatio: null,
  p: null,
  adjustedP: null,
  verdict: 'too-small',
  needed: null,
} as const;

/** Puts each count against the sum of the others with the same measure and attribute. */
function opposeAll(counts: readonly GroupCount[], part: number): Opposed[] {
  const tableOf = ({ measure, attribute }: GroupCount): string => JSON.stringify([measure, attribute]);
  const totals = new Map<string, { hits: number; n: number; filled: number }>();
  for (const count of counts) {
    const { hits, n, filled } = totals.get(tableOf(count)) ?? { hits: 0, n: 0, filled: 0 };
    totals.set(tableOf(count), { hits: hits + count.hits, n: n + count.n, filled: filled + (count.n > 0 ? 1 : 0) });
  }
  return counts.map((count) => {
    const table = tableOf(count);
    const total = totals.get(table) as { hits: number; n: number; filled: number };
    const others = { hits: total.hits - count.hits, n: total.n - count.n };
    return { count, part, others, question: total.filled === 2 ? table : JSON.stringify([table, count.group]) };
  });
}

/** The p-values of each question, which the lines that ask it share to the last bit. */
function pValuesOf(
  tests: ReadonlyMap<Opposed, HitRateComparison>,
  parts: readonly FamilyPart[],
): ReadonlyMap<string, { p: number; adjustedP: number }> {
  const perPart = parts.map((_, part) => {
    const own = [...tests].filter(([opposed]) => opposed.part === part);
    return [...new Map(own.map(([{ question }, { p }]) => [question, p]))];
  });
  const adjusted = adjustFamily(
    parts.map(({ weight }, part) => ({ weight, pValues: perPart[part].map(([, p]) => p) })),
  );
  return new Map(
    perPart.flatMap((questions, part) =>
      questions.map(([question, p], index) => [question, { p, adjustedP: adjusted[part][index] }] as const),
    ),
  );
}

function check(counts: readonly GroupCount[], { margin, smallest }: GroupOptions): void {
  if (typeof margin === 'number') checkPositive('margin', margin);
  if (!Number.isSafeInteger(smallest) || smallest < 1) throw new RangeError('smallest must be a whole number above 0');
  for (const { hits, n } of counts) {
    const areCounts = Number.isSafeInteger(hits) && Number.isSafeInteger(n);
    if (!areCounts || hits < 0 || hits > n) throw new RangeError('hits and n must be whole numbers, 0 <= hits <= n');
  }
}
