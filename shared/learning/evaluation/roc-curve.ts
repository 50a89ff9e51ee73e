import { checkScored, type EvaluationOptions, weightPerOutcome } from './scored.ts';
import { thin } from './thin.ts';
import { tieGroups } from './tie-groups.ts';

export interface RocPoint {
  /** Dossiers with at least this score are selected; null where nobody is. */
  readonly threshold: number | null;
  /** Weighted share of the dossiers with outcome 0 that are selected. */
  readonly falsePositiveRate: number;
  /** Weighted share of the dossiers with outcome 1 that are selected. */
  readonly truePositiveRate: number;
}

/**
 * ROC curve from (0, 0) to (1, 1), highest threshold first. Dossiers with equal scores enter together, so a tie is a slanted line.
 * Every point lies exactly on the curve; there are at most `maxPoints`.
 *
 * @throws RangeError on unusable input (see `checkScored`), when only one outcome occurs, or maxPoints is below 3.
 */
export function rocCurve(
  outcome: Uint8Array,
  scores: Float64Array,
  options: EvaluationOptions & { readonly maxPoints?: number } = {},
): readonly RocPoint[] {
  const weights = checkScored(outcome, scores, options.weights);
  const total = weightPerOutcome(outcome, weights);
  const points: RocPoint[] = [{ threshold: null, falsePositiveRate: 0, truePositiveRate: 0 }];
  let hits = 0;
  let misses = 0;
  const groups = tieGroups(outcome, scores, weights);
  for (const group of groups) {
    hits += group.hits;
    misses += group.misses;
    const isLast = points.length === groups.length;
    points.push({
      threshold: group.score,
      // Sums of weights drift in the last digit; the corner does not.
      falsePositiveRate: isLast ? 1 : misses / total.misses,
      truePositiveRate: isLast ? 1 : hits / total.hits,
    });
  }
  return thin(points, options.maxPoints ?? 200, (point) => point.falsePositiveRate + point.truePositiveRate);
}
