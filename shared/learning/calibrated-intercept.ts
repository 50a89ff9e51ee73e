import { logOddsOf, probabilityOf } from './additive-model.ts';

const MOST_STEPS = 100;

/** Share of the total weight by which the mean probability may be off. */
const PRECISION = 1e-12;

/**
 * The intercept to add to log-odds so that the weighted mean probability is `prevalence`. Newton steps inside a bracket, which always end.
 * @param logOdds per row what the model says without an intercept; finite
 * @param weights per row, with a positive sum
 * @param prevalence between 0 and 1
 */
export function calibratedIntercept(logOdds: Float64Array, weights: Float64Array, prevalence: number): number {
  let total = 0;
  let span = 0;
  for (let row = 0; row < logOdds.length; row++) {
    total += weights[row] as number;
    span = Math.max(span, Math.abs(logOdds[row] as number));
  }
  const middle = logOddsOf(prevalence);
  let low = middle - span - 1;
  let high = middle + span + 1;
  let intercept = middle;
  for (let step = 0; step < MOST_STEPS; step++) {
    let excess = -prevalence * total;
    let slope = 0;
    for (let row = 0; row < logOdds.length; row++) {
      const probability = probabilityOf((logOdds[row] as number) + intercept);
      excess += (weights[row] as number) * probability;
      slope += (weights[row] as number) * probability * (1 - probability);
    }
    if (Math.abs(excess) <= PRECISION * total) break;
    if (excess > 0) high = intercept;
    else low = intercept;
    const newton = intercept - excess / slope;
    intercept = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return intercept;
}
