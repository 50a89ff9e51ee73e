import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdditiveModel, predictLogOdds, probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { auc } from '../../../../shared/learning/evaluation/auc.ts';
import { fitRiskGroups, type RiskGroupsConfig } from '../../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { type AnalysisTable, takeRows } from '../../../../shared/learning/table.ts';
import { categorical, numeric, plantedTable, shuffledRows, tableOf } from '../planted-table.ts';
import { noiseTable, segmentedTable } from './segmented-table.ts';

const ROWS = 2500;
const table = segmentedTable(ROWS, 6);
const groupedBy = (own: AnalysisTable, config: Partial<RiskGroupsConfig> = {}): AdditiveModel =>
  fitRiskGroups(own, config).model;

/** Per row how many of the model's groups it is in. */
function groupsOf(model: AdditiveModel, own: AnalysisTable): number[] {
  const counting = { ...model, intercept: 0, terms: model.terms.map((term) => ({ ...term, coefficient: 1 })) };
  return [...predictLogOdds(counting, own)];
}

const every = <T>(value: T, rows = ROWS): T[] => new Array<T>(rows).fill(value);
describe('risk groups', () => {
  it('finds the planted segments, in ascending order, with what they hold', () => {
    const { model, diagnostics } = fitRiskGroups(table);
    expect(diagnostics.splits.map(({ feature, groups }) => [feature, groups])).toEqual([
      ['visits', 2],
      ['region', 2],
    ]);
    for (const { p } of diagnostics.splits) expect(p).toBeLessThan(0.05);
    expect(model.terms.map((term) => term.kind === 'rule' && term.conditions)).toEqual([
      [{ kind: 'interval', feature: 'visits', from: null, to: 3, missing: expect.any(String) }],
      [
        { kind: 'levels', feature: 'region', levels: ['south', 'west'], missing: true },
        { kind: 'interval', feature: 'visits', from: 3, to: null, missing: expect.any(String) },
      ],
      [
        { kind: 'levels', feature: 'region', levels: ['east', 'north'], missing: false },
        { kind: 'interval', feature: 'visits', from: 3, to: null, missing: expect.any(String) },
      ],
    ]);
    const logOdds = predictLogOdds(model, table);
    const levels = [...new Set(logOdds)].sort((a, b) => a - b);
    model.terms.forEach((term, at) => {
      const rows = [...logOdds.keys()].filter((row) => logOdds[row] === levels[at]);
      expect(term.support).toBe(rows.length);
      expect(term.hits).toBe(rows.filter((row) => table.outcome[row] === 1).length);
      expect(term.mean).toBeCloseTo(rows.length / ROWS, 12);
      expect(probabilityOf(levels[at] as number)).toBeCloseTo(term.hits / term.support, 2);
    });
  });

  it('has a mean estimate equal to the share of unlawful rows', () => {
    for (const own of [table, plantedTable(1500, 3)]) {
      const model = groupedBy(own);
      const mean = predictLogOdds(model, own).reduce((sum, eta) => sum + probabilityOf(eta), 0) / own.rows;
      expect(mean).toBeCloseTo(model.training.prevalence, 9);
    }
  });

  it('stays one group on noise in about 95 % of samples', () => {
    const samples = Array.from({ length: 100 }, (_, seed) => groupedBy(noiseTable(600, seed + 1)));
    const split = samples.filter(({ terms }) => terms.length > 0).length;
    expect(split).toBeLessThanOrEqual(10);
    // A test that never splits anything would be no test at level 0.05.
    expect(split).toBeGreaterThan(0);
    const whole = samples.find(({ terms }) => terms.length === 0) as AdditiveModel;
    const { prevalence } = whole.training;
    expect(whole.intercept).toBeCloseTo(Math.log(prevalence / (1 - prevalence)), 9);
  });

  it('ranks rows that it has not seen', () => {
    const other = segmentedTable(3000, 99);
    // The best that the truth allows is about 0.79.
    expect(auc(other.outcome, predictLogOdds(groupedBy(table), other)).value).toBeGreaterThan(0.75);
  });

  it('stays within its bounds', () => {
    const own = plantedTable(3000, 8);
    for (const config of [{}, { maxGroups: 4 }, { maxDepth: 1 }, { maxBranches: 2 }, { minPersons: 400 }]) {
      const { model, diagnostics } = fitRiskGroups(own, config);
      const { maxGroups, maxDepth, maxBranches, minPersons } = diagnostics.config;
      expect(model.terms.length).toBeGreaterThan(1);
      expect(model.terms.length).toBeLessThanOrEqual(maxGroups);
      for (const { groups } of diagnostics.splits) expect(groups).toBeLessThanOrEqual(maxBranches);
      for (const term of model.terms) {
        expect(term.kind === 'rule' ? term.conditions.length : 99).toBeLessThanOrEqual(maxDepth);
        expect(term.support).toBeGreaterThanOrEqual(Math.max(minPersons, 60));
      }
      const coefficients = model.terms.map(({ coefficient }) => coefficient);
      expect(coefficients).toEqual(coefficients.toSorted((a, b) => a - b));
    }
  });

  it('puts every row in exactly one group, with missing values and levels it never saw too', () => {
    const models = [groupedBy(table), groupedBy(plantedTable(2000, 4)), groupedBy(noiseTable(600, 8), { alpha: 1 })];
    const values = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -1000, max: 5000 }), fc.double({ noNaN: true }));
    const levels = fc.option(fc.constantFrom('north', 'east', 'west', 'south', 'level 1', 'red', 'never seen', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(values, levels), { minLength: 1, maxLength: 30 }), (drawn) => {
        for (const model of models) {
          const columns = model.features.map((feature, at) => {
            const shifted = drawn.map((_, row) => drawn[(row + at) % drawn.length] as (typeof drawn)[number]);
            return feature.kind === 'numeric'
              ? numeric(
                  feature.name,
                  shifted.map(([value]) => value),
                )
              : categorical(
                  feature.name,
                  shifted.map(([, level]) => level),
                );
          });
          const own = tableOf(columns, every(2, drawn.length));
          expect(groupsOf(model, own)).toEqual(every(model.terms.length === 0 ? 0 : 1, drawn.length));
        }
      }),
    );
    expect(models.every(({ terms }) => terms.length > 1)).toBe(true);
  });
});

describe('the same result', () => {
  it('for rows in another order, and levels in another order', () => {
    const turned: AnalysisTable = {
      ...table,
      columns: table.columns.map((column) => {
        if (column.kind === 'numeric') return column;
        const last = column.levels.length - 1;
        const levels = column.levels.toReversed();
        return { ...column, levels, codes: column.codes.map((code) => (code < 0 ? -1 : last - code)) };
      }),
    };
    const json = JSON.stringify(groupedBy(table));
    expect(JSON.stringify(groupedBy(takeRows(table, shuffledRows(ROWS, 3))))).toBe(json);
    expect(JSON.stringify(groupedBy(turned))).toBe(json);
  });

  it('for all weights multiplied alike', () => {
    const weights = Float64Array.from({ length: ROWS }, (_, row) => 1 + (row % 3));
    const terms = (own: Float64Array) => groupedBy({ ...table, weights: own }).terms;
    const once = terms(weights);
    terms(weights.map((weight) => weight * 4)).forEach((term, at) => {
      expect(term.coefficient).toBeCloseTo(once[at]?.coefficient as number, 9);
    });
  });
});

describe('what counts as evidence', () => {
  it('copies of a person add none: what is not found in 600 rows is not found in five copies of them', () => {
    const own = noiseTable(600, 8);
    const keys = Array.from({ length: 600 }, (_, row) => `person ${row}`);
    const copies = Int32Array.from({ length: 3000 }, (_, at) => at % 600);
    const run = { personKeys: Array.from(copies, (row) => keys[row] as string) };
    const groups = [2, 5, 8, 11, 14, 17].map((seed) => {
      const noise = noiseTable(600, seed);
      const once = fitRiskGroups(noise, {}, { personKeys: keys }).model.terms.length;
      const copied = fitRiskGroups(takeRows(noise, copies), {}, run).model.terms.length;
      return [once, copied];
    });
    for (const [once, copied] of groups) expect(copied).toBe(once);
    // Taken for persons of their own the copies do make groups.
    expect(groupedBy(takeRows(own, copies), { minPersons: 250 }).terms.length).toBeGreaterThan(0);
  });

  it('a group holds enough persons, not only enough rows', () => {
    const keys = Array.from({ length: ROWS }, (_, row) => `person ${Math.floor(row / 25)}`);
    const { model } = fitRiskGroups(table, { minPersons: 40 }, { personKeys: keys });
    const groups = model.terms.map((term) => {
      const single = { ...model, intercept: 0, terms: [{ ...term, coefficient: 1 }] };
      const inside = predictLogOdds(single, table);
      return new Set(keys.filter((_, row) => inside[row] === 1)).size;
    });
    for (const persons of groups) expect(persons).toBeGreaterThanOrEqual(40);
  });

  it('unequal weights count for fewer rows, and rows of weight 0 for none', () => {
    const few = segmentedTable(400, 4);
    const uneven = Float64Array.from({ length: 400 }, (_, row) => (row % 20 === 0 ? 60 : 0.1));
    expect(groupedBy(few).terms.length).toBeGreaterThan(0);
    expect(groupedBy({ ...few, weights: uneven }, { minPersons: 20 }).terms).toEqual([]);
    const half = Float64Array.from({ length: ROWS }, (_, row) => (row < 1250 ? 1 : 0));
    const firstHalf = takeRows(
      table,
      Int32Array.from({ length: 1250 }, (_, row) => row),
    );
    expect(groupedBy({ ...table, weights: half }).terms).toEqual(groupedBy(firstHalf).terms);
  });

  it('weights decide the shares', () => {
    // Unlawful rows with many visits weigh double: their groups rise, as if they occurred twice.
    const visits = table.columns[2] as Extract<AnalysisTable['columns'][number], { kind: 'numeric' }>;
    const weights = Float64Array.from(visits.values, (value, row) => (value >= 3 && table.outcome[row] === 1 ? 2 : 1));
    const model = groupedBy({ ...table, weights });
    const share = (own: AdditiveModel) => probabilityOf(own.intercept + (own.terms.at(-1)?.coefficient as number));
    const plain = share(groupedBy(table));
    expect(share(model)).toBeCloseTo((2 * plain) / (1 + plain), 1);
    expect(model.training.weighted).toBe(true);
  });
});
