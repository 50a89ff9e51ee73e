import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { calibratedPropensity } from '../../../../shared/learning/propensity/calibrated-propensity.ts';
import { propensityBins } from '../../../../shared/learning/propensity/propensity-bins.ts';
import { rateByPropensity } from '../../../../shared/learning/propensity/rate-by-propensity.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import { differenceOfEstimates } from '../../../../shared/learning/stats/difference-of-estimates.ts';
import { newcombe } from '../../../../shared/learning/stats/newcombe.ts';
import { wilson } from '../../../../shared/learning/stats/wilson.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, own) => total + own, 0);

/** Rows whose event has log-odds `true`, while a model says `said`. */
function rowsOf(count: number, said: (truth: number) => number) {
  const stream = randomStream(5, 0);
  const truth = Float64Array.from({ length: count }, () => -2 + 2 * (stream.uniform() - 0.5));
  const event = Uint8Array.from(truth, (logOdds) => (stream.uniform() < probabilityOf(logOdds) ? 1 : 0));
  return { truth, event, logOdds: truth.map(said) };
}

describe('calibrated propensity', () => {
  it('brings a model that is too sure of itself back to what happened', () => {
    const { truth, event, logOdds } = rowsOf(20_000, (own) => 3 * own + 4);
    const propensity = calibratedPropensity(event, logOdds);
    const worst = Math.max(...truth.map((own, row) => Math.abs((propensity[row] as number) - probabilityOf(own))));
    expect(worst).toBeLessThan(0.02);
    expect(sum(propensity)).toBeCloseTo(sum(event), 6);
  });

  it('gives everybody the overall share where the model says the opposite, and a chance to rows that say nothing', () => {
    const { event, logOdds } = rowsOf(2000, (own) => -own);
    const part = event.map((own, row) => (row < 100 ? 2 : own));
    const share = sum(part.subarray(100)) / 1900;
    for (const own of calibratedPropensity(part, logOdds)) expect(own).toBeCloseTo(share, 12);
  });

  it('takes the word of a model that says the same of all, and never calls anybody certain', () => {
    const event = Uint8Array.from([0, 1, 0, 0]);
    expect([...calibratedPropensity(event, new Float64Array(4).fill(-1))]).toEqual(Array(4).fill(probabilityOf(-1)));
    const sure = calibratedPropensity(event, Float64Array.from([-50, 50, -50, -50]));
    expect([...sure]).toEqual([1e-4, 1 - 1e-4, 1e-4, 1e-4]);
    expect(() => calibratedPropensity(new Uint8Array(3), new Float64Array(3))).toThrow(RangeError);
  });
});

const propensities = fc.array(fc.double({ min: 1e-4, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('propensity bins', () => {
  it('hold every dossier once, in stretches of equal ratio', () => {
    fc.assert(
      fc.property(propensities, fc.integer({ min: 1, max: 30 }), (values, count) => {
        const propensity = Float64Array.from(values);
        const investigated = Uint8Array.from(values, (_, row) => row % 2);
        const bins = propensityBins(propensity, investigated, count);
        expect(sum(bins.map(({ all }) => all))).toBe(values.length);
        expect(sum(bins.map((bin) => bin.investigated))).toBe(sum(investigated));
        expect(bins[0]?.from).toBe(Math.min(...values));
        expect(bins.at(-1)?.to).toBe(Math.max(...values));
        const ratios = bins.map(({ from, to }) => to / from);
        for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] as number, 6);
      }),
    );
  });

  it('tell rare chances apart that lie in one bin on a plain scale', () => {
    const propensity = Float64Array.from([0.001, 0.002, 0.004, 0.1]);
    const bins = propensityBins(propensity, Uint8Array.from([0, 0, 1, 1]), 4);
    expect(bins.map(({ all, investigated }) => [all, investigated])).toEqual([
      [2, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
    expect(() => propensityBins(Float64Array.from([0]), Uint8Array.from([0]))).toThrow(RangeError);
  });
});

describe('rate by propensity', () => {
  it('counts every dossier and hit once, in ascending groups that split no equal probabilities', () => {
    fc.assert(
      fc.property(propensities, (values) => {
        const rounded = values.map((own) => Math.ceil(own * 20) / 20);
        const outcome = Uint8Array.from(values, (_, row) => row % 3);
        const groups = rateByPropensity(Float64Array.from(rounded), outcome);
        expect(sum(groups.map(({ dossiers }) => dossiers))).toBe(values.length);
        expect(sum(groups.map(({ n }) => n))).toBe(outcome.filter((own) => own < 2).length);
        expect(sum(groups.map(({ hits }) => hits))).toBe(outcome.filter((own) => own === 1).length);
        for (const [at, { from, to }] of groups.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          const before = groups[at - 1];
          if (before !== undefined) expect(before.to).toBeLessThan(from);
        }
      }),
    );
  });

  it('is silent about a group in which nobody has a known outcome', () => {
    const groups = rateByPropensity(Float64Array.from([0.1, 0.1, 0.3, 0.3]), Uint8Array.from([2, 2, 1, 0]), 2);
    expect(groups).toEqual([
      { from: 0.1, to: 0.1, dossiers: 2, n: 0, hits: 0, rate: null },
      { from: 0.3, to: 0.3, dossiers: 2, n: 2, hits: 1, rate: wilson(1, 2) },
    ]);
  });
});

describe('difference of estimates', () => {
  it("is Newcombe's interval for two shares that were counted", () => {
    const counts = fc.tuple(fc.nat(80), fc.integer({ min: 80, max: 300 }));
    fc.assert(
      fc.property(counts, counts, ([hits1, n1], [hits2, n2]) => {
        expect(differenceOfEstimates(wilson(hits1, n1), wilson(hits2, n2))).toEqual(newcombe(hits1, n1, hits2, n2));
      }),
    );
  });
});
