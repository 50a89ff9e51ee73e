import type { AdditiveModel } from './additive-model.ts';
import { binTable, type IgnoredColumn } from './binning.ts';
import { assembleModel, type CandidateTerms, candidateTerms, columnSigns } from './candidate-terms.ts';
import { addColumn, columnCount, takeColumns } from './design.ts';
import { stratifiedFolds } from './folds.ts';
import { growCandidates } from './grow-candidates.ts';
import {
  chooseLambda,
  type FoldProblem,
  type LambdaChoice,
  rowsOfFold,
  VALIDATION_TOLERANCE,
  weightsOutside,
} from './lambda-choice.ts';
import { LassoPath, type LassoProblem, type LassoSolution, lambdaSequence } from './lasso-path.ts';
import { calibratedIntercept, projectOnFew } from './projection.ts';
import { ruleLimits } from './rule-limits.ts';
import { checkRuleFitConfig, type RuleFitConfig, resolveRuleFitConfig } from './rulefit-config.ts';
import { collectRules } from './rules.ts';
import type { AnalysisTable } from './table.ts';
import { selectTrainingRows } from './training-rows.ts';
import { checkpoint, type TrainingRun } from './training-run.ts';

/** Fewer known unlawful (or lawful) rows than this refuses RuleFit (METHOD 2.7). */
export const MIN_POSITIVES_RULEFIT = 100;

export interface RuleFitDiagnostics {
  /** Settings in force, defaults filled in. */
  readonly config: RuleFitConfig;
  readonly lambda: number;
  /** The path as far as it was followed, and the mean out-of-fold deviance at each lambda. */
  readonly lambdas: readonly number[];
  readonly deviance: readonly number[];
  /** Rules that the trees proposed, and different ones among them with enough support. */
  readonly rulesGrown: number;
  readonly rulesKept: number;
  readonly ignoredColumns: readonly IgnoredColumn[];
  /** Whether every fit of the published path met the tolerance. */
  readonly converged: boolean;
}

export interface RuleFitModel {
  readonly full: AdditiveModel;
  /** The full model projected on at most `readableTerms` of its terms. */
  readonly readable: AdditiveModel;
  readonly diagnostics: RuleFitDiagnostics;
}

/** Shares of the work, for progress. */
const PROGRESS = { trees: 0.4, validation: 0.85, path: 0.95 } as const;

/** Rules pay by the root of their spread, so that rare rules, which fit by luck more easily, are not favoured. */
function penaltyFactors(candidates: CandidateTerms): Float64Array {
  return candidates.deviations.map((deviation, column) =>
    column < candidates.rules.length ? Math.sqrt(deviation / 0.4) : 1,
  );
}

/** Fold k's own problem: rows outside the fold, and only the rules that chain k grew (the honest choice of lambda, METHOD 2.3). */
function foldProblems(
  candidates: CandidateTerms,
  main: LassoProblem,
  foldOf: Uint8Array,
  chains: number,
): FoldProblem[] {
  const problems: FoldProblem[] = [];
  for (let chain = 0; chain < chains; chain++) {
    const weights = weightsOutside(main.weights, main.outcome, foldOf, chain);
    if (weights === null) continue;
    const columns = Array.from({ length: columnCount(main.design) }, (_, column) => column).filter((column) => {
      const rule = candidates.rules[column];
      return rule === undefined || ((rule.chains >> chain) & 1) === 1;
    });
    problems.push({
      problem: {
        ...main,
        weights,
        design: takeColumns(main.design, columns),
        penaltyFactors: Float64Array.from(columns, (column) => main.penaltyFactors[column] as number),
        signs: Int8Array.from(columns, (column) => main.signs?.[column] ?? 0),
        tolerance: Math.max(main.tolerance, VALIDATION_TOLERANCE),
      },
      heldOut: rowsOfFold(foldOf, chain),
    });
  }
  return problems;
}

/** The readable model: the full one projected on few of the terms that were active on its path. */
function projectModel(
  candidates: CandidateTerms,
  active: readonly number[],
  signs: Int8Array,
  logOdds: Float64Array,
  lambda: number,
  config: RuleFitConfig,
): AdditiveModel {
  const { design, training } = candidates;
  const { weights, prevalence } = training;
  const { columns, coefficients } = projectOnFew(
    design,
    active,
    logOdds,
    weights,
    config.readableTerms,
    config.readableRidge,
    signs,
  );
  const projected = new Float64Array(design.rows);
  columns.forEach((column, at) => {
    addColumn(design, column, coefficients[at] as number, projected);
  });
  const intercept = calibratedIntercept(projected, weights, prevalence);
  const pairs = columns.map((column, at) => [column, coefficients[at] as number] as const);
  return assembleModel(candidates, 'rulefit-readable', intercept, pairs, lambda, config.seed);
}

/** Number of the person of each row; rows of one person stand together. */
function personNumbers(keys: Float64Array): Int32Array {
  let person = 0;
  return Int32Array.from(keys, (key, row) => {
    if (row > 0 && key !== keys[row - 1]) person++;
    return person;
  });
}

/** Fits the whole table down to the chosen lambda; `active` are the terms that were ever in the model on the way. */
function followPath(
  path: LassoPath,
  lambdas: readonly number[],
  choice: LambdaChoice,
  run: TrainingRun,
): { solution: LassoSolution; active: number[] } {
  const solutions = lambdas.slice(0, choice.best + 1).map((lambda, at) => {
    checkpoint(run, PROGRESS.validation + ((PROGRESS.path - PROGRESS.validation) * at) / (choice.best + 1));
    return path.fit(lambda);
  });
  const active = new Set(solutions.flatMap(({ coefficients }) => coefficients.map(([column]) => column)));
  const solution = solutions.at(-1) as LassoSolution;
  return { solution, active: [...active].sort((a, b) => a - b) };
}

/**
 * The part of a fit that a crew divides: rules and the choice of lambda. What it returns is the rest, for one member to do.
 * @throws see `fitRuleFit`
 */
export function prepareRuleFit(
  table: AnalysisTable,
  chosen: Partial<RuleFitConfig> = {},
  run: TrainingRun = {},
): () => RuleFitModel {
  checkpoint(run, 0);
  const training = selectTrainingRows(table, run.leastPerOutcome ?? MIN_POSITIVES_RULEFIT, run.personKeys);
  const config = resolveRuleFitConfig(chosen, training.table.rows);
  checkRuleFitConfig(config);
  const binned = binTable(training.table, config.bins, config.minSupport);
  const limits = ruleLimits(binned, config);
  const foldOf = stratifiedFolds(training.outcome, training.keys, config.chains);
  const grown = growCandidates(training, binned, foldOf, limits, config, run, (share) => PROGRESS.trees * share);
  const personOf = personNumbers(training.keys);
  const rules = collectRules(grown, binned, config.minSupport, { limits, personOf });
  const candidates = candidateTerms(training, binned, rules, config.linearTerms);
  const signs = columnSigns(candidates, config.signs);
  const main: LassoProblem = {
    design: candidates.design,
    outcome: training.outcome,
    weights: training.weights,
    penaltyFactors: penaltyFactors(candidates),
    signs,
    alpha: config.alpha,
    tolerance: config.tolerance,
  };
  const path = new LassoPath(main);
  const lambdas = lambdaSequence(path.lambdaMax(), config.lambdaRatio, config.lambdas);
  const folds = foldProblems(candidates, main, foldOf, config.chains);
  const onLambda = (at: number) =>
    checkpoint(run, PROGRESS.trees + ((PROGRESS.validation - PROGRESS.trees) * at) / lambdas.length);
  const choice = chooseLambda(folds, lambdas, training.weights, onLambda, run.crew);

  return () => {
    const { solution, active } = followPath(path, lambdas, choice, run);
    const { intercept, coefficients, lambda } = solution;
    const full = assembleModel(candidates, 'rulefit', intercept, coefficients, lambda, config.seed);
    const readable = projectModel(candidates, active, signs, path.logOdds, lambda, config);
    checkpoint(run, 1);
    return {
      full,
      readable,
      diagnostics: {
        config,
        lambda,
        lambdas: lambdas.slice(0, choice.deviance.length),
        deviance: choice.deviance,
        rulesGrown: grown.length,
        rulesKept: rules.length,
        ignoredColumns: binned.ignored,
        converged: path.unconverged === 0,
      },
    };
  };
}

/**
 * RuleFit (Friedman and Popescu 2008): rules from boosted trees (or a forest) and winsorised linear terms, in a sparse logistic
 * regression. As many chains of trees as folds: chain k never sees fold k, and fold k's lasso only chain k's rules, so that lambda is
 * chosen on rows that no rule was grown from. The final fit takes all rules. Rows with an unknown outcome or weight 0 are left out.
 * @throws AppError TRAIN_NO_DATA, TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES (100 of each are needed), TRAIN_COLUMN_UNUSABLE,
 *   TRAIN_WEIGHTS_INVALID, TRAIN_OUTCOME_INVALID, CANCELLED; RangeError for settings outside their range
 */
export function fitRuleFit(
  table: AnalysisTable,
  chosen: Partial<RuleFitConfig> = {},
  run: TrainingRun = {},
): RuleFitModel {
  return prepareRuleFit(table, chosen, run)();
}
