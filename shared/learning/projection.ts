import { columnDot, type Design, scaledColumn } from './design.ts';

/** Weighted, centred normal equations of a target on candidate columns: `gram b = target`. */
interface NormalEquations {
  readonly size: number;
  readonly gram: Float64Array;
  readonly target: Float64Array;
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

function normalEquations(
  design: Design,
  candidates: readonly number[],
  logOdds: Float64Array,
  weights: Float64Array,
): NormalEquations {
  const size = candidates.length;
  // IRLS weights: how much the likelihood feels an error in the log-odds of a row.
  const curvature = logOdds.map((eta, row) => {
    const tail = Math.exp(-Math.abs(eta));
    return ((weights[row] as number) * tail) / ((1 + tail) * (1 + tail));
  });
  const curvatureSum = curvature.reduce((sum, value) => sum + value, 0);
  const centre = curvature.reduce((sum, value, row) => sum + value * (logOdds[row] as number), 0) / curvatureSum;
  const centred = logOdds.map((eta) => eta - centre);
  const buffer = new Float64Array(design.rows);
  const sums = new Float64Array(size);
  const gram = new Float64Array(size * size);
  const target = new Float64Array(size);
  candidates.forEach((column, a) => {
    sums[a] = scaledColumn(design, column, curvature, buffer);
    target[a] = buffer.reduce((sum, value, row) => sum + value * (centred[row] as number), 0);
    for (let b = 0; b <= a; b++) {
      const product = columnDot(design, candidates[b] as number, buffer);
      const value = product - ((sums[a] as number) * (sums[b] as number)) / curvatureSum;
      gram[a * size + b] = value;
      gram[b * size + a] = value;
    }
  });
  return { size, gram, target };
}

/** Ridge regression on a few members, by Cholesky decomposition. */
function solveSubset(equations: NormalEquations, members: readonly number[], ridge: number): Subset {
  const { size, gram, target } = equations;
  const count = members.length;
  const lower = new Float64Array(count * count);
  const solution = Float64Array.from(members, (member) => target[member] as number);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = gram[(members[row] as number) * size + (members[column] as number)] as number;
      if (row === column) sum += ridge;
      for (let k = 0; k < column; k++)
        sum -= (lower[row * count + k] as number) * (lower[column * count + k] as number);
      lower[row * count + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[column * count + column] as number);
    }
  }
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= (lower[row * count + k] as number) * (solution[k] as number);
    solution[row]! /= lower[row * count + row] as number;
  }
  for (let row = count - 1; row >= 0; row--) {
    for (let k = row + 1; k < count; k++)
      solution[row]! -= (lower[k * count + row] as number) * (solution[k] as number);
    solution[row]! /= lower[row * count + row] as number;
  }
  const gain = members.reduce((sum, member, at) => sum + (solution[at] as number) * (target[member] as number), 0);
  return { members, coefficients: solution, gain };
}

/** The candidate outside the subset that would explain most of what the subset leaves; -1 when none helps. */
function bestAddition(equations: NormalEquations, subset: Subset, ridge: number, excluded: number): number {
  const { size, gram, target } = equations;
  let best = -1;
  let bestGain = 0;
  for (let candidate = 0; candidate < size; candidate++) {
    if (candidate === excluded || subset.members.includes(candidate)) continue;
    let left = target[candidate] as number;
    subset.members.forEach((member, at) => {
      left -= (gram[candidate * size + member] as number) * (subset.coefficients[at] as number);
    });
    const gain = (left * left) / ((gram[candidate * size + candidate] as number) + ridge);
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
    subset = solveSubset(equations, [...subset.members, next], ridge);
  }
  return subset;
}

/** Tries to replace each member by a better candidate, until a round brings nothing. */
function improveBySwaps(equations: NormalEquations, start: Subset, ridge: number): Subset {
  let subset = start;
  for (let round = 0; round < MOST_SWAP_ROUNDS; round++) {
    let improved = false;
    for (let at = 0; at < subset.members.length; at++) {
      const without = solveSubset(
        equations,
        subset.members.filter((_, place) => place !== at),
        ridge,
      );
      const next = bestAddition(equations, without, ridge, subset.members[at] as number);
      if (next < 0) continue;
      const swapped = solveSubset(equations, [...without.members, next], ridge);
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
 */
export function projectOnFew(
  design: Design,
  candidates: readonly number[],
  logOdds: Float64Array,
  weights: Float64Array,
  most: number,
  ridge: number,
): Projection {
  const equations = normalEquations(design, candidates, logOdds, weights);
  const subset = improveBySwaps(equations, growForward(equations, most, ridge), ridge);
  return {
    columns: subset.members.map((member) => candidates[member] as number),
    coefficients: [...subset.coefficients],
  };
}

/**
 * The intercept to add to log-odds so that the weighted mean probability is `prevalence`. Newton steps inside a bracket.
 */
export function calibratedIntercept(logOdds: Float64Array, weights: Float64Array, prevalence: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = Math.log(prevalence / (1 - prevalence));
  const span = logOdds.reduce((most, eta) => Math.max(most, Math.abs(eta)), 0);
  let low = middle - span - 1;
  let high = middle + span + 1;
  let intercept = middle;
  for (let step = 0; step < 100; step++) {
    let excess = -prevalence * total;
    let slope = 0;
    logOdds.forEach((eta, row) => {
      const probability = 1 / (1 + Math.exp(-eta - intercept));
      excess += (weights[row] as number) * probability;
      slope += (weights[row] as number) * probability * (1 - probability);
    });
    if (Math.abs(excess) <= 1e-12 * total) break;
    if (excess > 0) high = intercept;
    else low = intercept;
    const newton = intercept - excess / slope;
    intercept = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return intercept;
}
