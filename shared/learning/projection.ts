import { cholesky, lowerAt, solveCholesky } from './cholesky.ts';
import { columnDot, type Design } from './design.ts';
import { GramMatrix } from './gram-matrix.ts';
import { expOfMinus } from './logistic-rows.ts';

/** Weighted, centred normal equations of a target on candidate columns: `gram b = target`. */
interface NormalEquations {
  readonly size: number;
  readonly gram: readonly Float64Array[];
  readonly target: Float64Array;
  /** Sign that each coefficient must have; 0 for any. */
  readonly signs: Int8Array;
}

export interface Projection {
  /** Chosen columns of the design, in the order in which they were found. */
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

interface Subset {
  /** Indices into the candidates. */
  readonly members: readonly number[];
  readonly coefficients: Float64Array;
  /** How much of the target's (weighted) sum of squares the subset explains. */
  readonly gain: number;
}

const MOST_SWAP_ROUNDS = 3;
/** A swap must gain this share, so that rounding cannot make it go round in circles. */
const LEAST_SWAP_GAIN = 1e-6;

/** IRLS weights: how much the likelihood feels an error in the log-odds of a row. */
function curvatureOf(logOdds: Float64Array, weights: Float64Array): Float64Array {
  const curvature = new Float64Array(logOdds.length);
  for (let row = 0; row < curvature.length; row++) {
    const tail = expOfMinus(Math.abs(logOdds[row] as number));
    curvature[row] = ((weights[row] as number) * tail) / ((1 + tail) * (1 + tail));
  }
  return curvature;
}

function normalEquations(
  design: Design,
  candidates: readonly number[],
  logOdds: Float64Array,
  weights: Float64Array,
  signs: Int8Array | undefined,
): NormalEquations {
  const curvature = curvatureOf(logOdds, weights);
  // Counted from the first row, so that log-odds without any differences are centred to exactly 0.
  const first = logOdds[0] as number;
  let curvatureSum = 0;
  let sum = 0;
  for (let row = 0; row < curvature.length; row++) {
    curvatureSum += curvature[row] as number;
    sum += (curvature[row] as number) * ((logOdds[row] as number) - first);
  }
  const centre = sum / curvatureSum;
  const wanted = new Float64Array(design.rows);
  for (let row = 0; row < wanted.length; row++)
    wanted[row] = (curvature[row] as number) * ((logOdds[row] as number) - first - centre);
  const gram = new GramMatrix(design);
  for (const column of candidates) gram.place(column);
  gram.refresh(curvature, curvatureSum);
  return {
    size: candidates.length,
    gram: gram.rows,
    target: Float64Array.from(candidates, (column) => columnDot(design, column, wanted)),
    signs: Int8Array.from(candidates, (column) => signs?.[column] ?? 0),
  };
}

const productOf = (gram: readonly Float64Array[], a: number, b: number): number =>
  (gram[a] as Float64Array)[b] as number;

/** Ridge regression on a few members. */
function solveSubset(equations: NormalEquations, members: readonly number[], ridge: number): Subset {
  const { gram, target } = equations;
  const matrix = new Float64Array(lowerAt(members.length, 0));
  members.forEach((member, row) => {
    for (let column = 0; column <= row; column++)
      matrix[lowerAt(row, column)] = productOf(gram, member, members[column] as number);
    matrix[lowerAt(row, row)]! += ridge;
  });
  const right = Float64Array.from(members, (member) => target[member] as number);
  const solution = solveCholesky(cholesky(matrix, members.length), right);
  const gain = members.reduce((sum, member, at) => sum + (solution[at] as number) * (target[member] as number), 0);
  return { members, coefficients: solution, gain };
}

/**
 * `solveSubset` with signs: members whose coefficient comes out with the wrong sign are dropped, the worst first. The members that
 * stay are solved for exactly.
 */
function solveWithSigns(equations: NormalEquations, members: readonly number[], ridge: number): Subset {
  let subset = solveSubset(equations, members, ridge);
  for (;;) {
    let worst = -1;
    let most = 0;
    subset.members.forEach((member, at) => {
      const wrong = -(subset.coefficients[at] as number) * (equations.signs[member] as number);
      if (wrong > most) {
        most = wrong;
        worst = at;
      }
    });
    if (worst < 0) return subset;
    subset = solveSubset(
      equations,
      subset.members.filter((_, at) => at !== worst),
      ridge,
    );
  }
}

/** The candidate outside the subset that would explain most of what the subset leaves; -1 when none helps. */
function bestAddition(equations: NormalEquations, subset: Subset, ridge: number, excluded: number): number {
  const { size, gram, target, signs } = equations;
  let best = -1;
  let bestGain = 0;
  for (let candidate = 0; candidate < size; candidate++) {
    if (candidate === excluded || subset.members.includes(candidate)) continue;
    let left = target[candidate] as number;
    subset.members.forEach((member, at) => {
      left -= productOf(gram, candidate, member) * (subset.coefficients[at] as number);
    });
    if (left * (signs[candidate] as number) < 0) continue;
    const gain = (left * left) / (productOf(gram, candidate, candidate) + ridge);
    if (gain > bestGain) {
      bestGain = gain;
      best = candidate;
    }
  }
  return best;
}

function growForward(equations: NormalEquations, most: number, ridge: number): Subset {
  let subset = solveSubset(equations, [], ridge);
  while (subset.members.length < most) {
    const next = bestAddition(equations, subset, ridge, -1);
    if (next < 0) break;
    const longer = solveWithSigns(equations, [...subset.members, next], ridge);
    if (!(longer.gain > subset.gain)) break;
    subset = longer;
  }
  return subset;
}

/** Tries to replace each member by a better candidate, until a round brings nothing. */
function improveBySwaps(equations: NormalEquations, start: Subset, ridge: number): Subset {
  let subset = start;
  for (let round = 0; round < MOST_SWAP_ROUNDS; round++) {
    let improved = false;
    for (let at = 0; at < subset.members.length; at++) {
      const without = solveWithSigns(
        equations,
        subset.members.filter((_, place) => place !== at),
        ridge,
      );
      const next = bestAddition(equations, without, ridge, subset.members[at] as number);
      if (next < 0) continue;
      const swapped = solveWithSigns(equations, [...without.members, next], ridge);
      if (swapped.gain > subset.gain * (1 + LEAST_SWAP_GAIN)) {
        subset = swapped;
        improved = true;
      }
    }
    if (!improved) break;
  }
  return subset;
}

/**
 * The few columns that come closest to a model's log-odds, in the metric of its likelihood: forward selection, then swaps
 * (the readable model of METHOD 2.4; projection of a reference model as in Piironen, Paasiniemi and Vehtari 2020, section 3).
 * @param candidates columns to choose from
 * @param logOdds of the model that is projected, per row
 * @param most most columns to choose
 * @param ridge penalty on squared coefficients, in units of curvature (about a quarter of a row's weight, or less)
 * @param signs per column of the design, as `LassoProblem.signs`
 */
export function projectOnFew(
  design: Design,
  candidates: readonly number[],
  logOdds: Float64Array,
  weights: Float64Array,
  most: number,
  ridge: number,
  signs?: Int8Array,
): Projection {
  const equations = normalEquations(design, candidates, logOdds, weights, signs);
  const subset = improveBySwaps(equations, growForward(equations, most, ridge), ridge);
  return {
    columns: subset.members.map((member) => candidates[member] as number),
    coefficients: [...subset.coefficients],
  };
}
