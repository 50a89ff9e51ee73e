import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../electron/engine/prepare/bars.ts';
import { driftOf } from '../../../electron/engine/prepare/drift.ts';
import { featureAuc, leakOf } from '../../../electron/engine/prepare/feature-auc.ts';
import { statsOf } from '../../../electron/engine/prepare/feature-stats.ts';
import type { FeatureValues } from '../../../electron/engine/store/feature-run.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';

const numbers = (...values: readonly number[]): FeatureValues => ({
  type: 'number',
  values: Float64Array.from(values),
});
const codes = (levels: readonly string[], ...own: readonly number[]): FeatureValues => ({
  type: 'code',
  levels,
  codes: Int32Array.from(own),
});
const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

describe('bars', () => {
  it('give few whole numbers a bar each', () => {
    expect(barsOf(numbers(0, 0, 0, 1, 3, Number.NaN))).toEqual([
      { label: '0', count: 3 },
      { label: '1', count: 1 },
      { label: '2', count: 0 },
      { label: '3', count: 1 },
    ]);
  });

  it('have round widths and open ends that take in what lies far out', () => {
    const bars = barsOf(numbers(...Array.from({ length: 1000 }, (_, value) => value), 1e6, -1e6));
    expect(bars.map(({ label }) => label)).toEqual([
      '< 100',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((hundred) => `${hundred}00 – ${hundred}99`),
      '≥ 900',
    ]);
    expect(bars.map(({ count }) => count)).toEqual([101, ...times(8, 100), 101]);
  });

  it('spell fractions the Dutch way', () => {
    expect(barsOf(numbers(0.1, 0.2, 0.25, 0.9)).at(0)).toEqual({ label: '0,1 – 0,2', count: 1 });
  });

  it('show what little there is beside one value that nearly all have', () => {
    const bars = barsOf(numbers(...times(990, 0), 120, 480.5, 900));
    expect(bars[0]).toEqual({ label: '0 – 100', count: 990 });
    expect(bars.filter(({ count }) => count > 0).map(({ label }) => label)).toEqual([
      '0 – 100',
      '100 – 200',
      '400 – 500',
      '900 – 1000',
    ]);
  });

  it('are none without known values, and one for a single value', () => {
    expect(barsOf(numbers(Number.NaN))).toEqual([]);
    expect(barsOf(numbers(7, 7))).toEqual([{ label: '7', count: 2 }]);
  });

  it('of levels start with the most frequent and take rare ones together', () => {
    expect(barsOf(codes(['J', 'N'], 1, 1, 0, -1))).toEqual([
      { label: 'N', count: 2 },
      { label: 'J', count: 1 },
    ]);
    const many = Array.from({ length: 15 }, (_, level) => `k${level}`);
    const bars = barsOf(codes(many, ...many.map((_, level) => level), 14));
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ label: 'k14', count: 2 });
    expect(bars.at(-1)).toEqual({ label: 'overig', count: 4 });
  });

  it('always count every known value once, in at most twelve bars', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), cents, fc.constant(Number.NaN))), (values) => {
        const bars = barsOf(numbers(...values));
        expect(bars.length).toBeLessThanOrEqual(12);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.filter((own) => !Number.isNaN(own)).length);
        expect(new Set(bars.map(({ label }) => label)).size).toBe(bars.length);
      }),
      { numRuns: 1000 },
    );
  });
});

const slices = (...sizes: readonly number[]) => {
  let from = 0;
  return sizes.map((size, index) => {
    const slice = { quarter: `2026-K${index + 1}`, from, to: from + size };
    from += size;
    return slice;
  });
};

describe('drift', () => {
  it('is the published figure for shares .25 .25 .25 .25 against .20 .25 .25 .30 (METHOD 3)', () => {
    const levels = ['a', 'b', 'c', 'd'];
    const then = levels.flatMap((_, level) => times(25, level));
    const now = [...times(20, 0), ...times(25, 1), ...times(25, 2), ...times(30, 3)];
    const drift = driftOf(codes(levels, ...then, ...now), slices(100, 100));
    expect(drift[0]).toEqual({ quarter: '2026-K1', n: 100, missing: 0, centre: 0.25, psi: null });
    expect(drift[1]?.psi).toBeCloseTo(0.020273, 6);
    expect(drift[1]?.centre).toBe(0.3);
  });

  it('gives numbers the mean of what is known, and counts the missing ones', () => {
    const drift = driftOf(numbers(1, 3, Number.NaN, 5, 7, 9, Number.NaN, Number.NaN), slices(3, 3, 2));
    expect(drift.map(({ n, missing, centre }) => [n, missing, centre])).toEqual([
      [3, 1, 2],
      [3, 0, 7],
      [2, 2, null],
    ]);
  });

  it('sees more missing values as a shift, and none where nothing changes', () => {
    const half = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((value) => [value, value]);
    expect(driftOf(numbers(...half, ...half), slices(16, 16))[1]?.psi).toBe(0);
    const gaps = half.map((value, index) => (index % 2 === 0 ? value : Number.NaN));
    expect(driftOf(numbers(...half, ...gaps), slices(16, 16))[1]?.psi).toBeGreaterThan(1);
  });

  it('says nothing of a date without dossiers, nor of the date after it', () => {
    expect(driftOf(numbers(1, 2), slices(0, 2)).map(({ psi, centre }) => [psi, centre])).toEqual([
      [null, null],
      [null, 1.5],
    ]);
  });
});

describe('the AUC of one feature', () => {
  const outcome = Uint8Array.from([...times(20, 0), ...times(20, 1), ...times(5, 2)]);
  const ramp = Array.from({ length: 40 }, (_, row) => (row * 7) % 40);
  const unknown = times(5, 0);

  it('is that of the evaluation on the known cases, turned when low values go with unlawful ones', () => {
    const known = outcome.slice(0, 40);
    const plain = auc(known, Float64Array.from(ramp));
    const found = featureAuc(numbers(...ramp, ...unknown), outcome);
    const turned = featureAuc(numbers(...ramp.map((value) => -value), ...unknown), outcome);
    expect(turned?.value).toBe(found?.value);
    expect(turned?.low).toBeCloseTo(found?.low ?? 0, 12);
    expect(found).toMatchObject({ n: 40, positives: 20 });
    expect(found?.value).toBeCloseTo(Math.max(plain.value, 1 - plain.value), 12);
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeCloseTo(plain.high - plain.low, 12);
  });

  it('sees a column that is filled only for who was caught', () => {
    const filled = [...times(20, Number.NaN), ...times(20, 3), ...unknown];
    expect(featureAuc(numbers(...filled), outcome)?.value).toBe(1);
  });

  it('puts levels in the order of their own share, and lets rare levels not flatter', () => {
    expect(featureAuc(codes(['J', 'N'], ...times(20, 0), ...times(20, 1), ...unknown), outcome)?.value).toBe(1);
    const ownLevels = Array.from({ length: 45 }, (_, row) => row);
    const each = codes(ownLevels.map(String), ...ownLevels);
    expect(featureAuc(each, outcome)?.value).toBe(0.5);
  });

  it('is not given with fewer than ten cases of either outcome', () => {
    const few = Uint8Array.from([...times(36, 0), ...times(9, 1)]);
    expect(featureAuc(numbers(...ramp, ...unknown), few)).toBeNull();
    expect(featureAuc(numbers(...ramp, ...unknown), Uint8Array.from(times(45, 2)))).toBeNull();
  });
});

describe('a leak', () => {
  const estimate = (value: number, low: number) => ({ value, low, high: 1, n: 100, positives: 50 });

  it('is an AUC above 0.95, or one that is above 0.9 for sure', () => {
    expect(leakOf(estimate(0.96, 0.8), 1)).toBe('AUC');
    expect(leakOf(estimate(0.94, 0.91), 1)).toBe('AUC');
    expect(leakOf(estimate(0.95, 0.9), 1)).toBeNull();
    expect(leakOf(null, 1)).toBeNull();
  });

  it('is a date that cannot be proved for more than one in twenty cases', () => {
    expect(leakOf(null, 0.94)).toBe('DATE');
    expect(leakOf(estimate(0.6, 0.5), 0.95)).toBeNull();
  });
});

describe('what is told of a feature', () => {
  it('is about the newest reference date, drift over all dates, and the outcome of training cases', () => {
    const outcome = Uint8Array.from([...times(10, 0), ...times(10, 1)]);
    const training = [...times(10, 100), ...times(10, 200)];
    const stats = statsOf(
      numbers(1, 2, 3, Number.NaN, 5, ...training),
      { quarters: slices(2, 3), training: { from: 5, to: 25 }, outcome },
      0.5,
    );
    expect(stats).toMatchObject({ n: 3, missing: 1, leak: 'AUC', proved: 0.5 });
    expect(stats.bars).toEqual([
      { label: '3', count: 1 },
      { label: '4', count: 0 },
      { label: '5', count: 1 },
    ]);
    expect(stats.quarters.map(({ n, missing, centre }) => [n, missing, centre])).toEqual([
      [2, 0, 1.5],
      [3, 1, 4],
    ]);
    expect(stats.auc).toMatchObject({ value: 1, n: 20, positives: 10 });
  });
});
