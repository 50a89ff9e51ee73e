import { describe, expect, it } from 'vitest';
import { presentAnalysis } from '../../electron/engine/analysis.ts';
import { rerunState } from '../../electron/engine/assess/rerun.ts';
import { timesChosen } from '../../electron/engine/selection.ts';
import { stabilitySteps } from '../../electron/engine/steps/assess-stability.ts';
import { latestDelivery } from '../../electron/engine/store/delivery.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { presentTraining, requireModel } from '../../electron/engine/training.ts';
import type { Stability } from '../../shared/contract/assess-stability.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { type LockedVault, lockedVault } from './locked-vault.ts';
import type { Outcomes } from './prepared-table.ts';

const CAPACITY = 40;

function stabilityIn({ context }: LockedVault, capacity = CAPACITY): Stability {
  const stability = stabilitySteps['assess.stability'](context, { model: 'scorecard', capacity });
  return stability as Stability;
}

const rerun = ({ context, store }: LockedVault) =>
  runJob((job) => stabilitySteps['assess.rerun'](context, {}, job)).then(() => {
    const training = presentTraining(store.db);
    return training === null ? null : rerunState(store.db, training);
  });

describe('how firm a list is', () => {
  it('counts what comes back, dossier by dossier', async () => {
    const vault = await lockedVault();
    await vault.train();
    const { list, ...about } = stabilityIn(vault);
    expect(about).toMatchObject({ model: 'scorecard', capacity: CAPACITY, eligible: 300, repeats: 10 });
    expect(list?.lengths.map(({ length }) => length)).toEqual([25, 40, 50, 80, 100]);

    const training = presentTraining(vault.store.db);
    const analysis = presentAnalysis(vault.store.db);
    if (training === null || analysis === null || list === null) throw new Error('nothing was trained');
    const scored = requireModel(vault.store.db, training, 'scorecard');
    // By brute force: each row's chance to be on the list, of the model and of each repetition; between equals a lot decides.
    const chanceOf = (scores: Float64Array | Float32Array, row: number) => {
      const [above, equal] = [0, 1].map(
        (same) =>
          analysis.population.filter((other) =>
            same === 1 ? scores[other] === scores[row] : (scores[other] as number) > (scores[row] as number),
          ).length,
      ) as [number, number];
      return Math.min(1, Math.max(0, (CAPACITY - above) / equal));
    };
    const kept = scored.repeats
      .map((scores) =>
        analysis.population.reduce((sum, row) => sum + chanceOf(scored.logOdds, row) * chanceOf(scores, row), 0),
      )
      .sort((x, y) => x - y);
    expect(list.kept.value).toBeCloseTo(((kept[4] as number) + (kept[5] as number)) / 2, 1);
    expect(list.kept.low).toBeGreaterThanOrEqual((kept[0] as number) - 1e-9);
    expect(list.kept.high).toBeLessThanOrEqual((kept[9] as number) + 1e-9);
    expect(list.tied).toEqual({ dossiers: 106, places: CAPACITY });

    const times = timesChosen(analysis, scored, { onlyUnknown: true, count: CAPACITY });
    const sum = (side: 'onList' | 'outside') => list.returns.reduce((total, bin) => total + bin[side], 0);
    expect(sum('onList')).toBe(CAPACITY);
    expect(sum('onList') + sum('outside')).toBeGreaterThanOrEqual(times.size);
    expect(list.borderline).toBe(list.returns.slice(0, 6).reduce((total, { onList }) => total + onList, 0));
    expect(list.justOutside).toBe(list.returns.slice(6).reduce((total, { outside }) => total + outside, 0));
    expect(list.certain).toBeLessThanOrEqual(list.returns.at(-1)?.onList ?? 0);
    expect(list.width.low).toBeLessThanOrEqual(list.width.value);
    expect(list.width.high).toBeLessThan(1);
  });

  it('sees that a list made of noise falls apart and one made of a plain rule does not', async () => {
    const stream = randomStream(21, 0);
    const faint: Outcomes = (_isRandom, planted) => (stream.uniform() < 0.3 + 0.3 * planted ? 1 : 0);
    const [plain, loose] = [await lockedVault(), await lockedVault(faint)];
    await plain.train();
    await loose.train();
    // As many dossiers as the plain rule holds for, so that no lot has to decide.
    const [firm, falling] = [stabilityIn(plain, 106).list, stabilityIn(loose, 106).list];
    expect(firm).toMatchObject({ kept: { value: 106, low: 106, high: 106 }, borderline: 0, certain: 106, tied: null });
    expect(falling?.kept.low).toBeLessThan(80);
    expect(falling?.certain).toBe(0);
  });

  it('never makes more places than there are dossiers', async () => {
    const vault = await lockedVault();
    await vault.train();
    const { capacity, list } = stabilityIn(vault, 100_000);
    expect(capacity).toBe(300);
    expect(list?.kept).toEqual({ value: 300, low: 300, high: 300 });
    expect(list?.borderline).toBe(0);
  });
});

describe('the same training again', () => {
  it('gives the same models and scores to the last bit, also when drafts changed since', async () => {
    const vault = await lockedVault();
    await vault.train();
    expect(stabilityIn(vault).rerun).toBeNull();
    vault.exclude('ruis');
    const again = await rerun(vault);
    expect(again).toMatchObject({ identical: true, by: 'analist-1' });
    expect(again?.present).toMatch(/^[0-9a-f]{64}$/);
    expect(again?.again).toBe(again?.present);
    expect(stabilityIn(vault).rerun).toEqual(again);
    expect(listLog(vault.store.db)[0]).toMatchObject({ event: 'assess.rerun', details: { identical: true } });
  });

  it('says so when something came out otherwise, and forgets the outcome with a new training', async () => {
    const vault = await lockedVault();
    await vault.train();
    // As if the seed that was kept is not the one that the models came from.
    vault.store.write((db) => db.exec("UPDATE training SET config = json_set(config, '$.seed', 4)"));
    const again = await rerun(vault);
    expect(again?.identical).toBe(false);
    expect(again?.again).not.toBe(again?.present);
    expect(latestDelivery(vault.store.db)).not.toBeNull();
    await vault.train();
    expect(stabilityIn(vault).rerun).toBeNull();
  });
});
