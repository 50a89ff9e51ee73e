import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPoints, roundestCut } from '../../../shared/learning/cut-points.ts';
import { distinctValues } from '../../../shared/learning/distinct-values.ts';

const never = () => false;

describe('roundestCut', () => {
  test('takes the roundest number above the lower and up to the upper value', () => {
    expect(roundestCut(1743, 1829, false, 1790, never)).toBe(1750);
    expect(roundestCut(1760, 1829, false, 1790, never)).toBe(1800);
    expect(roundestCut(0.231, 0.264, false, 0.24, never)).toBe(0.25);
    expect(roundestCut(27, 28, true, 28, never)).toBe(28);
    expect(roundestCut(-3, 5, false, 1, never)).toBe(0);
    expect(roundestCut(-5, -2, false, -3, never)).toBe(-2.5);
    expect(roundestCut(-5, -2, true, -3, never)).toBe(-3);
    expect(roundestCut(0, 3, true, 3, never)).not.toBe(2.5);
  });

  test('prefers an observed value among equally round ones, then the nearest to the target', () => {
    expect(roundestCut(41, 44, true, 44, (value) => value === 42)).toBe(42);
    expect(roundestCut(41, 44, true, 43, never)).toBe(43);
  });
});

/** The double after a positive one. */
function nextAfter(value: number): number {
  const bits = new BigInt64Array(1);
  const view = new Float64Array(bits.buffer);
  view[0] = value;
  bits[0] = (bits[0] as bigint) + 1n;
  return view[0] as number;
}

describe('cutPoints', () => {
  test('of two neighbouring doubles the upper one is the cut, however large or small they are', () => {
    expect(roundestCut(6289.8435344103855, 6289.843534410386, false, 6289.843534410386, never)).toBe(6289.843534410386);
    const positive = fc.double({ min: 0, max: 1e300, minExcluded: true, noNaN: true });
    fc.assert(
      fc.property(positive, fc.boolean(), fc.boolean(), (drawn, negative, round) => {
        const value = round ? Math.max(1, Math.round(drawn)) : drawn;
        const [low, high] = negative ? [-nextAfter(value), -value] : [value, nextAfter(value)];
        const cut = roundestCut(low, high, Number.isInteger(low) && Number.isInteger(high), high, never);
        expect(cut).toBe(high);
        const whole = [low, low, high, high];
        expect(cutPoints(distinctValues(Float64Array.from(whole)), 16, 1)).toEqual([high]);
      }),
    );
  });

  test('few values: each has its own bin, cut at an observed whole number', () => {
    const ages = Float64Array.from([26, 26, 27, 27, 28, 28, 30, 30]);
    expect(cutPoints(distinctValues(ages), 16, 1)).toEqual([27, 28, 30]);
  });

  test('few values with decimals: the roundest in between', () => {
    expect(cutPoints(distinctValues(Float64Array.from([0.13, 0.13, 0.61, 0.61])), 16, 1)).toEqual([0.5]);
  });

  test('a cut leaves enough rows on both sides', () => {
    const values = Float64Array.from([...new Array(30).fill(0), 1, 2, ...new Array(30).fill(3)]);
    expect(cutPoints(distinctValues(values), 16, 10)).toEqual([1, 2, 3]);
    expect(cutPoints(distinctValues(Float64Array.from([...new Array(30).fill(0), 1, 2, 3])), 16, 10)).toEqual([]);
  });

  test('many values: round cuts near the quantiles', () => {
    const values = Float64Array.from({ length: 1000 }, (_, at) => at * 3.17);
    const cuts = cutPoints(distinctValues(values), 16, 10);
    expect(cuts.length).toBe(15);
    cuts.forEach((cut, at) => {
      expect(cut % 50).toBe(0);
      expect(Math.abs(cut - ((at + 1) * 3170) / 16)).toBeLessThan((0.5 * 3170) / 16);
    });
  });

  test('for any column: ascending, enough support, whole when the column is', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 5000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), fc.boolean(), (drawn, round) => {
        const sorted = Float64Array.from(round ? drawn.map(Math.round) : drawn).sort();
        const cuts = cutPoints(distinctValues(sorted), 8, 5);
        expect(cuts.length).toBeLessThan(8);
        cuts.forEach((cut, at) => {
          if (at > 0) expect(cut).toBeGreaterThan(cuts[at - 1] as number);
          if (round) expect(Number.isInteger(cut)).toBe(true);
          expect(sorted.filter((x) => x < cut).length).toBeGreaterThanOrEqual(5);
          expect(sorted.filter((x) => x >= cut).length).toBeGreaterThanOrEqual(5);
        });
      }),
    );
  });
});
