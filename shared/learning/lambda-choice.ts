import { alone, type Crew } from './crew.ts';
import { FoldPath, type FoldProblem } from './fold-path.ts';

export type { FoldProblem } from './fold-path.ts';

export interface LambdaChoice {
  /** Index of the lambda with the least out-of-fold deviance; 0 when there is nothing to choose. */
  readonly best: number;
  /** Weighted mean out-of-fold deviance per lambda, as far as the path was followed. */
  readonly deviance: readonly number[];
}

/** The path is left when it has not improved for this share of all lambdas. */
const PATIENCE = 0.1;

/** So many lambdas are fitted in all folds before anyone looks whether to go on. */
const BLOCK = 4;

/** Cross-validation needs less accuracy than the published fit: errors of this size in log-odds hardly move a deviance. */
export const VALIDATION_TOLERANCE = 3e-4;

/** Weights that leave a fold out, or null when the rest lacks an outcome or the fold is empty. */
export function weightsOutside(
  weights: Float64Array,
  outcome: Uint8Array,
  foldOf: Uint8Array,
  fold: number,
): Float64Array | null {
  const outside = weights.slice();
  const weightOf: [number, number] = [0, 0];
  let size = 0;
  for (let row = 0; row < outside.length; row++) {
    if (foldOf[row] === fold) {
      outside[row] = 0;
      size++;
    } else weightOf[outcome[row] === 1 ? 1 : 0] += outside[row] as number;
  }
  return size > 0 && weightOf[0] > 0 && weightOf[1] > 0 ? outside : null;
}

/** Rows of a fold. */
export function rowsOfFold(foldOf: Uint8Array, fold: number): Int32Array {
  const rows: number[] = [];
  foldOf.forEach((of, row) => {
    if (of === fold) rows.push(row);
  });
  return Int32Array.from(rows);
}

function heldOutWeight(folds: readonly FoldProblem[], weights: Float64Array): number {
  let sum = 0;
  for (const { heldOut } of folds) for (const row of heldOut) sum += weights[row] as number;
  return sum;
}

/**
 * Chooses lambda by out-of-fold deviance, all folds side by side down the path in blocks of a few lambdas.
 * @param weights of all rows, with which the held-out rows count
 * @param onLambda called before every block with the number of lambdas done
 * @param crew who fits the folds; the result does not depend on it
 */
export function chooseLambda(
  folds: readonly FoldProblem[],
  lambdas: readonly number[],
  weights: Float64Array,
  onLambda: (at: number) => void,
  crew: Crew = alone,
): LambdaChoice {
  const paths = new Map<number, FoldPath>();
  const pathOf = (fold: number): FoldPath => {
    const path = paths.get(fold) ?? new FoldPath(folds[fold] as FoldProblem, weights);
    paths.set(fold, path);
    return path;
  };
  const total = heldOutWeight(folds, weights);
  const patience = Math.ceil(PATIENCE * lambdas.length);
  const deviance: number[] = [];
  let best = 0;
  while (folds.length > 0 && deviance.length < lambdas.length) {
    const done = deviance.length;
    onLambda(done);
    const perFold = crew.gather(folds.length, (fold) => pathOf(fold).advance(lambdas, done + BLOCK));
    for (let at = done; at < Math.min(done + BLOCK, lambdas.length); at++) {
      deviance.push(perFold.reduce((sum, deviances) => sum + (deviances[at - done] as number), 0) / total);
      if ((deviance[at] as number) < (deviance[best] as number)) best = at;
      if (at - best >= patience) return { best, deviance };
    }
  }
  return { best, deviance };
}
