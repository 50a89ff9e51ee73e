/**
 * A design matrix: first 0/1 columns as lists of the rows that hold 1, then dense columns of any scale. Column j is sparse when
 * `j < sparseCount`, else dense column `j - sparseCount`.
 */
export interface Design {
  readonly rows: number;
  readonly sparseCount: number;
  /** Sparse column j holds `indices[pointers[j]] .. indices[pointers[j+1] - 1]`. */
  readonly pointers: Int32Array;
  readonly indices: Int32Array;
  readonly denseCount: number;
  /** Column-major, `rows * denseCount`. */
  readonly dense: Float64Array;
}

export function columnCount(design: Design): number {
  return design.sparseCount + design.denseCount;
}

/** Puts lists of rows and dense columns together. */
export function makeDesign(rows: number, lists: readonly Int32Array[], denseColumns: readonly Float64Array[]): Design {
  const pointers = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    pointers[at + 1] = (pointers[at] as number) + list.length;
  });
  const indices = new Int32Array(pointers.at(-1) as number);
  lists.forEach((list, at) => {
    indices.set(list, pointers[at]);
  });
  const dense = new Float64Array(rows * denseColumns.length);
  denseColumns.forEach((column, at) => {
    dense.set(column, at * rows);
  });
  return { rows, sparseCount: lists.length, pointers, indices, denseCount: denseColumns.length, dense };
}

/** The design with only these columns, in the order given (sparse ones must come before dense ones). */
export function takeColumns(design: Design, columns: readonly number[]): Design {
  const { rows, sparseCount, pointers, indices, dense } = design;
  const sparse = columns.filter((column) => column < sparseCount);
  return makeDesign(
    rows,
    sparse.map((column) => indices.subarray(pointers[column], pointers[column + 1])),
    columns
      .filter((column) => column >= sparseCount)
      .map((column) => dense.subarray((column - sparseCount) * rows, (column - sparseCount + 1) * rows)),
  );
}

/** Inner product of a column with a vector over the rows. Four sums at once, which the processor can overlap. */
export function columnDot(design: Design, column: number, vector: Float64Array): number {
  const { rows, sparseCount, pointers, indices, dense } = design;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  if (column < sparseCount) {
    let at = pointers[column] as number;
    const end = pointers[column + 1] as number;
    for (; at + 3 < end; at += 4) {
      sum0 += vector[indices[at] as number] as number;
      sum1 += vector[indices[at + 1] as number] as number;
      sum2 += vector[indices[at + 2] as number] as number;
      sum3 += vector[indices[at + 3] as number] as number;
    }
    for (; at < end; at++) sum0 += vector[indices[at] as number] as number;
    return sum0 + sum1 + (sum2 + sum3);
  }
  const offset = (column - sparseCount) * rows;
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    sum0 += (dense[offset + row] as number) * (vector[row] as number);
    sum1 += (dense[offset + row + 1] as number) * (vector[row + 1] as number);
    sum2 += (dense[offset + row + 2] as number) * (vector[row + 2] as number);
    sum3 += (dense[offset + row + 3] as number) * (vector[row + 3] as number);
  }
  for (; row < rows; row++) sum0 += (dense[offset + row] as number) * (vector[row] as number);
  return sum0 + sum1 + (sum2 + sum3);
}

/** `vector += factor * column` */
export function addColumn(design: Design, column: number, factor: number, vector: Float64Array): void {
  const { rows, sparseCount, pointers, indices, dense } = design;
  if (column < sparseCount) {
    const end = pointers[column + 1] as number;
    for (let at = pointers[column] as number; at < end; at++) vector[indices[at] as number]! += factor;
    return;
  }
  const offset = (column - sparseCount) * rows;
  for (let row = 0; row < rows; row++) vector[row]! += factor * (dense[offset + row] as number);
}

/** `target = scale * column`, elementwise; rows in which the column is 0 become 0. Returns the sum of the result. */
export function scaledColumn(design: Design, column: number, scale: Float64Array, target: Float64Array): number {
  const { rows, sparseCount, pointers, indices, dense } = design;
  let sum = 0;
  if (column < sparseCount) {
    target.fill(0);
    const end = pointers[column + 1] as number;
    for (let at = pointers[column] as number; at < end; at++) {
      const row = indices[at] as number;
      target[row] = scale[row] as number;
      sum += scale[row] as number;
    }
    return sum;
  }
  const offset = (column - sparseCount) * rows;
  for (let row = 0; row < rows; row++) {
    const value = (scale[row] as number) * (dense[offset + row] as number);
    target[row] = value;
    sum += value;
  }
  return sum;
}

/** Sum of squares of a column. */
export function squaredNorm(design: Design, column: number): number {
  const { rows, sparseCount, pointers, dense } = design;
  if (column < sparseCount) return (pointers[column + 1] as number) - (pointers[column] as number);
  let sum = 0;
  const offset = (column - sparseCount) * rows;
  for (let row = 0; row < rows; row++) sum += (dense[offset + row] as number) ** 2;
  return sum;
}
