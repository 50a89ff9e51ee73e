import { gradientUnit, meanOdds } from './boost-trees.ts';
import type { RandomStream } from './random.ts';
import { drawRows } from './row-sample.ts';
import { type RuleLimits, ruleLimits } from './rule-limits.ts';
import { type TreeData, TreeGrower } from './tree-grower.ts';
import { type BinRule, ruleOfNode } from './tree-node.ts';

export interface ForestOptions {
  readonly trees: number;
  /** Share of the rows that each tree sees, drawn without replacement. */
  readonly subsample: number;
  /** Share of the columns that each tree may split on; at least one. */
  readonly columnShare: number;
  /** Tree number t has `leaves[0] + t mod (leaves[1] - leaves[0] + 1)` leaves, as far as depth, support and gain allow. */
  readonly leaves: readonly [number, number];
  readonly maxDepth: number;
  /** Least rows in a leaf, as a number of rows of the whole table; scaled by `subsample` within a tree. */
  readonly minSupport: number;
}

/** Draws a share of the columns; 1 per column that was drawn. */
function drawColumns(count: number, share: number, random: RandomStream): Uint8Array {
  const columns = Array.from({ length: count }, (_, column) => column);
  const wanted = Math.max(1, Math.round(share * columns.length));
  if (wanted < columns.length) random.shuffle(columns);
  const drawn = new Uint8Array(count);
  for (const column of columns.slice(0, wanted)) drawn[column] = 1;
  return drawn;
}

/** Distance of every outcome from the mean: with it, the gain of a split is the drop in the Gini impurity (times a constant). */
function deviationsFromMean(data: TreeData): Float64Array {
  const { rows, outcome, weights } = data;
  const { totalWeight, odds } = meanOdds(data);
  const mean = odds / (1 + odds);
  const unit = gradientUnit(totalWeight);
  const deviations = new Float64Array(outcome.length);
  for (const row of rows)
    deviations[row] = Math.round((weights[row] as number) * ((outcome[row] as number) - mean) * unit);
  return deviations;
}

/**
 * Grows independent classification trees, each on a random part of the rows and columns (Breiman 2001; subsamples instead of
 * bootstraps, columns drawn per tree), and returns the rules of all nodes but the roots, in order of growth.
 * @param onTree called after every tree with the number grown so far
 */
export function growForest(
  data: TreeData,
  options: ForestOptions,
  random: RandomStream,
  onTree: (grown: number) => void = () => {},
  limits: RuleLimits = ruleLimits(data.binned),
): BinRule[] {
  if (data.binned.columns.length === 0) return [];
  const minLeaf = Math.max(1, options.minSupport * options.subsample);
  const grower = new TreeGrower(data, { maxDepth: options.maxDepth, minLeaf }, limits);
  const deviations = deviationsFromMean(data);
  const [fewest, most] = options.leaves;
  const rules: BinRule[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    const taken = drawRows(data.rows, options.subsample, random, grower.rows);
    const drawn = drawColumns(data.binned.columns.length, options.columnShare, random);
    const nodes = grower.grow(taken, deviations, fewest + (tree % (most - fewest + 1)), drawn);
    for (const node of nodes.slice(1)) rules.push(ruleOfNode(node));
    onTree(tree + 1);
  }
  return rules;
}
