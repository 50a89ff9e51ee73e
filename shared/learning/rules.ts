import { type BinnedColumn, type BinnedTable, MISSING_BIN } from './binning.ts';
import type { Condition } from './conditions.ts';
import { randomStream } from './random.ts';
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
}

const ALL_CHAINS = 0x7fffffff;
/** Any fixed number: the hashes only tell sets of rows apart. */
const SUPPORT_HASH_SEED = 77;

/** Single conditions that need no outcome: each level, each side of a two-valued column, and being missing. */
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
function readsBetter(a: CollectedRule, b: CollectedRule, binned: BinnedTable): boolean {
  const difference = readingEffort(a.rule, binned) - readingEffort(b.rule, binned);
  if (difference !== 0) return difference < 0;
  if (a.rows.length !== b.rows.length) return a.rows.length < b.rows.length;
  return ruleText(a.rule) < ruleText(b.rule);
}

function rowsOfRule(rule: BinRule, binned: BinnedTable, buffer: Int32Array): Int32Array {
  let count = binned.rows;
  rule.forEach(({ column, bins: allowed }, at) => {
    const { bins } = binned.columns[column] as BinnedColumn;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = at === 0 ? i : (buffer[i] as number);
      buffer[kept] = row;
      kept += allowed[bins[row] as number] as number;
    }
    count = kept;
  });
  return buffer.slice(0, count);
}

/** Hash of a set of rows (Zobrist): the exclusive or of a random number per row, so that a complement's hash follows at once. */
class SupportHash {
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #all: readonly [number, number];

  constructor(rows: number) {
    const random = randomStream(SUPPORT_HASH_SEED, 0);
    this.#high = Int32Array.from({ length: rows }, () => random.uint32());
    this.#low = Int32Array.from({ length: rows }, () => random.uint32());
    const xor = (values: Int32Array) => values.reduce((hash, bits) => hash ^ bits, 0);
    this.#all = [xor(this.#high), xor(this.#low)];
  }

  /** The same key for a set of rows and for its complement. */
  keyOf(rows: Int32Array): string {
    let high = 0;
    let low = 0;
    for (const row of rows) {
      high ^= this.#high[row] as number;
      low ^= this.#low[row] as number;
    }
    const own = `${high},${low}`;
    const complement = `${this.#all[0] ^ high},${this.#all[1] ^ low}`;
    return own < complement ? own : complement;
  }
}

/**
 * Removes rules that cover the same rows or exactly the others (the readable one stays) and rules with fewer than `minSupport`
 * rows on either side. The result does not depend on the order of the candidates, its own order apart: that of first appearance.
 */
export function collectRules(
  candidates: readonly RuleCandidate[],
  binned: BinnedTable,
  minSupport: number,
): CollectedRule[] {
  const placeOfText = new Map<string, string | null>();
  const bySupport = new Map<string, CollectedRule>();
  const hash = new SupportHash(binned.rows);
  const buffer = new Int32Array(binned.rows);
  const least = Math.max(1, minSupport);
  for (const { rule, chain } of candidates) {
    const chains = chain === null ? ALL_CHAINS : 1 << chain;
    const text = ruleText(rule);
    const place = placeOfText.get(text);
    if (place === null) continue;
    if (place !== undefined) {
      const kept = bySupport.get(place) as CollectedRule;
      bySupport.set(place, { ...kept, chains: kept.chains | chains });
      continue;
    }
    const rows = rowsOfRule(rule, binned, buffer);
    if (rows.length < least || binned.rows - rows.length < least) {
      placeOfText.set(text, null);
      continue;
    }
    const key = hash.keyOf(rows);
    placeOfText.set(text, key);
    const rival = bySupport.get(key);
    const found: CollectedRule = { rule, chains: chains | (rival?.chains ?? 0), rows };
    const stays = rival !== undefined && !readsBetter(found, rival, binned);
    bySupport.set(key, stays ? { ...rival, chains: found.chains } : found);
  }
  return [...bySupport.values()];
}

/** A condition on bins in terms of the column's own values. */
export function toCondition(condition: BinCondition, column: BinnedColumn): Condition {
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
