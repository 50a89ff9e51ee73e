/** Weights against chosen investigations, positivity, recalibration, and what moves over time. */
import { describe, expect, it } from 'vitest';
import { calibration } from '../../../shared/learning/evaluation/calibration.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { calibrationByQuarter } from '../../../shared/learning/stats/calibration-by-quarter.ts';
import { positivity } from '../../../shared/learning/stats/positivity.ts';
import { propensityWeights } from '../../../shared/learning/stats/propensity-weights.ts';
import { populationShift, recalibrate } from '../../../shared/learning/stats/recalibrate.ts';
import { scoreStability } from '../../../shared/learning/stats/score-stability.ts';
import { weightedRate } from '../../../shared/learning/stats/weighted-rate.ts';
import { weightedShare } from '../../../shared/learning/stats/weighted-share.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';

describe('weights of chosen dossiers', () => {
  it('are 1 / probability, truncated at the 1st and 99th percentile', () => {
    const propensity = Float64Array.from({ length: 101 }, (_, index) => 1 / (index + 1));
    const { weights, low, high, truncated } = propensityWeights(propensity);
    expect([low, high]).toEqual([2, 100]);
    expect([weights[0], weights[50], weights[100]]).toEqual([2, 51, 100]);
    expect(truncated).toBe(2);
  });

  it('leave an equal choice alone', () => {
    const { weights, truncated, effectiveSize } = propensityWeights(new Float64Array(40).fill(0.2));
    expect(new Set(weights)).toEqual(new Set([5]));
    expect(truncated).toBe(0);
    expect(effectiveSize).toBeCloseTo(40, 9);
  });

  it.each([0, -0.1, 1.1, Number.NaN])('refuse an investigated dossier with probability %d', (probability) => {
    expect(() => propensityWeights(Float64Array.of(0.5, probability))).toThrow(RangeError);
  });

  it('find the planted rate that the choice hid, with about the promised coverage', () => {
    let held = 0;
    for (let draw = 0; draw < 100; draw++) {
      const { outcome, propensity } = chosenDossiers(draw);
      const { naive, weighted } = weightedRate(outcome, propensityWeights(propensity).weights);
      expect(naive.low).toBeGreaterThan(0.12);
      if (weighted.low <= 0.12 && 0.12 <= weighted.high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(92);
  });
});

/** Of 6,000 dossiers half are risky (20 % unlawful, 40 % chosen), half not (4 % unlawful, 8 % chosen): 12 % in all, 17 % among the chosen. */
function chosenDossiers(seed: number): { outcome: Uint8Array; propensity: Float64Array } {
  const stream = randomStream(seed, 3);
  const outcome: number[] = [];
  const propensity: number[] = [];
  for (let dossier = 0; dossier < 6000; dossier++) {
    const isRisky = dossier % 2 === 0;
    const isUnlawful = stream.uniform() < (isRisky ? 0.2 : 0.04);
    const chance = isRisky ? 0.4 : 0.08;
    if (stream.uniform() >= chance) continue;
    outcome.push(Number(isUnlawful));
    propensity.push(chance);
  }
  return { outcome: Uint8Array.from(outcome), propensity: Float64Array.from(propensity) };
}

describe('weighted rate', () => {
  const outcome = Uint8Array.from({ length: 87 }, (_, row) => Number(row < 5));

  it('with equal weights is the naive one, interval included', () => {
    const { naive, weighted, n, hits, effectiveSize } = weightedRate(outcome, new Float64Array(87).fill(3));
    expect(naive).toEqual(wilson(5, 87));
    for (const key of ['value', 'low', 'high'] as const) expect(weighted[key]).toBeCloseTo(naive[key], 9);
    expect([n, hits]).toEqual([87, 5]);
    expect(effectiveSize).toBeCloseTo(87, 9);
  });

  it('is narrower for who knows a large part of these very dossiers, and certain when all of them are known', () => {
    const weights = new Float64Array(87).fill(1);
    const of = (probability: number) =>
      weightedRate(outcome, weights, { probabilities: new Float64Array(87).fill(probability) }).weighted;
    const width = ({ low, high }: { low: number; high: number }): number => high - low;
    expect(width(of(0.5))).toBeLessThan(width(of(0.01)));
    expect(of(1e-9).high).toBeCloseTo(wilson(5, 87).high, 6);
    expect(of(1)).toEqual({ value: 5 / 87, low: 5 / 87, high: 5 / 87 });
  });

  it('after no hits still leaves room, as much as the effective size does', () => {
    const weights = Float64Array.from({ length: 60 }, (_, row) => (row < 30 ? 1 : 5));
    const { weighted, effectiveSize } = weightedRate(new Uint8Array(60), weights);
    expect(weighted).toMatchObject({ value: 0, low: 0 });
    const zSquared = 1.959963984540054 ** 2;
    expect(weighted.high).toBeCloseTo(zSquared / (effectiveSize + zSquared), 9);
    expect(weighted.high).toBeGreaterThan(wilson(0, 60).high);
  });

  it.each([
    ['no dossiers', () => weightedShare(Uint8Array.of(), Float64Array.of())],
    ['unequal lengths', () => weightedShare(Uint8Array.of(1), Float64Array.of(1, 1))],
    ['an unknown outcome', () => weightedShare(Uint8Array.of(1, 2), Float64Array.of(1, 1))],
    ['a weight of 0', () => weightedShare(Uint8Array.of(1, 0), Float64Array.of(1, 0))],
    [
      'a probability of 0',
      () => weightedShare(Uint8Array.of(1, 0), Float64Array.of(1, 1), { probabilities: Float64Array.of(0, 1) }),
    ],
    [
      'nothing left to chance',
      () => weightedShare(Uint8Array.of(1, 0), Float64Array.of(1, 1), { probabilities: Float64Array.of(1, 1) }),
    ],
  ])('refuses %s', (_, run) => {
    expect(run).toThrow(RangeError);
  });
});

describe('positivity', () => {
  it('counts who could not, and who could hardly, be investigated', () => {
    const found = positivity(Float64Array.of(0, 0, 0.005, 0.01, 0.3, 0.5, 1, 1), 4);
    expect(found).toMatchObject({ n: 8, zero: 2, negligible: 3, negligibleShare: 3 / 8 });
    expect(found.bins.map(({ n }) => n)).toEqual([4, 1, 1, 2]);
    expect(found.bins.at(-1)).toEqual({ from: 0.75, to: 1, n: 2 });
  });

  it.each([
    ['nobody', Float64Array.of(), 20],
    ['a percentage', Float64Array.of(20), 20],
    ['no bins', Float64Array.of(0.2), 0],
  ])('refuses %s', (_, propensity, bins) => {
    expect(() => positivity(propensity, bins)).toThrow(RangeError);
  });
});

describe('recalibration to the population', () => {
  it('multiplies the odds by the ratio of the prior odds', () => {
    // Odds 1 in cases with 20 % (odds 1/4), in a population with 5 % (odds 1/19): 4/19, so 4 in 23.
    expect(recalibrate(0.5, { trained: 0.2, population: 0.05 })).toBeCloseTo(4 / 23, 14);
    expect(recalibrate(0.2, { trained: 0.2, population: 0.05 })).toBeCloseTo(0.05, 14);
    expect(populationShift({ trained: 0.2, population: 0.05 })).toBeCloseTo(Math.log(4 / 19), 14);
  });

  it('goes back the way it came, and leaves 0 and 1', () => {
    const there = { trained: 0.3, population: 0.04 };
    const scores = Float64Array.of(0, 0.01, 0.5, 0.999, 1);
    const moved = scores.map((score) => recalibrate(score, there));
    expect([moved[0], moved[4]]).toEqual([0, 1]);
    moved.forEach((score, row) => {
      expect(recalibrate(score, { trained: 0.04, population: 0.3 })).toBeCloseTo(scores[row] as number, 12);
    });
  });

  it.each([
    [1.2, 0.2, 0.05],
    [0.5, 0, 0.05],
    [0.5, 0.2, 5],
  ])('refuses score %d, trained %d, population %d', (score, trained, population) => {
    expect(() => recalibrate(score, { trained, population })).toThrow(RangeError);
  });
});

describe('stability of scores', () => {
  const then = Float64Array.from({ length: 1000 }, (_, index) => index / 1000);

  it('is 0 for the same scores, in whatever order and on whatever scale', () => {
    expect(scoreStability(then, then.toReversed()).index).toBeCloseTo(0, 12);
    const squared = (values: Float64Array) => values.map((value) => value ** 2);
    const moved = then.map((value) => Math.min(1, value + 0.1));
    expect(scoreStability(squared(then), squared(moved)).index).toBeCloseTo(scoreStability(then, moved).index, 9);
  });

  it('equals the index over the classes, worked out', () => {
    // Halves of 50 and 50 %; now 30 and 70 %.
    const now = Float64Array.from({ length: 100 }, (_, index) => (index < 30 ? 0.1 : 0.9));
    expect(scoreStability(then, now, 2).index).toBeCloseTo(-0.2 * Math.log(0.6) + 0.2 * Math.log(1.4), 12);
  });

  it('makes one class of equal quantiles', () => {
    const card = Float64Array.from({ length: 100 }, (_, index) => (index < 80 ? 0 : 1));
    expect(scoreStability(card, card)).toEqual({ index: 0, adjusted: false, classes: 2 });
  });

  it('refuses gaps and a single class', () => {
    expect(() => scoreStability(then, Float64Array.of(Number.NaN))).toThrow(RangeError);
    expect(() => scoreStability(then, then, 1)).toThrow(RangeError);
  });
});

describe('calibration by quarter', () => {
  const stream = randomStream(2, 0);
  const logOdds = Float64Array.from({ length: 4000 }, () => 3 * stream.uniform() - 3);
  const quarters = Array.from(logOdds, (_, row) => (row % 2 === 0 ? '2026-K1' : '2025-K4'));
  // In the newest quarter the odds are e times as high as predicted.
  const outcome = Uint8Array.from(logOdds, (own, row) =>
    Number(stream.uniform() < 1 / (1 + Math.exp(-own - (row % 2 === 0 ? 1 : 0)))),
  );

  it('shows the quarter in which predictions stopped coming true, oldest first', () => {
    const [before, after] = calibrationByQuarter(outcome, logOdds, quarters);
    expect([before?.quarter, after?.quarter]).toEqual(['2025-K4', '2026-K1']);
    expect(before?.n).toBe(2000);
    expect(before?.line?.intercept.low).toBeLessThan(0);
    expect(before?.line?.intercept.high).toBeGreaterThan(0);
    expect(after?.line?.intercept.low).toBeGreaterThan(0.5);
    // The level has half the room of the intercept, and holds what was planted.
    expect(before?.level?.low).toBeLessThan(0);
    expect(before?.level?.high).toBeGreaterThan(0);
    expect(after?.level?.low).toBeGreaterThan(0.8);
    expect(after?.level?.high).toBeLessThan(1.2);
  });

  it('is the calibration of the dossiers of that quarter, weights included', () => {
    const weights = logOdds.map((own) => 1 + own ** 2);
    const rows = Array.from(outcome.keys()).filter((row) => row % 2 === 1);
    const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
    const own = Uint8Array.from(rows, (row) => outcome[row] as number);
    const [before] = calibrationByQuarter(outcome, logOdds, quarters, { weights, groups: 5 });
    expect(before).toMatchObject({ ...calibration(own, pick(logOdds), { weights: pick(weights), groups: 5 }) });
    expect(before?.hits).toBe(own.reduce((sum, hit) => sum + hit, 0));
  });

  it('refuses dossiers without a quarter', () => {
    expect(() => calibrationByQuarter(outcome, logOdds, quarters.slice(1))).toThrow(RangeError);
  });
});
