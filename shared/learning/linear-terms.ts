import type { LinearTerm } from './additive-model.ts';
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
  const sorted = column.values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const low = sorted[Math.floor(WINSOR_SHARE * (sorted.length - 1))] as number;
  const high = sorted[Math.ceil((1 - WINSOR_SHARE) * (sorted.length - 1))] as number;
  if (!(high > low)) return null;
  // Relative to `low`, so that large numbers with small differences (dates, years) lose no digits.
  let weight = 0;
  let sum = 0;
  let squares = 0;
  column.values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const above = Math.min(Math.max(value, low), high) - low;
    const rowWeight = weights[row] as number;
    weight += rowWeight;
    sum += rowWeight * above;
    squares += rowWeight * above * above;
  });
  const mean = sum / weight;
  const deviation = Math.sqrt(Math.max(0, squares / weight - mean * mean));
  if (!(deviation > 0)) return null;
  return { kind: 'linear', feature: column.name, low, high, center: low + mean, scale: TERM_DEVIATION / deviation };
}
