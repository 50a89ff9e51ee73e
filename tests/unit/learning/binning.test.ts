import { describe, expect, test } from 'vitest';
import { type BinnedCategorical, binTable } from '../../../shared/learning/binning.ts';
import { OTHER_LEVELS } from '../../../shared/learning/conditions.ts';
import { categorical, numeric, tableOf } from './planted-table.ts';

const lawful = (rows: number) => new Array<number>(rows).fill(0);

describe('binTable', () => {
  test('missing is bin 0 and a value at a cut belongs above it', () => {
    const binned = binTable(tableOf([numeric('age', [27, Number.NaN, 28, 30, 28])], lawful(5)), 16, 1);
    const [column] = binned.columns;
    expect(column?.kind === 'numeric' && column.cuts).toEqual([28, 30]);
    expect([...(column?.bins ?? [])]).toEqual([1, 0, 2, 3, 2]);
    expect(column?.hasMissing).toBe(true);
    expect(column?.feature).toEqual({ kind: 'numeric', name: 'age', low: 27, high: 30 });
  });

  test('levels are in alphabetical order, whatever their order in the table', () => {
    const [column] = binTable(tableOf([categorical('type', ['c', 'a', null, 'b'])], lawful(4)), 16, 1).columns;
    expect((column as BinnedCategorical).levels).toEqual(['a', 'b', 'c']);
    expect([...(column?.bins ?? [])]).toEqual([3, 1, 0, 2]);
  });

  test('columns that say nothing are named, not used', () => {
    const table = tableOf(
      [
        numeric('constant', [1, 1, 1]),
        numeric('empty', [Number.NaN, Number.NaN, Number.NaN]),
        categorical('one', ['a', 'a', 'a']),
        categorical('none', [null, null, null]),
        numeric('known or not', [1, Number.NaN, 1]),
      ],
      lawful(3),
    );
    const binned = binTable(table, 16, 1);
    expect(binned.columns.map((column) => column.feature.name)).toEqual(['known or not']);
    expect(binned.ignored).toEqual([
      { name: 'constant', reason: 'constant' },
      { name: 'empty', reason: 'all-missing' },
      { name: 'one', reason: 'constant' },
      { name: 'none', reason: 'all-missing' },
    ]);
  });

  test('a column with very many levels merges those with little support', () => {
    const streets = Array.from({ length: 400 }, (_, row) => (row < 200 ? `street ${row}` : `avenue ${row % 10}`));
    const [column] = binTable(tableOf([categorical('street', streets)], lawful(400)), 16, 10).columns;
    const { levels, feature, bins } = column as BinnedCategorical;
    expect(levels).toEqual([...Array.from({ length: 10 }, (_, at) => `avenue ${at}`), OTHER_LEVELS]);
    expect(feature.kind === 'categorical' && feature.otherLevels.length).toBe(200);
    expect(bins.slice(0, 200).every((bin) => bin === 11)).toBe(true);
    expect(bins[200]).toBe(1);
  });
});
