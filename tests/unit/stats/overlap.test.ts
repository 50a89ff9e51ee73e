import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf, sharedOf, topChances } from '../../../shared/learning/stats/overlap.ts';
import { percentileInterval } from '../../../shared/learning/stats/percentile-interval.ts';

const chances = (scores: readonly number[], k: number) => topChances(Float64Array.from(scores), k);

describe('topChances', () => {
  it('is sure above the edge and shares the places that are left among equals', () => {
    expect([...chances([2, 9, 5, 5, 5, 1], 3)]).toEqual([0, 1, 2 / 3, 2 / 3, 2 / 3, 0]);
    expect([...chances([2, 9, 5], 0)]).toEqual([0, 0, 0]);
    expect([...topChances(Float32Array.of(1, 2), 2)]).toEqual([1, 1]);
  });

  it('hands out k places, never more to a lower score, whatever the order', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 40 }), fc.nat(40), (values, wanted) => {
        const k = Math.min(wanted, values.length);
        const own = chances(values, k);
        expect(own.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(k, 9);
        const ranked = values.map((value, index) => ({ value, chance: own[index] ?? 0 }));
        ranked.sort((a, b) => b.value - a.value);
        for (const [index, { chance }] of ranked.entries())
          expect(chance).toBeLessThanOrEqual(ranked[index - 1]?.chance ?? 1);
        expect([...chances(values.toReversed(), k)]).toEqual([...own].reverse());
      }),
    );
  });

  it('refuses more than there are, and NaN', () => {
    expect(() => chances([1], 2)).toThrow('k must be a whole number');
    expect(() => chances([1, Number.NaN], 1)).toThrow('NaN');
  });
});

describe('overlapOf', () => {
  it('is the shared part of all where no scores are equal', () => {
    expect(overlapOf(chances([4, 3, 2, 1], 3), chances([1, 4, 3, 2], 3))).toBe(0.5);
    expect(overlapOf(chances([3, 2, 1], 1), chances([1, 2, 3], 1))).toBe(0);
    expect(overlapOf(chances([3, 2, 1], 2), chances([3, 2, 1], 2))).toBe(1);
    expect(overlapOf(chances([1], 0), chances([1], 0))).toBe(1);
  });

  it('counts equals as a lot would, not as the file has them', () => {
    const equal = chances([5, 5, 5, 5], 1);
    const shared = sharedOf(overlapOf(equal, equal), 1);
    expect(shared).toBeCloseTo(1 / 4, 12);
  });

  it('comes back from the number that is shared', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500)).filter(([size, shared]) => shared <= size);
    fc.assert(
      fc.property(counts, ([size, shared]) => {
        expect(sharedOf(shared / (2 * size - shared), size)).toBeCloseTo(shared, 6);
      }),
    );
  });

  it('refuses lists of other dossiers', () => {
    expect(() => overlapOf(Float64Array.of(1), Float64Array.of(1, 0))).toThrow(RangeError);
  });
});

describe('percentileInterval', () => {
  it('keeps the value and takes the quantiles of the replicates, in any order', () => {
    const replicates = Array.from({ length: 101 }, (_, index) => ((index * 37) % 101) / 100);
    const interval = percentileInterval(0.4, replicates);
    expect(interval.value).toBe(0.4);
    expect(interval.low).toBeCloseTo(0.025, 12);
    expect(interval.high).toBeCloseTo(0.975, 12);
  });

  it('refuses no replicates, and NaN among them', () => {
    expect(() => percentileInterval(1, [])).toThrow('must not be empty');
    expect(() => percentileInterval(1, [0, Number.NaN])).toThrow('NaN');
  });
});
