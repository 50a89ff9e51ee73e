import { probabilityOf } from '../additive-model.ts';

/** Log-odds `intercept + slope * value`. */
interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * The slope has a normal prior with this standard deviation, per standard deviation of the value. With the 30 outcomes of either kind that
 * a card needs it moves the slope by some thousandths; it is there to keep it finite where a value parts the outcomes without error.
 */
const PRIOR_DEVIATION = 5;

const MOST_STEPS = 100;
const PRECISION = 1e-12;

interface Problem {
  readonly values: Float64Array;
  readonly outcome: Uint8Array;
  readonly weights: Float64Array;
}

/** Penalised log-likelihood with its gradient and information, at a line on standardised values. */
function evaluate({ values, outcome, weights }: Problem, { intercept, slope }: Line) {
  let logLikelihood = (-slope * slope) / (2 * PRIOR_DEVIATION ** 2);
  let gradient0 = 0;
  let gradient1 = -slope / PRIOR_DEVIATION ** 2;
  let information00 = 0;
  let information01 = 0;
  let information11 = 1 / PRIOR_DEVIATION ** 2;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const weight = weights[row] as number;
    const logOdds = intercept + slope * value;
    const probability = probabilityOf(logOdds);
    // log(1 + exp(x)) without overflow.
    const logNormaliser = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    logLikelihood += weight * ((outcome[row] as number) * logOdds - logNormaliser);
    const residual = weight * ((outcome[row] as number) - probability);
    const curvature = weight * probability * (1 - probability);
    gradient0 += residual;
    gradient1 += residual * value;
    information00 += curvature;
    information01 += curvature * value;
    information11 += curvature * value * value;
  }
  const determinant = information00 * information11 - information01 * information01;
  return {
    logLikelihood,
    step0: (information11 * gradient0 - information01 * gradient1) / determinant,
    step1: (information00 * gradient1 - information01 * gradient0) / determinant,
  };
}

/** Newton's method with halved steps where the likelihood would fall; the problem is concave. */
function maximise(problem: Problem, start: Line): Line {
  let line = start;
  let now = evaluate(problem, line);
  for (let step = 0; step < MOST_STEPS; step++) {
    let size = 1;
    let next = line;
    let reached = now;
    do {
      next = { intercept: line.intercept + size * now.step0, slope: line.slope + size * now.step1 };
      reached = evaluate(problem, next);
      size /= 2;
    } while (!(reached.logLikelihood >= now.logLikelihood) && size > PRECISION);
    if (!(reached.logLikelihood >= now.logLikelihood)) return line;
    const moved = Math.abs(next.intercept - line.intercept) + Math.abs(next.slope - line.slope);
    line = next;
    now = reached;
    if (moved < PRECISION) return line;
  }
  return line;
}

/**
 * Logistic regression of the outcome on one value, with an intercept and weights.
 * @param values finite, one per row
 * @param outcome 0 or 1 per row, both of them present
 * @param weights per row, above 0
 * @returns the log-odds per unit of the value; null when all values are equal, so that no slope can be told
 */
export function fitSlope(values: Float64Array, outcome: Uint8Array, weights: Float64Array): number | null {
  if (values.every((value) => value === values[0])) return null;
  const weigh = (of: (row: number) => number): number =>
    weights.reduce((sum, weight, row) => sum + weight * of(row), 0);
  const total = weigh(() => 1);
  const mean = weigh((row) => values[row] as number) / total;
  const deviation = Math.sqrt(weigh((row) => ((values[row] as number) - mean) ** 2) / total);
  const share = weigh((row) => outcome[row] as number) / total;
  const standardised = values.map((value) => (value - mean) / deviation);
  const start = { intercept: Math.log(share / (1 - share)), slope: 0 };
  return maximise({ values: standardised, outcome, weights }, start).slope / deviation;
}
