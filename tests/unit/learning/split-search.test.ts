import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binTable } from '../../../shared/learning/binning.ts';
import { COUNT_UNIT, histogramBuilder, histogramOffsets } from '../../../shared/learning/histogram.ts';
import { SplitSearch } from '../../../shared/learning/split-search.ts';
import { categorical, numeric, tableOf } from './planted-table.ts';

interface Node {
  table: ReturnType<typeof tableOf>;
  gradients: number[];
  weights: number[] | null;
}

function search({ table, gradients, weights }: Node, minLeaf: number) {
  const binned = binTable(table, 16, 1);
  const { columns } = binned;
  const offsets = histogramOffsets(columns);
  const rows = Int32Array.from(gradients.keys());
  const sums = (values: readonly number[], base: number) => {
    const into = new Float64Array(offsets.at(-1) as number);
    histogramBuilder(binned).build(into, rows, 0, rows.length, Float64Array.from(values), base);
    return into;
  };
  const histogram = { cells: sums(gradients, COUNT_UNIT), weights: weights === null ? null : sums(weights, 0) };
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const node = {
    count: rows.length,
    gradient: total(gradients),
    weight: weights === null ? rows.length : total(weights),
  };
  return { columns, split: new SplitSearch(columns, offsets).best(histogram, node, minLeaf) };
}

/** Gain of sending the rows for which `goesLeft` holds to the left, from the definition. */
function gainOf(
  gradients: readonly number[],
  goesLeft: readonly boolean[],
): { gain: number; left: number; right: number } {
  const side = (wanted: boolean) => gradients.filter((_, row) => goesLeft[row] === wanted);
  const score = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) ** 2 / values.length;
  const left = side(true);
  const right = side(false);
  return { gain: score(left) + score(right) - score(gradients), left: left.length, right: right.length };
}

describe('SplitSearch', () => {
  test('finds the best split of a numeric column, missing going to either side or apart', () => {
    const cell = fc.tuple(
      fc.option(fc.integer({ min: 0, max: 5 }), { nil: Number.NaN, freq: 4 }),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (cells, minLeaf) => {
        const values = cells.map(([value]) => value);
        const gradients = cells.map(([, gradient]) => gradient);
        const known = values.filter((value) => !Number.isNaN(value));
        fc.pre(new Set(known).size > 1);
        let best = 0;
        for (let cut = 0; cut <= 6; cut++)
          for (const missingLeft of [true, false]) {
            const side = gainOf(
              gradients,
              values.map((value) => (Number.isNaN(value) ? missingLeft : value < cut)),
            );
            if (side.left >= minLeaf && side.right >= minLeaf) best = Math.max(best, side.gain);
          }
        const { split } = search(
          {
            table: tableOf(
              [numeric('x', values)],
              gradients.map(() => 0),
            ),
            gradients,
            weights: null,
          },
          minLeaf,
        );
        expect(split?.gain ?? 0).toBeCloseTo(best, 4);
      }),
    );
  });

  test('parts levels by their mean, whatever their names', () => {
    const levels = ['a', 'b', 'c', 'd'];
    const mean = { a: 50, b: -40, c: 45, d: -60 };
    const values = Array.from({ length: 80 }, (_, row) => levels[row % 4] as keyof typeof mean);
    const { columns, split } = search(
      {
        table: tableOf(
          [categorical('x', values)],
          values.map(() => 0),
        ),
        gradients: values.map((value) => mean[value]),
        weights: null,
      },
      1,
    );
    const column = columns[0];
    const side = column?.kind === 'categorical' ? column.levels.filter((_, at) => split?.left[at + 1] === 1) : [];
    expect(side).toEqual(['b', 'd']);
  });

  test('missing is on neither side of a node that never saw it', () => {
    const values = [1, 1, 2, 2, Number.NaN];
    const table = tableOf([numeric('x', values)], [0, 0, 0, 0, 0]);
    const binned = binTable(table, 16, 1);
    const { columns } = binned;
    const offsets = histogramOffsets(columns);
    const cells = new Float64Array(offsets.at(-1) as number);
    const gradients = Float64Array.from([-5, -5, 5, 5, 0]);
    histogramBuilder(binned).build(cells, Int32Array.of(0, 1, 2, 3), 0, 4, gradients, COUNT_UNIT);
    const node = { count: 4, gradient: 0, weight: 4 };
    const split = new SplitSearch(columns, offsets).best({ cells, weights: null }, node, 1);
    expect([...(split?.left ?? [])]).toEqual([0, 1, 0]);
    expect([...(split?.right ?? [])]).toEqual([0, 0, 1]);
  });

  test('weights count as repeated rows do', () => {
    const values = [1, 1, 2, 2, 3, 3, 4, 4];
    const gradients = [3, -2, 5, 1, -7, -1, 2, -4];
    const weights = [1, 3, 2, 1, 1, 2, 4, 1];
    const repeat = <T>(items: T[]) => items.flatMap((item, at) => new Array<T>(weights[at] as number).fill(item));
    const weighted = search(
      {
        table: tableOf(
          [numeric('x', values)],
          values.map(() => 0),
        ),
        gradients: gradients.map((gradient, at) => gradient * (weights[at] as number)),
        weights,
      },
      1,
    );
    const repeated = search(
      {
        table: tableOf(
          [numeric('x', repeat(values))],
          repeat(values).map(() => 0),
        ),
        gradients: repeat(gradients),
        weights: null,
      },
      1,
    );
    expect(weighted.split?.gain).toBeCloseTo(repeated.split?.gain as number, 9);
    expect(weighted.split?.left).toEqual(repeated.split?.left);
  });

  test('equal gradients are not split, however large: no gain is made of rounding errors', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(cells, fc.integer({ min: -65536, max: 65536 }), (values, gradient) => {
        fc.pre(new Set(values).size > 1);
        const gradients = values.map(() => gradient);
        const table = tableOf(
          [numeric('x', values)],
          gradients.map(() => 0),
        );
        expect(search({ table, gradients, weights: null }, 1).split).toBeNull();
      }),
    );
  });

  test('nothing to split gives null', () => {
    const values = [1, 1, 2, 2];
    const flat = { table: tableOf([numeric('x', values)], [0, 0, 0, 0]), gradients: [1, 1, 1, 1], weights: null };
    expect(search(flat, 1).split).toBeNull();
    expect(search({ ...flat, gradients: [-9, -9, 9, 9] }, 3).split).toBeNull();
  });
});
