import { addColumn, columnCount, columnDot, type Design, squaredNorm } from './design.ts';
import { LEAST_CURVATURE, QuadraticModel, softThreshold } from './quadratic-model.ts';

/**
 * Minimise over intercept and coefficients
 * `sum_i w_i nll_i / W + lambda * sum_j f_j (alpha |b_j| + (1 - alpha)/2 b_j^2)`, W the sum of the weights, nll the binomial negative
 * log-likelihood. The same objective as R's glmnet with `standardize = FALSE` and penalty factors that add up to their number
 * (glmnet rescales them; Friedman, Hastie and Tibshirani 2010, eq. 13).
 */
export interface LassoProblem {
  readonly design: Design;
  /** 0 or 1 per row. */
  readonly outcome: Uint8Array;
  /** At least 0 per row. A row of weight 0 takes no part, but its log-odds are kept up to date. */
  readonly weights: Float64Array;
  /** Above 0, one per column. */
  readonly penaltyFactors: Float64Array;
  /** Above 0 and at most 1; 1 is the lasso. */
  readonly alpha: number;
  /**
   * A fit ends when no optimality condition (KKT) is violated by more than this, measured as the standard deviation of the change
   * in log-odds that would mend it. 1e-6 makes coefficients agree with a fully converged glmnet to 1e-4.
   */
  readonly tolerance: number;
}

export interface LassoSolution {
  readonly lambda: number;
  readonly intercept: number;
  /** Column and coefficient of the terms that are not 0, in order of entry. */
  readonly coefficients: readonly (readonly [column: number, coefficient: number])[];
}

/** Fits between two refreshes of the curvature; also refreshed whenever the steps stop gaining. */
const FITS_PER_REFRESH = 25;
const MOST_ROUNDS = 50;
const MOST_STEPS = 60;
const MOST_HALVINGS = 10;
/** A step that leaves more than this share of the (squared) violation asks for a fresh curvature. */
const SLOW_PROGRESS = 0.16;
/** The quadratic model is solved to this share of the (squared) violation at hand. */
const INNER_ACCURACY = 0.01;
/** Gap that the lazy check leaves for the rounding of its bound. */
const LAZY_MARGIN = 0.97;

/**
 * A path of L1 or elastic-net logistic fits, from a great lambda down, each warm-started by the one before.
 * Outer steps use exact gradients; the quadratic model inside uses the curvature of an earlier point (a stale Gram matrix of the
 * columns that ever entered), so a step is halved until the objective falls. The intercept is profiled out. Columns outside the
 * working set are checked on every fit, lazily: a column's gradient cannot have moved more than its norm times the drift of the
 * residuals since it was last computed.
 */
export class LassoPath {
  readonly #problem: LassoProblem;
  readonly #columns: number;
  readonly #totalWeight: number;
  readonly #beta: Float64Array;
  #intercept: number;
  readonly #logOdds: Float64Array;
  readonly #residuals: Float64Array;
  readonly #curvature: Float64Array;
  #residualSum = 0;
  #curvatureSum = 0;
  #negativeLogLikelihood = 0;

  readonly #model: QuadraticModel;
  #fitsSinceRefresh = 0;

  readonly #lastGradient: Float64Array;
  readonly #driftAtGradient: Float64Array;
  readonly #norms: Float64Array;
  readonly #residualsAtCheck: Float64Array;
  #drift = 0;
  #unconverged = 0;

  constructor(problem: LassoProblem) {
    const { design, outcome, weights, penaltyFactors, alpha } = problem;
    const columns = columnCount(design);
    if (!(alpha > 0 && alpha <= 1)) throw new RangeError('alpha must be above 0 and at most 1');
    if (
      penaltyFactors.length !== columns ||
      penaltyFactors.some((factor) => !(factor > 0 && factor < Number.POSITIVE_INFINITY))
    )
      throw new RangeError('every column needs a penalty factor above 0');
    let totalWeight = 0;
    let positiveWeight = 0;
    weights.forEach((weight, row) => {
      totalWeight += weight;
      positiveWeight += weight * (outcome[row] as number);
    });
    if (!(positiveWeight > 0 && positiveWeight < totalWeight)) throw new RangeError('both outcomes must occur');
    this.#problem = problem;
    this.#columns = columns;
    this.#totalWeight = totalWeight;
    this.#beta = new Float64Array(columns);
    this.#intercept = Math.log(positiveWeight / (totalWeight - positiveWeight));
    this.#logOdds = new Float64Array(design.rows).fill(this.#intercept);
    this.#residuals = new Float64Array(design.rows);
    this.#curvature = new Float64Array(design.rows);
    this.#model = new QuadraticModel(design, penaltyFactors);
    this.#driftAtGradient = new Float64Array(columns);
    this.#updateRows();
    this.#residualsAtCheck = this.#residuals.slice();
    this.#model.refresh(this.#curvature, this.#curvatureSum);
    this.#lastGradient = Float64Array.from({ length: columns }, (_, column) =>
      columnDot(design, column, this.#residuals),
    );
    const ones = new Float64Array(design.rows).fill(1);
    this.#norms = Float64Array.from({ length: columns }, (_, column) => {
      const sum = columnDot(design, column, ones);
      return Math.sqrt(Math.max(0, squaredNorm(design, column) - (sum * sum) / design.rows));
    });
  }

  /** Least lambda at which all coefficients are 0 (only before the first fit); 0 when no column tells the outcomes apart. */
  lambdaMax(): number {
    const { penaltyFactors, alpha } = this.#problem;
    let greatest = 0;
    for (let column = 0; column < this.#columns; column++)
      greatest = Math.max(
        greatest,
        Math.abs(this.#lastGradient[column] as number) / (penaltyFactors[column] as number),
      );
    return greatest / this.#totalWeight / alpha;
  }

  /** Log-odds per row at the last fit, rows of weight 0 included. Do not write to it. */
  get logOdds(): Float64Array {
    return this.#logOdds;
  }

  /** Number of fits that ran out of steps before the tolerance was met. */
  get unconverged(): number {
    return this.#unconverged;
  }

  /** The objective at the last fit, for this lambda. */
  objective(lambda: number): number {
    const { alpha } = this.#problem;
    return (
      this.#penalised(lambda * this.#totalWeight * alpha, lambda * this.#totalWeight * (1 - alpha)) / this.#totalWeight
    );
  }

  /** Moves to the solution for `lambda`. Cheap when `lambda` is a little below the last one. */
  fit(lambda: number): LassoSolution {
    const { alpha, penaltyFactors } = this.#problem;
    const l1 = lambda * this.#totalWeight * alpha;
    const l2 = lambda * this.#totalWeight * (1 - alpha);
    for (let column = 0; column < this.#columns; column++) {
      const upToDate = this.#driftAtGradient[column] === this.#drift;
      const violates = Math.abs(this.#lastGradient[column] as number) > l1 * (penaltyFactors[column] as number);
      if (upToDate && violates) this.#model.enter(column);
    }
    if (this.#fitsSinceRefresh >= FITS_PER_REFRESH) this.#refreshModel();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#solveWorkingSet(l1, l2);
      if (this.#admitViolators(l1) === 0) break;
    }
    this.#fitsSinceRefresh++;
    return this.#solution(lambda);
  }

  #solution(lambda: number): LassoSolution {
    const coefficients = this.#model.columns
      .filter((column) => this.#beta[column] !== 0)
      .map((column) => [column, this.#beta[column] as number] as const);
    return { lambda, intercept: this.#intercept, coefficients };
  }

  /** Residuals, curvature and likelihood at the current log-odds. */
  #updateRows(): void {
    const { outcome, weights } = this.#problem;
    const logOdds = this.#logOdds;
    const residuals = this.#residuals;
    const curvature = this.#curvature;
    let residualSum = 0;
    let curvatureSum = 0;
    let loss = 0;
    for (let row = 0; row < logOdds.length; row++) {
      const weight = weights[row] as number;
      if (weight === 0) continue;
      const eta = logOdds[row] as number;
      const tail = Math.exp(-Math.abs(eta));
      const probability = (eta >= 0 ? 1 : tail) / (1 + tail);
      const unlawful = outcome[row] as number;
      const residual = weight * (unlawful - probability);
      const bend = Math.max((weight * tail) / ((1 + tail) * (1 + tail)), 1e-9 * weight);
      residuals[row] = residual;
      curvature[row] = bend;
      residualSum += residual;
      curvatureSum += bend;
      loss += weight * (Math.log1p(tail) + Math.max(eta, 0) - unlawful * eta);
    }
    this.#residualSum = residualSum;
    this.#curvatureSum = curvatureSum;
    this.#negativeLogLikelihood = loss;
  }

  #penalised(l1: number, l2: number): number {
    const { penaltyFactors } = this.#problem;
    let sum = this.#negativeLogLikelihood;
    for (const column of this.#model.columns) {
      const beta = this.#beta[column] as number;
      sum += (penaltyFactors[column] as number) * (l1 * Math.abs(beta) + 0.5 * l2 * beta * beta);
    }
    return sum;
  }

  #refreshModel(): void {
    this.#model.refresh(this.#curvature, this.#curvatureSum);
    this.#fitsSinceRefresh = 0;
  }

  /** Steps until the working set is optimal to the tolerance. */
  #solveWorkingSet(l1: number, l2: number): void {
    const { tolerance } = this.#problem;
    let before = Number.POSITIVE_INFINITY;
    for (let step = 0; step < MOST_STEPS; step++) {
      const gradients = this.#workingGradients();
      const violation = this.#violation(gradients, l1, l2);
      if (violation <= tolerance * tolerance) return;
      if (step > 1 && violation > SLOW_PROGRESS * before) {
        this.#refreshModel();
        before = Number.POSITIVE_INFINITY;
        continue;
      }
      before = violation;
      this.#descendAndMove(gradients, violation, l1, l2);
    }
    this.#unconverged++;
  }

  /** Exact gradients of the working columns, the intercept profiled out. */
  #workingGradients(): Float64Array {
    const { design } = this.#problem;
    const gradients = new Float64Array(this.#model.columns.length);
    for (let at = 0; at < gradients.length; at++) {
      const product = columnDot(design, this.#model.columns[at] as number, this.#residuals);
      gradients[at] = product - this.#residualSum * this.#model.centre(at);
    }
    return gradients;
  }

  /** Greatest squared KKT violation, each divided by its column's curvature and the total weight. */
  #violation(gradients: Float64Array, l1: number, l2: number): number {
    const { penaltyFactors } = this.#problem;
    let greatest = (this.#residualSum * this.#residualSum) / this.#curvatureSum;
    this.#model.columns.forEach((column, at) => {
      const beta = this.#beta[column] as number;
      const factor = penaltyFactors[column] as number;
      const gradient = (gradients[at] as number) - l2 * factor * beta;
      const excess = beta === 0 ? softThreshold(gradient, l1 * factor) : gradient - Math.sign(beta) * l1 * factor;
      greatest = Math.max(greatest, (excess * excess) / Math.max(this.#model.curvatureOf(at), LEAST_CURVATURE));
    });
    return greatest / this.#totalWeight;
  }

  #descendAndMove(gradients: Float64Array, violation: number, l1: number, l2: number): void {
    const goal = INNER_ACCURACY * Math.min(violation, 1) * this.#totalWeight;
    const change = this.#model.minimise(gradients, this.#beta, l1, l2, goal);
    const interceptChange = this.#model.interceptChange(this.#residualSum, change);
    const objective = this.#penalised(l1, l2);
    const highest = objective + 1e-12 * Math.abs(objective);
    this.#move(change, interceptChange, 1);
    let share = 1;
    for (let halving = 0; halving < MOST_HALVINGS && this.#penalised(l1, l2) > highest; halving++) {
      share /= 2;
      this.#move(change, interceptChange, -share);
    }
  }

  /** Adds a share of a step to coefficients, intercept and log-odds. */
  #move(change: Float64Array, interceptChange: number, share: number): void {
    const { design } = this.#problem;
    const logOdds = this.#logOdds;
    for (let at = 0; at < change.length; at++) {
      const move = (change[at] as number) * share;
      if (move === 0) continue;
      const column = this.#model.columns[at] as number;
      const beta = (this.#beta[column] as number) + move;
      // What is left of a coefficient that went to zero is rounding.
      this.#beta[column] = Math.abs(beta) < 1e-12 ? 0 : beta;
      addColumn(design, column, move, logOdds);
    }
    const move = interceptChange * share;
    this.#intercept += move;
    for (let row = 0; row < logOdds.length; row++) logOdds[row]! += move;
    this.#updateRows();
  }

  /** Checks the columns outside the working set and lets those in that belong there. Returns how many. */
  #admitViolators(l1: number): number {
    const { design, penaltyFactors } = this.#problem;
    const residuals = this.#residuals;
    let squares = 0;
    for (let row = 0; row < residuals.length; row++)
      squares += ((residuals[row] as number) - (this.#residualsAtCheck[row] as number)) ** 2;
    this.#drift += Math.sqrt(squares);
    this.#residualsAtCheck.set(residuals);
    let admitted = 0;
    for (let column = 0; column < this.#columns; column++) {
      if (this.#model.has(column)) continue;
      const threshold = l1 * (penaltyFactors[column] as number);
      const moved = (this.#norms[column] as number) * (this.#drift - (this.#driftAtGradient[column] as number));
      if (Math.abs(this.#lastGradient[column] as number) + moved <= LAZY_MARGIN * threshold) continue;
      const gradient = columnDot(design, column, residuals);
      this.#lastGradient[column] = gradient;
      this.#driftAtGradient[column] = this.#drift;
      if (Math.abs(gradient) <= threshold * (1 + 1e-9) + 1e-9) continue;
      this.#model.enter(column);
      admitted++;
    }
    return admitted;
  }
}

/**
 * Lambdas from `greatest` down to `ratio * greatest`, evenly spaced on the log scale.
 * @throws RangeError for fewer than two lambdas or a ratio outside (0, 1)
 */
export function lambdaSequence(greatest: number, ratio: number, count: number): number[] {
  if (!Number.isInteger(count) || count < 2) throw new RangeError('a path needs at least two lambdas');
  if (!(ratio > 0 && ratio < 1)) throw new RangeError('the lambda ratio must be between 0 and 1');
  return Array.from({ length: count }, (_, at) => greatest * ratio ** (at / (count - 1)));
}
