import type { DistinctValues } from './distinct-values.ts';

/** Share of the distance between two quantiles within which a cut may move to reach a rounder number. */
const REACH = 0.45;

/** Decimals beyond this are noise of floating point. */
const MOST_DECIMALS = 12;

/** Doubles cannot count further than this one by one. */
const MOST_STEPS = 2 ** 53;

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/**
 * Round steps from coarse to fine: 1, 1/2 and 1/4 of powers of ten; whole numbers only when `whole`, and none so fine that `greatest`
 * steps could not be counted.
 */
function* roundSteps(greatest: number, whole: boolean): Generator<number> {
  const topExponent = Math.floor(Math.log10(greatest)) + 1;
  for (let exponent = topExponent; exponent >= -MOST_DECIMALS; exponent--) {
    const power = Number(`1e${exponent}`);
    for (const step of [power, power / 2, power / 4]) {
      if (greatest / step >= MOST_STEPS) return;
      if (!whole || isWhole(step)) yield step;
    }
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

/** Index of the first number that is at least `wanted`, in an ascending list. */
function lowerBound(ascending: Float64Array | Int32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Cut points of a column: strictly ascending, bin k holds `cut[k-1] <= x < cut[k]`. With few distinct values every value has its
 * own bin; otherwise the cuts lie near the quantiles, each on the roundest number in reach ("28", never 27.5).
 * @param bins most bins
 * @param minSupport a cut leaves at least so many rows on either side
 */
export function cutPoints({ values, ends }: DistinctValues, bins: number, minSupport: number): number[] {
  const count = ends.at(-1) ?? 0;
  const least = Math.max(1, minSupport);
  const whole = values.every(isWhole);
  const isObserved = (value: number) => values[lowerBound(values, value)] === value;
  const leavesEnough = (cut: number) => {
    const below = ends[lowerBound(values, cut) - 1] ?? 0;
    return below >= least && count - below >= least;
  };
  const cuts: number[] = [];
  if (values.length <= bins) {
    for (let at = 1; at < values.length; at++) {
      const value = values[at] as number;
      const cut = whole ? value : roundestCut(values[at - 1] as number, value, false, value, isObserved);
      if (leavesEnough(cut)) cuts.push(cut);
    }
    return cuts;
  }
  /** The value at a place in the sorted column, counted from 0. */
  const valueAt = (place: number) => values[lowerBound(ends, place + 1)] as number;
  const width = count / bins;
  for (let part = 1; part < bins; part++) {
    const middle = part * width;
    const first = valueAt(Math.max(0, Math.floor(middle - REACH * width)));
    const last = valueAt(Math.min(count - 1, Math.ceil(middle + REACH * width)));
    const cut = roundestCut(first, last, whole, valueAt(Math.floor(middle)), isObserved);
    if (cut > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) && leavesEnough(cut)) cuts.push(cut);
  }
  return cuts;
}
