import { describe, expect, test } from 'vitest';
import { calibratedIntercept } from '../../../shared/learning/calibrated-intercept.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 400;
const random = randomStream(12, 0);

describe('calibratedIntercept', () => {
  test('makes the weighted mean probability equal the prevalence', () => {
    const logOdds = Float64Array.from({ length: ROWS }, () => 12 * (random.uniform() - 0.5));
    const weights = Float64Array.from({ length: ROWS }, () => random.uniform());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const prevalence of [0.001, 0.1, 0.5, 0.97]) {
      const intercept = calibratedIntercept(logOdds, weights, prevalence);
      const mean =
        logOdds.reduce((sum, eta, row) => sum + (weights[row] as number) / (1 + Math.exp(-eta - intercept)), 0) / total;
      expect(mean).toBeCloseTo(prevalence, 10);
    }
  });

  test('finds it too where the log-odds are far from it or all alike', () => {
    const ones = new Float64Array(3).fill(1);
    expect(calibratedIntercept(new Float64Array(3), ones, 0.2)).toBeCloseTo(Math.log(0.25), 12);
    expect(calibratedIntercept(new Float64Array(3).fill(-700), ones, 0.2)).toBeCloseTo(700 + Math.log(0.25), 9);
    // Two rows that are certain leave the third to make up the mean: 1/3 of a row in three.
    expect(calibratedIntercept(Float64Array.of(-900, 0, -900), ones, 0.1)).toBeCloseTo(Math.log(0.3 / 0.7), 9);
  });
});
