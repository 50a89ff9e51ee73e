import { addScaled, columnCount, columnDot, columnMoments, columnSize, type Design, innerProduct } from './design.ts';

/** Most residuals remembered. More would cost more time per check than the sharper bound saves. */
const MOST_DIRECTIONS = 8;
/** A fresh direction is worth its full pass over the design when the columns in doubt hold this share of its entries. */
const DOUBTFUL_SHARE = 0.25;
/** Room that is left for rounding. */
const MARGIN = 0.999;

/** A residual direction of length 1 and its inner product with every column. */
interface Direction {
  readonly values: Float64Array;
  readonly products: Float64Array;
}

/**
 * Tells for almost all columns, without reading them, that their gradient `x'r` cannot have reached a threshold.
 * Along a path the residuals stay close to the span of a few earlier ones, and on that span every column's gradient is known: with
 * `r = sum_i c_i q_i + e`, `x'r` differs from `sum_i c_i x'q_i` by no more than `|x_c| |e| + |mean(x) sum(e)|`, where x_c is the
 * centred column (Cauchy and Schwarz). The bound is safe; nothing is left out by guess.
 */
export class GradientScreen {
  readonly #design: Design;
  readonly #norms: Float64Array;
  readonly #means: Float64Array;
  readonly #entries: number;
  readonly #directions: Direction[] = [];
  #coordinates: number[] = [];
  readonly #remainder: Float64Array;
  #remainderNorm = 0;
  #remainderSum = 0;

  constructor(design: Design, residuals: Float64Array) {
    const columns = columnCount(design);
    this.#design = design;
    this.#norms = new Float64Array(columns);
    this.#means = new Float64Array(columns);
    let entries = 0;
    for (let column = 0; column < columns; column++) {
      const { sum, squares } = columnMoments(design, column);
      this.#norms[column] = Math.sqrt(Math.max(0, squares - (sum * sum) / design.rows));
      this.#means[column] = sum / design.rows;
      entries += columnSize(design, column);
    }
    this.#entries = entries;
    this.#remainder = new Float64Array(design.rows);
    this.#split(residuals);
    this.#extend(new Uint8Array(columns));
  }

  /** Gradient of a column as far as it is known; exact for the residuals given to the constructor. */
  estimate(column: number): number {
    let gradient = 0;
    for (let at = 0; at < this.#coordinates.length; at++)
      gradient += (this.#coordinates[at] as number) * ((this.#directions[at] as Direction).products[column] as number);
    return gradient;
  }

  /**
   * Columns whose gradient may have reached its threshold at these residuals.
   * @param isMember 1 for the columns not to look at, now and later
   * @param thresholds one per column
   */
  suspects(residuals: Float64Array, isMember: Uint8Array, thresholds: Float64Array): number[] {
    this.#split(residuals);
    const doubtful = this.#listSuspects(isMember, thresholds);
    const toRead = doubtful.reduce((sum, column) => sum + columnSize(this.#design, column), 0);
    if (toRead <= DOUBTFUL_SHARE * this.#entries || this.#remainderNorm === 0) return doubtful;
    this.#extend(isMember);
    return this.#listSuspects(isMember, thresholds);
  }

  #listSuspects(isMember: Uint8Array, thresholds: Float64Array): number[] {
    const suspects: number[] = [];
    for (let column = 0; column < thresholds.length; column++) {
      if (isMember[column] === 1) continue;
      const error =
        (this.#norms[column] as number) * this.#remainderNorm +
        Math.abs((this.#means[column] as number) * this.#remainderSum);
      if (Math.abs(this.estimate(column)) + error > MARGIN * (thresholds[column] as number)) suspects.push(column);
    }
    return suspects;
  }

  /** Writes residuals as known directions plus a remainder. */
  #split(residuals: Float64Array): void {
    const remainder = this.#remainder;
    remainder.set(residuals);
    this.#coordinates = this.#directions.map(({ values }) => {
      const coordinate = innerProduct(values, remainder);
      addScaled(values, -coordinate, remainder);
      return coordinate;
    });
    this.#remainderNorm = Math.sqrt(innerProduct(remainder, remainder));
    let sum = 0;
    for (let row = 0; row < remainder.length; row++) sum += remainder[row] as number;
    this.#remainderSum = sum;
  }

  /** Makes the remainder a direction of its own, at the price of a pass over all columns that are no members. */
  #extend(isMember: Uint8Array): void {
    const length = this.#remainderNorm;
    if (length === 0) return;
    if (this.#directions.length === MOST_DIRECTIONS) this.#mergeOldest();
    const values = new Float64Array(this.#remainder.length);
    addScaled(this.#remainder, 1 / length, values);
    const products = new Float64Array(columnCount(this.#design));
    for (let column = 0; column < products.length; column++)
      if (isMember[column] === 0) products[column] = columnDot(this.#design, column, values);
    this.#directions.push({ values, products });
    this.#coordinates.push(length);
    this.#remainder.fill(0);
    this.#remainderNorm = 0;
    this.#remainderSum = 0;
  }

  /** Makes one direction of the two oldest, along what the present residuals hold of them; costs no pass. */
  #mergeOldest(): void {
    const [first, second] = this.#directions as [Direction, Direction];
    const [a, b] = this.#coordinates as [number, number];
    const length = Math.hypot(a, b);
    const share = length === 0 ? 1 : a / length;
    const otherShare = length === 0 ? 0 : b / length;
    const combine = (mine: Float64Array, other: Float64Array) => {
      for (let at = 0; at < mine.length; at++)
        mine[at] = share * (mine[at] as number) + otherShare * (other[at] as number);
    };
    combine(first.values, second.values);
    combine(first.products, second.products);
    this.#directions.splice(1, 1);
    this.#coordinates.splice(0, 2, length);
  }
}
