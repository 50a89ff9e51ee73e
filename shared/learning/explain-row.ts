import { type AdditiveModel, bindTerm } from './additive-model.ts';
import { baseLogOdds, isAboveAverage } from './guard.ts';
import { columnsForModel } from './model-columns.ts';
import { compileScorer } from './scorer.ts';
import type { AnalysisTable } from './table.ts';

export interface TermContribution {
  /** Index into `model.terms`. */
  readonly termIndex: number;
  /** The term's value in this row. */
  readonly value: number;
  /** `coefficient * (value - mean)`, in log-odds. */
  readonly contribution: number;
}

export interface RowExplanation {
  /** Log-odds of the average dossier: `intercept + sum of coefficient * mean`. */
  readonly base: number;
  /** One per term, in the order of `model.terms`. */
  readonly contributions: readonly TermContribution[];
  /** What the model's guard takes off because too few terms are above average; 0 or less, and 0 without a guard. */
  readonly held: number;
  /** The row's own, as `predictLogOdds` gives it: `base`, the contributions and `held` add up to it to rounding (1e-12). */
  readonly logOdds: number;
}

/**
 * Why a dossier scores what it scores: the exact additive split of its log-odds against the average dossier (METHOD 9).
 * @throws AppError MODEL_COLUMNS_DIFFER; RangeError when the table has no such row.
 */
export function explainRow(model: AdditiveModel, table: AnalysisTable, row: number): RowExplanation {
  if (!Number.isInteger(row) || row < 0 || row >= table.rows) throw new RangeError(`no row ${row}`);
  const columns = columnsForModel(model, table);
  const contributions = model.terms.map((term, termIndex): TermContribution => {
    const value = bindTerm(term, model.features, columns)(row);
    return { termIndex, value, contribution: term.coefficient * (value - term.mean) };
  });
  const base = baseLogOdds(model);
  const logOdds = new Float64Array(1);
  compileScorer(model, table)(row, row + 1, logOdds);
  return { base, contributions, held: heldBack(model, contributions), logOdds: logOdds[0] as number };
}

/** What brings a row with too few terms above average down to the average dossier. */
function heldBack({ guard, terms }: AdditiveModel, contributions: readonly TermContribution[]): number {
  if (guard === undefined) return 0;
  const above = terms.filter((term, at) => isAboveAverage(term, (contributions[at] as TermContribution).value));
  const excess = contributions.reduce((sum, { contribution }) => sum + contribution, 0);
  return above.length <= guard.atLeast && excess > 0 ? -excess : 0;
}
