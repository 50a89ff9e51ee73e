import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnDot, makeDesign } from '../../../shared/learning/design.ts';
import { GradientScreen } from '../../../shared/learning/gradient-screen.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 120;
const COLUMNS = 40;

function randomDesign(seed: number) {
  const random = randomStream(seed, 0);
  const lists = Array.from({ length: 30 }, () => {
    const share = random.uniform();
    return Int32Array.from({ length: ROWS }, (_, row) => row).filter(() => random.uniform() < share);
  });
  const dense = Array.from({ length: 10 }, () => Float64Array.from({ length: ROWS }, () => 5 * random.uniform() - 1));
  return { random, design: makeDesign(ROWS, lists, dense) };
}

describe('GradientScreen', () => {
  test('never clears a column whose gradient is above its threshold, however the residuals wander', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(0.001, 0.05, 1), (seed, pace) => {
        const { random, design } = randomDesign(seed);
        const residuals = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.3);
        const screen = new GradientScreen(design, residuals);
        const isMember = Uint8Array.from({ length: COLUMNS }, () => (random.integer(5) === 0 ? 1 : 0));
        // More moves than directions are remembered.
        for (let move = 0; move < 25; move++) {
          for (let row = 0; row < ROWS; row++) residuals[row]! += pace * (random.uniform() - 0.5);
          const gradients = Array.from({ length: COLUMNS }, (_, column) => columnDot(design, column, residuals));
          const thresholds = Float64Array.from(gradients, (gradient) => Math.abs(gradient) * (0.2 + random.uniform()));
          const suspects = new Set(screen.suspects(residuals, isMember, thresholds));
          gradients.forEach((gradient, column) => {
            if (isMember[column] === 1) expect(suspects.has(column)).toBe(false);
            else if (Math.abs(gradient) > (thresholds[column] as number)) expect(suspects.has(column)).toBe(true);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('knows every gradient where it has read them, and clears columns far from their thresholds', () => {
    const { random, design } = randomDesign(7);
    const residuals = Float64Array.from({ length: ROWS }, () => random.uniform() - 0.5);
    const screen = new GradientScreen(design, residuals);
    const gradients = Float64Array.from({ length: COLUMNS }, (_, column) => columnDot(design, column, residuals));
    gradients.forEach((gradient, column) => {
      expect(screen.estimate(column)).toBeCloseTo(gradient, 10);
    });
    const halved = residuals.map((value) => value / 2 + 1e-6 * random.uniform());
    const thresholds = gradients.map((gradient) => 0.6 * Math.abs(gradient) + 0.01);
    expect(screen.suspects(halved, new Uint8Array(COLUMNS), thresholds)).toEqual([]);
  });
});
