import { knownValues } from './known-values.ts';

/** The different known values of a column, ascending. */
export interface DistinctValues {
  readonly values: Float64Array;
  /** How many known rows hold at most `values[i]`. */
  readonly ends: Int32Array;
}

/** A column with at most so many different values needs no sort. */
const FEW = 32;

/** Whole numbers in so narrow a range, compared with the number of rows, are counted rather than sorted. */
const RANGE_PER_ROW = 2;

/** Counts the values of a column that holds few different ones; null when there are more. */
function countFew(column: Float64Array): DistinctValues | null {
  const seen = new Float64Array(FEW);
  const counts = new Int32Array(FEW);
  let size = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (Number.isNaN(value)) continue;
    let place = 0;
    while (place < size && seen[place] !== value) place++;
    if (place === FEW) return null;
    if (place === size) seen[size++] = value + 0;
    counts[place]! += 1;
  }
  const order = Array.from({ length: size }, (_, place) => place);
  order.sort((a, b) => (seen[a] as number) - (seen[b] as number));
  let end = 0;
  return {
    values: Float64Array.from(order, (place) => seen[place] as number),
    ends: Int32Array.from(order, (place) => (end += counts[place] as number)),
  };
}

/** Counts the values of a column of whole numbers in a narrow range; null when it is not one. */
function countWhole(known: Float64Array): DistinctValues | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < known.length; at++) {
    const value = known[at] as number;
    if (value !== Math.floor(value)) return null;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low + 1;
  if (!(range <= RANGE_PER_ROW * known.length)) return null;
  const counts = new Int32Array(range);
  for (let at = 0; at < known.length; at++) counts[(known[at] as number) - low]! += 1;
  const values = new Float64Array(Math.min(range, known.length));
  const ends = new Int32Array(values.length);
  let size = 0;
  let end = 0;
  for (let at = 0; at < range; at++) {
    if (counts[at] === 0) continue;
    end += counts[at] as number;
    values[size] = low + at;
    ends[size++] = end;
  }
  return { values: values.slice(0, size), ends: ends.slice(0, size) };
}

function countSorted(sorted: Float64Array): DistinctValues {
  const values = new Float64Array(sorted.length);
  const ends = new Int32Array(sorted.length);
  let size = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) values[size++] = sorted[at] as number;
    ends[size - 1] = at + 1;
  }
  return { values: values.slice(0, size), ends: ends.slice(0, size) };
}

/** The different values of a column and how often each occurs; NaN is missing. */
export function distinctValues(column: Float64Array): DistinctValues {
  const few = countFew(column);
  if (few !== null) return few;
  const known = knownValues(column);
  return countWhole(known) ?? countSorted(known.sort());
}
