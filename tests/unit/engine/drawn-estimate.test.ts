import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../electron/engine/analysis.ts';
import { drawnCounts, type PlacedDossier } from '../../../electron/engine/assess/drawn-counts.ts';
import { drawnEstimate } from '../../../electron/engine/assess/drawn-estimate.ts';
import { modelOrder } from '../../../electron/engine/model-order.ts';
import { type Selection, select } from '../../../electron/engine/selection.ts';
import type { ScoredModel } from '../../../electron/engine/training.ts';
import { randomStream } from '../../../shared/learning/random.ts';

const ELIGIBLE = 240;
const choice = { model: 'scorecard', capacity: 60, random: 24, onlyUnknown: false } as const;

interface City {
  readonly analysis: Analysis;
  readonly scored: ScoredModel;
  /** Per row 1 for unlawful, and whether it can be investigated. */
  readonly outcome: readonly (0 | 1)[];
  readonly able: readonly boolean[];
}

/** Dossiers with five different estimates only, so that the cutoff lies among equals; one in eight cannot be investigated. */
function cityOf(seed: number): City {
  const stream = randomStream(seed, 0);
  const rows = Array.from({ length: ELIGIBLE }, (_, row) => row);
  const logOdds = Float64Array.from(rows, () => stream.integer(5));
  const outcome = rows.map((row): 0 | 1 => (stream.uniform() < 0.03 + 0.09 * (logOdds[row] as number) ? 1 : 0));
  const able = rows.map(() => stream.uniform() >= 0.125);
  const numbers = rows.map((row) => `D-${seed}-${row}`);
  const analysis = { table: { outcome: new Uint8Array(ELIGIBLE).fill(2) }, population: Int32Array.from(rows), numbers };
  return {
    analysis: { ...analysis, lately: new Set() } as unknown as Analysis,
    scored: { logOdds } as unknown as ScoredModel,
    outcome,
    able,
  };
}

/** Draws, and replaces until everybody on the list can be investigated. */
function drawn({ analysis, scored, able }: City, seed: string): { selection: Selection; gone: number[] } {
  const gone: number[] = [];
  for (;;) {
    const selection = select(analysis, scored, choice, seed, gone);
    const unable = selection.items.filter(({ row }) => able[row] === false);
    if (unable.length === 0) return { selection, gone };
    gone.push(...unable.map(({ row }) => row));
  }
}

function placed({ analysis, scored, outcome }: City, { selection, gone }: ReturnType<typeof drawn>): PlacedDossier[] {
  const { line, looked, items } = selection;
  const order = modelOrder(line, looked, {
    scoreOf: (row) => scored.logOdds[row] as number,
    numberOf: (row) => analysis.numbers[row] as string,
  });
  const placeOf = new Map(order.map((row, place) => [row, place]));
  const lookedAt = new Set(line.slice(0, looked));
  const dossier = (row: number, route: 'model' | 'random', replaced: boolean): PlacedDossier => {
    const place = placeOf.get(row) as number;
    return { route, place, lookedAt: lookedAt.has(row), replaced, outcome: outcome[row] as 0 | 1 };
  };
  return [
    ...items.map(({ row, route }) => dossier(row, route, false)),
    ...gone.map((row) => dossier(row, lookedAt.has(row) ? 'random' : 'model', true)),
  ];
}

describe('what a drawn selection says of all dossiers', () => {
  it('is unbiased under lot first, model from the rest, replacements included; the whole lot as a sample of the rest is not', () => {
    const city = cityOf(5);
    const rows = [...city.able.keys()].filter((row) => city.able[row]);
    const truth = rows.filter((row) => city.outcome[row] === 1).length / rows.length;
    const rates: number[] = [];
    const naive: number[] = [];
    const sizes: number[] = [];
    const covered: boolean[] = [];
    for (let repeat = 0; repeat < 400; repeat++) {
      const result = drawn(city, `seed ${repeat}`);
      const dossiers = placed(city, result);
      const counts = drawnCounts(dossiers, ELIGIBLE);
      const estimate = counts === null ? null : drawnEstimate(counts);
      if (estimate?.refused !== null) throw new Error('every draw has a sample below the cutoff');
      const { baseRate } = estimate.measures;
      rates.push(baseRate.value);
      sizes.push(estimate.counts.population);
      covered.push(baseRate.low <= truth && truth <= baseRate.high);
      const byModel = result.selection.items.filter(({ route }) => route === 'model');
      const lot = result.selection.items.filter(({ route }) => route === 'random');
      const hits = (own: typeof lot) => own.filter(({ row }) => city.outcome[row] === 1).length;
      const rest = rows.length - byModel.length;
      naive.push((hits(byModel) + (rest * hits(lot)) / lot.length) / rows.length);
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const error = Math.sqrt(mean(rates.map((rate) => (rate - truth) ** 2)) / rates.length);
    expect(Math.abs(mean(rates) - truth)).toBeLessThan(3 * error);
    expect(mean(naive) - truth).toBeGreaterThan(6 * error);
    expect(mean(sizes)).toBeCloseTo(rows.length, -1);
    expect(covered.filter(Boolean).length / covered.length).toBeGreaterThanOrEqual(0.93);
  });

  it('counts a dossier of the lot above the cutoff as flagged, and refuses when nobody of the lot lies below it', () => {
    const dossier = (route: 'model' | 'random', place: number, outcome: 0 | 1 | 2): PlacedDossier => {
      return { route, place, lookedAt: route === 'random', replaced: false, outcome };
    };
    const dossiers = [dossier('model', 0, 1), dossier('random', 1, 1), dossier('model', 2, 0), dossier('random', 7, 0)];
    expect(drawnCounts(dossiers, 10)).toEqual({
      ...{ flagged: 3, flaggedKnown: 3, flaggedHits: 2 },
      ...{ unflagged: 7, sample: 1, sampleKnown: 1, sampleHits: 0 },
    });
    const above = drawnCounts(dossiers.slice(0, 3), 10);
    expect(above === null ? null : drawnEstimate(above)).toEqual({ refused: 'nothing-drawn', dossiers: 7 });
    expect(drawnCounts([dossier('random', 1, 1)], 10)).toBeNull();
  });

  it('says what the missing outcomes could do, around the figure without them', () => {
    const counts = {
      flagged: 40,
      flaggedKnown: 36,
      flaggedHits: 12,
      unflagged: 160,
      sample: 20,
      sampleKnown: 19,
      sampleHits: 1,
    };
    const estimate = drawnEstimate(counts);
    if (estimate.refused !== null) throw new Error(estimate.refused);
    const { measures, uncertain } = estimate;
    expect(measures.precision.value).toBeCloseTo(12 / 36, 12);
    const found = (40 * 12) / 36;
    expect(measures.recall?.value).toBeCloseTo(found / (found + 160 / 19), 12);
    expect(uncertain).toMatchObject({ missing: 5, precision: { low: 12 / 40, high: 16 / 40 } });
    expect(uncertain?.recall?.low).toBeCloseTo(12 / (12 + 16), 12);
    expect(uncertain?.recall?.high).toBeCloseTo(16 / (16 + 8), 12);
  });
});
