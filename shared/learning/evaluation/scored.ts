/** Options that the measures share. */
export interface EvaluationOptions {
  /** One weight per dossier, at least 0, such as 1 / probability of being investigated; null or left out: all weigh 1. */
  readonly weights?: Float64Array | null;
  readonly confidence?: number;
}

/**
 * Checks what every measure needs: dossiers with a known outcome, one finite score each, usable weights.
 *
 * @returns the weights to use: ones where none were given
 * @throws RangeError when lengths differ, there are no dossiers, an outcome is not 0 or 1 (unknown is never a negative: leave those
 * out first), a score is not finite, or a weight is negative or not finite.
 */
export function checkScored(
  outcome: Uint8Array,
  scores: Float64Array,
  weights: Float64Array | null | undefined,
): Float64Array {
  if (outcome.length === 0) throw new RangeError('outcome must not be empty');
  if (scores.length !== outcome.length) throw new RangeError('scores and outcome must have equal lengths');
  if (outcome.some((value) => value > 1)) throw new RangeError('outcome must be 0 or 1');
  if (!scores.every(Number.isFinite)) throw new RangeError('scores must be finite');
  if (!weights) return new Float64Array(outcome.length).fill(1);
  if (weights.length !== outcome.length) throw new RangeError('weights and outcome must have equal lengths');
  if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight))) {
    throw new RangeError('weights must be finite and at least 0');
  }
  return weights;
}

/** Total weight of the dossiers with outcome 1 and with outcome 0. @throws RangeError when one of the two is 0. */
export function weightPerOutcome(outcome: Uint8Array, weights: Float64Array): { hits: number; misses: number } {
  let hits = 0;
  let misses = 0;
  outcome.forEach((value, row) => {
    if (value === 1) hits += weights[row];
    else misses += weights[row];
  });
  if (hits === 0 || misses === 0) throw new RangeError('both outcomes must occur');
  return { hits, misses };
}

/** The weights of the dossiers with one outcome, 0 for the others. */
export function weightsWithin(wanted: 0 | 1, outcome: Uint8Array, weights: Float64Array): Float64Array {
  return weights.map((weight, row) => (outcome[row] === wanted ? weight : 0));
}
