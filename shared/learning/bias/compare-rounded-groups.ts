import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { checkPositive } from '../stats/checks.ts';
import type { HitCount } from '../stats/compare-profiles.ts';
import type { Estimate } from '../stats/estimate.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { fisherOneSided } from '../stats/fisher-one-sided.ts';
import { newcombe } from '../stats/newcombe.ts';
import { tostConfidence, type Verdict } from '../stats/verdict-of-three.ts';
import { wilson } from '../stats/wilson.ts';
import type { GroupOptions, GroupVerdict } from './compare-groups.ts';
import { type CountRegion, greatestOf, leastOf, nearestTo, sumOfRegions } from './count-region.ts';

/** What one measure counts in one group, as far as rounding lets it be known. */
export interface RoundedGroupCount {
  readonly measure: string;
  readonly attribute: string;
  readonly group: string;
  /** The counts as they were shown. */
  readonly shown: HitCount;
  /** All counts that may be behind them. */
  readonly region: CountRegion;
}

export interface RoundedGroupComparison {
  readonly measure: string;
  readonly attribute: string;
  readonly group: string;
  /** The possible counts next to the shown ones. */
  readonly hits: number;
  readonly n: number;
  /** Their share; the interval holds Wilson's interval of every possible count. Null where the group may be empty. */
  readonly rate: Estimate | null;
  /** All other groups of the attribute together, next to what was shown. */
  readonly others: HitCount;
  /** Rate of the group minus that of the others; the interval holds Newcombe's interval of every possible table. Null when too small. */
  readonly difference: Estimate | null;
  /** The largest that any possible table gives, after Benjamini and Hochberg's correction. */
  readonly adjustedP: number | null;
  /** What holds for every possible table; undecided when tables differ in it. */
  readonly verdict: GroupVerdict;
}

/** One count against the sum of the others of its measure and attribute. */
interface Opposed {
  readonly count: RoundedGroupCount;
  readonly others: CountRegion;
  readonly shownOthers: HitCount;
  readonly total: CountRegion;
  /** The same for the two lines of an attribute with two groups: they ask one question. */
  readonly question: string;
}

/** A group and the others. */
type Table = readonly [HitCount, HitCount];

/** The two tables between which all others lie: the group as low and the others as high as can be, and the other way round. */
interface Ends {
  readonly lowest: Table;
  readonly highest: Table;
}

/**
 * `compareGroups` for counts that were rounded, over every table that may be behind them. Both ends of Newcombe's interval, and each
 * one-sided p-value of Fisher's test, rise with the hits of the group and the misses of the others and fall with the other two counts
 * (for the interval because both a rate and its Wilson bounds do). So the extremes lie at two tables: the group with its fewest hits and
 * most misses against the others with their most hits and fewest misses, and the reverse. No other table needs to be looked at.
 *
 * A verdict holds only when it holds for every table. The correction takes the largest p-value of each question, which is no smaller than
 * any table gives. That p-value is twice the smaller one-sided one, because the usual two-sided one does not move in step with the counts;
 * without rounding it is the usual one, so that the outcome is that of `compareGroups`.
 *
 * Source: METHOD 8; bounds as in Manski (2003), Partial Identification of Probability Distributions, chapter 1; doubled p-values: Fay (2010),
 * Biostatistics 11, 373-374.
 *
 * @param options a margin that depends on all groups together must not fall with their rate
 * @returns one line per count, in the order of the input
 * @throws RangeError when margin is not above 0, smallest is no whole number of at least 1, or confidence is not between 0.5 and 1.
 */
export function compareRoundedGroups(
  counts: readonly RoundedGroupCount[],
  options: GroupOptions,
): RoundedGroupComparison[] {
  const { margin, smallest, confidence = 0.95 } = options;
  if (typeof margin === 'number') checkPositive('margin', margin);
  if (!Number.isSafeInteger(smallest) || smallest < 1) throw new RangeError('smallest must be a whole number above 0');
  const opposed = opposeAll(counts);
  const judged = opposed.filter(({ count, others }) => count.region.n.low >= smallest && others.n.low >= smallest);
  const adjusted = adjustedPValues(judged);
  return opposed.map((own): RoundedGroupComparison => {
    const { count, shownOthers } = own;
    const { measure, attribute, group } = count;
    const nearest = nearestTo(count.region, count.shown);
    const shown = { measure, attribute, group, ...nearest, others: shownOthers };
    const rate = count.region.n.low === 0 ? null : rateOf(count.region, nearest, confidence);
    const adjustedP = adjusted.get(own.question);
    if (!judged.includes(own) || adjustedP === undefined) {
      return { ...shown, rate, difference: null, adjustedP: null, verdict: 'too-small' };
    }
    const ends = endsOf(own);
    const { low } = newcombeOf(ends.lowest, confidence);
    const { high } = newcombeOf(ends.highest, confidence);
    const value = nearest.hits / nearest.n - shownOthers.hits / shownOthers.n;
    const verdict = commonVerdict(ends, marginsOf(own, margin), confidence, adjustedP);
    return { ...shown, rate, difference: { value, low, high }, adjustedP, verdict };
  });
}

function opposeAll(counts: readonly RoundedGroupCount[]): Opposed[] {
  const tableOf = ({ measure, attribute }: RoundedGroupCount): string => JSON.stringify([measure, attribute]);
  const tables = Map.groupBy(counts, tableOf);
  return counts.map((count) => {
    const table = tableOf(count);
    const groups = tables.get(table) as RoundedGroupCount[];
    const rest = groups.filter((own) => own !== count);
    const filled = groups.filter(({ region }) => region.n.high > 0).length;
    return {
      count,
      others: sumOfRegions(rest.map(({ region }) => region)),
      shownOthers: sumOfCounts(rest.map(({ region, shown }) => nearestTo(region, shown))),
      total: sumOfRegions(groups.map(({ region }) => region)),
      question: filled === 2 ? table : JSON.stringify([table, count.group]),
    };
  });
}

function sumOfCounts(counts: readonly HitCount[]): HitCount {
  return counts.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), { hits: 0, n: 0 });
}

function endsOf({ count, others }: Opposed): Ends {
  return {
    lowest: [leastOf(count.region), greatestOf(others)],
    highest: [greatestOf(count.region), leastOf(others)],
  };
}

/** The largest adjusted p-value of each question. */
function adjustedPValues(judged: readonly Opposed[]): ReadonlyMap<string, number> {
  const perQuestion = new Map<string, number>();
  for (const own of judged) if (!perQuestion.has(own.question)) perQuestion.set(own.question, largestP(endsOf(own)));
  const adjusted = benjaminiHochberg([...perQuestion.values()]);
  return new Map([...perQuestion.keys()].map((question, index) => [question, adjusted[index] as number]));
}

/** Twice the smaller of the two one-sided p-values, each at the table where it is largest. */
function largestP({ lowest, highest }: Ends): number {
  if (isSame(lowest, highest)) return overTable(fisherExact, lowest);
  const [own, others] = highest;
  return Math.min(1, 2 * Math.min(overTable(fisherOneSided, lowest), overTable(fisherOneSided, [others, own])));
}

const isSame = ([own1, others1]: Table, [own2, others2]: Table): boolean =>
  own1.hits === own2.hits && own1.n === own2.n && others1.hits === others2.hits && others1.n === others2.n;

const overTable = (test: typeof fisherExact, [own, others]: Table): number =>
  test(own.hits, own.n, others.hits, others.n);

const newcombeOf = ([own, others]: Table, confidence: number): Estimate =>
  newcombe(own.hits, own.n, others.hits, others.n, confidence);

function rateOf(region: CountRegion, { hits, n }: HitCount, confidence: number): Estimate {
  const [least, greatest] = [leastOf(region), greatestOf(region)];
  const { low } = wilson(least.hits, least.n, confidence);
  const { high } = wilson(greatest.hits, greatest.n, confidence);
  return { value: hits / n, low, high };
}

/** The smallest and the largest margin that any possible table sets. */
function marginsOf({ count, total }: Opposed, margin: GroupOptions['margin']): { narrow: number; wide: number } {
  if (typeof margin === 'number') return { narrow: margin, wide: margin };
  return { narrow: margin(leastOf(total), count.measure), wide: margin(greatestOf(total), count.measure) };
}

/**
 * The verdict that every table gives, as `verdictOfThree` and the correction give it to one. A difference in all tables is one in the table
 * where the rates are closest, which must not be equal within the margin either.
 */
function commonVerdict(
  { lowest, highest }: Ends,
  { narrow, wide }: { narrow: number; wide: number },
  confidence: number,
  adjustedP: number,
): Verdict {
  const tost = tostConfidence(confidence);
  const isAllEqual = newcombeOf(lowest, tost).low > -narrow && newcombeOf(highest, tost).high < narrow;
  if (isAllEqual) return 'equal-within-margin';
  if (adjustedP >= 1 - confidence) return 'undecided';
  const isHigher = newcombeOf(lowest, confidence).low > 0 && newcombeOf(lowest, tost).high >= wide;
  const isLower = newcombeOf(highest, confidence).high < 0 && newcombeOf(highest, tost).low <= -wide;
  return isHigher || isLower ? 'difference' : 'undecided';
}
