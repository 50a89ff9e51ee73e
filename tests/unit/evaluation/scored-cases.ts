/** Random dossiers for property tests: both outcomes occur at least twice, scores have ties. */
import fc from 'fast-check';

export interface ScoredCase {
  readonly outcome: Uint8Array;
  readonly scores: Float64Array;
  readonly weights: Float64Array;
}

const dossier = fc.record({
  outcome: fc.integer({ min: 0, max: 1 }),
  score: fc.integer({ min: -8, max: 8 }),
  weight: fc.integer({ min: 1, max: 5 }),
});

export const scoredCases: fc.Arbitrary<ScoredCase> = fc
  .array(dossier, { minLength: 1, maxLength: 60 })
  .map((dossiers) => [
    ...dossiers,
    { outcome: 1, score: 1, weight: 1 },
    { outcome: 1, score: -2, weight: 2 },
    { outcome: 0, score: 0, weight: 3 },
    { outcome: 0, score: 2, weight: 1 },
  ])
  .map((dossiers) => ({
    outcome: Uint8Array.from(dossiers, (each) => each.outcome),
    scores: Float64Array.from(dossiers, (each) => each.score / 4),
    weights: Float64Array.from(dossiers, (each) => each.weight),
  }));

/** The same dossiers, last row first. */
export function reversed({ outcome, scores, weights }: ScoredCase): ScoredCase {
  return { outcome: outcome.toReversed(), scores: scores.toReversed(), weights: weights.toReversed() };
}
