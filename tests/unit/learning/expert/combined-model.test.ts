import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdditiveModel, predictLogOdds } from '../../../../shared/learning/additive-model.ts';
import { OTHER_LEVELS } from '../../../../shared/learning/conditions.ts';
import { cardModel } from '../../../../shared/learning/expert/card-model.ts';
import { combinedModel } from '../../../../shared/learning/expert/combined-model.ts';
import { profileModel } from '../../../../shared/learning/expert/profile-model.ts';
import { fitRiskGroups } from '../../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';
import { card, cardTable } from './cards.ts';

const table = cardTable(1500, 12);
const statistical = fitRiskGroups(table).model;
const free = { ...card, othersNeeded: 0 };

/** A model that knows two levels of their own, two together and no others; as one that was learned from many levels. */
const learned: AdditiveModel = {
  format: 'toetssteen-model',
  version: 1,
  kind: 'rulefit-readable',
  intercept: -1.5,
  terms: [
    {
      kind: 'rule',
      conditions: [{ kind: 'levels', feature: 'home', levels: ['room', OTHER_LEVELS], missing: false }],
      coefficient: 0.7,
      mean: 0.4,
      support: 400,
      hits: 100,
    },
    {
      kind: 'rule',
      conditions: [{ kind: 'levels', feature: 'home', levels: ['house'], missing: true }],
      coefficient: -0.3,
      mean: 0.2,
      support: 200,
      hits: 20,
    },
    {
      kind: 'rule',
      conditions: [{ kind: 'missing', feature: 'home' }],
      coefficient: 0.11,
      mean: 0.2,
      support: 200,
      hits: 20,
    },
    {
      kind: 'linear',
      feature: 'late',
      low: 0,
      high: 5,
      center: 2,
      scale: 0.3,
      coefficient: 0.5,
      mean: 0,
      support: 900,
      hits: 200,
    },
  ],
  features: [
    { kind: 'categorical', name: 'home', levels: ['house', 'room'], otherLevels: ['flat', 'none'] },
    { kind: 'numeric', name: 'late', low: 0, high: 5 },
  ],
  training: { rows: 1500, positives: 300, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 3 },
};
/** A card is made on few rows here: only the levels that it knows matter. */
const few = cardTable(200, 3);
const cardOn = (levels: readonly string[], missing: boolean) =>
  profileModel({ name: '', conditions: [{ kind: 'levels', feature: 'home', levels, missing }] }, few);

/** Half the log-odds of each, as far as rows differ: what is added to all alike makes the mean estimate fit. */
function expectHalves(first: AdditiveModel, second: AdditiveModel, trained: typeof table, rows = trained): void {
  const [a, b] = [predictLogOdds(first, rows), predictLogOdds(second, rows)];
  const model = combinedModel(first, second, trained);
  const added = model.intercept - (first.intercept + second.intercept) / 2;
  predictLogOdds(model, rows).forEach((eta, row) => {
    expect(eta).toBeCloseTo(added + ((a[row] as number) + (b[row] as number)) / 2, 10);
  });
}

/** Weighted mean of the estimates in some rows. */
function meanEstimate(
  model: AdditiveModel,
  own: typeof table,
  rows = Int32Array.from({ length: own.rows }, (_, row) => row),
) {
  const logOdds = predictLogOdds(model, own);
  let total = 0;
  let sum = 0;
  for (const row of rows) {
    const weight = own.weights?.[row] ?? 1;
    total += weight;
    sum += weight / (1 + Math.exp(-(logOdds[row] as number)));
  }
  return sum / total;
}

describe('combinedModel', () => {
  it('is half the log-odds of each', () => {
    expect(statistical.terms.length).toBeGreaterThan(1);
    expectHalves(statistical, cardModel(free, table), table);
    expectHalves(learned, cardOn(['room'], false), table);
  });

  it.each([
    ['with', card],
    ['without', free],
  ])('estimates on average the share of unlawful rows, %s guard', (_, own) => {
    const { prevalence } = statistical.training;
    const model = combinedModel(statistical, cardModel(own, table), table);
    expect(meanEstimate(model, table)).toBeCloseTo(prevalence, 10);
    expect(model.training.prevalence).toBeCloseTo(prevalence, 12);
  });

  it('does so over the rows that it was made on, with their weights', () => {
    const weights = Float64Array.from(
      { length: table.rows },
      (_, row) => 1 + (row % 5) + 3 * (table.outcome[row] as number),
    );
    const weighted = { ...table, weights };
    const rows = Int32Array.from({ length: 900 }, (_, at) => at + 100);
    const first = fitRiskGroups(weighted, {}, { rows }).model;
    const model = combinedModel(first, cardModel(card, weighted, { rows }), weighted, { rows });
    expect(model.training).toEqual(first.training);
    expect(meanEstimate(model, weighted, rows)).toBeCloseTo(first.training.prevalence, 10);
  });

  it('holds the terms of both, and what the statistical one was trained on', () => {
    const expert = cardModel(free, table);
    const model = combinedModel(statistical, expert, table);
    expect(model.kind).toBe('combined');
    expect(model.terms.map(({ kind }) => kind)).toEqual(
      [...statistical.terms, ...expert.terms].map(({ kind }) => kind),
    );
    expect(model.training).toEqual(statistical.training);
    expect(model.features.map(({ name }) => name)).toEqual(['late', 'home', 'moves', 'noise']);
  });

  it('takes the guard of the card along, and has none without one', () => {
    expect(combinedModel(statistical, cardModel(card, table), table).guard).toEqual({ atLeast: 1 });
    expect('guard' in combinedModel(statistical, cardModel(free, table), table)).toBe(false);
    expect('guard' in combinedModel(statistical, cardOn(['room'], false), table)).toBe(false);
  });

  it('keeps what each model makes of every level, those that only one of them knows too', () => {
    const all = ['house', 'room', 'flat', 'none', 'tent', 'boat', 'never seen'];
    const homes = fc.array(fc.option(fc.constantFrom(...all)), { minLength: 1, maxLength: 12 });
    const named = fc.subarray(['house', 'room', 'flat', 'none', 'tent'], { minLength: 1 });
    fc.assert(
      fc.property(homes, named, fc.boolean(), (drawn, levels, missing) => {
        const rows = tableOf(
          [
            categorical('home', drawn),
            numeric(
              'late',
              drawn.map((_, row) => row % 6),
            ),
          ],
          drawn.map(() => 2),
        );
        const expert = cardOn(levels, missing);
        expectHalves(learned, expert, few, rows);
        expectHalves(expert, learned, few, rows);
      }),
    );
  });

  it('keeps rare levels together where neither tells them apart', () => {
    const { features, terms } = combinedModel(learned, cardOn(['room', 'none'], false), few);
    // "none" is named by the card; "flat" is rare for both.
    expect(features[0]).toEqual({
      kind: 'categorical',
      name: 'home',
      levels: ['house', 'none', 'room'],
      otherLevels: ['flat'],
    });
    expect(terms[0]?.kind === 'rule' && terms[0].conditions).toEqual([
      { kind: 'levels', feature: 'home', levels: ['none', 'room', OTHER_LEVELS], missing: false },
    ]);
  });

  it('refuses models that know a feature as different kinds', () => {
    const other = { ...learned, features: [{ kind: 'numeric', name: 'home', low: 0, high: 1 } as const], terms: [] };
    expect(() => combinedModel(other, cardOn(['room'], false), few)).toThrow(TypeError);
  });
});
