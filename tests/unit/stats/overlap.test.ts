import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, topK } from '../../../shared/learning/stats/overlap.ts';
import { percentileInterval } from '../../../shared/learning/stats/percentile-interval.ts';

describe('jaccard', () => {
  it('is the shared part of all', () => {
    expect(jaccard([1, 2, 3], [2, 3, 4])).toBe(0.5);
    expect(jaccard(Int32Array.of(1, 1, 2), [2, 1])).toBe(1);
    expect(jaccard([1], [2])).toBe(0);
    expect(jaccard([], [])).toBe(1);
  });
});

describe('topK', () => {
  it('puts the best first and ties in the order of their index', () => {
    expect([...topK(Float64Array.of(2, 9, 5, 5, 5, 1), 3)]).toEqual([1, 2, 3]);
  });

  it('is the start of a full stable sort', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ noNaN: true }));
    const scores = fc.array(score, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.nat(40), (values, wanted) => {
        const k = Math.min(wanted, values.length);
        const sorted = values.map((_, index) => index).sort((a, b) => values[b] - values[a]);
        expect([...topK(Float64Array.from(values), k)]).toEqual(sorted.slice(0, k));
      }),
    );
  });

  it('refuses more than there are, and NaN', () => {
    expect(() => topK(Float64Array.of(1), 2)).toThrow('k must be a whole number');
    expect(() => topK(Float64Array.of(1, Number.NaN), 1)).toThrow('NaN');
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
