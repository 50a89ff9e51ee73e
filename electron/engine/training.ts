import { z } from 'zod';
import { cardSchema, classEditSchema, profileSchema, ruleOptionsSchema } from '../../shared/contract/draft.ts';
import { AppError } from '../../shared/errors.ts';
import type { AdditiveModel, ModelKind } from '../../shared/learning/additive-model.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { percentileInterval } from '../../shared/learning/stats/percentile-interval.ts';
import { presentAnalysis } from './analysis.ts';
import { addMonths } from './dates.ts';
import type { Db } from './store/database.ts';
import { latestDelivery } from './store/delivery.ts';
import { modelOf } from './store/model.ts';
import { getSeries, type SeriesOwner } from './store/series.ts';
import { latestTraining } from './store/training.ts';
import { countRandom, type ToPopulation, toPopulation } from './to-population.ts';

/** Everything about a training that is not a model or a score. */
export const trainingConfigSchema = z.strictObject({
  seed: z.number(),
  folds: z.number(),
  repeats: z.number(),
  /** Trainings with another seed; 0 where the seed decides nothing. */
  seeds: z.number(),
  measuredOn: z.enum(['hold-out', 'cross-validation']),
  /** Version of the criteria that counted; null when the product had none yet. */
  criteria: z.number().nullable().default(null),
  known: z.number(),
  unlawful: z.number(),
  /** Investigations that were not learned from, so that they can measure. */
  keptApart: z.number().default(0),
  features: z.number(),
  seconds: z.number(),
  dataHash: z.string(),
  expiresOn: z.string(),
  /** What the analyst laid down about rules. */
  rules: ruleOptionsSchema,
  /** What else the analyst laid down; null where it was not kept yet. */
  setup: z
    .strictObject({
      classing: z.record(z.string(), classEditSchema),
      card: cardSchema.nullable(),
      profile: profileSchema.nullable(),
    })
    .nullable()
    .default(null),
  /** How RuleFit came about, defaults filled in; null without it. */
  ruleFit: z
    .strictObject({
      trees: z.number(),
      chains: z.number(),
      learningRate: z.number(),
      subsample: z.number(),
      rulesKept: z.number(),
      lambda: z.number(),
      /** Whether every fit of the path met the tolerance. */
      converged: z.boolean(),
      /** Columns from which nothing could be learned. */
      ignored: z.array(z.string()),
    })
    .nullable(),
  /** The gate that kept RuleFit out, or null. */
  ruleFitRefused: z
    .strictObject({ outcome: z.enum(['unlawful', 'lawful']), count: z.number(), needed: z.number() })
    .nullable(),
});
export type TrainingConfig = z.infer<typeof trainingConfigSchema>;

export interface PresentTraining {
  readonly id: number;
  readonly deliveryId: number;
  readonly createdAt: string;
  readonly config: TrainingConfig;
}

/** What the vault keeps of a model beside its series. */
export interface StoredModel {
  readonly model: AdditiveModel;
  /** Per term, in how many repetitions one on the same features in the same direction came back. */
  readonly termRepeats: readonly number[];
}

/** A model with its scores, as the later steps use it. */
export interface ScoredModel extends StoredModel {
  readonly kind: ModelKind;
  /** Log-odds of every dossier. */
  readonly logOdds: Float64Array;
  /** Log-odds of `heldRows`, by models that had not seen them. */
  readonly heldLogOdds: Float64Array;
  readonly heldRows: Int32Array;
  /** Log-odds of every dossier in each repetition. */
  readonly repeats: readonly Float32Array[];
  /** Log-odds of every dossier in the same training with other seeds. */
  readonly seeds: readonly Float32Array[];
  /** From these log-odds, of dossiers that were chosen, to those of all dossiers; the order does not change. */
  readonly toPopulation: ToPopulation;
}

/** The last training that ended well, or null; one on an earlier delivery does not count. */
export function presentTraining(db: Db): PresentTraining | null {
  const training = latestTraining(db);
  if (training === null || training.deliveryId !== latestDelivery(db)?.id) return null;
  return { ...training, config: trainingConfigSchema.parse(training.config) };
}

/** As `presentTraining`, for steps that cannot do without. @throws AppError RANK_NO_MODEL */
export function requireTraining(db: Db): PresentTraining {
  const training = presentTraining(db);
  if (training === null) throw new AppError('RANK_NO_MODEL');
  return training;
}

/** A model expires after this many months; a newer delivery makes it worthless sooner. */
const VALID_MONTHS = 6;

/** The last day on which a model that is trained on `day` may score. */
export const expiryOf = (day: string): string => addMonths(day, VALID_MONTHS);

/** Refuses to score after the model's expiry date (METHOD 2.6). @throws AppError MODEL_EXPIRED */
export function checkNotExpired({ config }: PresentTraining, today: string): void {
  if (today > config.expiresOn) throw new AppError('MODEL_EXPIRED', { expiresOn: config.expiresOn });
}

const remembered = new WeakMap<Db, { readonly training: number; readonly models: Map<ModelKind, ScoredModel> }>();

/**
 * One model of a training with its scores; null when that kind was refused. Models never change, so they are read once; those of an
 * earlier training, tens of megabytes for a large delivery, are let go.
 */
export function scoredModel(db: Db, training: PresentTraining, kind: ModelKind): ScoredModel | null {
  const last = remembered.get(db);
  const cache = last?.training === training.id ? last.models : new Map<ModelKind, ScoredModel>();
  remembered.set(db, { training: training.id, models: cache });
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const row = modelOf(db, training.id, kind);
  if (row === null) return null;
  const owner: SeriesOwner = { kind: 'model', id: row.id };
  const need = <A>(array: A | null): A => {
    if (array === null) throw new Error(`scores of model ${row.id} are missing`);
    return array;
  };
  const logOdds = need(getSeries(db, owner, 'logOdds', Float64Array));
  const repeats = slices(need(getSeries(db, owner, 'repeats', Float32Array)), logOdds.length);
  const stored = row.json as StoredModel;
  const analysis = presentAnalysis(db);
  const random = analysis === null ? null : countRandom(analysis);
  const scored: ScoredModel = {
    ...stored,
    kind,
    logOdds,
    heldLogOdds: need(getSeries(db, owner, 'heldLogOdds', Float64Array)),
    heldRows: need(getSeries(db, { kind: 'training', id: training.id }, 'heldRows', Int32Array)),
    repeats,
    seeds: slices(need(getSeries(db, owner, 'seeds', Float32Array)), logOdds.length),
    toPopulation: toPopulation(random, stored.model.training.prevalence, repeats.length),
  };
  cache.set(kind, scored);
  return scored;
}

/** One view per repetition on an array that holds them one after the other. */
function slices(all: Float32Array, length: number): Float32Array[] {
  return Array.from({ length: all.length / length }, (_, index) => all.subarray(index * length, (index + 1) * length));
}

/** As `scoredModel`. @throws AppError RANK_NO_MODEL */
export function requireModel(db: Db, training: PresentTraining, kind: ModelKind): ScoredModel {
  const scored = scoredModel(db, training, kind);
  if (scored === null) throw new AppError('RANK_NO_MODEL', { kind });
  return scored;
}

/** What an estimate says at these log-odds of the model: a share of all dossiers. */
export const shareAt = ({ toPopulation: { shift } }: Pick<ScoredModel, 'toPopulation'>, logOdds: number): number =>
  probabilityOf(logOdds + shift);

/**
 * The estimate of one dossier as a probability with a 95 % interval over the repetitions, for all dossiers and not only for those that
 * were chosen. Repetitions see fewer different persons and may all lie on one side of the model itself; the interval is then widened to
 * hold the estimate.
 */
export function estimateOf(scored: Pick<ScoredModel, 'logOdds' | 'repeats' | 'toPopulation'>, row: number): Estimate {
  const { logOdds, repeats, toPopulation } = scored;
  const value = shareAt(scored, logOdds[row] as number);
  const replicates = Float64Array.from(repeats, (scores, repeat) =>
    probabilityOf((scores[row] as number) + (toPopulation.repeats[repeat] as number)),
  );
  const { low, high } = percentileInterval(value, replicates);
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}
