import type { Design } from './design.ts';
import { GramMatrix } from './gram-matrix.ts';

/** Columns with less curvature than this are flat: nothing can be learned from them. */
export const LEAST_CURVATURE = 1e-10;

/** Sweeps after which a step is taken as it is; the step after it goes on. */
const MOST_SWEEPS = 200;
/** Rounds over the non-zero coefficients between two rounds over all. */
const ACTIVE_SWEEPS = 4;

const softThreshold = (value: number, threshold: number): number =>
  value > threshold ? value - threshold : value < -threshold ? value + threshold : 0;

/** What a coefficient pays and which signs it may have, per column of the design. */
export interface Penalty {
  readonly factors: Float64Array;
  /** 1: at least 0, -1: at most 0, 0: free. */
  readonly signs: Int8Array;
}

/**
 * The quadratic model inside a lasso step: the Gram matrix `X'HX` of the columns in the working set, centred by the intercept, at
 * the curvature H of some earlier point, and coordinate descent on it. `columns[at]` is the column in place `at`.
 */
export class QuadraticModel {
  readonly columns: number[] = [];
  /** Per column of the design 1 when it is in the working set. Do not write to it. */
  readonly isMember: Uint8Array;
  readonly #penalty: Penalty;
  readonly #gram: GramMatrix;
  /** Gradients and step of the descent under way, per place. */
  #gradients = new Float64Array(32);
  #change = new Float64Array(32);

  constructor(design: Design, penalty: Penalty) {
    this.#penalty = penalty;
    this.isMember = new Uint8Array(penalty.factors.length);
    this.#gram = new GramMatrix(design);
  }

  /** Adds a column to the working set, for good. */
  enter(column: number): void {
    if (this.isMember[column] === 1) return;
    this.isMember[column] = 1;
    this.columns.push(column);
    this.#gram.add(column);
    if (this.columns.length > this.#change.length) {
      this.#gradients = new Float64Array(2 * this.#change.length);
      this.#change = new Float64Array(2 * this.#change.length);
    }
  }

  /** Takes another point's curvature (one value per row, and their sum) for the whole model. */
  refresh(curvature: Float64Array, curvatureSum: number): void {
    this.#gram.refresh(curvature, curvatureSum);
  }

  /** Curvature-weighted mean of the column in a place. */
  centre(at: number): number {
    return (this.#gram.sums[at] as number) / this.#gram.curvatureSum;
  }

  curvatureOf(at: number): number {
    return (this.#gram.rows[at] as Float64Array)[at] as number;
  }

  /** The step of the intercept that goes with a step of the coefficients. */
  interceptChange(residualSum: number, change: Float64Array): number {
    let sum = residualSum;
    for (let at = 0; at < this.columns.length; at++) sum -= (this.#gram.sums[at] as number) * (change[at] as number);
    return sum / this.#gram.curvatureSum;
  }

  /**
   * The step that minimises the penalised quadratic: coordinate descent over all columns, then over the non-zero ones until they
   * settle, and again.
   * @param gradients of the likelihood per place, intercept profiled out
   * @param beta coefficients per column of the design
   * @param goal greatest curvature-scaled squared change at which the descent ends
   * @returns a change per place, valid until the next call
   */
  minimise(gradients: Float64Array, beta: Float64Array, l1: number, l2: number, goal: number): Float64Array {
    this.#gradients.set(gradients.subarray(0, this.columns.length));
    this.#change.fill(0);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1 + ACTIVE_SWEEPS) {
      if (this.#sweep(beta, l1, l2, false) < goal) break;
      for (let inner = 0; inner < ACTIVE_SWEEPS; inner++) if (this.#sweep(beta, l1, l2, true) < goal) break;
    }
    return this.#change;
  }

  /** One round of coordinate descent; keeps the gradients up to date. Returns the greatest curvature-scaled squared change. */
  #sweep(beta: Float64Array, l1: number, l2: number, activeOnly: boolean): number {
    const { factors, signs } = this.#penalty;
    const { rows } = this.#gram;
    const gradients = this.#gradients;
    const change = this.#change;
    const { columns } = this;
    const size = columns.length;
    let greatest = 0;
    for (let at = 0; at < size; at++) {
      const column = columns[at] as number;
      const current = (beta[column] as number) + (change[at] as number);
      if (activeOnly && current === 0) continue;
      const row = rows[at] as Float64Array;
      const curvature = row[at] as number;
      if (curvature < LEAST_CURVATURE) continue;
      const factor = factors[column] as number;
      const free =
        softThreshold((gradients[at] as number) + curvature * current, l1 * factor) / (curvature + l2 * factor);
      const target = free * (signs[column] as number) < 0 ? 0 : free;
      const move = target - current;
      if (move === 0) continue;
      change[at]! += move;
      for (let other = 0; other < size; other++) gradients[other]! -= (row[other] as number) * move;
      greatest = Math.max(greatest, curvature * move * move);
    }
    return greatest;
  }
}
