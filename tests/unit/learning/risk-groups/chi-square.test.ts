/** Agreement with R (tests/fixtures/expert/reference.R). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquare } from '../../../../shared/learning/risk-groups/merge-classes.ts';
import { logChiSquareTail } from '../../../../shared/learning/stats/chi-square-tail.ts';
import { smoothedShare } from '../../../../shared/learning/stats/smoothed-share.ts';
import reference from '../../../fixtures/expert/reference.json' with { type: 'json' };

const classesOf = (hits: readonly number[], n: readonly number[]) =>
  n.map((evidence, at) => ({ bins: [at], size: evidence, evidence, hits: hits[at] as number }));

describe('logChiSquareTail', () => {
  it('equals pchisq(lower.tail = FALSE, log.p = TRUE), far into the tail too', () => {
    for (const { statistic, df, logP } of reference.tails) {
      const error = Math.abs(logChiSquareTail(statistic, df) - logP);
      // Below 1e-12 a p-value is 1 to the last digit that counts.
      expect(error, `${statistic} on ${df}`).toBeLessThan(1e-11 * Math.abs(logP) + 1e-12);
    }
  });

  it('falls as the statistic grows and rises with the degrees of freedom', () => {
    const statistics = fc.double({ min: 0.001, max: 2000, noNaN: true });
    fc.assert(
      fc.property(statistics, fc.integer({ min: 1, max: 80 }), (statistic, df) => {
        const p = logChiSquareTail(statistic, df);
        expect(p).toBeLessThanOrEqual(0);
        expect(logChiSquareTail(statistic * 1.01, df)).toBeLessThanOrEqual(p);
        expect(logChiSquareTail(statistic, df + 1)).toBeGreaterThanOrEqual(p);
      }),
    );
  });

  it('is certain at 0 and refuses what is no statistic', () => {
    expect(logChiSquareTail(0, 3)).toBe(0);
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => logChiSquareTail(bad, 1)).toThrow(RangeError);
    expect(() => logChiSquareTail(1, 0)).toThrow(RangeError);
  });
});

describe('chiSquare', () => {
  it('equals chisq.test without continuity correction', () => {
    for (const { hits, n, statistic, p } of reference.chiSquares) {
      expect(chiSquare(classesOf(hits, n))).toBeCloseTo(statistic, 10);
      expect(Math.exp(logChiSquareTail(statistic, n.length - 1)) / p).toBeCloseTo(1, 10);
    }
  });

  it('is 0 where there is one outcome only', () => {
    expect(chiSquare(classesOf([0, 0], [10, 20]))).toBe(0);
    expect(chiSquare(classesOf([10, 20], [10, 20]))).toBe(0);
  });
});

describe('smoothedShare', () => {
  it('adds average rows of which one has the rarer outcome', () => {
    // 10 rows more, of which 1 a hit, at an overall share of a tenth; 10 more of which 9 at nine tenths.
    expect(smoothedShare(4, 40, 0.1)).toBeCloseTo(5 / 50, 12);
    expect(smoothedShare(4, 40, 0.9)).toBeCloseTo(13 / 50, 12);
    expect(smoothedShare(0, 0, 0.25)).toBe(0.25);
  });

  it('is never 0 or 1 and lies between the own share and the overall one', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([hits, n], overall) => {
        const share = smoothedShare(hits, n, overall);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
        expect(share).toBeGreaterThanOrEqual(Math.min(overall, hits / n) - 1e-12);
        expect(share).toBeLessThanOrEqual(Math.max(overall, hits / n) + 1e-12);
      }),
    );
  });

  it('refuses an overall share of 0 or 1 and impossible counts', () => {
    expect(() => smoothedShare(1, 2, 0)).toThrow(RangeError);
    expect(() => smoothedShare(1, 2, 1)).toThrow(RangeError);
    expect(() => smoothedShare(3, 2, 0.5)).toThrow(RangeError);
    expect(() => smoothedShare(-1, 2, 0.5)).toThrow(RangeError);
  });
});
