import { describe, expect, test } from 'vitest';
import { type AdditiveModel, predictLogOdds } from '../../../shared/learning/additive-model.ts';
import { fitRiskGroups } from '../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { fitRuleFit } from '../../../shared/learning/rulefit.ts';
import { fitScorecard } from '../../../shared/learning/scorecard/fit-scorecard.ts';
import { type AnalysisTable, takeRows } from '../../../shared/learning/table.ts';
import { categorical, numeric, plantedTable, tableOf } from './planted-table.ts';

const quick = { trees: 60, learningRate: 0.1, subsample: 0.5 };
const ROWS = 600;
const planted = plantedTable(ROWS, 3);

const methods: [string, (table: AnalysisTable) => readonly AdditiveModel[]][] = [
  [
    'RuleFit',
    (table) => {
      const { full, readable } = fitRuleFit(table, quick);
      return [full, readable];
    },
  ],
  ['scorecard', (table) => [fitScorecard(table).model]],
  ['risk groups', (table) => [fitRiskGroups(table).model]],
];

function withColumns(...columns: AnalysisTable['columns'][number][]): AnalysisTable {
  return { ...planted, columns: [...planted.columns, ...columns] };
}

const every = <T>(value: T) => new Array<T>(ROWS).fill(value);

describe.each(methods)('%s has a defined result for', (_, train) => {
  const expectFinite = (models: readonly AdditiveModel[], table: AnalysisTable) => {
    for (const model of models) {
      expect(predictLogOdds(model, table).every(Number.isFinite)).toBe(true);
      for (const term of model.terms) expect(Number.isFinite(term.coefficient)).toBe(true);
    }
  };

  test('constant, empty and one-level columns: they are not used, and the table may lack them later', () => {
    const table = withColumns(
      numeric('constant', every(7)),
      numeric('empty', every(Number.NaN)),
      categorical('one', every('a')),
      categorical('none', every(null)),
    );
    const models = train(table);
    expect(JSON.stringify(models)).toBe(JSON.stringify(train(planted)));
    expectFinite(models, planted);
  });

  test('a column that occurs twice under two names', () => {
    const visits = planted.columns[0] as AnalysisTable['columns'][number];
    const table = withColumns({ ...visits, name: 'visits again' });
    const models = train(table);
    expectFinite(models, table);
    expect(models[0]?.terms.length).toBeGreaterThan(0);
  });

  test('perfect separation', () => {
    const table = withColumns(numeric('answer', [...planted.outcome]));
    const models = train(table);
    expectFinite(models, table);
    const logOdds = predictLogOdds(models[0] as AdditiveModel, table);
    logOdds.forEach((eta, row) => {
      expect(eta > 0).toBe(table.outcome[row] === 1);
    });
  });

  test('data in which nothing predicts: no terms, everyone the share of unlawful rows', () => {
    const nothing = tableOf(
      [
        numeric(
          'parity',
          Array.from({ length: 800 }, (_, row) => row % 2),
        ),
      ],
      Array.from({ length: 800 }, (_, row) => (Math.floor(row / 2) % 2 === 0 ? 1 : 0)),
    );
    for (const model of train(nothing)) {
      expect(model.terms).toEqual([]);
      expect(model.intercept).toBeCloseTo(0, 10);
    }
  });

  test('a table without a single usable column', () => {
    for (const model of train({ ...planted, columns: [numeric('constant', every(1))] })) {
      expect(model.terms).toEqual([]);
      const { prevalence } = model.training;
      expect(model.intercept).toBeCloseTo(Math.log(prevalence / (1 - prevalence)), 10);
    }
  });

  test('infinity, a name that occurs twice and unusable weights: refused with the name', () => {
    const infinite = every(1).map((value, row) => (row === 5 ? Number.POSITIVE_INFINITY : value));
    expect(() => train(withColumns(numeric('rate', infinite)))).toThrowError(
      expect.objectContaining({ code: 'TRAIN_COLUMN_UNUSABLE', details: { column: 'rate', reason: 'infinite' } }),
    );
    expect(() => train(withColumns(numeric('age', every(1))))).toThrowError(
      expect.objectContaining({ code: 'TRAIN_COLUMN_UNUSABLE', details: { column: 'age', reason: 'name-twice' } }),
    );
    for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => train({ ...planted, weights: Float64Array.from(every(1)).fill(weight, 3, 4) })).toThrowError(
        expect.objectContaining({ code: 'TRAIN_WEIGHTS_INVALID' }),
      );
  });

  test('no known outcome, or no weight at all', () => {
    const code = expect.objectContaining({ code: 'TRAIN_NO_DATA' });
    expect(() => train({ ...planted, outcome: new Uint8Array(ROWS).fill(2) })).toThrowError(code);
    expect(() => train({ ...planted, weights: new Float64Array(ROWS) })).toThrowError(code);
  });

  test('an outcome with a third value: refused', () => {
    const outcome = planted.outcome.slice();
    outcome[7] = 3;
    expect(() => train({ ...planted, outcome })).toThrowError(
      expect.objectContaining({ code: 'TRAIN_OUTCOME_INVALID', details: { value: 3 } }),
    );
  });

  test('ten thousand levels, one for each row: nothing is learned from them by name', () => {
    const rows = 10_000;
    const large = plantedTable(rows, 4);
    const own = categorical(
      'person',
      Array.from({ length: rows }, (_, row) => `person ${row}`),
    );
    const table = { ...large, columns: [...large.columns, own] };
    const models = train(table);
    expectFinite(models, table);
    expect(JSON.stringify(models.map(({ terms }) => terms))).not.toContain('person ');
  });

  test('a column with hundreds of levels', () => {
    const streets = Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? `lane ${row}` : `street ${row % 7}`));
    const table = withColumns(categorical('street', streets));
    const models = train(table);
    expectFinite(models, table);
    const feature = models[0]?.features.find(({ name }) => name === 'street');
    expect(feature?.kind === 'categorical' && feature.otherLevels.length).toBe(200);
  });
});

describe('gates (too few known outcomes)', () => {
  function withPositives(positives: number, negatives: number): AnalysisTable {
    const rowsOf = (outcome: number, count: number) =>
      Array.from({ length: planted.rows }, (_, row) => row)
        .filter((row) => planted.outcome[row] === outcome)
        .slice(0, count);
    return takeRows(planted, Int32Array.from([...rowsOf(1, positives), ...rowsOf(0, negatives)]));
  }
  const tooFew = (positives: number, needed: number) =>
    expect.objectContaining({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { positives, needed } });

  test('RuleFit needs 100 unlawful rows', () => {
    expect(() => fitRuleFit(withPositives(99, 300), quick)).toThrowError(tooFew(99, 100));
    expect(fitRuleFit(withPositives(100, 300), quick).full.training.positives).toBe(100);
  });

  test('the scorecard needs 30', () => {
    expect(() => fitScorecard(withPositives(29, 300))).toThrowError(tooFew(29, 30));
    expect(fitScorecard(withPositives(30, 300)).model.training.positives).toBe(30);
  });

  test('and as many lawful ones', () => {
    expect(() => fitScorecard(withPositives(100, 29))).toThrowError(
      expect.objectContaining({ code: 'TRAIN_TOO_FEW_NEGATIVES', details: { negatives: 29, needed: 30 } }),
    );
  });

  test('rows of weight 0 do not count', () => {
    const table = withPositives(100, 300);
    const weights = new Float64Array(400).fill(1);
    weights[0] = 0;
    expect(() => fitRuleFit({ ...table, weights }, quick)).toThrowError(tooFew(99, 100));
  });
});
