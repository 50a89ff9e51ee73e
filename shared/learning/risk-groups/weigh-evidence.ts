import type { TrainingRows } from '../training-rows.ts';
import type { Evidence } from './find-split.ts';

/**
 * What each row is worth in a test. A test that took rows of one person (several quarters, copies in a bootstrap) or rows with unequal
 * weights for independent observations would find differences that are not there: all rows together count as
 * (sum of W)^2 / (sum of W^2) observations, W being the weight of a person.
 *
 * Source: Kish (1965), Survey Sampling, 11.7 (effective sample size), with the design effect of first order of Rao and Scott (1984).
 */
export function weighEvidence({ keys, weights, outcome }: TrainingRows): Evidence {
  const ofPerson = new Map<number, { rows: number; weight: number }>();
  keys.forEach((key, row) => {
    const person = ofPerson.get(key) ?? { rows: 0, weight: 0 };
    ofPerson.set(key, { rows: person.rows + 1, weight: person.weight + (weights[row] as number) });
  });
  let total = 0;
  let squares = 0;
  for (const { weight } of ofPerson.values()) {
    total += weight;
    squares += weight * weight;
  }
  const evidence = weights.map((weight) => (weight * total) / squares);
  return {
    evidence,
    hits: evidence.map((own, row) => own * (outcome[row] as number)),
    persons: Float64Array.from(keys, (key) => 1 / (ofPerson.get(key)?.rows ?? 1)),
  };
}
