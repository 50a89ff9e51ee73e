import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../shared/learning/stats/clopper-pearson.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';
import { effectiveSampleSize } from '../../../shared/learning/stats/effective-sample-size.ts';
import { fisherExact } from '../../../shared/learning/stats/fisher-exact.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { riskRatio } from '../../../shared/learning/stats/risk-ratio.ts';
import { sampleSizeForDifference } from '../../../shared/learning/stats/sample-size-for-difference.ts';
import { sampleSizeForMargin } from '../../../shared/learning/stats/sample-size-for-margin.ts';
import { tostConfidence, verdictOfThree } from '../../../shared/learning/stats/verdict-of-three.ts';
import { weightedMean } from '../../../shared/learning/stats/weighted-mean.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';

const counts = fc.integer({ min: 1, max: 300 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('intervals of a proportion', () => {
  it('hold the share, stay within 0 and 1, and mirror', () => {
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        for (const interval of [wilson, clopperPearson]) {
          const { value, low, high } = interval(hits, n);
          const mirrored = interval(n - hits, n);
          expect(value).toBe(hits / n);
          expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
          expect(mirrored.low).toBeCloseTo(1 - high, 9);
        }
      }),
    );
  });
});

describe('two groups', () => {
  it('swapping them mirrors the difference, inverts the ratio and keeps p', () => {
    fc.assert(
      fc.property(counts, counts, ([hits1, n1], [hits2, n2]) => {
        const there = newcombe(hits1, n1, hits2, n2);
        const back = newcombe(hits2, n2, hits1, n1);
        expect(back.low).toBeCloseTo(-there.high, 12);
        const ratio = riskRatio(hits1, n1, hits2, n2);
        const inverse = riskRatio(hits2, n2, hits1, n1);
        expect(inverse.high * ratio.low).toBeCloseTo(1, 9);
        expect(fisherExact(hits2, n2, hits1, n1)).toBeCloseTo(fisherExact(hits1, n1, hits2, n2), 9);
      }),
    );
  });

  it('gives each of the three verdicts its due', () => {
    expect(compareHitRates(1000, 10_000, 1005, 10_000).verdict).toBe('equal-within-margin');
    expect(compareHitRates(3, 30, 4, 30).verdict).toBe('undecided');
    expect(compareHitRates(300, 1000, 100, 1000).verdict).toBe('difference');
  });

  it('calls a certain but negligible difference equal, and the same one a difference when it matters', () => {
    const interval = { value: 0.02, low: 0.01, high: 0.03 };
    const tostInterval = { value: 0.02, low: 0.012, high: 0.028 };
    expect(verdictOfThree(interval, tostInterval, 0.05)).toBe('equal-within-margin');
    expect(verdictOfThree(interval, tostInterval, 0.028)).toBe('difference');
  });

  it('tests equality one-sided at the same level', () => {
    expect(tostConfidence(0.95)).toBeCloseTo(0.9, 12);
  });
});

describe('weights', () => {
  it('equal weights count every dossier in full, unequal ones fewer', () => {
    expect(effectiveSampleSize(new Float64Array(40).fill(2.5))).toBeCloseTo(40, 12);
    expect(effectiveSampleSize(Float64Array.of(3, 1))).toBeCloseTo(16 / 10, 12);
    expect(effectiveSampleSize(new Float64Array(3))).toBe(0);
  });

  it('a mean with equal weights has the variance s^2 / n', () => {
    const { mean, variance } = weightedMean(Float64Array.of(1, 2, 6), Float64Array.of(2, 2, 2));
    expect(mean).toBe(3);
    expect(variance).toBeCloseTo(7 / 3, 12);
  });
});

describe('refusals', () => {
  it.each([
    ['percentages instead of counts', () => wilson(0.38 * 22, 22), 'hits must be a whole number from 0 to n'],
    ['more hits than dossiers', () => clopperPearson(6, 5), 'hits must be a whole number from 0 to n'],
    ['an empty group', () => fisherExact(0, 0, 1, 5), 'n must be a whole number of at least 1'],
    ['a confidence in percent', () => wilson(1, 5, 95), 'confidence must lie between 0 and 1'],
    ['equal shares to tell apart', () => sampleSizeForDifference({ share1: 0.1, share2: 0.1 }), 'shares must differ'],
    [
      'an empty population',
      () => sampleSizeForMargin({ share: 0.1, margin: 0.1, population: 0 }),
      'population must be',
    ],
    ['no margin', () => compareHitRates(1, 5, 1, 5, { margin: 0 }), 'margin must be above 0'],
    ['one value only', () => weightedMean(Float64Array.of(1, 2), Float64Array.of(1, 0)), 'at least two values'],
    ['negative weights', () => effectiveSampleSize(Float64Array.of(-1)), 'weights must be finite and at least 0'],
  ])('%s', (_, run, message) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(message);
  });
});
