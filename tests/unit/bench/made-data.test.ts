import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSmallStudy, makeTable, splitRows } from '../../../bench/data.ts';
import { type Marginal, normalShare, valueFrom } from '../../../bench/marginals.ts';
import { NAMED_COLUMNS } from '../../../bench/recipes.ts';
import { rowsOfRule, trueRules, trueSlopes } from '../../../bench/truth.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';

const large = makeTable(20_000, 30, 7);

const valuesOf = (table: AnalysisTable): Map<string, Float64Array> =>
  new Map(table.columns.flatMap((column) => (column.kind === 'numeric' ? [[column.name, column.values]] : [])));

const positives = (table: AnalysisTable): number => table.outcome.reduce((sum, outcome) => sum + outcome, 0);

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [centreA, centreB] = [mean(a), mean(b)];
  const product = (x: Float64Array, cx: number, y: Float64Array, cy: number) =>
    x.reduce((sum, value, row) => sum + (value - cx) * ((y[row] as number) - cy), 0);
  return product(a, centreA, b, centreB) / Math.sqrt(product(a, centreA, a, centreA) * product(b, centreB, b, centreB));
}

describe('made tables', () => {
  it('are the same for the same seed and differ for another', () => {
    expect(makeTable(300, 40, 3)).toEqual(makeTable(300, 40, 3));
    expect(makeTable(300, 40, 3).table.outcome).not.toEqual(makeTable(300, 40, 4).table.outcome);
  });

  it('keep the named columns and the outcome when they get wider', () => {
    const narrow = makeTable(400, NAMED_COLUMNS, 5).table;
    const wide = makeTable(400, 90, 5).table;
    expect(wide.columns).toHaveLength(90);
    expect(wide.outcome).toEqual(narrow.outcome);
    const found = valuesOf(wide);
    for (const [name, values] of valuesOf(narrow)) expect(found.get(name)).toEqual(values);
    expect(() => makeTable(10, NAMED_COLUMNS - 1, 1)).toThrow(RangeError);
  });

  it('have a tenth of unlawful rows, and a truth that ranks them at 0.82', () => {
    expect(positives(large.table) / large.table.rows).toBeGreaterThan(0.09);
    expect(positives(large.table) / large.table.rows).toBeLessThan(0.11);
    expect(auc(large.table.outcome, large.truth).value).toBeGreaterThan(0.81);
    expect(auc(large.table.outcome, large.truth).value).toBeLessThan(0.84);
  });

  it('have outcomes as likely as the truth says', () => {
    const { table, truth } = large;
    const expected = truth.reduce((sum, eta) => sum + 1 / (1 + Math.exp(-eta)), 0);
    const spread = Math.sqrt(truth.reduce((sum, eta) => sum + Math.exp(-eta) / (1 + Math.exp(-eta)) ** 2, 0));
    expect(Math.abs(positives(table) - expected)).toBeLessThan(4 * spread);
  });

  it('plant every rule where enough rows meet it, with more or fewer unlawful ones than elsewhere', () => {
    const columns = valuesOf(large.table);
    const overall = positives(large.table) / large.table.rows;
    for (const rule of trueRules) {
      const holds = rowsOfRule(rule, columns, large.table.rows);
      const covered = holds.reduce((sum, value) => sum + value, 0);
      const hits = holds.reduce((sum, value, row) => sum + value * (large.table.outcome[row] as number), 0);
      expect(covered / large.table.rows).toBeGreaterThan(0.015);
      expect(covered / large.table.rows).toBeLessThan(0.25);
      expect(Math.sign(hits / covered - overall)).toBe(Math.sign(rule.effect));
    }
  });

  it('plant every slope in a column of the table', () => {
    const columns = valuesOf(large.table);
    expect(trueSlopes.filter(({ feature }) => columns.has(feature))).toHaveLength(4);
  });

  it('hang together through hidden traits', () => {
    const columns = valuesOf(large.table);
    const between = (a: string, b: string) =>
      correlation(columns.get(a) as Float64Array, columns.get(b) as Float64Array);
    expect(between('n_contacts_12m', 'n_letters_12m')).toBeGreaterThan(0.25);
    expect(between('age', 'days_at_address')).toBeGreaterThan(0.25);
    expect(between('age', 'n_moves_5y')).toBeLessThan(-0.2);
    expect(Math.abs(between('age', 'income_other'))).toBeLessThan(0.03);
  });

  it('put every row in exactly one sector', () => {
    const columns = valuesOf(large.table);
    const sectors = ['a', 'b', 'c', 'd', 'e'].map((letter) => columns.get(`sector_${letter}`) as Float64Array);
    const memberships = Float64Array.from({ length: large.table.rows }, (_, row) =>
      sectors.reduce((sum, sector) => sum + (sector[row] as number), 0),
    );
    expect(memberships.every((count) => count === 1)).toBe(true);
  });
});

describe('marginals', () => {
  it('follow the published normal distribution', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 7);
    expect(normalShare(1)).toBeCloseTo(0.8413447, 6);
    expect(normalShare(-1.959964)).toBeCloseTo(0.025, 6);
  });

  it('give counts with the mean that was asked for', () => {
    const { table } = large;
    const letters = valuesOf(table).get('n_letters_12m') as Float64Array;
    expect(letters.reduce((sum, value) => sum + value, 0) / table.rows).toBeCloseTo(4, 0);
  });

  it('never fall as the hidden number rises', () => {
    const marginal = fc.constantFrom<Marginal>(
      { kind: 'count', mean: 3, size: 0.7 },
      { kind: 'amount', none: 0.4, middle: 500, spread: 1.2 },
      { kind: 'days', mean: 900, most: 5000 },
      { kind: 'share', rise: 2, fall: 1.5 },
      { kind: 'whole', low: 18, high: 66 },
      { kind: 'normal', mean: 600, deviation: 100, least: 150, whole: true },
      { kind: 'flag', rate: 0.2 },
    );
    const number = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(marginal, number, number, (kind, a, b) => {
        const bend = valueFrom(kind);
        const [low, high] = [bend(Math.min(a, b)), bend(Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(Number.isFinite(high)).toBe(true);
      }),
    );
  });
});

describe('samples', () => {
  it('are held out for 30 % of each outcome, every row once', () => {
    const { table } = makeTable(2000, NAMED_COLUMNS, 9);
    const { train, test } = splitRows(table.outcome, 9);
    expect([...train, ...test].sort((a, b) => a - b)).toEqual([...table.outcome.keys()]);
    for (const outcome of [0, 1]) {
      const held = test.filter((row) => table.outcome[row] === outcome).length;
      const all = table.outcome.filter((found) => found === outcome).length;
      expect(held).toBe(Math.round(0.3 * all));
    }
  });

  it('of a small municipality have 100 unlawful rows in 1,000, and nobody in both tables', () => {
    const { train, population } = makeSmallStudy(30, 2);
    expect(train.rows).toBe(1000);
    expect(positives(train)).toBe(100);
    expect(population.rows).toBe(2300);
    const rowsOf = (table: AnalysisTable) =>
      Array.from({ length: table.rows }, (_, row) => [...valuesOf(table).values()].map((values) => values[row]).join());
    const investigated = new Set(rowsOf(train));
    expect(rowsOf(population).filter((row) => investigated.has(row))).toEqual([]);
  });
});
