import { describe, expect, test } from 'vitest';
import { addColumn, makeDesign } from '../../../shared/learning/design.ts';
import { projectOnFew } from '../../../shared/learning/projection.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 400;
const random = randomStream(12, 0);
const lists = Array.from({ length: 20 }, () =>
  Int32Array.from({ length: ROWS }, (_, row) => row).filter(() => random.uniform() < 0.4),
);
const dense = Array.from({ length: 5 }, () => Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5));
const design = makeDesign(ROWS, lists, dense);
const all = Array.from({ length: 25 }, (_, column) => column);
const ones = new Float64Array(ROWS).fill(1);

describe('projectOnFew', () => {
  test('finds the columns that the log-odds are made of, with their coefficients', () => {
    const logOdds = new Float64Array(ROWS).fill(-0.7);
    addColumn(design, 3, 1.5, logOdds);
    addColumn(design, 11, -0.8, logOdds);
    addColumn(design, 22, 2, logOdds);
    const { columns, coefficients } = projectOnFew(design, all, logOdds, ones, 3, 1e-6);
    const found = new Map(columns.map((column, at) => [column, coefficients[at] as number]));
    expect([...found.keys()].sort((a, b) => a - b)).toEqual([3, 11, 22]);
    expect(found.get(3)).toBeCloseTo(1.5, 6);
    expect(found.get(11)).toBeCloseTo(-0.8, 6);
    expect(found.get(22)).toBeCloseTo(2, 6);
  });

  test('a swap mends what forward selection chose wrongly', () => {
    // c = a + b nearly: forward takes c first, the best pair is a and b.
    const a = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
    const b = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
    const c = a.map((value, row) => value + (b[row] as number) + 0.1 * (random.uniform() - 0.5));
    const logOdds = a.map((value, row) => value + (b[row] as number));
    const { columns } = projectOnFew(makeDesign(ROWS, [], [a, b, c]), [0, 1, 2], logOdds, ones, 2, 1e-6);
    expect([...columns].sort()).toEqual([0, 1]);
  });

  test('keeps to the signs that are asked for', () => {
    const logOdds = new Float64Array(ROWS).fill(-0.7);
    addColumn(design, 3, 1.5, logOdds);
    addColumn(design, 11, -0.8, logOdds);
    addColumn(design, 22, 2, logOdds);
    for (const [sign, wanted] of [
      [-1, []],
      [1, [3]],
    ] as const) {
      const signs = new Int8Array(25);
      signs[3] = sign;
      signs[11] = -1;
      const { columns, coefficients } = projectOnFew(design, all, logOdds, ones, 12, 1e-6, signs);
      expect(columns.filter((column) => column === 3)).toEqual(wanted);
      expect(columns).toContain(11);
      expect(columns).toContain(22);
      columns.forEach((column, at) => {
        expect((coefficients[at] as number) * (signs[column] as number)).toBeGreaterThanOrEqual(0);
      });
    }
  });

  test('a coefficient that later terms would turn is dropped', () => {
    // Alone, a helps (it rises with b); beside b it would have to be negative.
    const b = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
    const c = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
    const a = b.map((value, row) => value + (c[row] as number));
    const logOdds = b.map((value, row) => 3 * value - 0.4 * (c[row] as number));
    const { columns, coefficients } = projectOnFew(
      makeDesign(ROWS, [], [a, b]),
      [0, 1],
      logOdds,
      ones,
      2,
      1e-6,
      Int8Array.of(1, 1),
    );
    expect(columns).toEqual([1]);
    expect(coefficients[0]).toBeGreaterThan(2);
  });

  test('equal columns, no columns and flat log-odds are no trouble', () => {
    const twins = makeDesign(ROWS, [lists[0] as Int32Array, lists[0] as Int32Array], []);
    const logOdds = new Float64Array(ROWS);
    addColumn(twins, 0, 1, logOdds);
    const { coefficients } = projectOnFew(twins, [0, 1], logOdds, ones, 2, 1);
    expect(coefficients.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0.9);
    expect(coefficients.every(Number.isFinite)).toBe(true);
    expect(projectOnFew(design, [], logOdds, ones, 15, 1)).toEqual({ columns: [], coefficients: [] });
    expect(projectOnFew(design, all, new Float64Array(ROWS).fill(-1), ones, 15, 1).columns).toEqual([]);
  });
});
