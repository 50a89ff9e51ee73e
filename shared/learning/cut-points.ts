/** Share of the distance between two quantiles within which a cut may move to reach a rounder number. */
const REACH = 0.45;

/** Decimals beyond this are noise of floating point. */
const MOST_DECIMALS = 12;

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** Round steps from coarse to fine: 1, 1/2 and 1/4 of powers of ten; whole numbers only when `whole`. */
function* roundSteps(greatest: number, whole: boolean): Generator<number> {
  const topExponent = Math.floor(Math.log10(greatest)) + 1;
  for (let exponent = topExponent; exponent >= -MOST_DECIMALS; exponent--) {
    const power = Number(`1e${exponent}`);
    for (const step of [power, power / 2, power / 4]) if (!whole || isWhole(step)) yield step;
    if (whole && exponent === 0) return;
  }
}

/** Multiples of `step` in (above, upTo], without the noise of floating point. */
function multiplesIn(above: number, upTo: number, step: number): number[] {
  const multiples: number[] = [];
  const decimals = Math.min(100, Math.max(0, Math.ceil(-Math.log10(step)) + 2));
  for (let count = Math.floor(above / step); count * step <= upTo; count++) {
    const value = Number((count * step).toFixed(decimals));
    if (value > above && value <= upTo) multiples.push(value);
  }
  return multiples;
}

/**
 * The roundest number v with `above < v <= upTo`, so that `x >= v` parts the two. Among equally round ones an observed value is
 * preferred, then the one nearest to `target`.
 * @param whole whether v must be a whole number (the column holds nothing else)
 */
export function roundestCut(
  above: number,
  upTo: number,
  whole: boolean,
  target: number,
  isObserved: (value: number) => boolean,
): number {
  if (!(upTo > above)) return upTo;
  if (above < 0 && upTo >= 0) return 0;
  for (const step of roundSteps(Math.max(Math.abs(above), Math.abs(upTo)), whole)) {
    const multiples = multiplesIn(above, upTo, step);
    if (multiples.length === 0) continue;
    const observed = multiples.filter(isObserved);
    const candidates = observed.length > 0 ? observed : multiples;
    return candidates.reduce((best, value) => (Math.abs(value - target) < Math.abs(best - target) ? value : best));
  }
  return upTo;
}

/** Index of the first value that is at least `value`, in ascending `sorted`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions at which a new value starts, the first one left out; stops once there are more than `most`. */
function runStarts(sorted: Float64Array, most: number): number[] {
  const starts: number[] = [];
  for (let at = 1; at < sorted.length && starts.length <= most; at++)
    if (sorted[at] !== sorted[at - 1]) starts.push(at);
  return starts;
}

/**
 * Cut points of a column: strictly ascending, bin k holds `cut[k-1] <= x < cut[k]`. With few distinct values every value has its
 * own bin; otherwise the cuts lie near the quantiles, each on the roundest number in reach ("28", never 27.5).
 * @param sorted the known values in ascending order
 * @param bins most bins
 * @param minSupport a cut leaves at least so many rows on either side
 */
export function cutPoints(sorted: Float64Array, bins: number, minSupport: number): number[] {
  const count = sorted.length;
  const whole = sorted.every(isWhole);
  const isObserved = (value: number) => sorted[lowerBound(sorted, value)] === value;
  const leavesEnough = (cut: number) => {
    const below = lowerBound(sorted, cut);
    return below >= Math.max(1, minSupport) && count - below >= Math.max(1, minSupport);
  };
  const starts = runStarts(sorted, bins - 1);
  if (starts.length < bins) {
    const cuts = starts.map((start) => {
      const value = sorted[start] as number;
      return whole ? value : roundestCut(sorted[start - 1] as number, value, false, value, isObserved);
    });
    return cuts.filter(leavesEnough);
  }
  const cuts: number[] = [];
  const width = count / bins;
  for (let part = 1; part < bins; part++) {
    const middle = part * width;
    const first = sorted[Math.max(0, Math.floor(middle - REACH * width))] as number;
    const last = sorted[Math.min(count - 1, Math.ceil(middle + REACH * width))] as number;
    const target = sorted[Math.floor(middle)] as number;
    const cut = roundestCut(first, last, whole, target, isObserved);
    if (cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) && leavesEnough(cut)) cuts.push(cut);
  }
  return cuts;
}
