import { performance } from 'node:perf_hooks';
import { AppError } from '../../../shared/errors.ts';
import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { stratifiedFolds } from '../../../shared/learning/folds.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { hashKeys } from '../../../shared/learning/row-keys.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import type { JobControl } from '../jobs.ts';
import type { FitTask, FittedModel, SharedData } from './fit-task.ts';
import type { Pool } from './pool.ts';

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
  readonly ruleFit: boolean;
  /** False leaves the simple rival out, where only RuleFit was asked for. */
  readonly rival?: boolean;
  /** Most terms of the readable model; the method's own default when left out. */
  readonly readableTerms?: number;
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
  readonly repeatLogOdds: readonly Float64Array[];
  readonly repeatModels: readonly AdditiveModel[];
}

export interface HonestTraining {
  readonly measuredOn: 'hold-out' | 'cross-validation';
  readonly heldRows: Int32Array;
  readonly models: readonly HonestModel[];
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

function foldTasks(
  { data, trainRows, folds }: TrainingPlan,
  settings: Omit<FitTask, 'rows'>,
): { tasks: FitTask[]; foldOf: Uint8Array } {
  const outcome = Uint8Array.from(trainRows, (row) => (data.table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
  const keys = hashKeys(Array.from(trainRows, (row) => data.keys[row] as string));
  const foldOf = stratifiedFolds(outcome, keys, folds);
  const tasks = Array.from({ length: folds }, (_, fold): FitTask => {
    const rows = trainRows.filter((_row, index) => foldOf[index] !== fold);
    return { ...settings, rows, refit: true };
  });
  return { tasks, foldOf };
}

/**
 * Trains every kind of model once on all training rows, once per fold with the whole pipeline (METHOD 5: never only the last step),
 * and once per bootstrap (METHOD 7). The same plan gives the same result on any number of threads.
 * @throws AppError TRAIN_TOO_FEW_POSITIVES or TRAIN_TOO_FEW_NEGATIVES when a model cannot be fitted or the hold-out measures nothing,
 *   CANCELLED
 */
export async function trainHonestly(pool: Pool, plan: TrainingPlan, job: JobControl): Promise<HonestTraining> {
  const { data, trainRows, testRows, seed, ruleFit, rival = true, readableTerms } = plan;
  if (testRows !== null) checkHoldOut(data, testRows);
  const settings = { seed, ruleFit, rival, ...(readableTerms === undefined ? {} : { readableTerms }) };
  const main: FitTask = { ...settings, rows: trainRows };
  const { tasks: held, foldOf } =
    testRows === null ? foldTasks(plan, settings) : { tasks: [], foldOf: new Uint8Array(0) };
  const repeats = Array.from({ length: plan.repeats }, (_, repeat): FitTask => {
    return {
      ...settings,
      rows: bootstrapRows(trainRows, data.keys, seed, repeat),
      seed: seed + 1 + repeat,
      refit: true,
    };
  });

  const results: FittedModel[][] = [];
  let fitSeconds = 0;
  const stages: [string, FitTask[]][] = [
    ['fit', [main]],
    ['folds', held],
    ['repeats', repeats],
  ];
  for (const [phase, tasks] of stages) {
    if (tasks.length === 0) continue;
    job.enter(phase, tasks.length);
    const offset = results.length;
    const started = performance.now();
    let done = 0;
    await pool.run(data, tasks, {
      onCancel: (stop) => job.onCancel(stop),
      onDone: (index, models) => {
        results[offset + index] = models;
        done += 1;
        job.step(done);
      },
    });
    if (phase === 'fit') fitSeconds = (performance.now() - started) / 1000;
  }

  const heldRows = testRows ?? trainRows;
  const models = (results[0] as FittedModel[]).map(({ kind, model, logOdds }, position): HonestModel => {
    const of = (index: number): FittedModel => (results[index] as FittedModel[])[position] as FittedModel;
    const repeatFits = repeats.map((_, repeat) => of(1 + held.length + repeat));
    return {
      kind,
      model,
      logOdds,
      heldLogOdds:
        testRows === null
          ? Float64Array.from(heldRows, (row, index) => of(1 + (foldOf[index] as number)).logOdds[row] as number)
          : Float64Array.from(heldRows, (row) => logOdds[row] as number),
      repeatLogOdds: repeatFits.map((fit) => fit.logOdds),
      repeatModels: repeatFits.map((fit) => fit.model),
    };
  });
  return { measuredOn: testRows === null ? 'cross-validation' : 'hold-out', heldRows, models, fitSeconds };
}
