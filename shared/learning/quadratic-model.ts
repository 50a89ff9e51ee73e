import { columnDot, type Design, scaledColumn } from './design.ts';

/** Columns with less curvature than this are flat: nothing can be learned from them. */
export const LEAST_CURVATURE = 1e-10;

const MOST_SWEEPS = 1000;
/** Rounds over the non-zero coefficients between two rounds over all. */
const ACTIVE_SWEEPS = 4;

export const softThreshold = (value: number, threshold: number): number =>
  value > threshold ? value - threshold : value < -threshold ? value + threshold : 0;

/**
 * The quadratic model inside a lasso step: the Gram matrix `X'HX` of the columns in the working set, centred by the intercept, at
 * the curvature H of some earlier point, and coordinate descent on it. `columns[at]` is the column in place `at`.
 */
export class QuadraticModel {
  readonly columns: number[] = [];
  readonly #design: Design;
  readonly #penaltyFactors: Float64Array;
  readonly #isMember: Uint8Array;
  readonly #curvature: Float64Array;
  #curvatureSum = 0;
  #capacity = 64;
  #gram = new Float64Array(64 * 64);
  /** Curvature-weighted sum of each column. */
  #sums = new Float64Array(64);
  readonly #buffer: Float64Array;

  constructor(design: Design, penaltyFactors: Float64Array) {
    this.#design = design;
    this.#penaltyFactors = penaltyFactors;
    this.#isMember = new Uint8Array(penaltyFactors.length);
    this.#curvature = new Float64Array(design.rows);
    this.#buffer = new Float64Array(design.rows);
  }

  has(column: number): boolean {
    return this.#isMember[column] === 1;
  }

  /** Adds a column to the working set, for good. */
  enter(column: number): void {
    if (this.has(column)) return;
    this.#isMember[column] = 1;
    if (this.columns.length === this.#capacity) this.#grow();
    this.columns.push(column);
    this.#computeRow(this.columns.length - 1);
  }

  /** Takes another point's curvature (one value per row, and their sum) for the whole model. */
  refresh(curvature: Float64Array, curvatureSum: number): void {
    this.#curvature.set(curvature);
    this.#curvatureSum = curvatureSum;
    for (let at = 0; at < this.columns.length; at++) this.#computeRow(at);
  }

  /** Curvature-weighted mean of the column in a place. */
  centre(at: number): number {
    return (this.#sums[at] as number) / this.#curvatureSum;
  }

  curvatureOf(at: number): number {
    return this.#gram[at * this.#capacity + at] as number;
  }

  /** The step of the intercept that goes with a step of the coefficients. */
  interceptChange(residualSum: number, change: Float64Array): number {
    let sum = residualSum;
    for (let at = 0; at < change.length; at++) sum -= (this.#sums[at] as number) * (change[at] as number);
    return sum / this.#curvatureSum;
  }

  /**
   * The step that minimises the penalised quadratic: coordinate descent over all columns, then over the non-zero ones until they
   * settle, and again.
   * @param gradients of the likelihood per place, intercept profiled out; overwritten
   * @param beta coefficients per column of the design
   * @param goal greatest curvature-scaled squared change at which the descent ends
   */
  minimise(gradients: Float64Array, beta: Float64Array, l1: number, l2: number, goal: number): Float64Array {
    const change = new Float64Array(this.columns.length);
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1 + ACTIVE_SWEEPS) {
      if (this.#sweep(gradients, beta, change, l1, l2, false) < goal) break;
      for (let inner = 0; inner < ACTIVE_SWEEPS; inner++)
        if (this.#sweep(gradients, beta, change, l1, l2, true) < goal) break;
    }
    return change;
  }

  #grow(): void {
    const old = this.#capacity;
    const gram = new Float64Array(4 * old * old);
    for (let row = 0; row < old; row++) gram.set(this.#gram.subarray(row * old, (row + 1) * old), row * 2 * old);
    const sums = new Float64Array(2 * old);
    sums.set(this.#sums);
    this.#gram = gram;
    this.#sums = sums;
    this.#capacity = 2 * old;
  }

  /** Row `at` of the Gram matrix and its mirror image, against all columns before it. */
  #computeRow(at: number): void {
    const own = scaledColumn(this.#design, this.columns[at] as number, this.#curvature, this.#buffer);
    this.#sums[at] = own;
    for (let other = 0; other <= at; other++) {
      const product = columnDot(this.#design, this.columns[other] as number, this.#buffer);
      const value = product - (own * (this.#sums[other] as number)) / this.#curvatureSum;
      this.#gram[at * this.#capacity + other] = value;
      this.#gram[other * this.#capacity + at] = value;
    }
  }

  /** One round of coordinate descent; keeps `gradients` up to date. Returns the greatest curvature-scaled squared change. */
  #sweep(
    gradients: Float64Array,
    beta: Float64Array,
    change: Float64Array,
    l1: number,
    l2: number,
    activeOnly: boolean,
  ): number {
    const penaltyFactors = this.#penaltyFactors;
    const gram = this.#gram;
    const capacity = this.#capacity;
    const { columns } = this;
    const size = change.length;
    let greatest = 0;
    for (let at = 0; at < size; at++) {
      const column = columns[at] as number;
      const current = (beta[column] as number) + (change[at] as number);
      if (activeOnly && current === 0) continue;
      const offset = at * capacity;
      const curvature = gram[offset + at] as number;
      if (curvature < LEAST_CURVATURE) continue;
      const factor = penaltyFactors[column] as number;
      const target =
        softThreshold((gradients[at] as number) + curvature * current, l1 * factor) / (curvature + l2 * factor);
      const move = target - current;
      if (move === 0) continue;
      change[at]! += move;
      for (let other = 0; other < size; other++) gradients[other]! -= (gram[offset + other] as number) * move;
      greatest = Math.max(greatest, curvature * move * move);
    }
    return greatest;
  }
}
