import { type BinnedColumn, type BinnedTable, MISSING_BIN } from './binning.ts';
import type { Condition } from './conditions.ts';
import {
  allBits,
  bitsOfBins,
  countRows,
  equalUpToComplement,
  hashUpToComplement,
  holdsPersons,
  intersect,
  listRows,
  type RowBits,
  without,
} from './row-bits.ts';
import { coefficientSign, isAllowed, type RuleLimits, ruleLimits } from './rule-limits.ts';
import type { BinCondition, BinRule } from './tree-node.ts';

/** A rule that a chain of trees proposes; `chain` null stands for all chains (a rule that no outcome was needed for). */
export interface RuleCandidate {
  readonly rule: BinRule;
  readonly chain: number | null;
}

export interface CollectedRule {
  readonly rule: BinRule;
  /** Bit k is set when chain k grew the rule or its complement. */
  readonly chains: number;
  /** Rows that meet the rule, ascending. */
  readonly rows: Int32Array;
  /** Sign that the coefficient must have so that the model keeps to the limits; 0 leaves it free. */
  readonly sign: 1 | -1 | 0;
}

const ALL_CHAINS = 0x7fffffff;

/** Single conditions that need no outcome: each level, a side of a two-valued column, and being missing. */
export function plainRules(binned: BinnedTable): BinRule[] {
  const rules: BinRule[] = [];
  binned.columns.forEach((column, at) => {
    const only = (bin: number): BinRule => [
      { column: at, bins: Uint8Array.from({ length: column.binCount }, (_, b) => (b === bin ? 1 : 0)) },
    ];
    if (column.hasMissing) rules.push(only(MISSING_BIN));
    if (column.kind === 'numeric' && column.cuts.length === 1) rules.push(only(2));
    if (column.kind === 'categorical') for (let bin = 1; bin < column.binCount; bin++) rules.push(only(bin));
  });
  return rules;
}

const conditionText = (condition: BinCondition): string => `${condition.column}:${condition.bins.join('')}`;

function ruleText(rule: BinRule): string {
  return rule.map(conditionText).join(';');
}

/** How hard a rule is to read: conditions first, then the levels and bounds that it names. */
function readingEffort(rule: BinRule, binned: BinnedTable): number {
  let effort = 0;
  for (const { column, bins } of rule) {
    const described = toCondition({ column, bins }, binned.columns[column] as BinnedColumn);
    effort += 100;
    if (described.kind === 'levels') effort += described.levels.length + (described.missing ? 1 : 0);
    if (described.kind === 'interval')
      effort +=
        (described.from === null ? 0 : 1) + (described.to === null ? 0 : 1) + (described.missing === 'in' ? 1 : 0);
  }
  return effort;
}

/** Whether `a` is to be kept rather than `b`, which covers the same rows or exactly the others. */
function readsBetter(a: Found, b: Found, binned: BinnedTable): boolean {
  const difference = readingEffort(a.rule, binned) - readingEffort(b.rule, binned);
  if (difference !== 0) return difference < 0;
  if (a.count !== b.count) return a.count < b.count;
  return ruleText(a.rule) < ruleText(b.rule);
}

/** Finds the rows of rules; the rows of a condition are looked for once, however many rules share it. */
class RuleRows {
  readonly #binned: BinnedTable;
  readonly #all: RowBits;
  readonly #ofCondition = new Map<string, RowBits>();

  constructor(binned: BinnedTable) {
    this.#binned = binned;
    this.#all = allBits(binned.rows);
  }

  /** The rows that meet all conditions, and per condition those that meet all others but not it. */
  of(rule: BinRule): { met: RowBits; missed: RowBits[] } {
    const perCondition = rule.map((condition) => this.#rowsOf(condition));
    const met = perCondition.reduce(intersect);
    const missed = perCondition.map((_, at) =>
      without(perCondition.toSpliced(at, 1).reduce(intersect, this.#all), met),
    );
    return { met, missed };
  }

  #rowsOf(condition: BinCondition): RowBits {
    const text = conditionText(condition);
    let bits = this.#ofCondition.get(text);
    if (bits === undefined) {
      const { bins } = this.#binned.columns[condition.column] as BinnedColumn;
      bits = bitsOfBins(bins, condition.bins);
      this.#ofCondition.set(text, bits);
    }
    return bits;
  }
}

/** A rule that is kept until one that reads better turns up for the same rows. */
interface Found {
  rule: BinRule;
  chains: number;
  bits: RowBits;
  count: number;
}

/** Rules by the rows that they cover or leave out. */
class RulesBySupport {
  readonly #binned: BinnedTable;
  readonly #byHash = new Map<number, Found>();

  constructor(binned: BinnedTable) {
    this.#binned = binned;
  }

  /** The place of a set of rows: its hash, or the next number that no other set has taken. */
  #placeOf(bits: RowBits): number {
    const { rows } = this.#binned;
    let place = hashUpToComplement(bits, rows);
    for (let taken = this.#byHash.get(place); taken !== undefined; taken = this.#byHash.get(place)) {
      if (equalUpToComplement(taken.bits, bits, rows)) break;
      place += 1;
    }
    return place;
  }

  /** Adds a rule, or lets the better readable one of it and the rule with the same support stay. */
  add(found: Found): Found {
    const place = this.#placeOf(found.bits);
    const rival = this.#byHash.get(place);
    if (rival === undefined) {
      this.#byHash.set(place, found);
      return found;
    }
    rival.chains |= found.chains;
    if (readsBetter(found, rival, this.#binned)) Object.assign(rival, { ...found, chains: rival.chains });
    return rival;
  }

  all(): Found[] {
    return [...this.#byHash.values()];
  }
}

/** Lists the rows of every rule; all lists are stretches of one array. */
function toCollected(found: readonly Found[], limits: RuleLimits): CollectedRule[] {
  const pool = new Int32Array(found.reduce((sum, { count }) => sum + count, 0));
  let start = 0;
  return found.map(({ rule, chains, bits }) => {
    const end = listRows(bits, pool, start);
    const rows = pool.subarray(start, end);
    start = end;
    return { rule, chains, rows, sign: coefficientSign(rule, limits) ?? 0 };
  });
}

/**
 * Removes rules that the limits do not allow, rules that cover the same rows or exactly the others (the readable one stays), and
 * rules that could single people out: at least `minSupport` persons must meet all conditions, and for each condition as many must
 * meet all others but not it, or the rule would tell few persons from those who meet the others. Without `personOf` every row is a
 * person. The result does not depend on the order of the candidates, its own order apart: that of first appearance.
 * @param options.personOf number of the person per row, ascending
 */
export function collectRules(
  candidates: readonly RuleCandidate[],
  binned: BinnedTable,
  minSupport: number,
  options: { readonly limits?: RuleLimits; readonly personOf?: Int32Array } = {},
): CollectedRule[] {
  const { limits = ruleLimits(binned), personOf = null } = options;
  const least = Math.max(1, minSupport);
  const byText = new Map<string, Found | null>();
  const bySupport = new RulesBySupport(binned);
  const ruleRows = new RuleRows(binned);

  const find = (rule: BinRule, chains: number): Found | null => {
    if (!isAllowed(rule, limits) || coefficientSign(rule, limits) === null) return null;
    const { met, missed } = ruleRows.of(rule);
    if (![met, ...missed].every((bits) => holdsPersons(bits, personOf, least))) return null;
    return bySupport.add({ rule, chains, bits: met, count: countRows(met) });
  };

  for (const { rule, chain } of candidates) {
    const chains = chain === null ? ALL_CHAINS : 1 << chain;
    const text = ruleText(rule);
    const known = byText.get(text);
    if (known === undefined) byText.set(text, find(rule, chains));
    else if (known !== null) known.chains |= chains;
  }
  return toCollected(bySupport.all(), limits);
}

/** A condition on bins in terms of the column's own values. */
function toCondition(condition: BinCondition, column: BinnedColumn): Condition {
  const feature = column.feature.name;
  const missing = condition.bins[MISSING_BIN] === 1;
  const first = condition.bins.indexOf(1, 1);
  if (first < 0) return { kind: 'missing', feature };
  if (column.kind === 'categorical')
    return { kind: 'levels', feature, levels: column.levels.filter((_, at) => condition.bins[at + 1] === 1), missing };
  const last = condition.bins.lastIndexOf(1);
  return {
    kind: 'interval',
    feature,
    from: first === 1 ? null : (column.cuts[first - 2] as number),
    to: last === column.binCount - 1 ? null : (column.cuts[last - 1] as number),
    missing: missing ? 'in' : 'out',
  };
}

/** The conditions of a rule, in the order of the table's columns. */
export function toConditions(rule: BinRule, binned: BinnedTable): Condition[] {
  return rule.map((condition) => toCondition(condition, binned.columns[condition.column] as BinnedColumn));
}
