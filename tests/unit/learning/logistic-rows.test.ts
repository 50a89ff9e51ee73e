import { describe, expect, test } from 'vitest';
import { expOfMinus, LogisticRows } from '../../../shared/learning/logistic-rows.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ROWS = 1500;

describe('expOfMinus', () => {
  test('agrees with Math.exp to a relative error of 1e-15, at 0, in the table, at its end and beyond', () => {
    const random = randomStream(3, 0);
    const points = [0, 1 / 128, 39.99999, 40, 41, 800, ...Array.from({ length: 2000 }, () => 45 * random.uniform())];
    for (const x of points) {
      const exact = Math.exp(-x);
      expect(Math.abs(expOfMinus(x) - exact)).toBeLessThanOrEqual(1e-15 * exact);
    }
    expect(expOfMinus(Number.NaN)).toBeNaN();
  });
});

describe('LogisticRows', () => {
  const random = randomStream(8, 0);
  const outcome = Uint8Array.from({ length: ROWS }, () => random.integer(2));
  const logOdds = Float64Array.from({ length: ROWS }, () => 30 * (random.uniform() - 0.5));
  const alike = Float64Array.from({ length: ROWS }, () => (random.integer(5) === 0 ? 0 : 1.25));
  const different = Float64Array.from({ length: ROWS }, () => (random.integer(5) === 0 ? 0 : random.uniform()));

  test.each([
    ['alike', alike],
    ['different', different],
  ])('residuals, curvature and likelihood follow from the definition; weights %s', (_, weights) => {
    const rows = new LogisticRows(outcome, weights, 0);
    rows.logOdds.set(logOdds);
    rows.update();
    let loss = 0;
    let residualSum = 0;
    let curvatureSum = 0;
    logOdds.forEach((eta, row) => {
      const weight = weights[row] as number;
      const probability = 1 / (1 + Math.exp(-eta));
      const residual = weight * ((outcome[row] as number) - probability);
      const curvature = weight * probability * (1 - probability);
      expect(rows.residuals[row]).toBeCloseTo(residual, 13);
      expect(rows.curvature[row]).toBeCloseTo(curvature, 8);
      loss -= weight * Math.log(outcome[row] === 1 ? probability : 1 / (1 + Math.exp(eta)));
      residualSum += residual;
      curvatureSum += curvature;
    });
    expect(rows.negativeLogLikelihood / loss).toBeCloseTo(1, 12);
    expect(rows.residualSum).toBeCloseTo(residualSum, 9);
    expect(rows.curvatureSum / curvatureSum).toBeCloseTo(1, 6);
  });
});
