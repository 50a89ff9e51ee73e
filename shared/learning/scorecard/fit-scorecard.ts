import type { AdditiveModel, ClassesTerm } from '../additive-model.ts';
import type { IgnoredColumn } from '../binning.ts';
import { stratifiedFolds } from '../folds.ts';
import { fitLogistic } from '../logistic-fit.ts';
import { weighPersons } from '../person-weights.ts';
import { weightedMoments } from '../stats/weighted-moments.ts';
import type { AnalysisTable, Column } from '../table.ts';
import { MIN_POSITIVES } from '../training-gate.ts';
import { selectTrainingRows } from '../training-rows.ts';
import { checkpoint, type TrainingRun } from '../training-run.ts';
import { summaryOf } from '../training-summary.ts';
import { type Candidates, type IndicatorChoice, regressionOn } from './candidates.ts';
import { chooseByLasso } from './choose-by-lasso.ts';
import { chooseForward } from './choose-forward.ts';
import type { CountedRows } from './class-counts.ts';
import { editOf } from './class-edit.ts';
import { type ClassedFeature, type Classing, classFeature } from './classed-feature.ts';
import { CROSS_FOLDS, type CrossFit, crossFit, crossFittedColumn } from './cross-fitting.ts';
import { type FineColumn, fineColumns } from './fine-columns.ts';
import { defaultPointsScale, type PointsScale } from './points.ts';
import { LEAKAGE_INFORMATION_VALUE, resolveScorecardConfig, type ScorecardConfig } from './scorecard-config.ts';

export type { ScorecardConfig };

/** An indicator as the fit saw it, on the card or not. */
export interface ScorecardIndicator extends ClassedFeature {
  readonly chosen: boolean;
  /** Whether it is too good to be true, so that it may have been known only afterwards. */
  readonly mayLeak: boolean;
  /** Whether an analyst said how to class it. */
  readonly edited: boolean;
}

export interface ScorecardModel {
  readonly model: AdditiveModel;
  /** Every usable feature, in order of the table. */
  readonly indicators: readonly ScorecardIndicator[];
  readonly scale: PointsScale;
  readonly diagnostics: {
    readonly config: ScorecardConfig;
    /** Penalty at which the L1 path was left; 0 for forward selection. */
    readonly lambda: number;
    /** Indicators that there was to choose from, after the screening on rows that their classes were not found on. */
    readonly candidates: number;
    readonly ignoredColumns: readonly IgnoredColumn[];
    readonly converged: boolean;
  };
}

/**
 * Indicators with a lower score (standard deviations, see `crossFit`) say nothing on rows that their classes were not
 * found on.
 */
const LEAST_SCORE = 1;
/** What the selection looks at: many more than fit on a card. */
const MOST_CANDIDATES = 60;
/**
 * The coefficients on the card are not shrunk, or its points would all lean to the middle; a ridge far below anything
 * that shows keeps them finite where classes separate the outcomes.
 */
const RIDGE = 0.001;

interface Indicator extends Classing {
  readonly column: FineColumn;
  readonly cross: CrossFit;
}

function classAll(
  columns: readonly FineColumn[],
  rows: CountedRows,
  table: AnalysisTable,
  foldOf: Uint8Array,
  minSupport: number,
): Indicator[] {
  const whole = new Map(table.columns.map((column) => [column.name, column]));
  return columns.map((column) => {
    const cross = crossFit(column, rows, foldOf, minSupport);
    const own = whole.get(column.feature.name) as Column;
    return { column, cross, ...classFeature(column, rows, own, minSupport, cross.counts) };
  });
}

const evidencePerRow = ({ column, woeOfBin }: Indicator): Float64Array => {
  const values = new Float64Array(column.bins.length);
  for (let row = 0; row < values.length; row++) values[row] = woeOfBin[column.bins[row] as number] as number;
  return values;
};

/**
 * Logistic regression on the chosen indicators; one whose coefficient contradicts its own classes is left out after
 * all.
 */
function fitCard(candidates: Candidates, chosen: readonly number[]) {
  let members = [...chosen];
  for (;;) {
    const { point, converged } = fitLogistic(regressionOn(candidates, candidates.columns, members), RIDGE);
    const coefficients = point.subarray(1);
    const highest = coefficients.reduce((top, own, at) => (own > (coefficients[top] as number) ? at : top), 0);
    if (members.length === 0 || (coefficients[highest] as number) < 0)
      return { members, intercept: point[0] as number, coefficients, converged };
    members = members.filter((_, at) => at !== highest);
  }
}

function termOf({ classed }: Indicator, coefficient: number, mean: number): ClassesTerm {
  const classes = classed.classes.flatMap(({ parts, woe }) =>
    parts.map(({ condition, rows, hits }) => ({ condition, value: woe, support: rows, hits })),
  );
  return {
    kind: 'classes',
    feature: classed.feature,
    classes,
    coefficient,
    mean,
    support: classes.reduce((sum, own) => sum + own.support, 0),
    hits: classes.reduce((sum, own) => sum + own.hits, 0),
  };
}

/** Indicators on the card as terms, the one that weighs most (coefficient times standard deviation) first. */
function termsOf(
  indicators: readonly Indicator[],
  { columns, weights }: Candidates,
  { members, coefficients }: Pick<ReturnType<typeof fitCard>, 'members' | 'coefficients'>,
): ClassesTerm[] {
  return members
    .map((member, at) => {
      const { mean, deviation } = weightedMoments(columns[member] as Float64Array, weights);
      const coefficient = coefficients[at] as number;
      return { term: termOf(indicators[member] as Indicator, coefficient, mean), weight: -coefficient * deviation };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ term }) => term);
}

/**
 * The scorecard, the simple rival of RuleFit (METHOD 3): every feature in classes, a weight of evidence per class, a
 * selection of at most `maxIndicators` features, and a logistic regression on their evidence without shrinkage. Which
 * features may come on the card is decided on evidence from classes that were found without the rows at hand: classes
 * fitted to noise would always look good on their own rows. Several rows of one person count as one case in what is
 * significant, and as one person in what is large enough (`weighPersons`). The result does not depend on the order of rows.
 * @throws AppError TRAIN_NO_DATA, TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES (30 of each are needed),
 *   TRAIN_COLUMN_UNUSABLE, TRAIN_WEIGHTS_INVALID, DRAFT_INVALID { feature, reason } when an edit does not fit its
 *   feature, CANCELLED; RangeError for settings outside their range
 */
export function fitScorecard(
  table: AnalysisTable,
  chosen: Partial<ScorecardConfig> = {},
  run: TrainingRun = {},
): ScorecardModel {
  checkpoint(run, 0);
  const config = resolveScorecardConfig(chosen);
  const { minSupport, edits, monotone, maxIndicators } = config;
  const training = selectTrainingRows(table, run.leastPerOutcome ?? MIN_POSITIVES, run);
  const foldOf = stratifiedFolds(training.outcome, training.keys, CROSS_FOLDS);
  const fine = fineColumns(training.table, edits, minSupport, monotone);
  const { evidence, persons } = weighPersons(training.keys, training.weights);
  const rows: CountedRows = { outcome: training.outcome, weights: evidence, persons };
  const indicators = classAll(fine.columns, rows, table, foldOf, minSupport);
  checkpoint(run, 0.3);

  const screened = indicators
    .filter(({ cross }) => cross.score > LEAST_SCORE)
    .sort((a, b) => b.cross.score - a.cross.score)
    .slice(0, MOST_CANDIDATES);
  const candidates: Candidates = {
    outcome: rows.outcome,
    weights: rows.weights,
    columns: screened.map(evidencePerRow),
    crossed: screened.map(({ column, cross }) => crossFittedColumn(column, cross, foldOf)),
  };
  const choose = config.selection === 'l1' ? chooseByLasso : chooseForward;
  const choice: IndicatorChoice = choose(candidates, maxIndicators, (fraction) =>
    checkpoint(run, 0.3 + 0.6 * fraction),
  );
  const card = fitCard(candidates, choice.chosen);
  const onCard = new Set(card.members.map((member) => screened[member]?.classed.feature));
  checkpoint(run, 1);
  return {
    model: {
      format: 'toetssteen-model',
      version: 1,
      kind: 'scorecard',
      intercept: card.intercept,
      terms: termsOf(screened, candidates, card),
      features: indicators.map(({ column }) => column.feature),
      training: summaryOf(training, choice.lambda, config.seed),
    },
    indicators: indicators.map(({ classed }) => ({
      ...classed,
      chosen: onCard.has(classed.feature),
      mayLeak: classed.informationValue > LEAKAGE_INFORMATION_VALUE,
      edited: editOf(edits, classed.feature) !== undefined,
    })),
    scale: defaultPointsScale,
    diagnostics: {
      config,
      lambda: choice.lambda,
      candidates: screened.length,
      ignoredColumns: fine.ignored,
      converged: choice.converged && card.converged,
    },
  };
}
