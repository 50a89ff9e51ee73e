import type { LinearTerm } from './additive-model.ts';
import { knownValues } from './known-values.ts';
import { selectSmallest } from './select-smallest.ts';
import type { NumericColumn } from './table.ts';

/** A linear term before it has a coefficient. */
export type LinearShape = Omit<LinearTerm, 'coefficient' | 'mean' | 'support' | 'hits'>;

/** Share of the known values below `low` and above `high` (Friedman and Popescu 2008, section 5, eq. 24). */
const WINSOR_SHARE = 0.025;

/** Standard deviation that a linear term gets: that of a typical rule (same paper, eq. 26). */
const TERM_DEVIATION = 0.4;

/**
 * A winsorised, centred and scaled linear term, or null for a column that does not vary between its 2.5 and 97.5 % quantiles.
 * A missing value contributes 0, as the average does; that it is missing is for a rule to say.
 * @param weights one per row
 */
export function fitLinearTerm(column: NumericColumn, weights: Float64Array): LinearShape | null {
  const { values } = column;
  const known = knownValues(values);
  if (known.length === 0) return null;
  const low = selectSmallest(known, Math.floor(WINSOR_SHARE * (known.length - 1)));
  const high = selectSmallest(known, Math.ceil((1 - WINSOR_SHARE) * (known.length - 1)));
  if (!(high > low)) return null;
  // Relative to `low`, so that large numbers with small differences (dates, years) lose no digits.
  let weight = 0;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const above = Math.min(Math.max(value, low), high) - low;
    const rowWeight = weights[row] as number;
    weight += rowWeight;
    sum += rowWeight * above;
    squares += rowWeight * above * above;
  }
  const mean = sum / weight;
  const deviation = Math.sqrt(Math.max(0, squares / weight - mean * mean));
  if (!(deviation > 0)) return null;
  return { kind: 'linear', feature: column.name, low, high, center: low + mean, scale: TERM_DEVIATION / deviation };
}

/** Writes the value of the term per row: winsorised, centred, scaled; 0 where it is missing. */
export function writeLinearTerm(shape: LinearShape, values: Float64Array, target: Float64Array): void {
  const { low, high, center, scale } = shape;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    target[row] = Number.isNaN(value) ? 0 : (Math.min(Math.max(value, low), high) - center) * scale;
  }
}
