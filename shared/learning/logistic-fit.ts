import { cholesky, lowerAt, solveCholesky } from './cholesky.ts';

/** What to regress on: one array of values per column, each row's outcome (0 or 1) and weight. */
export interface LogisticData {
  readonly columns: readonly Float64Array[];
  readonly outcome: Uint8Array;
  readonly weights: Float64Array;
}

/** The log-likelihood around a point (intercept first, then the coefficients). */
export interface Expansion {
  /** Weighted negative log-likelihood. */
  readonly loss: number;
  /** First derivative of the log-likelihood. */
  readonly gradient: Float64Array;
  /** Information: lower triangle, row by row, see `lowerAt`. */
  readonly information: Float64Array;
  /** Per row weight * (outcome - probability), and weight * probability * (1 - probability). */
  readonly residuals: Float64Array;
  readonly curvature: Float64Array;
}

export interface LogisticFit {
  readonly point: Float64Array;
  readonly expansion: Expansion;
  readonly converged: boolean;
}

const MOST_STEPS = 50;
const MOST_HALVINGS = 30;
/** Newton ends when a step gains less than this share of the total weight in (penalised) log-likelihood. */
const LEAST_GAIN = 1e-13;

/** Log-likelihood, gradient and information at a point. Cost: rows * columns^2 / 2. */
export function expandLikelihood({ columns, outcome, weights }: LogisticData, point: Float64Array): Expansion {
  const size = point.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(lowerAt(size, 0));
  const residuals = new Float64Array(outcome.length);
  const curvature = new Float64Array(outcome.length);
  const values = new Float64Array(size).fill(1);
  let loss = 0;
  for (let row = 0; row < outcome.length; row++) {
    let eta = point[0] as number;
    for (let at = 1; at < size; at++) {
      const value = (columns[at - 1] as Float64Array)[row] as number;
      values[at] = value;
      eta += (point[at] as number) * value;
    }
    const weight = weights[row] as number;
    const tail = Math.exp(-Math.abs(eta));
    const probability = (eta >= 0 ? 1 : tail) / (1 + tail);
    const unlawful = outcome[row] as number;
    loss += weight * (Math.log1p(tail) + Math.max(eta, 0) - unlawful * eta);
    const residual = weight * (unlawful - probability);
    const bend = (weight * tail) / ((1 + tail) * (1 + tail));
    residuals[row] = residual;
    curvature[row] = bend;
    let place = 0;
    for (let at = 0; at < size; at++) {
      const value = values[at] as number;
      gradient[at]! += residual * value;
      const scaled = bend * value;
      for (let other = 0; other <= at; other++) information[place++]! += scaled * (values[other] as number);
    }
  }
  return { loss, gradient, information, residuals, curvature };
}

/** The expansion with a ridge on every coefficient but the intercept. */
export function penalise(expansion: Expansion, point: Float64Array, ridge: number): Expansion {
  const gradient = expansion.gradient.slice();
  const information = expansion.information.slice();
  let squares = 0;
  for (let at = 1; at < point.length; at++) {
    const own = point[at] as number;
    squares += own * own;
    gradient[at]! -= ridge * own;
    information[lowerAt(at, at)]! += ridge;
  }
  return { ...expansion, loss: expansion.loss + 0.5 * ridge * squares, gradient, information };
}

/** Intercept of a model without columns. */
function startingPoint({ columns, outcome, weights }: LogisticData): Float64Array {
  let lawful = 0;
  let unlawful = 0;
  for (let row = 0; row < outcome.length; row++) {
    if (outcome[row] === 1) unlawful += weights[row] as number;
    else lawful += weights[row] as number;
  }
  if (!(lawful > 0 && unlawful > 0)) throw new RangeError('both outcomes must occur');
  const point = new Float64Array(columns.length + 1);
  point[0] = Math.log(unlawful / lawful);
  return point;
}

/**
 * Weighted logistic regression by Newton's method with halved steps; the same as R's `glm` when `ridge` is 0.
 * @param ridge penalty `ridge / 2 * b^2` per coefficient, the intercept free; above 0 there is a fit under separation
 *   too
 * @throws RangeError when one of the outcomes does not occur
 */
export function fitLogistic(data: LogisticData, ridge: number): LogisticFit {
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  let point = startingPoint(data);
  let expansion = penalise(expandLikelihood(data, point), point, ridge);
  let converged = false;
  for (let step = 0; step < MOST_STEPS && !converged; step++) {
    const { gradient, information, loss } = expansion;
    const move = solveCholesky(cholesky(information, point.length), gradient);
    const gain = move.reduce((sum, own, at) => sum + own * (gradient[at] as number), 0) / 2;
    converged = gain < LEAST_GAIN * total;
    let share = 1;
    for (let halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
      const next = point.map((own, at) => own + share * (move[at] as number));
      const there = penalise(expandLikelihood(data, next), next, ridge);
      if (!(there.loss <= loss + 1e-12 * total)) continue;
      point = next;
      expansion = there;
      break;
    }
  }
  return { point, expansion, converged };
}
