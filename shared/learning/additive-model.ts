import { AppError } from '../errors.ts';
import { bindCondition, type Condition, type ModelFeature } from './conditions.ts';
import type { Guard } from './guard.ts';
import type { Column } from './table.ts';

export type { Guard } from './guard.ts';
export { columnsForModel } from './model-columns.ts';
export { predictLogOdds } from './scorer.ts';

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

/** One class of a `ClassesTerm`: a stretch of numbers, some levels, or what is missing. */
export interface ValueClass {
  readonly condition: Condition;
  readonly value: number;
  /** Training rows in this class. */
  readonly support: number;
  /** Unlawful rows among them. */
  readonly hits: number;
}

/**
 * A characteristic in classes, as on a scorecard (the value is a weight of evidence) or an expert card (points). Value of the class that
 * the row is in, 0 when it is in none. A row is in one class at most.
 */
export interface ClassesTerm {
  readonly kind: 'classes';
  readonly feature: string;
  readonly classes: readonly ValueClass[];
  readonly coefficient: number;
  readonly mean: number;
  /** Training rows in any of the classes. */
  readonly support: number;
  /** Unlawful rows among them. */
  readonly hits: number;
}

export type Term = RuleTerm | LinearTerm | ClassesTerm;

/**
 * What can rank case files: RuleFit in full and on few terms, the scorecard (the simple rival), risk groups, what experts filled in
 * (a card with questions, a single profile), and expert and statistical estimate together.
 */
export type ModelKind =
  | 'rulefit-readable'
  | 'rulefit'
  | 'scorecard'
  | 'risk-groups'
  | 'expert-card'
  | 'profile'
  | 'combined';

/** The features that a term reads. */
export const featuresOf = (term: TermShape): string[] =>
  term.kind === 'rule' ? term.conditions.map(({ feature }) => feature) : [term.feature];

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

/** A model that is additive on the log-odds: `intercept + sum of coefficient * value`, as far as its guard lets it. Plain JSON. */
export interface AdditiveModel {
  readonly format: 'toetssteen-model';
  readonly version: 1;
  readonly kind: ModelKind;
  readonly intercept: number;
  readonly terms: readonly Term[];
  /** Left out where there is none, so that models without a guard are written as they always were. */
  readonly guard?: Guard;
  /** Every usable column of the training table, also those that no term reads. */
  readonly features: readonly ModelFeature[];
  readonly training: TrainingSummary;
}

type Learned = 'coefficient' | 'mean' | 'support' | 'hits';
export type TermShape = Omit<RuleTerm, Learned> | Omit<LinearTerm, Learned> | Omit<ClassesTerm, Learned>;

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
  const bind = (condition: Condition) => {
    const feature = features.find((candidate) => candidate.name === condition.feature);
    if (feature === undefined)
      throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [condition.feature], otherKind: [] });
    return bindCondition(condition, feature, columnOf(columns, condition.feature));
  };
  if (term.kind === 'rule') {
    const tests = term.conditions.map(bind);
    return (row) => (tests.every((test) => test(row)) ? 1 : 0);
  }
  if (term.kind === 'classes') {
    const tests = term.classes.map(({ condition }) => bind(condition));
    return (row) => term.classes[tests.findIndex((test) => test(row))]?.value ?? 0;
  }
  const column = columnOf(columns, term.feature);
  if (column.kind !== 'numeric') throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [], otherKind: [term.feature] });
  const { low, high, center, scale } = term;
  return (row) => {
    const value = column.values[row] as number;
    return Number.isNaN(value) ? 0 : (Math.min(Math.max(value, low), high) - center) * scale;
  };
}

/** Log-odds that belong to a probability. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability that belongs to log-odds. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
