import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stratifiedFolds } from '../../../shared/learning/folds.ts';
import { hashKeys, hashRows, hashText } from '../../../shared/learning/row-keys.ts';
import { takeRows } from '../../../shared/learning/table.ts';
import { categorical, numeric, plantedTable, shuffledRows, tableOf } from './planted-table.ts';

const persons = (count: number) => Array.from({ length: count }, (_, at) => `person ${at}`);

describe('stratifiedFolds', () => {
  test('spreads the unlawful rows evenly', () => {
    const outcome = Uint8Array.from({ length: 1200 }, (_, row) => (row % 10 === 0 ? 1 : 0));
    const folds = stratifiedFolds(outcome, hashKeys(persons(1200)), 6);
    for (let fold = 0; fold < 6; fold++) {
      const inFold = outcome.filter((_, row) => folds[row] === fold);
      expect(inFold.length).toBe(200);
      expect(inFold.filter((unlawful) => unlawful === 1).length).toBe(20);
    }
  });

  test('keeps a person together and does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1 })), { minLength: 1 }),
        fc.integer({ min: 2, max: 8 }),
        (rows, count) => {
          const outcome = Uint8Array.from(rows, ([, unlawful]) => unlawful);
          const keys = hashKeys(rows.map(([person]) => `p${person}`));
          const folds = stratifiedFolds(outcome, keys, count);
          const backwards = stratifiedFolds(outcome.toReversed(), keys.toReversed(), count);
          expect(backwards.toReversed()).toEqual(folds);
          const foldOf = new Map<number, number>();
          keys.forEach((key, row) => {
            expect(foldOf.get(key) ?? folds[row]).toBe(folds[row]);
            foldOf.set(key, folds[row] as number);
          });
        },
      ),
    );
  });

  test('one person more moves few others', () => {
    const before = stratifiedFolds(new Uint8Array(1000), hashKeys(persons(1000)), 5);
    const after = stratifiedFolds(new Uint8Array(1001), hashKeys(persons(1001)), 5);
    expect(before.filter((fold, row) => fold !== after[row]).length).toBeLessThanOrEqual(4);
  });
});

describe('hashes', () => {
  test('texts that differ little get different hashes below 2^53', () => {
    const hashes = Array.from({ length: 5000 }, (_, at) => hashText(`key-${at}`));
    expect(new Set(hashes).size).toBe(5000);
    expect(Math.max(...hashes)).toBeLessThan(2 ** 53);
    expect(Math.max(...hashes)).toBeGreaterThan(2 ** 52);
  });

  test('a row is known by its content, not by its place, its level codes, its outcome or the order of columns', () => {
    const table = plantedTable(200, 4);
    const all = Int32Array.from({ length: 200 }, (_, row) => row);
    const order = shuffledRows(200, 2);
    const hashes = hashRows(table, all);
    const moved = { ...takeRows(table, order), columns: takeRows(table, order).columns.toReversed() };
    expect(hashRows({ ...moved, outcome: new Uint8Array(200) }, all)).toEqual(
      Float64Array.from(order, (row) => hashes[row] as number),
    );
    expect(new Set(hashes).size).toBe(200);
    const one = tableOf([categorical('a', ['x', 'y']), numeric('b', [0, -0])], [0, 1]);
    const other = tableOf([categorical('a', ['y', 'x']), numeric('b', [0, 0])], [0, 1]);
    const both = Int32Array.of(0, 1);
    expect(hashRows(other, both)).toEqual(hashRows(one, both).toReversed());
  });
});
