import { describe, expect, test } from 'vitest';
import { fitLinearTerm, type LinearShape, writeLinearTerm } from '../../../shared/learning/linear-terms.ts';
import { numeric } from './planted-table.ts';

test('writeLinearTerm winsorises, centres and scales; a missing value contributes 0', () => {
  const shape: LinearShape = { kind: 'linear', feature: 'x', low: 2, high: 8, center: 5, scale: 0.5 };
  const written = new Float64Array(4);
  writeLinearTerm(shape, Float64Array.of(-100, 6, Number.NaN, 9), written);
  expect([...written]).toEqual([-1.5, 0.5, 0, 1.5]);
});

const ones = (rows: number) => new Float64Array(rows).fill(1);

describe('fitLinearTerm', () => {
  test('winsorises at 2.5 and 97.5 % and scales to a standard deviation of 0.4', () => {
    const values = Array.from({ length: 201 }, (_, at) => at);
    const term = fitLinearTerm(numeric('x', values), ones(201));
    expect(term).toMatchObject({ kind: 'linear', feature: 'x', low: 5, high: 195, center: 100 });
    const scaled = values.map((x) => (Math.min(Math.max(x, 5), 195) - 100) * (term?.scale as number));
    expect(Math.sqrt(scaled.reduce((sum, value) => sum + value * value, 0) / 201)).toBeCloseTo(0.4, 10);
  });

  test('ignores missing values', () => {
    const known = fitLinearTerm(numeric('x', [1, 2, 3, 4]), ones(4));
    expect(fitLinearTerm(numeric('x', [1, Number.NaN, 2, 3, Number.NaN, 4]), ones(6))).toEqual(known);
  });

  test('weights count as repeated rows do', () => {
    const once = fitLinearTerm(numeric('x', [1, 2, 2, 2, 9]), ones(5));
    const weighted = fitLinearTerm(numeric('x', [1, 2, 9]), Float64Array.of(1, 3, 1));
    expect(weighted?.center).toBeCloseTo(once?.center as number, 12);
    expect(weighted?.scale).toBeCloseTo(once?.scale as number, 12);
  });

  test('keeps its digits for large numbers with small differences', () => {
    const term = fitLinearTerm(numeric('x', [1e12, 1e12 + 1, 1e12 + 2]), ones(3));
    expect(term?.center).toBe(1e12 + 1);
    expect(term?.scale).toBeCloseTo(0.4 / Math.sqrt(2 / 3), 10);
  });

  test('is null where there is nothing to follow', () => {
    expect(fitLinearTerm(numeric('x', [Number.NaN]), ones(1))).toBeNull();
    expect(fitLinearTerm(numeric('x', [3, 3, 3]), ones(3))).toBeNull();
    expect(fitLinearTerm(numeric('x', [...new Array(99).fill(0), 5]), ones(100))).toBeNull();
  });
});
