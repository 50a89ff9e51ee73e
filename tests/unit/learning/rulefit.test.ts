import { describe, expect, test } from 'vitest';
import {
  type AdditiveModel,
  featuresOf,
  predictLogOdds,
  probabilityOf,
  type RuleTerm,
} from '../../../shared/learning/additive-model.ts';
import type { Condition } from '../../../shared/learning/conditions.ts';
import { fitRuleFit } from '../../../shared/learning/rulefit.ts';
import {
  defaultRuleFitConfig,
  type RuleFitConfig,
  resolveRuleFitConfig,
} from '../../../shared/learning/rulefit-config.ts';
import { type AnalysisTable, OUTCOME, takeRows } from '../../../shared/learning/table.ts';
import { categorical, numeric, plantedTable, shuffledRows, tableOf } from './planted-table.ts';

/** Few trees: what is tested does not need more. */
const quick = { trees: 120, learningRate: 0.1, subsample: 0.5 };
const table = plantedTable(1500, 1);
const fitted = fitRuleFit(table, quick);

function rulesOn(model: AdditiveModel, features: readonly string[]): RuleTerm[] {
  return model.terms.filter(
    (term): term is RuleTerm =>
      term.kind === 'rule' &&
      term.conditions.length === features.length &&
      term.conditions.every((condition) => features.includes(condition.feature)),
  );
}

function conditionOn(term: RuleTerm, feature: string): Condition {
  return term.conditions.find((condition) => condition.feature === feature) as Condition;
}

/** A row of ordinary values, changed where given. */
function rowWith(changes: Record<string, number | string | null>): AnalysisTable {
  const row: Record<string, number | string | null> = {
    visits: 0,
    region: 'west',
    age: 45,
    moves: 0,
    income: 1000,
    ...changes,
  };
  const named = ['visits', 'age', 'moves', 'income'].map((name) => numeric(name, [row[name] as number]));
  const noise = Array.from({ length: 5 }, (_, at) => numeric(`noise${at}`, [50]));
  return tableOf([...named, categorical('region', [row['region'] as string | null]), ...noise], [OUTCOME.unknown]);
}

const score = (model: AdditiveModel, changes: Record<string, number | string | null>) =>
  predictLogOdds(model, rowWith(changes))[0] as number;

describe.each([
  ['full', fitted.full],
  ['readable', fitted.readable],
] as const)('planted rules, %s model', (_, model) => {
  test('the features of each rule come together in one rule with the right sign', () => {
    const visits = rulesOn(model, ['visits', 'region']).filter((term) => term.coefficient > 0);
    expect(visits.map((term) => conditionOn(term, 'region'))).toContainEqual(
      expect.objectContaining({ levels: ['east', 'north'] }),
    );
    expect(visits.map((term) => conditionOn(term, 'visits'))).toContainEqual(
      expect.objectContaining({ kind: 'interval', from: 3, to: null }),
    );
    const moves = rulesOn(model, ['age', 'moves']).filter((term) => term.coefficient > 0);
    expect(moves.map((term) => conditionOn(term, 'moves'))).toContainEqual(
      expect.objectContaining({ from: 2, to: null }),
    );
  });

  test('the effects are found in the scores, each only where both conditions hold', () => {
    const base = score(model, {});
    expect(score(model, { visits: 4, region: 'north' }) - base).toBeGreaterThan(1.2);
    expect(score(model, { age: 22, moves: 3 }) - base).toBeGreaterThan(1);
    expect(Math.abs(score(model, { visits: 4 }) - base)).toBeLessThan(0.7);
    expect(Math.abs(score(model, { region: 'north' }) - base)).toBeLessThan(0.7);
    expect(Math.abs(score(model, { age: 22 }) - base)).toBeLessThan(0.7);
  });

  test('missing has its own effect, unlike that of any value', () => {
    const missing = score(model, { income: Number.NaN });
    for (const income of [0, 500, 1000, 1500, 2000]) expect(missing - score(model, { income })).toBeGreaterThan(1);
  });

  test('the mean predicted probability is the share of unlawful rows', () => {
    const logOdds = predictLogOdds(model, table);
    const mean = logOdds.reduce((sum, eta) => sum + probabilityOf(eta), 0) / table.rows;
    expect(mean).toBeCloseTo(model.training.prevalence, 5);
  });

  test('support, hits and mean of every rule are those of the rows it covers', () => {
    for (const term of model.terms) {
      if (term.kind !== 'rule') continue;
      const single = predictLogOdds({ ...model, intercept: 0, terms: [{ ...term, coefficient: 1 }] }, table);
      const covered = single.reduce((sum, value) => sum + value, 0);
      const hits = single.reduce((sum, value, row) => sum + value * (table.outcome[row] as number), 0);
      expect([term.support, term.hits]).toEqual([covered, hits]);
      expect(term.mean).toBeCloseTo(covered / table.rows, 12);
      expect(term.support).toBeGreaterThanOrEqual(defaultRuleFitConfig.minSupport);
      expect(table.rows - term.support).toBeGreaterThanOrEqual(defaultRuleFitConfig.minSupport);
      expect(term.conditions.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('the fit as a whole', () => {
  test('the readable model is short and follows the full one', () => {
    expect(fitted.readable.terms.length).toBeLessThanOrEqual(15);
    const full = predictLogOdds(fitted.full, table);
    const readable = predictLogOdds(fitted.readable, table);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [a, b] = [mean(full), mean(readable)];
    const product = (x: Float64Array, y: Float64Array, mx: number, my: number) =>
      x.reduce((sum, value, row) => sum + (value - mx) * ((y[row] as number) - my), 0);
    const correlation =
      product(full, readable, a, b) / Math.sqrt(product(full, full, a, a) * product(readable, readable, b, b));
    expect(correlation).toBeGreaterThan(0.95);
  });

  test('noise hardly takes part', () => {
    const weight = (wanted: (name: string) => boolean) =>
      fitted.full.terms.reduce((sum, term) => {
        const names = featuresOf(term);
        return (
          sum + (names.some(wanted) ? Math.abs(term.coefficient) * Math.sqrt(Math.abs(term.mean * (1 - term.mean))) : 0)
        );
      }, 0);
    expect(weight((name) => name.startsWith('noise'))).toBeLessThan(0.35 * weight(() => true));
  });

  test('same data, settings and seed: the same bytes, in another order of rows too', () => {
    const again = fitRuleFit(takeRows(table, shuffledRows(table.rows, 6)), quick);
    expect(JSON.stringify(again)).toBe(JSON.stringify(fitted));
    expect(JSON.stringify(fitRuleFit(table, { ...quick, seed: 2 }).full)).not.toBe(JSON.stringify(fitted.full));
  });

  test('rows with an unknown outcome or weight 0 change nothing', () => {
    const extra = takeRows(
      table,
      Int32Array.from({ length: table.rows + 60 }, (_, at) => (at < table.rows ? at : at - table.rows)),
    );
    const outcome = extra.outcome.slice();
    outcome.fill(OUTCOME.unknown, table.rows, table.rows + 30);
    const weights = new Float64Array(extra.rows).fill(1);
    weights.fill(0, table.rows + 30);
    expect(JSON.stringify(fitRuleFit({ ...extra, outcome, weights }, quick))).toBe(JSON.stringify(fitted));
  });

  test('weights shift the model to the rows that weigh more', () => {
    const weights = Float64Array.from(table.outcome, (unlawful) => (unlawful === 1 ? 3 : 1));
    const { full } = fitRuleFit({ ...table, weights }, quick);
    expect(full.training.weighted).toBe(true);
    const positives = table.outcome.reduce((sum, unlawful) => sum + unlawful, 0);
    expect(full.training.prevalence).toBeCloseTo((3 * positives) / (2 * positives + table.rows), 10);
    expect(score(full, {})).toBeGreaterThan(score(fitted.full, {}) + 0.5);
  });

  test('persons stay together, and their keys are asked for every row', () => {
    const personKeys = Array.from({ length: table.rows }, (_, row) => `person ${row >> 1}`);
    const model = fitRuleFit(table, quick, { personKeys });
    expect(model.diagnostics.deviance).not.toEqual(fitted.diagnostics.deviance);
    expect(() => fitRuleFit(table, quick, { personKeys: ['one'] })).toThrow(RangeError);
  });

  test('reports progress and stops when asked', () => {
    const shares: number[] = [];
    fitRuleFit(table, { ...quick, trees: 24 }, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    let asked = 0;
    const shouldStop = () => ++asked > 20;
    expect(() => fitRuleFit(table, quick, { shouldStop })).toThrowError(expect.objectContaining({ code: 'CANCELLED' }));
  });

  test('linear terms that hardly tell the outcomes apart take no part, unless the caller wants them', () => {
    const linear = (config: Partial<RuleFitConfig>) =>
      fitRuleFit(table, { ...quick, trees: 12, ...config }).full.terms.filter(({ kind }) => kind === 'linear');
    expect(linear({ linearScreen: 1000 })).toEqual([]);
    expect(linear({ linearScreen: 0, linearPenalty: 0.01 }).length).toBeGreaterThan(
      linear({ linearPenalty: 0.01 }).length,
    );
  });

  test('small data get more trees that all see every row, unless the caller chose', () => {
    expect(resolveRuleFitConfig({}, 1100)).toMatchObject({ trees: 1000, learningRate: 0.05, subsample: 1 });
    expect(resolveRuleFitConfig({}, 5000)).toEqual(defaultRuleFitConfig);
    expect(resolveRuleFitConfig({}, 30_000).validatedFolds).toBe(2);
    expect(resolveRuleFitConfig({ trees: 50 }, 1100).trees).toBe(50);
  });

  test('settings out of range are refused', () => {
    for (const wrong of [
      { chains: 1 },
      { validatedFolds: 0 },
      { maxConditions: 4 },
      { subsample: 0 },
      { leaves: [4, 2] as const },
      { bins: 300 },
      { alpha: 0 },
      { linearPenalty: 0 },
      { linearScreen: -1 },
      { lambdaRatio: 1 },
      { tolerance: 0 },
      { minSupport: 0 },
    ])
      expect(() => fitRuleFit(table, { ...quick, ...wrong })).toThrow(RangeError);
  });
});
