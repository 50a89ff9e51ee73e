import type { BinnedColumn } from './binning.ts';

/** Weight of one row in a packed cell: a cell is `count * 2^32 + sum of quantised gradients` in one double. */
export const COUNT_UNIT = 4294967296;

/** Sums per bin of every column, side by side. All values are integers, so sums are exact and do not depend on order. */
export interface Histogram {
  /** Packed count and gradient per bin. */
  readonly cells: Float64Array;
  /** Sum of quantised weights per bin; null when all rows weigh the same. */
  readonly weights: Float64Array | null;
}

/** Where the bins of each column start in a histogram; one more entry than columns, the last is the total length. */
export function histogramOffsets(columns: readonly BinnedColumn[]): Int32Array {
  const offsets = new Int32Array(columns.length + 1);
  columns.forEach((column, at) => {
    offsets[at + 1] = (offsets[at] as number) + column.binCount;
  });
  return offsets;
}

/** Sum of gradients and number of rows in a packed cell. */
export function cellCount(cell: number): number {
  return Math.round(cell / COUNT_UNIT);
}

/**
 * Adds `values[at]` to the bin of row `rows[at]`, for `start <= at < end` and every column. The innermost loop of all training:
 * four columns per pass over the rows keep four independent chains of additions going and load each row number once.
 */
export function accumulate(
  sums: Float64Array,
  columns: readonly BinnedColumn[],
  offsets: Int32Array,
  rows: Int32Array,
  values: Float64Array,
  start: number,
  end: number,
): void {
  sums.fill(0);
  let at = 0;
  for (; at + 3 < columns.length; at += 4) {
    const bins0 = (columns[at] as BinnedColumn).bins;
    const bins1 = (columns[at + 1] as BinnedColumn).bins;
    const bins2 = (columns[at + 2] as BinnedColumn).bins;
    const bins3 = (columns[at + 3] as BinnedColumn).bins;
    const offset0 = offsets[at] as number;
    const offset1 = offsets[at + 1] as number;
    const offset2 = offsets[at + 2] as number;
    const offset3 = offsets[at + 3] as number;
    for (let i = start; i < end; i++) {
      const row = rows[i] as number;
      const value = values[i] as number;
      sums[offset0 + (bins0[row] as number)]! += value;
      sums[offset1 + (bins1[row] as number)]! += value;
      sums[offset2 + (bins2[row] as number)]! += value;
      sums[offset3 + (bins3[row] as number)]! += value;
    }
  }
  for (; at < columns.length; at++) {
    const { bins } = columns[at] as BinnedColumn;
    const offset = offsets[at] as number;
    for (let i = start; i < end; i++) sums[offset + (bins[rows[i] as number] as number)]! += values[i] as number;
  }
}

/** Takes the sums of one child from those of its parent, which leaves those of the other child. */
export function subtract(sums: Float64Array, child: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at]! -= child[at] as number;
}
