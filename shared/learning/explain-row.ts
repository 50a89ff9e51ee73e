import { type AdditiveModel, bindTerm, columnsForModel } from './additive-model.ts';
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
  /** `base` plus the sum of the contributions; equals `predictLogOdds` for the row to rounding (1e-12). */
  readonly logOdds: number;
}

/**
 * Why a dossier scores what it scores: the exact additive split of its log-odds against the average dossier (METHOD 9).
 * @throws AppError MODEL_COLUMNS_DIFFER; RangeError when the table has no such row.
 */
export function explainRow(model: AdditiveModel, table: AnalysisTable, row: number): RowExplanation {
  if (!Number.isInteger(row) || row < 0 || row >= table.rows) throw new RangeError(`no row ${row}`);
  const columns = columnsForModel(model, table);
  let base = model.intercept;
  let logOdds = model.intercept;
  const contributions = model.terms.map((term, termIndex): TermContribution => {
    const value = bindTerm(term, model.features, columns)(row);
    base += term.coefficient * term.mean;
    logOdds += term.coefficient * value;
    return { termIndex, value, contribution: term.coefficient * (value - term.mean) };
  });
  return { base, contributions, logOdds };
}
