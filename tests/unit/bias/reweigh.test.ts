/** Weights that take the group out of the outcome: the example of Kamiran & Calders (2012), and what holds for any table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reweigh } from '../../../shared/learning/bias/reweigh.ts';

/** Table 1 of the paper: ten applicants, of the five women two are accepted, of the five men four. */
const groups = ['m', 'm', 'm', 'm', 'm', 'f', 'f', 'f', 'f', 'f'];
const outcome = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 0, 0, 0);

describe('reweighing', () => {
  it('gives the weights of the paper', () => {
    const weights = reweigh(groups, outcome);
    expect([...weights].map((weight) => Number(weight.toFixed(2)))).toEqual([
      0.75, 0.75, 0.75, 0.75, 2, 1.5, 1.5, 0.67, 0.67, 0.67,
    ]);
  });

  const tables = fc
    .array(
      fc.record({
        group: fc.constantFrom('a', 'b', 'c'),
        outcome: fc.constantFrom(0, 1),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((rows) => ({
      groups: rows.map(({ group }) => group),
      outcome: Uint8Array.from(rows, (row) => row.outcome),
      weights: Float64Array.from(rows, ({ weight }) => weight),
    }));

  it('makes the share of unlawful outcomes the same in each group that has both, and keeps the weight of each pair of totals', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const factors = reweigh(table.groups, table.outcome, table.weights);
        const sum = (isWanted: (row: number) => boolean, factor = (_row: number) => 1) =>
          table.groups.reduce(
            (total, _, row) => total + (isWanted(row) ? (table.weights[row] ?? 0) * factor(row) : 0),
            0,
          );
        const factorOf = (row: number) => factors[row] ?? 0;
        const isUnlawful = (row: number) => table.outcome[row] === 1;
        const overall = sum(isUnlawful) / sum(() => true);
        for (const group of new Set(table.groups)) {
          const own = (row: number) => table.groups[row] === group;
          const outcomes = new Set(table.outcome.filter((_, row) => own(row)));
          if (outcomes.size < 2) continue;
          expect(sum(own, factorOf)).toBeCloseTo(sum(own), 8);
          expect(sum((row) => own(row) && isUnlawful(row), factorOf) / sum(own, factorOf)).toBeCloseTo(overall, 10);
        }
      }),
    );
  });

  it('changes nothing where there is one group', () => {
    expect([...reweigh(['x', 'x', 'x'], Uint8Array.of(1, 0, 0))]).toEqual([1, 1, 1]);
  });

  it('refuses what is no table', () => {
    expect(() => reweigh(['x'], Uint8Array.of(1, 0))).toThrow(RangeError);
    expect(() => reweigh(['x'], Uint8Array.of(2))).toThrow(RangeError);
    expect(() => reweigh(['x', 'x'], Uint8Array.of(1, 0), Float64Array.of(1, 0))).toThrow(RangeError);
  });
});
