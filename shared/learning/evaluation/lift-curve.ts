import { checkScored, type EvaluationOptions, weightPerOutcome } from './scored.ts';
import { thin } from './thin.ts';
import { tieGroups } from './tie-groups.ts';

export interface LiftPoint {
  /** Weighted share of all dossiers that is selected, highest score first. */
  readonly selected: number;
  /** Share of all hits that is among them (cumulative gains). */
  readonly recall: number;
  /** Hit rate among them. */
  readonly precision: number;
  /** Hit rate among them over the hit rate of all: recall / selected. */
  readonly lift: number;
}

/**
 * Cumulative gains and lift, from the highest score to everybody. Dossiers with equal scores enter together; between two points the
 * straight line of recall is what a random order within the tie gives. There are at most `maxPoints`.
 *
 * @throws RangeError on unusable input (see `checkScored`), when only one outcome occurs, or maxPoints is below 3.
 */
export function liftCurve(
  outcome: Uint8Array,
  scores: Float64Array,
  options: EvaluationOptions & { readonly maxPoints?: number } = {},
): readonly LiftPoint[] {
  const weights = checkScored(outcome, scores, options.weights);
  const total = weightPerOutcome(outcome, weights);
  const everybody = total.hits + total.misses;
  const points: LiftPoint[] = [];
  let hits = 0;
  let misses = 0;
  for (const group of tieGroups(outcome, scores, weights)) {
    hits += group.hits;
    misses += group.misses;
    const weight = hits + misses;
    // Dossiers without weight at the top select nobody yet, and a hit rate of nobody does not exist.
    if (weight === 0) continue;
    const selected = Math.min(1, weight / everybody);
    const recall = Math.min(1, hits / total.hits);
    points.push({ selected, recall, precision: hits / weight, lift: recall / selected });
  }
  return thin(points, options.maxPoints ?? 200, (point) => point.selected + point.recall);
}
