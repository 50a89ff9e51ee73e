import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdditiveModel, RuleTerm } from '../../../shared/learning/additive-model.ts';
import { transposeBits } from '../../../shared/learning/bit-matrix.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { compileScorer, predictLogOdds } from '../../../shared/learning/scorer.ts';
import { takeRows } from '../../../shared/learning/table.ts';
import { anyModel, anyTable, plainLogOdds } from './any-model.ts';
import { categorical, numeric, tableOf } from './planted-table.ts';

/** Rules on two numbers each, with cut points all over their range. */
function manyRules(count: number): AdditiveModel {
  const random = randomStream(5, 0);
  const interval = (feature: string) => {
    const from = random.integer(50);
    return { kind: 'interval', feature, from, to: random.integer(2) === 0 ? null : from + 30, missing: 'out' } as const;
  };
  const rule = (): RuleTerm => ({
    kind: 'rule',
    conditions: [interval('x'), interval('y')],
    coefficient: random.uniform() - 0.5,
    mean: 0.3,
    support: 30,
    hits: 5,
  });
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'rulefit',
    intercept: -1,
    terms: Array.from({ length: count }, rule),
    features: ['x', 'y'].map((name) => ({ kind: 'numeric', name, low: 0, high: 99 })),
    training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
  };
}

function numbers(rows: number) {
  const random = randomStream(6, 0);
  const draw = () => Array.from({ length: rows }, () => (random.integer(20) === 0 ? Number.NaN : random.integer(100)));
  return tableOf([numeric('x', draw()), numeric('y', draw())], new Array(rows).fill(0));
}

describe('transposeBits', () => {
  it('moves bit c of word r to bit r of word c, and nothing else', () => {
    const random = randomStream(3, 0);
    const words = Int32Array.from({ length: 96 }, () => random.uint32());
    const turned = Int32Array.from(words);
    transposeBits(turned, 32);
    for (let row = 0; row < 32; row++)
      for (let bit = 0; bit < 32; bit++)
        expect(((turned[32 + row] as number) >>> bit) & 1).toBe(((words[32 + bit] as number) >>> row) & 1);
    expect(turned.slice(0, 32)).toEqual(words.slice(0, 32));
    expect(turned.slice(64)).toEqual(words.slice(64));
  });
});

describe('compileScorer', () => {
  it('gives what the definition gives, for any model and table', () => {
    fc.assert(
      fc.property(anyModel(70), anyTable(70), (model, table) => {
        const plain = plainLogOdds(model, table);
        predictLogOdds(model, table).forEach((logOdds, row) => {
          expect(Math.abs(logOdds - (plain[row] as number))).toBeLessThan(1e-12 * Math.max(1, Math.abs(logOdds)));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives a row the same to the last bit alone, in another order and in a part of the table', () => {
    fc.assert(
      fc.property(anyModel(40), anyTable(60), fc.nat(), (model, table, seed) => {
        const all = predictLogOdds(model, table);
        const order = Int32Array.from({ length: table.rows }, (_, row) => row);
        randomStream(seed, 0).shuffle(order);
        expect([...predictLogOdds(model, takeRows(table, order))]).toEqual(Array.from(order, (row) => all[row]));
        const from = seed % table.rows;
        const part = new Float64Array(table.rows - from);
        compileScorer(model, table)(from, table.rows, part);
        expect(part).toEqual(all.slice(from));
      }),
    );
  });

  it('goes through more rows than one block and more rules than one word, the last ones included', () => {
    const table = numbers(2_500);
    for (const rules of [1, 31, 32, 33, 100]) {
      const model = manyRules(rules);
      const plain = plainLogOdds(model, table);
      expect(
        predictLogOdds(model, table).every((logOdds, row) => Math.abs(logOdds - (plain[row] as number)) < 1e-12),
      ).toBe(true);
    }
  });

  it('writes only the rows that it was asked for', () => {
    const out = new Float64Array(10).fill(7);
    compileScorer(manyRules(3), numbers(40))(30, 35, out);
    expect([...out.slice(5)]).toEqual([7, 7, 7, 7, 7]);
    expect([...out.slice(0, 5)]).toEqual([...predictLogOdds(manyRules(3), numbers(40)).slice(30, 35)]);
  });

  it('takes infinite values for what they are', () => {
    const model = manyRules(20);
    const table = tableOf([numeric('x', [Infinity, -Infinity, 40]), numeric('y', [40, 40, Infinity])], [0, 0, 0]);
    const plain = plainLogOdds(model, table);
    predictLogOdds(model, table).forEach((logOdds, row) => {
      expect(logOdds).toBeCloseTo(plain[row] as number, 12);
    });
  });

  it('scores a column with a level per row, however many', () => {
    const ids = Array.from({ length: 200_000 }, (_, row) => `id ${row}`);
    const column = { kind: 'categorical', name: 'id', levels: ids, codes: Int32Array.from(ids.keys()) } as const;
    const model: AdditiveModel = {
      ...manyRules(1),
      features: [{ kind: 'categorical', name: 'id', levels: ['id 7', 'id 150000'], otherLevels: [] }],
      terms: [
        {
          ...(manyRules(1).terms[0] as RuleTerm),
          conditions: [{ kind: 'levels', feature: 'id', levels: ['id 150000'], missing: false }],
          coefficient: 2,
        },
      ],
    };
    const logOdds = predictLogOdds(model, tableOf([column], new Array(ids.length).fill(0)));
    expect(logOdds.indexOf(1)).toBe(150_000);
    expect(logOdds.filter((own) => own === -1).length).toBe(ids.length - 1);
  });

  it('refuses a condition on another kind of feature, and one on a feature that the model does not list', () => {
    const table = tableOf([numeric('x', [1]), numeric('y', [1])], [0]);
    const withCondition = (condition: RuleTerm['conditions'][number]): AdditiveModel => {
      const model = manyRules(1);
      return { ...model, terms: [{ ...(model.terms[0] as RuleTerm), conditions: [condition] }] };
    };
    const levels = withCondition({ kind: 'levels', feature: 'x', levels: ['a'], missing: false });
    expect(() => compileScorer(levels, table)).toThrow(TypeError);
    const unlisted = withCondition({ kind: 'missing', feature: 'z' });
    expect(() => compileScorer(unlisted, tableOf([...table.columns, categorical('z', ['a'])], [0]))).toThrowError(
      expect.objectContaining({ code: 'MODEL_COLUMNS_DIFFER', details: { missing: ['z'], otherKind: [] } }),
    );
  });
});
