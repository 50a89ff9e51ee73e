import type { BinnedColumn, BinnedTable } from './binning.ts';
import { type JointColumns, joinColumns, writeCodes } from './joint-columns.ts';
import { FREE_FROM, histogramKernel, LANES, TABLE_BYTES } from './kernels/histogram-kernel.ts';

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

/** Takes the sums of one child from those of its parent, which leaves those of the other child. */
export function subtract(sums: Float64Array, child: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at]! -= child[at] as number;
}

const DOUBLE = Float64Array.BYTES_PER_ELEMENT;

const roundedUp = (bytes: number): number => Math.ceil(bytes / DOUBLE) * DOUBLE;

/** Where a table's working memory lies in the memory of the kernel, in bytes. */
interface Layout {
  readonly rows: number;
  readonly values: number;
  readonly sums: number;
  /** Codes of the first joint columns; those of the next lie `codesStride` further. */
  readonly codes: number;
  readonly codesStride: number;
  readonly end: number;
}

function layOut(rows: number, bins: number, joints: number): Layout {
  const values = FREE_FROM + roundedUp(rows * Int32Array.BYTES_PER_ELEMENT);
  const sums = values + rows * DOUBLE;
  const codes = sums + bins * DOUBLE;
  const codesStride = roundedUp(rows * Uint16Array.BYTES_PER_ELEMENT);
  return { rows: FREE_FROM, values, sums, codes, codesStride, end: codes + joints * codesStride };
}

/** Adds up values per bin of every column of a table. */
class HistogramBuilder {
  readonly #columns: readonly BinnedColumn[];
  readonly #offsets: Int32Array;
  readonly #joints: readonly JointColumns[];
  readonly #layout: Layout;
  #rows = new Int32Array(0);
  #values = new Float64Array(0);
  #sums = new Float64Array(0);

  constructor(binned: BinnedTable) {
    this.#columns = binned.columns;
    this.#offsets = histogramOffsets(binned.columns);
    this.#joints = joinColumns(binned);
    this.#layout = layOut(binned.rows, this.#offsets[binned.columns.length] as number, this.#joints.length);
  }

  /**
   * Fills `sums` with the sum of `base + values[row]` per bin, over the rows in `rows[start]` to `rows[end - 1]` and every column.
   * @param values per row of the table; integers small enough for their sums to be exact
   */
  build(sums: Float64Array, rows: Int32Array, start: number, end: number, values: Float64Array, base: number): void {
    if (!histogramKernel.isOwner(this)) this.#load(histogramKernel.claim(this, this.#layout.end));
    for (let at = start; at < end; at++) {
      const row = rows[at] as number;
      this.#rows[at - start] = row;
      this.#values[at - start] = base + (values[row] as number);
    }
    for (let first = 0; first < this.#joints.length; first += LANES) this.#countFour(first, end - start);
    sums.set(this.#sums);
  }

  #load(memory: ArrayBuffer): void {
    const { rows, values, sums, codes, codesStride } = this.#layout;
    const length = (values - rows) >> 2;
    this.#rows = new Int32Array(memory, rows, length);
    this.#values = new Float64Array(memory, values, (sums - values) / DOUBLE);
    this.#sums = new Float64Array(memory, sums, (codes - sums) / DOUBLE);
    this.#sums.fill(0);
    this.#joints.forEach((joint, at) => {
      writeCodes(joint, this.#columns, new Uint16Array(memory, codes + at * codesStride, this.#values.length));
    });
  }

  /** Counts four joint tables; where fewer are left, the last takes the idle places and is read once. */
  #countFour(first: number, count: number): void {
    const { exports } = histogramKernel;
    const { rows, values, codes, codesStride } = this.#layout;
    const last = this.#joints.length - 1;
    const codesAt = (lane: number): number => codes + Math.min(first + lane, last) * codesStride;
    exports.count(codesAt(0), codesAt(1), codesAt(2), codesAt(3), rows, rows + count * 4, values);
    for (let lane = 0; lane < LANES && first + lane <= last; lane++)
      this.#fold(this.#joints[first + lane] as JointColumns, lane * TABLE_BYTES);
  }

  /** Adds up the cells of a joint table per bin of each member, from the slowest member to the fastest. */
  #fold({ members, widths, lowest, cells }: JointColumns, table: number): void {
    const { exports } = histogramKernel;
    let blockBytes = cells * DOUBLE;
    for (let index = members.length - 1; index >= 0; index--) {
      const bin = (this.#offsets[members[index] as number] as number) + (lowest[index] as number);
      blockBytes /= widths[index] as number;
      exports.fold(table, widths[index] as number, blockBytes, this.#layout.sums + bin * DOUBLE);
    }
  }
}

export type { HistogramBuilder };

const builders = new WeakMap<BinnedTable, HistogramBuilder>();

/** The builder of a table, made once however many trees are grown on it. */
export function histogramBuilder(binned: BinnedTable): HistogramBuilder {
  let builder = builders.get(binned);
  if (builder === undefined) {
    builder = new HistogramBuilder(binned);
    builders.set(binned, builder);
  }
  return builder;
}
