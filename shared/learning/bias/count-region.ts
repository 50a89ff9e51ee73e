import type { HitCount } from '../stats/compare-profiles.ts';

/** Whole numbers from low to high, both included. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * All pairs of hits and n that a count may stand for: hits and n each in their range, and at least `fewestMisses` dossiers that were no hit.
 * Each bound is reached by some pair, which makes the sum of two regions exactly the region of the sums.
 */
export interface CountRegion {
  readonly hits: CountRange;
  readonly n: CountRange;
  readonly fewestMisses: number;
}

/** 1: not rounded. */
export const roundingBases = [1, 5, 10] as const;
export type RoundingBase = (typeof roundingBases)[number];

/**
 * What a rounded count may have been. Tens: a shown 20 is 15 to 25, because nothing tells which way a half was rounded; a shown 0 is 0 to 4.
 *
 * @throws RangeError when shown is no whole multiple of base, or negative.
 */
export function rangeOfRounded(shown: number, base: RoundingBase): CountRange {
  if (!Number.isSafeInteger(shown) || shown < 0 || shown % base !== 0) {
    throw new RangeError('shown must be a multiple of base from 0');
  }
  if (shown === 0) return { low: 0, high: Math.ceil(base / 2) - 1 };
  const reach = Math.floor(base / 2);
  return { low: shown - reach, high: shown + reach };
}

/** Hits among n: of these ranges the part in which hits are no more than n. @throws RangeError when that part is empty */
export function regionOf(hits: CountRange, n: CountRange): CountRegion {
  if (hits.low > n.high) throw new RangeError('hits must be able to be at most n');
  const own = { low: hits.low, high: Math.min(hits.high, n.high) };
  const all = { low: Math.max(n.low, hits.low), high: n.high };
  return { hits: own, n: all, fewestMisses: Math.max(0, all.low - own.high) };
}

/**
 * Those of a part that were not taken out of it, among n: where part is at most n and taken at most part, all pairs (part - taken, n).
 *
 * @throws RangeError when part cannot be at most n, or taken at most part.
 */
export function regionOfRest(part: CountRange, taken: CountRange, n: CountRange): CountRegion {
  const inside = regionOf(part, n);
  const out = regionOf(taken, inside.hits);
  const [whole, gone] = [out.n, out.hits];
  const all = { low: Math.max(inside.n.low, whole.low), high: n.high };
  return {
    hits: { low: out.fewestMisses, high: whole.high - gone.low },
    n: all,
    fewestMisses: gone.low + Math.max(0, all.low - whole.high),
  };
}

export function sumOfRegions(regions: readonly CountRegion[]): CountRegion {
  const sum = (of: (region: CountRegion) => number): number => regions.reduce((total, own) => total + of(own), 0);
  return {
    hits: { low: sum(({ hits }) => hits.low), high: sum(({ hits }) => hits.high) },
    n: { low: sum(({ n }) => n.low), high: sum(({ n }) => n.high) },
    fewestMisses: sum(({ fewestMisses }) => fewestMisses),
  };
}

/** The pair with the fewest hits and, among all pairs, the most misses: whatever rises with hits and falls with misses is lowest here. */
export const leastOf = ({ hits, n }: CountRegion): HitCount => ({ hits: hits.low, n: n.high });

/** The pair with the most hits and, among all pairs, the fewest misses. */
export function greatestOf({ hits, n, fewestMisses }: CountRegion): HitCount {
  return { hits: hits.high, n: Math.max(n.low, hits.high + fewestMisses) };
}

/** The pair of the region next to what was shown, which rounding may have put just outside it. */
export function nearestTo({ hits, n, fewestMisses }: CountRegion, shown: HitCount): HitCount {
  const all = clamp(shown.n, n);
  return { hits: clamp(shown.hits, { low: hits.low, high: Math.min(hits.high, all - fewestMisses) }), n: all };
}

const clamp = (value: number, { low, high }: CountRange): number => Math.min(Math.max(value, low), high);
