import { columnDotScaled, type Design, scaledColumn } from './design.ts';

/** Room for so many columns at first; it doubles when needed. */
const FIRST_CAPACITY = 32;

/**
 * The Gram matrix `X'HX` of a growing choice of a design's columns, centred: `sum h x_a x_b - (sum h x_a)(sum h x_b) / sum h`.
 * Lists are counted row by row: two lists cost as many additions as they have rows in common, not as they are long.
 */
export class GramMatrix {
  /** Row a holds the products of the column in place a with those in every place. Do not write to it. */
  readonly rows: Float64Array[] = [];
  /** `sum h x` per place. */
  sums = new Float64Array(FIRST_CAPACITY);
  curvatureSum = 0;
  readonly #design: Design;
  readonly #columns: number[] = [];
  readonly #curvature: Float64Array;
  #capacity = FIRST_CAPACITY;
  /** For the first `#listed` places: per row of the design the places of the lists that hold it, ascending. */
  #listed = 0;
  readonly #firstPlace: Int32Array;
  #places = new Uint16Array(0);
  readonly #buffer: Float64Array;

  constructor(design: Design) {
    this.#design = design;
    this.#curvature = new Float64Array(design.rows);
    this.#firstPlace = new Int32Array(design.rows + 1);
    this.#buffer = new Float64Array(design.rows);
  }

  /** Gives a column the next place; its products follow at the next refresh. */
  place(column: number): void {
    if (this.#columns.length === this.#capacity) this.#grow();
    this.#columns.push(column);
    this.rows.push(new Float64Array(this.#capacity));
  }

  /** Adds a column in the next place, with its products at the curvature of the last refresh. */
  add(column: number): void {
    const at = this.#columns.length;
    this.place(column);
    const row = this.rows[at] as Float64Array;
    this.sums[at] = scaledColumn(this.#design, column, this.#curvature, this.#buffer);
    const isList = this.#isList(column);
    if (isList) this.#countIntoListed(column, row);
    for (let other = 0; other <= at; other++) {
      const rival = this.#columns[other] as number;
      if (isList && other < this.#listed && this.#isList(rival)) continue;
      row[other] = columnDotScaled(this.#design, rival, this.#buffer, column);
    }
    this.#centre(at);
  }

  /** Computes everything again at another curvature (one value per row, and their sum). */
  refresh(curvature: Float64Array, curvatureSum: number): void {
    this.#curvature.set(curvature);
    this.curvatureSum = curvatureSum;
    this.#listRows();
    this.#countLists();
    for (let at = 0; at < this.#columns.length; at++) {
      const column = this.#columns[at] as number;
      if (this.#isList(column)) this.sums[at] = (this.rows[at] as Float64Array)[at] as number;
      else this.#multiplyDense(at, column);
    }
    for (let at = 0; at < this.#columns.length; at++) this.#centre(at);
  }

  #isList(column: number): boolean {
    return column < this.#design.starts.length;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.rows.forEach((row, at) => {
      const longer = new Float64Array(this.#capacity);
      longer.set(row);
      this.rows[at] = longer;
    });
    const sums = new Float64Array(this.#capacity);
    sums.set(this.sums);
    this.sums = sums;
  }

  /** Writes down per row which lists of the choice hold it. */
  #listRows(): void {
    const { starts, ends, indices } = this.#design;
    const first = this.#firstPlace.fill(0);
    const lists = this.#columns.filter((column) => this.#isList(column));
    for (const column of lists)
      for (let at = starts[column] as number; at < (ends[column] as number); at++)
        first[(indices[at] as number) + 1]! += 1;
    for (let row = 1; row < first.length; row++) first[row]! += first[row - 1] as number;
    const places = new Uint16Array(first.at(-1) as number);
    const next = first.slice();
    this.#columns.forEach((column, place) => {
      if (!this.#isList(column)) return;
      for (let at = starts[column] as number; at < (ends[column] as number); at++) {
        const row = indices[at] as number;
        places[next[row] as number] = place;
        next[row]! += 1;
      }
    });
    this.#places = places;
    this.#listed = this.#columns.length;
  }

  /** Products of all lists with all lists before them, not yet centred. */
  #countLists(): void {
    for (const row of this.rows) row.fill(0);
    const places = this.#places;
    const first = this.#firstPlace;
    for (let row = 0; row + 1 < first.length; row++) {
      const curvature = this.#curvature[row] as number;
      if (curvature === 0) continue;
      const start = first[row] as number;
      const end = first[row + 1] as number;
      for (let at = start; at < end; at++) {
        const products = this.rows[places[at] as number] as Float64Array;
        for (let before = start; before <= at; before++) products[places[before] as number]! += curvature;
      }
    }
  }

  /** Products of a list with all listed ones. */
  #countIntoListed(column: number, products: Float64Array): void {
    const { starts, ends, indices } = this.#design;
    const places = this.#places;
    const first = this.#firstPlace;
    const end = ends[column] as number;
    for (let at = starts[column] as number; at < end; at++) {
      const row = indices[at] as number;
      const curvature = this.#curvature[row] as number;
      if (curvature === 0) continue;
      const last = first[row + 1] as number;
      for (let entry = first[row] as number; entry < last; entry++) products[places[entry] as number]! += curvature;
    }
  }

  /** Products of a dense column with all columns before it and all lists after it. */
  #multiplyDense(at: number, column: number): void {
    this.sums[at] = scaledColumn(this.#design, column, this.#curvature, this.#buffer);
    this.#columns.forEach((rival, other) => {
      if (other > at && !this.#isList(rival)) return;
      const product = columnDotScaled(this.#design, rival, this.#buffer, column);
      (this.rows[Math.max(at, other)] as Float64Array)[Math.min(at, other)] = product;
    });
  }

  /** Centres a row up to its diagonal and mirrors it. */
  #centre(at: number): void {
    const row = this.rows[at] as Float64Array;
    const mean = (this.sums[at] as number) / this.curvatureSum;
    for (let other = 0; other <= at; other++) {
      const value = (row[other] as number) - mean * (this.sums[other] as number);
      row[other] = value;
      (this.rows[other] as Float64Array)[at] = value;
    }
  }
}
