/** What rows are worth where persons count, not rows. */
export interface PersonWeights {
  /** Per row its weight, scaled to the number of independent observations that all rows are worth. */
  readonly evidence: Float64Array;
  /** The part of a person that each row is: one by the number of rows of that person. */
  readonly persons: Float64Array;
}

/**
 * What each row is worth in a test. A test that took rows of one person (several quarters, copies in a bootstrap) or rows with unequal
 * weights for independent observations would find differences that are not there: all rows together count as
 * (sum of W)^2 / (sum of W^2) observations, W being the weight of a person. Equal weights and a person per row leave ones.
 *
 * Source: Kish (1965), Survey Sampling, 11.7 (effective sample size), with the design effect of first order of Rao and Scott (1984).
 * @param keys per row whose it is
 * @param weights per row, with a positive sum
 */
export function weighPersons(keys: Float64Array, weights: Float64Array): PersonWeights {
  const ofPerson = new Map<number, { rows: number; weight: number }>();
  keys.forEach((key, row) => {
    const weight = weights[row] as number;
    const person = ofPerson.get(key);
    if (person === undefined) {
      ofPerson.set(key, { rows: 1, weight });
      return;
    }
    person.rows += 1;
    person.weight += weight;
  });
  let total = 0;
  let squares = 0;
  for (const { weight } of ofPerson.values()) {
    total += weight;
    squares += weight * weight;
  }
  return {
    evidence: weights.map((weight) => (weight * total) / squares),
    persons: Float64Array.from(keys, (key) => 1 / (ofPerson.get(key)?.rows ?? 1)),
  };
}
