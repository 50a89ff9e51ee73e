import { type BinnedColumn, MISSING_BIN } from './binning.ts';
import { COUNT_UNIT, type Histogram } from './histogram.ts';

/** Row count, gradient sum and weight sum of a node or of one side of a split. */
export interface NodeSums {
  readonly count: number;
  readonly gradient: number;
  readonly weight: number;
}

/** A split: for each side the bins that belong to it (1) or not (0). A bin without rows in the node may belong to neither. */
export interface Split {
  readonly gain: number;
  /** Index into the binned columns. */
  readonly column: number;
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  readonly leftSums: NodeSums;
}

/** Rows of prior weight that pull a level's mean gradient to zero when levels are put in order, so that rare levels lead no side. */
const LEVEL_SMOOTHING = 10;

/** Gain that counts as one, and the share of the score below which a difference is rounding error. */
const LEAST_GAIN = 1e-9;
const ROUNDING = 1e-12;

/** Finds the best split of a node over all columns. One instance serves one tree grower; it holds only working memory. */
export class SplitSearch {
  readonly #columns: readonly BinnedColumn[];
  readonly #offsets: Int32Array;
  readonly #signs: Int8Array;
  readonly #smoothing: number;
  /** Bins in the order in which a column is scanned, and the mean gradients that put levels in order. */
  readonly #order: Int32Array;
  readonly #means: Float64Array;
  #histogram: Histogram = { cells: new Float64Array(0), weights: null };
  #node: NodeSums = { count: 0, gradient: 0, weight: 0 };
  #minLeaf = 1;
  /** `GL^2/WL + GR^2/WR` of the best split so far, as a fraction: comparing fractions needs no division. */
  #bestNumerator = 0;
  #bestDenominator = 1;
  #bestColumn = -1;
  /** The left side of the best split so far: bins in order, and their sums. */
  readonly #bestOrder: Int32Array;
  #bestLength = 0;
  #bestPacked = 0;
  #bestWeight = 0;

  /**
   * @param signs per column 1 or -1 when the side with the higher values must have the higher or the lower mean gradient, 0 when
   *   either will do; of numeric columns only
   * @param rowWeight what a row of weight 1 adds to the weights of a histogram
   */
  constructor(
    columns: readonly BinnedColumn[],
    offsets: Int32Array,
    signs: Int8Array = new Int8Array(columns.length),
    rowWeight = 1,
  ) {
    this.#columns = columns;
    this.#offsets = offsets;
    this.#signs = signs;
    this.#smoothing = LEVEL_SMOOTHING * rowWeight;
    const most = Math.max(0, ...columns.map((column) => column.binCount));
    this.#order = new Int32Array(most);
    this.#bestOrder = new Int32Array(most);
    this.#means = new Float64Array(most);
  }

  /**
   * The best split that leaves at least `minLeaf` rows on both sides, or null. Missing values go to either side, or apart. Gain is
   * the drop in squared error of the gradients, `GL^2/WL + GR^2/WR - G^2/W` (Friedman 2001, least-squares split of the
   * pseudo-response). Ties go to the first column and the lowest cut.
   * @param usable 1 per column that may be split on
   */
  best(histogram: Histogram, node: NodeSums, minLeaf: number, usable: Uint8Array | null = null): Split | null {
    const base = (node.gradient * node.gradient) / node.weight;
    this.#histogram = histogram;
    this.#node = node;
    this.#minLeaf = minLeaf;
    this.#bestNumerator = base * (1 + ROUNDING) + LEAST_GAIN;
    this.#bestDenominator = 1;
    this.#bestColumn = -1;
    for (let column = 0; column < this.#columns.length; column++)
      if (usable === null || usable[column] === 1) this.#searchColumn(column);
    return this.#bestColumn < 0 ? null : this.#toSplit(this.#bestNumerator / this.#bestDenominator - base);
  }

  #searchColumn(column: number): void {
    const { kind, binCount } = this.#columns[column] as BinnedColumn;
    const offset = this.#offsets[column] as number;
    if (kind === 'categorical') {
      this.#scan(column, this.#orderLevels(offset, binCount));
      return;
    }
    const withMissing = this.#histogram.cells[offset + MISSING_BIN] !== 0;
    if (withMissing) {
      this.#order[0] = MISSING_BIN;
      for (let at = 1; at < binCount; at++) this.#order[at] = at;
      this.#scan(column, binCount);
    }
    for (let at = 0; at < binCount - 1; at++) this.#order[at] = at + 1;
    this.#order[binCount - 1] = MISSING_BIN;
    this.#scan(column, withMissing ? binCount : binCount - 1);
  }

  /** Levels with rows in the node, from the lowest smoothed mean gradient to the highest (Breiman et al. 1984, theorem 4.5). */
  #orderLevels(offset: number, binCount: number): number {
    const order = this.#order;
    const means = this.#means;
    const { cells, weights } = this.#histogram;
    let levels = 0;
    for (let bin = 0; bin < binCount; bin++) {
      const cell = cells[offset + bin] as number;
      if (cell === 0) continue;
      const count = Math.round(cell / COUNT_UNIT);
      const weight = weights === null ? count : (weights[offset + bin] as number);
      const mean = (cell - count * COUNT_UNIT) / (weight + this.#smoothing);
      let place = levels++;
      for (; place > 0 && (means[place - 1] as number) > mean; place--) {
        means[place] = means[place - 1] as number;
        order[place] = order[place - 1] as number;
      }
      means[place] = mean;
      order[place] = bin;
    }
    return levels;
  }

  /** Walks over the first `length` bins in order and keeps the best place to cut: all bins up to there go left. */
  #scan(column: number, length: number): void {
    const { cells, weights } = this.#histogram;
    const { count: nodeCount, gradient: nodeGradient, weight: nodeWeight } = this.#node;
    const offset = this.#offsets[column] as number;
    const order = this.#order;
    const minLeaf = this.#minLeaf;
    const sign = this.#signs[column] as number;
    let bestNumerator = this.#bestNumerator;
    let bestDenominator = this.#bestDenominator;
    let packed = 0;
    let weighed = 0;
    for (let at = 0; at < length - 1; at++) {
      const bin = order[at] as number;
      const cell = cells[offset + bin] as number;
      if (cell === 0) continue;
      packed += cell;
      if (weights !== null) weighed += weights[offset + bin] as number;
      const count = Math.round(packed / COUNT_UNIT);
      if (count < minLeaf) continue;
      if (nodeCount - count < minLeaf) break;
      const weight = weights === null ? count : weighed;
      const otherWeight = nodeWeight - weight;
      if (weight <= 0 || otherWeight <= 0) continue;
      const gradient = packed - count * COUNT_UNIT;
      const otherGradient = nodeGradient - gradient;
      const numerator = gradient * gradient * otherWeight + otherGradient * otherGradient * weight;
      const denominator = weight * otherWeight;
      if (numerator * bestDenominator <= bestNumerator * denominator) continue;
      if (sign !== 0 && bin !== MISSING_BIN && sign * (otherGradient * weight - gradient * otherWeight) <= 0) continue;
      bestNumerator = numerator;
      bestDenominator = denominator;
      this.#keep(column, at + 1, packed, weight);
    }
    this.#bestNumerator = bestNumerator;
    this.#bestDenominator = bestDenominator;
  }

  #keep(column: number, length: number, packed: number, weight: number): void {
    this.#bestColumn = column;
    this.#bestLength = length;
    this.#bestPacked = packed;
    this.#bestWeight = weight;
    for (let at = 0; at < length; at++) this.#bestOrder[at] = this.#order[at] as number;
  }

  #toSplit(gain: number): Split {
    const column = this.#columns[this.#bestColumn] as BinnedColumn;
    const offset = this.#offsets[this.#bestColumn] as number;
    const left = new Uint8Array(column.binCount);
    for (let at = 0; at < this.#bestLength; at++) left[this.#bestOrder[at] as number] = 1;
    const right = new Uint8Array(column.binCount);
    for (let bin = 0; bin < column.binCount; bin++) {
      const empty = this.#histogram.cells[offset + bin] === 0;
      // A numeric side stays one interval; a level or missing that the node never saw is on neither side.
      const onNeither = empty && (column.kind === 'categorical' || bin === MISSING_BIN);
      if (onNeither) left[bin] = 0;
      else if (left[bin] === 0) right[bin] = 1;
    }
    const count = Math.round(this.#bestPacked / COUNT_UNIT);
    const leftSums = { count, gradient: this.#bestPacked - count * COUNT_UNIT, weight: this.#bestWeight };
    return { gain, column: this.#bestColumn, left, right, leftSums };
  }
}
