import { checkPositive } from '../stats/checks.ts';

/**
 * Weights under which the outcome goes with no group: each row gets P(g) P(y) / P(g, y), what its pair of group and outcome would weigh if the
 * two had nothing to do with each other over what it does weigh. Each group, and each outcome, keeps its total weight.
 *
 * Source: Kamiran & Calders (2012), Knowledge and Information Systems 33, 1-33, section 4.3 (reweighing).
 *
 * @param groups per row; any text tells a group
 * @param outcome per row 1 (unlawful) or 0
 * @param weights what each row weighs already, above 0; null when all weigh the same
 * @returns a factor per row, to be multiplied with its weight
 * @throws RangeError when lengths differ, an outcome is not 0 or 1, or a weight is not above 0.
 */
export function reweigh(
  groups: readonly string[],
  outcome: Uint8Array,
  weights: Float64Array | null = null,
): Float64Array {
  check(groups, outcome, weights);
  const ofGroup = new Map<string, number>();
  const ofPair = new Map<string, number>();
  const ofOutcome = [0, 0];
  let total = 0;
  for (const [row, group] of groups.entries()) {
    const weight = weights?.[row] ?? 1;
    const own = outcome[row] as 0 | 1;
    total += weight;
    ofOutcome[own] += weight;
    ofGroup.set(group, (ofGroup.get(group) ?? 0) + weight);
    ofPair.set(pairOf(group, own), (ofPair.get(pairOf(group, own)) ?? 0) + weight);
  }
  return Float64Array.from(groups, (group, row) => {
    const own = outcome[row] as 0 | 1;
    const expected = ((ofGroup.get(group) as number) * (ofOutcome[own] as number)) / total;
    return expected / (ofPair.get(pairOf(group, own)) as number);
  });
}

const pairOf = (group: string, outcome: number): string => `${outcome} ${group}`;

function check(groups: readonly string[], outcome: Uint8Array, weights: Float64Array | null): void {
  if (outcome.length !== groups.length || (weights !== null && weights.length !== groups.length)) {
    throw new RangeError('every row needs a group, an outcome and a weight');
  }
  if (outcome.some((own) => own > 1)) throw new RangeError('outcomes must be 0 or 1');
  for (const weight of weights ?? []) checkPositive('weight', weight);
}
