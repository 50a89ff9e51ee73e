import { type AdditiveModel, bindTerm, type ClassesTerm, type ValueClass } from '../additive-model.ts';
import { calibratedIntercept } from '../calibrated-intercept.ts';
import { bindCondition, type ModelFeature } from '../conditions.ts';
import { weightedMoments } from '../stats/weighted-moments.ts';
import type { AnalysisTable, Column } from '../table.ts';
import type { TrainingRows } from '../training-rows.ts';
import { checkpoint, type TrainingRun } from '../training-run.ts';
import { summaryOf } from '../training-summary.ts';
import { disjointConditions } from './disjoint-conditions.ts';
import type { CardQuestion, ExpertCard } from './expert-card.ts';
import { expertFeatures } from './expert-features.ts';
import { expertTraining } from './expert-training.ts';
import { fitSlope } from './fit-slope.ts';

/**
 * Least log-odds per threshold of points. A card that outcomes contradict keeps its own order, with next to no differences between the
 * estimates; that it does not work shows in how it does on rows it has not seen.
 */
const LEAST_SLOPE = 1 / 128;

/**
 * What a point is worth per type and what the odds do per threshold are rounded to this many binary digits, and the intercept to a
 * multiple of the last constant. Sums over whole points are then exact: case files with equal points get equal estimates, whichever
 * answers the points come from, so that ties are ties.
 */
const BINARY_DIGITS = 18;
const INTERCEPT_GRID = 2 ** -40;

function inBinaryDigits(value: number): number {
  const grid = 2 ** (Math.floor(Math.log2(value)) - BINARY_DIGITS + 1);
  return Math.round(value / grid) * grid;
}

/** Points of an answer in thresholds, over all types: 1 is as much as one type needs. */
function inThresholds(points: readonly number[], { types }: ExpertCard): number {
  return types.reduce((sum, { threshold }, type) => sum + (points[type] ?? 0) * inBinaryDigits(1 / threshold), 0);
}

function classesOf({ answers }: CardQuestion, card: ExpertCard, known: ModelFeature, training: TrainingRows) {
  const column = training.table.columns.find(({ name }) => name === known.name) as Column;
  const remainders = disjointConditions(answers.map(({ condition }) => condition));
  return answers.flatMap(({ points }, at) =>
    (remainders[at]?.conditions ?? []).map((condition): ValueClass => {
      const meets = bindCondition(condition, known, column);
      let support = 0;
      let hits = 0;
      training.outcome.forEach((outcome, row) => {
        if (!meets(row)) return;
        support += 1;
        hits += outcome;
      });
      return { condition, value: inThresholds(points, card), support, hits };
    }),
  );
}

/** A question as a term that still lacks its coefficient, with its value per row. */
interface Question {
  readonly term: Omit<ClassesTerm, 'coefficient'>;
  readonly values: Float64Array;
}

function questionTerm(
  question: CardQuestion,
  card: ExpertCard,
  features: readonly ModelFeature[],
  training: TrainingRows,
): Question | null {
  const { feature } = question;
  const known = features.find(({ name }) => name === feature) as ModelFeature;
  const classes = classesOf(question, card, known, training);
  if (classes.length === 0) return null;
  const columns = new Map(training.table.columns.map((column) => [column.name, column]));
  const valueAt = bindTerm({ kind: 'classes', feature, classes }, features, columns);
  const values = Float64Array.from({ length: training.table.rows }, (_, row) => valueAt(row));
  const sumOf = (count: 'support' | 'hits'): number => classes.reduce((sum, own) => sum + own[count], 0);
  const mean = weightedMoments(values, training.weights).mean;
  return { term: { kind: 'classes', feature, classes, mean, support: sumOf('support'), hits: sumOf('hits') }, values };
}

/**
 * Total value per row as the model's guard lets it count: a row that is above average on too few questions counts at most as the average
 * row. The guard then does to the log-odds exactly what was done here to the total.
 */
function guardedTotal(questions: readonly Question[], rows: number, othersNeeded: number): Float64Array {
  const total = new Float64Array(rows);
  const above = new Uint8Array(rows);
  let average = 0;
  for (const { term, values } of questions) {
    average += term.mean;
    values.forEach((value, row) => {
      total[row] = (total[row] as number) + value;
      if (value > term.mean) above[row] = (above[row] as number) + 1;
    });
  }
  if (othersNeeded === 0) return total;
  return total.map((own, row) => ((above[row] as number) <= othersNeeded ? Math.min(own, average) : own));
}

/** Log-odds `intercept + slope * total`, with a mean estimate equal to the share of unlawful rows. */
function lineFor(total: Float64Array, { outcome, weights, prevalence }: TrainingRows) {
  const slope = inBinaryDigits(Math.max(LEAST_SLOPE, fitSlope(total, outcome, weights) ?? 0));
  const intercept = calibratedIntercept(
    total.map((own) => slope * own),
    weights,
    prevalence,
  );
  return { slope, intercept: Math.round(intercept / INTERCEPT_GRID) * INTERCEPT_GRID };
}

/**
 * An expert card (Utrecht, inventory of 2003; METHOD 4) as a model: the points are the experts', only what a point says of the odds is
 * learned. One term per question, its value the points in thresholds summed over the types; one coefficient for all, the slope of a
 * logistic regression of the outcome on the total, never below a small positive number. Answers that overlap are parted so that the
 * first that holds counts.
 * @throws AppError MODEL_COLUMNS_DIFFER (features of the card that the table lacks or has as another kind), TRAIN_NO_DATA,
 *   TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES (30 of each are needed), TRAIN_COLUMN_UNUSABLE, TRAIN_WEIGHTS_INVALID, CANCELLED
 */
export function cardModel(card: ExpertCard, table: AnalysisTable, run: TrainingRun = {}): AdditiveModel {
  checkpoint(run, 0);
  const features = expertFeatures(card, table);
  const training = expertTraining(table, run);
  const questions = card.questions
    .map((question) => questionTerm(question, card, features, training))
    .filter((question) => question !== null);
  const { othersNeeded } = card;
  const { intercept, slope } = lineFor(guardedTotal(questions, training.table.rows, othersNeeded), training);
  checkpoint(run, 1);
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'expert-card',
    intercept,
    terms: questions.map(({ term }) => ({ ...term, coefficient: slope })),
    features,
    training: summaryOf(training, 0, 0),
    ...(othersNeeded === 0 ? {} : { guard: { atLeast: othersNeeded } }),
  };
}
