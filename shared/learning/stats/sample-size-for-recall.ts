import { checkCounts, checkOpenShare, checkPositive, checkShare } from './checks.ts';
import { clopperPearsonOfShare } from './clopper-pearson.ts';

export interface RecallPlan {
  /** Dossiers that the model flags, all investigated. */
  readonly flagged: number;
  /** Expected share of hits among them. */
  readonly precision: number;
  /** Dossiers that it does not flag, from which the sample is drawn. */
  readonly unflagged: number;
  /** Expected share of hits among those. */
  readonly missedShare: number;
  /** Half the width of the interval of the recall, as a share. */
  readonly margin: number;
  readonly confidence?: number;
}

/**
 * Number of unflagged dossiers to draw at random so that the recall, found hits over all hits, is known to within the margin: the smallest
 * for which the interval of the missed hits, carried over to T1 / (T1 + missed) with T1 the hits among the flagged, which are all known, is
 * no wider than twice the margin. Missed hits are few, so that the textbook's normal interval would ask for far too small a sample.
 *
 * Source: Clopper & Pearson (1934) at the expected share, with the size n (M - 1) / (M - n) that carries the finite population correction
 * (Cochran 1977, 2.6) for M unflagged.
 *
 * @throws RangeError when flagged or unflagged is no whole number of at least 1, precision is not above 0 and at most 1, or missedShare,
 * margin or confidence is not between 0 and 1.
 */
export function sampleSizeForRecall(plan: RecallPlan): number {
  const { flagged, precision, unflagged, missedShare, margin, confidence = 0.95 } = plan;
  checkCounts(0, flagged);
  checkCounts(0, unflagged);
  checkShare('precision', precision);
  checkPositive('precision', precision);
  checkOpenShare('missedShare', missedShare);
  checkOpenShare('margin', margin);
  const found = flagged * precision;
  const recallAt = (missed: number): number => found / (found + unflagged * missed);
  const isClose = (n: number): boolean => {
    const { low, high } = clopperPearsonOfShare(missedShare, (n * (unflagged - 1)) / (unflagged - n), confidence);
    return recallAt(low) - recallAt(high) <= 2 * margin;
  };
  let low = 1;
  let high = unflagged;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isClose(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
