import { performance } from 'node:perf_hooks';
import { AppError } from '../../../shared/errors.ts';
import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { stratifiedFolds } from '../../../shared/learning/folds.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { hashKeys } from '../../../shared/learning/row-keys.ts';
import type { RuleFitDiagnostics } from '../../../shared/learning/rulefit.ts';
import { isRandom, type RuleFitConfig, resolveRuleFitConfig } from '../../../shared/learning/rulefit-config.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import type { JobControl } from '../jobs.ts';
import type { FitTask, FittedModel, ModelPlan, SharedData } from './fit-task.ts';
import type { Pool } from './pool.ts';
import { shareData } from './shared-data.ts';

export interface TrainingPlan {
  readonly data: SharedData;
  /** Rows with a known outcome to train on. */
  readonly trainRows: Int32Array;
  /** Rows with a known outcome that no model may see; null means cross-validation instead. */
  readonly testRows: Int32Array | null;
  /** Folds of the cross-validation; not used with a hold-out. */
  readonly folds: number;
  /** Bootstraps by person. */
  readonly repeats: number;
  readonly seed: number;
  readonly models: ModelPlan;
}

/** One kind of model, with what it says of dossiers it did not see. */
export interface HonestModel {
  readonly kind: ModelKind;
  readonly model: AdditiveModel;
  /** Of every row, by the model trained on all training rows. */
  readonly logOdds: Float64Array;
  /** Of each of `heldRows`, by a model that was trained without it. */
  readonly heldLogOdds: Float64Array;
  /** Of every row, one array per repetition. */
  readonly repeatLogOdds: readonly Float32Array[];
  readonly repeatModels: readonly AdditiveModel[];
  /** Of every row, by the same training with other seeds; none where the seed decides nothing. */
  readonly seedLogOdds: readonly Float32Array[];
}

export interface HonestTraining {
  readonly measuredOn: 'hold-out' | 'cross-validation';
  readonly heldRows: Int32Array;
  readonly models: readonly HonestModel[];
  /** How RuleFit came about; null without it. */
  readonly ruleFit: RuleFitDiagnostics | null;
  /** Wall time of the one fit on all training rows, every kind of model together. */
  readonly fitSeconds: number;
}

/** A hold-out with fewer of one outcome than this measures nothing: one dossier more or less would change every figure. */
const LEAST_HELD_OUT = 10;

/** @throws AppError TRAIN_TOO_FEW_POSITIVES or TRAIN_TOO_FEW_NEGATIVES, with `heldOut` */
function checkHoldOut({ table }: SharedData, rows: Int32Array): void {
  const needed = LEAST_HELD_OUT;
  const positives = rows.filter((row) => table.outcome[row] === OUTCOME.unlawful).length;
  const negatives = rows.length - positives;
  if (positives < needed) throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed, heldOut: true });
  if (negatives < needed) throw new AppError('TRAIN_TOO_FEW_NEGATIVES', { negatives, needed, heldOut: true });
}

/** Streams of the seed from here on belong to the repetitions; those below to folds and models. */
const FIRST_REPEAT_STREAM = 1_000_000;

/** Rows drawn with replacement, person by person: whoever is drawn twice counts twice with all rows. */
export function bootstrapRows(rows: Int32Array, keys: readonly string[], seed: number, repeat: number): Int32Array {
  const persons = new Map<string, number[]>();
  for (const row of rows) {
    const key = keys[row] as string;
    const own = persons.get(key);
    if (own === undefined) persons.set(key, [row]);
    else own.push(row);
  }
  // By key, so that the draw does not depend on the order in which rows were delivered.
  const ordered = [...persons.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
  const random = randomStream(seed, FIRST_REPEAT_STREAM + repeat);
  return Int32Array.from(ordered.flatMap(() => ordered[random.integer(ordered.length)] as number[]));
}

/** The rows of each fold, which the other folds' models are measured on. */
function foldRows({ data, trainRows, folds }: TrainingPlan): Int32Array[] {
  const outcome = Uint8Array.from(trainRows, (row) => (data.table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
  const keys = hashKeys(Array.from(trainRows, (row) => data.keys[row] as string));
  const foldOf = stratifiedFolds(outcome, keys, folds);
  return Array.from({ length: folds }, (_, fold) => trainRows.filter((_row, index) => foldOf[index] === fold));
}

/** How often a training whose seed decides something is done again with other seeds (METHOD 7). */
const OTHER_SEEDS = 4;

/**
 * The plan with all settings filled in. Defaults go by the size of the data: a fold or a bootstrap, which is smaller, must train by the
 * same settings as the model that it says something about.
 */
function settled(plan: TrainingPlan): TrainingPlan & { readonly ruleFit: RuleFitConfig | null } {
  const { models, trainRows } = plan;
  const ruleFit = models.ruleFit === null ? null : resolveRuleFitConfig(models.ruleFit, trainRows.length);
  return { ...plan, models: { ...models, ruleFit }, ruleFit };
}

interface Stages {
  readonly main: FitTask;
  readonly folds: readonly FitTask[];
  readonly repeats: readonly FitTask[];
  readonly seeds: readonly FitTask[];
}

function stagesOf(plan: TrainingPlan, held: readonly Int32Array[]): Stages {
  const { data, trainRows, seed, models, ruleFit, repeats } = settled(plan);
  // Without RuleFit, or when each tree sees all rows, chance has no part in the models.
  const seedMatters = ruleFit !== null && isRandom(ruleFit);
  const main: FitTask = { models, seed, rows: trainRows };
  const folds = held.map((score): FitTask => {
    const inside = new Set(score);
    return { ...main, rows: trainRows.filter((row) => !inside.has(row)), score, refit: true };
  });
  const again = (count: number, task: (index: number) => Partial<FitTask>): FitTask[] =>
    Array.from({ length: count }, (_, index) => ({ ...main, seed: seed + 1 + index, brief: true, ...task(index) }));
  return {
    main,
    folds,
    repeats: again(repeats, (repeat) => ({ rows: bootstrapRows(trainRows, data.keys, seed, repeat), refit: true })),
    seeds: again(repeats > 0 && seedMatters ? OTHER_SEEDS : 0, () => ({
      models: { ruleFit, scorecard: null, riskGroups: false, card: null, profile: null },
    })),
  };
}

/**
 * Trains every kind of model once on all training rows (all threads on one fit), once per fold with the whole pipeline (METHOD 5: never
 * only the last step), once per bootstrap and a few times with another seed (METHOD 7; a thread per fit). The same plan gives the same
 * result on any number of threads.
 * @throws AppError TRAIN_TOO_FEW_POSITIVES or TRAIN_TOO_FEW_NEGATIVES when a model cannot be fitted or the hold-out measures nothing,
 *   CANCELLED
 */
export async function trainHonestly(pool: Pool, plan: TrainingPlan, job: JobControl): Promise<HonestTraining> {
  const { trainRows, testRows } = plan;
  if (testRows !== null) checkHoldOut(plan.data, testRows);
  const data = shareData(plan.data);
  const held = testRows === null ? foldRows(plan) : [];
  const stages = stagesOf({ ...plan, data }, held);
  const onCancel = (stop: () => void): void => job.onCancel(stop);

  job.enter('fit');
  const started = performance.now();
  const main = await pool.runTogether(data, stages.main, { onCancel, onProgress: (share) => job.step(share) });
  const fitSeconds = (performance.now() - started) / 1000;
  const inQueue = async (phase: string, tasks: readonly FitTask[]): Promise<FittedModel[][]> => {
    const results: FittedModel[][] = [];
    if (tasks.length === 0) return results;
    job.enter(phase, tasks.length);
    let done = 0;
    const onDone = (index: number, models: FittedModel[]): void => {
      results[index] = models;
      done += 1;
      job.step(done);
    };
    await pool.run(data, tasks, { onCancel, onDone });
    return results;
  };
  const folds = await inQueue('folds', stages.folds);
  const repeats = await inQueue('repeats', [...stages.repeats, ...stages.seeds]);

  const heldRows = testRows ?? trainRows;
  const models = main.map(({ kind, model, logOdds }): HonestModel => {
    const ofKind = (fits: readonly FittedModel[][]): FittedModel[] =>
      fits.map((fitted) => fitted.find((candidate) => candidate.kind === kind)).filter((found) => found !== undefined);
    const repeated = ofKind(repeats.slice(0, stages.repeats.length));
    return {
      kind,
      model,
      logOdds: logOdds as Float64Array,
      heldLogOdds:
        testRows === null
          ? inOrderOf(heldRows, held, ofKind(folds))
          : Float64Array.from(heldRows, (row) => logOdds[row] as number),
      repeatLogOdds: repeated.map((fit) => fit.logOdds as Float32Array),
      repeatModels: repeated.map((fit) => fit.model),
      seedLogOdds: ofKind(repeats.slice(stages.repeats.length)).map((fit) => fit.logOdds as Float32Array),
    };
  });
  const ruleFit = main.find(({ diagnostics }) => diagnostics !== undefined)?.diagnostics ?? null;
  return { measuredOn: testRows === null ? 'cross-validation' : 'hold-out', heldRows, models, ruleFit, fitSeconds };
}

/** The folds' scores in the order of `rows`. */
function inOrderOf(rows: Int32Array, folds: readonly Int32Array[], fits: readonly FittedModel[]): Float64Array {
  const scoreOf = new Map<number, number>();
  for (const [fold, own] of folds.entries())
    for (const [index, row] of own.entries()) scoreOf.set(row, fits[fold]?.logOdds[index] as number);
  return Float64Array.from(rows, (row) => scoreOf.get(row) as number);
}
