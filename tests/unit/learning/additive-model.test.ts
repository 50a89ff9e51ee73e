import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdditiveModel,
  predictLogOdds,
  probabilityOf,
  type Term,
} from '../../../shared/learning/additive-model.ts';
import { OTHER_LEVELS } from '../../../shared/learning/conditions.ts';
import { explainRow } from '../../../shared/learning/explain-row.ts';
import { takeRows } from '../../../shared/learning/table.ts';
import { anyModel, anyTable } from './any-model.ts';
import { categorical, numeric, shuffledRows, tableOf } from './planted-table.ts';

const evidence = { mean: 0.3, support: 30, hits: 5 };

function modelOf(terms: Term[], intercept = -1): AdditiveModel {
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'rulefit',
    intercept,
    terms,
    features: [
      { kind: 'numeric', name: 'age', low: 18, high: 66 },
      { kind: 'categorical', name: 'home', levels: ['rent', 'own'], otherLevels: ['boat'] },
    ],
    training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
  };
}

const young: Term = {
  kind: 'rule',
  conditions: [
    { kind: 'interval', feature: 'age', from: null, to: 28, missing: 'out' },
    { kind: 'levels', feature: 'home', levels: ['rent', OTHER_LEVELS], missing: false },
  ],
  coefficient: 0.8,
  ...evidence,
};
const unknownHome: Term = {
  kind: 'rule',
  conditions: [{ kind: 'missing', feature: 'home' }],
  coefficient: 2,
  ...evidence,
};
const ageLine: Term = {
  kind: 'linear',
  feature: 'age',
  low: 20,
  high: 60,
  center: 40,
  scale: 0.05,
  coefficient: -1,
  ...evidence,
};

const table = tableOf(
  [
    categorical('home', ['rent', 'own', 'boat', 'tent', null, 'rent']),
    numeric('age', [27, 27, 27.9, 19, Number.NaN, 28]),
    numeric('not asked for', [1, 2, 3, 4, 5, 6]),
  ],
  [0, 1, 2, 0, 1, 2],
);

/** What a term is worth in every row, as its dossier's explanation says. */
function valuesOf(term: Term): number[] {
  return Array.from(
    { length: table.rows },
    (_, row) => explainRow(modelOf([term]), table, row).contributions[0]?.value as number,
  );
}

describe('predictLogOdds', () => {
  test('adds up the terms by hand', () => {
    expect(valuesOf(young)).toEqual([1, 0, 1, 0, 0, 0]);
    // A level that training never saw counts as missing.
    expect(valuesOf(unknownHome)).toEqual([0, 0, 0, 1, 1, 0]);
    expect(valuesOf(ageLine)).toEqual([27, 27, 27.9, 20, 40, 28].map((age) => (age - 40) * 0.05));
    const logOdds = predictLogOdds(modelOf([young, unknownHome, ageLine]), table);
    expect(logOdds[0]).toBeCloseTo(-1 + 0.8 + 0.65, 12);
    expect(logOdds[3]).toBeCloseTo(-1 + 2 + 1, 12);
    expect(logOdds[4]).toBeCloseTo(-1 + 2, 12);
  });

  test('an open interval takes every known value; missing as its own conditions say', () => {
    const known = { kind: 'interval', feature: 'age', from: null, to: null, missing: 'out' } as const;
    const values = (missing: 'in' | 'out') => valuesOf({ ...young, conditions: [{ ...known, missing }] });
    expect(values('out')).toEqual([1, 1, 1, 1, 0, 1]);
    expect(values('in')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('a model without terms gives everyone the same', () => {
    expect([...predictLogOdds(modelOf([], -2), table)]).toEqual(new Array(6).fill(-2));
  });

  test('refuses a table that lacks a column or has one of another kind, and names them', () => {
    const other = tableOf([categorical('age', ['a'])], [0]);
    expect(() => predictLogOdds(modelOf([young]), other)).toThrowError(
      expect.objectContaining({ code: 'MODEL_COLUMNS_DIFFER', details: { missing: ['home'], otherKind: ['age'] } }),
    );
    expect(() => explainRow(modelOf([]), other, 0)).toThrowError(
      expect.objectContaining({ code: 'MODEL_COLUMNS_DIFFER' }),
    );
  });

  test('probabilities', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(probabilityOf(-800)).toBe(0);
  });
});

describe('explainRow', () => {
  const coefficient = fc.double({ min: -5, max: 5, noNaN: true });
  const bound = fc.option(fc.integer({ min: 15, max: 70 }), { nil: null });
  const rule = fc.record({
    from: bound,
    to: bound,
    missing: fc.constantFrom('in', 'out'),
    coefficient,
    mean: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const line = fc.record({
    center: fc.double({ min: 20, max: 60, noNaN: true }),
    coefficient,
    mean: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  const row = fc.record({
    age: fc.option(fc.integer({ min: 10, max: 80 }), { nil: Number.NaN }),
    home: fc.option(fc.constantFrom('rent', 'own', 'boat', 'tent'), { nil: null }),
  });

  test('base and contributions add up to the prediction, in any order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 12 }),
        fc.array(line, { maxLength: 4 }),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        (rules, lines, rows) => {
          const model = modelOf([
            ...rules.map(({ from, to, missing, ...rest }): Term => {
              const condition = {
                kind: 'interval',
                feature: 'age',
                from,
                to,
                missing: missing as 'in' | 'out',
              } as const;
              return { kind: 'rule', conditions: [condition], support: 20, hits: 2, ...rest };
            }),
            ...lines.map((rest): Term => ({ ...ageLine, ...rest })),
            unknownHome,
          ]);
          const cases = tableOf(
            [
              numeric(
                'age',
                rows.map(({ age }) => age),
              ),
              categorical(
                'home',
                rows.map(({ home }) => home),
              ),
            ],
            rows.map(() => 0),
          );
          const predicted = predictLogOdds(model, cases);
          const order = shuffledRows(rows.length, 3);
          const moved = takeRows(cases, order);
          for (let at = 0; at < rows.length; at++) {
            const { base, contributions, held, logOdds } = explainRow(model, moved, at);
            const sum = contributions.reduce((total, { contribution }) => total + contribution, base);
            expect(held).toBe(0);
            expect(Math.abs(sum - (predicted[order[at] as number] as number))).toBeLessThan(1e-12);
            expect(logOdds).toBe(predicted[order[at] as number]);
            expect(contributions.map(({ termIndex }) => termIndex)).toEqual(model.terms.map((_, index) => index));
          }
        },
      ),
    );
  });

  test('base, contributions and what the guard holds back add up to the prediction, for any model', () => {
    fc.assert(
      fc.property(anyModel(12), anyTable(8), (model, cases) => {
        const predicted = predictLogOdds(model, cases);
        for (let row = 0; row < cases.rows; row++) {
          const { base, contributions, held, logOdds } = explainRow(model, cases, row);
          const sum = contributions.reduce((total, { contribution }) => total + contribution, base + held);
          expect(held).toBeLessThanOrEqual(0);
          expect(Math.abs(sum - logOdds)).toBeLessThan(1e-12);
          expect(logOdds).toBe(predicted[row]);
        }
      }),
    );
  });

  test('one high characteristic never suffices: held at the average dossier until enough others are above average', () => {
    const guarded = (atLeast: number): AdditiveModel => ({
      ...modelOf([young, unknownHome, ageLine]),
      guard: { atLeast },
    });
    // Row 3: 19 years and a home that counts as missing. The rule does not hold; the other two terms are above average.
    const [alone, both] = [explainRow(guarded(2), table, 3), explainRow(guarded(1), table, 3)];
    expect(alone.base).toBeCloseTo(-1 + 0.3 * (0.8 + 2 - 1), 12);
    expect(alone.logOdds).toBe(alone.base);
    expect(alone.held).toBeCloseTo(alone.base - (-1 + 2 + 1), 12);
    expect(both.held).toBe(0);
    expect(both.logOdds).toBeCloseTo(-1 + 2 + 1, 12);
    // Below average already: nothing to hold back.
    expect(explainRow({ ...guarded(2), terms: [young, unknownHome] }, table, 1)).toMatchObject({
      held: 0,
      logOdds: -1,
    });
  });

  test('a dossier that is average in every term has no contributions', () => {
    const model = modelOf([{ ...ageLine, mean: 0 }]);
    const average = tableOf([numeric('age', [40]), categorical('home', ['own'])], [0]);
    const { base, contributions } = explainRow(model, average, 0);
    expect(base).toBe(-1);
    expect(contributions[0]?.contribution).toBeCloseTo(0, 15);
  });

  test('a row that is not there is an error', () => {
    expect(() => explainRow(modelOf([]), table, 6)).toThrow(RangeError);
  });
});
