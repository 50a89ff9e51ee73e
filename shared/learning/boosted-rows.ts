import type { BinnedColumn, BinnedTable } from './binning.ts';
import { boostStepKernel, CHILD_BYTES } from './kernels/boost-step-kernel.ts';
import type { TreeNode } from './tree-node.ts';

/** Most nodes of a tree: 16 leaves and what lies above them. */
const MOST_NODES = 31;

const DOUBLE = Float64Array.BYTES_PER_ELEMENT;

const roundedUp = (bytes: number): number => Math.ceil(bytes / DOUBLE) * DOUBLE;

/** Where everything lies in the memory of the kernel, in bytes. */
function layOut(rows: number) {
  const binsOf = 0;
  const factors = binsOf + roundedUp(MOST_NODES * Int32Array.BYTES_PER_ELEMENT);
  const odds = factors + MOST_NODES * DOUBLE;
  const weights = odds + rows * DOUBLE;
  const gradients = weights + rows * DOUBLE;
  const curvatures = gradients + rows * DOUBLE;
  const childOf = curvatures + rows * DOUBLE;
  const outcome = childOf + MOST_NODES * CHILD_BYTES;
  /** The bins of the column of each inner node, one stretch of `rows` bytes after the other. */
  const bins = outcome + rows;
  return { binsOf, factors, odds, weights, gradients, curvatures, childOf, outcome, bins };
}

/**
 * What boosting knows of every row: the odds so far, and the gradient and curvature of the binomial deviance that follow from them.
 * Odds rather than log-odds, because a step multiplies them, which needs one exponential per leaf instead of one per row. Only
 * the instance that was made last may be used, because all share the memory of one kernel.
 */
export class BoostedRows {
  readonly #binned: BinnedTable;
  readonly #unit: number;
  readonly #layout: ReturnType<typeof layOut>;
  readonly #memory: ArrayBuffer;
  /** Per row of the table, in quantised units: whole numbers. */
  readonly gradients: Float64Array;
  /** Per row of the table. */
  readonly curvatures: Float64Array;

  /**
   * @param odds of every row at the start
   * @param unit multiplier that makes gradients whole numbers
   * @param mostInner most inner nodes of a tree
   */
  constructor(
    binned: BinnedTable,
    outcome: Uint8Array,
    weights: Float64Array,
    odds: number,
    unit: number,
    mostInner: number,
  ) {
    const { rows } = binned;
    const layout = layOut(rows);
    this.#binned = binned;
    this.#unit = unit;
    this.#layout = layout;
    this.#memory = boostStepKernel.claim(this, layout.bins + mostInner * rows);
    const doublesAt = (address: number) => new Float64Array(this.#memory, address, rows);
    this.gradients = doublesAt(layout.gradients);
    this.curvatures = doublesAt(layout.curvatures);
    doublesAt(layout.odds).fill(odds);
    doublesAt(layout.weights).set(weights);
    new Uint8Array(this.#memory, layout.outcome, rows).set(outcome);
    new Float64Array(this.#memory, layout.factors, 1)[0] = 1;
    this.#run(0);
  }

  /**
   * Multiplies the odds of every row by the factor of its leaf, and derives gradients and curvatures anew.
   * @param nodes of a tree, the root first
   * @param factors one per node; those of inner nodes are not used
   * @throws Error when another instance was made since
   */
  advance(nodes: readonly TreeNode[], factors: readonly number[]): void {
    if (!boostStepKernel.isOwner(this)) throw new Error('only the boosted rows that were made last can advance');
    const { rows } = this.#binned;
    const binsOf = new Int32Array(this.#memory, this.#layout.binsOf, MOST_NODES);
    const childOf = new Uint8Array(this.#memory, this.#layout.childOf, MOST_NODES * CHILD_BYTES);
    new Float64Array(this.#memory, this.#layout.factors, MOST_NODES).set(factors);
    let depth = 0;
    let address = this.#layout.bins;
    nodes.forEach((node, place) => {
      depth = Math.max(depth, node.depth);
      const children = childOf.subarray(place * CHILD_BYTES, (place + 1) * CHILD_BYTES);
      binsOf[place] = this.#layout.bins;
      if (node.children === null || node.split === null) {
        children.fill(place);
        return;
      }
      const { bins } = this.#binned.columns[node.split.column] as BinnedColumn;
      binsOf[place] = address;
      new Uint8Array(this.#memory, address, rows).set(bins);
      address += rows;
      // A bin that the node never saw is on neither side; it goes right.
      children.fill(nodes.indexOf(node.children[1]));
      const left = nodes.indexOf(node.children[0]);
      node.split.left.forEach((inLeft, bin) => {
        if (inLeft === 1) children[bin] = left;
      });
    });
    this.#run(depth);
  }

  #run(depth: number): void {
    const { binsOf, childOf, factors, odds, weights, outcome, gradients, curvatures } = this.#layout;
    boostStepKernel.exports.advance(
      this.#binned.rows,
      depth,
      binsOf,
      childOf,
      factors,
      odds,
      weights,
      outcome,
      gradients,
      curvatures,
      this.#unit,
    );
  }
}
