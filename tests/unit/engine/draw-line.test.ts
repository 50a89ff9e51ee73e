import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkLine } from '../../../electron/engine/draw-line.ts';

const lineOf = (length: number): number[] => Array.from({ length }, (_, place) => place);

describe('the line of a lot', () => {
  it('draws the first and gives the place of one who cannot be investigated to the next', () => {
    const { lot, steps, looked } = walkLine(['a', 'b', 'c', 'd', 'e'], 2, ['b', 'c']);
    expect([...lot]).toEqual(['a', 'd']);
    expect(steps).toEqual([
      { replaced: 'b', by: 'c' },
      { replaced: 'c', by: 'd' },
    ]);
    expect(looked).toBe(4);
  });

  it('passes on the turn of one of whom it was known before', () => {
    const { lot, steps } = walkLine(['a', 'b', 'c', 'd'], 1, ['b', 'a']);
    expect([...lot]).toEqual(['c']);
    expect(steps).toEqual([
      { replaced: 'a', by: 'b' },
      { replaced: 'b', by: 'c' },
    ]);
  });

  it('leaves a place empty when nobody is left, and nobody else moves', () => {
    const { lot, steps, looked } = walkLine(['a', 'b'], 2, ['a', 'x']);
    expect([...lot]).toEqual(['b']);
    expect(steps).toEqual([{ replaced: 'a', by: null }]);
    expect(looked).toBe(2);
  });

  it('holds the first that can be investigated, in whatever order it came to light who cannot', () => {
    const drawn = fc.integer({ min: 1, max: 30 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        size: fc.integer({ min: 0, max: length }),
        gone: fc.shuffledSubarray(lineOf(length)),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ length, size, gone }) => {
        const { lot, steps, looked } = walkLine(lineOf(length), size, gone);
        const left = lineOf(length).filter((place) => !gone.includes(place));
        expect([...lot].sort((a, b) => a - b)).toEqual(left.slice(0, size));
        expect(looked).toBe(size + steps.filter(({ by }) => by !== null).length);
        const told = walkLine(
          lineOf(length),
          size,
          steps.map(({ replaced }) => replaced),
        );
        expect(told.steps).toEqual(steps);
      }),
    );
  });
});
