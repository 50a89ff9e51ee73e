/** `exp(-x)` is read from a table at multiples of 1/64 and continued by its Taylor series, which is exact to rounding there. */
const STEPS_PER_UNIT = 64;
const TABLE_END = 40;
const TABLE = Float64Array.from({ length: STEPS_PER_UNIT * TABLE_END + 1 }, (_, at) => Math.exp(-at / STEPS_PER_UNIT));

/** So many factors between 1 and 2 can be multiplied before a logarithm is due. */
const FACTORS_PER_LOGARITHM = 512;

/** Least curvature of a row as a share of its weight: rows that are all but certain keep a little. */
const LEAST_BEND = 1e-9;

/** `exp(-x)` for x at least 0, to a relative error of 1e-15, several times faster than the general function. */
export function expOfMinus(x: number): number {
  if (!(x < TABLE_END)) return Math.exp(-x);
  const at = (x * STEPS_PER_UNIT + 0.5) | 0;
  const rest = at / STEPS_PER_UNIT - x;
  const series = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120)))));
  return (TABLE[at] as number) * series;
}

/** The weight that all rows with a weight have in common; 0 when they differ. */
function commonWeight(weights: Float64Array): number {
  let common = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number;
    if (weight === 0 || weight === common) continue;
    if (common !== 0) return 0;
    common = weight;
  }
  return common;
}

/**
 * The rows of a logistic regression: from log-odds to residuals `w (y - p)`, curvature `w p (1 - p)` and the negative
 * log-likelihood. Rows of weight 0 have residual and curvature 0.
 */
export class LogisticRows {
  readonly logOdds: Float64Array;
  readonly residuals: Float64Array;
  readonly curvature: Float64Array;
  residualSum = 0;
  curvatureSum = 0;
  negativeLogLikelihood = 0;
  readonly #outcome: Uint8Array;
  readonly #weights: Float64Array;
  readonly #commonWeight: number;

  constructor(outcome: Uint8Array, weights: Float64Array, logOdds: number) {
    this.logOdds = new Float64Array(outcome.length).fill(logOdds);
    this.residuals = new Float64Array(outcome.length);
    this.curvature = new Float64Array(outcome.length);
    this.#outcome = outcome;
    this.#weights = weights;
    this.#commonWeight = commonWeight(weights);
    this.update();
  }

  /** Follows a change of `logOdds`. */
  update(): void {
    const { logOdds, residuals, curvature } = this;
    const outcome = this.#outcome;
    const weights = this.#weights;
    // Where all rows that count weigh the same, one logarithm of a product replaces many logarithms.
    const alike = this.#commonWeight > 0;
    let residualSum = 0;
    let curvatureSum = 0;
    let loss = 0;
    let product = 1;
    let logarithmDue = FACTORS_PER_LOGARITHM;
    for (let row = 0; row < logOdds.length; row++) {
      if (row === logarithmDue) {
        loss += this.#commonWeight * Math.log(product);
        product = 1;
        logarithmDue += FACTORS_PER_LOGARITHM;
      }
      const weight = weights[row] as number;
      if (weight === 0) continue;
      const eta = logOdds[row] as number;
      const tail = expOfMinus(Math.abs(eta));
      const certain = 1 / (1 + tail);
      const unlawful = outcome[row] as number;
      const residual = weight * (unlawful - (eta >= 0 ? certain : tail * certain));
      const bend = weight * Math.max(tail * certain * certain, LEAST_BEND);
      residuals[row] = residual;
      curvature[row] = bend;
      residualSum += residual;
      curvatureSum += bend;
      loss += weight * (Math.max(eta, 0) - unlawful * eta);
      if (alike) product *= 1 + tail;
      else loss += weight * Math.log1p(tail);
    }
    this.residualSum = residualSum;
    this.curvatureSum = curvatureSum;
    this.negativeLogLikelihood = loss + this.#commonWeight * Math.log(product);
  }
}
