/** The only file of the bench that knows how the engine trains: whoever changes that changes it here. */
import type { ModelPlan } from '../electron/engine/compute/fit-task.ts';
import { trainHonestly } from '../electron/engine/compute/honest-training.ts';
import type { Pool } from '../electron/engine/compute/pool.ts';
import { shareData } from '../electron/engine/compute/shared-data.ts';
import type { JobControl } from '../electron/engine/jobs.ts';
import type { AdditiveModel } from '../shared/learning/additive-model.ts';
import { fitRuleFit } from '../shared/learning/rulefit.ts';
import type { RuleFitConfig } from '../shared/learning/rulefit-config.ts';
import { fitScorecard } from '../shared/learning/scorecard/fit-scorecard.ts';
import type { AnalysisTable } from '../shared/learning/table.ts';

export interface RuleFitPair {
  readonly full: AdditiveModel;
  readonly readable: AdditiveModel;
}

/** One whole fit on this thread: bins, trees, rules, choice of lambda, readable model. */
export function fitAlone(table: AnalysisTable, config: Partial<RuleFitConfig>): RuleFitPair {
  return fitRuleFit(table, config);
}

export function fitSimpleRival(table: AnalysisTable): AdditiveModel {
  return fitScorecard(table).model;
}

const ruleFitOnly: ModelPlan = { ruleFit: {}, scorecard: null, riskGroups: false, card: null, profile: null };
const everyStatisticalModel: ModelPlan = { ...ruleFitOnly, scorecard: {}, riskGroups: true };

const keysOf = (table: AnalysisTable): string[] => Array.from({ length: table.rows }, (_, row) => String(row));
const allRows = (table: AnalysisTable): Int32Array => Int32Array.from({ length: table.rows }, (_, row) => row);

/** A job that nobody watches or stops. */
const unwatched: JobControl = {
  plan: () => undefined,
  enter: () => undefined,
  step: () => undefined,
  cancelled: false,
  check: () => undefined,
  onCancel: () => undefined,
};

/** One whole fit on all threads of a pool. */
export async function fitTogether(pool: Pool, table: AnalysisTable, seed: number): Promise<void> {
  const data = shareData({ table, keys: keysOf(table) });
  const task = { rows: allRows(table), seed, models: ruleFitOnly, score: new Int32Array(0) };
  await pool.runTogether(data, task, { onProgress: () => undefined, onCancel: () => undefined });
}

/** What the application does when the analyst trains: all statistical models, 10 folds and 50 bootstraps of the whole chain. */
export async function trainAssessed(pool: Pool, table: AnalysisTable, seed: number): Promise<void> {
  const plan = {
    data: shareData({ table, keys: keysOf(table) }),
    trainRows: allRows(table),
    testRows: null,
    folds: 10,
    repeats: 50,
    seed,
    models: everyStatisticalModel,
  };
  await trainHonestly(pool, plan, unwatched);
}
