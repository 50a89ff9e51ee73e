import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../shared/learning/random.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import { hypergeometricInterval } from '../../../shared/learning/stats/hypergeometric-interval.ts';
import { type TwoPhase, type TwoPhaseMeasures, twoPhase } from '../../../shared/learning/stats/two-phase.ts';
import { type DrawnPopulation, twoPhaseWeighted } from '../../../shared/learning/stats/two-phase-weighted.ts';

const measures = ['precision', 'recall', 'fpr', 'baseRate'] as const;

function measured(result: TwoPhase): TwoPhaseMeasures {
  if (result.refused !== null) throw new Error(result.refused);
  return result.measures;
}

/** The same situation as counts and as one row per dossier. */
const counts = { population: 500, flagged: 40, hits: 14, sample: 92, sampleHits: 6 };

function asRows({ population, flagged, hits, sample, sampleHits }: typeof counts): DrawnPopulation {
  const rows = Array.from({ length: population }, (_, row) => row);
  const isFlagged = (row: number): boolean => row < flagged;
  const isDrawn = (row: number): boolean => row < flagged + sample;
  const isHit = (row: number): boolean => (isFlagged(row) ? row < hits : isDrawn(row) && row < flagged + sampleHits);
  return {
    flagged: Uint8Array.from(rows, (row) => Number(isFlagged(row))),
    probability: Float64Array.from(rows, (row) => (isFlagged(row) ? 1 : sample / (population - flagged))),
    drawn: Uint8Array.from(rows, (row) => Number(isDrawn(row))),
    outcome: Uint8Array.from(rows, (row) => (isDrawn(row) ? Number(isHit(row)) : 2)),
  };
}

describe('two-phase estimates from counts', () => {
  it('weigh each sampled dossier with what it stands for', () => {
    const { precision, recall, fpr, baseRate } = measured(twoPhase(counts));
    const unlawful = 14 + 6 * 5;
    expect(precision.value).toBeCloseTo(14 / 40, 12);
    expect(recall?.value).toBeCloseTo(14 / unlawful, 12);
    expect(fpr?.value).toBeCloseTo(26 / (500 - unlawful), 12);
    expect(baseRate.value).toBeCloseTo(unlawful / 500, 12);
  });

  it('leave room after no hit in the sample: recall may be far below 1', () => {
    const { recall, baseRate } = measured(twoPhase({ ...counts, sampleHits: 0 }));
    expect(recall).toMatchObject({ value: 1, high: 1 });
    expect(recall?.low).toBeLessThan(0.55);
    expect(baseRate.low).toBeCloseTo(14 / 500, 12);
    expect(baseRate.high).toBeGreaterThan(14 / 500 + 0.02);
  });

  it('are certain when everybody was investigated, but for what precision promises', () => {
    const { recall, fpr, baseRate, precision } = measured(twoPhase({ ...counts, sample: 460, sampleHits: 26 }));
    for (const estimate of [recall, fpr, baseRate]) expect(estimate?.low).toBe(estimate?.high);
    expect(precision.low).toBeLessThan(precision.high);
    const all = { population: 40, flagged: 40, hits: 14, sample: 0, sampleHits: 0 };
    expect(measured(twoPhase(all)).recall).toEqual({ value: 1, low: 1, high: 1 });
  });

  it('refuse any claim about a population without a sample', () => {
    expect(twoPhase({ ...counts, sample: 0, sampleHits: 0 })).toEqual({ refused: 'zero-probability', dossiers: 460 });
  });

  it('have no recall where nobody was unlawful, no false-positive rate where everybody was', () => {
    expect(measured(twoPhase({ ...counts, hits: 0, sampleHits: 0 })).recall).toBeNull();
    const nobodyLawful = measured(twoPhase({ population: 500, flagged: 40, hits: 40, sample: 92, sampleHits: 92 }));
    expect(nobodyLawful.fpr).toBeNull();
  });

  it('hold their value, within 0 and 1, whatever was found', () => {
    const any = fc.tuple(
      fc.integer({ min: 2, max: 3000 }),
      fc.noShrink(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))),
    );
    fc.assert(
      fc.property(any, ([population, shares]) => {
        const upTo = (most: number): number => Math.floor(shares.next().value * (most + 1 - 1e-9));
        const flagged = 1 + upTo(population - 2);
        const sample = 1 + upTo(population - flagged - 1);
        const found = measured(
          twoPhase({ population, flagged, hits: upTo(flagged), sample, sampleHits: upTo(sample) }),
        );
        for (const estimate of measures.map((name) => found[name]).filter((one) => one !== null)) {
          expect(isOrdered(estimate)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['more hits than flagged', { ...counts, hits: 41 }],
    ['nothing flagged', { ...counts, flagged: 0, hits: 0 }],
    ['more flagged than there are', { ...counts, flagged: 501 }],
    ['a sample larger than the rest', { ...counts, sample: 461 }],
    ['hits in a sample of none', { ...counts, sample: 0 }],
    ['a share for a count', { ...counts, sampleHits: 0.05 }],
  ])('refuse %s', (_, wrong) => {
    expect(() => twoPhase(wrong)).toThrow(RangeError);
  });
});

describe('two-phase estimates from drawing probabilities', () => {
  it('equal those from counts when the sample was simple', () => {
    const fromCounts = measured(twoPhase(counts));
    const fromRows = measured(twoPhaseWeighted(asRows(counts)));
    for (const name of measures) {
      expect(fromRows[name]?.value).toBeCloseTo(fromCounts[name]?.value ?? Number.NaN, 10);
      // A score interval beside an exact one, which is the wider.
      expect(Math.abs((fromRows[name]?.low ?? 0) - (fromCounts[name]?.low ?? 1))).toBeLessThan(0.01);
      expect(Math.abs((fromRows[name]?.high ?? 0) - (fromCounts[name]?.high ?? 1))).toBeLessThan(0.04);
    }
  });

  it('agree among themselves: hits found are precision times flagged and recall times all hits', () => {
    const rows = asRows(counts);
    const probability = rows.probability.map((own, row) => (row % 3 === 0 && own < 1 ? own / 2 : own));
    probability.set([0.9, 0.8, 0.7], 0);
    const { precision, recall, baseRate } = measured(twoPhaseWeighted({ ...rows, probability }));
    expect(precision.value * 40).toBeCloseTo((recall?.value ?? 0) * baseRate.value * 500, 9);
  });

  it('refuse when one dossier could not be drawn, or a part was never drawn from', () => {
    const rows = asRows(counts);
    expect(twoPhaseWeighted({ ...rows, probability: rows.probability.with(499, 0) })).toEqual({
      refused: 'zero-probability',
      dossiers: 1,
    });
    const drawn = rows.drawn.map((own, row) => (row < 40 ? own : 0));
    expect(twoPhaseWeighted({ ...rows, drawn })).toEqual({ refused: 'nothing-drawn', dossiers: 460 });
  });

  it.each([
    ['an investigated dossier that had no chance', (rows: DrawnPopulation) => rows.probability.fill(0, 0, 1)],
    ['a certain dossier that was not investigated', (rows: DrawnPopulation) => rows.probability.fill(1, 499)],
    ['an investigated dossier without outcome', (rows: DrawnPopulation) => rows.outcome.fill(2, 0, 1)],
    ['nothing flagged', (rows: DrawnPopulation) => rows.flagged.fill(0)],
    ['a probability in percent', (rows: DrawnPopulation) => rows.probability.fill(20, 499)],
  ])('refuse %s', (_, spoil) => {
    const rows = asRows(counts);
    spoil(rows);
    expect(() => twoPhaseWeighted(rows)).toThrow(RangeError);
  });

  it('hold the truth in about 95 of 100 draws with unequal probabilities', () => {
    const truth = plantedPopulation();
    const draws = 200;
    const held = { recall: 0, fpr: 0, baseRate: 0 };
    for (let draw = 0; draw < draws; draw++) {
      const found = measured(twoPhaseWeighted(truth.drawnWith(draw)));
      for (const name of ['recall', 'fpr', 'baseRate'] as const) {
        const { low, high } = found[name] as Estimate;
        if (low <= truth[name] && truth[name] <= high) held[name]++;
      }
    }
    for (const count of Object.values(held)) expect(count).toBeGreaterThanOrEqual(0.93 * draws);
    // The same probabilities taken for equal would be far off; an interval that holds always would be of no use.
    expect(held.recall).toBeLessThan(draws);
  });
});

/** 2,000 dossiers, the risky ones both unlawful and drawn more often: what a naive share would overestimate. */
function plantedPopulation() {
  const stream = randomStream(11, 0);
  const rows = Array.from({ length: 2000 }, (_, row) => row);
  const flagged = Uint8Array.from(rows, (row) => Number(row < 150));
  const isRisky = (row: number): boolean => row % 4 === 0;
  const unlawful = Uint8Array.from(rows, (row) =>
    Number(stream.uniform() < (flagged[row] === 1 ? 0.4 : isRisky(row) ? 0.2 : 0.05)),
  );
  const probability = Float64Array.from(rows, (row) => (flagged[row] === 1 ? 1 : isRisky(row) ? 0.3 : 0.1));
  const hits = unlawful.reduce((sum, own) => sum + own, 0);
  const found = unlawful.subarray(0, 150).reduce((sum, own) => sum + own, 0);
  return {
    recall: found / hits,
    fpr: (150 - found) / (2000 - hits),
    baseRate: hits / 2000,
    drawnWith: (seed: number): DrawnPopulation => {
      const own = randomStream(seed, 1);
      const drawn = Uint8Array.from(probability, (chance) => Number(own.uniform() < chance));
      return { flagged, probability, drawn, outcome: unlawful.map((hit, row) => (drawn[row] === 1 ? hit : 2)) };
    },
  };
}

describe('hits in a finite population', () => {
  it('are closer than in an endless one, and hold what the sample showed', () => {
    const near = hypergeometricInterval(5, 87, 100);
    const far = hypergeometricInterval(5, 87, 100_000);
    expect(near.high / 100 - near.low / 100).toBeLessThan((far.high - far.low) / 100_000 / 2);
    // Clopper-Pearson for 5 of 87, 1.9 to 12.9 %, is the limit.
    expect([far.low, far.high].map((bound) => (bound / 1000).toFixed(1))).toEqual(['1.9', '12.9']);
  });

  it('hold the truth in at least 95 of 100 samples', () => {
    const stream = randomStream(5, 0);
    let held = 0;
    for (let draw = 0; draw < 400; draw++) {
      const isDrawn = Array.from({ length: 300 }, () => stream.uniform());
      const cut = isDrawn.toSorted((a, b) => a - b)[59] as number;
      const hits = isDrawn.slice(0, 24).filter((value) => value <= cut).length;
      const { low, high } = hypergeometricInterval(hits, 60, 300);
      if (low <= 24 && 24 <= high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(380);
  });
});

function isOrdered({ value, low, high }: Estimate): boolean {
  const slack = 1e-12;
  return low >= 0 && low <= value + slack && value <= high + slack && high <= 1;
}
