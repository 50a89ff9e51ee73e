import { devianceOf } from './deviance.ts';
import { LassoPath, type LassoProblem } from './lasso-path.ts';

/** A fold's own fit: only rows outside the fold weigh in. Plain data, so that it can be posted to a thread. */
export interface FoldProblem {
  readonly problem: LassoProblem;
  /** Rows of the fold, on which the fit is judged. */
  readonly heldOut: Int32Array;
}

/** The path of one fold in cross-validation, followed as far as it is asked for. */
export class FoldPath {
  readonly #fold: FoldProblem;
  readonly #weights: Float64Array;
  readonly #path: LassoPath;
  #next = 0;

  /**
   * @param weights of all rows, with which the held-out rows count
   * @throws RangeError as `LassoPath`
   */
  constructor(fold: FoldProblem, weights: Float64Array) {
    this.#fold = fold;
    this.#weights = weights;
    this.#path = new LassoPath(fold.problem);
  }

  /**
   * Fits the lambdas from where the last call ended up to index `upTo` (not included).
   * @returns per lambda the weighted sum of the held-out rows' deviance
   */
  advance(lambdas: readonly number[], upTo: number): number[] {
    const { problem, heldOut } = this.#fold;
    const deviances: number[] = [];
    for (; this.#next < Math.min(upTo, lambdas.length); this.#next++) {
      this.#path.fit(lambdas[this.#next] as number);
      deviances.push(devianceOf(this.#path.logOdds, problem.outcome, this.#weights, heldOut));
    }
    return deviances;
  }
}
