import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { predictLogOdds } from '../../../shared/learning/additive-model.ts';
import { alone } from '../../../shared/learning/crew.ts';
import { cardModel } from '../../../shared/learning/expert/card-model.ts';
import { combinedModel } from '../../../shared/learning/expert/combined-model.ts';
import type { ExpertCard, SingleProfile } from '../../../shared/learning/expert/expert-card.ts';
import { profileModel } from '../../../shared/learning/expert/profile-model.ts';
import { fitRiskGroups } from '../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { prepareRuleFit } from '../../../shared/learning/rulefit.ts';
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
}

/** Below this a lasso has nothing to hold on to, whatever the gate says. */
const LEAST_IN_REFIT = 10;

/** Runs one task; what it gives depends on the data, the rows and the seed only, never on the threads. */
export function runFitTask(
  { table, keys }: SharedData,
  task: FitTask,
  run: Pick<TrainingRun, 'crew' | 'onProgress'> = {},
): FittedModel[] {
  const training = takeRows(table, task.rows);
  const personKeys = Array.from(task.rows, (row) => keys[row] as string);
  const models = makeModels(training, task, {
    ...run,
    personKeys,
    ...(task.refit === true ? { leastPerOutcome: LEAST_IN_REFIT } : {}),
  });
  // The other members of a crew only help with the pieces.
  if ((run.crew?.index ?? 0) > 0) return [];
  const scored = task.score === undefined ? table : takeRows(table, task.score);
  return models.map((model) => {
    const logOdds = predictLogOdds(model, scored);
    return { kind: model.kind, model, logOdds: task.brief === true ? Float32Array.from(logOdds) : logOdds };
  });
}

function makeModels(training: AnalysisTable, { models: plan, seed }: FitTask, run: TrainingRun): AdditiveModel[] {
  const finishRuleFit = plan.ruleFit === null ? null : prepareRuleFit(training, { ...plan.ruleFit, seed }, run);
  const quiet: TrainingRun = { ...run, crew: alone, onProgress: () => undefined };
  const makers: readonly (() => readonly AdditiveModel[])[] = [
    () => {
      if (finishRuleFit === null) return [];
      const { readable, full } = finishRuleFit();
      return [readable, full];
    },
    () => (plan.scorecard === null ? [] : [fitScorecard(training, { ...plan.scorecard, seed }, quiet).model]),
    () => (plan.riskGroups ? [fitRiskGroups(training, {}, quiet).model] : []),
    () => (plan.card === null ? [] : [cardModel(plan.card, training, quiet)]),
    () => (plan.profile === null ? [] : [profileModel(plan.profile, training, quiet)]),
  ];
  const models = (run.crew ?? alone).gather(makers.length, (at) => makers[at]?.() ?? []).flat();
  const first = (...kinds: ModelKind[]) => models.find(({ kind }) => kinds.includes(kind));
  const statistical = first('rulefit-readable') ?? first('scorecard');
  const expert = first('expert-card', 'profile');
  return statistical === undefined || expert === undefined ? models : [...models, combinedModel(statistical, expert)];
}
