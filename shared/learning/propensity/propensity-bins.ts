export interface ComparedBin {
  /** From (included) to (not included, but the highest value belongs to the last bin). */
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly investigated: number;
}

/**
 * How the probability of being investigated lies over all dossiers and over those who were, in bins of equal ratio: most are investigated
 * rarely, and on a scale from 0 to 1 they would all be in the first bin.
 *
 * @param propensity per dossier, above 0 and at most 1
 * @param investigated 1 per dossier that was investigated
 * @returns one bin where all probabilities are equal
 * @throws RangeError when there are no dossiers, lengths differ, a probability is not above 0 and at most 1, or bins is no whole number of
 * at least 1.
 */
export function propensityBins(propensity: Float64Array, investigated: Uint8Array, bins = 20): ComparedBin[] {
  if (propensity.length === 0) throw new RangeError('propensity must not be empty');
  if (propensity.length !== investigated.length)
    throw new RangeError('propensity and investigated must have equal lengths');
  if (!propensity.every((own) => own > 0 && own <= 1)) throw new RangeError('propensity must lie above 0, up to 1');
  if (!Number.isSafeInteger(bins) || bins < 1) throw new RangeError('bins must be a whole number of at least 1');
  const lowest = propensity.reduce((low, own) => Math.min(low, own), 1);
  const highest = propensity.reduce((high, own) => Math.max(high, own), 0);
  const count = highest > lowest ? bins : 1;
  const step = Math.log(highest / lowest) / count;
  const all = new Int32Array(count);
  const chosen = new Int32Array(count);
  for (let row = 0; row < propensity.length; row++) {
    const place = step === 0 ? 0 : Math.floor(Math.log((propensity[row] as number) / lowest) / step);
    const bin = Math.min(Math.max(place, 0), count - 1);
    all[bin]! += 1;
    chosen[bin]! += investigated[row] as number;
  }
  const edge = (bin: number): number => (bin === count ? highest : lowest * Math.exp(bin * step));
  return Array.from(all, (own, bin) => {
    return { from: edge(bin), to: edge(bin + 1), all: own, investigated: chosen[bin] as number };
  });
}
