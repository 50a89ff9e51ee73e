import { afterAll, describe, expect, it } from 'vitest';
import { wordsFor } from '../../../electron/engine/analysis.ts';
import { outOfSight, tellingFeatures } from '../../../electron/engine/assess/chosen/describe-choice.ts';
import { classesOf, termsByFeature } from '../../../electron/engine/assess/chosen/feature-classes.ts';
import { fitChoice, fitPropensity } from '../../../electron/engine/assess/chosen/fit-propensity.ts';
import { routeChoice } from '../../../electron/engine/assess/chosen/route-choice.ts';
import { weightedModel } from '../../../electron/engine/assess/chosen/weighted-model.ts';
import { Pool } from '../../../electron/engine/compute/pool.ts';
import { shareData } from '../../../electron/engine/compute/shared-data.ts';
import { probabilityOf } from '../../../shared/learning/additive-model.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { type Column, OUTCOME } from '../../../shared/learning/table.ts';

const ROWS = 3000;
const pool = new Pool(1);
afterAll(() => pool.close());

const quiet = { onCancel: () => undefined, onFit: () => undefined };
const named = { scope: 'chosen', code: '', label: '' } as const;

/**
 * Dossiers chosen by two features, one of which also goes with unlawful benefits, as does a third that nobody chooses by. All are
 * investigated in truth, so that the rate among all dossiers is known.
 */
function planted(seed: number) {
  const stream = randomStream(seed, 0);
  const letters = new Float64Array(ROWS);
  const months = new Float64Array(ROWS);
  const other = new Float64Array(ROWS);
  const chance = new Float64Array(ROWS);
  const event = new Uint8Array(ROWS);
  const unlawful = new Uint8Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    letters[row] = stream.integer(5);
    months[row] = stream.integer(100);
    other[row] = stream.integer(2);
    const isLate = (letters[row] as number) >= 3;
    chance[row] = probabilityOf(-2.6 + (isLate ? 1.6 : 0) + ((months[row] as number) < 24 ? 0.8 : 0));
    event[row] = stream.uniform() < (chance[row] as number) ? 1 : 0;
    unlawful[row] = stream.uniform() < probabilityOf(-2.4 + (isLate ? 1.8 : 0) + 0.5 * (other[row] as number)) ? 1 : 0;
  }
  const column = (name: string, values: Float64Array): Column => ({ kind: 'numeric', name, values });
  const columns = [column('brieven', letters), column('maanden', months), column('anders', other)];
  const outcome = unlawful.map((own, row) => (event[row] === 1 ? own : OUTCOME.unknown));
  const data = shareData({
    table: { rows: ROWS, columns, outcome: event, weights: null },
    keys: Array.from({ length: ROWS }, (_, row) => `P${Math.floor(row / 2)}`),
  });
  const truth = unlawful.reduce((sum, own) => sum + own, 0) / ROWS;
  return { data, chance, event, outcome, truth, columns };
}

describe('a choice that was learned', () => {
  it.each([1, 2])('makes the rate of the chosen that of all dossiers, seed %i', async (seed) => {
    const { data, chance, event, outcome, truth } = planted(seed);
    const { propensity } = await fitPropensity(pool, data, quiet);
    const { naive, corrected, effectiveSize, n } = routeChoice(named, { propensity, investigated: event, outcome });
    expect((naive?.value ?? 0) - truth).toBeGreaterThan(0.02);
    expect(corrected?.low).toBeLessThan(truth);
    expect(corrected?.high).toBeGreaterThan(truth);
    expect(Math.abs((corrected?.value ?? 0) - truth)).toBeLessThan((naive?.value ?? 0) - truth);
    expect(effectiveSize).toBeLessThan(n);
    const errors = propensity.map((own, row) => Math.abs(own - (chance[row] as number)));
    expect(errors.reduce((sum, own) => sum + own, 0) / ROWS).toBeLessThan(0.03);
  });

  it('tells by which features, in words, and who is out of sight', async () => {
    const { data, chance, columns } = planted(4);
    const event = data.table.outcome;
    const model = await fitChoice(pool, data, quiet);
    const words = wordsFor(columns, [{ name: 'brieven', kind: 'number', label: 'late brieven' }]);
    const choice = { model, table: data.table, words };
    const features = await tellingFeatures(choice, event);
    expect(features.slice(0, 2).map(({ label }) => label)).toEqual(['late brieven', 'maanden']);
    expect(features[0]?.most.rate.low).toBeGreaterThan(features[0]?.least.rate.high ?? 1);

    const cut = chance.map((own, row) => ((columns[0] as { values: Float64Array }).values[row] === 0 ? 0.001 : own));
    const unseen = await outOfSight(choice, cut, 0.004);
    expect(unseen.threshold).toBe(0.01);
    expect(unseen.dossiers).toBe(cut.filter((own) => own === 0.001).length);
    expect(unseen.kinds[0]?.text.nl).toMatch(/^late brieven: (0|hoogstens \d)$/);
    expect(unseen.kinds[0]?.unseen).toBe(unseen.dossiers);
    expect((await outOfSight(choice, chance, 0.05)).threshold).toBe(0.05);
  });

  it('sees classes of a feature that hold every row once', async () => {
    const { data } = planted(5);
    const model = await fitChoice(pool, data, quiet);
    const [letters] = data.table.columns;
    if (letters === undefined) throw new Error('no column');
    const classes = classesOf(letters, termsByFeature(model).get('brieven') ?? []);
    expect(classes.at(-1)).toEqual({ kind: 'missing', feature: 'brieven' });
    const stretches = classes.filter((own) => own.kind === 'interval');
    expect(stretches[0]?.from).toBeNull();
    expect(stretches.at(-1)?.to).toBeNull();
    for (const [at, { from }] of stretches.entries()) expect(from).toBe(stretches[at - 1]?.to ?? null);
  });
});

describe('a model under the weights', () => {
  const outcome = Uint8Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? 1 : 0));
  const logOdds = Float64Array.from(outcome, (own, row) => own + Math.sin(row));

  it('is the same as counted when everybody was as likely to be investigated', () => {
    const weighed = weightedModel('scorecard', { outcome, logOdds, propensity: new Float64Array(60).fill(0.2) });
    expect(weighed?.effectiveSize).toBeCloseTo(60, 9);
    expect(weighed?.auc.corrected.value).toBeCloseTo(weighed?.auc.naive.value ?? 0, 12);
    expect(weighed?.precision.corrected.value).toBeCloseTo(weighed?.precision.naive.value ?? 0, 12);
  });

  it('moves towards those who were rarely investigated, and says nothing of a handful', () => {
    // Of the rarely investigated the model has the order wrong.
    const propensity = Float64Array.from(outcome, (_, row) => (row < 30 ? 0.05 : 0.5));
    const wrong = logOdds.map((own, row) => (row < 30 ? -own : own));
    const weighed = weightedModel('scorecard', { outcome, logOdds: wrong, propensity });
    expect(weighed?.auc.corrected.value).toBeLessThan((weighed?.auc.naive.value ?? 0) - 0.05);
    expect(weighed?.effectiveSize).toBeLessThan(40);
    const few = {
      outcome: outcome.subarray(0, 24),
      logOdds: logOdds.subarray(0, 24),
      propensity: propensity.subarray(0, 24),
    };
    expect(weightedModel('scorecard', few)).toBeNull();
  });
});
