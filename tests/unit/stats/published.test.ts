/** Figures that were published or worked out elsewhere, to the printed digit. */
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../shared/learning/stats/clopper-pearson.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';
import { fisherExact } from '../../../shared/learning/stats/fisher-exact.ts';
import { newcombe } from '../../../shared/learning/stats/newcombe.ts';
import { riskRatio } from '../../../shared/learning/stats/risk-ratio.ts';
import { sampleSizeForDifference } from '../../../shared/learning/stats/sample-size-for-difference.ts';
import { sampleSizeForMargin } from '../../../shared/learning/stats/sample-size-for-margin.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { zeroHitsUpper } from '../../../shared/learning/stats/zero-hits-upper.ts';

describe('a profile with 8 hits in 22 against a random sample with 5 in 87', () => {
  const comparison = compareHitRates(8, 22, 5, 87);

  it('has an exact p of 0.000556', () => {
    expect(comparison.p.toFixed(6)).toBe('0.000556');
  });

  it('differs 30.6 percentage points (12.6 to 51.6)', () => {
    expect(percentages(comparison.difference)).toEqual(['30.6', '12.6', '51.6']);
  });

  it('is 6.33 times as high (2.29 to 17.5)', () => {
    const { value, low, high, corrected } = comparison.riskRatio;
    expect([value.toFixed(2), low.toFixed(2), high.toFixed(1), corrected]).toEqual(['6.33', '2.29', '17.5', false]);
  });

  it('shows a difference', () => {
    expect(comparison.verdict).toBe('difference');
  });

  it('has p 0.000124 with one hit more', () => {
    expect(fisherExact(9, 22, 5, 87).toFixed(6)).toBe('0.000124');
  });

  it('has a benchmark of 1.9 to 12.9 %', () => {
    expect(percentages(clopperPearson(5, 87))).toEqual(['5.7', '1.9', '12.9']);
  });
});

describe('planner', () => {
  it.each([
    [Infinity, 457],
    [9000, 435],
    [2300, 381],
    [1000, 314],
    [230, 154],
  ])('5 %% plus or minus 2 points in a population of %d takes %d', (population, n) => {
    expect(sampleSizeForMargin({ share: 0.05, margin: 0.02, population })).toBe(n);
  });

  it('leaves the population out when it is not given', () => {
    expect(sampleSizeForMargin({ share: 0.05, margin: 0.02 })).toBe(457);
  });

  it('never asks for more than there are', () => {
    expect(sampleSizeForMargin({ share: 0.5, margin: 0.001, population: 12 })).toBe(12);
  });

  it('tells 5 from 15 % with 141 per group, 160 with continuity correction', () => {
    expect(sampleSizeForDifference({ share1: 0.05, share2: 0.15 })).toBe(141);
    expect(sampleSizeForDifference({ share1: 0.05, share2: 0.15, continuityCorrection: true })).toBe(160);
  });
});

describe('nothing found', () => {
  it('leaves room for 5.8 % after 50', () => {
    expect((100 * zeroHitsUpper(50)).toFixed(1)).toBe('5.8');
  });

  it('still gives a finite ratio, and says that it was corrected', () => {
    const ratio = riskRatio(0, 10, 4, 12);
    expect(ratio.corrected).toBe(true);
    expect(ratio.value).toBeCloseTo(0.5 / 11 / (4.5 / 13), 12);
    expect(ratio.low).toBeGreaterThan(0);
    expect(ratio.high).toBeLessThan(Infinity);
  });
});

/** Newcombe (1998b), table II, method 10: the contrasts (a) to (h). */
describe('difference of proportions as Newcombe printed it', () => {
  it.each([
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
    [0, 10, 0, 10, '-0.2775', '0.2775'],
    [10, 10, 0, 20, '0.6791', '1.0000'],
    [10, 10, 0, 10, '0.6075', '1.0000'],
  ])('%d/%d against %d/%d', (hits1, n1, hits2, n2, low, high) => {
    const difference = newcombe(hits1, n1, hits2, n2);
    expect([difference.low.toFixed(4), difference.high.toFixed(4)]).toEqual([low, high]);
  });
});

/** Newcombe (1998a), table I, method 3. */
describe('Wilson interval as Newcombe printed it', () => {
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('%d/%d', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });
});

function percentages({ value, low, high }: { value: number; low: number; high: number }): string[] {
  return [value, low, high].map((share) => (100 * share).toFixed(1));
}
