import { probabilityOf } from '../additive-model.ts';
import type { Estimate } from '../stats/estimate.ts';
import { intervalQuantile } from '../stats/normal-quantile.ts';

export interface CalibrationLine {
  readonly intercept: Estimate;
  readonly slope: Estimate;
}

/** Symmetric 2 x 2 matrix: entries for (intercept, intercept), (intercept, slope) and (slope, slope). */
interface Symmetric {
  readonly ii: number;
  readonly is: number;
  readonly ss: number;
}

interface Position {
  readonly intercept: number;
  readonly slope: number;
}

/** Log-likelihood at a position with its first and (negated) second derivatives. */
interface Likelihood {
  readonly value: number;
  readonly gradient: Position;
  readonly information: Symmetric;
  /** Sum of squared contributions to the gradient, for the sandwich. */
  readonly scores: Symmetric;
}

const MOST_STEPS = 100;
const PRECISION = 1e-12;
/** Near the top the likelihood is flat up to rounding; a fall this small (relatively) is no reason to shorten a step. */
const ROUNDING = 1e-10;

/**
 * Logistic regression of the outcome on the predicted log-odds: outcome ~ intercept + slope * logOdds. 0 and 1 for a calibrated model;
 * a slope below 1 for one that is too sure of itself. Wald intervals: from the information matrix when all weights are equal (as R's
 * `glm`), from the sandwich estimator when they differ and so are no counts (as `svyglm` of R's survey).
 *
 * Source: Cox (1958), Biometrika 45, 562-565; Binder (1983), International Statistical Review 51, 279-292.
 *
 * @returns null when no finite line fits: one outcome only, or a threshold that separates the outcomes
 */
export function calibrationLine(
  outcome: Uint8Array,
  logOdds: Float64Array,
  weights: Float64Array,
  confidence: number,
): CalibrationLine | null {
  if (!outcomesOverlap(outcome, logOdds, weights)) return null;
  const equalWeights = weights.every((weight) => weight === weights[0]);
  const ownWeights = equalWeights ? weights.map(() => 1) : weights;
  const likelihoodAt = (position: Position) => likelihood(outcome, logOdds, ownWeights, position);

  const top = climb(likelihoodAt);
  const { information, scores } = likelihoodAt(top);
  const bread = inverse(information);
  const count = ownWeights.filter((weight) => weight > 0).length;
  const covariance = equalWeights ? bread : sandwich(bread, scores, count / (count - 1));
  const z = intervalQuantile(confidence);
  return {
    intercept: around(top.intercept, z * Math.sqrt(covariance.ii)),
    slope: around(top.slope, z * Math.sqrt(covariance.ss)),
  };
}

/** With one predictor a finite maximum exists exactly when the ranges of the two outcomes overlap in more than a point. */
function outcomesOverlap(outcome: Uint8Array, logOdds: Float64Array, weights: Float64Array): boolean {
  const lowest = [Infinity, Infinity];
  const highest = [-Infinity, -Infinity];
  logOdds.forEach((value, row) => {
    if (weights[row] === 0) return;
    lowest[outcome[row]] = Math.min(lowest[outcome[row]], value);
    highest[outcome[row]] = Math.max(highest[outcome[row]], value);
  });
  return highest[0] > lowest[1] && highest[1] > lowest[0];
}

/** Newton's method; halving a step that goes down makes it converge from anywhere, because the likelihood is concave. */
function climb(likelihoodAt: (position: Position) => Likelihood): Position {
  let position: Position = { intercept: 0, slope: 0 };
  let current = likelihoodAt(position);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { ii, is, ss } = inverse(current.information);
    const { gradient } = current;
    let moveIntercept = ii * gradient.intercept + is * gradient.slope;
    let moveSlope = is * gradient.intercept + ss * gradient.slope;
    const moved = () => ({ intercept: position.intercept + moveIntercept, slope: position.slope + moveSlope });

    let next = likelihoodAt(moved());
    const floor = current.value - ROUNDING * (1 + Math.abs(current.value));
    while (next.value < floor && Math.abs(moveIntercept) + Math.abs(moveSlope) > PRECISION) {
      moveIntercept /= 2;
      moveSlope /= 2;
      next = likelihoodAt(moved());
    }
    position = moved();
    current = next;
    if (Math.abs(moveIntercept) + Math.abs(moveSlope) <= PRECISION) break;
  }
  return position;
}

function likelihood(
  outcome: Uint8Array,
  logOdds: Float64Array,
  weights: Float64Array,
  { intercept, slope }: Position,
): Likelihood {
  let value = 0;
  const gradient = { intercept: 0, slope: 0 };
  const information = { ii: 0, is: 0, ss: 0 };
  const scores = { ii: 0, is: 0, ss: 0 };
  logOdds.forEach((x, row) => {
    const weight = weights[row];
    const linear = intercept + slope * x;
    const p = probabilityOf(linear);
    // log(1 + e^linear) without overflow.
    const logNormaliser = Math.max(linear, 0) + Math.log1p(Math.exp(-Math.abs(linear)));
    value += weight * (outcome[row] * linear - logNormaliser);
    const residual = weight * (outcome[row] - p);
    gradient.intercept += residual;
    gradient.slope += residual * x;
    addProduct(information, weight * p * (1 - p), x);
    addProduct(scores, residual * residual, x);
  });
  return { value, gradient, information, scores };
}

function addProduct(matrix: { ii: number; is: number; ss: number }, weight: number, x: number): void {
  matrix.ii += weight;
  matrix.is += weight * x;
  matrix.ss += weight * x * x;
}

function inverse({ ii, is, ss }: Symmetric): Symmetric {
  const determinant = ii * ss - is * is;
  return { ii: ss / determinant, is: -is / determinant, ss: ii / determinant };
}

/** bread * filling * bread, times a factor. */
function sandwich(bread: Symmetric, filling: Symmetric, factor: number): Symmetric {
  const quadratic = (left0: number, left1: number, right0: number, right1: number) =>
    factor *
    (left0 * (filling.ii * right0 + filling.is * right1) + left1 * (filling.is * right0 + filling.ss * right1));
  return {
    ii: quadratic(bread.ii, bread.is, bread.ii, bread.is),
    is: quadratic(bread.ii, bread.is, bread.is, bread.ss),
    ss: quadratic(bread.is, bread.ss, bread.is, bread.ss),
  };
}

function around(value: number, reach: number): Estimate {
  return { value, low: value - reach, high: value + reach };
}
