import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BinnedTable, binTable } from '../../../shared/learning/binning.ts';
import { COUNT_UNIT, histogramBuilder, histogramOffsets, subtract } from '../../../shared/learning/histogram.ts';
import { joinColumns, MOST_CELLS, writeCodes } from '../../../shared/learning/joint-columns.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { categorical, numeric, shuffledRows, tableOf } from './planted-table.ts';

/** Columns of all kinds: two-valued, whole, continuous, levels; some with missing values. */
function randomTable(rows: number, columns: number, seed: number): BinnedTable {
  const random = randomStream(seed, 0);
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const own = Array.from({ length: columns }, (_, at) => {
    const missing = random.integer(2) === 0 ? 6 : Number.POSITIVE_INFINITY;
    const isMissing = () => Number.isFinite(missing) && random.integer(missing) === 0;
    const name = `column ${at}`;
    if (at % 4 === 0)
      return categorical(
        name,
        draw(() => (isMissing() ? null : `level ${random.integer(7)}`)),
      );
    const distinct = [2, 9, 1e6][at % 3] as number;
    return numeric(
      name,
      draw(() => (isMissing() ? Number.NaN : random.integer(distinct))),
    );
  });
  return binTable(tableOf(own, new Array<number>(rows).fill(0)), 16, 1);
}

/** The sums from their definition, one row and column at a time. */
function plainSums(binned: BinnedTable, rows: Int32Array, values: Float64Array, base: number): Float64Array {
  const offsets = histogramOffsets(binned.columns);
  const sums = new Float64Array(offsets.at(-1) as number);
  for (const row of rows)
    binned.columns.forEach(({ bins }, at) => {
      sums[(offsets[at] as number) + (bins[row] as number)]! += base + (values[row] as number);
    });
  return sums;
}

function kernelSums(binned: BinnedTable, rows: Int32Array, values: Float64Array, base: number): Float64Array {
  const sums = new Float64Array(histogramOffsets(binned.columns).at(-1) as number).fill(-1);
  histogramBuilder(binned).build(sums, rows, 0, rows.length, values, base);
  return sums;
}

function randomValues(rows: number, seed: number): Float64Array {
  const random = randomStream(seed, 3);
  return Float64Array.from({ length: rows }, () => random.integer(131072) - 65536);
}

describe('the histogram kernel', () => {
  test('gives the sums of the definition, to the last bit', () => {
    const shape = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 23 }), fc.nat(1e6));
    fc.assert(
      fc.property(shape, ([count, columns, seed]) => {
        const binned = randomTable(count, columns, seed);
        fc.pre(binned.columns.length > 0);
        const rows = shuffledRows(count, seed)
          .subarray(0, Math.ceil(count * 0.7))
          .sort();
        const values = randomValues(count, seed);
        expect(kernelSums(binned, rows, values, COUNT_UNIT)).toEqual(plainSums(binned, rows, values, COUNT_UNIT));
      }),
    );
  });

  test('the order of rows is immaterial', () => {
    const binned = randomTable(500, 12, 5);
    const values = randomValues(500, 5);
    const order = shuffledRows(500, 9);
    expect(kernelSums(binned, order, values, COUNT_UNIT)).toEqual(
      kernelSums(binned, order.toSorted(), values, COUNT_UNIT),
    );
  });

  test('no rows give zeros', () => {
    const binned = randomTable(60, 6, 2);
    expect(kernelSums(binned, new Int32Array(0), randomValues(60, 2), 1).every((sum) => sum === 0)).toBe(true);
  });

  test('tables in turn, one too large for the memory of the other', () => {
    const tables = [randomTable(50, 3, 1), randomTable(9000, 40, 2), randomTable(80, 9, 3)];
    for (const round of [0, 1])
      for (const binned of tables) {
        const rows = Int32Array.from({ length: binned.rows }, (_, row) => row);
        const values = randomValues(binned.rows, round);
        expect(kernelSums(binned, rows, values, COUNT_UNIT)).toEqual(plainSums(binned, rows, values, COUNT_UNIT));
      }
  });

  test('a stretch of the rows, and a parent less one child is the other child', () => {
    const binned = randomTable(300, 10, 7);
    const values = randomValues(300, 7);
    const rows = shuffledRows(300, 4);
    const sums = (start: number, end: number) => {
      const into = new Float64Array(histogramOffsets(binned.columns).at(-1) as number);
      histogramBuilder(binned).build(into, rows, start, end, values, COUNT_UNIT);
      return into;
    };
    const parent = sums(20, 290);
    subtract(parent, sums(20, 130));
    expect(parent).toEqual(sums(130, 290));
  });
});

describe('joint columns', () => {
  test('every column is in one group, no group has too many cells, and a code gives all bins back', () => {
    const binned = randomTable(700, 30, 11);
    const joints = joinColumns(binned);
    expect(joints.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...binned.columns.keys()]);
    expect(joints.length).toBeLessThan(binned.columns.length / 2);
    for (const joint of joints) {
      expect(joint.cells).toBeLessThanOrEqual(MOST_CELLS);
      const codes = new Uint16Array(binned.rows);
      writeCodes(joint, binned.columns, codes);
      joint.members.forEach((member, at) => {
        const stride = joint.widths.slice(0, at).reduce((product, width) => product * width, 1);
        const bins = codes.map(
          (code) => (Math.floor(code / stride) % (joint.widths[at] as number)) + (joint.lowest[at] as number),
        );
        expect([...bins]).toEqual([...(binned.columns[member]?.bins ?? [])]);
      });
    }
  });

  test('on few rows fewer columns are joined', () => {
    const cells = (rows: number) => Math.max(...joinColumns(randomTable(rows, 30, 1)).map((joint) => joint.cells));
    expect(cells(100)).toBeLessThanOrEqual(25);
    expect(cells(5000)).toBeGreaterThan(100);
  });
});
