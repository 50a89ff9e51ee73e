import { LassoPath, type LassoProblem } from './lasso-path.ts';

/** A fold's own fit: only rows outside the fold weigh in. */
export interface FoldProblem {
  readonly problem: LassoProblem;
  /** Rows of the fold, on which the fit is judged. */
  readonly heldOut: Int32Array;
}

export interface LambdaChoice {
  /** Index of the lambda with the least out-of-fold deviance; 0 when there is nothing to choose. */
  readonly best: number;
  /** Weighted mean out-of-fold deviance per lambda, as far as the path was followed. */
  readonly deviance: readonly number[];
}

/** The path is left when it has not improved for so many lambdas. */
const PATIENCE = 12;

/** Cross-validation needs less accuracy than the published fit: errors of 1e-4 in log-odds do not move a deviance. */
export const VALIDATION_TOLERANCE = 1e-4;

function heldOutDeviance(path: LassoPath, fold: FoldProblem, weights: Float64Array): number {
  const { outcome } = fold.problem;
  let deviance = 0;
  for (const row of fold.heldOut) {
    const eta = path.logOdds[row] as number;
    const loss = Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - (outcome[row] as number) * eta;
    deviance += 2 * (weights[row] as number) * loss;
  }
  return deviance;
}

/** Weights that leave a fold out, or null when the rest lacks an outcome or the fold is empty. */
export function weightsOutside(
  weights: Float64Array,
  outcome: Uint8Array,
  foldOf: Uint8Array,
  fold: number,
): Float64Array | null {
  const outside = weights.map((weight, row) => (foldOf[row] === fold ? 0 : weight));
  const has = (wanted: number) => outside.some((weight, row) => weight > 0 && outcome[row] === wanted);
  return foldOf.includes(fold) && has(0) && has(1) ? outside : null;
}

/** Rows of a fold. */
export function rowsOfFold(foldOf: Uint8Array, fold: number): Int32Array {
  const rows: number[] = [];
  foldOf.forEach((of, row) => {
    if (of === fold) rows.push(row);
  });
  return Int32Array.from(rows);
}

/**
 * Chooses lambda by out-of-fold deviance, all folds side by side down the path.
 * @param weights of all rows, with which the held-out rows count
 * @param onLambda called before every lambda
 */
export function chooseLambda(
  folds: readonly FoldProblem[],
  lambdas: readonly number[],
  weights: Float64Array,
  onLambda: (at: number) => void,
): LambdaChoice {
  const paths = folds.map((fold) => new LassoPath(fold.problem));
  const heldOutWeight = folds.reduce(
    (sum, fold) => sum + fold.heldOut.reduce((inFold, row) => inFold + (weights[row] as number), 0),
    0,
  );
  const deviance: number[] = [];
  let best = 0;
  for (let at = 0; at < lambdas.length && folds.length > 0; at++) {
    onLambda(at);
    let total = 0;
    paths.forEach((path, k) => {
      path.fit(lambdas[at] as number);
      total += heldOutDeviance(path, folds[k] as FoldProblem, weights);
    });
    deviance.push(total / heldOutWeight);
    if ((deviance[at] as number) < (deviance[best] as number)) best = at;
    if (at - best >= PATIENCE) break;
  }
  return { best, deviance };
}
