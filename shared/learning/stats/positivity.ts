/** Below this probability a dossier is as good as never investigated: one stands for more than a hundred. */
const NEGLIGIBLE = 0.01;

export interface PropensityBin {
  /** From (included) to (not included, but 1 belongs to the last). */
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

export interface Positivity {
  readonly n: number;
  /** Dossiers that could not be investigated: nothing may be said of them. */
  readonly zero: number;
  /** Dossiers with a probability below 0.01, those with 0 included. */
  readonly negligible: number;
  /** The same as a share of all. */
  readonly negligibleShare: number;
  /** Bins of equal width from 0 to 1. */
  readonly bins: readonly PropensityBin[];
}

/**
 * Whether every dossier could be investigated: without a chance there is nothing to weigh, and what is learnt holds only for the others.
 *
 * Source: Petersen et al. (2012), Statistical Methods in Medical Research 21, 31-54 (positivity).
 *
 * @param propensity per dossier of the whole population the probability of being investigated
 * @throws RangeError when there are no dossiers, a probability is outside 0..1, or bins is no whole number of at least 1.
 */
export function positivity(propensity: Float64Array, bins = 20): Positivity {
  if (propensity.length === 0) throw new RangeError('propensity must not be empty');
  if (!propensity.every((probability) => probability >= 0 && probability <= 1)) {
    throw new RangeError('propensity must lie from 0 to 1');
  }
  if (!Number.isSafeInteger(bins) || bins < 1) throw new RangeError('bins must be a whole number of at least 1');
  const counts = new Array<number>(bins).fill(0);
  for (const probability of propensity) counts[Math.min(bins - 1, Math.floor(probability * bins))]++;
  const negligible = propensity.filter((probability) => probability < NEGLIGIBLE).length;
  return {
    n: propensity.length,
    zero: propensity.filter((probability) => probability === 0).length,
    negligible,
    negligibleShare: negligible / propensity.length,
    bins: counts.map((n, bin) => ({ from: bin / bins, to: (bin + 1) / bins, n })),
  };
}
