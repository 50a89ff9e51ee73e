import { AppError } from '../errors.ts';
import type { AdditiveModel, ClassesTerm, LinearTerm, RuleTerm, Term } from './additive-model.ts';
import { transposeBits } from './bit-matrix.ts';
import { literalsOf, type PackRows, ROWS_PER_WORD } from './condition-bits.ts';
import type { Condition, ModelFeature } from './conditions.ts';
import { baseLogOdds, isAboveAverage } from './guard.ts';
import { columnsForModel } from './model-columns.ts';
import type { AnalysisTable, Column } from './table.ts';

/** Writes one number for each row from `from` up to, but not including, `to` to the front of `out`. */
export type Scorer = (from: number, to: number, out: Float64Array) => void;

/** Rows that go through all the steps together: few enough for all that is noted about them to stay in the processor's first cache. */
const BLOCK = 1024;
const WORDS = BLOCK / ROWS_PER_WORD;
/** Indicators of which a row has one word, and those that are looked up at once in it. */
const GROUP = 32;
const PART = 8;

/** What a term adds to a sum over the terms: to the log-odds, or to the count of terms above average. */
interface Effect {
  readonly of: (term: Term, value: number) => number;
  /** Adds the effect of a linear term for `count` rows of its column from row `from` on to the front of `sums`. */
  readonly addLinear: (term: LinearTerm, values: Float64Array, from: number, count: number, sums: Float64Array) => void;
}

const onLogOdds: Effect = {
  of: ({ coefficient }, value) => coefficient * value,
  addLinear: ({ low, high, center, scale, coefficient }, values, from, count, sums) => {
    for (let row = 0; row < count; row++) {
      const value = values[from + row] as number;
      if (!Number.isNaN(value)) sums[row]! += coefficient * ((Math.min(Math.max(value, low), high) - center) * scale);
    }
  },
};

const onCountAboveAverage: Effect = {
  of: (term, value) => Number(isAboveAverage(term, value)),
  addLinear: (term, values, from, count, sums) => {
    const { low, high, center, scale } = term;
    for (let row = 0; row < count; row++) {
      const value = values[from + row] as number;
      const own = Number.isNaN(value) ? 0 : (Math.min(Math.max(value, low), high) - center) * scale;
      sums[row]! += Number(isAboveAverage(term, own));
    }
  },
};

/** How a test is packed, and its bits in the present block. */
interface PackedTest {
  readonly pack: PackRows;
  readonly bits: Int32Array;
}

/** `flip` is -1 for the opposite of the test, else 0. */
interface BoundLiteral {
  readonly bits: Int32Array;
  readonly flip: number;
}

/** Something that holds in a row or not: a rule, or one class of a characteristic. */
interface Indicator {
  readonly literals: readonly BoundLiteral[];
  /** Whether it holds only in rows that the indicators just before it, earlier classes of the same term, left. */
  readonly follows: boolean;
  /** What the sum gains where it holds. */
  readonly gain: number;
}

/** The model's terms bound to the columns of one table, each different test once. */
class BoundTerms {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #features: ReadonlyMap<string, ModelFeature>;
  readonly #tests = new Map<string, PackedTest>();

  constructor({ features }: AdditiveModel, columns: ReadonlyMap<string, Column>) {
    this.#columns = columns;
    this.#features = new Map(features.map((feature) => [feature.name, feature]));
  }

  /** Those of one feature next to each other, while its values are near at hand: a key starts with the name of the feature. */
  tests(): PackedTest[] {
    return [...this.#tests].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, test]) => test);
  }

  numbersOf({ feature }: LinearTerm): Float64Array {
    const { column } = this.#read(feature);
    if (column.kind !== 'numeric') throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [], otherKind: [feature] });
    return column.values;
  }

  indicatorsOf(term: RuleTerm | ClassesTerm, effect: Effect): Indicator[] {
    const gain = (value: number): number => effect.of(term, value) - effect.of(term, 0);
    if (term.kind === 'rule')
      return [{ literals: term.conditions.flatMap((one) => this.#literals(one)), follows: false, gain: gain(1) }];
    return term.classes.map(({ condition, value }, at) => ({
      literals: this.#literals(condition),
      follows: at > 0,
      gain: gain(value),
    }));
  }

  #read(name: string): { readonly column: Column; readonly feature: ModelFeature } {
    const column = this.#columns.get(name);
    const feature = this.#features.get(name);
    if (column === undefined || feature === undefined)
      throw new AppError('MODEL_COLUMNS_DIFFER', { missing: [name], otherKind: [] });
    return { column, feature };
  }

  #literals(condition: Condition): BoundLiteral[] {
    const { column, feature } = this.#read(condition.feature);
    return literalsOf(condition, feature).map(({ test, opposite }): BoundLiteral => {
      const known = this.#tests.get(test.key) ?? { pack: test.bind(column), bits: new Int32Array(WORDS) };
      this.#tests.set(test.key, known);
      return { bits: known.bits, flip: opposite ? -1 : 0 };
    });
  }
}

/** Up to 32 indicators, and for each part of them the sum of the gains for every way in which they can hold or not. */
interface IndicatorGroup {
  readonly indicators: readonly Indicator[];
  readonly gains: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

function gainSums(indicators: readonly Indicator[], part: number): Float64Array {
  const sums = new Float64Array(1 << PART);
  indicators.slice(part * PART, (part + 1) * PART).forEach(({ gain }, bit) => {
    const own = 1 << bit;
    for (let others = 0; others < own; others++) sums[own + others] = (sums[others] as number) + gain;
  });
  return sums;
}

function inGroups(indicators: readonly Indicator[]): IndicatorGroup[] {
  return Array.from({ length: Math.ceil(indicators.length / GROUP) }, (_, group) => {
    const own = indicators.slice(group * GROUP, (group + 1) * GROUP);
    return { indicators: own, gains: [gainSums(own, 0), gainSums(own, 1), gainSums(own, 2), gainSums(own, 3)] };
  });
}

/** Writes word by word in which rows an indicator holds, as row `at` of a 32 x 32 matrix per word. */
function writeIndicator(
  { literals, follows }: Indicator,
  at: number,
  words: number,
  left: Int32Array,
  matrix: Int32Array,
): void {
  for (let word = 0; word < words; word++) {
    let held = -1;
    for (const { bits, flip } of literals) held &= (bits[word] as number) ^ flip;
    const free = follows ? (left[word] as number) : -1;
    matrix[word * GROUP + at] = held & free;
    left[word] = free & ~held;
  }
}

/** @param matrix per row of the block a word with a bit for each indicator */
function addGains({ gains }: IndicatorGroup, matrix: Int32Array, count: number, sums: Float64Array): void {
  const [first, second, third, fourth] = gains;
  for (let row = 0; row < count; row++) {
    const word = matrix[row] as number;
    const low = (first[word & 255] as number) + (second[(word >>> 8) & 255] as number);
    const high = (third[(word >>> 16) & 255] as number) + (fourth[word >>> 24] as number);
    sums[row]! += low + high;
  }
}

/** The sum of the effects of all terms, from `start`. The order of the additions depends on the model alone. */
function compileSum(model: AdditiveModel, columns: ReadonlyMap<string, Column>, effect: Effect, start: number): Scorer {
  const bound = new BoundTerms(model, columns);
  const discrete = model.terms.filter((term) => term.kind !== 'linear');
  const least = discrete.reduce((sum, term) => sum + effect.of(term, 0), start);
  const groups = inGroups(discrete.flatMap((term) => bound.indicatorsOf(term, effect)));
  const lines = model.terms
    .filter((term) => term.kind === 'linear')
    .map((term) => ({ term, values: bound.numbersOf(term) }));
  const tests = bound.tests();
  const matrix = new Int32Array(BLOCK);
  const left = new Int32Array(WORDS);

  const scoreBlock = (from: number, count: number, sums: Float64Array): void => {
    const words = Math.ceil(count / ROWS_PER_WORD);
    sums.fill(least);
    for (const { pack, bits } of tests) pack(from, count, bits);
    for (const group of groups) {
      matrix.fill(0);
      for (const [at, indicator] of group.indicators.entries()) writeIndicator(indicator, at, words, left, matrix);
      for (let word = 0; word < words; word++) transposeBits(matrix, word * GROUP);
      addGains(group, matrix, count, sums);
    }
    for (const { term, values } of lines) effect.addLinear(term, values, from, count, sums);
  };

  return (from, to, out) => {
    for (let at = from; at < to; at += BLOCK) {
      const count = Math.min(BLOCK, to - at);
      scoreBlock(at, count, out.subarray(at - from, at - from + count));
    }
  };
}

/**
 * The log-odds of the rows of one table, at millions of rows a second: every different comparison is made once for all rules, 32 rows
 * become one word of bits, rules are ANDs of such words, and what rules add up to is looked up for eight of them at once (bits of rules
 * per row as in QuickScorer, Lucchese et al. 2015, section 3). A row's log-odds depend on the model and the row alone, to
 * the last bit, whatever rows are asked for with it.
 * @throws AppError MODEL_COLUMNS_DIFFER, see `columnsForModel`; TypeError for a condition on another kind of feature
 */
export function compileScorer(model: AdditiveModel, table: AnalysisTable): Scorer {
  const columns = columnsForModel(model, table);
  const logOdds = compileSum(model, columns, onLogOdds, model.intercept);
  const { guard } = model;
  if (guard === undefined) return logOdds;
  const base = baseLogOdds(model);
  const countAbove = compileSum(model, columns, onCountAboveAverage, 0);
  return (from, to, out) => {
    const above = new Float64Array(to - from);
    countAbove(from, to, above);
    logOdds(from, to, out);
    for (let row = 0; row < above.length; row++)
      if ((above[row] as number) <= guard.atLeast) out[row] = Math.min(out[row] as number, base);
  };
}

/**
 * Log-odds of an unlawful outcome per row, whatever the row's own outcome.
 * @throws AppError MODEL_COLUMNS_DIFFER, see `columnsForModel`.
 */
export function predictLogOdds(model: AdditiveModel, table: AnalysisTable): Float64Array {
  const logOdds = new Float64Array(table.rows);
  compileScorer(model, table)(0, table.rows, logOdds);
  return logOdds;
}
