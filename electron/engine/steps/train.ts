import { performance } from 'node:perf_hooks';
import type { ModelTerm, TrainedModel } from '../../../shared/contract/train.ts';
import { termSentence } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { MIN_POSITIVES_L1 } from '../../../shared/learning/l1-logistic.ts';
import { MIN_POSITIVES_RULEFIT } from '../../../shared/learning/rulefit.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import { termRepeats } from '../../../shared/learning/term-repeats.ts';
import { type Analysis, knownRows, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { commitSeed } from '../commit-seed.ts';
import { compareOnHeld, heldOutcome, heldWeights } from '../comparison.ts';
import { type HonestTraining, trainHonestly } from '../compute/honest-training.ts';
import type { Handlers, StepCalls } from '../context.ts';
import { addMonths, today } from '../dates.ts';
import type { Db } from '../store/database.ts';
import { deliveryById } from '../store/delivery.ts';
import { appendLog } from '../store/log.ts';
import { insertModel, listModels } from '../store/model.ts';
import { putSeries } from '../store/series.ts';
import { insertTraining } from '../store/training.ts';
import {
  type PresentTraining,
  presentTraining,
  requireModel,
  type ScoredModel,
  type TrainingConfig,
} from '../training.ts';

/** A model expires after this many months; a newer delivery makes it worthless sooner. */
const VALID_MONTHS = 6;

interface TrainingRows {
  readonly train: Int32Array;
  readonly test: Int32Array | null;
  readonly positives: number;
}

/** Rows to train on and, where the file has a split of its own, rows to hold out; those of weight 0 stand for nobody. */
function trainingRows({ table, testRows }: Analysis): TrainingRows {
  const counts = (row: number): boolean => table.weights?.[row] !== 0;
  const known = knownRows(table).filter(counts);
  const test = testRows === null || testRows.length === 0 ? null : testRows.filter(counts);
  const held = new Set(test ?? []);
  const train = known.filter((row) => !held.has(row));
  return { train, test, positives: train.filter((row) => table.outcome[row] === OUTCOME.unlawful).length };
}

/** RuleFit needs enough dossiers of either outcome; null when it has them. */
function ruleFitGate(unlawful: number, lawful: number): TrainingConfig['ruleFitRefused'] {
  const needed = MIN_POSITIVES_RULEFIT;
  if (unlawful < needed) return { outcome: 'unlawful', count: unlawful, needed };
  return lawful < needed ? { outcome: 'lawful', count: lawful, needed } : null;
}

function describeTerms({ model, termRepeats: repeats }: ScoredModel, analysis: Analysis): ModelTerm[] {
  return model.terms.map((term, index): ModelTerm => {
    const rule = term.kind === 'rule';
    return {
      index,
      kind: term.kind,
      text: termSentence(term, analysis.words),
      coefficient: rule ? term.coefficient : term.coefficient * (term.high - term.low) * term.scale,
      support: rule ? term.support : null,
      hits: rule ? term.hits : null,
      hitRate: rule && term.support > 0 ? wilson(term.hits, term.support) : null,
      repeats: repeats[index] ?? 0,
    };
  });
}

function describeModel(scored: ScoredModel, analysis: Analysis, { config }: PresentTraining): TrainedModel {
  return {
    kind: scored.kind,
    terms: describeTerms(scored, analysis),
    auc: auc(heldOutcome(analysis, scored), scored.heldLogOdds, { weights: heldWeights(analysis, scored) }),
    measuredOn: config.measuredOn,
    n: scored.heldRows.length,
  };
}

/** Keeps a training with its models and scores. @returns its id */
function keep(db: Db, analysis: Analysis, config: TrainingConfig, { heldRows, models }: HonestTraining): number {
  const createdAt = new Date().toISOString();
  const training = insertTraining(db, { deliveryId: analysis.delivery.id, createdAt, config, seed: config.seed });
  putSeries(db, { kind: 'training', id: training }, 'heldRows', heldRows);
  for (const { kind, model, logOdds, heldLogOdds, repeatLogOdds, repeatModels } of models) {
    const json = { model, termRepeats: termRepeats(model, repeatModels) };
    const owner = { kind: 'model', id: insertModel(db, { trainingId: training, kind, json }) } as const;
    putSeries(db, owner, 'logOdds', logOdds);
    putSeries(db, owner, 'heldLogOdds', heldLogOdds);
    const repeats = new Float32Array(repeatLogOdds.length * analysis.table.rows);
    for (const [index, scores] of repeatLogOdds.entries()) repeats.set(scores, index * analysis.table.rows);
    putSeries(db, owner, 'repeats', repeats);
  }
  return training;
}

/** Use cases of the step `train`: RuleFit and its simple rival, trained and honestly measured in one job. */
export const trainSteps: Handlers<StepCalls<'train'>> = {
  'train.readiness': ({ store: { db } }) => {
    const analysis = presentAnalysis(db);
    if (analysis === null) return null;
    const { train, test, positives } = trainingRows(analysis);
    return {
      known: train.length,
      unlawful: positives,
      unknown: analysis.table.rows - knownRows(analysis.table).length,
      features: analysis.table.columns.map(({ name }) => analysis.words.get(name)?.label ?? name),
      holdOut: test?.length ?? 0,
      neededForRuleFit: MIN_POSITIVES_RULEFIT,
      neededForL1: MIN_POSITIVES_L1,
    };
  },

  'train.current': ({ store: { db } }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null) return null;
    const { config } = training;
    const scored = listModels(db, training.id).map(({ kind }) =>
      requireModel(db, training, kind as ScoredModel['kind']),
    );
    return {
      id: training.id,
      at: training.createdAt,
      expiresOn: config.expiresOn,
      seed: config.seed,
      known: config.known,
      unlawful: config.unlawful,
      features: config.features,
      folds: config.folds,
      repeats: config.repeats,
      seconds: config.seconds,
      dataHash: config.dataHash,
      models: scored.map((model) => describeModel(model, analysis, training)),
      comparison: compareOnHeld(analysis, scored),
      refused: config.ruleFitRefused,
    };
  },

  'train.start': async ({ store, pool }, { seed, folds, repeats }, job) => {
    const started = performance.now();
    job.plan([
      { phase: 'read', weight: 0.2 },
      { phase: 'fit', weight: 1 },
      { phase: 'folds', weight: folds * 0.9 },
      { phase: 'repeats', weight: repeats },
      { phase: 'save', weight: 0.3 },
    ]);
    job.enter('read');
    const analysis = requireAnalysis(store.db);
    const { train, test, positives } = trainingRows(analysis);
    if (analysis.table.columns.length === 0) throw new AppError('INTAKE_NO_FEATURES');
    if (positives < MIN_POSITIVES_L1)
      throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed: MIN_POSITIVES_L1 });
    const ruleFitRefused = ruleFitGate(positives, train.length - positives);
    const ruleFit = ruleFitRefused === null;
    const data = { table: analysis.table, keys: analysis.numbers };
    const plan = { data, trainRows: train, testRows: test, folds, repeats, seed, ruleFit };
    const outcome = await trainHonestly(pool, plan, job);

    job.enter('save');
    const config: TrainingConfig = {
      seed,
      folds: test === null ? folds : 0,
      repeats,
      measuredOn: outcome.measuredOn,
      known: train.length,
      unlawful: positives,
      features: analysis.table.columns.length,
      seconds: (performance.now() - started) / 1000,
      dataHash: analysis.hash,
      expiresOn: addMonths(today(), VALID_MONTHS),
      ruleFitRefused,
    };
    // Exclusive waits for its turn: an import that is under way must not cost the analyst a whole training.
    const training = await store.exclusive(async (db) => {
      if (deliveryById(db, analysis.delivery.id) === null) throw new AppError('TRAIN_NO_DATA');
      const id = keep(db, analysis, config, outcome);
      const { seconds: _seconds, ...logged } = config;
      appendLog(db, { who: store.user, event: 'train.done', details: { training: id, ...logged } });
      commitSeed(db, store.user, id);
      return id;
    });
    return { training };
  },
};
