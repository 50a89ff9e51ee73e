import type { AdditiveModel } from './additive-model.ts';
import { binTable, type IgnoredColumn } from './binning.ts';
import { calibratedIntercept } from './calibrated-intercept.ts';
import { assembleModel, type CandidateTerms, candidateTerms, columnSigns } from './candidate-terms.ts';
import { addColumn } from './design.ts';
import { stratifiedFolds } from './folds.ts';
import { growCandidates } from './grow-candidates.ts';
import { chooseLambda, type LambdaChoice } from './lambda-choice.ts';
import { LassoPath, type LassoSolution, lambdaSequence } from './lasso-path.ts';
import { projectOnFew } from './projection.ts';
import { ruleLimits } from './rule-limits.ts';
import { checkRuleFitConfig, type RuleFitConfig, resolveRuleFitConfig } from './rulefit-config.ts';
import { rulefitProblems } from './rulefit-problems.ts';
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

/** Fits the whole table down to the chosen lambda; `active` are the candidates that were ever in the model on the way. */
function followPath(
  path: LassoPath,
  columns: readonly number[],
  lambdas: readonly number[],
  choice: LambdaChoice,
  run: TrainingRun,
): { solution: LassoSolution; active: number[] } {
  const solutions = lambdas.slice(0, choice.best + 1).map((lambda, at): LassoSolution => {
    checkpoint(run, PROGRESS.validation + ((PROGRESS.path - PROGRESS.validation) * at) / (choice.best + 1));
    const { coefficients, ...solution } = path.fit(lambda);
    const named = coefficients.map(([own, coefficient]) => [columns[own] as number, coefficient] as const);
    return { ...solution, coefficients: named };
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
  const training = selectTrainingRows(table, run.leastPerOutcome ?? MIN_POSITIVES_RULEFIT, run);
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
  const { main, folds } = rulefitProblems(candidates, signs, foldOf, config);
  const path = new LassoPath(main.problem);
  const lambdas = lambdaSequence(path.lambdaMax(), config.lambdaRatio, config.lambdas);
  const onLambda = (at: number) =>
    checkpoint(run, PROGRESS.trees + ((PROGRESS.validation - PROGRESS.trees) * at) / lambdas.length);
  const choice = chooseLambda(folds, lambdas, training.weights, onLambda, run.crew);

  return () => {
    const { solution, active } = followPath(path, main.columns, lambdas, choice, run);
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
