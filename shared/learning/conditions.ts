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

/** Whether a missing value meets the condition. */
export function acceptsMissing(condition: Condition): boolean {
  if (condition.kind === 'interval') return condition.missing === 'in';
  return condition.kind === 'missing' || condition.missing;
}

/** Whether a number, not a missing one, meets the condition. @throws TypeError for a condition on levels */
function meetsInterval(condition: Condition, value: number): boolean {
  if (condition.kind === 'missing') return false;
  if (condition.kind === 'levels')
    throw new TypeError(`a condition on levels of ${condition.feature}, which is numeric`);
  return (condition.from === null || value >= condition.from) && (condition.to === null || value < condition.to);
}

/** For each of these levels, 1 when it meets the condition, else 0. @throws TypeError for an interval */
export function levelsThatMeet(
  condition: Condition,
  feature: CategoricalFeature,
  levels: readonly string[],
): Uint8Array {
  if (condition.kind === 'interval') throw new TypeError(`an interval of ${condition.feature}, which is categorical`);
  const accepted = new Set(condition.kind === 'levels' ? condition.levels : []);
  const known = new Set(feature.levels);
  const other = new Set(feature.otherLevels);
  const unseen = acceptsMissing(condition);
  return Uint8Array.from(levels, (level) => {
    if (known.has(level)) return Number(accepted.has(level));
    return Number(other.has(level) ? accepted.has(OTHER_LEVELS) : unseen);
  });
}

function bindCategorical(condition: Condition, feature: CategoricalFeature, column: Column): (row: number) => boolean {
  if (column.kind !== 'categorical') throw new TypeError(`${column.name} is not categorical`);
  const meets = levelsThatMeet(condition, feature, column.levels);
  const missingMeets = acceptsMissing(condition);
  const { codes } = column;
  return (row) => {
    const code = codes[row] as number;
    return code < 0 ? missingMeets : meets[code] === 1;
  };
}

function bindNumeric(condition: Condition, column: Column): (row: number) => boolean {
  if (column.kind !== 'numeric') throw new TypeError(`${column.name} is not numeric`);
  const { values } = column;
  const missingMeets = acceptsMissing(condition);
  return (row) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? missingMeets : meetsInterval(condition, value);
  };
}

/**
 * A function that says for a row of the column's table whether it meets the condition.
 * @throws TypeError when the column is of another kind than the condition and feature; check a table against the model first.
 */
export function bindCondition(condition: Condition, feature: ModelFeature, column: Column): (row: number) => boolean {
  return feature.kind === 'categorical' ? bindCategorical(condition, feature, column) : bindNumeric(condition, column);
}
