import type { BinnedTable } from './binning.ts';
import { accumulate, COUNT_UNIT, type Histogram, histogramOffsets, subtract } from './histogram.ts';
import type { RandomStream } from './random.ts';
import { type NodeSums, type Split, SplitSearch } from './split-search.ts';
import { type BinRule, bestOpenNode, newNode, ruleOfNode, type TreeNode } from './tree-node.ts';

export interface BoostingData {
  readonly binned: BinnedTable;
  readonly outcome: Uint8Array;
  /** Weights with mean 1. */
  readonly weights: Float64Array;
  readonly weighted: boolean;
  /** Rows that may be learned from, ascending. */
  readonly rows: Int32Array;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly learningRate: number;
  readonly subsample: number;
  readonly leaves: readonly [number, number];
  readonly maxDepth: number;
  /** Least rows in a leaf, as a number of rows of the whole table; scaled by `subsample` within a tree. */
  readonly minSupport: number;
}

const WEIGHT_UNIT = 65536;

/** Ridge on a leaf's value, in units of curvature, so that a pure leaf stays finite. */
const LEAF_RIDGE = 1;

/** Multiplier that makes gradients whole numbers while their sum stays inside 31 bits. */
function gradientUnit(totalWeight: number): number {
  return 2 ** Math.min(16, Math.floor(31 - Math.log2(totalWeight + 2)));
}

/** Grows one chain of boosted trees (gradient boosting of the binomial deviance; Friedman 2001, algorithm 5). */
class ChainGrower {
  readonly #data: BoostingData;
  readonly #options: BoostingOptions;
  readonly #random: RandomStream;
  readonly #offsets: Int32Array;
  readonly #search: SplitSearch;
  readonly #unit: number;
  readonly #minLeaf: number;
  readonly #logOdds: Float64Array;
  readonly #gradients: Float64Array;
  /** Rows of the current tree, kept so that each node is a stretch; beside each its packed gradient and its weight. */
  readonly #treeRows: Int32Array;
  readonly #packed: Float64Array;
  readonly #treeWeights: Float64Array;
  readonly #pool: Histogram[] = [];

  constructor(data: BoostingData, options: BoostingOptions, random: RandomStream) {
    this.#data = data;
    this.#options = options;
    this.#random = random;
    this.#offsets = histogramOffsets(data.binned.columns);
    this.#search = new SplitSearch(data.binned.columns, this.#offsets);
    const { rows, weights, outcome } = data;
    const totalWeight = rows.reduce((sum, row) => sum + (weights[row] as number), 0);
    const positiveWeight = rows.reduce((sum, row) => sum + (weights[row] as number) * (outcome[row] as number), 0);
    this.#unit = gradientUnit(totalWeight);
    this.#minLeaf = Math.max(1, options.minSupport * options.subsample);
    this.#logOdds = new Float64Array(outcome.length).fill(Math.log(positiveWeight / (totalWeight - positiveWeight)));
    this.#gradients = new Float64Array(outcome.length);
    this.#treeRows = new Int32Array(rows.length);
    this.#packed = new Float64Array(rows.length);
    this.#treeWeights = new Float64Array(rows.length);
  }

  /** Grows the next tree and returns the rules of all its nodes but the root. */
  growTree(): BinRule[] {
    this.#updateGradients();
    const sampled = this.#sampleRows();
    const [fewest, most] = this.#options.leaves;
    const wanted = fewest + this.#random.integer(most - fewest + 1);
    const nodes = [this.#rootNode(sampled)];
    for (let leaves = 1; leaves < wanted; leaves++) {
      const next = bestOpenNode(nodes);
      if (next === null) break;
      nodes.push(...this.#splitNode(next, leaves + 1 < wanted));
    }
    for (const node of nodes) if (node.histogram !== null) this.#pool.push(node.histogram);
    this.#addToLogOdds(nodes);
    return nodes.filter((node) => node.parent !== null).map(ruleOfNode);
  }

  #updateGradients(): void {
    const { rows, outcome, weights } = this.#data;
    for (const row of rows) {
      const probability = 1 / (1 + Math.exp(-(this.#logOdds[row] as number)));
      const gradient = (weights[row] as number) * ((outcome[row] as number) - probability);
      this.#gradients[row] = Math.round(gradient * this.#unit);
    }
  }

  /** Draws rows without replacement (selection sampling, Knuth 3.4.2 S), which keeps them in order. Returns how many. */
  #sampleRows(): number {
    const { rows } = this.#data;
    const wanted = Math.min(rows.length, Math.max(20, Math.round(rows.length * this.#options.subsample)));
    let taken = 0;
    for (let at = 0; taken < wanted; at++) {
      if (this.#random.uniform() * (rows.length - at) >= wanted - taken) continue;
      this.#placeRow(taken++, rows[at] as number);
    }
    return taken;
  }

  #placeRow(at: number, row: number): void {
    this.#treeRows[at] = row;
    this.#packed[at] = COUNT_UNIT + (this.#gradients[row] as number);
    this.#treeWeights[at] = Math.round((this.#data.weights[row] as number) * WEIGHT_UNIT);
  }

  #rootNode(end: number): TreeNode {
    const root = newNode(this.#sumRows(0, end), 0, end, null, true);
    root.histogram = this.#buildHistogram(0, end);
    root.split = this.#search.best(root.histogram, root, this.#minLeaf);
    return root;
  }

  #sumRows(start: number, end: number): NodeSums {
    let gradient = 0;
    let weight = 0;
    for (let at = start; at < end; at++) {
      gradient += this.#gradients[this.#treeRows[at] as number] as number;
      weight += this.#data.weighted ? (this.#treeWeights[at] as number) : 1;
    }
    return { count: end - start, gradient, weight };
  }

  #buildHistogram(start: number, end: number): Histogram {
    const length = this.#offsets.at(-1) as number;
    const histogram = this.#pool.pop() ?? {
      cells: new Float64Array(length),
      weights: this.#data.weighted ? new Float64Array(length) : null,
    };
    const { columns } = this.#data.binned;
    accumulate(histogram.cells, columns, this.#offsets, this.#treeRows, this.#packed, start, end);
    if (histogram.weights !== null)
      accumulate(histogram.weights, columns, this.#offsets, this.#treeRows, this.#treeWeights, start, end);
    return histogram;
  }

  #splitNode(node: TreeNode, searchOn: boolean): readonly [TreeNode, TreeNode] {
    const split = node.split as Split;
    const middle = this.#partition(node, split);
    const leftSums = this.#sumRows(node.start, middle);
    const rightSums = {
      count: node.count - leftSums.count,
      gradient: node.gradient - leftSums.gradient,
      weight: node.weight - leftSums.weight,
    };
    const left = newNode(leftSums, node.start, middle, node, true);
    const right = newNode(rightSums, middle, node.end, node, false);
    node.children = [left, right];
    if (searchOn && left.depth < this.#options.maxDepth) this.#searchChildren(node, left, right);
    return node.children;
  }

  /** Builds the histogram of the smaller child; that of the larger is what remains of the parent's. */
  #searchChildren(parent: TreeNode, left: TreeNode, right: TreeNode): void {
    const [smaller, larger] = left.count <= right.count ? [left, right] : [right, left];
    const parentHistogram = parent.histogram as Histogram;
    smaller.histogram = this.#buildHistogram(smaller.start, smaller.end);
    subtract(parentHistogram.cells, smaller.histogram.cells);
    if (parentHistogram.weights !== null && smaller.histogram.weights !== null)
      subtract(parentHistogram.weights, smaller.histogram.weights);
    larger.histogram = parentHistogram;
    parent.histogram = null;
    for (const child of [smaller, larger])
      if (child.count >= 2 * this.#minLeaf)
        child.split = this.#search.best(child.histogram as Histogram, child, this.#minLeaf);
  }

  /** Moves the node's rows that go left to the front of its stretch, order kept; returns where the right side starts. */
  #partition(node: TreeNode, split: Split): number {
    const { bins } = this.#data.binned.columns[split.column] as BinnedTable['columns'][number];
    let middle = node.start;
    const rightRows = new Int32Array(node.end - node.start);
    let rightCount = 0;
    for (let at = node.start; at < node.end; at++) {
      const row = this.#treeRows[at] as number;
      if (split.left[bins[row] as number] === 1) this.#placeRow(middle++, row);
      else rightRows[rightCount++] = row;
    }
    for (let at = 0; at < rightCount; at++) this.#placeRow(middle + at, rightRows[at] as number);
    return middle;
  }

  /** One Newton step per leaf, shrunk by the learning rate, for every row of the chain. */
  #addToLogOdds(nodes: readonly TreeNode[]): void {
    for (const leaf of nodes) {
      if (leaf.children !== null) continue;
      let curvature = LEAF_RIDGE;
      for (let at = leaf.start; at < leaf.end; at++) {
        const row = this.#treeRows[at] as number;
        const probability = 1 / (1 + Math.exp(-(this.#logOdds[row] as number)));
        curvature += (this.#data.weights[row] as number) * probability * (1 - probability);
      }
      leaf.value = (this.#options.learningRate * leaf.gradient) / this.#unit / curvature;
    }
    const root = nodes[0] as TreeNode;
    const { columns } = this.#data.binned;
    for (const row of this.#data.rows) {
      let node = root;
      while (node.children !== null) {
        const { column, left } = node.split as Split;
        const bin = (columns[column] as BinnedTable['columns'][number]).bins[row] as number;
        node = node.children[left[bin] === 1 ? 0 : 1];
      }
      this.#logOdds[row]! += node.value;
    }
  }
}

/**
 * Grows a chain of boosted trees and returns the rules of all nodes but the roots, in order of growth.
 * @param onTree called after every tree with the number grown so far
 */
export function growChain(
  data: BoostingData,
  options: BoostingOptions,
  random: RandomStream,
  onTree: (grown: number) => void = () => {},
): BinRule[] {
  if (data.binned.columns.length === 0) return [];
  const grower = new ChainGrower(data, options, random);
  const rules: BinRule[] = [];
  for (let tree = 1; tree <= options.trees; tree++) {
    rules.push(...grower.growTree());
    onTree(tree);
  }
  return rules;
}
