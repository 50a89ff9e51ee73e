import { type CategoricalFeature, type ModelFeature, OTHER_LEVELS } from './conditions.ts';
import { cutPoints } from './cut-points.ts';
import { distinctValues } from './distinct-values.ts';
import type { AnalysisTable, CategoricalColumn, NumericColumn } from './table.ts';

/** Columns with more levels than this merge their rare levels. */
export const MOST_LEVELS = 60;

/** Bin of missing values, in every column. */
export const MISSING_BIN = 0;

interface BinnedBase {
  /** Index into the table's columns. */
  readonly source: number;
  readonly feature: ModelFeature;
  /** Bins, that of missing values among them. */
  readonly binCount: number;
  readonly hasMissing: boolean;
  /** One bin per row: a stretch of `BinnedTable.matrix`. */
  readonly bins: Uint8Array;
}

/** Bin b from 1 holds `cuts[b-2] <= x < cuts[b-1]`. */
export interface BinnedNumeric extends BinnedBase {
  readonly kind: 'numeric';
  readonly cuts: readonly number[];
}

/** Bin b from 1 holds `levels[b-1]`; the last may be `OTHER_LEVELS`. */
export interface BinnedCategorical extends BinnedBase {
  readonly kind: 'categorical';
  readonly levels: readonly string[];
}

export type BinnedColumn = BinnedNumeric | BinnedCategorical;

export interface IgnoredColumn {
  readonly name: string;
  readonly reason: 'all-missing' | 'constant';
}

export interface BinnedTable {
  readonly rows: number;
  readonly columns: readonly BinnedColumn[];
  /** The bins of all columns, that of `row` in column c at `c * rows + row`. */
  readonly matrix: Uint8Array;
  /** Columns from which nothing can be learned. */
  readonly ignored: readonly IgnoredColumn[];
}

/**
 * Bins by binary search, without a branch that the processor could not foresee: `MISSING_BIN` for NaN, bin b from 1 for
 * `cuts[b-2] <= x < cuts[b-1]`.
 */
export function fillNumericBins(values: Float64Array, cuts: readonly number[], bins: Uint8Array): void {
  let half = 1;
  while (half * 2 <= cuts.length) half *= 2;
  const padded = new Float64Array(2 * half).fill(Number.POSITIVE_INFINITY);
  padded.set(cuts);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let below = 0;
    for (let step = half; step > 0; step >>= 1) below += step * Number(value >= (padded[below + step - 1] as number));
    bins[row] = Number.isNaN(value) ? MISSING_BIN : below + 1;
  }
}

function binNumeric(
  column: NumericColumn,
  source: number,
  most: number,
  minSupport: number,
  bins: Uint8Array,
): BinnedNumeric | IgnoredColumn {
  const distinct = distinctValues(column.values);
  const { values, ends } = distinct;
  if (values.length === 0) return { name: column.name, reason: 'all-missing' };
  const hasMissing = (ends.at(-1) as number) < column.values.length;
  if (values.length === 1 && !hasMissing) return { name: column.name, reason: 'constant' };
  const cuts = cutPoints(distinct, most, minSupport);
  fillNumericBins(column.values, cuts, bins);
  return {
    kind: 'numeric',
    source,
    feature: { kind: 'numeric', name: column.name, low: values[0] as number, high: values.at(-1) as number },
    binCount: cuts.length + 2,
    hasMissing,
    bins,
    cuts,
  };
}

/** Which levels stand on their own: all of them, or the most frequent ones when there are very many. */
function describeLevels(name: string, rowsOf: ReadonlyMap<string, number>, minSupport: number): CategoricalFeature {
  const seen = [...rowsOf.keys()].sort();
  if (seen.length <= MOST_LEVELS) return { kind: 'categorical', name, levels: seen, otherLevels: [] };
  const rowsIn = (level: string) => rowsOf.get(level) as number;
  const frequent = seen
    .filter((level) => rowsIn(level) >= minSupport && level !== OTHER_LEVELS)
    .sort((a, b) => rowsIn(b) - rowsIn(a) || (a < b ? -1 : 1))
    .slice(0, MOST_LEVELS - 1);
  const kept = new Set(frequent);
  return {
    kind: 'categorical',
    name,
    levels: seen.filter((level) => kept.has(level)),
    otherLevels: seen.filter((level) => !kept.has(level)),
  };
}

function binCategorical(
  column: CategoricalColumn,
  source: number,
  minSupport: number,
  bins: Uint8Array,
): BinnedCategorical | IgnoredColumn {
  const rowsOfCode = new Int32Array(column.levels.length);
  let known = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    rowsOfCode[code]! += 1;
    known++;
  }
  const rowsOf = new Map<string, number>();
  column.levels.forEach((level, code) => {
    const rows = rowsOfCode[code] as number;
    if (rows > 0) rowsOf.set(level, (rowsOf.get(level) ?? 0) + rows);
  });
  if (known === 0) return { name: column.name, reason: 'all-missing' };
  const hasMissing = known < column.codes.length;
  if (rowsOf.size === 1 && !hasMissing) return { name: column.name, reason: 'constant' };
  const feature = describeLevels(column.name, rowsOf, minSupport);
  const levels = feature.otherLevels.length > 0 ? [...feature.levels, OTHER_LEVELS] : feature.levels;
  const binOfLevel = new Map(levels.map((level, at) => [level, at + 1]));
  for (const level of feature.otherLevels) binOfLevel.set(level, levels.length);
  const binOfCode = column.levels.map((level) => binOfLevel.get(level) ?? MISSING_BIN);
  column.codes.forEach((code, row) => {
    bins[row] = code < 0 ? MISSING_BIN : (binOfCode[code] as number);
  });
  return {
    kind: 'categorical',
    source,
    feature,
    binCount: levels.length + 1,
    hasMissing,
    bins,
    levels,
  };
}

/**
 * Bins every column of a table; bin 0 is missing. No outcome is looked at.
 * @param bins most bins of a numeric column, missing apart (2 to 250)
 * @param minSupport least rows on both sides of a numeric cut, and of a level of its own in a column with very many levels
 */
export function binTable(table: AnalysisTable, bins: number, minSupport: number): BinnedTable {
  if (!Number.isInteger(bins) || bins < 2 || bins > 250) throw new RangeError('bins must be an integer from 2 to 250');
  const columns: BinnedColumn[] = [];
  const ignored: IgnoredColumn[] = [];
  const { rows } = table;
  const matrix = new Uint8Array(rows * table.columns.length);
  table.columns.forEach((column, source) => {
    const place = matrix.subarray(columns.length * rows, (columns.length + 1) * rows);
    const binned =
      column.kind === 'numeric'
        ? binNumeric(column, source, bins, minSupport, place)
        : binCategorical(column, source, minSupport, place);
    if ('reason' in binned) ignored.push(binned);
    else columns.push(binned);
  });
  return { rows, columns, matrix, ignored };
}
