/** Agreement with R: pROC, glm and survey (tests/fixtures/evaluation/reference.R). */
import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../shared/learning/additive-model.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { brier } from '../../../shared/learning/evaluation/brier.ts';
import { calibration } from '../../../shared/learning/evaluation/calibration.ts';
import { calibrationLevel } from '../../../shared/learning/evaluation/calibration-level.ts';
import { compareAucs } from '../../../shared/learning/evaluation/compare-aucs.ts';
import { gini } from '../../../shared/learning/evaluation/gini.ts';
import { rocCurve } from '../../../shared/learning/evaluation/roc-curve.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import reference from '../../fixtures/evaluation/reference.json' with { type: 'json' };

const outcome = Uint8Array.from(reference.outcome);
const a = Float64Array.from(reference.a);
const b = Float64Array.from(reference.b);
const weights = Float64Array.from(reference.weights);

describe('AUC', () => {
  it("has DeLong's interval, with ties by midrank", () => {
    expectEstimate(auc(outcome, a), reference.aucA);
    expectEstimate(auc(outcome, b), reference.aucB);
    expectEstimate(auc(outcome, a, { confidence: 0.9 }), reference.aucA90);
  });

  it('weighs pairs by the product of their weights', () => {
    expect(auc(outcome, a, { weights }).value).toBeCloseTo(reference.weightedAuc[0], 12);
  });

  it('gives the Gini coefficient', () => {
    expectEstimate(
      gini(outcome, a),
      reference.aucA.map((area) => 2 * area - 1),
    );
  });

  it('is compared paired', () => {
    const comparison = compareAucs(a, b, outcome, 0.02);
    expectEstimate(comparison.difference, reference.difference);
    expectEstimate(comparison.a, reference.aucA);
    expectEstimate(comparison.b, reference.aucB);
    expect(comparison.verdict).toBe('difference');
    expectEstimate(compareAucs(a, b, outcome, 0.02, { confidence: 0.9 }).difference, reference.difference90);
  });
});

it('the ROC curve passes through the same points', () => {
  const curve = rocCurve(outcome, b);
  const expected = reference.rates.toReversed();
  expect(curve).toHaveLength(expected.length);
  curve.forEach((point, index) => {
    expect(point.truePositiveRate).toBeCloseTo(expected[index].sensitivity, 12);
    expect(1 - point.falsePositiveRate).toBeCloseTo(expected[index].specificity, 12);
  });
});

describe('calibration line', () => {
  it('equals glm', () => {
    const { line } = calibration(outcome, a);
    expectEstimate(line?.intercept, reference.intercept);
    expectEstimate(line?.slope, reference.slope);
  });

  it('equals svyglm when weights differ', () => {
    const { line } = calibration(outcome, a, { weights });
    expectEstimate(line?.intercept, reference.weightedIntercept);
    expectEstimate(line?.slope, reference.weightedSlope);
  });

  it('is not moved by weights that are all the same', () => {
    const { line } = calibration(outcome, a, { weights: new Float64Array(outcome.length).fill(7) });
    expectEstimate(line?.slope, reference.slope);
  });
});

it('calibration in the large equals glm with an offset', () => {
  expectEstimate(calibrationLevel(outcome, a) ?? undefined, reference.level);
  expect(calibrationLevel(new Uint8Array(3), Float64Array.of(1, 2, 3))).toBeNull();
});

it('the Brier score has the interval of a mean, weighted or not', () => {
  const probabilities = a.map((logOdds) => probabilityOf(logOdds));
  expectEstimate(brier(outcome, probabilities), reference.brier);
  expectEstimate(brier(outcome, probabilities, { weights }), reference.weightedBrier);
});

function expectEstimate(estimate: Estimate | undefined, [value, low, high]: readonly number[]): void {
  expect(estimate?.value).toBeCloseTo(value, 7);
  expect(estimate?.low).toBeCloseTo(low, 7);
  expect(estimate?.high).toBeCloseTo(high, 7);
}
