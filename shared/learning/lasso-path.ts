import { addColumn, columnCount, columnDot, type Design } from './design.ts';
import { GradientScreen } from './gradient-screen.ts';
import { LogisticRows } from './logistic-rows.ts';
import { LEAST_CURVATURE, QuadraticModel } from './quadratic-model.ts';

/**
 * Minimise over intercept and coefficients
 * `sum_i w_i nll_i / W + lambda * sum_j f_j (alpha |b_j| + (1 - alpha)/2 b_j^2)`, W the sum of the weights, nll the binomial negative
 * log-likelihood. The same objective as R's glmnet with `standardize = FALSE` and penalty factors that add up to their number
 * (glmnet rescales them; Friedman, Hastie and Tibshirani 2010, eq. 13). Plain data, so that it can be posted to a thread.
 */
export interface LassoProblem {
  readonly design: Design;
  /** 0 or 1 per row. */
  readonly outcome: Uint8Array;
  /** At least 0 per row. A row of weight 0 takes no part, but its log-odds are kept up to date. */
  readonly weights: Float64Array;
  /** Above 0, one per column. */
  readonly penaltyFactors: Float64Array;
  /** Per column 1 for a coefficient of at least 0, -1 for at most 0, 0 for any; as glmnet's lower and upper limits. */
  readonly signs?: Int8Array;
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
/** Steps in one fit; a fit that needs more stops and counts as unconverged. */
const MOST_STEPS = 200;
const MOST_HALVINGS = 10;
/** A step that leaves more than this share of the (squared) violation asks for a fresh curvature. */
const SLOW_PROGRESS = 0.16;
/** The quadratic model is solved to this share of the (squared) violation at hand. */
const INNER_ACCURACY = 0.05;

function checkProblem({ design, outcome, weights, penaltyFactors, signs, alpha }: LassoProblem): void {
  const columns = columnCount(design);
  if (!(alpha > 0 && alpha <= 1)) throw new RangeError('alpha must be above 0 and at most 1');
  if (penaltyFactors.length !== columns) throw new RangeError('every column needs a penalty factor');
  for (const factor of penaltyFactors)
    if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) throw new RangeError('penalty factors must be above 0');
  if (signs !== undefined && signs.length !== columns) throw new RangeError('every column needs a sign');
  if (outcome.length !== design.rows || weights.length !== design.rows)
    throw new RangeError('every row needs an outcome and a weight');
}

/** @throws RangeError unless both outcomes weigh something */
function weightByOutcome(outcome: Uint8Array, weights: Float64Array): { total: number; positive: number } {
  let total = 0;
  let positive = 0;
  for (let row = 0; row < weights.length; row++) {
    total += weights[row] as number;
    if (outcome[row] === 1) positive += weights[row] as number;
  }
  if (!(positive > 0 && positive < total)) throw new RangeError('both outcomes must occur');
  return { total, positive };
}

/**
 * A path of L1 or elastic-net logistic fits, from a great lambda down, each warm-started by the one before.
 * Outer steps use exact gradients; the quadratic model inside uses the curvature of an earlier point (a stale Gram matrix of the
 * columns that ever entered), so a step is halved until the objective falls. The intercept is profiled out. Columns outside the
 * working set are screened on every fit (`GradientScreen`), and those in doubt are read.
 */
export class LassoPath {
  readonly #problem: LassoProblem;
  readonly #signs: Int8Array;
  readonly #totalWeight: number;
  readonly #rows: LogisticRows;
  readonly #screen: GradientScreen;
  readonly #beta: Float64Array;
  #intercept: number;

  readonly #model: QuadraticModel;
  #fitsSinceRefresh = 0;
  /** Inner product with the residuals per place of the working set, always up to date. */
  #products: Float64Array = new Float64Array(32);
  /** The same with the intercept profiled out. */
  #gradients: Float64Array = new Float64Array(32);
  /** The gradient at which each column may enter, at the lambda at hand. */
  readonly #thresholds: Float64Array;
  #unconverged = 0;

  /** @throws RangeError for settings outside their range, arrays of the wrong length, or when only one outcome occurs */
  constructor(problem: LassoProblem) {
    checkProblem(problem);
    const { design, outcome, weights, penaltyFactors } = problem;
    const { total, positive } = weightByOutcome(outcome, weights);
    const columns = columnCount(design);
    this.#problem = problem;
    this.#signs = problem.signs ?? new Int8Array(columns);
    this.#totalWeight = total;
    this.#beta = new Float64Array(columns);
    this.#thresholds = new Float64Array(columns);
    this.#intercept = Math.log(positive / (total - positive));
    this.#rows = new LogisticRows(outcome, weights, this.#intercept);
    this.#screen = new GradientScreen(design, this.#rows.residuals);
    this.#model = new QuadraticModel(design, { factors: penaltyFactors, signs: this.#signs });
    this.#refreshModel();
  }

  /** Least lambda at which all coefficients are 0 (only before the first fit); 0 when no column tells the outcomes apart. */
  lambdaMax(): number {
    const { penaltyFactors, alpha } = this.#problem;
    let greatest = 0;
    for (let column = 0; column < penaltyFactors.length; column++) {
      const gradient = this.#allowed(column, this.#screen.estimate(column));
      greatest = Math.max(greatest, gradient / (penaltyFactors[column] as number));
    }
    return greatest / this.#totalWeight / alpha;
  }

  /** Log-odds per row at the last fit, rows of weight 0 included. Do not write to it. */
  get logOdds(): Float64Array {
    return this.#rows.logOdds;
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
    for (let column = 0; column < penaltyFactors.length; column++)
      this.#thresholds[column] = l1 * (penaltyFactors[column] as number);
    if (this.#fitsSinceRefresh >= FITS_PER_REFRESH) this.#refreshModel();
    this.#admitViolators();
    let left = MOST_STEPS;
    do left = this.#solveWorkingSet(l1, l2, left);
    while (left > 0 && this.#admitViolators() > 0);
    if (left === 0) this.#unconverged++;
    this.#fitsSinceRefresh++;
    return this.#solution(lambda);
  }

  #solution(lambda: number): LassoSolution {
    const coefficients = this.#model.columns
      .filter((column) => this.#beta[column] !== 0)
      .map((column) => [column, this.#beta[column] as number] as const);
    return { lambda, intercept: this.#intercept, coefficients };
  }

  /** How steeply a coefficient at 0 may leave it: the size of the gradient, in the direction that its sign allows. */
  #allowed(column: number, gradient: number): number {
    return Math.max(0, this.#signs[column] === 0 ? Math.abs(gradient) : gradient * (this.#signs[column] as number));
  }

  #penalised(l1: number, l2: number): number {
    const { penaltyFactors } = this.#problem;
    let sum = this.#rows.negativeLogLikelihood;
    for (const column of this.#model.columns) {
      const beta = this.#beta[column] as number;
      sum += (penaltyFactors[column] as number) * (l1 * Math.abs(beta) + 0.5 * l2 * beta * beta);
    }
    return sum;
  }

  #refreshModel(): void {
    this.#model.refresh(this.#rows.curvature, this.#rows.curvatureSum);
    this.#fitsSinceRefresh = 0;
  }

  /** Takes at most `most` steps towards the optimum of the working set. Returns how many are left; 0 when it was not reached. */
  #solveWorkingSet(l1: number, l2: number, most: number): number {
    const { tolerance } = this.#problem;
    let before = Number.POSITIVE_INFINITY;
    for (let step = 0; step < most; step++) {
      const violation = this.#violation(l1, l2);
      if (violation <= tolerance * tolerance) return most - step;
      if (step > 1 && violation > SLOW_PROGRESS * before) {
        this.#refreshModel();
        before = Number.POSITIVE_INFINITY;
        continue;
      }
      before = violation;
      this.#descendAndMove(violation, l1, l2);
    }
    return 0;
  }

  /**
   * Greatest squared KKT violation in the working set, each divided by its column's curvature and the total weight. Profiles the
   * intercept out of the gradients on the way.
   */
  #violation(l1: number, l2: number): number {
    const { penaltyFactors } = this.#problem;
    const { columns } = this.#model;
    const { residualSum, curvatureSum } = this.#rows;
    let greatest = (residualSum * residualSum) / curvatureSum;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      const beta = this.#beta[column] as number;
      const factor = penaltyFactors[column] as number;
      const gradient = (this.#products[at] as number) - residualSum * this.#model.centre(at);
      this.#gradients[at] = gradient;
      const excess =
        beta === 0
          ? Math.max(0, this.#allowed(column, gradient) - l1 * factor)
          : gradient - l2 * factor * beta - Math.sign(beta) * l1 * factor;
      const curvature = Math.max(this.#model.curvatureOf(at), LEAST_CURVATURE);
      greatest = Math.max(greatest, (excess * excess) / curvature);
    }
    return greatest / this.#totalWeight;
  }

  #descendAndMove(violation: number, l1: number, l2: number): void {
    const goal = INNER_ACCURACY * Math.min(violation, 1) * this.#totalWeight;
    const change = this.#model.minimise(this.#gradients, this.#beta, l1, l2, goal);
    const interceptChange = this.#model.interceptChange(this.#rows.residualSum, change);
    const objective = this.#penalised(l1, l2);
    const highest = objective + 1e-12 * Math.abs(objective);
    this.#move(change, interceptChange, 1);
    let share = 1;
    for (let halving = 0; halving < MOST_HALVINGS && this.#penalised(l1, l2) > highest; halving++) {
      share /= 2;
      this.#move(change, interceptChange, -share);
    }
    this.#updateProducts();
  }

  #updateProducts(): void {
    const { columns } = this.#model;
    for (let at = 0; at < columns.length; at++)
      this.#products[at] = columnDot(this.#problem.design, columns[at] as number, this.#rows.residuals);
  }

  /** Adds a share of a step to coefficients, intercept and log-odds. */
  #move(change: Float64Array, interceptChange: number, share: number): void {
    const { design } = this.#problem;
    const { logOdds } = this.#rows;
    const { columns } = this.#model;
    const interceptMove = interceptChange * share;
    this.#intercept += interceptMove;
    for (let row = 0; row < logOdds.length; row++) logOdds[row]! += interceptMove;
    for (let at = 0; at < columns.length; at++) {
      const move = (change[at] as number) * share;
      if (move === 0) continue;
      const column = columns[at] as number;
      const beta = (this.#beta[column] as number) + move;
      // What is left of a coefficient that went to zero is rounding.
      this.#beta[column] = Math.abs(beta) < 1e-12 ? 0 : beta;
      addColumn(design, column, move, logOdds);
    }
    this.#rows.update();
  }

  /** Lets the columns outside the working set in that belong there. Returns how many. */
  #admitViolators(): number {
    const { design } = this.#problem;
    const { residuals } = this.#rows;
    let admitted = 0;
    for (const column of this.#screen.suspects(residuals, this.#model.isMember, this.#thresholds)) {
      const gradient = columnDot(design, column, residuals);
      if (this.#allowed(column, gradient) <= (this.#thresholds[column] as number) * (1 + 1e-9) + 1e-9) continue;
      this.#enter(column, gradient);
      admitted++;
    }
    return admitted;
  }

  #enter(column: number, product: number): void {
    this.#model.enter(column);
    const size = this.#model.columns.length;
    if (size > this.#products.length) {
      const products = new Float64Array(2 * size);
      products.set(this.#products);
      this.#products = products;
      this.#gradients = new Float64Array(2 * size);
    }
    this.#products[size - 1] = product;
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
