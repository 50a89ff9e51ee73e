import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindTerm } from '../../../shared/learning/additive-model.ts';
import { type BinnedTable, binTable } from '../../../shared/learning/binning.ts';
import { growChain } from '../../../shared/learning/boost-trees.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { coefficientSign, isAllowed, type RuleLimitNames, ruleLimits } from '../../../shared/learning/rule-limits.ts';
import { collectRules, type RuleCandidate, toConditions } from '../../../shared/learning/rules.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import type { BinRule } from '../../../shared/learning/tree-node.ts';
import { categorical, numeric, plantedTable, tableOf } from './planted-table.ts';

const table = plantedTable(900, 21);
const binned = binTable(table, 16, 10);
const names = binned.columns.map((column) => column.feature.name);
const at = (name: string) => names.indexOf(name);

function grow(limited: RuleLimitNames, on: BinnedTable = binned, outcome = table.outcome): BinRule[] {
  const rows = Int32Array.from({ length: on.rows }, (_, row) => row);
  const weights = new Float64Array(on.rows).fill(1);
  const options = {
    trees: 60,
    learningRate: 0.1,
    subsample: 0.5,
    maxDepth: 3,
    leaves: [2, 7],
    minSupport: 10,
  } as const;
  const limits = ruleLimits(on, limited);
  return growChain(
    { binned: on, outcome, weights, weighted: false, rows },
    options,
    randomStream(1, 0),
    undefined,
    limits,
  );
}

const featuresOf = (rule: BinRule): string[] => rule.map(({ column }) => names[column] as string);

describe('limits on what rules may use', () => {
  test('a forbidden pair is never in one rule, and each of the two still in others', () => {
    const together = (rules: readonly BinRule[]) =>
      rules.filter((rule) => featuresOf(rule).includes('age') && featuresOf(rule).includes('moves')).length;
    expect(together(grow({}))).toBeGreaterThan(5);
    for (const pair of [['age', 'moves'] as const, ['moves', 'age'] as const]) {
      const rules = grow({ forbidden: [pair, ['age', 'visits']] });
      expect(together(rules)).toBe(0);
      expect(rules.flatMap(featuresOf)).toEqual(expect.arrayContaining(['age', 'moves']));
    }
  });

  test('collectRules drops what the limits do not allow, wherever it comes from', () => {
    const rules = grow({}).map((rule): RuleCandidate => ({ rule, chain: 0 }));
    const limits = ruleLimits(binned, { forbidden: [['age', 'moves']] });
    const kept = collectRules(rules, binned, 10, { limits });
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(collectRules(rules, binned, 10).length);
    for (const { rule } of kept) expect(isAllowed(rule, limits)).toBe(true);
  });

  test('names must exist; a column that was ignored needs no limit', () => {
    const withConstant = { ...table, columns: [...table.columns, numeric('constant', new Array(900).fill(1))] };
    const all = binTable(withConstant, 16, 10);
    const limits = ruleLimits(all, { forbidden: [['constant', 'age']], signs: { constant: 1 } });
    expect(limits.signs.every((sign) => sign === 0)).toBe(true);
    expect(limits.apart.size).toBe(0);
    expect(() => ruleLimits(all, { forbidden: [['age', 'unheard of']] })).toThrow(RangeError);
    expect(() => ruleLimits(all, { signs: { region: 1 } })).toThrow(RangeError);
    expect(() => ruleLimits(all, { forbidden: [['age', 'age']] })).toThrow(RangeError);
  });
});

describe('signs', () => {
  const signs = { visits: 1, age: -1 } as const;
  const limits = ruleLimits(binned, { signs });
  const condition = (name: string, ...bins: number[]) => {
    const { binCount } = binned.columns[at(name)] as BinnedTable['columns'][number];
    return { column: at(name), bins: Uint8Array.from({ length: binCount }, (_, bin) => (bins.includes(bin) ? 1 : 0)) };
  };
  const last = (name: string) => (binned.columns[at(name)]?.binCount as number) - 1;
  const upTo = (name: string, top: number) => condition(name, ...Array.from({ length: top }, (_, bin) => bin + 1));
  const from = (name: string, low: number) =>
    condition(name, ...Array.from({ length: last(name) - low + 1 }, (_, bin) => low + bin));

  test('a half-line asks for the sign that makes the term go the right way', () => {
    expect(coefficientSign([from('visits', 3)], limits)).toBe(1);
    expect(coefficientSign([upTo('visits', 3)], limits)).toBe(-1);
    expect(coefficientSign([from('age', 3)], limits)).toBe(-1);
    expect(coefficientSign([upTo('age', 3)], limits)).toBe(1);
    expect(coefficientSign([from('moves', 2)], limits)).toBe(0);
    expect(coefficientSign([from('visits', 3), upTo('age', 3)], limits)).toBe(1);
    expect(coefficientSign([upTo('visits', 3), from('moves', 2)], limits)).toBe(-1);
  });

  test('no sign will do for an interval with two ends, nor for two features that disagree', () => {
    expect(coefficientSign([condition('visits', 2, 3)], limits)).toBeNull();
    expect(coefficientSign([from('visits', 3), from('age', 3)], limits)).toBeNull();
  });

  test('missing, and all known values, are not ordered', () => {
    expect(coefficientSign([condition('visits', 0)], limits)).toBe(0);
    expect(coefficientSign([upTo('visits', last('visits'))], limits)).toBe(0);
    const highOrMissing = from('visits', 3);
    highOrMissing.bins[0] = 1;
    expect(coefficientSign([highOrMissing], limits)).toBe(1);
  });

  test('a split puts the higher mean on the side that the sign asks for', () => {
    const rising = Array.from({ length: 400 }, (_, row) => row % 8);
    const outcome = Uint8Array.from(rising, (x, row) => (x >= 4 && row % 3 > 0 ? 1 : row % 11 === 0 ? 1 : 0));
    const one = binTable(tableOf([numeric('x', rising)], [...outcome]), 16, 10);
    expect(grow({}, one, outcome).length).toBeGreaterThan(0);
    expect(grow({ signs: { x: 1 } }, one, outcome).length).toBeGreaterThan(0);
    // Where the data rise, a first split that falls would lose; the trees then hardly find anything.
    const [first] = grow({ signs: { x: 1 } }, one, outcome);
    expect(toConditions(first as BinRule, one)).toEqual([
      { kind: 'interval', feature: 'x', from: null, to: 4, missing: 'out' },
    ]);
    const against = grow({ signs: { x: -1 } }, one, outcome).slice(0, 2);
    for (const rule of against) expect(toConditions(rule, one)).not.toContainEqual(expect.objectContaining({ to: 4 }));
  });

  test('any sum of the kept rules with coefficients of their sign goes one way in each signed feature', () => {
    const candidates = grow({ signs }).map((rule): RuleCandidate => ({ rule, chain: 0 }));
    const kept = collectRules(candidates, binned, 10, { limits });
    expect(kept.filter(({ sign }) => sign === 1).length).toBeGreaterThan(3);
    const features = binned.columns.map((column) => column.feature);
    const ascending = Array.from({ length: 70 }, (_, value) => value);
    const probe = (row: number, name: string): AnalysisTable => ({
      rows: ascending.length,
      columns: table.columns.map((column) => {
        if (column.name === name) return numeric(name, ascending);
        if (column.kind === 'numeric')
          return numeric(
            column.name,
            ascending.map(() => column.values[row] as number),
          );
        const level = column.levels[column.codes[row] as number] ?? null;
        return categorical(
          column.name,
          ascending.map(() => level),
        );
      }),
      outcome: new Uint8Array(ascending.length),
      weights: null,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 899 }), fc.nat(1e6), (row, seed) => {
        const random = randomStream(seed, 0);
        const coefficients = kept.map(({ sign }) => (sign === 0 ? random.uniform() - 0.5 : sign * random.uniform()));
        for (const [name, sign] of Object.entries(signs)) {
          const probed = new Map(probe(row, name).columns.map((column) => [column.name, column]));
          const terms = kept.map(({ rule }) =>
            bindTerm({ kind: 'rule', conditions: toConditions(rule, binned) }, features, probed),
          );
          const score = ascending.map((value) =>
            terms.reduce((sum, term, index) => sum + term(value) * (coefficients[index] as number), 0),
          );
          for (let value = 1; value < score.length; value++)
            expect(sign * ((score[value] as number) - (score[value - 1] as number))).toBeGreaterThan(-1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });
});
