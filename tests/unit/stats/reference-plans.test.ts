/** Agreement of power, equality, two-phase and weighted figures with R (tests/fixtures/stats/reference-plans.R). */
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../shared/learning/stats/benjamini-hochberg.ts';
import { equivalentWithinMargin, equivalentWithinRatio } from '../../../shared/learning/stats/equivalence.ts';
import { hypergeometricInterval } from '../../../shared/learning/stats/hypergeometric-interval.ts';
import { normalCdf } from '../../../shared/learning/stats/normal-cdf.ts';
import { powerOfComparison } from '../../../shared/learning/stats/power-of-comparison.ts';
import { twoPhase } from '../../../shared/learning/stats/two-phase.ts';
import { weightedShare } from '../../../shared/learning/stats/weighted-share.ts';
import reference from '../../fixtures/stats/reference-plans.json' with { type: 'json' };

describe('power of a comparison', () => {
  it('is that of fisher.test on every table where there are few', () => {
    for (const { p1, n1, p2, n2, power } of reference.exactPower) {
      const found = powerOfComparison(p1, p2, { n1, n2 });
      expect(found.method).toBe('exact-fisher');
      expect(found.power).toBeCloseTo(power, 9);
    }
  });

  it('is the corrected normal approximation in large groups, below the uncorrected one of power.prop.test', () => {
    for (const { p1, p2, n, power, uncorrected } of reference.normalPower) {
      const found = powerOfComparison(p1, p2, { n1: n, n2: n });
      expect(found.method).toBe('normal-approximation');
      expect(found.power).toBeCloseTo(power, 9);
      expect(found.power).toBeLessThan(uncorrected);
    }
  });
});

it('the normal distribution equals pnorm', () => {
  for (const { z, p } of reference.normalCdf) expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-12);
});

describe('two one-sided tests', () => {
  it('within a margin have the level at which the interval of prop.test touches it', () => {
    for (const { hits1, n1, hits2, n2, margin, pMargin, low90, high90 } of reference.tost) {
      const { p, interval, equal } = equivalentWithinMargin(hits1, n1, hits2, n2, margin);
      expect(p).toBeCloseTo(pMargin, 9);
      expect(interval.low).toBeCloseTo(low90, 10);
      expect(interval.high).toBeCloseTo(high90, 10);
      expect(equal).toBe(pMargin < 0.05);
    }
  });

  it('within a ratio have the larger p of the two', () => {
    for (const { hits1, n1, hits2, n2, ratio, pRatio } of reference.tost) {
      const { p, equal } = equivalentWithinRatio(hits1, n1, hits2, n2, ratio);
      expect(p).toBeCloseTo(pRatio, 10);
      expect(equal).toBe(pRatio < 0.05);
    }
  });
});

it('hits in a finite population have the bounds of phyper over all totals', () => {
  for (const { hits, n, population, low, high } of reference.finite) {
    const interval = hypergeometricInterval(hits, n, population);
    expect([interval.low, interval.high]).toEqual([low, high]);
    expect(interval.value).toBe((hits / n) * population);
  }
});

it('a weighted share has its bounds from qbeta, with and without finite population correction', () => {
  const { weightedWithCorrection, weightedWithout } = reference;
  for (const [expected, corrected] of [
    [weightedWithCorrection, true],
    [weightedWithout, false],
  ] as const) {
    const probabilities = corrected ? Float64Array.from(expected.probabilities) : null;
    const found = weightedShare(Uint8Array.from(expected.outcome), Float64Array.from(expected.weights), {
      probabilities,
    });
    for (const key of ['value', 'low', 'high', 'effectiveSize'] as const) {
      expect(found[key]).toBeCloseTo(expected[key], 9);
    }
  }
});

it('two-phase estimates equal those worked out with phyper and binom.test', () => {
  for (const { counts, ...expected } of reference.twoPhase) {
    const found = twoPhase(counts);
    if (found.refused !== null) throw new Error(found.refused);
    for (const measure of ['precision', 'recall', 'fpr', 'baseRate'] as const) {
      for (const key of ['value', 'low', 'high'] as const) {
        expect(found.measures[measure]?.[key]).toBeCloseTo(expected[measure][key], 9);
      }
    }
  }
});

it("Benjamini and Hochberg's adjustment equals p.adjust", () => {
  benjaminiHochberg(reference.benjaminiHochberg.p).forEach((p, index) => {
    expect(p).toBeCloseTo(reference.benjaminiHochberg.adjusted[index], 14);
  });
});
