import fc from 'fast-check';
import { expect, test } from 'vitest';
import { biasTable } from '../../electron/engine/store/bias-table.ts';
import { readColumns } from '../../electron/engine/store/read-columns.ts';
import { countRows, createRowTable, readRows, rowWriter } from '../../electron/engine/store/row-table.ts';
import { getSeries, putSeries, type SeriesArray } from '../../electron/engine/store/series.ts';
import { sourceTable } from '../../electron/engine/store/source-table.ts';
import { newStore } from './helpers.ts';

test('rows come back by column and by page, in row order, with missing values as missing', () => {
  const { store } = newStore();
  const table = sourceTable(1);
  store.write((db) => {
    createRowTable(db, table, [
      { position: 0, type: 'REAL' },
      { position: 3, type: 'TEXT' },
      { position: 5, type: 'INTEGER' },
    ]);
    const write = rowWriter(db, table, [0, 3, 5]);
    write(2, [Number.NaN, null, null]);
    write(0, [1.5, '0012', 1]);
    write(1, [-0.25, 'é', 0]);
  });
  expect(countRows(store.db, table)).toBe(3);
  const { numbers, texts } = readColumns(store.db, table, { numbers: [5, 0], texts: [3] });
  expect(numbers.get(0)).toEqual(Float64Array.of(1.5, -0.25, Number.NaN));
  expect(numbers.get(5)).toEqual(Float64Array.of(1, 0, Number.NaN));
  expect(texts.get(3)).toEqual(['0012', 'é', null]);
  expect(readRows(store.db, table, { offset: 1, limit: 1 })).toEqual([{ row: 1, c0: -0.25, c3: 'é', c5: 0 }]);
  expect(readRows(store.db, table, { offset: 2, limit: 2 })).toEqual([{ row: 2, c0: null, c3: null, c5: null }]);
  expect(readRows(store.db, table, { offset: 3, limit: 1 })).toEqual([]);
});

test('a row table holds to its types and its width', () => {
  const { store } = newStore();
  const table = sourceTable(1);
  const write = (values: (number | string)[]) => () =>
    store.write((db) => {
      createRowTable(db, table, [{ position: 0, type: 'REAL' }]);
      rowWriter(db, table, [0])(0, values);
    });
  expect(write(['text'])).toThrow(/TEXT value in REAL column/);
  expect(write([1, 2])).toThrow(RangeError);
  expect(() => sourceTable(Number.NaN)).toThrow(TypeError);
});

test('group attributes lie apart from the rows that training reads', () => {
  const { store } = newStore();
  store.write((db) => {
    createRowTable(db, sourceTable(1), [{ position: 0, type: 'REAL' }]);
    createRowTable(db, biasTable(1), [{ position: 1, type: 'TEXT' }]);
    rowWriter(db, biasTable(1), [1])(0, ['groep A']);
  });
  const groups = { numbers: [], texts: [1] };
  expect(readColumns(store.db, biasTable(1), groups).texts.get(1)).toEqual(['groep A']);
  expect(countRows(store.db, sourceTable(1))).toBe(0);
  expect(() => readColumns(store.db, sourceTable(1), groups)).toThrow(/no such column/);
});

const owner = { kind: 'model', id: 1 } as const;

test('a series comes back bit for bit, not-a-number and minus zero included', () => {
  const { store } = newStore();
  fc.assert(
    fc.property(fc.float64Array({ maxLength: 200 }), (values) => {
      store.write((db) => putSeries(db, owner, 'p', values));
      const back = getSeries(store.db, owner, 'p', Float64Array);
      expect(back === null ? null : new Uint8Array(back.buffer)).toEqual(new Uint8Array(values.slice().buffer));
    }),
    { numRuns: 40 },
  );
});

test('every type of array comes back, also one that is part of shared memory', () => {
  const { store } = newStore();
  const shared = new Float64Array(new SharedArrayBuffer(64)).subarray(2, 5);
  shared.set([1, 2, 3]);
  const arrays: Record<string, SeriesArray> = {
    bytes: Uint8Array.of(0, 255),
    float: Float32Array.of(0.5, -1),
    int: Int32Array.of(-(2 ** 31), 7),
    shared,
    uint: Uint32Array.of(2 ** 32 - 1),
  };
  store.write((db) => {
    for (const [name, values] of Object.entries(arrays)) putSeries(db, owner, name, values);
  });
  expect(getSeries(store.db, owner, 'bytes', Uint8Array)).toEqual(arrays['bytes']);
  expect(getSeries(store.db, owner, 'float', Float32Array)).toEqual(arrays['float']);
  expect(getSeries(store.db, owner, 'int', Int32Array)).toEqual(arrays['int']);
  expect(getSeries(store.db, owner, 'shared', Float64Array)).toEqual(Float64Array.of(1, 2, 3));
  expect(getSeries(store.db, owner, 'uint', Uint32Array)).toEqual(arrays['uint']);
});

test('a series is found by owner and name, and never read as another type', () => {
  const { store } = newStore();
  store.write((db) => putSeries(db, owner, 'p', Float64Array.of(1)));
  expect(getSeries(store.db, { kind: 'draw', id: 1 }, 'p', Float64Array)).toBeNull();
  expect(getSeries(store.db, owner, 'q', Float64Array)).toBeNull();
  expect(() => getSeries(store.db, owner, 'p', Int32Array)).toThrow(TypeError);
});
