import { checkCounts, checkPositive } from './checks.ts';
import type { HitCount } from './compare-profiles.ts';
import type { Estimate } from './estimate.ts';
import { mcnemarExact } from './mcnemar.ts';
import { sampleSizeForPairs } from './sample-size-for-pairs.ts';
import { tostConfidence, type Verdict, verdictOfThree } from './verdict-of-three.ts';
import { wilson } from './wilson.ts';

/** Random dossiers with a known outcome, by the list on which they would stand; `hits` are the unlawful ones. */
export interface ListParts {
  readonly both: HitCount;
  readonly onlyFirst: HitCount;
  readonly onlySecond: HitCount;
  /** Random dossiers in all, also those on neither list. */
  readonly random: number;
}

export interface ListSizes {
  /** Dossiers on either list, of those to choose from, and how many stand on both. */
  readonly size: number;
  readonly shared: number;
  /** Largest difference in hits, as a share of the list, that still counts as equal. */
  readonly margin: number;
  readonly confidence?: number;
}

export interface ListComparison {
  /** Unlawful dossiers that each list is expected to hold. */
  readonly first: Estimate;
  readonly second: Estimate;
  /** Those of the second minus those of the first. */
  readonly difference: Estimate;
  /** Two-sided p-value of McNemar's exact test on the unlawful dossiers that only one list holds. */
  readonly p: number;
  readonly verdict: Verdict;
  /** Random dossiers that would show what McNemar's test sees at 80 % power; null when it sees nothing, or not what the estimate says. */
  readonly needed: number | null;
}

/**
 * What two lists of one size are expected to find, and the difference, from random dossiers that stand for all. What both lists hold cancels out:
 * the difference lies in the dossiers that change places alone, of which the lists themselves tell the number. A difference therefore needs both
 * an interval that leaves out 0 and McNemar's test; equal within the margin comes first, as in `verdictOfThree`.
 *
 * Each part's share of hits counts one further dossier with the hit rate of all parts together, so that a part of which the lot holds next to
 * nothing has a moderate estimate; its interval is Wilson's of the counts alone, and everything from 0 to 1 where there are none.
 *
 * Source: post-stratification, Cochran (1977), Sampling Techniques, 5A.9; m-estimate of Cestnik (1990), ECAI-90, 147-149, with m = 1; Zou & Donner
 * (2008), Statistics in Medicine 27, 1693-1702 (intervals); Newcombe (1998b), method 10, for the difference; `mcnemarExact`.
 *
 * @returns null when no random dossier stands on either list
 * @throws RangeError when counts or sizes are no whole numbers that fit each other, margin is not above 0 or confidence is not between 0.5 and 1.
 */
export function compareLists(
  parts: ListParts,
  { size, shared, margin, confidence = 0.95 }: ListSizes,
): ListComparison | null {
  const { both, onlyFirst, onlySecond } = parts;
  check(parts, size, shared);
  checkPositive('margin', margin);
  const [hits, n] = [both, onlyFirst, onlySecond].reduce((sum, own) => [sum[0] + own.hits, sum[1] + own.n], [0, 0]);
  if (n === 0) return null;
  const moved = size - shared;
  const part = (dossiers: number, own: HitCount, level = confidence): Part => partOf(dossiers, own, hits / n, level);
  const apart = (level: number): Estimate => sumOf([part(moved, onlySecond, level), part(-moved, onlyFirst, level)]);
  const kept = part(shared, both);
  const difference = apart(confidence);
  const p = mcnemarExact(onlyFirst.hits, onlySecond.hits);
  const verdict =
    moved === 0 ? 'equal-within-margin' : verdictOfThree(difference, apart(tostConfidence(confidence)), margin * size);
  return {
    first: sumOf([kept, part(moved, onlyFirst)]),
    second: sumOf([kept, part(moved, onlySecond)]),
    difference,
    p,
    verdict: verdict === 'difference' && p >= 1 - confidence ? 'undecided' : verdict,
    needed: Math.sign(onlySecond.hits - onlyFirst.hits) === Math.sign(difference.value) ? neededFor(parts) : null,
  };
}

/** So many dossiers, and the share of hits among them; `isSeen` when any of them was drawn by lot. */
interface Part {
  readonly dossiers: number;
  readonly share: Estimate;
  readonly isSeen: boolean;
}

function partOf(dossiers: number, { hits, n }: HitCount, overall: number, confidence: number): Part {
  const value = (hits + overall) / (n + 1);
  if (n === 0) return { dossiers, share: { value, low: 0, high: 1 }, isSeen: false };
  const { low, high } = wilson(hits, n, confidence);
  return { dossiers, share: { value, low: Math.min(low, value), high: Math.max(high, value) }, isSeen: true };
}

/**
 * Sum of parts that were estimated apart from each other; a part with fewer than 0 dossiers is subtracted. Chance may make one part larger and
 * another smaller, so that its bounds are squared and added; of what was never seen nothing is known, and its bounds count in full.
 */
function sumOf(parts: readonly Part[]): Estimate {
  const value = parts.reduce((sum, { dossiers, share }) => sum + dossiers * share.value, 0);
  const reach = (towards: 1 | -1): number => {
    const distance = ({ dossiers, share }: Part): number =>
      Math.abs(dossiers * ((dossiers * towards > 0 ? share.high : share.low) - share.value));
    const unseen = parts.filter(({ isSeen }) => !isSeen).reduce((sum, part) => sum + distance(part), 0);
    return unseen + Math.hypot(...parts.filter(({ isSeen }) => isSeen).map(distance));
  };
  return { value, low: value - reach(-1), high: value + reach(1) };
}

function neededFor({ onlyFirst, onlySecond, random }: ListParts): number | null {
  if (onlyFirst.hits === onlySecond.hits) return null;
  return sampleSizeForPairs({ onlyFirst: onlyFirst.hits / random, onlySecond: onlySecond.hits / random });
}

function check({ both, onlyFirst, onlySecond, random }: ListParts, size: number, shared: number): void {
  const parts = [both, onlyFirst, onlySecond];
  for (const { hits, n } of parts) if (hits !== 0 || n !== 0) checkCounts(hits, n);
  if (parts.reduce((sum, { n }) => sum + n, 0) > random)
    throw new RangeError('no more on a list than there are random dossiers');
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError('size must be a whole number above 0');
  if (!Number.isSafeInteger(shared) || shared < 0 || shared > size)
    throw new RangeError('shared must be a whole number from 0 to size');
}
