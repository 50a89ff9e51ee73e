import type { NumericFeature } from './conditions.ts';

/** A copy of the values that are not missing, in their order; -0 becomes 0. */
export function knownValues(column: Float64Array): Float64Array {
  const known = new Float64Array(column.length);
  let count = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    known[count] = value + 0;
    count += Number(!Number.isNaN(value));
  }
  return known.slice(0, count);
}

/** A number as a model knows it: from its lowest known value to its highest. One that is nowhere known runs from 0 to 0. */
export function numericFeature(name: string, column: Float64Array): NumericFeature {
  const known = knownValues(column);
  const [first = 0] = known;
  return {
    kind: 'numeric',
    name,
    low: known.reduce((least, value) => Math.min(least, value), first),
    high: known.reduce((most, value) => Math.max(most, value), first),
  };
}
