import { BoostedRows } from './boosted-rows.ts';
import type { RandomStream } from './random.ts';
import { drawRows } from './row-sample.ts';
import { type RuleLimits, ruleLimits } from './rule-limits.ts';
import { type TreeData, TreeGrower } from './tree-grower.ts';
import { type BinRule, ruleOfNode, type TreeNode } from './tree-node.ts';

export interface BoostingOptions {
  readonly trees: number;
  readonly learningRate: number;
  /** Share of the rows that each tree sees; at 1 nothing is drawn and the result does not depend on the seed. */
  readonly subsample: number;
  /** Tree number t has `leaves[0] + t mod (leaves[1] - leaves[0] + 1)` leaves, as far as depth, support and gain allow. */
  readonly leaves: readonly [number, number];
  readonly maxDepth: number;
  /** Least rows in a leaf, as a number of rows of the whole table; scaled by `subsample` within a tree. */
  readonly minSupport: number;
}

/** Ridge on a leaf's value, in units of curvature, so that a pure leaf stays finite. */
const LEAF_RIDGE = 1;

/** Greatest step of the log-odds in one leaf, so that the odds stay finite. */
const MOST_STEP = 20;

/** Multiplier that makes gradients whole numbers while the sum of all stays inside 31 bits. */
export function gradientUnit(totalWeight: number): number {
  return 2 ** Math.min(16, Math.floor(31 - Math.log2(totalWeight + 2)));
}

/** Odds of the outcome among the rows that may be learned from. */
export function meanOdds({ rows, weights, outcome }: TreeData): { totalWeight: number; odds: number } {
  let totalWeight = 0;
  let positiveWeight = 0;
  for (const row of rows) {
    totalWeight += weights[row] as number;
    positiveWeight += (weights[row] as number) * (outcome[row] as number);
  }
  return { totalWeight, odds: positiveWeight / (totalWeight - positiveWeight) };
}

/** Grows one chain of boosted trees (gradient boosting of the binomial deviance; Friedman 2001, algorithm 5). */
class ChainGrower {
  readonly #data: TreeData;
  readonly #options: BoostingOptions;
  readonly #random: RandomStream;
  readonly #everyColumn: Uint8Array;
  readonly #grower: TreeGrower;
  readonly #unit: number;
  readonly #boosted: BoostedRows;
  #trees = 0;

  constructor(data: TreeData, options: BoostingOptions, random: RandomStream, limits: RuleLimits) {
    this.#data = data;
    this.#options = options;
    this.#random = random;
    this.#everyColumn = new Uint8Array(data.binned.columns.length).fill(1);
    const minLeaf = Math.max(1, options.minSupport * options.subsample);
    this.#grower = new TreeGrower(data, { maxDepth: options.maxDepth, minLeaf }, limits);
    const { totalWeight, odds } = meanOdds(data);
    const { binned, outcome, weights } = data;
    this.#unit = gradientUnit(totalWeight);
    this.#boosted = new BoostedRows(binned, outcome, weights, odds, this.#unit, options.leaves[1] - 1);
  }

  /** Grows the next tree and returns the rules of all its nodes but the root. */
  growTree(): BinRule[] {
    const taken = drawRows(this.#data.rows, this.#options.subsample, this.#random, this.#grower.rows);
    const [fewest, most] = this.#options.leaves;
    const leaves = fewest + (this.#trees++ % (most - fewest + 1));
    const nodes = this.#grower.grow(taken, this.#boosted.gradients, leaves, this.#everyColumn);
    this.#boosted.advance(
      nodes,
      nodes.map((node) => (node.children === null ? this.#factorOf(node) : 1)),
    );
    return nodes.slice(1).map(ruleOfNode);
  }

  /** One Newton step in a leaf, shrunk by the learning rate, as the factor by which the odds change. */
  #factorOf(leaf: TreeNode): number {
    const { rows } = this.#grower;
    const { curvatures } = this.#boosted;
    let curvature = LEAF_RIDGE;
    for (let at = leaf.start; at < leaf.end; at++) curvature += curvatures[rows[at] as number] as number;
    const step = (this.#options.learningRate * leaf.sums.gradient) / this.#unit / curvature;
    return Math.exp(Math.min(MOST_STEP, Math.max(-MOST_STEP, step)));
  }
}

/**
 * Grows a chain of boosted trees and returns the rules of all nodes but the roots, in order of growth.
 * @param onTree called after every tree with the number grown so far
 */
export function growChain(
  data: TreeData,
  options: BoostingOptions,
  random: RandomStream,
  onTree: (grown: number) => void = () => {},
  limits: RuleLimits = ruleLimits(data.binned),
): BinRule[] {
  if (data.binned.columns.length === 0) return [];
  const grower = new ChainGrower(data, options, random, limits);
  const rules: BinRule[] = [];
  for (let tree = 1; tree <= options.trees; tree++) {
    for (const rule of grower.growTree()) rules.push(rule);
    onTree(tree);
  }
  return rules;
}
