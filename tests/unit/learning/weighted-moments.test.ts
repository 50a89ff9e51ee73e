import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedMoments } from '../../../shared/learning/stats/weighted-moments.ts';

describe('weightedMoments', () => {
  it('counts whole weights as so many values', () => {
    const { mean, deviation } = weightedMoments(Float64Array.of(1, 4), Float64Array.of(2, 1));
    expect(mean).toBeCloseTo(2, 12);
    expect(deviation).toBeCloseTo(Math.sqrt(2), 12);
  });

  it('of equal values is exactly that value, without spread', () => {
    // Adding 0 makes -0 the same as 0.
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((own) => own + 0);
    const weights = fc.array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(value, weights, (own, drawn) => {
        const same = new Float64Array(drawn.length).fill(own);
        expect(weightedMoments(same, Float64Array.from(drawn))).toEqual({ mean: own, deviation: 0 });
      }),
    );
  });

  it('loses no digits on large numbers with small differences', () => {
    const { mean, deviation } = weightedMoments(Float64Array.of(1e9, 1e9 + 1), Float64Array.of(1, 1));
    expect(mean).toBe(1e9 + 0.5);
    expect(deviation).toBe(0.5);
  });
});
