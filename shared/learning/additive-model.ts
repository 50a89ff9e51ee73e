import { AppError } from '../errors.ts';
import { bindCondition, type Condition, type ModelFeature } from './conditions.ts';
import type { AnalysisTable, Column } from './table.ts';

/** Value 1 for a row that meets every condition, else 0. */
export interface RuleTerm {
  readonly kind: 'rule';
  /** At least one; each on another feature. */
  readonly conditions: readonly Condition[];
  readonly coefficient: number;
  /** Weighted mean of the term's value over the training rows. */
  readonly mean: number;
  /** Training rows that meet the rule. */
  readonly support: number;
  /** Unlawful rows among them. */
  readonly hits: number;
}

/** Value `(min(max(x, low), high) - center) * scale`, and 0 where x is missing. */
export interface LinearTerm {
  readonly kind: 'linear';
  readonly feature: string;
  readonly low: number;
  readonly high: number;
  readonly center: number;
  readonly scale: number;
  readonly coefficient: number;
  readonly mean: number;
  /** Training rows in which the feature is not missing. */
  readonly support: number;
  /** Unlawful rows among them. */
  readonly hits: number;
}

export type Term = RuleTerm | LinearTerm;

export type ModelKind = 'rulefit' | 'rulefit-readable' | 'l1-logistic';

/** What the model was trained on. Rows are those with a known outcome and a weight above 0. */
export interface TrainingSummary {
  readonly rows: number;
  readonly positives: number;
  /** Weighted share of unlawful rows: the mean predicted probability over the training rows equals it. */
  readonly prevalence: number;
  readonly weighted: boolean;
  readonly lambda: number;
  readonly seed: number;
}

/** A model that is additive on the log-odds: `intercept + sum of coefficient * value`. Plain JSON. */
export interface AdditiveModel {
  readonly format: 'toetssteen-model';
  readonly version: 1;
  readonly kind: ModelKind;
  readonly intercept: number;
  readonly terms: readonly Term[];
  /** Every usable column of the training table, also those that no term reads. */
  readonly features: readonly ModelFeature[];
  readonly training: TrainingSummary;
}

/**
 * The table's columns by name, after a check that it has every column the model was trained on, of the same kind.
 * Further columns and another order of columns are fine.
 * @throws AppError MODEL_COLUMNS_DIFFER with the names: `missing` from the table, `otherKind` numeric instead of categorical or v.v.
 */
export function columnsForModel(model: AdditiveModel, table: AnalysisTable): ReadonlyMap<string, Column> {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const missing: string[] = [];
  const otherKind: string[] = [];
  for (const feature of model.features) {
    const column = columns.get(feature.name);
    if (column === undefined) missing.push(feature.name);
    else if (column.kind !== feature.kind) otherKind.push(feature.name);
  }
  if (missing.length > 0 || otherKind.length > 0) throw new AppError('MODEL_COLUMNS_DIFFER', { missing, otherKind });
  return columns;
}

type TermShape = Pick<RuleTerm, 'kind' | 'conditions'> | Omit<LinearTerm, 'coefficient' | 'mean' | 'support' | 'hits'>;

function columnOf(columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [name], otherKind: [] });
  return column;
}

/** A function that gives the term's value in a row of the table that the columns belong to. */
export function bindTerm(
  term: TermShape,
  features: readonly ModelFeature[],
  columns: ReadonlyMap<string, Column>,
): (row: number) => number {
  if (term.kind === 'rule') {
    const tests = term.conditions.map((condition) => {
      const feature = features.find((candidate) => candidate.name === condition.feature);
      if (feature === undefined)
        throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [condition.feature], otherKind: [] });
      return bindCondition(condition, feature, columnOf(columns, condition.feature));
    });
    return (row) => (tests.every((test) => test(row)) ? 1 : 0);
  }
  const column = columnOf(columns, term.feature);
  if (column.kind !== 'numeric') throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [], otherKind: [term.feature] });
  const { low, high, center, scale } = term;
  return (row) => {
    const value = column.values[row] as number;
    return Number.isNaN(value) ? 0 : (Math.min(Math.max(value, low), high) - center) * scale;
  };
}

/**
 * Log-odds of an unlawful outcome per row, whatever the row's own outcome.
 * @throws AppError MODEL_COLUMNS_DIFFER, see `columnsForModel`.
 */
export function predictLogOdds(model: AdditiveModel, table: AnalysisTable): Float64Array {
  const columns = columnsForModel(model, table);
  const logOdds = new Float64Array(table.rows).fill(model.intercept);
  for (const term of model.terms) {
    const valueAt = bindTerm(term, model.features, columns);
    for (let row = 0; row < table.rows; row++)
      logOdds[row] = (logOdds[row] as number) + term.coefficient * valueAt(row);
  }
  return logOdds;
}

/** Probability that belongs to log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
