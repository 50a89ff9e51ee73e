import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../shared/learning/stats/benjamini-hochberg.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';
import { compareProfiles } from '../../../shared/learning/stats/compare-profiles.ts';
import { holm } from '../../../shared/learning/stats/holm.ts';
import { numeratorsOf } from '../../../shared/learning/stats/numerators-of.ts';

const benchmark = { hits: 5, n: 87 };

describe('profiles against one benchmark', () => {
  it('are each compared as on their own, with a p-value for all together', () => {
    const profiles = [
      { name: 'many', hits: 8, n: 22 },
      { name: 'few', hits: 3, n: 40 },
      { name: 'some', hits: 9, n: 60 },
    ];
    const found = compareProfiles(profiles, benchmark);
    found.forEach(({ name, hits, n, p, difference }, index) => {
      const alone = compareHitRates(hits, n, 5, 87);
      expect({ name, hits, n }).toEqual(profiles[index]);
      expect({ p, difference }).toEqual({ p: alone.p, difference: alone.difference });
    });
    expect(found.map(({ adjustedP }) => adjustedP)).toEqual(holm(found.map(({ p }) => p)));
    expect(found[0]).toMatchObject({ verdict: 'difference' });
    expect(found[0]?.adjustedP).toBeCloseTo(3 * 0.000556, 5);
  });

  it('one that stands alone is undecided among many', () => {
    const profile = { name: 'borderline', hits: 6, n: 30 };
    const others = Array.from({ length: 4 }, (_, index) => ({ name: `other ${index}`, hits: 2, n: 30 }));
    expect(compareProfiles([profile], benchmark)[0]).toMatchObject({ verdict: 'difference' });
    const [among] = compareProfiles([profile, ...others], benchmark);
    expect(among).toMatchObject({ verdict: 'undecided' });
    expect(among?.p).toBeLessThan(0.05);
    expect(among?.adjustedP).toBeGreaterThan(0.05);
  });
});

describe('a difference', () => {
  it('is no finding where the exact test does not see it, though the interval leaves out 0', () => {
    const [found] = compareProfiles([{ name: 'small', hits: 1, n: 15 }], { hits: 0, n: 100 });
    expect(found?.difference.low).toBeGreaterThan(0);
    expect(found?.p).toBeGreaterThan(0.1);
    expect(found?.verdict).toBe('undecided');
  });

  it('is shown only where the p-value for all together is at most 5 %', () => {
    const counts = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat(n) }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), counts, (routes, lot) => {
        const profiles = routes.map((route, index) => ({ name: String(index), ...route }));
        for (const { verdict, adjustedP, difference } of compareProfiles(profiles, lot, { margin: 0.05 }))
          if (verdict === 'difference') {
            expect(adjustedP).toBeLessThanOrEqual(0.05);
            expect(difference.low > 0 || difference.high < 0).toBe(true);
          }
      }),
    );
  });
});

describe('false discovery rate', () => {
  it('is never stricter than the chance of any false finding, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        const strict = holm(pValues);
        adjusted.forEach((p, index) => {
          expect(p).toBeGreaterThanOrEqual(pValues[index] as number);
          expect(p).toBeLessThanOrEqual((strict[index] as number) + 1e-12);
        });
        const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
        const inOrder = order.map((index) => adjusted[index] as number);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  it('refuses what is no p-value', () => {
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(RangeError);
  });
});

describe('counts behind a percentage', () => {
  it('38 % of 22 is no count: 8 or 9 are nearest', () => {
    expect(numeratorsOf(38, 22)).toEqual({ fits: [], nearest: [8, 9] });
  });

  it.each([
    [36, 22, 0, [8]],
    [41, 22, 0, [9]],
    [50, 22, 0, [11]],
    [0, 22, 0, [0]],
    [100, 22, 0, [22]],
    [36.4, 22, 1, [8]],
    [36.3, 22, 1, []],
    [12.5, 200, 1, [25]],
    [12, 200, 0, [23, 24]],
    [38, 400, 0, [150, 151, 152, 153]],
  ])('%d %% of %d with %d decimals: %j', (percentage, n, decimals, fits) => {
    expect(numeratorsOf(percentage, n, decimals).fits).toEqual(fits);
  });

  it('hold exactly those that round to the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 700 }), (percentage, n) => {
        const all = Array.from({ length: n + 1 }, (_, hits) => hits);
        // In whole numbers, half up: 2 x 100 hits + n over 2 n.
        const wanted = all.filter((hits) => Math.floor((200 * hits + n) / (2 * n)) === percentage);
        expect(numeratorsOf(percentage, n).fits).toEqual(wanted);
      }),
    );
  });

  it.each([
    [101, 22, 0],
    [-1, 22, 0],
    [38, 0, 0],
    [38, 2.5, 0],
    [38, 22, 7],
  ])('refuses %d %% of %d with %d decimals', (percentage, n, decimals) => {
    expect(() => numeratorsOf(percentage, n, decimals)).toThrow(RangeError);
  });
});
