import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { predictLogOdds } from '../../../shared/learning/additive-model.ts';
import { alone } from '../../../shared/learning/crew.ts';
import { cardModel } from '../../../shared/learning/expert/card-model.ts';
import { combinedModel } from '../../../shared/learning/expert/combined-model.ts';
import type { ExpertCard, SingleProfile } from '../../../shared/learning/expert/expert-card.ts';
import { profileModel } from '../../../shared/learning/expert/profile-model.ts';
import { fitRiskGroups } from '../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { prepareRuleFit, type RuleFitDiagnostics } from '../../../shared/learning/rulefit.ts';
import type { RuleFitConfig } from '../../../shared/learning/rulefit-config.ts';
import { fitScorecard, type ScorecardConfig } from '../../../shared/learning/scorecard/fit-scorecard.ts';
import { type AnalysisTable, takeRows } from '../../../shared/learning/table.ts';
import type { TrainingRun } from '../../../shared/learning/training-run.ts';

/** The data that all tasks of one run share; its typed arrays lie on shared memory, so that no thread copies them. */
export interface SharedData {
  readonly table: AnalysisTable;
  /** One key per row; rows with the same key (copies in a bootstrap, one person's rows) stay in one fold. */
  readonly keys: readonly string[];
}

/** Which models to make; null or false leaves one out. `combined` follows where there is something to combine. */
export interface ModelPlan {
  readonly ruleFit: Partial<RuleFitConfig> | null;
  readonly scorecard: Partial<ScorecardConfig> | null;
  readonly riskGroups: boolean;
  readonly card: ExpertCard | null;
  readonly profile: SingleProfile | null;
}

/** The whole pipeline once: train every model on `rows` and score rows of the table. */
export interface FitTask {
  readonly rows: Int32Array;
  readonly seed: number;
  readonly models: ModelPlan;
  /** Rows to score; all when left out. */
  readonly score?: Int32Array;
  /** Whether scores may be rounded to seven digits, which halves them; for repetitions, of which there are many. */
  readonly brief?: boolean;
  /** Whether this is a refit on part of rows that passed the gates: a fold or a bootstrap. */
  readonly refit?: boolean;
}

export interface FittedModel {
  readonly kind: ModelKind;
  readonly model: AdditiveModel;
  /** Of the rows that were to be scored, in their order. */
  readonly logOdds: Float64Array | Float32Array;
  /** How RuleFit came about; only with the full model of a fit on all rows. */
  readonly diagnostics?: RuleFitDiagnostics;
}

type MadeModel = Pick<FittedModel, 'model' | 'diagnostics'>;

/** Below this a lasso has nothing to hold on to, whatever the gate says. */
const LEAST_IN_REFIT = 10;

/** Runs one task; what it gives depends on the data, the rows and the seed only, never on the threads. */
export function runFitTask(
  { table, keys }: SharedData,
  task: FitTask,
  run: Pick<TrainingRun, 'crew' | 'onProgress'> = {},
): FittedModel[] {
  const models = makeModels(table, task, {
    ...run,
    rows: task.rows,
    personKeys: keys,
    ...(task.refit === true ? { leastPerOutcome: LEAST_IN_REFIT } : {}),
  });
  const scored = task.score === undefined ? table : takeRows(table, task.score);
  return models.map(({ model, ...made }) => {
    const logOdds = predictLogOdds(model, scored);
    return { ...made, kind: model.kind, model, logOdds: task.brief === true ? Float32Array.from(logOdds) : logOdds };
  });
}

function makeModels(table: AnalysisTable, { models: plan, seed, refit }: FitTask, run: TrainingRun): MadeModel[] {
  const finishRuleFit = plan.ruleFit === null ? null : prepareRuleFit(table, { ...plan.ruleFit, seed }, run);
  const quiet: TrainingRun = { ...run, crew: alone, onProgress: () => undefined };
  const makers: readonly (() => readonly MadeModel[])[] = [
    () => {
      if (finishRuleFit === null) return [];
      const { readable, full, diagnostics } = finishRuleFit();
      return [{ model: readable }, refit === true ? { model: full } : { model: full, diagnostics }];
    },
    () => (plan.scorecard === null ? [] : [{ model: fitScorecard(table, { ...plan.scorecard, seed }, quiet).model }]),
    () => (plan.riskGroups ? [{ model: fitRiskGroups(table, { seed }, quiet).model }] : []),
    () => (plan.card === null ? [] : [{ model: cardModel(plan.card, table, quiet) }]),
    () => (plan.profile === null ? [] : [{ model: profileModel(plan.profile, table, quiet) }]),
  ];
  const crew = run.crew ?? alone;
  const gathered = crew.gather(makers.length, (at) => makers[at]?.() ?? []).flat();
  // The other members of a crew only help with the pieces.
  if (crew.index > 0) return [];
  const first = (...kinds: ModelKind[]) => gathered.find(({ model }) => kinds.includes(model.kind))?.model;
  const statistical = first('rulefit-readable') ?? first('scorecard');
  const expert = first('expert-card', 'profile');
  if (statistical === undefined || expert === undefined) return gathered;
  return [...gathered, { model: combinedModel(statistical, expert, table, quiet) }];
}
