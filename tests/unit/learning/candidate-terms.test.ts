import { describe, expect, test } from 'vitest';
import { binTable } from '../../../shared/learning/binning.ts';
import { assembleModel, candidateTerms, columnSigns } from '../../../shared/learning/candidate-terms.ts';
import { addColumn, columnCount } from '../../../shared/learning/design.ts';
import type { CollectedRule } from '../../../shared/learning/rules.ts';
import { selectTrainingRows } from '../../../shared/learning/training-rows.ts';
import { numeric, tableOf } from './planted-table.ts';

const ROWS = 60;
const range = Array.from({ length: ROWS }, (_, row) => row);
const weights = range.map((row) => 1 + (row % 3));
const table = tableOf(
  [
    numeric(
      'age',
      range.map((row) => 20 + (row % 30)),
    ),
    numeric(
      'debt',
      range.map((row) => (row * 17) % 41),
    ),
  ],
  range.map((row) => (row % 4 === 0 ? 1 : 0)),
  weights,
);
const training = selectTrainingRows(table, 5, {});
const binned = binTable(training.table, 8, 2);

/** A rule on the age's bins, whose rows are not looked at by anyone but the design. */
function ruleOf(rows: readonly number[], sign: 1 | -1 | 0): CollectedRule {
  const { binCount } = binned.columns[0] as { binCount: number };
  const bins = Uint8Array.from({ length: binCount }, (_, bin) => (bin === 1 ? 1 : 0));
  return { rule: [{ column: 0, bins }], chains: 1, rows: Int32Array.from(rows), sign };
}

const rare = range.slice(0, 10);
const common = range.filter((row) => row % 5 !== 0);
const rules = [ruleOf(rare, 1), ruleOf(common, 1), ruleOf(rare, 0), ruleOf(common, -1)];
const candidates = candidateTerms(training, binned, rules, true);

function valuesOf(column: number): Float64Array {
  const values = new Float64Array(ROWS);
  addColumn(candidates.design, column, 1, values);
  return values;
}

describe('candidateTerms', () => {
  test('lists the rows of rare rules, the other rows of common ones, and then the linear terms', () => {
    expect(columnCount(candidates.design)).toBe(6);
    expect([...candidates.complemented]).toEqual([0, 1, 0, 1]);
    expect([...valuesOf(0)]).toEqual(range.map((row) => (rare.includes(row) ? 1 : 0)));
    expect([...valuesOf(1)]).toEqual(range.map((row) => (common.includes(row) ? 0 : 1)));
    const age = candidates.linear[0];
    expect(age?.feature).toBe('age');
    const source = training.table.columns[0];
    if (source?.kind !== 'numeric' || age === undefined) throw new TypeError('age is a number');
    expect([...valuesOf(4)]).toEqual(
      [...source.values].map((value) => (Math.min(Math.max(value, age.low), age.high) - age.center) * age.scale),
    );
  });

  test('means and deviations are weighted, and those of the rule itself', () => {
    const held = [rare, common, rare, common];
    candidates.means.forEach((mean, column) => {
      const values = column < 4 ? range.map((row) => (held[column]?.includes(row) ? 1 : 0)) : [...valuesOf(column)];
      const weighted = (of: (value: number) => number) =>
        values.reduce((sum, value, row) => sum + of(value) * (training.weights[row] as number), 0) / ROWS;
      expect(mean).toBeCloseTo(
        weighted((value) => value),
        12,
      );
      expect(candidates.deviations[column]).toBeCloseTo(Math.sqrt(weighted((value) => (value - mean) ** 2)), 12);
    });
  });

  test('a coefficient on the other rows becomes one on the rule', () => {
    const { intercept, terms } = assembleModel(candidates, 'rulefit', -1, [[1, 0.7]], 0.1, 1);
    expect(intercept).toBeCloseTo(-0.3, 12);
    expect(terms[0]?.coefficient).toBe(-0.7);
    expect(terms[0]?.support).toBe(common.length);
  });
});

test('columnSigns turns the sign of complemented rules and gives linear terms that of their feature', () => {
  expect([...columnSigns(candidates, { debt: -1 })]).toEqual([1, -1, 0, 1, 0, -1]);
  expect([...columnSigns(candidates, {})]).toEqual([1, -1, 0, 1, 0, 0]);
});
