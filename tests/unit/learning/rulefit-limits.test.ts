import { describe, expect, test } from 'vitest';
import { type AdditiveModel, featuresOf } from '../../../shared/learning/additive-model.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { fitRuleFit } from '../../../shared/learning/rulefit.ts';
import { predictLogOdds } from '../../../shared/learning/scorer.ts';
import { type AnalysisTable, takeRows } from '../../../shared/learning/table.ts';
import { numeric, plantedTable, tableOf } from './planted-table.ts';

const quick = { trees: 120, subsample: 0.6 };

/** The table with another column in the place of the one of its name. */
const withValue = (table: AnalysisTable, name: string, value: number): AnalysisTable => ({
  ...table,
  columns: table.columns.map((column) =>
    column.name === name ? numeric(name, new Array<number>(table.rows).fill(value)) : column,
  ),
});

/** Whether no row's log-odds ever fall when a feature rises through these values. */
function onlyRises(model: AdditiveModel, table: AnalysisTable, name: string, values: readonly number[]): boolean {
  let before: Float64Array | null = null;
  for (const value of values) {
    const now = predictLogOdds(model, withValue(table, name, value));
    if (before?.some((logOdds, row) => logOdds > (now[row] as number) + 1e-9)) return false;
    before = now;
  }
  return true;
}

describe('what an analyst may lay down', () => {
  // The risk rises, falls and rises again with `dose`, so that a free model goes up and down.
  const random = randomStream(8, 0);
  const rows = 2500;
  const dose = Array.from({ length: rows }, () => random.integer(30));
  const other = Array.from({ length: rows }, () => random.integer(10));
  const outcome = dose.map((value, row) => {
    const risk = value < 8 ? 0.15 : value < 16 ? 0.5 : value < 22 ? 0.2 : 0.6;
    return random.uniform() < risk * ((other[row] as number) > 4 ? 1 : 0.7) ? 1 : 0;
  });
  const table = tableOf([numeric('dose', dose), numeric('other', other)], outcome);
  const doses = Array.from({ length: 30 }, (_, value) => value);

  test('a sign makes both models monotone in that feature, whatever the data say', () => {
    const free = fitRuleFit(table, quick);
    expect(onlyRises(free.full, table, 'dose', doses)).toBe(false);
    const { full, readable } = fitRuleFit(table, { ...quick, signs: { dose: 1 } });
    for (const model of [full, readable]) {
      expect(model.terms.some((term) => featuresOf(term).includes('dose'))).toBe(true);
      expect(onlyRises(model, table, 'dose', doses)).toBe(true);
    }
  });

  test('a pair that is forbidden never stands in one rule, while each may stand alone', () => {
    const planted = plantedTable(2000, 5);
    const pairs = ({ terms }: AdditiveModel) =>
      terms.filter((term) => featuresOf(term).includes('visits') && featuresOf(term).includes('region'));
    const free = fitRuleFit(planted, quick).full;
    expect(pairs(free).length).toBeGreaterThan(0);
    const { full, readable } = fitRuleFit(planted, { ...quick, forbidden: [['region', 'visits']] });
    for (const model of [full, readable]) {
      expect(pairs(model)).toEqual([]);
      expect(model.terms.some((term) => featuresOf(term).includes('visits'))).toBe(true);
    }
  });

  test('a name that the table does not have is refused', () => {
    expect(() => fitRuleFit(table, { ...quick, signs: { nothing: 1 } })).toThrow(RangeError);
  });

  test('support counts persons: a rule on one person with many rows is no rule', () => {
    const many = Int32Array.from([...Array(rows).keys(), ...new Array<number>(60).fill(0)]);
    const odd = takeRows(table, many);
    const marked = {
      ...odd,
      columns: [
        ...odd.columns,
        numeric(
          'mark',
          Array.from(many, (row) => (row === 0 ? 1 : 0)),
        ),
      ],
    };
    const personKeys = Array.from(many, String);
    const uses = (keys?: string[]) => {
      const { full } = fitRuleFit(marked, quick, keys === undefined ? {} : { personKeys: keys });
      return full.terms.some((term) => term.kind === 'rule' && featuresOf(term).includes('mark'));
    };
    expect(uses(personKeys)).toBe(false);
    expect(uses(Array.from(many, (_row, at) => `p${at}`))).toBe(true);
  });

  test('a forest finds the planted rules too', () => {
    const planted = plantedTable(2000, 5);
    const { full, diagnostics } = fitRuleFit(planted, { ...quick, ruleSource: 'forest' });
    expect(diagnostics.rulesKept).toBeGreaterThan(30);
    const together = full.terms.map((term) => featuresOf(term).toSorted().join('+'));
    expect(together).toContain('region+visits');
    expect(together).toContain('age+moves');
  });
});

describe('small data', () => {
  test('get the same model whatever the seed, because nothing is drawn', () => {
    const small = plantedTable(600, 6);
    const terms = (seed: number) => JSON.stringify(fitRuleFit(small, { trees: 120, subsample: 1, seed }).full.terms);
    expect(terms(2)).toBe(terms(1));
  });
});
