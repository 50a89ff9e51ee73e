import { makeDesign } from '../design.ts';
import { devianceOf } from '../deviance.ts';
import { LassoPath, type LassoProblem, type LassoSolution, lambdaSequence } from '../lasso-path.ts';
import type { Candidates, IndicatorChoice } from './candidates.ts';
import { eliminateBackward } from './eliminate-backward.ts';

const LAMBDAS = 25;
const LAMBDA_RATIO = 0.01;
/** The path only says which indicators come on the card; their coefficients are fitted again. */
const TOLERANCE = 1e-4;

function pathProblem({ outcome, weights, columns }: Candidates): LassoProblem {
  return {
    design: makeDesign(outcome.length, [], columns),
    outcome,
    weights,
    // Weights of evidence have a common scale, and a weak indicator (small weights) should have to prove itself.
    penaltyFactors: new Float64Array(columns.length).fill(1),
    signs: new Int8Array(columns.length).fill(-1),
    alpha: 1,
    tolerance: TOLERANCE,
  };
}

/** Deviance of a fit whose coefficients are applied to cross-fitted evidence. */
function crossedDeviance({ outcome, weights, crossed }: Candidates, solution: LassoSolution): number {
  const logOdds = new Float64Array(outcome.length).fill(solution.intercept);
  for (const [column, coefficient] of solution.coefficients) {
    const values = crossed[column] as Float64Array;
    for (let row = 0; row < logOdds.length; row++) logOdds[row]! += coefficient * (values[row] as number);
  }
  return devianceOf(logOdds, outcome, weights);
}

/**
 * Chooses indicators by L1 logistic regression on the weights of evidence. No coefficient may contradict its own
 * classes. The penalty is the one with the least information criterion (Akaike): deviance plus 2 per indicator, the
 * deviance on cross-fitted evidence, or indicators that found their classes in noise would look good. Of what the path
 * then holds, the least significant indicators are left out until at most `most` are on the card.
 * @param onFraction called now and then with the share of the work that is done
 */
export function chooseByLasso(
  candidates: Candidates,
  most: number,
  onFraction: (fraction: number) => void,
): IndicatorChoice {
  const none: IndicatorChoice = { chosen: [], lambda: 0, converged: true };
  if (candidates.columns.length === 0) return none;
  const path = new LassoPath(pathProblem(candidates));
  const greatest = path.lambdaMax();
  if (!(greatest > 0)) return none;
  let best: { readonly solution: LassoSolution; readonly criterion: number } | null = null;
  for (const [at, lambda] of lambdaSequence(greatest, LAMBDA_RATIO, LAMBDAS).entries()) {
    onFraction(at / LAMBDAS);
    const solution = path.fit(lambda);
    const criterion = crossedDeviance(candidates, solution) + 2 * solution.coefficients.length;
    if (best === null || criterion < best.criterion) best = { solution, criterion };
  }
  const { intercept, coefficients, lambda } = (best as NonNullable<typeof best>).solution;
  const members = coefficients.map(([column]) => column);
  const point = Float64Array.from([intercept, ...coefficients.map(([, own]) => own)]);
  const chosen = eliminateBackward(candidates, members, point, most);
  return { chosen: chosen.sort((a, b) => a - b), lambda, converged: path.unconverged === 0 };
}
