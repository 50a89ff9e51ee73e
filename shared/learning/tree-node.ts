import type { Histogram } from './histogram.ts';
import type { NodeSums, Split } from './split-search.ts';

/** A condition on one column in terms of its bins: 1 where the bin meets it. */
export interface BinCondition {
  /** Index into `BinnedTable.columns`. */
  readonly column: number;
  readonly bins: Uint8Array;
}

/** Conditions on different columns, all of which must hold. */
export type BinRule = readonly BinCondition[];

/** A node of a tree that is being grown. */
export interface TreeNode {
  readonly sums: NodeSums;
  /** Stretch of the tree's rows, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly parent: TreeNode | null;
  readonly inLeft: boolean;
  histogram: Histogram | null;
  split: Split | null;
  children: readonly [TreeNode, TreeNode] | null;
}

/** A leaf without histogram or split yet; its stretch starts at `start`. */
export function newNode(sums: NodeSums, start: number, parent: TreeNode | null, inLeft: boolean): TreeNode {
  return {
    sums,
    start,
    end: start + sums.count,
    depth: parent === null ? 0 : parent.depth + 1,
    parent,
    inLeft,
    histogram: null,
    split: null,
    children: null,
  };
}

/** The leaf whose split gains most, or null when none can be split. */
export function bestOpenNode(nodes: readonly TreeNode[]): TreeNode | null {
  let best: TreeNode | null = null;
  for (const node of nodes)
    if (
      node.children === null &&
      node.split !== null &&
      (best === null || node.split.gain > (best.split as Split).gain)
    )
      best = node;
  return best;
}

/** The conditions on the way from the root to a node; several on one column become one. */
export function ruleOfNode(node: TreeNode): BinRule {
  const conditions: BinCondition[] = [];
  for (let child = node; child.parent !== null; child = child.parent) {
    const { column, left, right } = child.parent.split as Split;
    const side = child.inLeft ? left : right;
    const at = conditions.findIndex((condition) => condition.column === column);
    if (at < 0) conditions.push({ column, bins: side });
    else {
      const { bins } = conditions[at] as BinCondition;
      conditions[at] = { column, bins: bins.map((meets, bin) => meets & (side[bin] as number)) };
    }
  }
  return conditions.sort((a, b) => a.column - b.column);
}
