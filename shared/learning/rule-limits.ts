import { type BinnedTable, MISSING_BIN } from './binning.ts';
import type { BinCondition, BinRule } from './tree-node.ts';

/** What an analyst lays down about rules, by the names of features. */
export interface RuleLimitNames {
  /** Numeric features whose effect may only go one way: 1 when a higher value may only raise the score, -1 only lower it. */
  readonly signs?: Readonly<Record<string, 1 | -1>>;
  /** Pairs of features that may not come together in one rule. */
  readonly forbidden?: readonly (readonly [string, string])[];
}

/** The same by index into `BinnedTable.columns`. */
export interface RuleLimits {
  /** 1, -1, or 0 (free) per column. */
  readonly signs: Int8Array;
  /** Columns that may not come together with a column; a column without any is absent. */
  readonly apart: ReadonlyMap<number, readonly number[]>;
}

/**
 * Looks up the features that the limits name. One that the table lacks because it is constant or empty needs no limit.
 * @throws RangeError for a name that the table does not have, a sign on a feature that is not numeric, a feature apart from itself
 */
export function ruleLimits(binned: BinnedTable, names: RuleLimitNames = {}): RuleLimits {
  const columnOf = new Map(binned.columns.map((column, at) => [column.feature.name, at]));
  const ignored = new Set(binned.ignored.map(({ name }) => name));
  const find = (name: string): number | undefined => {
    const column = columnOf.get(name);
    if (column === undefined && !ignored.has(name)) throw new RangeError(`no feature is called ${name}`);
    return column;
  };
  const signs = new Int8Array(binned.columns.length);
  const apart = new Map<number, number[]>();
  const keepApart = (one: number, other: number) => apart.set(one, [...(apart.get(one) ?? []), other]);

  for (const [name, sign] of Object.entries(names.signs ?? {})) {
    const column = find(name);
    if (column === undefined) continue;
    if (binned.columns[column]?.kind !== 'numeric') throw new RangeError(`${name} is not numeric and can have no sign`);
    signs[column] = sign;
  }
  for (const [name, otherName] of names.forbidden ?? []) {
    if (name === otherName) throw new RangeError(`${name} cannot be kept apart from itself`);
    const [one, other] = [find(name), find(otherName)];
    if (one === undefined || other === undefined) continue;
    keepApart(one, other);
    keepApart(other, one);
  }
  return { signs, apart };
}

/** Whether a rule has no two columns that are to be kept apart. */
export function isAllowed(rule: BinRule, { apart }: RuleLimits): boolean {
  return rule.every(({ column }) => !rule.some((other) => apart.get(column)?.includes(other.column) === true));
}

/**
 * Which known values of a numeric column meet a condition: the higher ones (1), the lower ones (-1), all or none (0), or neither
 * kind of half (null). Missing is not ordered and does not count.
 */
function direction({ bins }: BinCondition): 1 | -1 | 0 | null {
  const first = bins.indexOf(1, MISSING_BIN + 1);
  if (first < 0) return 0;
  const last = bins.lastIndexOf(1);
  const fromLowest = first === MISSING_BIN + 1;
  const toHighest = last === bins.length - 1;
  if (fromLowest) return toHighest ? 0 : -1;
  return toHighest ? 1 : null;
}

/**
 * The sign that a rule's coefficient must have so that the score goes only the laid-down way in every feature with a sign, all
 * else equal: on such a feature a rule may hold a half-line only, and its indicator then rises or falls with the feature, so a
 * coefficient of one sign makes a monotone term, and a sum of monotone terms is monotone. 0 leaves the coefficient free; null
 * says that no coefficient will do (an interval with two ends, or two features that ask for different signs).
 */
export function coefficientSign(rule: BinRule, { signs }: RuleLimits): 1 | -1 | 0 | null {
  let needed: 1 | -1 | 0 = 0;
  for (const condition of rule) {
    const sign = signs[condition.column] as 1 | -1 | 0;
    if (sign === 0) continue;
    const way = direction(condition);
    if (way === null) return null;
    if (way === 0) continue;
    const asked = way === sign ? 1 : -1;
    if (needed !== 0 && needed !== asked) return null;
    needed = asked;
  }
  return needed;
}
