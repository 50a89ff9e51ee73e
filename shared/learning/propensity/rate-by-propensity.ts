import type { Estimate } from '../stats/estimate.ts';
import { wilson } from '../stats/wilson.ts';
import { OUTCOME } from '../table.ts';

export interface PropensityGroup {
  /** Lowest and highest probability in the group. */
  readonly from: number;
  readonly to: number;
  readonly dossiers: number;
  /** With a known outcome, and the hits among these. */
  readonly n: number;
  readonly hits: number;
  /** Null where n is 0. */
  readonly rate: Estimate | null;
}

/**
 * Hit rate (Wilson) by how likely a dossier was to be investigated, in groups of about equally many dossiers of the population, from least
 * to most likely: the reason that a naive and a corrected rate differ. Equal probabilities are never split, so there may be fewer groups.
 *
 * @param propensity per dossier of the population
 * @param outcome per dossier 0 or 1, and 2 where it was not investigated or its outcome is not known
 * @throws RangeError when there are no dossiers, lengths differ, or groups is no whole number of at least 1.
 */
export function rateByPropensity(propensity: Float64Array, outcome: Uint8Array, groups = 10): PropensityGroup[] {
  if (propensity.length === 0) throw new RangeError('propensity must not be empty');
  if (propensity.length !== outcome.length) throw new RangeError('propensity and outcome must have equal lengths');
  if (!Number.isSafeInteger(groups) || groups < 1) throw new RangeError('groups must be a whole number of at least 1');
  const order = Int32Array.from(propensity.keys()).sort(
    (a, b) => (propensity[a] as number) - (propensity[b] as number) || a - b,
  );
  const valueAt = (place: number): number => propensity[order[place] as number] as number;
  const found: PropensityGroup[] = [];
  let from = 0;
  for (let group = 1; group <= groups; group++) {
    let end = Math.round((group * order.length) / groups);
    while (end > 0 && end < order.length && valueAt(end) === valueAt(end - 1)) end += 1;
    if (end <= from) continue;
    found.push(groupOf(order.subarray(from, end), propensity, outcome));
    from = end;
  }
  return found;
}

/** @param rows in order of their probability */
function groupOf(rows: Int32Array, propensity: Float64Array, outcome: Uint8Array): PropensityGroup {
  const n = rows.filter((row) => outcome[row] !== OUTCOME.unknown).length;
  const hits = rows.filter((row) => outcome[row] === OUTCOME.unlawful).length;
  return {
    from: propensity[rows[0] as number] as number,
    to: propensity[rows.at(-1) as number] as number,
    dossiers: rows.length,
    n,
    hits,
    rate: n === 0 ? null : wilson(hits, n),
  };
}
