import { performance } from 'node:perf_hooks';
import type { TrainedModel } from '../../../shared/contract/train.ts';
import { AppError } from '../../../shared/errors.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { MIN_POSITIVES_RULEFIT } from '../../../shared/learning/rulefit.ts';
import { defaultPointsScale } from '../../../shared/learning/scorecard/points.ts';
import { MIN_POSITIVES } from '../../../shared/learning/training-gate.ts';
import { type Analysis, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { learningRows } from '../assess/learning-rows.ts';
import { commitSeed } from '../commit-seed.ts';
import { compareOnHeld, heldOutcome, heldWeights } from '../comparison.ts';
import { type HonestTraining, trainHonestly } from '../compute/honest-training.ts';
import type { Handlers, StepCalls } from '../context.ts';
import { today } from '../dates.ts';
import { describeTerms } from '../describe-terms.ts';
import { exportModel } from '../model-export.ts';
import { freezeLabel } from '../prepare/label-state.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { eligibleRows } from '../selection.ts';
import { deliveryById } from '../store/delivery.ts';
import { appendLog } from '../store/log.ts';
import { listModels } from '../store/model.ts';
import { insertTraining } from '../store/training.ts';
import {
  expiryOf,
  type PresentTraining,
  presentTraining,
  requireModel,
  requireTraining,
  type ScoredModel,
  type TrainingConfig,
} from '../training.ts';
import { planTraining, presentSetup, trainingPhases } from '../training-plan.ts';
import { keepResult, resultOf } from '../training-result.ts';

function describeModel(scored: ScoredModel, analysis: Analysis, { config }: PresentTraining): TrainedModel {
  return {
    kind: scored.kind,
    terms: describeTerms(scored, analysis),
    scale: scored.kind === 'scorecard' ? defaultPointsScale : null,
    auc: auc(heldOutcome(analysis, scored), scored.heldLogOdds, { weights: heldWeights(analysis, scored) }),
    measuredOn: config.measuredOn,
    n: scored.heldRows.length,
  };
}

function howRuleFitCame(diagnostics: HonestTraining['ruleFit']): TrainingConfig['ruleFit'] {
  if (diagnostics === null) return null;
  const { config, lambda, rulesKept, converged, ignoredColumns } = diagnostics;
  const { trees, chains, learningRate, subsample } = config;
  const ignored = ignoredColumns.map(({ name }) => name);
  return { trees, chains, learningRate, subsample, rulesKept, lambda, converged, ignored };
}

/** Use cases of the step `train`: all models beside each other, trained and honestly measured in one job. */
export const trainSteps: Handlers<StepCalls<'train'>> = {
  'train.readiness': ({ store: { db }, pool }) => {
    // Whoever opens the page is about to train.
    pool.warmUp();
    const analysis = presentAnalysis(db);
    if (analysis === null) return null;
    const { train, test, positives, keptApart, keptApartPositives } = learningRows(db, analysis);
    return {
      known: train.length,
      unlawful: positives,
      unknown: eligibleRows(analysis, true).length,
      features: analysis.table.columns.map(({ name }) => analysis.words.get(name)?.label ?? name),
      holdOut: test?.length ?? 0,
      keptApart,
      keptApartUnlawful: keptApartPositives,
      neededForRuleFit: MIN_POSITIVES_RULEFIT,
      neededForScorecard: MIN_POSITIVES,
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

  'train.start': async ({ store, pool }, request, job) => {
    const started = performance.now();
    const setup = presentSetup(store.db);
    job.plan(trainingPhases(request, 'save'));
    job.enter('read');
    const analysis = requireAnalysis(store.db);
    const { plan, rows, ruleFitRefused } = planTraining(analysis, setup, request);
    const outcome = await trainHonestly(pool, plan, job);

    job.enter('save');
    const { rules, classing, card, profile } = setup;
    const config: TrainingConfig = {
      seed: request.seed,
      folds: rows.test === null ? request.folds : 0,
      repeats: request.repeats,
      seeds: outcome.models[0]?.seedLogOdds.length ?? 0,
      measuredOn: outcome.measuredOn,
      criteria: setup.criteria,
      known: rows.train.length,
      unlawful: rows.positives,
      keptApart: rows.keptApart,
      features: plan.data.table.columns.length,
      seconds: (performance.now() - started) / 1000,
      dataHash: analysis.hash,
      expiresOn: expiryOf(today()),
      rules,
      setup: { classing, card, profile },
      ruleFit: howRuleFitCame(outcome.ruleFit),
      ruleFitRefused,
    };
    // Exclusive waits for its turn: an import that is under way must not cost the analyst a whole training.
    const training = await store.exclusive(async (db) => {
      if (deliveryById(db, analysis.delivery.id) === null) throw new AppError('TRAIN_NO_DATA');
      // What counts as unlawful may not change any more under a model that learned it.
      freezeLabel(db);
      const { id: deliveryId } = analysis.delivery;
      const id = insertTraining(db, { deliveryId, createdAt: new Date().toISOString(), config, seed: config.seed });
      keepResult(db, id, resultOf(outcome, analysis.table.rows));
      // What was set up has lines of its own in the log.
      const { seconds: _seconds, setup: _setup, ...logged } = config;
      appendLog(db, { who: store.user, event: 'train.done', details: { training: id, ...logged } });
      commitSeed(db, store.user, { deliveryId, trainingId: id });
      return id;
    });
    return { training };
  },

  'train.export': async ({ store }, { model, format, file, seal }) => {
    checkSeal(seal);
    const analysis = requireAnalysis(store.db);
    const training = requireTraining(store.db);
    await exportModel(analysis, training, requireModel(store.db, training, model), { format, path: file, seal });
    // Exclusive waits for its turn behind an import: an export is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      const details = { training: training.id, model, format, ...sealDetails(seal) };
      appendLog(db, { who: store.user, event: 'model.exported', details });
    });
    return null;
  },
};
