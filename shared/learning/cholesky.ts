/** Place of an element of a lower triangle that is kept row by row (`column <= row`). */
export const lowerAt = (row: number, column: number): number => (row * (row + 1)) / 2 + column;

/** A direction without curvature gets this little, so that it stays put. */
const LEAST_PIVOT = 1e-10;

/** Cholesky factor of a symmetric, positive semi-definite matrix. @param matrix lower triangle, row by row */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(matrix.length);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[lowerAt(row, column)] as number;
      for (let k = 0; k < column; k++)
        sum -= (lower[lowerAt(row, k)] as number) * (lower[lowerAt(column, k)] as number);
      lower[lowerAt(row, column)] =
        row === column ? Math.sqrt(Math.max(sum, LEAST_PIVOT)) : sum / (lower[lowerAt(column, column)] as number);
    }
  }
  return lower;
}

/** Solves `L L' x = right` for a factor of `cholesky`. */
export function solveCholesky(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = right.slice();
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= (lower[lowerAt(row, k)] as number) * (solution[k] as number);
    solution[row]! /= lower[lowerAt(row, row)] as number;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= (lower[lowerAt(k, row)] as number) * (solution[k] as number);
    solution[row]! /= lower[lowerAt(row, row)] as number;
  }
  return solution;
}
