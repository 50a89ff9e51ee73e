import { describe, expect, it } from 'vitest';
import { predictLogOdds, probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { fitRiskGroups } from '../../../../shared/learning/risk-groups/fit-risk-groups.ts';
import { type AnalysisTable, takeRows } from '../../../../shared/learning/table.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';
import { segmentedTable } from './segmented-table.ts';

const ROWS = 2500;
const table = segmentedTable(ROWS, 6);
const groupedBy = (own: AnalysisTable) => fitRiskGroups(own).model;
const every = <T>(value: T): T[] => new Array<T>(ROWS).fill(value);
const withColumns = (...columns: AnalysisTable['columns'][number][]): AnalysisTable => ({
  ...table,
  columns: [...table.columns, ...columns],
});

describe('risk groups on bad input', () => {
  it('constant, empty and one-level columns change nothing but the number of columns that was looked at', () => {
    const more = withColumns(
      numeric('constant', every(7)),
      numeric('empty', every(Number.NaN)),
      categorical('one', every('a')),
      categorical('none', every(null)),
    );
    const { model, diagnostics } = fitRiskGroups(more);
    expect(model).toEqual(groupedBy(table));
    expect(diagnostics.ignoredColumns.map(({ name }) => name)).toEqual(['constant', 'empty', 'one', 'none']);
  });

  it('a column that occurs twice: the first one is used', () => {
    const visits = table.columns[2] as AnalysisTable['columns'][number];
    const used = groupedBy(withColumns({ ...visits, name: 'visits again' })).terms.flatMap((term) =>
      term.kind === 'rule' ? term.conditions.map(({ feature }) => feature) : [],
    );
    expect(new Set(used)).toEqual(new Set(['visits', 'region']));
  });

  it('10,000 levels', () => {
    const many = tableOf(
      [
        categorical(
          'key',
          Array.from({ length: 10_000 }, (_, row) => `key ${row}`),
        ),
      ],
      Array.from({ length: 10_000 }, (_, row) => (row % 9 === 0 ? 1 : 0)),
    );
    expect(groupedBy(many).terms).toEqual([]);
    const streets = Array.from({ length: ROWS }, (_, row) => (row % 2 === 0 ? `lane ${row}` : `street ${row % 7}`));
    expect(
      predictLogOdds(
        groupedBy(withColumns(categorical('street', streets))),
        withColumns(categorical('street', streets)),
      ).every(Number.isFinite),
    ).toBe(true);
  });

  it('perfect separation: two groups with finite estimates', () => {
    const model = groupedBy(withColumns(numeric('answer', [...table.outcome])));
    expect(model.terms).toHaveLength(2);
    const [low, high] = model.terms.map(({ coefficient }) => probabilityOf(model.intercept + coefficient));
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(0.01);
    expect(high).toBeGreaterThan(0.99);
    expect(high).toBeLessThan(1);
  });

  it('no usable column at all: no groups', () => {
    const { model } = fitRiskGroups({ ...table, columns: [numeric('constant', every(1))] });
    expect([model.terms, model.features]).toEqual([[], []]);
  });

  it('too few of either outcome: refused, unless the caller asks for fewer', () => {
    const rows = (outcome: number, count: number) =>
      [...table.outcome.keys()].filter((row) => table.outcome[row] === outcome).slice(0, count);
    const few = takeRows(table, Int32Array.from([...rows(1, 29), ...rows(0, 300)]));
    const code = (name: string, details: object) => expect.objectContaining({ code: name, details });
    expect(() => groupedBy(few)).toThrowError(code('TRAIN_TOO_FEW_POSITIVES', { positives: 29, needed: 30 }));
    const flipped = { ...few, outcome: few.outcome.map((own) => 1 - own) };
    expect(() => groupedBy(flipped)).toThrowError(code('TRAIN_TOO_FEW_NEGATIVES', { negatives: 29, needed: 30 }));
    expect(fitRiskGroups(few, {}, { leastPerOutcome: 10 }).model.training.positives).toBe(29);
    expect(() => groupedBy({ ...few, outcome: new Uint8Array(few.rows).fill(2) })).toThrowError(
      code('TRAIN_NO_DATA', {}),
    );
  });

  it('stops when it is asked to', () => {
    expect(() => fitRiskGroups(table, {}, { shouldStop: () => true })).toThrowError(
      expect.objectContaining({ code: 'CANCELLED' }),
    );
  });
});
