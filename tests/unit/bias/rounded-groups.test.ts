/** Groups of which the counts were rounded: held against every table that may be behind them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups } from '../../../shared/learning/bias/compare-groups.ts';
import {
  compareRoundedGroups,
  type RoundedGroupComparison,
  type RoundedGroupCount,
} from '../../../shared/learning/bias/compare-rounded-groups.ts';
import {
  type CountRange,
  type CountRegion,
  type RoundingBase,
  rangeOfRounded,
  regionOf,
  regionOfRest,
  sumOfRegions,
} from '../../../shared/learning/bias/count-region.ts';
import { benjaminiHochberg } from '../../../shared/learning/stats/benjamini-hochberg.ts';
import type { HitCount } from '../../../shared/learning/stats/compare-profiles.ts';
import { fisherOneSided } from '../../../shared/learning/stats/fisher-one-sided.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { verdictOfThree } from '../../../shared/learning/stats/verdict-of-three.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';

const wholeNumbers = ({ low, high }: CountRange): number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index);

const pairsOf = ({ hits, n, fewestMisses }: CountRegion): HitCount[] =>
  wholeNumbers(n).flatMap((all) =>
    wholeNumbers(hits)
      .filter((own) => all - own >= fewestMisses)
      .map((own) => ({ hits: own, n: all })),
  );

const asText = (pairs: readonly HitCount[]): string[] =>
  [...new Set(pairs.map(({ hits, n }) => `${hits} of ${n}`))].sort();

const rounded = (group: string, hits: number, n: number, base: RoundingBase = 5): RoundedGroupCount => ({
  measure: 'chosen',
  attribute: 'district',
  group,
  shown: { hits, n },
  region: regionOf(rangeOfRounded(hits, base), rangeOfRounded(n, base)),
});

const smallRange = fc
  .tuple(fc.nat({ max: 7 }), fc.nat({ max: 4 }))
  .map(([low, width]): CountRange => ({ low, high: low + width }));

describe('what may be behind a rounded count', () => {
  it('is half a base away on either side, and fewer than half a base for 0', () => {
    expect(rangeOfRounded(20, 10)).toEqual({ low: 15, high: 25 });
    expect(rangeOfRounded(0, 10)).toEqual({ low: 0, high: 4 });
    expect(rangeOfRounded(20, 5)).toEqual({ low: 18, high: 22 });
    expect(rangeOfRounded(0, 5)).toEqual({ low: 0, high: 2 });
    expect(rangeOfRounded(7, 1)).toEqual({ low: 7, high: 7 });
    expect(rangeOfRounded(0, 1)).toEqual({ low: 0, high: 0 });
    expect(() => rangeOfRounded(7, 10)).toThrow(RangeError);
    expect(() => rangeOfRounded(-10, 10)).toThrow(RangeError);
  });

  it('is, of hits among n, every pair with hits at most n and nothing else', () => {
    fc.assert(
      fc.property(smallRange, smallRange, (hits, n) => {
        const possible = wholeNumbers(n).flatMap((all) =>
          wholeNumbers(hits).flatMap((own) => (own <= all ? [{ hits: own, n: all }] : [])),
        );
        if (possible.length === 0) expect(() => regionOf(hits, n)).toThrow(RangeError);
        else expect(asText(pairsOf(regionOf(hits, n)))).toEqual(asText(possible));
      }),
    );
  });

  it('is, of what is left of a part, every pair that the three counts can make', () => {
    fc.assert(
      fc.property(smallRange, smallRange, smallRange, (part, taken, n) => {
        const possible = wholeNumbers(n).flatMap((all) =>
          wholeNumbers(part).flatMap((whole) =>
            wholeNumbers(taken).flatMap((gone) =>
              gone <= whole && whole <= all ? [{ hits: whole - gone, n: all }] : [],
            ),
          ),
        );
        if (possible.length === 0) expect(() => regionOfRest(part, taken, n)).toThrow(RangeError);
        else expect(asText(pairsOf(regionOfRest(part, taken, n)))).toEqual(asText(possible));
      }),
    );
  });

  it('is, of groups together, every sum of a pair from each', () => {
    const region = fc
      .tuple(smallRange, smallRange)
      .filter(([hits, n]) => hits.low <= n.high)
      .map(([hits, n]) => regionOf(hits, n));
    fc.assert(
      fc.property(region, region, (one, other) => {
        const sums = pairsOf(one).flatMap((a) => pairsOf(other).map((b) => ({ hits: a.hits + b.hits, n: a.n + b.n })));
        expect(asText(pairsOf(sumOfRegions([one, other])))).toEqual(asText(sums));
      }),
    );
  });
});

describe('the one-sided test', () => {
  it('agrees with fisher.test(alternative = "greater") of R', () => {
    expect(fisherOneSided(8, 22, 5, 87)).toBeCloseTo(5.55732048553e-4, 14);
    expect(fisherOneSided(5, 87, 8, 22)).toBeCloseTo(0.999949599585, 11);
    expect(fisherOneSided(31, 400, 52, 700)).toBeCloseTo(0.466291365971, 11);
    expect(fisherOneSided(0, 30, 4, 50)).toBe(1);
    expect(fisherOneSided(12, 12, 0, 9)).toBeCloseTo(3.40217058483e-6, 16);
  });

  it('moves in step with each of the four counts', () => {
    const upTo = [0, 1, 2, 3, 4, 5];
    const p = (hits1: number, misses1: number, hits2: number, misses2: number): number =>
      hits1 + misses1 === 0 || hits2 + misses2 === 0
        ? Number.NaN
        : fisherOneSided(hits1, hits1 + misses1, hits2, hits2 + misses2);
    for (const a of upTo)
      for (const b of upTo)
        for (const c of upTo)
          for (const d of upTo) {
            const here = p(a, b, c, d);
            if (Number.isNaN(here)) continue;
            expect(p(a + 1, b, c, d)).toBeLessThanOrEqual(here + 1e-12);
            expect(p(a, b, c, d + 1)).toBeLessThanOrEqual(here + 1e-12);
            expect(p(a, b + 1, c, d)).toBeGreaterThanOrEqual(here - 1e-12);
            expect(p(a, b, c + 1, d)).toBeGreaterThanOrEqual(here - 1e-12);
          }
  });
});

/** What one table gives by itself, with the p-value that rounded tables are judged by. */
function judgeTable(own: HitCount, others: HitCount, margin: number) {
  const at = (confidence: number) => newcombe(own.hits, own.n, others.hits, others.n, confidence);
  const [interval, tost] = [at(0.95), at(0.9)];
  const above = fisherOneSided(own.hits, own.n, others.hits, others.n);
  const below = fisherOneSided(others.hits, others.n, own.hits, own.n);
  return { own, interval, p: Math.min(1, 2 * Math.min(above, below)), verdict: verdictOfThree(interval, tost, margin) };
}

/** All tables that may be behind two rounded groups, one by one. */
function judgeAllTables(first: RoundedGroupCount, second: RoundedGroupCount, margin: number) {
  const tables = pairsOf(first.region).flatMap((own) =>
    pairsOf(second.region).map((others) => judgeTable(own, others, margin)),
  );
  const verdicts = new Set(
    tables.map(({ verdict, p }) => (verdict === 'difference' && p >= 0.05 ? 'undecided' : verdict)),
  );
  const [only] = verdicts;
  return {
    low: Math.min(...tables.map(({ interval }) => interval.low)),
    high: Math.max(...tables.map(({ interval }) => interval.high)),
    rateLow: Math.min(...tables.map(({ own }) => wilson(own.hits, own.n).low)),
    rateHigh: Math.max(...tables.map(({ own }) => wilson(own.hits, own.n).high)),
    p: Math.max(...tables.map(({ p }) => p)),
    verdict: verdicts.size === 1 ? only : 'undecided',
  };
}

const fives = (most: number) => fc.integer({ min: 0, max: most / 5 }).map((times) => 5 * times);
const fiveOf = (group: string) =>
  fc
    .tuple(fives(60), fives(60))
    .filter(([hits, n]) => n >= 10 && hits <= n)
    .map(([hits, n]) => rounded(group, hits, n));

describe('rounded groups', () => {
  const holdAgainstAll = (first: RoundedGroupCount, second: RoundedGroupCount, margin: number) => {
    const [line] = compareRoundedGroups([first, second], { margin, smallest: 1 });
    const all = judgeAllTables(first, second, margin);
    expect(line?.difference?.low).toBeCloseTo(all.low, 12);
    expect(line?.difference?.high).toBeCloseTo(all.high, 12);
    expect(line?.rate?.low).toBeCloseTo(all.rateLow, 12);
    expect(line?.rate?.high).toBeCloseTo(all.rateHigh, 12);
    expect(line?.adjustedP).toBeCloseTo(all.p, 9);
    expect(line?.verdict).toBe(all.verdict);
    return line?.verdict;
  };

  it('have the extremes of all tables that may be behind them, and the verdict that all of these have', () => {
    const margins = fc.constantFrom(0.05, 0.15, 0.3, 0.5, 0.8);
    fc.assert(
      fc.property(fiveOf('north'), fiveOf('south'), margins, (first, second, margin) => {
        holdAgainstAll(first, second, margin);
      }),
      { numRuns: 60 },
    );
  });

  it('can have each of the verdicts', () => {
    const [few, many] = [rounded('north', 5, 60), rounded('south', 50, 60)];
    expect(holdAgainstAll(few, many, 0.1)).toBe('difference');
    expect(holdAgainstAll(few, rounded('south', 5, 60), 0.5)).toBe('equal-within-margin');
    expect(holdAgainstAll(few, rounded('south', 15, 60), 0.1)).toBe('undecided');
    // Some of the tables are a difference and some are equal within so wide a margin.
    expect(holdAgainstAll(few, many, 0.85)).toBe('undecided');
  });

  it('stay what they may be where more hits than dossiers are shown', () => {
    // 10 of 5: at least 8 hits, among at most 7 dossiers. 20 of 15 can only be 18 of 17 and is no count either; 10 of 10 is 8 of 8 to 12 of 12.
    expect(() => rounded('north', 10, 5)).toThrow(RangeError);
    const tens = [rounded('north', 20, 10, 10), rounded('south', 10, 100, 10)];
    const [line] = compareRoundedGroups(tens, { margin: 0.05, smallest: 1 });
    expect(line).toMatchObject({ hits: 15, n: 15, verdict: 'difference' });
    expect(line?.rate).toEqual(wilson(15, 15));
  });

  it('are too small as soon as they may be, stay in the list, and do not weigh on the correction', () => {
    const options = { margin: 0.05, smallest: 30 };
    const [few, many] = [rounded('few', 10, 60), rounded('many', 50, 60)];
    const small = [rounded('thirty', 5, 30), rounded('nobody', 0, 0)];
    const lines = compareRoundedGroups([few, many, ...small], options);
    expect(lines[2]).toMatchObject({ group: 'thirty', hits: 5, n: 30, difference: null, adjustedP: null });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['difference', 'difference', 'too-small', 'too-small']);
    expect(lines[2]?.rate?.value).toBeCloseTo(5 / 30, 12);
    expect(lines[3]?.rate).toBeNull();
    const thirtyFive = compareRoundedGroups([few, many, rounded('more', 5, 35)], options);
    expect(thirtyFive[2]?.verdict).not.toBe('too-small');
  });

  it('are equal only by the narrowest margin that a table behind them sets', () => {
    const inHundred = ({ hits, n }: HitCount): number => (1.3 * hits) / n;
    const lines = [rounded('north', 10, 500, 10), rounded('south', 10, 500, 10)];
    expect(compareRoundedGroups(lines, { margin: inHundred, smallest: 30 })[0]?.verdict).toBe('undecided');
    // One of these tables, 15 of 495 against 5 of 505, has fewer hits than the one with the widest margin.
    const [own, others] = [
      { hits: 15, n: 495 },
      { hits: 5, n: 505 },
    ];
    const { verdict } = judgeTable(own, others, inHundred(sum([own, others])));
    expect(verdict).not.toBe('equal-within-margin');
    expect(judgeTable(own, others, inHundred({ hits: 30, n: 990 })).verdict).toBe('equal-within-margin');
  });

  it('can hide a difference that the counts themselves show', () => {
    const options = { margin: 0.05, smallest: 10 };
    const counts = (hits1: number, n1: number, hits2: number, n2: number, base: RoundingBase) =>
      compareRoundedGroups([rounded('profile', hits1, n1, base), rounded('lot', hits2, n2, base)], options)[0]?.verdict;
    expect(counts(8, 22, 5, 87, 1)).toBe('difference');
    expect(counts(10, 20, 10, 90, 10)).toBe('undecided');
  });
});

const threeGroups = fc
  .tuple(fiveOf('north'), fiveOf('east'), fiveOf('south'))
  .map((groups): readonly RoundedGroupCount[] => groups);

/** One of the tables that may be behind rounded groups. */
const tableBehind = (groups: readonly RoundedGroupCount[]) =>
  fc.tuple(...groups.map(({ region }) => fc.constantFrom(...pairsOf(region))));

/** An equality that depends on the table, as the page asks for it. */
const fifthOf = ({ hits, n }: HitCount): number => Math.min(0.4, (0.8 * Math.max(hits, 0.5)) / n);

describe('more than two rounded groups', () => {
  const withTable = threeGroups.chain((groups) => fc.tuple(fc.constant(groups), tableBehind(groups)));

  it('get no verdict that a table behind them does not have', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(withTable, ([groups, table]) => {
        const lines = compareRoundedGroups(groups, { margin: fifthOf, smallest: 1 });
        const total = sum(table);
        const judged = table.map((own) =>
          judgeTable(own, { hits: total.hits - own.hits, n: total.n - own.n }, fifthOf(total)),
        );
        const adjusted = benjaminiHochberg(judged.map(({ p }) => p));
        lines.forEach((line, index) => {
          const { interval, verdict } = judged[index] as (typeof judged)[number];
          const p = adjusted[index] as number;
          expect(line.difference?.low).toBeLessThanOrEqual(interval.low + 1e-12);
          expect(line.difference?.high).toBeGreaterThanOrEqual(interval.high - 1e-12);
          expect(line.adjustedP).toBeGreaterThanOrEqual(p - 1e-9);
          said.add(line.verdict);
          if (line.verdict === 'undecided') return;
          expect(verdict === 'difference' && p >= 0.05 ? 'undecided' : verdict).toBe(line.verdict);
        });
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect([...said].sort()).toEqual(['difference', 'equal-within-margin', 'undecided']);
  });

  it('are those of compareGroups where nothing was rounded', () => {
    const options = { margin: fifthOf, smallest: 20 };
    fc.assert(
      fc.property(withTable, ([groups, table]) => {
        const counts = groups.map(({ measure, attribute, group }, index) => ({
          measure,
          attribute,
          group,
          ...(table[index] as HitCount),
        }));
        const exact = counts.map(({ hits, n, ...names }): RoundedGroupCount => {
          const shown = { hits, n };
          return { ...names, shown, region: regionOf(rangeOfRounded(hits, 1), rangeOfRounded(n, 1)) };
        });
        const expected = compareGroups(counts, options).map(
          ({ riskRatio: _ratio, p: _p, needed: _needed, ...line }): RoundedGroupComparison => line,
        );
        expect(compareRoundedGroups(exact, options)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

const sum = (counts: readonly HitCount[]): HitCount =>
  counts.reduce((total, { hits, n }) => ({ hits: total.hits + hits, n: total.n + n }), { hits: 0, n: 0 });
