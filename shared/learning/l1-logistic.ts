import type { AdditiveModel } from './additive-model.ts';
import { binTable, type IgnoredColumn } from './binning.ts';
import { assembleModel, candidateTerms } from './candidate-terms.ts';
import { stratifiedFolds } from './folds.ts';
import { chooseLambda, type FoldProblem, rowsOfFold, VALIDATION_TOLERANCE, weightsOutside } from './lambda-choice.ts';
import { LassoPath, type LassoProblem, type LassoSolution, lambdaSequence } from './lasso-path.ts';
import { collectRules, plainRules } from './rules.ts';
import type { AnalysisTable } from './table.ts';
import { selectTrainingRows } from './training-rows.ts';
import { checkpoint, type TrainingRun } from './training-run.ts';

/** Fewer known unlawful (or lawful) rows than this refuses the simple model too (METHOD 2.7). */
export const MIN_POSITIVES_L1 = 30;

export interface L1LogisticConfig {
  /** Nothing in this fit is drawn; the seed is only recorded in the model. */
  readonly seed: number;
  readonly folds: number;
  /** Least rows in a level, or missing, for an indicator of its own. */
  readonly minSupport: number;
  readonly alpha: number;
  readonly lambdas: number;
  readonly lambdaRatio: number;
  readonly tolerance: number;
}

export const defaultL1LogisticConfig: L1LogisticConfig = {
  seed: 1,
  folds: 6,
  minSupport: 10,
  alpha: 1,
  lambdas: 100,
  lambdaRatio: 0.001,
  tolerance: 1e-6,
};

export interface L1LogisticModel {
  readonly model: AdditiveModel;
  readonly diagnostics: {
    readonly config: L1LogisticConfig;
    readonly lambda: number;
    readonly lambdas: readonly number[];
    readonly deviance: readonly number[];
    readonly ignoredColumns: readonly IgnoredColumn[];
    readonly converged: boolean;
  };
}

/** Bins only tell a two-valued column from one with more values here. */
const BINS = 16;

function foldProblems(main: LassoProblem, foldOf: Uint8Array, folds: number): FoldProblem[] {
  const tolerance = Math.max(main.tolerance, VALIDATION_TOLERANCE);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const weights = weightsOutside(main.weights, main.outcome, foldOf, fold);
    return weights === null ? [] : [{ problem: { ...main, weights, tolerance }, heldOut: rowsOfFold(foldOf, fold) }];
  });
}

/**
 * The simple rival of RuleFit: logistic regression with an L1 penalty on winsorised, scaled numbers, an indicator per level and
 * one per column for missing; lambda by cross-validation over stratified folds of persons. Penalty factors make all terms pay
 * alike per standard deviation. Rows with an unknown outcome or weight 0 are left out.
 * @throws AppError TRAIN_NO_DATA, TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES (30 of each are needed),
 *   TRAIN_COLUMN_UNUSABLE, TRAIN_WEIGHTS_INVALID, CANCELLED; RangeError for settings outside their range
 */
export function fitL1Logistic(
  table: AnalysisTable,
  chosen: Partial<L1LogisticConfig> = {},
  run: TrainingRun = {},
): L1LogisticModel {
  checkpoint(run, 0);
  const config = { ...defaultL1LogisticConfig, ...chosen };
  const training = selectTrainingRows(table, run.leastPerOutcome ?? MIN_POSITIVES_L1, run.personKeys);
  const binned = binTable(training.table, BINS, config.minSupport);
  const indicators = plainRules(binned).map((rule) => ({ rule, chain: null }));
  const candidates = candidateTerms(training, binned, collectRules(indicators, binned, config.minSupport), true);
  const main: LassoProblem = {
    design: candidates.design,
    outcome: training.outcome,
    weights: training.weights,
    penaltyFactors: candidates.deviations.map((deviation) => deviation / 0.4),
    alpha: config.alpha,
    tolerance: config.tolerance,
  };
  const foldOf = stratifiedFolds(training.outcome, training.keys, config.folds);
  const path = new LassoPath(main);
  const lambdas = lambdaSequence(path.lambdaMax(), config.lambdaRatio, config.lambdas);
  const choice = chooseLambda(foldProblems(main, foldOf, config.folds), lambdas, training.weights, (at) =>
    checkpoint(run, (0.9 * at) / lambdas.length),
  );
  const solutions = lambdas.slice(0, choice.best + 1).map((lambda) => path.fit(lambda));
  const solution = solutions.at(-1) as LassoSolution;
  checkpoint(run, 1);
  return {
    model: assembleModel(
      candidates,
      'l1-logistic',
      solution.intercept,
      solution.coefficients,
      solution.lambda,
      config.seed,
    ),
    diagnostics: {
      config,
      lambda: solution.lambda,
      lambdas: lambdas.slice(0, choice.deviance.length),
      deviance: choice.deviance,
      ignoredColumns: binned.ignored,
      converged: path.unconverged === 0,
    },
  };
}
