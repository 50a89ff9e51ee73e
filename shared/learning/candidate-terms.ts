import type { AdditiveModel, LinearTerm, ModelKind, RuleTerm, Term } from './additive-model.ts';
import type { BinnedTable } from './binning.ts';
import { columnCount, columnDotScaled, type Design, type RowList, scaledColumn, writeDesign } from './design.ts';
import { fitLinearTerm, type LinearShape, writeLinearTerm } from './linear-terms.ts';
import { type CollectedRule, toConditions } from './rules.ts';
import type { TrainingRows } from './training-rows.ts';
import { summaryOf } from './training-summary.ts';

/** Everything that a sparse fit may choose from: the design's sparse columns are the rules, its dense ones the linear terms. */
export interface CandidateTerms {
  readonly training: TrainingRows;
  readonly binned: BinnedTable;
  readonly rules: readonly CollectedRule[];
  readonly linear: readonly LinearShape[];
  readonly design: Design;
  /** Per rule 1 when the design lists the rows that do not meet it, because they are fewer. */
  readonly complemented: Uint8Array;
  /** Weighted mean and standard deviation of each term's value. */
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** Column of the design and coefficient. */
export type Coefficients = readonly (readonly [column: number, coefficient: number])[];

/** A linear term with the values that it is made from. */
interface LinearSource {
  readonly shape: LinearShape;
  readonly values: Float64Array;
}

/** Linear terms for the numeric columns with more than two distinct bins; two-valued columns are rules. */
function linearSources(training: TrainingRows, binned: BinnedTable): LinearSource[] {
  return binned.columns.flatMap((column) => {
    if (column.kind !== 'numeric' || column.cuts.length < 2) return [];
    const source = training.table.columns[column.source];
    if (source?.kind !== 'numeric') throw new TypeError(`${column.feature.name} is not numeric`);
    const shape = fitLinearTerm(source, training.weights);
    return shape === null ? [] : [{ shape, values: source.values }];
  });
}

/** Writes the rows that are not in an ascending list. */
function writeOtherRows(rows: ArrayLike<number>, total: number, target: Int32Array): void {
  let inside = 0;
  let at = 0;
  for (let row = 0; row < total; row++) {
    if (rows[inside] === row) inside++;
    else target[at++] = row;
  }
}

/** Lists of the rules' rows, or of the other rows where those are fewer, then the linear columns. */
function designOf(
  total: number,
  rules: readonly CollectedRule[],
  complemented: Uint8Array,
  linear: readonly LinearSource[],
): Design {
  const lists = rules.map(
    ({ rows }, at): RowList =>
      complemented[at] === 1
        ? { size: total - rows.length, write: (target) => writeOtherRows(rows, total, target) }
        : { size: rows.length, write: (target) => target.set(rows) },
  );
  const dense = linear.map(
    ({ shape, values }) =>
      (target: Float64Array) =>
        writeLinearTerm(shape, values, target),
  );
  return writeDesign(total, lists, dense);
}

/** Puts rules and linear terms in one design. */
export function candidateTerms(
  training: TrainingRows,
  binned: BinnedTable,
  rules: readonly CollectedRule[],
  withLinear: boolean,
): CandidateTerms {
  const { rows } = binned;
  const { weights } = training;
  const linear = withLinear ? linearSources(training, binned) : [];
  const complemented = Uint8Array.from(rules, (rule) => (rule.rows.length * 2 > rows ? 1 : 0));
  const design = designOf(rows, rules, complemented, linear);
  const terms = columnCount(design);
  const means = new Float64Array(terms);
  const deviations = new Float64Array(terms);
  const buffer = new Float64Array(rows);
  for (let column = 0; column < terms; column++) {
    // The weights have mean 1, so the sum of a weighted column is its mean times the number of rows.
    const mean = scaledColumn(design, column, weights, buffer) / rows;
    const meanSquare = columnDotScaled(design, column, buffer, column) / rows;
    means[column] = complemented[column] === 1 ? 1 - mean : mean;
    deviations[column] = Math.sqrt(Math.max(0, meanSquare - mean * mean));
  }
  return { training, binned, rules, linear: linear.map(({ shape }) => shape), design, complemented, means, deviations };
}

/**
 * The sign that each coefficient of the design must have (`LassoProblem.signs`). Where the design lists the rows that do not meet a
 * rule, its coefficient there has the opposite sign.
 * @param featureSigns per numeric feature 1 (more may only raise) or -1, for its linear term; features not named are free
 */
export function columnSigns(candidates: CandidateTerms, featureSigns: Readonly<Record<string, 1 | -1>>): Int8Array {
  const { rules, linear, complemented } = candidates;
  const ofRules = rules.map(({ sign }, at) => (complemented[at] === 1 ? -sign : sign));
  const ofLinear = linear.map(({ feature }) => (Object.hasOwn(featureSigns, feature) ? featureSigns[feature] : 0) ?? 0);
  return Int8Array.from([...ofRules, ...ofLinear]);
}

function hitsAmong(rows: ArrayLike<number>, outcome: Uint8Array): number {
  let hits = 0;
  for (let at = 0; at < rows.length; at++) hits += outcome[rows[at] as number] as number;
  return hits;
}

function ruleTerm(candidates: CandidateTerms, at: number, coefficient: number): RuleTerm {
  const rule = candidates.rules[at] as CollectedRule;
  return {
    kind: 'rule',
    conditions: toConditions(rule.rule, candidates.binned),
    coefficient,
    mean: candidates.means[at] as number,
    support: rule.rows.length,
    hits: hitsAmong(rule.rows, candidates.training.outcome),
  };
}

function linearTerm(candidates: CandidateTerms, column: number, coefficient: number): LinearTerm {
  const { training } = candidates;
  const shape = candidates.linear[column - candidates.rules.length] as LinearShape;
  const source = training.table.columns.find((candidate) => candidate.name === shape.feature);
  const known: number[] = [];
  if (source?.kind === 'numeric')
    source.values.forEach((value, row) => {
      if (!Number.isNaN(value)) known.push(row);
    });
  return {
    ...shape,
    coefficient,
    mean: candidates.means[column] as number,
    support: known.length,
    hits: hitsAmong(known, training.outcome),
  };
}

/**
 * A model from coefficients on the design's columns. Terms come in order of importance (size of the coefficient times the
 * standard deviation of the value), ties in order of the design.
 */
export function assembleModel(
  candidates: CandidateTerms,
  kind: ModelKind,
  intercept: number,
  coefficients: Coefficients,
  lambda: number,
  seed: number,
): AdditiveModel {
  const { training, deviations, rules, complemented } = candidates;
  let ownIntercept = intercept;
  const importance = ([column, coefficient]: readonly [number, number]) =>
    Math.abs(coefficient) * (deviations[column] as number);
  const terms = [...coefficients]
    .sort((a, b) => importance(b) - importance(a) || a[0] - b[0])
    .map(([column, coefficient]): Term => {
      if (column >= rules.length) return linearTerm(candidates, column, coefficient);
      if (complemented[column] === 0) return ruleTerm(candidates, column, coefficient);
      // b * (1 - value) = b - b * value
      ownIntercept += coefficient;
      return ruleTerm(candidates, column, -coefficient);
    });
  return {
    format: 'toetssteen-model',
    version: 1,
    kind,
    intercept: ownIntercept,
    terms,
    features: candidates.binned.columns.map((column) => column.feature),
    training: summaryOf(training, lambda, seed),
  };
}
