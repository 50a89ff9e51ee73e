import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { predictLogOdds } from '../../../shared/learning/additive-model.ts';
import { fitL1Logistic } from '../../../shared/learning/l1-logistic.ts';
import { fitRuleFit } from '../../../shared/learning/rulefit.ts';
import { type AnalysisTable, takeRows } from '../../../shared/learning/table.ts';

/** The data that all tasks of one run share; its typed arrays lie on shared memory, so that no thread copies them. */
export interface SharedData {
  readonly table: AnalysisTable;
  /** One key per row; rows with the same key (copies in a bootstrap, one person's rows) stay in one fold. */
  readonly keys: readonly string[];
}

/** The whole pipeline once: train every model on `rows` and score all rows of the table. */
export interface FitTask {
  readonly rows: Int32Array;
  readonly seed: number;
  /** False where there are too few dossiers of an outcome for RuleFit. */
  readonly ruleFit: boolean;
  /** False where nobody will look at the simple rival; everywhere else it is fitted too. */
  readonly rival?: boolean;
  readonly readableTerms?: number;
  /** Whether this is a refit on part of rows that passed the gates: a fold or a bootstrap. */
  readonly refit?: boolean;
}

export interface FittedModel {
  readonly kind: ModelKind;
  readonly model: AdditiveModel;
  /** Of every row in the shared table. */
  readonly logOdds: Float64Array;
}

/** Below this a lasso has nothing to hold on to, whatever the gate says. */
const LEAST_IN_REFIT = 10;

/** Runs one task; what it gives depends on the data, the rows and the seed only, never on the thread. */
export function runFitTask({ table, keys }: SharedData, task: FitTask): FittedModel[] {
  const training = takeRows(table, task.rows);
  const personKeys = Array.from(task.rows, (row) => keys[row] as string);
  const run = { personKeys, ...(task.refit === true ? { leastPerOutcome: LEAST_IN_REFIT } : {}) };
  const models: AdditiveModel[] = [];
  if (task.ruleFit) {
    const { seed, readableTerms } = task;
    const settings = { seed, ...(readableTerms === undefined ? {} : { readableTerms }) };
    const { full, readable } = fitRuleFit(training, settings, run);
    models.push(readable, full);
  }
  if (task.rival !== false) models.push(fitL1Logistic(training, { seed: task.seed }, run).model);
  return models.map((model) => ({ kind: model.kind, model, logOdds: predictLogOdds(model, table) }));
}
