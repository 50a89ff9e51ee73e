import { checkScored, type EvaluationOptions } from './scored.ts';

/** Dossiers with `from` <= score < `to`; the last bin holds its upper edge too. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  /** Weight of the dossiers with outcome 0, and with outcome 1. */
  readonly lawful: number;
  readonly unlawful: number;
}

/**
 * Histogram of the scores per outcome, in bins of equal width from the lowest to the highest score; one bin when all are equal.
 *
 * @throws RangeError on unusable input (see `checkScored`) or when bins is no whole number of at least 1.
 */
export function scoreDistribution(
  outcome: Uint8Array,
  scores: Float64Array,
  options: EvaluationOptions & { readonly bins?: number } = {},
): readonly ScoreBin[] {
  const { bins = 20 } = options;
  if (!Number.isSafeInteger(bins) || bins < 1) throw new RangeError('bins must be a whole number of at least 1');
  const weights = checkScored(outcome, scores, options.weights);
  const lowest = scores.reduce((low, score) => Math.min(low, score), Infinity);
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  const count = lowest === highest ? 1 : bins;
  const width = (highest - lowest) / count;

  const lawful = new Float64Array(count);
  const unlawful = new Float64Array(count);
  scores.forEach((score, row) => {
    const bin = width === 0 ? 0 : Math.min(count - 1, Math.floor((score - lowest) / width));
    const counts = outcome[row] === 1 ? unlawful : lawful;
    counts[bin] += weights[row];
  });
  return Array.from(lawful, (weight, bin) => ({
    from: lowest + bin * width,
    to: bin === count - 1 ? highest : lowest + (bin + 1) * width,
    lawful: weight,
    unlawful: unlawful[bin],
  }));
}
