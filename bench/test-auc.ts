import { type AdditiveModel, predictLogOdds } from '../shared/learning/additive-model.ts';
import { auc } from '../shared/learning/evaluation/auc.ts';
import type { AnalysisTable } from '../shared/learning/table.ts';

/** AUC of a model, or of log-odds that are there already, on a table in which every outcome is known. */
export function aucOf(model: AdditiveModel | Float64Array, table: AnalysisTable): number {
  const scores = model instanceof Float64Array ? model : predictLogOdds(model, table);
  return auc(table.outcome, scores).value;
}
