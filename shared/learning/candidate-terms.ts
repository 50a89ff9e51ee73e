import type { AdditiveModel, LinearTerm, ModelKind, RuleTerm, Term } from './additive-model.ts';
import type { BinnedTable } from './binning.ts';
import { type Design, makeDesign } from './design.ts';
import { fitLinearTerm, type LinearShape } from './linear-terms.ts';
import { type CollectedRule, toConditions } from './rules.ts';
import type { TrainingRows } from './training-rows.ts';

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

/** Rows that are not in an ascending list. */
function otherRows(rows: Int32Array, total: number): Int32Array {
  const others = new Int32Array(total - rows.length);
  let inside = 0;
  for (let row = 0; row < total; row++) {
    if (rows[inside] === row) inside++;
    else others[row - inside] = row;
  }
  return others;
}

function linearColumn(shape: LinearShape, values: Float64Array): Float64Array {
  const { low, high, center, scale } = shape;
  return values.map((value) => (Number.isNaN(value) ? 0 : (Math.min(Math.max(value, low), high) - center) * scale));
}

/** Linear terms for the numeric columns with more than two distinct bins; two-valued columns are rules. */
function linearShapes(training: TrainingRows, binned: BinnedTable): LinearShape[] {
  return binned.columns.flatMap((column) => {
    if (column.kind !== 'numeric' || column.cuts.length < 2) return [];
    const source = training.table.columns[column.source];
    const shape = source?.kind === 'numeric' ? fitLinearTerm(source, training.weights) : null;
    return shape === null ? [] : [shape];
  });
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
  const linear = withLinear ? linearShapes(training, binned) : [];
  const complemented = Uint8Array.from(rules, (rule) => (rule.rows.length * 2 > rows ? 1 : 0));
  const lists = rules.map((rule, at) => (complemented[at] === 1 ? otherRows(rule.rows, rows) : rule.rows));
  const sources = new Map(training.table.columns.map((column) => [column.name, column]));
  const dense = linear.map((shape) => {
    const column = sources.get(shape.feature);
    if (column?.kind !== 'numeric') throw new TypeError(`${shape.feature} is not numeric`);
    return linearColumn(shape, column.values);
  });
  const ruleMeans = rules.map((rule) => rule.rows.reduce((sum, row) => sum + (weights[row] as number), 0) / rows);
  const denseMeans = dense.map(
    (values) => values.reduce((sum, value, row) => sum + value * (weights[row] as number), 0) / rows,
  );
  const denseDeviations = dense.map((values, at) => {
    const squares = values.reduce((sum, value, row) => sum + value * value * (weights[row] as number), 0) / rows;
    return Math.sqrt(Math.max(0, squares - (denseMeans[at] as number) ** 2));
  });
  return {
    training,
    binned,
    rules,
    linear,
    design: makeDesign(rows, lists, dense),
    complemented,
    means: Float64Array.from([...ruleMeans, ...denseMeans]),
    deviations: Float64Array.from([...ruleMeans.map((mean) => Math.sqrt(mean * (1 - mean))), ...denseDeviations]),
  };
}

const hitsAmong = (rows: Int32Array, outcome: Uint8Array): number =>
  rows.reduce((sum, row) => sum + (outcome[row] as number), 0);

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
    hits: hitsAmong(Int32Array.from(known), training.outcome),
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
    training: {
      rows: training.table.rows,
      positives: training.positives,
      prevalence: training.prevalence,
      weighted: training.weighted,
      lambda,
      seed,
    },
  };
}
