/** Agreement with R over a grid (tests/fixtures/stats/reference.R). */
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../shared/learning/stats/beta-quantile.ts';
import { clopperPearson } from '../../../shared/learning/stats/clopper-pearson.ts';
import { fisherExact } from '../../../shared/learning/stats/fisher-exact.ts';
import { holm } from '../../../shared/learning/stats/holm.ts';
import { incompleteBeta } from '../../../shared/learning/stats/incomplete-beta.ts';
import { logGamma } from '../../../shared/learning/stats/log-gamma.ts';
import { normalQuantile } from '../../../shared/learning/stats/normal-quantile.ts';
import { quantile } from '../../../shared/learning/stats/percentile-interval.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import reference from '../../fixtures/stats/reference.json' with { type: 'json' };

describe('intervals of a proportion', () => {
  it('equal binom.test and prop.test', () => {
    for (const row of reference.proportions) {
      const { n, hits } = row;
      expectInterval(clopperPearson(hits, n, 0.9), row.exactLow90, row.exactHigh90);
      expectInterval(clopperPearson(hits, n, 0.95), row.exactLow95, row.exactHigh95);
      expectInterval(clopperPearson(hits, n, 0.99), row.exactLow99, row.exactHigh99);
      expectInterval(wilson(hits, n, 0.9), row.scoreLow90, row.scoreHigh90);
      expectInterval(wilson(hits, n, 0.95), row.scoreLow95, row.scoreHigh95);
      expectInterval(wilson(hits, n, 0.99), row.scoreLow99, row.scoreHigh99);
    }
  });
});

it('the exact test equals fisher.test', () => {
  for (const { hits1, n1, hits2, n2, p } of reference.pairs) {
    expectRelative(fisherExact(hits1, n1, hits2, n2), p, 1e-8);
  }
});

describe('distributions', () => {
  it('the beta distribution equals pbeta', () => {
    for (const { x, a, b, probability } of reference.betas) {
      expect(Math.abs(incompleteBeta(x, a, b) - probability)).toBeLessThan(1e-11);
    }
  });

  it('the beta quantile equals qbeta', () => {
    for (const { p, a, b, x } of reference.quantilesOfBeta) expectRelative(betaQuantile(p, a, b), x, 1e-9);
  });

  it('the normal quantile equals qnorm', () => {
    for (const { p, z } of reference.normal) expectRelative(normalQuantile(p), z, 1e-13);
  });

  it('log gamma equals lgamma', () => {
    for (const { x, logGamma: expected } of reference.gamma) expectRelative(logGamma(x), expected, 1e-12);
  });
});

it("Holm's adjustment equals p.adjust", () => {
  holm(reference.holm.p).forEach((p, index) => {
    expectRelative(p, reference.holm.adjusted[index], 1e-14);
  });
});

it('quantiles equal type 7', () => {
  const { values, p, result } = reference.quantiles;
  p.forEach((share, index) => {
    expectRelative(quantile(values, share), result[index], 1e-14);
  });
});

function expectInterval({ low, high }: { low: number; high: number }, wantedLow: number, wantedHigh: number): void {
  expectRelative(low, wantedLow, 1e-9);
  expectRelative(high, wantedHigh, 1e-9);
}

/** Relative where the figure is not small, absolute near 0. */
function expectRelative(actual: number, wanted: number, tolerance: number): void {
  expect(Math.abs(actual - wanted), `${actual} against ${wanted}`).toBeLessThan(
    tolerance * Math.max(1e-3, Math.abs(wanted)),
  );
}
