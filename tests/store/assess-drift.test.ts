import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { presentAnalysis } from '../../electron/engine/analysis.ts';
import { datedFeatures, scoringTable } from '../../electron/engine/assess/dated-features.ts';
import { driftState } from '../../electron/engine/assess/drift-state.ts';
import { Context } from '../../electron/engine/context.ts';
import { addMonths, today } from '../../electron/engine/dates.ts';
import { gatherCases } from '../../electron/engine/prepare/cases.ts';
import { presentLabel } from '../../electron/engine/prepare/label-state.ts';
import { acceptedQuarters } from '../../electron/engine/quarter/accepted.ts';
import { criteriaSteps } from '../../electron/engine/steps/assess-criteria.ts';
import { driftSteps } from '../../electron/engine/steps/assess-drift.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { presentTraining, requireModel } from '../../electron/engine/training.ts';
import type { CriteriaState } from '../../shared/contract/assess-criteria.ts';
import type { Drift } from '../../shared/contract/assess-drift.ts';
import type { ModelKind } from '../../shared/contract/train.ts';
import { featureDeclarations } from '../../shared/domain/feature-declarations.ts';
import { predictLogOdds } from '../../shared/learning/additive-model.ts';
import { runJob } from '../unit/engine/run-job.ts';
import { DOSSIERS, nextQuarter, type Planted, settleTown } from './drift-town.ts';
import { expectCode, type Frozen, freeze, newStore, thaw } from './helpers.ts';
import { lockedVault } from './locked-vault.ts';
import { oneThread } from './one-thread.ts';

/** A municipality with models; each test begins with it. */
let settled: Frozen;

beforeAll(async () => {
  const bench = newStore();
  const context = new Context(undefined, oneThread);
  context.use(bench.store);
  await settleTown(context);
  settled = freeze(bench);
});

/** What the step says of drift in that municipality. */
function driftTown() {
  const { store } = thaw(settled);
  const context = new Context(undefined, oneThread);
  context.use(store);
  return {
    store,
    context,
    measure: () => runJob((job) => driftSteps['assess.measureDrift'](context, {}, job)),
    nextQuarter: (planted: Planted) => nextQuarter(context, planted),
    drift: (model: ModelKind = 'scorecard') => driftSteps['assess.drift'](context, { model }) as Drift,
    setRecalibration: (on: string) => driftSteps['assess.setRecalibration'](context, { on }),
  };
}

let town: ReturnType<typeof driftTown>;

const alarmsOf = ({ alarms }: Pick<Drift, 'alarms'>, what: string) => alarms.filter((own) => own.what === what);
const newestOf = ({ result }: Drift) => result?.score.at(-1);

it('cannot be measured of a flat table', async () => {
  const flat = await lockedVault();
  await flat.train();
  const measure = runJob((job) => driftSteps['assess.measureDrift'](flat.context, {}, job));
  await expect(measure).rejects.toMatchObject({ code: 'PREPARE_NO_QUARTER' });
  expect(driftSteps['assess.drift'](flat.context, { model: 'scorecard' })).toMatchObject({ hasQuarters: false });
});

describe('drift', () => {
  beforeEach(() => {
    town = driftTown();
  });

  it('scores earlier dates as the training did: at its own reference date the same to the last bit', async () => {
    const { db } = town.store;
    const { ranking } = await gatherCases(db, acceptedQuarters(db), presentLabel(db).definition);
    const cases = ranking.at(-1)?.cases ?? [];
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    if (analysis === null || training === null) throw new Error('nothing was trained');
    const names = analysis.table.columns.map(({ name }) => name);
    const declarations = featureDeclarations.filter(({ name }) => names.includes(name));
    const features = await runJob((job) => datedFeatures(db, { cases, quarterIds: [1], declarations }, job));
    const { model, logOdds } = requireModel(db, training, 'scorecard');
    const again = predictLogOdds(model, scoringTable(features, cases.length));
    expect(again).toEqual(logOdds.slice(0, DOSSIERS));
  });

  it('is quiet about what did not move, and says what too few dossiers leave undecided', async () => {
    expect(town.drift()).toMatchObject({ hasQuarters: true, measured: null, result: null, alarms: [] });
    await town.measure();
    const drift = town.drift();
    expect(drift.measured).toMatchObject({ by: 'analist-1', upToDate: true });
    expect(drift.result?.score.map(({ quarter, n }) => [quarter, n])).toEqual(
      ['2025-K3', '2025-K4', '2026-K1', '2026-K2'].map((quarter) => [quarter, DOSSIERS]),
    );
    // Nothing to compare the first date with, nor the one of the training with itself.
    expect(drift.result?.score[0]?.before).toBeNull();
    expect(newestOf(drift)).toMatchObject({ trained: null, before: { index: 0 } });
    expect(drift.result?.features).toHaveLength(3);
    expect(drift.alarms.filter(({ level }) => level !== 'undecided')).toEqual([]);
    expect(alarmsOf(drift, 'feature')).toEqual([]);
    expect(alarmsOf(drift, 'score')).toEqual([]);
    // Some thirty random outcomes in the newest quarter show no difference, nor that there is none.
    expect(alarmsOf(drift, 'hitRate')).toContainEqual(
      expect.objectContaining({ subject: 'random', level: 'undecided' }),
    );
    expect(listLog(town.store.db)[0]).toMatchObject({ event: 'assess.driftMeasured' });
    // A wide margin that is locked since judges what was measured before: it is shown equal within it.
    const { version, definition } = criteriaSteps['assess.criteria'](town.context, {}) as CriteriaState;
    criteriaSteps['assess.saveCriteria'](town.context, { ...definition, equalityMargin: 0.5 });
    criteriaSteps['assess.lockCriteria'](town.context, { version: version + 1 });
    expect(town.drift()).toMatchObject({ measured: { upToDate: true }, result: { margin: 0.5 } });
    expect(alarmsOf(town.drift(), 'hitRate')).toEqual([]);
  });

  it('finds the feature that moved and no other', async () => {
    town.nextQuarter({ younger: true });
    expect(town.drift().measured).toBeNull();
    await town.measure();
    const moved = alarmsOf(town.drift(), 'feature');
    expect(moved).toMatchObject([{ subject: 'geboortejaar', level: 'alarm', against: 'trained' }]);
    expect(moved[0]?.figure).toBeGreaterThan(0.25);
    // The card does not look at the year of birth, so its estimates stay where they were.
    expect(alarmsOf(town.drift(), 'score')).toEqual([]);
  });

  it('finds outcomes that stopped coming true, on investigations that came after the training', async () => {
    town.nextQuarter({ younger: false, unlawful: 0.75 });
    await town.measure();
    const drift = town.drift();
    const change = drift.result?.rateChanges.find(({ group }) => group === 'others');
    expect(change).toMatchObject({ newest: { quarter: '2026-K2', n: 120 }, verdict: 'difference' });
    expect(change?.difference?.low).toBeGreaterThan(0.2);
    expect(alarmsOf(drift, 'hitRate')).toContainEqual(expect.objectContaining({ subject: 'others', level: 'alarm' }));
    const newest = drift.result?.calibration.findLast(({ group }) => group === 'others');
    expect(newest).toMatchObject({ quarter: '2026-K2', n: 120 });
    expect(newest?.hits).toBeGreaterThan((newest?.expected ?? 0) + 20);
    expect(newest?.level?.low).toBeGreaterThan(0.5);
    expect(alarmsOf(drift, 'calibration')).toContainEqual(
      expect.objectContaining({ subject: 'others', level: 'alarm' }),
    );
    // Random and chosen investigations are never one figure.
    const groups = drift.result?.calibration.map(({ group, n }) => ({ group, n })) ?? [];
    const total = (group: string) => groups.filter((own) => own.group === group).reduce((sum, { n }) => sum + n, 0);
    expect([total('random'), total('others')]).toEqual([90, 450]);
  });

  it('is out of date after a new delivery, and says so to whoever decides about use', async () => {
    await town.measure();
    const now = today();
    expect(driftState(town.store.db, now)).toMatchObject({ measured: true, upToDate: true, passed: false });
    town.nextQuarter({ younger: true });
    expect(driftState(town.store.db, now)).toMatchObject({ measured: true, upToDate: false });
    await town.measure();
    const state = driftState(town.store.db, now);
    expect(state).toMatchObject({ upToDate: true });
    expect(state.alarms.map(({ what }) => what)).toContain('feature');
    expect(state.alarms.some(({ level }) => level === 'undecided')).toBe(false);
    expect(state.undecided.length).toBeGreaterThan(0);
  });

  it('is alarming once the recalibration date has passed, which is when the model expires or an earlier day', async () => {
    const { recalibration } = town.drift();
    expect(recalibration).toMatchObject({ on: recalibration.latest, passed: false, chosen: false });
    const on = addMonths(today(), 2);
    town.setRecalibration(on);
    expect(town.drift().recalibration).toMatchObject({ on, chosen: true, latest: recalibration.latest });
    expect(listLog(town.store.db)[0]).toMatchObject({
      event: 'assess.recalibrationSet',
      details: { recalibrateOn: on },
    });
    for (const wrong of [addMonths(recalibration.latest, 1), '2020-01-01'])
      await expectCode('RECALIBRATION_DATE_INVALID', () => town.setRecalibration(wrong));
    const late = driftState(town.store.db, addMonths(on, 1));
    expect(late).toMatchObject({ recalibrateOn: on, passed: true });
    expect(late.alarms).toMatchObject([{ what: 'recalibration', level: 'alarm' }]);
  });
});
