import { createHash } from 'node:crypto';
import type { ModelKind } from '../../shared/learning/additive-model.ts';
import { featureRepeats } from '../../shared/learning/feature-repeats.ts';
import { termRepeats } from '../../shared/learning/term-repeats.ts';
import type { HonestTraining } from './compute/honest-training.ts';
import { canonicalJson, type Json } from './store/canonical-json.ts';
import type { Db } from './store/database.ts';
import { insertModel, listModels } from './store/model.ts';
import { getSeries, putSeries, type SeriesArray } from './store/series.ts';

/** A model with its scores, as the vault keeps them. */
interface KeptModel {
  readonly kind: ModelKind;
  /** The model, and in how many repetitions its terms and features came back. */
  readonly json: unknown;
  readonly series: {
    readonly logOdds: Float64Array;
    readonly heldLogOdds: Float64Array;
    /** Of every row, one repetition or other seed after the other. */
    readonly repeats: Float32Array;
    readonly seeds: Float32Array;
  };
}

/** All that a training gives: what later steps show depends on nothing else. */
export interface TrainingResult {
  readonly heldRows: Int32Array;
  readonly models: readonly KeptModel[];
}

/** What the vault keeps of a training. @param rows of the analysis table */
export function resultOf({ heldRows, models }: HonestTraining, rows: number): TrainingResult {
  return {
    heldRows,
    models: models.map(({ kind, model, logOdds, heldLogOdds, repeatLogOdds, repeatModels, seedLogOdds }) => ({
      kind,
      json: { model, termRepeats: termRepeats(model, repeatModels), featureRepeats: featureRepeats(repeatModels) },
      series: {
        logOdds,
        heldLogOdds,
        repeats: oneAfterTheOther(repeatLogOdds, rows),
        seeds: oneAfterTheOther(seedLogOdds, rows),
      },
    })),
  };
}

/** Keeps the models and scores of a training. */
export function keepResult(db: Db, trainingId: number, { heldRows, models }: TrainingResult): void {
  putSeries(db, { kind: 'training', id: trainingId }, 'heldRows', heldRows);
  for (const { kind, json, series } of models) {
    const id = insertModel(db, { trainingId, kind, json });
    for (const [name, values] of Object.entries(series)) putSeries(db, { kind: 'model', id }, name, values);
  }
}

/** The models and scores of a training, read back. */
export function keptResult(db: Db, trainingId: number): TrainingResult {
  return {
    heldRows: needed(getSeries(db, { kind: 'training', id: trainingId }, 'heldRows', Int32Array), 'heldRows'),
    models: listModels(db, trainingId).map(({ id, kind, json }) => {
      const owner = { kind: 'model', id } as const;
      return {
        kind: kind as ModelKind,
        json,
        series: {
          logOdds: needed(getSeries(db, owner, 'logOdds', Float64Array), 'logOdds'),
          heldLogOdds: needed(getSeries(db, owner, 'heldLogOdds', Float64Array), 'heldLogOdds'),
          repeats: needed(getSeries(db, owner, 'repeats', Float32Array), 'repeats'),
          seeds: needed(getSeries(db, owner, 'seeds', Float32Array), 'seeds'),
        },
      };
    }),
  };
}

/** SHA-256 over every model and every score, to the last bit: two trainings with one hash are the same. */
export function hashOfResult({ heldRows, models }: TrainingResult): string {
  const hash = createHash('sha256');
  const update = (name: string, values: SeriesArray): void => {
    hash.update(JSON.stringify([name, values.length]));
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
  update('heldRows', heldRows);
  for (const { kind, json, series } of models) {
    // As it lies in the vault, where a field without a value is no field.
    hash.update(canonicalJson({ kind, json: JSON.parse(JSON.stringify(json)) as Json }));
    for (const name of ['logOdds', 'heldLogOdds', 'repeats', 'seeds'] as const) update(name, series[name]);
  }
  return hash.digest('hex');
}

function oneAfterTheOther(series: readonly Float32Array[], length: number): Float32Array {
  const all = new Float32Array(series.length * length);
  for (const [index, values] of series.entries()) all.set(values, index * length);
  return all;
}

function needed<T>(series: T | null, name: string): T {
  if (series === null) throw new Error(`series ${name} of a training is missing`);
  return series;
}
