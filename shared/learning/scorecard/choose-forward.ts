import { cholesky, solveCholesky } from '../cholesky.ts';
import { fitLogistic, type LogisticFit } from '../logistic-fit.ts';
import { type Candidates, type IndicatorChoice, regressionOn } from './candidates.ts';

/** Against separation only; far below anything that shows. */
const RIDGE = 0.01;

/**
 * Rao's score test of adding a column to a fit, signed: above 0 when the column's coefficient would be below 0, as
 * evidence's should.
 * @param columns of the fit
 */
function scoreOf({ expansion }: LogisticFit, columns: readonly Float64Array[], added: Float64Array): number {
  const { residuals, curvature, information } = expansion;
  const cross = new Float64Array(columns.length + 1);
  let gradient = 0;
  let own = 0;
  for (let row = 0; row < added.length; row++) {
    const value = added[row] as number;
    const bent = (curvature[row] as number) * value;
    gradient += (residuals[row] as number) * value;
    own += bent * value;
    cross[0]! += bent;
    for (let at = 0; at < columns.length; at++) cross[at + 1]! += bent * ((columns[at] as Float64Array)[row] as number);
  }
  const shared = solveCholesky(cholesky(information, cross.length), cross);
  const variance = shared.reduce((left, value, at) => left - value * (cross[at] as number), own);
  return variance > 1e-9 * own ? -gradient / Math.sqrt(variance) : 0;
}

/**
 * Forward selection: in every round the indicator that adds most, judged on cross-fitted evidence, as long as it adds
 * more to the log-likelihood (twice; by the score test) than the logarithm of the number of cases, and the card is not full.
 * Source: Schwarz (1978), Annals of Statistics 6, 461-464 (the Bayesian information criterion).
 */
export function chooseForward(
  candidates: Candidates,
  most: number,
  onFraction: (fraction: number) => void,
): IndicatorChoice {
  const { crossed, weights } = candidates;
  const chosen: number[] = [];
  const cases = weights.reduce((sum, weight) => sum + weight, 0);
  const leastScore = Math.sqrt(Math.log(cases));
  let converged = true;
  while (chosen.length < Math.min(most, crossed.length)) {
    onFraction(chosen.length / most);
    const data = regressionOn(candidates, crossed, chosen);
    const fit = fitLogistic(data, RIDGE);
    converged &&= fit.converged;
    const scores = crossed.map((column, at) => (chosen.includes(at) ? 0 : scoreOf(fit, data.columns, column)));
    const best = scores.reduce((top, score, at) => (score > (scores[top] as number) ? at : top), 0);
    if ((scores[best] as number) <= leastScore) break;
    chosen.push(best);
  }
  return { chosen: chosen.sort((a, b) => a - b), lambda: 0, converged };
}
