import Database from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdditiveModel, probabilityOf, type RuleTerm } from '../../../shared/learning/additive-model.ts';
import { modelSql } from '../../../shared/learning/model-sql.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import { anyModel, anyTable, plainLogOdds } from './any-model.ts';
import { numeric, tableOf } from './planted-table.ts';

interface Scored {
  readonly id: number;
  readonly log_odds: number;
  readonly probability: number;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Runs the statement on a real table in SQLite; missing is NULL there. */
function scoreInSqlite(model: AdditiveModel, table: AnalysisTable, name = 'dossiers'): Scored[] {
  const db = new Database(':memory:');
  const columns = table.columns.map(
    (column) => `${quoted(column.name)} ${column.kind === 'numeric' ? 'REAL' : 'TEXT'}`,
  );
  db.exec(`CREATE TABLE ${quoted(name)} ("dossier ""nr""" INTEGER, ${columns.join(', ')})`);
  const places = table.columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${quoted(name)} VALUES (?, ${places})`);
  for (let row = 0; row < table.rows; row++) {
    const cells = table.columns.map((column) => {
      if (column.kind === 'categorical') return column.levels[column.codes[row] as number] ?? null;
      const value = column.values[row] as number;
      return Number.isNaN(value) ? null : value;
    });
    insert.run(row, ...cells);
  }
  const scored = db.prepare<[], Scored>(modelSql(model, { table: name, id: 'dossier "nr"' })).all();
  db.close();
  return scored.toSorted((a, b) => a.id - b.id);
}

function ruleModel(terms: readonly RuleTerm[], intercept: number): AdditiveModel {
  return {
    format: 'toetssteen-model',
    version: 1,
    kind: 'rulefit',
    intercept,
    terms,
    features: [{ kind: 'numeric', name: 'x', low: 0, high: 9 }],
    training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
  };
}

const positive = (coefficient: number): RuleTerm => ({
  kind: 'rule',
  conditions: [{ kind: 'interval', feature: 'x', from: 0, to: null, missing: 'out' }],
  coefficient,
  mean: 0.5,
  support: 20,
  hits: 4,
});

describe('modelSql', () => {
  it('scores in SQLite as the model does, for any model and table', () => {
    fc.assert(
      fc.property(anyModel(15), anyTable(12), (model, table) => {
        const plain = plainLogOdds(model, table);
        const scored = scoreInSqlite(model, table);
        expect(scored.length).toBe(table.rows);
        for (const { id, log_odds, probability } of scored) {
          const expected = plain[id] as number;
          expect(Math.abs(log_odds - expected)).toBeLessThan(1e-9);
          expect(Math.abs(probability - probabilityOf(expected))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('writes numbers exactly, and takes more terms than SQLite takes levels of brackets', () => {
    const table = tableOf([numeric('x', [1, -1, Number.NaN])], [0, 0, 0]);
    const terms = Array.from({ length: 2_500 }, () => positive(2 ** -12));
    const scored = scoreInSqlite(ruleModel(terms, 0.1 + 0.2), table);
    expect(scored[0]?.log_odds).toBeCloseTo(0.1 + 0.2 + 2_500 * 2 ** -12, 12);
    expect(scored[1]?.log_odds).toBe(0.1 + 0.2);
    expect(scored[2]?.log_odds).toBe(0.1 + 0.2);
  });

  it('gives 0 and 1 where log-odds leave no room for anything else', () => {
    const table = tableOf([numeric('x', [1, -1])], [0, 0]);
    const scored = scoreInSqlite(ruleModel([positive(2_000)], -1_000), table);
    expect(scored.map(({ probability }) => probability)).toEqual([1, 0]);
  });

  it('quotes the name of the table, and leaves out the id when none is asked for', () => {
    const table = tableOf([numeric('x', [1])], [0]);
    const model = ruleModel([positive(1)], 0);
    expect(scoreInSqlite(model, table, 'a"; DROP TABLE b; --')[0]?.log_odds).toBe(1);
    expect(modelSql(model, { table: 't' })).not.toMatch(/\bid\b/);
  });

  it('refuses a condition on another kind of feature', () => {
    const wrong = {
      ...positive(1),
      conditions: [{ kind: 'levels', feature: 'x', levels: ['a'], missing: true } as const],
    };
    expect(() => modelSql(ruleModel([wrong], 0), { table: 't' })).toThrow(TypeError);
  });
});
