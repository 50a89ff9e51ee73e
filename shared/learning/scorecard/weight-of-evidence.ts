import { areTooFew, type OutcomeCounts } from './class-counts.ts';

export interface Evidence {
  /**
   * Per class ln(share of the lawful / share of the unlawful): below 0 where unlawful is more frequent than average.
   */
  readonly woe: Float64Array;
  /** Per class 1 when one of the outcomes did not occur in it, so that half a case was added. */
  readonly adjusted: Uint8Array;
  readonly informationValue: number;
  /** Of the indicator by itself, classes in order of their weight of evidence: 2 AUC - 1. */
  readonly gini: number;
}

/** What is put in an empty cell. */
const HALF_A_CASE = 0.5;

/** Probability that a lawful row stands in a class with more evidence than an unlawful one, ties for one half. */
function aucOf(counts: OutcomeCounts, woe: Float64Array): number {
  const order = Array.from(woe.keys()).sort((a, b) => (woe[a] as number) - (woe[b] as number) || a - b);
  let won = 0;
  let unlawfulBelow = 0;
  let lawfulTotal = 0;
  for (let start = 0; start < order.length; ) {
    const level = woe[order[start] as number];
    let lawful = 0;
    let unlawful = 0;
    let end = start;
    for (; end < order.length && woe[order[end] as number] === level; end++) {
      lawful += counts.lawful[order[end] as number] as number;
      unlawful += counts.unlawful[order[end] as number] as number;
    }
    won += lawful * (unlawfulBelow + unlawful / 2);
    unlawfulBelow += unlawful;
    lawfulTotal += lawful;
    start = end;
  }
  return won / (lawfulTotal * unlawfulBelow);
}

/**
 * Weight of evidence, information value and Gini of an indicator in classes. A class without rows, or with too few
 * persons to say anything, weighs 0, as the average.
 * Source: Siddiqi (2006), Credit Risk Scorecards, chapter 6.
 * @param minPersons least persons in a class
 * @param persons per class; when left out every row is a person
 * @throws RangeError when one of the outcomes does not occur at all
 */
export function weighEvidence(counts: OutcomeCounts, minPersons = 0, persons: Float64Array = counts.rows): Evidence {
  const lawful = counts.lawful.reduce((sum, weight) => sum + weight, 0);
  const unlawful = counts.unlawful.reduce((sum, weight) => sum + weight, 0);
  if (!(lawful > 0 && unlawful > 0)) throw new RangeError('both outcomes must occur');
  const woe = new Float64Array(counts.size);
  const adjusted = new Uint8Array(counts.size);
  let informationValue = 0;
  for (let at = 0; at < counts.size; at++) {
    const rows = counts.rows[at] as number;
    const hits = counts.hits[at] as number;
    if (rows === 0 || areTooFew(persons[at] as number, minPersons)) continue;
    adjusted[at] = hits === 0 || hits === rows ? 1 : 0;
    const shareOfLawful = (hits === rows ? HALF_A_CASE : (counts.lawful[at] as number)) / lawful;
    const shareOfUnlawful = (hits === 0 ? HALF_A_CASE : (counts.unlawful[at] as number)) / unlawful;
    const own = Math.log(shareOfLawful / shareOfUnlawful);
    woe[at] = own;
    informationValue += (shareOfLawful - shareOfUnlawful) * own;
  }
  return { woe, adjusted, informationValue, gini: 2 * aucOf(counts, woe) - 1 };
}
