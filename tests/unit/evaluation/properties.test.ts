import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import { calibration } from '../../../shared/learning/evaluation/calibration.ts';
import { compareAucs } from '../../../shared/learning/evaluation/compare-aucs.ts';
import { gini } from '../../../shared/learning/evaluation/gini.ts';
import { hitsAtCapacity } from '../../../shared/learning/evaluation/hits-at-capacity.ts';
import { liftCurve } from '../../../shared/learning/evaluation/lift-curve.ts';
import { rocCurve } from '../../../shared/learning/evaluation/roc-curve.ts';
import { scoreDistribution } from '../../../shared/learning/evaluation/score-distribution.ts';
import { reversed, type ScoredCase, scoredCases } from './scored-cases.ts';

describe('AUC', () => {
  it('is the share of pairs in the right order', () => {
    fc.assert(
      fc.property(scoredCases, (dossiers) => {
        const { outcome, scores, weights } = dossiers;
        expect(auc(outcome, scores).value).toBeCloseTo(
          shareOfPairs(dossiers, () => 1),
          12,
        );
        expect(auc(outcome, scores, { weights }).value).toBeCloseTo(
          shareOfPairs(dossiers, (row) => weights[row]),
          12,
        );
      }),
    );
  });

  it('depends on nothing but the order of the scores', () => {
    fc.assert(
      fc.property(scoredCases, ({ outcome, scores, weights }) => {
        const stretched = scores.map((score) => Math.exp(3 * score) - 5);
        expect(auc(outcome, stretched, { weights })).toEqual(auc(outcome, scores, { weights }));
      }),
    );
  });

  it('turns over with the scores', () => {
    fc.assert(
      fc.property(scoredCases, ({ outcome, scores }) => {
        const there = auc(outcome, scores);
        const back = auc(
          outcome,
          scores.map((score) => -score),
        );
        expect(back.value).toBeCloseTo(1 - there.value, 12);
        expect(back.low).toBeCloseTo(1 - there.high, 12);
      }),
    );
  });

  it('is the area under the ROC curve, and half the Gini coefficient plus a half', () => {
    fc.assert(
      fc.property(scoredCases, ({ outcome, scores, weights }) => {
        const { value } = auc(outcome, scores, { weights });
        const curve = rocCurve(outcome, scores, { weights });
        let area = 0;
        for (let index = 1; index < curve.length; index++) {
          const width = curve[index].falsePositiveRate - curve[index - 1].falsePositiveRate;
          area += (width * (curve[index].truePositiveRate + curve[index - 1].truePositiveRate)) / 2;
        }
        expect(area).toBeCloseTo(value, 12);
        expect(gini(outcome, scores, { weights }).value).toBeCloseTo(2 * value - 1, 12);
      }),
    );
  });

  it('does not differ from itself', () => {
    fc.assert(
      fc.property(scoredCases, ({ outcome, scores }) => {
        const { difference, verdict } = compareAucs(scores, scores, outcome, 0.01);
        expect([difference.low, difference.high, verdict]).toEqual([0, 0, 'equal-within-margin']);
      }),
    );
  });
});

it('no measure depends on the order of the rows', () => {
  fc.assert(
    fc.property(scoredCases, (dossiers) => {
      const other = reversed(dossiers);
      // Whole weights and quarter scores, so that sums are exact in any order.
      for (const measure of [measures, unweightedMeasures]) expectSame(measure(other), measure(dossiers));
    }),
  );
});

describe('selection at capacity', () => {
  it('lies on the gains curve, and agrees with itself', () => {
    fc.assert(
      fc.property(scoredCases, ({ outcome, scores, weights }) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        for (const { selected, recall, precision, lift } of liftCurve(outcome, scores, { weights })) {
          const result = hitsAtCapacity(outcome, scores, selected * total, { weights });
          expect(result.recall.value).toBeCloseTo(recall, 9);
          expect(result.precision.value).toBeCloseTo(precision, 9);
          expect(result.lift.value).toBeCloseTo(lift, 9);
        }
      }),
    );
  });

  it('is the average over all ways to break the ties', () => {
    fc.assert(
      fc.property(scoredCases, fc.integer({ min: 1, max: 64 }), ({ outcome, scores }, wanted) => {
        const capacity = Math.min(wanted, outcome.length);
        const best = hitsInTop(outcome, scores, capacity, 1);
        const worst = hitsInTop(outcome, scores, capacity, 0);
        const { hits } = hitsAtCapacity(outcome, scores, capacity);
        expect(hits.value).toBeLessThanOrEqual(best + 1e-9);
        expect(hits.value).toBeGreaterThanOrEqual(worst - 1e-9);
        if (best === worst) expect(hits.value).toBeCloseTo(best, 9);
      }),
    );
  });
});

describe('groups and bins', () => {
  it('hold every dossier once', () => {
    fc.assert(
      fc.property(scoredCases, fc.integer({ min: 1, max: 12 }), ({ outcome, scores }, parts) => {
        const { groups } = calibration(outcome, scores, { groups: parts });
        const bins = scoreDistribution(outcome, scores, { bins: parts });
        const hits = outcome.reduce((sum, value) => sum + value, 0);
        expect(sum(groups.map((group) => group.n))).toBe(outcome.length);
        expect(sum(groups.map((group) => group.hits))).toBe(hits);
        expect(sum(bins.map((bin) => bin.unlawful))).toBe(hits);
        expect(sum(bins.map((bin) => bin.lawful))).toBe(outcome.length - hits);
      }),
    );
  });
});

function shareOfPairs({ outcome, scores }: ScoredCase, weightOf: (row: number) => number): number {
  let won = 0;
  let all = 0;
  outcome.forEach((hit, i) => {
    if (hit === 0) return;
    outcome.forEach((other, j) => {
      if (other === 1) return;
      const weight = weightOf(i) * weightOf(j);
      all += weight;
      if (scores[i] > scores[j]) won += weight;
      else if (scores[i] === scores[j]) won += weight / 2;
    });
  });
  return won / all;
}

/** Hits among the top when ties go to one outcome first. */
function hitsInTop(outcome: Uint8Array, scores: Float64Array, capacity: number, first: 0 | 1): number {
  const preference = (row: number) => (outcome[row] === first ? 0 : 1);
  const order = [...outcome.keys()].sort((a, b) => scores[b] - scores[a] || preference(a) - preference(b));
  return sum(order.slice(0, capacity).map((row) => outcome[row]));
}

function measures({ outcome, scores, weights }: ScoredCase): number[] {
  const options = { weights };
  const area = auc(outcome, scores, options);
  const capacity = hitsAtCapacity(outcome, scores, 3, options);
  const { line } = calibration(outcome, scores, options);
  return [area.value, area.low, area.high, capacity.hits.low, capacity.recall.high, line?.slope.value ?? 0];
}

function unweightedMeasures({ outcome, scores }: ScoredCase): number[] {
  return measures({ outcome, scores, weights: new Float64Array(outcome.length).fill(1) });
}

function expectSame(actual: readonly number[], wanted: readonly number[]): void {
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(wanted[index], 9);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
