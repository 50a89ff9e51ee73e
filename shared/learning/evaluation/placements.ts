import { weightedMean } from '../stats/weighted-mean.ts';
import { weightPerOutcome, weightsWithin } from './scored.ts';
import { tieGroups } from './tie-groups.ts';

/** The area under the ROC curve with each dossier's part in it. */
export interface Placements {
  readonly auc: number;
  /**
   * Per row: the weighted share of the dossiers with the other outcome that stand on the right side of it, ties for one half. Their
   * mean over either outcome is the AUC.
   */
  readonly perRow: Float64Array;
}

/**
 * Structural components of the AUC, through midranks, in O(n log n).
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845; Sun & Xu (2014), IEEE Signal Processing Letters 21, 1389-1393.
 */
export function placements(outcome: Uint8Array, scores: Float64Array, weights: Float64Array): Placements {
  const total = weightPerOutcome(outcome, weights);
  const perRow = new Float64Array(outcome.length);
  let hitsAbove = 0;
  let missesAbove = 0;
  let pairsWon = 0;
  for (const group of tieGroups(outcome, scores, weights)) {
    const missesBeaten = total.misses - missesAbove - group.misses / 2;
    const hitsAhead = hitsAbove + group.hits / 2;
    for (const row of group.rows) {
      perRow[row] = outcome[row] === 1 ? missesBeaten / total.misses : hitsAhead / total.hits;
    }
    pairsWon += group.hits * missesBeaten;
    hitsAbove += group.hits;
    missesAbove += group.misses;
  }
  return { auc: pairsWon / (total.hits * total.misses), perRow };
}

/**
 * Variance of an AUC, or of a difference of two, from its components (or their differences): the variance of their mean over the hits
 * plus that over the misses. Without weights this is DeLong's estimate.
 *
 * @throws RangeError when an outcome occurs less than twice.
 */
export function componentVariance(outcome: Uint8Array, components: Float64Array, weights: Float64Array): number {
  const overHits = weightedMean(components, weightsWithin(1, outcome, weights));
  const overMisses = weightedMean(components, weightsWithin(0, outcome, weights));
  return overHits.variance + overMisses.variance;
}
