import { describe, expect, it } from 'vitest';
import { recalibrationFor } from '../../../electron/engine/assess/recalibration.ts';
import { countRandom, toPopulation } from '../../../electron/engine/to-population.ts';
import { estimateOf } from '../../../electron/engine/training.ts';
import { probabilityOf } from '../../../shared/learning/additive-model.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { recalibrate } from '../../../shared/learning/stats/recalibrate.ts';
import { scoredOf } from './helpers.ts';

/** Dossiers of today, then chosen investigations, of which unlawful ones were five times as likely to be chosen, then random ones. */
const TODAY = 2000;
const CHOSEN = 1500;
const RANDOM = 600;
const rows = TODAY + CHOSEN + RANDOM;
const TIMES = 5;

const stream = randomStream(31, 0);
const isChosen = (row: number) => row >= TODAY && row < TODAY + CHOSEN;

/** What is true of a dossier, and what an investigation finds; chosen ones are drawn again until the office would have chosen them. */
function dossier(row: number): { readonly truth: number; readonly hit: number } {
  for (;;) {
    const truth = 2 * stream.uniform() - 3.2;
    const hit = stream.uniform() < probabilityOf(truth) ? 1 : 0;
    if (!isChosen(row) || hit === 1 || stream.uniform() < 1 / TIMES) return { truth, hit };
  }
}
const dossiers = Array.from({ length: rows }, (_, row) => dossier(row));
const truth = Float64Array.from(dossiers, (own) => own.truth);
const outcome = Uint8Array.from(dossiers, ({ hit }, row) => (row < TODAY ? 2 : hit));
/** A model that learned from the chosen ones says what holds for them. */
const logOdds = truth.map((own) => own + Math.log(TIMES));
const rowsFrom = (from: number, count: number) => Int32Array.from({ length: count }, (_, index) => from + index);
const learned = rowsFrom(TODAY, CHOSEN);
/** The model's level: a share of what it learned from. */
const modelAt = (prevalence: number, weighted = false) => {
  const { model } = scoredOf(new Float64Array(0));
  return { ...model, training: { ...model.training, prevalence, weighted } };
};
const hitsIn = (rowsOf: Int32Array) => rowsOf.filter((row) => outcome[row] === 1).length;
const level = hitsIn(learned) / CHOSEN;
const scored = {
  model: modelAt(level),
  logOdds,
  heldRows: learned,
  heldLogOdds: logOdds.slice(TODAY, TODAY + CHOSEN),
};
const analysis = (outcomes: Uint8Array, randomRows: Int32Array | null) => ({
  table: { rows, columns: [], outcome: outcomes, weights: null },
  randomRows,
  population: rowsFrom(0, TODAY),
  lately: new Set<number>(),
});
const randomRows = rowsFrom(TODAY + CHOSEN, RANDOM);

describe('estimates learned from chosen investigations', () => {
  const found = recalibrationFor(analysis(outcome, randomRows), scored, learned);
  const open = Float64Array.from(truth.subarray(0, TODAY), probabilityOf);
  const really = open.reduce((sum, own) => sum + own, 0) / TODAY;

  it('are far too high for everybody, and come close to the planted share with that of the random sample', () => {
    expect(found.dossiers).toBe(TODAY);
    expect(found.mean).toBeGreaterThan(2 * really);
    expect(found.recalibrated?.low).toBeLessThan(really);
    expect(found.recalibrated?.high).toBeGreaterThan(really);
    expect(Math.abs((found.recalibrated?.mean ?? 1) - really)).toBeLessThan(0.025);
  });

  it('are recalibrated as METHOD 5 says, dossier by dossier', () => {
    const { trained, random } = found;
    const prevalences = { trained: trained.hits / trained.n, population: (random?.hits ?? 0) / (random?.n ?? 1) };
    const each = logOdds.subarray(0, TODAY).map((own) => recalibrate(probabilityOf(own), prevalences));
    const mean = each.reduce((sum, own) => sum + own, 0) / TODAY;
    expect(found.recalibrated?.mean).toBeCloseTo(mean, 12);
  });

  it('the estimate that a list and a dossier show is the recalibrated one, and its interval knows how small the sample is', () => {
    const repeats = Array.from({ length: 50 }, () => Float32Array.from(logOdds));
    const shown = (draws: Int32Array) => {
      const random = countRandom(analysis(outcome, draws));
      return estimateOf({ logOdds, repeats, toPopulation: toPopulation(random, level, repeats.length) }, 7);
    };
    const { trained, random } = found;
    const prevalences = { trained: trained.hits / trained.n, population: (random?.hits ?? 0) / (random?.n ?? 1) };
    const large = shown(randomRows);
    expect(large.value).toBeCloseTo(recalibrate(probabilityOf(logOdds[7] as number), prevalences), 12);
    // All repetitions agree here: what is left open is the share in the population.
    expect(large.high - large.low).toBeGreaterThan(0.01);
    const small = shown(randomRows.subarray(0, 100));
    expect(small.high - small.low).toBeGreaterThan(1.5 * (large.high - large.low));
  });

  it('without a random sample nothing is moved', () => {
    expect(toPopulation(null, level, 2)).toEqual({ shift: 0, repeats: new Float64Array(2) });
    expect(toPopulation({ hits: 0, n: 40 }, level, 2).shift).toBe(0);
  });

  it('come true on the random sample afterwards and not before', () => {
    expect(found.levelBefore?.high).toBeLessThan(-1);
    expect(Math.abs(found.levelAfter?.value ?? 9)).toBeLessThan(0.3);
    const predicted = (groups: typeof found.before) => groups.reduce((sum, own) => sum + own.n * own.predicted, 0);
    expect(predicted(found.before)).toBeGreaterThan(2 * predicted(found.after));
    expect(found.after.reduce((sum, { n }) => sum + n, 0)).toBe(RANDOM);
  });

  it('cannot be recalibrated without a random sample, nor by one in which nothing was found', () => {
    expect(recalibrationFor(analysis(outcome, null), scored, learned)).toMatchObject({
      random: null,
      recalibrated: null,
      before: [],
    });
    const clean = outcome.map((own, row) => (row >= TODAY + CHOSEN ? 0 : own));
    const none = recalibrationFor(analysis(clean, randomRows), scored, learned);
    expect(none.random).toMatchObject({ hits: 0, n: RANDOM });
    expect(none.recalibrated).toBeNull();
  });

  it('are measured by held-out predictions where the model learned from the random sample too', () => {
    const all = Int32Array.from([...learned, ...randomRows]);
    const held = Float64Array.from(all, (row) => (truth[row] as number) - 1);
    const model = modelAt(hitsIn(all) / all.length);
    const own = recalibrationFor(
      analysis(outcome, randomRows),
      { model, logOdds, heldRows: all, heldLogOdds: held },
      all,
    );
    expect(own.levelBefore?.low).toBeGreaterThan(0.5);
  });
});

describe('estimates learned with training weights', () => {
  // 20 of 100 chosen are unlawful and weigh three times as much: 60 of 140. Of the random ones 5 of 100 are unlawful.
  const chosen = rowsFrom(100, 100);
  const outcomes = Uint8Array.from({ length: 300 }, (_, row) => {
    if (row < 100) return 2;
    return row < 200 ? Number(row < 120) : Number(row < 205);
  });
  const says = Math.log(60 / 80);
  const weighted = {
    model: modelAt(60 / 140, true),
    logOdds: new Float64Array(300).fill(says),
    heldRows: new Int32Array(0),
    heldLogOdds: new Float64Array(0),
  };

  it('are moved from the weighted level that the model learned, not from the share that was counted', () => {
    const { shift } = toPopulation({ hits: 5, n: 100 }, weighted.model.training.prevalence, 0);
    expect(probabilityOf(says)).toBeCloseTo(0.429, 3);
    expect(probabilityOf(says + shift)).toBeCloseTo(0.05, 12);
    const own = recalibrationFor(
      {
        table: { rows: 300, columns: [], outcome: outcomes, weights: null },
        randomRows: rowsFrom(200, 100),
        population: rowsFrom(0, 100),
        lately: new Set<number>(),
      },
      weighted,
      chosen,
    );
    expect(own.recalibrated?.mean).toBeCloseTo(0.05, 12);
    expect(own).toMatchObject({ trained: { hits: 20, n: 100 }, level: 60 / 140 });
    expect(own.levelAfter?.value).toBeCloseTo(0, 6);
  });

  it('say nothing of another level where every dossier counts the same', () => {
    expect(recalibrationFor(analysis(outcome, randomRows), scored, learned).level).toBeNull();
  });
});
