import type { CandidateTerms } from './candidate-terms.ts';
import { columnCount, columnDot, columnMoments, type Design, takeColumns } from './design.ts';
import { type FoldProblem, rowsOfFold, VALIDATION_TOLERANCE, weightsOutside } from './lambda-choice.ts';
import type { LassoProblem } from './lasso-path.ts';
import type { RuleFitConfig } from './rulefit-config.ts';

/** A sparse fit on some of the candidate terms; `columns[at]` is the candidate in column `at` of the problem's design. */
export interface PartProblem {
  readonly problem: LassoProblem;
  readonly columns: readonly number[];
}

/** Rules pay by the root of their spread, so that rare rules, which fit by luck more easily, are not favoured. */
function penaltyFactors({ deviations, rules }: CandidateTerms, linearPenalty: number): Float64Array {
  return deviations.map((deviation, column) => (column < rules.length ? Math.sqrt(deviation / 0.4) : linearPenalty));
}

/** For each column how many standard errors the outcomes lie apart on it by itself (the score statistic). */
function zScores(design: Design, outcome: Uint8Array, weights: Float64Array): (column: number) => number {
  let total = 0;
  let positive = 0;
  for (let row = 0; row < weights.length; row++) {
    total += weights[row] as number;
    positive += (weights[row] as number) * (outcome[row] as number);
  }
  const share = positive / total;
  const residuals = weights.map((weight, row) => weight * ((outcome[row] as number) - share));
  return (column) => {
    const { sum, squares } = columnMoments(design, column);
    const spread = Math.max(0, squares / design.rows - (sum / design.rows) ** 2);
    const variance = share * (1 - share) * total * spread;
    return variance > 0 ? Math.abs(columnDot(design, column, residuals)) / Math.sqrt(variance) : 0;
  };
}

/**
 * All terms, or those of one chain, that a fit with these weights may choose from. Linear terms that hardly tell the outcomes apart by
 * themselves take no part: rules say what is left of them, and a dense column costs as much as a dozen rules.
 */
function partProblem(
  candidates: CandidateTerms,
  whole: LassoProblem,
  weights: Float64Array,
  chain: number | null,
  leastZ: number,
): PartProblem {
  const { design, outcome, penaltyFactors: factors, signs } = whole;
  const zScore = zScores(design, outcome, weights);
  const columns = Array.from({ length: columnCount(design) }, (_, column) => column).filter((column) => {
    const rule = candidates.rules[column];
    if (rule === undefined) return zScore(column) >= leastZ;
    return chain === null || ((rule.chains >> chain) & 1) === 1;
  });
  return {
    columns,
    problem: {
      ...whole,
      weights,
      design: takeColumns(design, columns),
      penaltyFactors: Float64Array.from(columns, (column) => factors[column] as number),
      signs: Int8Array.from(columns, (column) => signs?.[column] ?? 0),
    },
  };
}

/**
 * The problem on all rows with all rules, and one per fold: rows outside the fold, and only the rules that chain k grew (the honest
 * choice of lambda, METHOD 2.3), for as many folds as lambda is chosen on. A fold that leaves only one outcome has none.
 * @param signs per candidate, see `columnSigns`
 */
export function rulefitProblems(
  candidates: CandidateTerms,
  signs: Int8Array,
  foldOf: Uint8Array,
  config: RuleFitConfig,
): { main: PartProblem; folds: FoldProblem[] } {
  const { training, design } = candidates;
  const { outcome, weights } = training;
  const whole: LassoProblem = {
    design,
    outcome,
    weights,
    penaltyFactors: penaltyFactors(candidates, config.linearPenalty),
    signs,
    alpha: config.alpha,
    tolerance: config.tolerance,
  };
  const tolerance = Math.max(config.tolerance, VALIDATION_TOLERANCE);
  const validated = Math.min(config.chains, config.validatedFolds);
  const folds = Array.from({ length: validated }, (_, chain): FoldProblem | null => {
    const outside = weightsOutside(weights, outcome, foldOf, chain);
    if (outside === null) return null;
    const { problem } = partProblem(candidates, whole, outside, chain, config.linearScreen);
    return { problem: { ...problem, tolerance }, heldOut: rowsOfFold(foldOf, chain) };
  });
  return {
    main: partProblem(candidates, whole, weights, null, config.linearScreen),
    folds: folds.filter((fold) => fold !== null),
  };
}
