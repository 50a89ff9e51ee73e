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

  /** Fits that ran out of steps. */
  get unconverged(): number {
    return this.#path.unconverged;
  }

  /**
   * Fits the lambdas from where the last call ended up to index `upTo` (not included).
   * @returns per lambda the weighted sum of the held-out rows' deviance
   */
  advance(lambdas: readonly number[], upTo: number): number[] {
    const deviances: number[] = [];
    for (; this.#next < Math.min(upTo, lambdas.length); this.#next++) {
      this.#path.fit(lambdas[this.#next] as number);
      deviances.push(this.#deviance());
    }
    return deviances;
  }

  #deviance(): number {
    const { outcome } = this.#fold.problem;
    const { logOdds } = this.#path;
    let deviance = 0;
    for (const row of this.#fold.heldOut) {
      const eta = logOdds[row] as number;
      const loss = Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - (outcome[row] as number) * eta;
      deviance += 2 * (this.#weights[row] as number) * loss;
    }
    return deviance;
  }
}
