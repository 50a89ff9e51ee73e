import { describe, expect, test } from 'vitest';
import { predictLogOdds, probabilityOf } from '../../../shared/learning/additive-model.ts';
import { fitL1Logistic } from '../../../shared/learning/l1-logistic.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { OUTCOME, takeRows } from '../../../shared/learning/table.ts';
import { categorical, numeric, plantedTable, shuffledRows, tableOf } from './planted-table.ts';

const table = plantedTable(1500, 1);
const fitted = fitL1Logistic(table);

describe('fitL1Logistic', () => {
  test('recovers an additive truth: slope, level and missing', () => {
    const random = randomStream(2, 0);
    const rows = 4000;
    const x = Array.from({ length: rows }, () => (random.integer(10) === 0 ? Number.NaN : random.uniform() * 10));
    const c = Array.from({ length: rows }, () => ['a', 'b', 'c'][random.integer(3)] as string);
    const outcome = x.map((value, row) => {
      const logOdds = -1 + (Number.isNaN(value) ? 1.5 : 0.3 * (value - 5)) + (c[row] === 'b' ? 1 : 0);
      return random.uniform() < probabilityOf(logOdds) ? 1 : 0;
    });
    const { model } = fitL1Logistic(tableOf([numeric('x', x), categorical('c', c)], outcome));
    const score = (value: number, level: string) =>
      predictLogOdds(
        model,
        tableOf([numeric('x', [value]), categorical('c', [level])], [OUTCOME.unknown]),
      )[0] as number;
    expect((score(8, 'a') - score(2, 'a')) / 6).toBeCloseTo(0.3, 1);
    expect(score(5, 'b') - score(5, 'a')).toBeCloseTo(1, 0);
    expect(score(Number.NaN, 'a') - score(5, 'a')).toBeGreaterThan(1.1);
    expect(score(Number.NaN, 'a') - score(5, 'a')).toBeLessThan(1.9);
  });

  test('has one condition per rule at most', () => {
    for (const term of fitted.model.terms) if (term.kind === 'rule') expect(term.conditions.length).toBe(1);
    expect(fitted.model.kind).toBe('l1-logistic');
    expect(fitted.diagnostics.converged).toBe(true);
  });

  test('does not depend on the order of rows', () => {
    const again = fitL1Logistic(takeRows(table, shuffledRows(table.rows, 9)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(fitted));
  });

  test('rows with an unknown outcome leave the preparation alone too', () => {
    const joined = takeRows(
      table,
      Int32Array.from({ length: 1600 }, (_, at) => (at < 1500 ? at : at - 1500)),
    );
    joined.outcome.fill(OUTCOME.unknown, 1500);
    for (const column of joined.columns) if (column.kind === 'numeric') column.values.fill(1e9, 1500);
    expect(JSON.stringify(fitL1Logistic(joined))).toBe(JSON.stringify(fitted));
  });

  test('lambda is the one with the least out-of-fold deviance', () => {
    const { lambda, lambdas, deviance } = fitted.diagnostics;
    expect(deviance.length).toBe(lambdas.length);
    expect(lambda).toBe(lambdas[deviance.indexOf(Math.min(...deviance))]);
  });
});
