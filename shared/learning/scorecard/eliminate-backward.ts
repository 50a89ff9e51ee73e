import { cholesky, solveCholesky } from '../cholesky.ts';
import { expandLikelihood, penalise } from '../logistic-fit.ts';
import { type Candidates, regressionOn } from './candidates.ts';

/** Keeps copies of one column apart. */
const RIDGE = 0.01;

/** The inverse of an information matrix of which the Cholesky factor is given, row by row. */
function covarianceOf(lower: Float64Array, size: number): Float64Array[] {
  return Array.from({ length: size }, (_, at) => {
    const unit = new Float64Array(size);
    unit[at] = 1;
    return solveCholesky(lower, unit);
  });
}

/**
 * Leaves indicators out one by one, first those whose coefficient contradicts their own classes (above 0 on the weight
 * of evidence), then the least significant one (Wald), until at most `most` are left. Works on the quadratic
 * approximation of the likelihood around the given point, in which leaving one out is exact: one pass over the rows in
 * all.
 * @param point intercept and coefficients of the members, in their order
 * @returns the members that stay
 */
export function eliminateBackward(
  candidates: Candidates,
  members: readonly number[],
  point: Float64Array,
  most: number,
): number[] {
  const { gradient, information } = penalise(
    expandLikelihood(regressionOn(candidates, candidates.columns, members), point),
    point,
    RIDGE,
  );
  const size = point.length;
  const lower = cholesky(information, size);
  const step = solveCholesky(lower, gradient);
  const estimate = point.map((own, at) => own + (step[at] as number));
  const covariance = covarianceOf(lower, size);
  const left = new Set(members.keys());
  const coefficient = (at: number) => estimate[at + 1] as number;
  const significance = (at: number) => coefficient(at) ** 2 / (covariance[at + 1]?.[at + 1] as number);
  for (;;) {
    const flipped = [...left].filter((at) => coefficient(at) >= 0);
    if (flipped.length === 0 && left.size <= most) break;
    const out =
      flipped.length > 0
        ? flipped.reduce((worst, at) => (significance(at) > significance(worst) ? at : worst))
        : [...left].reduce((least, at) => (significance(at) < significance(least) ? at : least));
    left.delete(out);
    sweepOut(estimate, covariance, out + 1);
  }
  return [...left].map((at) => members[at] as number);
}

/** Sets one coefficient to 0 and moves the others and their covariance along. */
function sweepOut(estimate: Float64Array, covariance: readonly Float64Array[], out: number): void {
  const own = (covariance[out] as Float64Array).slice();
  const variance = own[out] as number;
  const value = estimate[out] as number;
  for (let row = 0; row < estimate.length; row++) {
    const share = (own[row] as number) / variance;
    estimate[row]! -= share * value;
    const line = covariance[row] as Float64Array;
    for (let column = 0; column < estimate.length; column++) line[column]! -= share * (own[column] as number);
  }
}
