import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chosenSteps } from '../../../electron/engine/steps/assess-chosen.ts';
import { listLog, verifyLog } from '../../../electron/engine/store/log.ts';
import { listMeasurements } from '../../../electron/engine/store/measurement.ts';
import type { ChosenReport } from '../../../shared/contract/assess-chosen.ts';
import { defaultLabel, described } from '../../../shared/domain/label.ts';
import { errorOf, expectCode, type Frozen, freeze, thaw } from '../../store/helpers.ts';
import { DOSSIERS, fillChosenTown, LATE, LOT_CHANCE, type TownOptions } from './chosen-town.ts';
import { prepareBench, prepareIn, runJob } from './prepare-bench.ts';

type Bench = ReturnType<typeof prepareIn>;

const measure = ({ context }: Bench) => runJob((job) => chosenSteps['assess.measureChosen'](context, {}, job));
const reportOf = ({ context }: Bench) => chosenSteps['assess.chosen'](context, {}) as ChosenReport | null;
const reason = 'nodig om te zien of stukken te laat komen';
const use = (bench: Bench, name: string, used = true) =>
  bench.choose([{ name, used, justification: used ? reason : '' }]);

/** A town of which the features are computed and one is in use. */
async function town(options: TownOptions = {}): Promise<{ readonly bench: Bench; readonly unlawful: number }> {
  const bench = prepareBench();
  let unlawful = 0;
  bench.fill((db) => {
    unlawful = fillChosenTown(db, options);
  });
  await bench.compute();
  await use(bench, LATE);
  return { bench, unlawful };
}

/** The plain town, which most tests begin with. */
let plain: { readonly unlawful: number; readonly vault: Frozen };

beforeAll(async () => {
  const { bench, unlawful } = await town();
  plain = { unlawful, vault: freeze(bench) };
});

async function measuredTown(options?: TownOptions) {
  const { bench, unlawful } =
    options === undefined ? { ...plain, bench: prepareIn(thaw(plain.vault)) } : await town(options);
  await measure(bench);
  const report = reportOf(bench);
  if (report === null) throw new Error('nothing was kept');
  const [chosen] = report.routes;
  if (chosen === undefined || chosen.naive === null || chosen.corrected === null) throw new Error('nobody was chosen');
  return { bench, unlawful, report, chosen, naive: chosen.naive, corrected: chosen.corrected };
}

describe('who was investigated', () => {
  it('corrects what a choice by a known feature did, where the naive rate is far off', async () => {
    const { unlawful, report, chosen, naive, corrected } = await measuredTown();
    expect(naive.low).toBeGreaterThan(unlawful + 0.02);
    expect(corrected.low).toBeLessThan(unlawful);
    expect(corrected.high).toBeGreaterThan(unlawful);
    expect(report.random.rate?.low).toBeLessThan(unlawful);
    expect(report.random.rate?.high).toBeGreaterThan(unlawful);
    expect(report.naiveAgainst?.verdict).toBe('difference');
    expect(report.correctedAgainst?.verdict).not.toBe('difference');
    expect(chosen.effectiveSize).toBeLessThan(0.9 * chosen.n);

    expect(report.quarters).toEqual(['2026-K1', '2026-K2', '2026-K3']);
    expect(report).toMatchObject({ dossiers: 3 * DOSSIERS, different: DOSSIERS, notAtRisk: 0, model: null });
    expect(report.random.probability).toBeCloseTo(LOT_CHANCE, 12);
    expect(report.random.isRecorded).toBe(true);
    expect(report.measured).toMatchObject({ by: 'analist-1', upToDate: true });
    expect(report.auc.low).toBeGreaterThan(0.6);
    const [feature] = report.features;
    expect(feature?.label).toBe('bewijsstukken te laat (12 maanden)');
    expect(feature?.most.text.nl).toBe('bewijsstukken te laat (12 maanden): 1 of meer');
    expect(feature?.most.rate.low).toBeGreaterThan(feature?.least.rate.high ?? 1);
    expect(report.tenths.reduce((sum, { n }) => sum + n, 0)).toBe(chosen.n);
    expect(report.tenths.at(-1)?.rate?.low).toBeGreaterThan(report.tenths[0]?.rate?.high ?? 1);
    expect(report.routes.map(({ scope, code }) => `${scope} ${code}`.trim())).toEqual(['chosen', 'any', 'route 6']);
  });

  it('does not correct what no feature tells, and says so by the random sample', async () => {
    const { unlawful, report, corrected } = await measuredTown({ tip: 3 });
    expect(corrected.low).toBeGreaterThan(unlawful);
    expect(report.correctedAgainst?.verdict).toBe('difference');
    expect(report.correctedAgainst?.difference.low).toBeGreaterThan(0);
  });

  it('has nothing to hold the corrected rate against without a lot', async () => {
    const { report, corrected } = await measuredTown({ lot: false });
    expect(report.random).toMatchObject({ investigated: 0, n: 0, rate: null, probability: 0, isRecorded: false });
    expect([report.naiveAgainst, report.correctedAgainst]).toEqual([null, null]);
    expect(report.routes.map(({ scope }) => scope)).toEqual(['chosen', 'route']);
    expect(corrected.high).toBeGreaterThan(corrected.low);
  });
});

describe('a measurement', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = prepareIn(thaw(plain.vault));
  });

  it('is kept with a line in the log, the same each time, and out of date once what it is of changes', async () => {
    expect(reportOf(bench)).toBeNull();
    await measure(bench);
    await measure(bench);
    const [second, first] = listMeasurements(bench.store.db, 'propensity');
    expect(second?.result).toEqual(first?.result);
    expect(second?.subject).toBe(first?.subject);
    const [entry] = listLog(bench.store.db, { limit: 1 });
    expect(entry).toMatchObject({ event: 'assess.chosenMeasured', details: { rows: 3 * DOSSIERS, labelVersion: 1 } });
    expect(verifyLog(bench.store).ok).toBe(true);

    await use(bench, 'leefvorm');
    expect(reportOf(bench)?.measured.upToDate).toBe(false);
    await use(bench, 'leefvorm', false);
    expect(reportOf(bench)?.measured.upToDate).toBe(true);
    await bench.setLabel(described({ ...defaultLabel, objection: 'keep' }));
    expect(reportOf(bench)?.measured.upToDate).toBe(false);
    await expectCode('PREPARE_STALE', () => measure(bench));
  });

  it('is not made without features, of what changed since, or of too few', async () => {
    await use(bench, LATE, false);
    await expectCode('INTAKE_NO_FEATURES', () => measure(bench));
    await use(bench, LATE);
    bench.fill((db) => db.prepare("UPDATE q_onderzoeken SET aanleiding = '1'").run());
    await expectCode('PREPARE_STALE', () => measure(bench));
    await bench.compute();
    expect((await errorOf(() => measure(bench))).toString()).toContain('CHOSEN_TOO_FEW');
    expect(reportOf(bench)).toBeNull();
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stopped = runJob(
      (job) => chosenSteps['assess.measureChosen'](bench.context, {}, job),
      ({ job, phase }, jobs) => {
        if (phase === 'fit') jobs.cancel(job);
      },
    );
    expect((await errorOf(() => stopped)).code).toBe('CANCELLED');
    expect(reportOf(bench)).toBeNull();
    await expectCode('PREPARE_NOT_COMPUTED', () => measure(prepareBench()));
  });
});
