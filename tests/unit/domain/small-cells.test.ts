import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, LEAST_SHOWN } from '../../../shared/domain/small-cells.ts';

const hide = (sizes: readonly number[], lines = [[...sizes.keys()]]) =>
  Object.fromEntries(hiddenCells(sizes, lines).entries());

describe('cells of few people', () => {
  it('are hidden, and with one of them the smallest other, so that the total does not give it away', () => {
    expect(hide([200, 100, 10, 0])).toEqual({});
    expect(hide([200, 100, 5])).toEqual({ 1: 'protects', 2: 'small' });
    expect(hide([200, 100, 40, 9, 1])).toEqual({ 3: 'small', 4: 'small' });
    expect(hide([200, 100, 3, 4])).toEqual({ 1: 'protects', 2: 'small', 3: 'small' });
  });

  it('are not protected by an empty cell while there is another, and never by a shown total of few', () => {
    expect(hide([0, 200, 5])).toEqual({ 1: 'protects', 2: 'small' });
    expect(hide([0, 5])).toEqual({ 0: 'protects', 1: 'small' });
  });

  it('leave no line of which the hidden part is one cell, or a few people, unless nothing of the line is shown', () => {
    const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
      fc.record({
        columns: fc.constant(columns),
        sizes: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: rows * columns, maxLength: rows * columns }),
      }),
    );
    fc.assert(
      fc.property(table, ({ columns, sizes }) => {
        const places = [...sizes.keys()];
        const ofRow = Map.groupBy(places, (place) => Math.floor(place / columns));
        const ofColumn = Map.groupBy(places, (place) => place % columns);
        const lines = [places, ...ofRow.values(), ...ofColumn.values()];
        const hidden = hiddenCells(sizes, lines);
        for (const [place, size] of sizes.entries())
          if (size > 0 && size < LEAST_SHOWN) expect(hidden.get(place)).toBe('small');
        for (const line of lines) {
          const own = line.filter((place) => hidden.has(place));
          if (own.length === 0 || own.length === line.length) continue;
          expect(own.length).toBeGreaterThan(1);
          expect(own.reduce((sum, place) => sum + (sizes[place] ?? 0), 0)).toBeGreaterThanOrEqual(LEAST_SHOWN);
        }
      }),
    );
  });
});
