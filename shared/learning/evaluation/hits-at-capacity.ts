import { effectiveSampleSize } from '../stats/effective-sample-size.ts';
import type { Estimate } from '../stats/estimate.ts';
import { wilsonOfShare } from '../stats/wilson.ts';
import { checkScored, type EvaluationOptions, weightPerOutcome, weightsWithin } from './scored.ts';
import { tieGroups } from './tie-groups.ts';

export interface CapacityResult {
  readonly capacity: number;
  /** Dossiers the result rests on. */
  readonly n: number;
  /** Dossiers that share the score at the cut; above 1 the lot decides among them and the figures are what it gives on average. */
  readonly tied: number;
  /** Hit rate among the selected (efficiëntie). */
  readonly precision: Estimate;
  /** Share of all hits that is selected (effectiviteit). */
  readonly recall: Estimate;
  /** Hit rate among the selected over the hit rate of all. */
  readonly lift: Estimate;
  /** Hits among the selected: precision times capacity. */
  readonly hits: Estimate;
}

/**
 * What a selection of the `capacity` highest scores finds. Among dossiers tied at the cut, every one is taken in the same proportion:
 * the expected value over a random pick, so that the result depends on no order of rows. With weights, capacity is in units of weight
 * (dossiers of the population that the weights stand for).
 *
 * Intervals: Wilson, for precision over the selected and for recall over the hits, with Kish's effective size where weights differ.
 * That of lift is that of recall over the share selected, which is fixed.
 *
 * @throws RangeError on unusable input (see `checkScored`), when only one outcome occurs, or capacity is not above 0 and at most the
 * total weight.
 */
export function hitsAtCapacity(
  outcome: Uint8Array,
  scores: Float64Array,
  capacity: number,
  options: EvaluationOptions = {},
): CapacityResult {
  const { confidence = 0.95 } = options;
  const weights = checkScored(outcome, scores, options.weights);
  const total = weightPerOutcome(outcome, weights);
  const everybody = total.hits + total.misses;
  if (!(capacity > 0 && capacity <= everybody))
    throw new RangeError('capacity must lie between 0 and the total weight');

  let open = capacity;
  let hits = 0;
  let tied = 0;
  let squares = 0;
  for (const group of tieGroups(outcome, scores, weights)) {
    const weight = group.hits + group.misses;
    if (weight === 0) continue;
    const part = Math.min(1, open / weight);
    hits += part * group.hits;
    for (const row of group.rows) squares += part * weights[row] ** 2;
    open -= part * weight;
    tied = group.rows.length;
    if (part < 1 || open <= 0) break;
  }

  const precision = wilsonOfShare(Math.min(1, hits / capacity), (capacity * capacity) / squares, confidence);
  const hitsInAll = effectiveSampleSize(weightsWithin(1, outcome, weights));
  const recall = wilsonOfShare(Math.min(1, hits / total.hits), hitsInAll, confidence);
  return {
    capacity,
    n: outcome.length,
    tied,
    precision,
    recall,
    lift: scaled(recall, everybody / capacity),
    hits: scaled(precision, capacity),
  };
}

function scaled({ value, low, high }: Estimate, factor: number): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor };
}
