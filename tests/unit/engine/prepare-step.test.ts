import { beforeEach, describe, expect, it } from 'vitest';
import { prepareSteps } from '../../../electron/engine/steps/prepare.ts';
import { listLog } from '../../../electron/engine/store/log.ts';
import type { FeatureState } from '../../../shared/contract/prepare.ts';
import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { defaultLabel } from '../../../shared/domain/label.ts';
import { errorOf, expectCode } from '../../store/helpers.ts';
import { prepareBench, runJob } from './prepare-bench.ts';
import { DOSSIERS, fillTown } from './prepare-town.ts';
import { putQuarter } from './put-rows.ts';

const reason = 'nodig om te zien of stukken te laat komen';
let bench: ReturnType<typeof prepareBench>;

beforeEach(() => {
  bench = prepareBench();
  bench.fill(fillTown);
});

const state = async () => bench.state();
async function feature(name: string): Promise<FeatureState> {
  const found = (await state()).features.find((own) => own.name === name);
  if (found === undefined) throw new Error(`no feature ${name}`);
  return found;
}
const use = (...names: readonly string[]) =>
  bench.choose(names.map((name) => ({ name, used: true, justification: reason })));
const lastEntry = () => listLog(bench.store.db, { limit: 1 })[0];

describe('before anything was accepted', () => {
  it('shows the features, off, with the default label and nothing computed', async () => {
    const empty = prepareBench();
    const { quarters, label, features, cases, stale, made } = await empty.state();
    expect({ quarters, cases, stale, made }).toEqual({ quarters: [], cases: null, stale: false, made: null });
    expect(label).toMatchObject({ version: 1, definition: defaultLabel, savedBy: null, frozenAt: null });
    expect(label.counts.every(({ count }) => count === 0)).toBe(true);
    expect(features).toHaveLength(featureDeclarations.length);
    expect(features.every(({ used, stats }) => !used && stats === null)).toBe(true);
    await expectCode('PREPARE_NO_QUARTER', () => empty.compute());
    await expectCode('PREPARE_NOT_COMPUTED', () => empty.make());
    expect(await empty.idle()).toBeNull();
  });
});

describe('computing', () => {
  it('counts the cases, and the investigations per route and per outcome', async () => {
    const cases = await bench.compute();
    expect(cases).toMatchObject({
      quarter: '2026-K4',
      referenceDate: '2026-10-01',
      referenceDates: ['2026-07-01', '2026-10-01'],
      dossiers: DOSSIERS,
      investigations: 62,
      persons: 61,
      unlawful: 30,
      lawful: 30,
      unknown: 2,
      leftOut: [{ code: 'RUNNING', count: 1 }],
    });
    expect(cases.routes).toEqual([
      { code: '1', label: 'aselecte steekproef', count: 20, known: 20, unlawful: 0 },
      { code: '6', label: 'periodiek heronderzoek', count: 42, known: 40, unlawful: 30 },
    ]);
    const { cases: kept, stale, label } = await state();
    expect(kept).toEqual(cases);
    expect(stale).toBe(false);
    expect(label.counts.find(({ code }) => code === '4')).toEqual({ code: '4', label: 'terugvordering', count: 30 });
    expect(lastEntry()).toMatchObject({ event: 'prepare.computed', details: { unlawful: 30 } });
  });

  it('finds the leak that was planted, and tells the others from it', async () => {
    await bench.compute();
    const leak = await feature('openstaande_vordering');
    expect(leak.stats).toMatchObject({ leak: 'AUC', n: DOSSIERS });
    expect(leak.stats?.auc).toMatchObject({ value: 1, n: 60, positives: 30 });
    const late = await feature('stukken_te_laat_12m');
    expect(late.stats?.leak).toBeNull();
    expect(late.stats?.auc?.value).toBeGreaterThan(0.6);
    expect(late.stats?.auc?.value).toBeLessThan(0.9);
    expect(late.stats?.quarters.map(({ quarter }) => quarter)).toEqual(['2026-K3', '2026-K4']);
  });

  it('counts as missing what was never delivered, and shows codes in words', async () => {
    await bench.compute();
    expect((await feature('vakanties_12m')).stats).toMatchObject({ missing: DOSSIERS, bars: [] });
    const kind = (await feature('leefvorm')).stats?.bars;
    expect(kind).toEqual([{ label: 'alleenstaande', count: DOSSIERS }]);
  });

  it('keeps the newest run only', async () => {
    await bench.compute();
    await bench.compute();
    const count = (table: string) => bench.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(count('feature_run')).toBe(1);
    expect(count('feature_column')).toBe(featureDeclarations.length);
  });

  it('leaves everything as it was when it is cancelled', async () => {
    const cancelled = runJob(
      (job) => prepareSteps['prepare.compute'](bench.context, {}, job),
      ({ job, phase }, jobs) => {
        if (phase === 'features') jobs.cancel(job);
      },
    );
    expect((await errorOf(() => cancelled)).code).toBe('CANCELLED');
    expect((await state()).cases).toBeNull();
  });

  it('is refused when a delivery was accepted while it ran', async () => {
    let accepted = false;
    const running = runJob(
      (job) => prepareSteps['prepare.compute'](bench.context, {}, job),
      ({ phase }) => {
        if (phase !== 'stats' || accepted) return;
        accepted = true;
        bench.fill((db) => putQuarter(db, { id: 7, referenceDate: '2027-01-01' }));
      },
    );
    expect((await errorOf(() => running)).code).toBe('PREPARE_STALE');
    expect((await state()).cases).toBeNull();
  });
});

describe('choosing', () => {
  beforeEach(() => bench.compute());

  it('has everything off until decided, proxies among them', async () => {
    const { features } = await state();
    expect(features.filter(({ used }) => used)).toEqual([]);
    expect(features.some(({ proxy }) => proxy !== null)).toBe(true);
  });

  it('keeps who decided and why, and can be undone', async () => {
    await use('stukken_te_laat_12m');
    const chosen = await feature('stukken_te_laat_12m');
    expect(chosen).toMatchObject({ used: true, justification: reason, decidedBy: 'analist-1' });
    expect(lastEntry()).toMatchObject({
      event: 'prepare.chosen',
      who: 'analist-1',
      details: { choices: [{ name: 'stukken_te_laat_12m', used: true, justification: reason }] },
    });
    await bench.choose([{ name: 'stukken_te_laat_12m', used: false, justification: '' }]);
    expect((await feature('stukken_te_laat_12m')).used).toBe(false);
  });

  it('asks a written reason, of a proxy as of any other', async () => {
    for (const name of ['stukken_te_laat_12m', 'niet_verschenen_12m']) {
      const short = { name, used: true, justification: 'te kort, vrienden' };
      expect((await expectCode('PREPARE_REASON_MISSING', () => bench.choose([short]))).details).toEqual({
        feature: name,
        least: 20,
      });
    }
    await use('niet_verschenen_12m');
    expect(await feature('niet_verschenen_12m')).toMatchObject({ used: true, proxy: 'NO_SHOW' });
  });

  it('never switches a leak on, and saves all choices or none', async () => {
    const details = (await expectCode('PREPARE_LEAK', () => use('stukken_te_laat_12m', 'openstaande_vordering')))
      .details;
    expect(details).toEqual({ feature: 'openstaande_vordering' });
    expect((await feature('stukken_te_laat_12m')).used).toBe(false);
    await bench.choose([{ name: 'openstaande_vordering', used: false, justification: '' }]);
    await expectCode('PREPARE_FEATURE_UNKNOWN', () => use('bestaat_niet'));
  });
});
