import { afterAll, describe, expect, it } from 'vitest';
import { type ModelPlan, runFitTask } from '../../../electron/engine/compute/fit-task.ts';
import { bootstrapRows, trainHonestly } from '../../../electron/engine/compute/honest-training.ts';
import { Pool } from '../../../electron/engine/compute/pool.ts';
import { type JobControl, Jobs } from '../../../electron/engine/jobs.ts';
import { stratifiedFolds } from '../../../shared/learning/folds.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { hashKeys } from '../../../shared/learning/row-keys.ts';
import { resolveRuleFitConfig, SMALL_DATA_ROWS } from '../../../shared/learning/rulefit-config.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';

const silent: JobControl = {
  cancelled: false,
  plan: () => undefined,
  enter: () => undefined,
  step: () => undefined,
  check: () => undefined,
  onCancel: () => undefined,
};

/** 400 dossiers in which a high count decides, and 40 whose outcome is unknown. */
function world(): { table: AnalysisTable; keys: string[] } {
  const random = randomStream(5, 0);
  const rows = 440;
  const count = Float64Array.from({ length: rows }, () => random.integer(8));
  const amount = Float64Array.from({ length: rows }, () => Math.round(random.uniform() * 1000));
  const outcome = Uint8Array.from({ length: rows }, (_, row) => {
    if (row >= 400) return 2;
    return random.uniform() < ((count[row] as number) >= 5 ? 0.6 : 0.15) ? 1 : 0;
  });
  const columns = [
    { kind: 'numeric', name: 'count', values: count },
    { kind: 'numeric', name: 'amount', values: amount },
  ] as const;
  return {
    table: { rows, columns, outcome, weights: null },
    keys: Array.from({ length: rows }, (_, row) => `D${row}`),
  };
}

/** By their number of threads: starting one takes longer than most of these fits. */
const pools = new Map<number, Pool>();
const pool = (threads: number): Pool => {
  const own = pools.get(threads) ?? new Pool(threads);
  pools.set(threads, own);
  return own;
};
afterAll(() => Promise.all([...pools.values()].map((own) => own.close())));

const everything: ModelPlan = {
  ruleFit: { trees: 30, subsample: 0.5 },
  scorecard: {},
  riskGroups: true,
  card: {
    title: 'proef',
    types: [{ label: 'alles', threshold: 2 }],
    questions: [
      {
        feature: 'count',
        text: 'Hoe vaak?',
        answers: [
          { condition: { kind: 'interval', feature: 'count', from: 5, to: null, missing: 'out' }, points: [2] },
        ],
      },
    ],
    othersNeeded: 0,
  },
  profile: null,
};
const simple: ModelPlan = { ruleFit: null, scorecard: {}, riskGroups: false, card: null, profile: null };

describe('trainHonestly', () => {
  const data = world();
  const trainRows = Int32Array.from({ length: 400 }, (_, row) => row);
  const plan = { data, trainRows, testRows: null, folds: 3, repeats: 3, seed: 11, models: everything };

  it('gives the same models and scores on one thread, on two and on eight', async () => {
    const one = await trainHonestly(pool(1), plan, silent);
    const comparable = ({ fitSeconds: _seconds, ...rest }: typeof one) => JSON.stringify(rest);
    for (const threads of [2, 8])
      expect(comparable(await trainHonestly(pool(threads), plan, silent))).toBe(comparable(one));
    expect(one.models.map(({ kind }) => kind)).toEqual([
      'rulefit-readable',
      'rulefit',
      'scorecard',
      'risk-groups',
      'expert-card',
      'combined',
    ]);
    expect(one.models.map(({ seedLogOdds }) => seedLogOdds.length)).toEqual([4, 4, 0, 0, 0, 0]);
  });

  it('scores a dossier for the measure only by models that did not see it', async () => {
    const { models, heldRows, measuredOn } = await trainHonestly(pool(2), { ...plan, repeats: 0 }, silent);
    expect(measuredOn).toBe('cross-validation');
    expect([...heldRows]).toEqual([...trainRows]);
    const keys = hashKeys(data.keys.slice(0, 400));
    const foldOf = stratifiedFolds(data.table.outcome.slice(0, 400), keys, 3);
    for (const fold of [0, 1, 2]) {
      const outside = trainRows.filter((row) => foldOf[row] !== fold);
      const refits = runFitTask(data, { rows: outside, seed: 11, models: everything, refit: true });
      for (const [position, { heldLogOdds }] of models.entries()) {
        const inside = [...trainRows].filter((row) => foldOf[row] === fold);
        expect(inside.length).toBeGreaterThan(100);
        expect(inside.map((row) => heldLogOdds[row])).toEqual(inside.map((row) => refits[position]?.logOdds[row]));
      }
    }
  });

  it('measures on the hold-out alone when there is one', async () => {
    const testRows = Int32Array.from({ length: 100 }, (_, index) => 300 + index);
    const train = trainRows.slice(0, 300);
    const { models, heldRows, measuredOn } = await trainHonestly(
      pool(2),
      { ...plan, trainRows: train, testRows, repeats: 0, models: simple },
      silent,
    );
    expect(measuredOn).toBe('hold-out');
    expect([...heldRows]).toEqual([...testRows]);
    const [own] = runFitTask(data, { rows: train, seed: 11, models: simple });
    expect([...(models[0]?.heldLogOdds ?? [])]).toEqual(Array.from(testRows, (row) => own?.logOdds[row]));
  });

  it('refuses a hold-out that is too small to measure anything on', async () => {
    const unlawful = trainRows.filter((row) => data.table.outcome[row] === 1);
    const lawful = trainRows.filter((row) => data.table.outcome[row] === 0);
    const attempt = (positives: number, negatives: number) => {
      const testRows = Int32Array.of(...unlawful.slice(0, positives), ...lawful.slice(0, negatives));
      const held = new Set(testRows);
      const train = trainRows.filter((row) => !held.has(row));
      return trainHonestly(pool(1), { ...plan, trainRows: train, testRows, repeats: 0, models: simple }, silent);
    };
    await expect(attempt(9, 40)).rejects.toMatchObject({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { heldOut: true } });
    await expect(attempt(10, 9)).rejects.toMatchObject({ code: 'TRAIN_TOO_FEW_NEGATIVES', details: { heldOut: true } });
    expect((await attempt(10, 10)).heldRows.length).toBe(20);
  });

  it('trains folds and repetitions by the settings of the model that they are about, however small they are', async () => {
    // Just large enough not to count as small data, so that each fold by itself would.
    const rows = SMALL_DATA_ROWS + 100;
    const random = randomStream(3, 0);
    const values = Float64Array.from({ length: rows }, () => random.integer(20));
    const outcome = Uint8Array.from(values, (value) => (random.uniform() < (value > 12 ? 0.5 : 0.1) ? 1 : 0));
    const table = { rows, columns: [{ kind: 'numeric', name: 'x', values } as const], outcome, weights: null };
    const keys = Array.from({ length: rows }, (_, row) => `D${row}`);
    const all = Int32Array.from({ length: rows }, (_, row) => row);
    const quick = { ruleFit: { trees: 12, chains: 2 }, scorecard: null, riskGroups: false, card: null, profile: null };
    const large = {
      data: { table, keys },
      trainRows: all,
      testRows: null,
      folds: 2,
      repeats: 1,
      seed: 4,
      models: quick,
    };
    const { models, ruleFit } = await trainHonestly(pool(2), large, silent);
    expect(ruleFit?.config.subsample).toBeLessThan(1);
    const foldOf = stratifiedFolds(outcome, hashKeys(keys), 2);
    const settings = resolveRuleFitConfig(quick.ruleFit, rows);
    const [refit] = runFitTask(large.data, {
      rows: all.filter((row) => foldOf[row] !== 0),
      seed: 4,
      models: { ...quick, ruleFit: settings },
      refit: true,
    });
    const inside = [...all].filter((row) => foldOf[row] === 0);
    expect(inside.map((row) => models[0]?.heldLogOdds[row])).toEqual(inside.map((row) => refit?.logOdds[row]));
  });

  it('answers a cancel at once while another training has the threads', async () => {
    const threads = pool(1);
    let stop = (): void => undefined;
    const first = trainHonestly(threads, { ...plan, repeats: 20 }, silent);
    const waiting = trainHonestly(threads, plan, {
      ...silent,
      onCancel: (stopNow) => {
        stop = stopNow;
      },
    });
    let ended = 'none';
    const firstEnded = first.then(() => {
      ended = ended === 'none' ? 'first' : ended;
    });
    stop();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    ended = ended === 'none' ? 'waiting' : ended;
    await firstEnded;
    expect(ended).toBe('waiting');
  });

  it('keeps two trainings at the same time apart', async () => {
    const threads = pool(2);
    const run = (seed: number) => trainHonestly(threads, { ...plan, seed }, silent);
    const together = await Promise.all([run(1), run(2)]);
    const scores = ({ models }: (typeof together)[number]) =>
      models.map(({ heldLogOdds, repeatLogOdds }) => [heldLogOdds, repeatLogOdds]);
    expect(scores(together[0])).toEqual(scores(await run(1)));
    expect(scores(together[1])).toEqual(scores(await run(2)));
  });

  it('stops at once when asked, and the same pool works again afterwards', async () => {
    const threads = pool(2);
    const status = await new Promise((resolve) => {
      const jobs = new Jobs((state) => {
        if (state.result !== null) resolve(state.status);
        else if (state.phase === 'fit') jobs.cancel(state.job);
      });
      jobs.start('train.start', (job) => trainHonestly(threads, { ...plan, repeats: 200 }, job));
    });
    expect(status).toBe('cancelled');
    const again = await trainHonestly(threads, { ...plan, repeats: 0, models: simple }, silent);
    expect(again.models.length).toBe(1);
  });
});

describe('bootstrapRows', () => {
  it('draws persons, not rows, and does not depend on the order of rows', () => {
    const keys = ['a', 'a', 'b', 'c', 'd', 'd'];
    const rows = Int32Array.from(keys.keys());
    const drawn = bootstrapRows(rows, keys, 3, 0);
    const times = (row: number) => drawn.filter((own) => own === row).length;
    expect(times(0)).toBe(times(1));
    expect(times(4)).toBe(times(5));
    expect(drawn).not.toEqual(bootstrapRows(rows, keys, 3, 1));
    expect(bootstrapRows(rows.toReversed(), keys, 3, 0).toSorted()).toEqual(drawn.toSorted());
  });
});
