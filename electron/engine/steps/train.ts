import { performance } from 'node:perf_hooks';
import type { RuleOptions } from '../../../shared/contract/draft.ts';
import type { TrainedModel } from '../../../shared/contract/train.ts';
import { AppError } from '../../../shared/errors.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { featureRepeats } from '../../../shared/learning/feature-repeats.ts';
import { MIN_POSITIVES_RULEFIT } from '../../../shared/learning/rulefit.ts';
import { defaultPointsScale } from '../../../shared/learning/scorecard/points.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import { termRepeats } from '../../../shared/learning/term-repeats.ts';
import { MIN_POSITIVES } from '../../../shared/learning/training-gate.ts';
import { type Analysis, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { requireCriteria } from '../assess/criteria-state.ts';
import { learningRows } from '../assess/learning-rows.ts';
import { commitSeed } from '../commit-seed.ts';
import { compareOnHeld, heldOutcome, heldWeights } from '../comparison.ts';
import type { ModelPlan } from '../compute/fit-task.ts';
import { type HonestTraining, trainHonestly } from '../compute/honest-training.ts';
import type { Handlers, StepCalls } from '../context.ts';
import { today } from '../dates.ts';
import { describeTerms } from '../describe-terms.ts';
import { draftClassing } from '../draft-classes.ts';
import { draftCard, draftProfile, draftRules } from '../drafts.ts';
import { exportModel } from '../model-export.ts';
import { freezeLabel } from '../prepare/label-state.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { eligibleRows } from '../selection.ts';
import type { Db } from '../store/database.ts';
import { deliveryById } from '../store/delivery.ts';
import { appendLog } from '../store/log.ts';
import { insertModel, listModels } from '../store/model.ts';
import { putSeries } from '../store/series.ts';
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
import type { TrainingRows } from '../training-rows.ts';

/** RuleFit needs enough dossiers of either outcome; null when it has them. */
function ruleFitGate(unlawful: number, lawful: number): TrainingConfig['ruleFitRefused'] {
  const needed = MIN_POSITIVES_RULEFIT;
  if (unlawful < needed) return { outcome: 'unlawful', count: unlawful, needed };
  return lawful < needed ? { outcome: 'lawful', count: lawful, needed } : null;
}

/** @throws AppError TRAIN_TOO_FEW_POSITIVES, with `keptApart` when those that were kept apart would have made the difference */
function checkPositives({ positives, keptApartPositives }: TrainingRows): void {
  const needed = MIN_POSITIVES;
  if (positives >= needed) return;
  const made = positives + keptApartPositives >= needed;
  throw new AppError('TRAIN_TOO_FEW_POSITIVES', {
    positives,
    needed,
    ...(made ? { keptApart: keptApartPositives } : {}),
  });
}

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

/** Keeps a training with its models and scores. @returns its id */
function keep(db: Db, analysis: Analysis, config: TrainingConfig, { heldRows, models }: HonestTraining): number {
  const createdAt = new Date().toISOString();
  const training = insertTraining(db, { deliveryId: analysis.delivery.id, createdAt, config, seed: config.seed });
  putSeries(db, { kind: 'training', id: training }, 'heldRows', heldRows);
  for (const { kind, model, logOdds, heldLogOdds, repeatLogOdds, repeatModels, seedLogOdds } of models) {
    const json = {
      model,
      termRepeats: termRepeats(model, repeatModels),
      featureRepeats: featureRepeats(repeatModels),
    };
    const owner = { kind: 'model', id: insertModel(db, { trainingId: training, kind, json }) } as const;
    putSeries(db, owner, 'logOdds', logOdds);
    putSeries(db, owner, 'heldLogOdds', heldLogOdds);
    putSeries(db, owner, 'repeats', oneAfterTheOther(repeatLogOdds, analysis.table.rows));
    putSeries(db, owner, 'seeds', oneAfterTheOther(seedLogOdds, analysis.table.rows));
  }
  return training;
}

const withoutColumns = (table: AnalysisTable, names: ReadonlySet<string>): AnalysisTable => ({
  ...table,
  columns: table.columns.filter(({ name }) => !names.has(name)),
});

function oneAfterTheOther(series: readonly Float32Array[], length: number): Float32Array {
  const all = new Float32Array(series.length * length);
  for (const [index, values] of series.entries()) all.set(values, index * length);
  return all;
}

function howRuleFitCame(diagnostics: HonestTraining['ruleFit']): TrainingConfig['ruleFit'] {
  if (diagnostics === null) return null;
  const { config, lambda, rulesKept, converged, ignoredColumns } = diagnostics;
  const { trees, chains, learningRate, subsample } = config;
  const ignored = ignoredColumns.map(({ name }) => name);
  return { trees, chains, learningRate, subsample, rulesKept, lambda, converged, ignored };
}

/**
 * What the analyst set up for this training; features that no model may use are taken out of the data beforehand, and limits on them with
 * them.
 * @throws AppError DRAFT_INVALID when a card or profile uses such a feature
 */
function modelPlan(db: Db, ruleFit: boolean): { plan: ModelPlan; rules: RuleOptions } {
  const rules = draftRules(db);
  const { exclude, signs, forbidden, ...ruleOptions } = rules;
  const [card, profile] = [draftCard(db), draftProfile(db)];
  const used = [...(card?.questions ?? []), ...(profile?.conditions ?? [])].map(({ feature }) => feature);
  const excluded = used.find((feature) => exclude.includes(feature));
  if (excluded !== undefined) throw new AppError('DRAFT_INVALID', { feature: excluded, reason: 'excluded' });
  const kept = (name: string): boolean => !exclude.includes(name);
  const limits = {
    signs: Object.fromEntries(Object.entries(signs).filter(([name]) => kept(name))),
    forbidden: forbidden.filter((pair) => pair.every(kept)),
  };
  const plan: ModelPlan = {
    ruleFit: ruleFit ? { ...ruleOptions, ...limits } : null,
    scorecard: { edits: draftClassing(db) },
    riskGroups: true,
    card,
    profile,
  };
  return { plan, rules };
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

  'train.start': async ({ store, pool }, { seed, folds, repeats }, job) => {
    const started = performance.now();
    const { version: criteria } = requireCriteria(store.db);
    job.plan([
      { phase: 'read', weight: 0.2 },
      { phase: 'fit', weight: 1 },
      { phase: 'folds', weight: folds * 0.9 },
      { phase: 'repeats', weight: repeats },
      { phase: 'save', weight: 0.3 },
    ]);
    job.enter('read');
    const analysis = requireAnalysis(store.db);
    const rows = learningRows(store.db, analysis);
    const { train, test, positives, keptApart } = rows;
    const ruleFitRefused = ruleFitGate(positives, train.length - positives);
    const { plan: models, rules } = modelPlan(store.db, ruleFitRefused === null);
    const table = withoutColumns(analysis.table, new Set(rules.exclude));
    if (table.columns.length === 0) throw new AppError('INTAKE_NO_FEATURES');
    checkPositives(rows);
    const data = { table, keys: analysis.persons };
    const plan = { data, trainRows: train, testRows: test, folds, repeats, seed, models };
    const outcome = await trainHonestly(pool, plan, job);

    job.enter('save');
    const config: TrainingConfig = {
      seed,
      folds: test === null ? folds : 0,
      repeats,
      seeds: outcome.models[0]?.seedLogOdds.length ?? 0,
      measuredOn: outcome.measuredOn,
      criteria,
      known: train.length,
      unlawful: positives,
      keptApart,
      features: table.columns.length,
      seconds: (performance.now() - started) / 1000,
      dataHash: analysis.hash,
      expiresOn: expiryOf(today()),
      rules,
      ruleFit: howRuleFitCame(outcome.ruleFit),
      ruleFitRefused,
    };
    // Exclusive waits for its turn: an import that is under way must not cost the analyst a whole training.
    const training = await store.exclusive(async (db) => {
      if (deliveryById(db, analysis.delivery.id) === null) throw new AppError('TRAIN_NO_DATA');
      // What counts as unlawful may not change any more under a model that learned it.
      freezeLabel(db);
      const id = keep(db, analysis, config, outcome);
      const { seconds: _seconds, ...logged } = config;
      appendLog(db, { who: store.user, event: 'train.done', details: { training: id, ...logged } });
      commitSeed(db, store.user, id);
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
