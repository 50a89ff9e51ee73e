import { type BinnedColumn, MISSING_BIN } from './binning.ts';
import { COUNT_UNIT, cellCount, type Histogram } from './histogram.ts';

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
}

/** Rows of prior weight that pull a level's mean gradient to zero when levels are put in order, so that rare levels lead no side. */
const LEVEL_SMOOTHING = 10;

const LEAST_GAIN = 1e-9;

/** What the scans of the columns find; `bins` is the left side as a list. */
interface BestSoFar {
  gain: number;
  column: number;
  bins: number[];
}

/** The orders in which the bins of a numeric column are scanned. */
interface NumericOrders {
  readonly known: readonly number[];
  readonly missingFirst: readonly number[];
  readonly missingLast: readonly number[];
}

/** Sums per bin of one column in one node. */
class ColumnSums {
  readonly count: Float64Array;
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
  size = 0;

  constructor(mostBins: number) {
    this.count = new Float64Array(mostBins);
    this.gradient = new Float64Array(mostBins);
    this.weight = new Float64Array(mostBins);
  }

  load(histogram: Histogram, offset: number, binCount: number): void {
    this.size = binCount;
    for (let bin = 0; bin < binCount; bin++) {
      const cell = histogram.cells[offset + bin] as number;
      const count = cell === 0 ? 0 : cellCount(cell);
      this.count[bin] = count;
      this.gradient[bin] = cell - count * COUNT_UNIT;
      this.weight[bin] = histogram.weights === null ? count : (histogram.weights[offset + bin] as number);
    }
  }
}

/**
 * Walks over the bins in the given order and keeps the best place to cut: all bins up to there go left. Gain is the drop in
 * squared error of the gradients, `GL^2/WL + GR^2/WR - G^2/W` (Friedman 2001, least-squares split of the pseudo-response).
 */
function scanOrder(
  sums: ColumnSums,
  order: readonly number[],
  node: NodeSums,
  minLeaf: number,
  column: number,
  best: BestSoFar,
): void {
  const base = (node.gradient * node.gradient) / node.weight;
  let count = 0;
  let gradient = 0;
  let weight = 0;
  for (let at = 0; at < order.length - 1; at++) {
    const bin = order[at] as number;
    count += sums.count[bin] as number;
    gradient += sums.gradient[bin] as number;
    weight += sums.weight[bin] as number;
    if (count < minLeaf) continue;
    if (node.count - count < minLeaf) return;
    const otherWeight = node.weight - weight;
    if (weight <= 0 || otherWeight <= 0) continue;
    const otherGradient = node.gradient - gradient;
    const gain = (gradient * gradient) / weight + (otherGradient * otherGradient) / otherWeight - base;
    if (gain > best.gain) {
      best.gain = gain;
      best.column = column;
      best.bins = order.slice(0, at + 1);
    }
  }
}

/** Levels with rows in the node, from the lowest smoothed mean gradient to the highest (Breiman et al. 1984, theorem 4.5). */
function levelOrder(sums: ColumnSums): number[] {
  const present: number[] = [];
  for (let bin = 0; bin < sums.size; bin++) if ((sums.count[bin] as number) > 0) present.push(bin);
  const meanOf = (bin: number) => (sums.gradient[bin] as number) / ((sums.weight[bin] as number) + LEVEL_SMOOTHING);
  return present.sort((a, b) => meanOf(a) - meanOf(b) || a - b);
}

/** Finds the best split of a node over all columns. One instance serves one tree grower; it holds only working memory. */
export class SplitSearch {
  readonly #columns: readonly BinnedColumn[];
  readonly #offsets: Int32Array;
  readonly #sums: ColumnSums;
  readonly #orders: readonly NumericOrders[];

  constructor(columns: readonly BinnedColumn[], offsets: Int32Array) {
    this.#columns = columns;
    this.#offsets = offsets;
    this.#sums = new ColumnSums(Math.max(0, ...columns.map((column) => column.binCount)));
    this.#orders = columns.map((column) => {
      const known = Array.from({ length: column.binCount - 1 }, (_, at) => at + 1);
      return { missingFirst: [MISSING_BIN, ...known], missingLast: [...known, MISSING_BIN], known };
    });
  }

  /**
   * The best split that leaves at least `minLeaf` rows on both sides, or null. Missing values go to either side, or apart. Ties go
   * to the first column and the lowest cut.
   */
  best(histogram: Histogram, node: NodeSums, minLeaf: number): Split | null {
    const best: BestSoFar = { gain: LEAST_GAIN, column: -1, bins: [] };
    const sums = this.#sums;
    this.#columns.forEach((column, at) => {
      sums.load(histogram, this.#offsets[at] as number, column.binCount);
      if (column.kind === 'categorical') {
        scanOrder(sums, levelOrder(sums), node, minLeaf, at, best);
        return;
      }
      const orders = this.#orders[at] as NumericOrders;
      if (sums.count[MISSING_BIN] === 0) {
        scanOrder(sums, orders.known, node, minLeaf, at, best);
        return;
      }
      scanOrder(sums, orders.missingFirst, node, minLeaf, at, best);
      scanOrder(sums, orders.missingLast, node, minLeaf, at, best);
    });
    return best.column < 0 ? null : this.#toSplit(histogram, best);
  }

  #toSplit(histogram: Histogram, best: BestSoFar): Split {
    const column = this.#columns[best.column] as BinnedColumn;
    const offset = this.#offsets[best.column] as number;
    const left = new Uint8Array(column.binCount);
    for (const bin of best.bins) left[bin] = 1;
    const right = left.map((inLeft, bin) => {
      const empty = histogram.cells[offset + bin] === 0;
      // A numeric side stays one interval; a level or missing that the node never saw is on neither side.
      const onNeither = empty && (column.kind === 'categorical' || bin === MISSING_BIN);
      return inLeft === 1 || onNeither ? 0 : 1;
    });
    return { gain: best.gain, column: best.column, left, right };
  }
}
