import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustFamily } from '../../../shared/learning/bias/adjust-family.ts';
import { benjaminiHochberg } from '../../../shared/learning/stats/benjamini-hochberg.ts';

const pValues = (least: number) =>
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: least, maxLength: 30 });

describe('a family in parts', () => {
  it('is adjusted as R does: p.adjust(pmin(1, p / w), "BH") with w = 8 x 0.75 / 3 and 8 x 0.25 / 5', () => {
    const [few = [], many = []] = adjustFamily([
      { pValues: [0.004, 0.03, 0.2], weight: 0.75 },
      { pValues: [0.001, 0.012, 0.05, 0.4, 0.9], weight: 0.25 },
    ]);
    const expected = [0.01, 0.04, 0.16, 0.01, 0.06, 1 / 6, 1, 1];
    [...few, ...many].forEach((p, index) => {
      expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 14);
    });
  });

  it('of one part with questions is Benjamini and Hochberg to the last bit', () => {
    fc.assert(
      fc.property(pValues(0), fc.double({ min: 0.01, max: 50, noNaN: true }), (own, weight) => {
        expect(adjustFamily([{ pValues: own, weight }])).toEqual([benjaminiHochberg(own)]);
        const beside = [
          { pValues: [], weight: 3 },
          { pValues: own, weight },
        ];
        expect(adjustFamily(beside)).toEqual([[], benjaminiHochberg(own)]);
      }),
    );
  });

  it('is never stricter to a part than if the whole alpha were divided by weight and each part corrected alone', () => {
    fc.assert(
      fc.property(pValues(1), pValues(1), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (first, second, share) => {
        const [own = []] = adjustFamily([
          { pValues: first, weight: share },
          { pValues: second, weight: 1 - share },
        ]);
        benjaminiHochberg(first).forEach((alone, index) => {
          expect(own[index]).toBeLessThanOrEqual(Math.min(1, alone / share) + 1e-12);
        });
      }),
    );
  });

  it('finds nothing more in a part because another asks more that says nothing', () => {
    const attributes = { pValues: [0.002, 0.6, 0.9], weight: 0.75 };
    const adjustedBeside = (questions: number) =>
      adjustFamily([attributes, { pValues: new Array<number>(questions).fill(1), weight: 0.25 }])[0]?.[0];
    expect(adjustedBeside(10)).toBeCloseTo(0.008, 12);
    expect(adjustedBeside(1000)).toBeCloseTo(0.008, 12);
  });

  it('refuses what is no p-value or no weight', () => {
    expect(() => adjustFamily([{ pValues: [1.1], weight: 1 }])).toThrow(RangeError);
    expect(() => adjustFamily([{ pValues: [Number.NaN], weight: 1 }])).toThrow(RangeError);
    expect(() => adjustFamily([{ pValues: [0.1], weight: 0 }])).toThrow(RangeError);
  });
});
