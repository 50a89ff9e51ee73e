import { describe, expect, test } from 'vitest';
import { binTable } from '../../../shared/learning/binning.ts';
import { type ForestOptions, growForest } from '../../../shared/learning/forest.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { toConditions } from '../../../shared/learning/rules.ts';
import { plantedTable } from './planted-table.ts';

const table = plantedTable(1200, 12);
const binned = binTable(table, 16, 10);
const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
const data = { binned, outcome: table.outcome, weights: new Float64Array(table.rows).fill(1), weighted: false, rows };
const options: ForestOptions = {
  trees: 150,
  subsample: 0.5,
  columnShare: 0.4,
  leaves: [2, 4],
  maxDepth: 2,
  minSupport: 10,
};

const grow = (changes: Partial<ForestOptions> = {}, seed = 1) =>
  growForest(data, { ...options, ...changes }, randomStream(seed, 0));

describe('growForest', () => {
  test('finds planted rules', () => {
    const conditions = grow().map((rule) => toConditions(rule, binned));
    expect(conditions).toContainEqual([{ kind: 'missing', feature: 'income' }]);
    expect(conditions).toContainEqual([
      { kind: 'interval', feature: 'visits', from: 3, to: null, missing: 'out' },
      { kind: 'levels', feature: 'region', levels: ['east', 'north'], missing: false },
    ]);
  });

  test('trees are independent: with all rows and columns they are all the same', () => {
    const rules = grow({ trees: 2, subsample: 1, columnShare: 1, leaves: [4, 4] });
    expect(rules.slice(0, rules.length / 2)).toEqual(rules.slice(rules.length / 2));
  });

  test('a tree splits on its own columns only', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const columns = new Set(
        grow({ trees: 1, columnShare: 0.2 }, seed).flatMap((rule) => rule.map(({ column }) => column)),
      );
      expect(columns.size).toBeLessThanOrEqual(2);
    }
    const all = new Set(grow().flatMap((rule) => rule.map(({ column }) => column)));
    expect(all.size).toBe(binned.columns.length);
  });

  test('the same seed gives the same rules, another seed others', () => {
    expect(grow()).toEqual(grow());
    expect(grow()).not.toEqual(grow({}, 2));
  });
});
