import {
  acceptsMissing,
  type CategoricalFeature,
  type Condition,
  levelsThatMeet,
  type ModelFeature,
} from './conditions.ts';
import type { Column } from './table.ts';

/** Rows in one word of bits: bit k of word w stands for row `32 w + k`, counted from the first row asked for. */
export const ROWS_PER_WORD = 32;

/** Writes a bit for each of `count` rows from row `from` on; bits past the last row are 0. */
export type PackRows = (from: number, count: number, bits: Int32Array) => void;

/** A test of one value that many conditions may share; all numeric ones fail for a missing value. */
export interface ValueTest {
  /** The same for the same test of the same feature, and for no other. */
  readonly key: string;
  /** @throws TypeError when the column is of another kind than the test */
  readonly bind: (column: Column) => PackRows;
}

/** A test, or its opposite. A condition is met when all its literals hold. */
export interface Literal {
  readonly test: ValueTest;
  readonly opposite: boolean;
}

// The three loops below are all the work of scoring, and each stays fast only as a loop of its own: `Number` of a comparison costs the
// processor no jump, where a choice between comparisons or a call per word would.

function packAtOrAbove(values: Float64Array, cut: number, from: number, count: number, bits: Int32Array): void {
  for (let word = 0, start = from; start < from + count; word++, start += ROWS_PER_WORD) {
    let packed = 0;
    for (let row = Math.min(start + ROWS_PER_WORD, from + count) - 1; row >= start; row--)
      packed = (packed << 1) | Number((values[row] as number) >= cut);
    bits[word] = packed;
  }
}

function packBelow(values: Float64Array, cut: number, from: number, count: number, bits: Int32Array): void {
  for (let word = 0, start = from; start < from + count; word++, start += ROWS_PER_WORD) {
    let packed = 0;
    for (let row = Math.min(start + ROWS_PER_WORD, from + count) - 1; row >= start; row--)
      packed = (packed << 1) | Number((values[row] as number) < cut);
    bits[word] = packed;
  }
}

/** @param meets 1 or 0 for each code plus one: the code of a missing value is -1 */
function packCodes(codes: Int32Array, meets: Uint8Array, from: number, count: number, bits: Int32Array): void {
  for (let word = 0, start = from; start < from + count; word++, start += ROWS_PER_WORD) {
    let packed = 0;
    for (let row = Math.min(start + ROWS_PER_WORD, from + count) - 1; row >= start; row--)
      packed = (packed << 1) | (meets[(codes[row] as number) + 1] as number);
    bits[word] = packed;
  }
}

type Side = 'atOrAbove' | 'below';

function numberTest(feature: string, side: Side, cut: number): ValueTest {
  return {
    key: JSON.stringify([feature, side, String(cut)]),
    bind: (column) => {
      if (column.kind !== 'numeric') throw new TypeError(`${column.name} is not numeric`);
      const { values } = column;
      const pack = side === 'below' ? packBelow : packAtOrAbove;
      return (from, count, bits) => pack(values, cut, from, count, bits);
    },
  };
}

function numericLiterals(condition: Condition): Literal[] {
  const { feature } = condition;
  if (condition.kind === 'levels') throw new TypeError(`a condition on levels of ${feature}, which is numeric`);
  const known = numberTest(feature, 'atOrAbove', Number.NEGATIVE_INFINITY);
  if (condition.kind === 'missing') return [{ test: known, opposite: true }];
  const { from, to, missing } = condition;
  if (from === null && to === null) return missing === 'in' ? [] : [{ test: known, opposite: false }];
  // A missing value passes neither test of a cut, so that it passes the opposite of both.
  const literal = (side: Side, otherSide: Side, cut: number): Literal =>
    missing === 'out'
      ? { test: numberTest(feature, side, cut), opposite: false }
      : { test: numberTest(feature, otherSide, cut), opposite: true };
  return [
    ...(from === null ? [] : [literal('atOrAbove', 'below', from)]),
    ...(to === null ? [] : [literal('below', 'atOrAbove', to)]),
  ];
}

function categoricalLiterals(condition: Condition, feature: CategoricalFeature): Literal[] {
  const test: ValueTest = {
    key: JSON.stringify([feature.name, condition.kind === 'levels' ? [condition.levels, condition.missing] : null]),
    bind: (column) => {
      if (column.kind !== 'categorical') throw new TypeError(`${column.name} is not categorical`);
      const { codes, levels } = column;
      const meets = new Uint8Array(levels.length + 1);
      meets[0] = Number(acceptsMissing(condition));
      meets.set(levelsThatMeet(condition, feature, levels), 1);
      return (from, count, bits) => packCodes(codes, meets, from, count, bits);
    },
  };
  return [{ test, opposite: false }];
}

/** What has to hold for the condition to be met; nothing when it always is. @throws TypeError for one on another kind of feature */
export function literalsOf(condition: Condition, feature: ModelFeature): Literal[] {
  return feature.kind === 'numeric' ? numericLiterals(condition) : categoricalLiterals(condition, feature);
}
