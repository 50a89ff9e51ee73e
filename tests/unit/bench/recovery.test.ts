import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../bench/data.ts';
import { NAMED_COLUMNS } from '../../../bench/recipes.ts';
import { recoveredTruth } from '../../../bench/recovery.ts';
import { type TrueCondition, type TrueRule, trueRules, trueSlopes } from '../../../bench/truth.ts';
import type { AdditiveModel, LinearTerm, RuleTerm, Term } from '../../../shared/learning/additive-model.ts';
import type { IntervalCondition } from '../../../shared/learning/conditions.ts';

const { table } = makeTable(4000, NAMED_COLUMNS, 11);
const learned = { mean: 0, support: 100, hits: 10 };

function interval({ feature, is, value }: TrueCondition): IntervalCondition {
  const above = is === '>=' || is === '>';
  const exactly = is === '=';
  const step = is === '>' || is === '<=' ? 0.001 : 0;
  const cut = value + step;
  const from = above || (exactly && value === 1) ? cut : null;
  return { kind: 'interval', feature, from, to: from === null ? (exactly ? 0.5 : cut) : null, missing: 'out' };
}

const ruleTerm = (conditions: readonly TrueCondition[], coefficient: number): RuleTerm => ({
  kind: 'rule',
  conditions: conditions.map(interval),
  coefficient,
  ...learned,
});

const linearTerm = (feature: string, coefficient: number): LinearTerm => ({
  kind: 'linear',
  feature,
  low: 0,
  high: 1e9,
  center: 0,
  scale: 1,
  coefficient,
  ...learned,
});

/** A model of these terms, by the shape that the fit gives. */
const modelOf = (terms: readonly Term[]): AdditiveModel => ({
  format: 'toetssteen-model',
  version: 1,
  kind: 'rulefit',
  intercept: -2,
  terms,
  features: table.columns.map(({ name }) => ({ kind: 'numeric', name, low: 0, high: 1 })),
  training: { rows: table.rows, positives: 400, prevalence: 0.1, weighted: false, lambda: 0.01, seed: 1 },
});

const truthItself = modelOf([
  ...trueRules.map(({ conditions, effect }) => ruleTerm(conditions, effect)),
  ...trueSlopes.map(({ feature, effect }) => linearTerm(feature, effect)),
]);

describe('recovered truth', () => {
  it('is everything for the truth itself and nothing for an empty model', () => {
    expect(recoveredTruth(truthItself, table)).toEqual({ rules: 8, slopes: 4 });
    expect(recoveredTruth(modelOf([]), table)).toEqual({ rules: 0, slopes: 0 });
  });

  it('needs the right sign', () => {
    const turned = modelOf(truthItself.terms.map((term) => ({ ...term, coefficient: -term.coefficient })));
    expect(recoveredTruth(turned, table)).toEqual({ rules: 0, slopes: 0 });
  });

  it('counts two conditions of three, but no foreign one', () => {
    const [first, second] = (trueRules[6] as TrueRule).conditions as [TrueCondition, TrueCondition, TrueCondition];
    expect(recoveredTruth(modelOf([ruleTerm([first, second], 1)]), table).rules).toBe(1);
    const foreign: TrueCondition = { feature: 'b_partner', is: '=', value: 1 };
    expect(recoveredTruth(modelOf([ruleTerm([first, second, foreign], 1)]), table).rules).toBe(0);
    expect(recoveredTruth(modelOf([ruleTerm([first], 1)]), table).rules).toBe(0);
  });

  it('accepts the complement of a rule that lowers the estimate', () => {
    const [late, moves] = (trueRules[2] as TrueRule).conditions as [TrueCondition, TrueCondition];
    const older: TrueCondition = { ...late, is: '>' };
    const settled: TrueCondition = { ...moves, is: '<' };
    expect(recoveredTruth(modelOf([ruleTerm([older, settled], -1)]), table).rules).toBe(1);
  });

  it('wants half of a slope at least', () => {
    const { feature, effect } = trueSlopes[1] as (typeof trueSlopes)[number];
    expect(recoveredTruth(modelOf([linearTerm(feature, 3 * effect)]), table).slopes).toBe(1);
    expect(recoveredTruth(modelOf([linearTerm(feature, 0.1 * effect)]), table).slopes).toBe(0);
  });
});
