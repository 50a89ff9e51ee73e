import type { Column } from './table.ts';

/** `from <= x < to`; null is open. `missing` says whether a missing value meets the condition. */
export interface IntervalCondition {
  readonly kind: 'interval';
  readonly feature: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly missing: 'in' | 'out';
}

/** The value is one of `levels` (which may hold `OTHER_LEVELS`); `missing` says whether a missing value meets the condition. */
export interface LevelsCondition {
  readonly kind: 'levels';
  readonly feature: string;
  readonly levels: readonly string[];
  readonly missing: boolean;
}

/** The value is missing, and nothing else (either kind of column). */
export interface MissingCondition {
  readonly kind: 'missing';
  readonly feature: string;
}

export type Condition = IntervalCondition | LevelsCondition | MissingCondition;

/** Stands in a `LevelsCondition` for all rare levels that a column with very many levels merged (`ModelFeature.otherLevels`). */
export const OTHER_LEVELS = '__other_levels__';

export interface NumericFeature {
  readonly kind: 'numeric';
  readonly name: string;
  /** Least and greatest value seen in training. */
  readonly low: number;
  readonly high: number;
}

export interface CategoricalFeature {
  readonly kind: 'categorical';
  readonly name: string;
  /** Levels seen in training that stand on their own, in alphabetical order. */
  readonly levels: readonly string[];
  /** Levels seen in training that count together as `OTHER_LEVELS`; empty unless the column has very many levels. */
  readonly otherLevels: readonly string[];
}

/** A column as the model was trained on it. A level that is in neither list counts as missing. */
export type ModelFeature = NumericFeature | CategoricalFeature;

/** For each level of a column, whether it meets the condition. */
function levelsThatMeet(condition: Condition, feature: CategoricalFeature, levels: readonly string[]): Uint8Array {
  const acceptsMissing = condition.kind === 'missing' || (condition.kind === 'levels' && condition.missing);
  const accepted = new Set(condition.kind === 'levels' ? condition.levels : []);
  const known = new Set(feature.levels);
  const other = new Set(feature.otherLevels);
  return Uint8Array.from(levels, (level) => {
    if (known.has(level)) return accepted.has(level) ? 1 : 0;
    if (other.has(level)) return accepted.has(OTHER_LEVELS) ? 1 : 0;
    return acceptsMissing ? 1 : 0;
  });
}

function bindCategorical(condition: Condition, feature: CategoricalFeature, column: Column): (row: number) => boolean {
  if (column.kind !== 'categorical') throw new TypeError(`${column.name} is not categorical`);
  const meets = levelsThatMeet(condition, feature, column.levels);
  const missingMeets = condition.kind === 'missing' || (condition.kind === 'levels' && condition.missing);
  const { codes } = column;
  return (row) => {
    const code = codes[row] as number;
    return code < 0 ? missingMeets : meets[code] === 1;
  };
}

function bindNumeric(condition: Condition, column: Column): (row: number) => boolean {
  if (column.kind !== 'numeric') throw new TypeError(`${column.name} is not numeric`);
  const { values } = column;
  if (condition.kind === 'missing') return (row) => Number.isNaN(values[row]);
  if (condition.kind === 'levels') throw new TypeError(`${column.name} has a condition on levels but is numeric`);
  const from = condition.from ?? Number.NEGATIVE_INFINITY;
  const to = condition.to ?? Number.POSITIVE_INFINITY;
  const openEnded = condition.to === null;
  const missingMeets = condition.missing === 'in';
  return (row) => {
    const value = values[row] as number;
    if (Number.isNaN(value)) return missingMeets;
    return value >= from && (openEnded || value < to);
  };
}

/**
 * A function that says for a row of the column's table whether it meets the condition.
 * @throws TypeError when the column is of another kind than the condition and feature; check a table against the model first.
 */
export function bindCondition(condition: Condition, feature: ModelFeature, column: Column): (row: number) => boolean {
  return feature.kind === 'categorical' ? bindCategorical(condition, feature, column) : bindNumeric(condition, column);
}
