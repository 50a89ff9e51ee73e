import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { populationStability } from '../../../../shared/learning/scorecard/population-stability.ts';

describe('populationStability', () => {
  it('gives the published figure', () => {
    const { index, adjusted } = populationStability([0.25, 0.25, 0.25, 0.25], [0.2, 0.25, 0.25, 0.3]);
    expect(index.toFixed(6)).toBe('0.020273');
    expect(adjusted).toBe(false);
  });

  it('takes counts as well as shares, is the same both ways round and 0 only for equal shares', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (then, now) => {
        const { index } = populationStability(then, now);
        expect(populationStability(now, then).index).toBeCloseTo(index, 12);
        expect(
          populationStability(
            then.map((own) => own * 7),
            now,
          ).index,
        ).toBeCloseTo(index, 12);
        expect(populationStability(then, then).index).toBe(0);
        expect(index).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('puts a small share in a class that is empty on one side, and says so', () => {
    const { index, adjusted } = populationStability([50, 50, 0], [50, 0, 50]);
    expect(adjusted).toBe(true);
    expect(index).toBeCloseTo(2 * (0.5 - 0.0001) * Math.log(0.5 / 0.0001), 12);
    expect(populationStability([1, 0, 1], [1, 0, 1])).toEqual({ index: 0, adjusted: false, classes: 2 });
  });

  it.each([
    [[1, 2], [1]],
    [
      [1, -1],
      [1, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, Number.NaN],
      [1, 1],
    ],
  ])('refuses %j against %j', (then, now) => {
    expect(() => populationStability(then, now)).toThrow(RangeError);
  });
});
