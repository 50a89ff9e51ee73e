import type { AdditiveModel, Term } from '../shared/learning/additive-model.ts';
import { bindTerm, columnsForModel, featuresOf, predictLogOdds } from '../shared/learning/additive-model.ts';
import type { AnalysisTable } from '../shared/learning/table.ts';
import { mean } from './stopwatch.ts';
import { rowsOfRule, type TrueRule, type TrueSlope, trueLogOdds, trueRules, trueSlopes } from './truth.ts';

export interface Recovery {
  /** How many of the eight true rules the model has found, and of the four slopes. */
  readonly rules: number;
  readonly slopes: number;
}

/** Value of a term in every row of the table. */
function valuesOf(term: Term, model: AdditiveModel, table: AnalysisTable): Float64Array {
  const valueAt = bindTerm(term, model.features, columnsForModel(model, table));
  return Float64Array.from({ length: table.rows }, (_, row) => valueAt(row));
}

function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const rows = a.length;
  let sumA = 0;
  let sumB = 0;
  let products = 0;
  for (let row = 0; row < rows; row++) {
    sumA += a[row] as number;
    sumB += b[row] as number;
    products += (a[row] as number) * (b[row] as number);
  }
  return products / rows - (sumA / rows) * (sumB / rows);
}

/** Which way the terms together push the log-odds as `wanted` rises: 1, -1, or 0 when not at all. */
function direction(
  terms: readonly Term[],
  wanted: ArrayLike<number>,
  model: AdditiveModel,
  table: AnalysisTable,
): number {
  return Math.sign(
    terms.reduce((sum, term) => sum + term.coefficient * covariance(valuesOf(term, model, table), wanted), 0),
  );
}

/**
 * Two conditions of the truth stand together in one rule, no foreign one with them, and the rules of that kind push the way the truth does.
 * (Of a true rule with three conditions two suffice, as rules have two at most unless the analyst wants more.)
 */
function findsRule(truth: TrueRule, model: AdditiveModel, table: AnalysisTable, columns: Columns): boolean {
  const own = new Set(truth.conditions.map(({ feature }) => feature));
  const terms = model.terms.filter((term) => {
    const features = featuresOf(term);
    return features.length >= 2 && features.every((feature) => own.has(feature));
  });
  return direction(terms, rowsOfRule(truth, columns, table.rows), model, table) === Math.sign(truth.effect);
}

/** Mean log-odds when every row has this value of the feature, by `estimate`. */
function meanWith(feature: string, value: number, table: AnalysisTable, estimate: Estimate): number {
  const columns = table.columns.map((column) =>
    column.kind === 'numeric' && column.name === feature
      ? { ...column, values: new Float64Array(table.rows).fill(value) }
      : column,
  );
  return mean([...estimate({ ...table, columns })]);
}

/**
 * Between a low and a high value of the feature (first and last tenth) the mean of the log-odds changes as it truly does, by half as much at
 * least. Rules that take the feature along count as much as its linear term: trees of two levels rarely leave it anything to do.
 */
function findsSlope({ feature }: TrueSlope, model: AdditiveModel, table: AnalysisTable, columns: Columns): boolean {
  const sorted = (columns.get(feature) as Float64Array).toSorted();
  const low = sorted[Math.floor(0.1 * sorted.length)] as number;
  const high = sorted[Math.floor(0.9 * sorted.length)] as number;
  const change = (estimate: Estimate) =>
    meanWith(feature, high, table, estimate) - meanWith(feature, low, table, estimate);
  const found = change((changed) => predictLogOdds(model, changed));
  const truth = change((changed) => trueLogOdds(numericColumns(changed), changed.rows));
  return found * Math.sign(truth) >= LEAST_SHARE_OF_SLOPE * Math.abs(truth);
}

const LEAST_SHARE_OF_SLOPE = 0.5;

type Estimate = (table: AnalysisTable) => Float64Array;
type Columns = ReadonlyMap<string, Float64Array>;

const numericColumns = (table: AnalysisTable): Columns =>
  new Map(
    table.columns.flatMap((column) => (column.kind === 'numeric' ? [[column.name, column.values] as const] : [])),
  );

/** How much of the planted truth a model has found, on a made table. @throws RangeError when the table is not a made one */
export function recoveredTruth(model: AdditiveModel, table: AnalysisTable): Recovery {
  const columns = numericColumns(table);
  return {
    rules: trueRules.filter((truth) => findsRule(truth, model, table, columns)).length,
    slopes: trueSlopes.filter((truth) => findsSlope(truth, model, table, columns)).length,
  };
}
