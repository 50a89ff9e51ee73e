import type { BinnedColumn, BinnedTable } from './binning.ts';
import {
  COUNT_UNIT,
  type Histogram,
  type HistogramBuilder,
  histogramBuilder,
  histogramOffsets,
  subtract,
} from './histogram.ts';
import type { RuleLimits } from './rule-limits.ts';
import { type NodeSums, type Split, SplitSearch } from './split-search.ts';
import { bestOpenNode, newNode, type TreeNode } from './tree-node.ts';

export interface TreeData {
  readonly binned: BinnedTable;
  readonly outcome: Uint8Array;
  /** Weights with mean 1; none is 0. */
  readonly weights: Float64Array;
  readonly weighted: boolean;
  /** Rows that may be learned from, ascending. */
  readonly rows: Int32Array;
}

export interface TreeShape {
  readonly maxDepth: number;
  /** Least rows in a leaf. */
  readonly minLeaf: number;
}

const WEIGHT_UNIT = 65536;

/** Grows single trees, best split first, on histograms (Ke et al. 2017, section 2). Serves boosting and forest alike. */
export class TreeGrower {
  /** Rows of the current tree; the caller fills the first ones before `grow`, which reorders them so that each node is a stretch. */
  readonly rows: Int32Array;
  readonly #shape: TreeShape;
  readonly #limits: RuleLimits;
  readonly #binned: BinnedTable;
  readonly #builder: HistogramBuilder;
  readonly #search: SplitSearch;
  /** Bins of all columns together. */
  readonly #bins: number;
  /** Quantised weight per row, or null when all rows weigh the same. */
  readonly #weights: Float64Array | null;
  #gradients: Float64Array = new Float64Array(0);
  readonly #setAside: Int32Array;
  readonly #pool: Histogram[] = [];

  constructor(data: TreeData, shape: TreeShape, limits: RuleLimits) {
    const { columns } = data.binned;
    const offsets = histogramOffsets(columns);
    this.rows = new Int32Array(data.rows.length);
    this.#shape = shape;
    this.#limits = limits;
    this.#binned = data.binned;
    this.#builder = histogramBuilder(data.binned);
    this.#search = new SplitSearch(columns, offsets, limits.signs, data.weighted ? WEIGHT_UNIT : 1);
    this.#bins = offsets[columns.length] as number;
    this.#weights = data.weighted ? data.weights.map((weight) => Math.max(1, Math.round(weight * WEIGHT_UNIT))) : null;
    this.#setAside = new Int32Array(data.rows.length);
  }

  /**
   * Grows a tree on the first `count` of `rows`.
   * @param gradients quantised gradient per row of the table
   * @param leaves leaves wanted; fewer when depth, support or gain end
   * @param usable 1 per column that may be split on
   * @returns its nodes, the root first, parents before children
   */
  grow(count: number, gradients: Float64Array, leaves: number, usable: Uint8Array): TreeNode[] {
    this.#gradients = gradients;
    const nodes = [this.#rootNode(count, usable)];
    for (let grown = 1; grown < leaves; grown++) {
      const next = bestOpenNode(nodes);
      if (next === null) break;
      nodes.push(...this.#splitNode(next, grown + 1 < leaves, usable));
    }
    for (const node of nodes) {
      if (node.histogram !== null) this.#pool.push(node.histogram);
      node.histogram = null;
    }
    return nodes;
  }

  #rootNode(count: number, usable: Uint8Array): TreeNode {
    const histogram = this.#buildHistogram(0, count);
    const root = newNode(this.#sumsOf(histogram), 0, null, true);
    root.histogram = histogram;
    root.split = this.#search.best(histogram, root.sums, this.#shape.minLeaf, usable);
    return root;
  }

  /** The bins of the first column hold every row once, as those of any other do. */
  #sumsOf({ cells, weights }: Histogram): NodeSums {
    let packed = 0;
    let weight = 0;
    for (let bin = 0; bin < (this.#binned.columns[0] as BinnedColumn).binCount; bin++) {
      packed += cells[bin] as number;
      if (weights !== null) weight += weights[bin] as number;
    }
    const count = Math.round(packed / COUNT_UNIT);
    return { count, gradient: packed - count * COUNT_UNIT, weight: weights === null ? count : weight };
  }

  #buildHistogram(start: number, end: number): Histogram {
    const histogram = this.#pool.pop() ?? {
      cells: new Float64Array(this.#bins),
      weights: this.#weights === null ? null : new Float64Array(this.#bins),
    };
    this.#builder.build(histogram.cells, this.rows, start, end, this.#gradients, COUNT_UNIT);
    if (histogram.weights !== null && this.#weights !== null)
      this.#builder.build(histogram.weights, this.rows, start, end, this.#weights, 0);
    return histogram;
  }

  #splitNode(node: TreeNode, searchOn: boolean, usable: Uint8Array): readonly [TreeNode, TreeNode] {
    const { sums } = node;
    const { leftSums } = node.split as Split;
    this.#partition(node);
    const rightSums = {
      count: sums.count - leftSums.count,
      gradient: sums.gradient - leftSums.gradient,
      weight: sums.weight - leftSums.weight,
    };
    const left = newNode(leftSums, node.start, node, true);
    const right = newNode(rightSums, left.end, node, false);
    node.children = [left, right];
    if (searchOn && left.depth < this.#shape.maxDepth) this.#searchChildren(node, left, right, usable);
    return node.children;
  }

  /** Builds the histogram of the smaller child; that of the larger is what remains of the parent's. */
  #searchChildren(parent: TreeNode, left: TreeNode, right: TreeNode, usable: Uint8Array): void {
    const { minLeaf } = this.#shape;
    const [smaller, larger] = left.sums.count <= right.sums.count ? [left, right] : [right, left];
    if (larger.sums.count < 2 * minLeaf) return;
    const remaining = parent.histogram as Histogram;
    smaller.histogram = this.#buildHistogram(smaller.start, smaller.end);
    subtract(remaining.cells, smaller.histogram.cells);
    if (remaining.weights !== null && smaller.histogram.weights !== null)
      subtract(remaining.weights, smaller.histogram.weights);
    larger.histogram = remaining;
    parent.histogram = null;
    const own = this.#usableBelow(parent, usable);
    for (const child of [smaller, larger])
      if (child.sums.count >= 2 * minLeaf)
        child.split = this.#search.best(child.histogram as Histogram, child.sums, minLeaf, own);
  }

  /** The columns that may come together with all on the way from the root down to and with the parent's split. */
  #usableBelow(parent: TreeNode, usable: Uint8Array): Uint8Array {
    if (this.#limits.apart.size === 0) return usable;
    const own = usable.slice();
    for (let node: TreeNode | null = parent; node !== null; node = node.parent)
      for (const column of this.#limits.apart.get((node.split as Split).column) ?? []) own[column] = 0;
    return own;
  }

  /** Moves the node's rows that go left to the front of its stretch; order is kept on either side. */
  #partition(node: TreeNode): void {
    const { column, left } = node.split as Split;
    const { bins } = this.#binned.columns[column] as BinnedColumn;
    const { rows } = this;
    const setAside = this.#setAside;
    let middle = node.start;
    let moved = 0;
    for (let at = node.start; at < node.end; at++) {
      const row = rows[at] as number;
      const goesLeft = left[bins[row] as number] as number;
      rows[middle] = row;
      setAside[moved] = row;
      middle += goesLeft;
      moved += 1 - goesLeft;
    }
    for (let at = 0; at < moved; at++) rows[middle + at] = setAside[at] as number;
  }
}
