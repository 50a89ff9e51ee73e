/** What two lists find of the same dossiers: agreement with R (tests/fixtures/stats/reference-pairs.R), and what the verdicts must do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../shared/learning/random.ts';
import { compareLists, type ListParts, type ListSizes } from '../../../shared/learning/stats/compare-lists.ts';
import { mcnemarExact } from '../../../shared/learning/stats/mcnemar.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { sampleSizeForPairs } from '../../../shared/learning/stats/sample-size-for-pairs.ts';
import reference from '../../fixtures/stats/reference-pairs.json' with { type: 'json' };

describe("McNemar's exact test", () => {
  it('equals binom.test', () => {
    for (const { onlyFirst, onlySecond, p } of reference.pairs)
      expect(mcnemarExact(onlyFirst, onlySecond)).toBeCloseTo(p, 10);
  });

  it('wants counts', () => {
    expect(() => mcnemarExact(-1, 2)).toThrow(RangeError);
    expect(() => mcnemarExact(0.5, 2)).toThrow(RangeError);
  });
});

describe('dossiers that would show the difference', () => {
  it('are as many as the formula says in R, and give the power that was asked for', () => {
    for (const { first, second, n80, n90, power80, power90 } of reference.plans) {
      expect(sampleSizeForPairs({ onlyFirst: first, onlySecond: second })).toBe(n80);
      expect(sampleSizeForPairs({ onlyFirst: second, onlySecond: first, power: 0.9 })).toBe(n90);
      // Summed over all tables in R: the formula asks for a few dossiers too many, never for too few.
      for (const [power, wanted] of [
        [power80, 0.8],
        [power90, 0.9],
      ] as const) {
        expect(power).toBeGreaterThanOrEqual(wanted);
        expect(power).toBeLessThan(wanted + 0.04);
      }
    }
  });

  it('cannot be told of lists that find as much', () => {
    expect(() => sampleSizeForPairs({ onlyFirst: 0.1, onlySecond: 0.1 })).toThrow(RangeError);
    expect(() => sampleSizeForPairs({ onlyFirst: 0.6, onlySecond: 0.5 })).toThrow(RangeError);
  });
});

const part = (hits: number, n: number) => ({ hits, n });
const sizes: ListSizes = { size: 100, shared: 60, margin: 0.05 };

describe('two lists', () => {
  it('differ in the dossiers that change places alone', () => {
    const parts: ListParts = { both: part(30, 60), onlyFirst: part(20, 40), onlySecond: part(8, 40), random: 400 };
    const found = compareLists(parts, sizes);
    // By hand: one further dossier with 58 hits of 140 in each part.
    const overall = 58 / 140;
    expect(found?.first.value).toBeCloseTo((60 * (30 + overall)) / 61 + (40 * (20 + overall)) / 41, 10);
    expect(found?.difference.value).toBeCloseTo((40 * (8 - 20)) / 41, 10);
    expect((found?.second.value ?? 0) - (found?.first.value ?? 0)).toBeCloseTo(found?.difference.value ?? 0, 10);
    // Newcombe's interval of the two parts, but for the one further dossier.
    const { low, high } = newcombe(8, 40, 20, 40);
    expect(found?.difference.low).toBeCloseTo(40 * low, -0.5);
    expect(found?.difference.high).toBeCloseTo(40 * high, -0.5);
    expect(found).toMatchObject({ p: mcnemarExact(20, 8), verdict: 'difference' });
    expect(found?.needed).toBe(sampleSizeForPairs({ onlyFirst: 0.05, onlySecond: 0.02 }));
    // Fewer hits on the second list, but of fewer dossiers: how many would show a difference that may go the other way?
    expect(compareLists({ ...parts, onlySecond: part(18, 20) }, sizes)).toMatchObject({
      needed: null,
      verdict: 'undecided',
    });
  });

  it('find the same when they are the same, and at most apart by what changes places', () => {
    const none = part(0, 0);
    const same = { both: part(4, 9), onlyFirst: none, onlySecond: none, random: 90 };
    expect(compareLists(same, { ...sizes, shared: 100 })).toMatchObject({
      difference: { value: 0, low: 0, high: 0 },
      p: 1,
      verdict: 'equal-within-margin',
      needed: null,
    });
    const unseen = compareLists(same, sizes);
    expect(unseen).toMatchObject({ difference: { value: 0, low: -40, high: 40 }, verdict: 'undecided' });
    expect(compareLists(same, { ...sizes, shared: 97 })?.verdict).toBe('equal-within-margin');
  });

  it('cannot be compared without a random dossier on either', () => {
    const none = part(0, 0);
    expect(compareLists({ both: none, onlyFirst: none, onlySecond: none, random: 50 }, sizes)).toBeNull();
  });

  it('are refused when counts do not fit', () => {
    const parts = { both: part(3, 5), onlyFirst: part(1, 2), onlySecond: part(0, 2), random: 30 };
    expect(() => compareLists({ ...parts, random: 8 }, sizes)).toThrow(RangeError);
    expect(() => compareLists({ ...parts, both: part(6, 5) }, sizes)).toThrow(RangeError);
    expect(() => compareLists(parts, { ...sizes, shared: 101 })).toThrow(RangeError);
    expect(() => compareLists(parts, { ...sizes, margin: 0 })).toThrow(RangeError);
  });

  const counts = fc.nat(40).chain((n) => fc.nat(n).map((hits) => part(hits, n)));
  it('change signs with their order, keep to what is possible, and call nothing different that McNemar does not', () => {
    fc.assert(
      fc.property(counts, counts, counts, fc.integer({ min: 1, max: 99 }), (both, onlyFirst, onlySecond, shared) => {
        const parts = { both, onlyFirst, onlySecond, random: 200 };
        const found = compareLists(parts, { ...sizes, shared });
        const turned = compareLists({ ...parts, onlyFirst: onlySecond, onlySecond: onlyFirst }, { ...sizes, shared });
        if (found === null || turned === null) return expect(both.n + onlyFirst.n + onlySecond.n).toBe(0);
        expect(turned.difference.value).toBeCloseTo(-found.difference.value, 10);
        expect(turned.difference.low).toBeCloseTo(-found.difference.high, 10);
        expect([turned.verdict, turned.p]).toEqual([found.verdict, found.p]);
        const { value, low, high } = found.difference;
        expect(low <= value && value <= high).toBe(true);
        expect(Math.abs(value)).toBeLessThanOrEqual(100 - shared);
        for (const { value: own, low: least } of [found.first, found.second]) {
          expect(own).toBeGreaterThanOrEqual(0);
          expect(own).toBeLessThanOrEqual(100);
          expect(least).toBeLessThanOrEqual(own);
        }
        if (found.verdict === 'difference') expect(found.p).toBeLessThan(0.05);
      }),
    );
  });
});

describe('the interval of the difference', () => {
  /** Of 2,000 dossiers 300 are drawn; the lists hold 200 and share some, and what differs is 30 against 15 % unlawful. */
  const trial = (random: ReturnType<typeof randomStream>, shared: number, inFirst: number, inSecond: number) => {
    const moved = 200 - shared;
    const drawn = (dossiers: number, share: number) => {
      let [hits, n] = [0, 0];
      for (let each = 0; each < dossiers; each++) {
        if (random.uniform() >= 0.15) continue;
        n += 1;
        if (random.uniform() < share) hits += 1;
      }
      return part(hits, n);
    };
    const parts = {
      both: drawn(shared, 0.4),
      onlyFirst: drawn(moved, inFirst),
      onlySecond: drawn(moved, inSecond),
      random: 300,
    };
    const found = compareLists(parts, { size: 200, shared, margin: 0.05 });
    const truth = moved * (inSecond - inFirst);
    return { covers: found !== null && found.difference.low <= truth && truth <= found.difference.high, found };
  };

  it.each([
    [120, 0.3, 0.15],
    [120, 0.3, 0.3],
    [180, 0.4, 0.1],
  ])('holds the truth in 95 of 100 draws (shared %d, %d against %d)', (shared, inFirst, inSecond) => {
    const random = randomStream(5, shared);
    const draws = Array.from({ length: 2000 }, () => trial(random, shared, inFirst, inSecond));
    // Three standard errors of a share of 0.95 in 2,000 draws are 1.5 points.
    expect(draws.filter(({ covers }) => covers).length / 2000).toBeGreaterThan(0.935);
    const shown = draws.filter(({ found }) => found?.verdict === 'difference').length / 2000;
    if (inFirst === inSecond) expect(shown).toBeLessThan(0.05);
  });
});
