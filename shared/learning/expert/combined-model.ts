import { type AdditiveModel, predictLogOdds, type Term } from '../additive-model.ts';
import { calibratedIntercept } from '../calibrated-intercept.ts';
import type { Condition, ModelFeature } from '../conditions.ts';
import type { AnalysisTable } from '../table.ts';
import { selectTrainingRows } from '../training-rows.ts';
import type { TrainingRun } from '../training-run.ts';
import { joinedFeatures, rephrased } from './joined-features.ts';

function halved(term: Term, phrase: (condition: Condition) => Condition): Term {
  const coefficient = term.coefficient / 2;
  if (term.kind === 'rule') return { ...term, coefficient, conditions: term.conditions.map(phrase) };
  if (term.kind === 'linear') return { ...term, coefficient };
  const classes = term.classes.map((own) => ({ ...own, condition: phrase(own.condition) }));
  return { ...term, coefficient, classes };
}

function halvedTerms({ terms, features }: AdditiveModel, joined: ReadonlyMap<string, ModelFeature>): Term[] {
  const own = new Map(features.map((feature) => [feature.name, feature]));
  const phrase = (condition: Condition): Condition => {
    const from = own.get(condition.feature);
    const to = joined.get(condition.feature);
    if (from === undefined || to === undefined) throw new TypeError(`no feature ${condition.feature}`);
    return rephrased(condition, from, to);
  };
  return terms.map((term) => halved(term, phrase));
}

/**
 * The estimates of statistics and of experts together (Tilburg, Achmea; METHOD 4): half the log-odds of each, before their guards. The
 * expert's guard, where it has one, counts the terms of both. Neither the mean of log-odds nor a guard keeps the mean estimate, so that
 * the intercept is made to fit again: over the training rows the mean estimate equals the share of unlawful rows.
 * @param statistical a model that was learned, without guard
 * @param expert a card or profile
 * @param table that both were made on
 * @param run as both were made with: the rows that they were made on
 * @throws TypeError when the two know a feature as different kinds; AppError as `selectTrainingRows`
 */
export function combinedModel(
  statistical: AdditiveModel,
  expert: AdditiveModel,
  table: AnalysisTable,
  run: TrainingRun = {},
): AdditiveModel {
  const training = selectTrainingRows(table, 1, run);
  const half = unionOf(statistical, expert);
  // The guard caps log-odds at those of the average dossier, intercept and all: another intercept moves every row alike.
  const intercept = calibratedIntercept(predictLogOdds(half, training.table), training.weights, training.prevalence);
  return { ...half, intercept };
}

/** Terms and guard of both, with an intercept of 0. */
function unionOf(statistical: AdditiveModel, expert: AdditiveModel): AdditiveModel {
  const features = joinedFeatures(statistical.features, expert.features);
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'combined',
    intercept: 0,
    terms: [...halvedTerms(statistical, byName), ...halvedTerms(expert, byName)],
    features,
    training: statistical.training,
    ...(expert.guard === undefined ? {} : { guard: expert.guard }),
  };
}
