/**
 * A design matrix: first 0/1 columns as lists of the rows that hold 1, then dense columns of any scale. Column j is sparse when
 * `j < starts.length`, else dense column `j - starts.length`. Plain typed arrays and a number, so that it can be posted to a
 * thread.
 */
export interface Design {
  readonly rows: number;
  /** Sparse column j holds `indices[starts[j]] .. indices[ends[j] - 1]`, ascending. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly indices: Int32Array;
  /** Dense column d holds `dense[offsets[d]] .. dense[offsets[d] + rows - 1]`. */
  readonly offsets: Int32Array;
  readonly dense: Float64Array;
}

export function columnCount(design: Design): number {
  return design.starts.length + design.offsets.length;
}

/** Number of stored entries of a column, which is what reading it costs. */
export function columnSize(design: Design, column: number): number {
  const { starts, ends, rows } = design;
  return column < starts.length ? (ends[column] as number) - (starts[column] as number) : rows;
}

/** A sparse column that is still to be written: how many rows hold 1, and a function that writes them, ascending. */
export interface RowList {
  readonly size: number;
  readonly write: (target: Int32Array) => void;
}

/** A function that writes the values of a dense column. */
export type WriteValues = (target: Float64Array) => void;

/** Lets every column write itself in its place in one design, so that none is held twice. */
export function writeDesign(rows: number, lists: readonly RowList[], denseColumns: readonly WriteValues[]): Design {
  const starts = new Int32Array(lists.length);
  const ends = new Int32Array(lists.length);
  let entries = 0;
  lists.forEach(({ size }, at) => {
    starts[at] = entries;
    entries += size;
    ends[at] = entries;
  });
  const indices = new Int32Array(entries);
  lists.forEach(({ write }, at) => {
    write(indices.subarray(starts[at], ends[at]));
  });
  const offsets = Int32Array.from(denseColumns, (_, at) => at * rows);
  const dense = new Float64Array(rows * denseColumns.length);
  denseColumns.forEach((write, at) => {
    write(dense.subarray(at * rows, (at + 1) * rows));
  });
  return { rows, starts, ends, indices, offsets, dense };
}

/** Puts lists of rows and dense columns together. */
export function makeDesign(rows: number, lists: readonly Int32Array[], denseColumns: readonly Float64Array[]): Design {
  return writeDesign(
    rows,
    lists.map((list) => ({ size: list.length, write: (target) => target.set(list) })),
    denseColumns.map((column) => (target) => target.set(column)),
  );
}

/** A view of the design with only these columns, in the order given (sparse ones must come before dense ones). Nothing is copied. */
export function takeColumns(design: Design, columns: readonly number[]): Design {
  const { starts, ends, offsets } = design;
  const sparse = columns.filter((column) => column < starts.length);
  const dense = columns.filter((column) => column >= starts.length);
  return {
    ...design,
    starts: Int32Array.from(sparse, (column) => starts[column] as number),
    ends: Int32Array.from(sparse, (column) => ends[column] as number),
    offsets: Int32Array.from(dense, (column) => offsets[column - starts.length] as number),
  };
}

/** Sum of `vector` over a list of rows. Four sums at once, which the processor can overlap. */
function sumOver(indices: Int32Array, start: number, end: number, vector: Float64Array): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let at = start;
  for (; at + 3 < end; at += 4) {
    sum0 += vector[indices[at] as number] as number;
    sum1 += vector[indices[at + 1] as number] as number;
    sum2 += vector[indices[at + 2] as number] as number;
    sum3 += vector[indices[at + 3] as number] as number;
  }
  for (; at < end; at++) sum0 += vector[indices[at] as number] as number;
  return sum0 + sum1 + (sum2 + sum3);
}

/** Inner product of two vectors of the same length, four sums at once. */
export function innerProduct(a: Float64Array, b: Float64Array): number {
  const { length } = a;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    sum0 += (a[at] as number) * (b[at] as number);
    sum1 += (a[at + 1] as number) * (b[at + 1] as number);
    sum2 += (a[at + 2] as number) * (b[at + 2] as number);
    sum3 += (a[at + 3] as number) * (b[at + 3] as number);
  }
  for (; at < length; at++) sum0 += (a[at] as number) * (b[at] as number);
  return sum0 + sum1 + (sum2 + sum3);
}

/** `target += factor * vector` */
export function addScaled(vector: Float64Array, factor: number, target: Float64Array): void {
  for (let row = 0; row < target.length; row++) target[row]! += factor * (vector[row] as number);
}

/** The values of a dense column; a view. */
function denseValues(design: Design, column: number): Float64Array {
  const offset = design.offsets[column - design.starts.length] as number;
  return design.dense.subarray(offset, offset + design.rows);
}

/** Inner product of a column with a vector over the rows. */
export function columnDot(design: Design, column: number, vector: Float64Array): number {
  const { starts, ends, indices } = design;
  if (column < starts.length) return sumOver(indices, starts[column] as number, ends[column] as number, vector);
  return innerProduct(denseValues(design, column), vector);
}

/**
 * Inner product of a column with `scaled`, which is itself a column of the design times some scale (see `scaledColumn`). Only rows
 * in which both can differ from 0 are read: of a list and a dense column, the list.
 */
export function columnDotScaled(design: Design, column: number, scaled: Float64Array, scaledFrom: number): number {
  const { starts, ends, indices } = design;
  if (column < starts.length || scaledFrom >= starts.length) return columnDot(design, column, scaled);
  const values = denseValues(design, column);
  const end = ends[scaledFrom] as number;
  let sum = 0;
  for (let at = starts[scaledFrom] as number; at < end; at++) {
    const row = indices[at] as number;
    sum += (scaled[row] as number) * (values[row] as number);
  }
  return sum;
}

/** `vector += factor * column` */
export function addColumn(design: Design, column: number, factor: number, vector: Float64Array): void {
  const { starts, ends, indices } = design;
  if (column < starts.length) {
    const end = ends[column] as number;
    for (let at = starts[column] as number; at < end; at++) vector[indices[at] as number]! += factor;
    return;
  }
  addScaled(denseValues(design, column), factor, vector);
}

/** `target = scale * column`, elementwise; rows in which the column is 0 become 0. Returns the sum of the result. */
export function scaledColumn(design: Design, column: number, scale: Float64Array, target: Float64Array): number {
  const { rows, starts, ends, indices } = design;
  let sum = 0;
  if (column < starts.length) {
    target.fill(0);
    const end = ends[column] as number;
    for (let at = starts[column] as number; at < end; at++) {
      const row = indices[at] as number;
      const value = scale[row] as number;
      target[row] = value;
      sum += value;
    }
    return sum;
  }
  const values = denseValues(design, column);
  for (let row = 0; row < rows; row++) {
    const value = (scale[row] as number) * (values[row] as number);
    target[row] = value;
    sum += value;
  }
  return sum;
}

/** Sum and sum of squares of a column. */
export function columnMoments(design: Design, column: number): { sum: number; squares: number } {
  if (column < design.starts.length) {
    const size = columnSize(design, column);
    return { sum: size, squares: size };
  }
  const values = denseValues(design, column);
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row] as number;
  return { sum, squares: innerProduct(values, values) };
}
