import { type CategoricalFeature, type ModelFeature, OTHER_LEVELS } from './conditions.ts';
import { cutPoints } from './cut-points.ts';
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
  /** One bin per row. */
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
  /** Columns from which nothing can be learned. */
  readonly ignored: readonly IgnoredColumn[];
}

function numericBins(values: Float64Array, cuts: readonly number[]): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value >= (cuts[middle] as number)) low = middle + 1;
      else high = middle;
    }
    bins[row] = low + 1;
  }
  return bins;
}

function binNumeric(
  column: NumericColumn,
  source: number,
  bins: number,
  minSupport: number,
): BinnedNumeric | IgnoredColumn {
  const sorted = column.values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return { name: column.name, reason: 'all-missing' };
  const low = sorted[0] as number;
  const high = sorted.at(-1) as number;
  const hasMissing = sorted.length < column.values.length;
  if (low === high && !hasMissing) return { name: column.name, reason: 'constant' };
  const cuts = cutPoints(sorted, bins, minSupport);
  return {
    kind: 'numeric',
    source,
    feature: { kind: 'numeric', name: column.name, low, high },
    binCount: cuts.length + 2,
    hasMissing,
    bins: numericBins(column.values, cuts),
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
): BinnedCategorical | IgnoredColumn {
  const rowsOf = new Map<string, number>();
  let known = 0;
  for (const code of column.codes) {
    if (code < 0) continue;
    const level = column.levels[code] as string;
    rowsOf.set(level, (rowsOf.get(level) ?? 0) + 1);
    known++;
  }
  if (known === 0) return { name: column.name, reason: 'all-missing' };
  const hasMissing = known < column.codes.length;
  if (rowsOf.size === 1 && !hasMissing) return { name: column.name, reason: 'constant' };
  const feature = describeLevels(column.name, rowsOf, minSupport);
  const levels = feature.otherLevels.length > 0 ? [...feature.levels, OTHER_LEVELS] : feature.levels;
  const binOfLevel = new Map(levels.map((level, at) => [level, at + 1]));
  for (const level of feature.otherLevels) binOfLevel.set(level, levels.length);
  const binOfCode = column.levels.map((level) => binOfLevel.get(level) ?? MISSING_BIN);
  return {
    kind: 'categorical',
    source,
    feature,
    binCount: levels.length + 1,
    hasMissing,
    bins: Uint8Array.from(column.codes, (code) => (code < 0 ? MISSING_BIN : (binOfCode[code] as number))),
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
  table.columns.forEach((column, source) => {
    const binned =
      column.kind === 'numeric'
        ? binNumeric(column, source, bins, minSupport)
        : binCategorical(column, source, minSupport);
    if ('reason' in binned) ignored.push(binned);
    else columns.push(binned);
  });
  return { rows: table.rows, columns, ignored };
}
