import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, ticksFromZero, toLogOdds, toProbability } from '../../../renderer/charts/scale.ts';

describe('ticksFromZero', () => {
  it.each([
    [1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0.3, 5, [0, 0.1, 0.2, 0.3]],
    [46, 5, [0, 10, 20, 30, 40, 50]],
    [12, 5, [0, 2.5, 5, 7.5, 10, 12.5]],
    [1000, 4, [0, 250, 500, 750, 1000]],
  ])('up to %d in about %d steps', (max, wanted, ticks) => {
    expect(ticksFromZero(max, wanted)).toEqual(ticks);
  });

  it('has an end to draw to when all is 0', () => {
    const ticks = ticksFromZero(0);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.at(-1)).toBeGreaterThan(0);
  });

  it('starts at 0, reaches the highest value, and takes no more steps than asked for', () => {
    const max = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(max, fc.integer({ min: 2, max: 10 }), (highest, wanted) => {
        const ticks = ticksFromZero(highest, wanted);
        const step = ticks[1]!;
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-8));
        expect(ticks.at(-1)! - step).toBeLessThan(highest);
        expect(ticks.length - 1).toBeLessThanOrEqual(wanted);
        for (const [i, tick] of ticks.entries()) expect(Math.abs(tick - i * step)).toBeLessThan(1e-9 * ticks.at(-1)!);
      }),
    );
  });
});

describe('linear', () => {
  it('maps one range on the other, also upside down', () => {
    expect([0, 5, 10].map(linear(0, 10, 100, 300))).toEqual([100, 200, 300]);
    expect([0, 5, 10].map(linear(0, 10, 200, 0))).toEqual([200, 100, 0]);
  });

  it('does not leave the chart', () => {
    expect([-1, 11].map(linear(0, 10, 4, 96))).toEqual([4, 96]);
  });

  it('stands a range of one value at its start', () => {
    expect(linear(3, 3, 4, 96)(3)).toBe(4);
  });
});

describe('log-odds', () => {
  it('knows the even chance and its mirror', () => {
    expect(toLogOdds(0.5)).toBe(0);
    expect(toProbability(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(toProbability(-Math.log(3))).toBeCloseTo(0.25, 12);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (probability) => {
        expect(toProbability(toLogOdds(probability))).toBeCloseTo(probability, 10);
      }),
    );
  });
});
