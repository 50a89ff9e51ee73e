import { beforeEach, describe, expect, it } from 'vitest';
import { presentAnalysis } from '../../electron/engine/analysis.ts';
import { discardQuarter, judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import { vaultSteps } from '../../electron/engine/steps/vault.ts';
import { insertDraw } from '../../electron/engine/store/draw.ts';
import { latestFeatureRun } from '../../electron/engine/store/feature-run.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { insertSeedCommitment } from '../../electron/engine/store/seed-commitment.ts';
import { insertTraining, latestTraining } from '../../electron/engine/store/training.ts';
import { prepareBench } from '../unit/engine/prepare-bench.ts';
import { expectCode } from './helpers.ts';
import { deliver, dutchDate, plainTables, type Row } from './quarter-fixture.ts';

const reason = 'bekeken en in orde bevonden';
let bench: ReturnType<typeof prepareBench>;

beforeEach(() => {
  bench = prepareBench();
});

/** The plain tables at another reference date. */
function tablesAt(date: string): Record<string, Row[]> {
  const moved = Object.entries(plainTables()).map(([name, own]) => {
    return [name, own.map((row) => ({ ...row, peildatum: dutchDate(date) }))] as const;
  });
  return Object.fromEntries(moved);
}

async function offer(date: string): Promise<number> {
  const { id } = await deliver(bench.store, tablesAt(date));
  return id;
}

async function accept(date: string): Promise<number> {
  const id = await offer(date);
  await judgeQuarter(bench.store, id, { accept: true, reason });
  return id;
}

const use = (name: string) => bench.choose([{ name, used: true, justification: 'nodig om dit te kunnen toetsen' }]);

/** @returns the id of the analysis table */
async function makeTable(): Promise<number | undefined> {
  await bench.compute();
  await use('boetes_36m');
  await bench.make();
  return presentAnalysis(bench.store.db)?.delivery.id;
}

/** A training on the analysis table and a draw from it; nothing looks into them here. */
function trainAndDraw(deliveryId: number): void {
  const at = '2026-11-01T10:00:00.000Z';
  const counts = { capacity: 3, randomSize: 1, population: 12, eligible: 12, cutoff: null, onlyUnknown: true };
  bench.fill((db) => {
    const trainingId = insertTraining(db, { deliveryId, createdAt: at, config: {}, seed: 1 });
    const commitment = { deliveryId, trainingId, committedAt: at, commitment: 'c'.repeat(64), seed: 's'.repeat(64) };
    const seedCommitmentId = insertSeedCommitment(db, commitment);
    const of = { deliveryId, trainingId, seedCommitmentId, at, by: 'analist-1', modelKind: 'rulefit' };
    insertDraw(db, { ...of, ...counts, populationHash: 'f'.repeat(64) }, []);
  });
}

const count = (table: string): unknown => bench.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const lastEntry = () => listLog(bench.store.db, { limit: 1 })[0];
const progress = async () => vaultSteps['vault.progress'](bench.context, {});

describe('discarding a delivery', () => {
  it('takes the analysis table with it, and what was trained on and drawn from that', async () => {
    const id = await accept('2026-10-01');
    const table = await makeTable();
    expect((await progress()).quarters).toEqual({ accepted: 1, offered: null, inTable: [id] });
    trainAndDraw(table ?? 0);
    expect(count('draw')).toBe(1);
    await discardQuarter(bench.store, id);
    expect(presentAnalysis(bench.store.db)).toBeNull();
    expect(latestTraining(bench.store.db)).toBeNull();
    expect(count('draw')).toBe(0);
    expect(lastEntry()).toMatchObject({ event: 'quarter.discarded', details: { delivery: id, table } });
    expect((await bench.state()).made).toBeNull();
    expect((await progress()).quarters).toEqual({ accepted: 0, offered: null, inTable: [] });
  });

  it('leaves a table that was made without it, which is up to date again', async () => {
    const first = await accept('2026-10-01');
    const table = await makeTable();
    expect((await progress()).quarters.inTable).toEqual([first]);
    trainAndDraw(table ?? 0);
    const second = await accept('2027-01-01');
    expect((await bench.state()).made?.upToDate).toBe(false);
    await discardQuarter(bench.store, second);
    expect(presentAnalysis(bench.store.db)?.delivery.id).toBe(table);
    expect(latestTraining(bench.store.db)).not.toBeNull();
    expect(count('draw')).toBe(1);
    expect(lastEntry()).toMatchObject({ details: { delivery: second, table: null } });
    expect((await bench.state()).made?.upToDate).toBe(true);
  });

  it('removes features that were computed from it: they have to be computed again', async () => {
    const first = await accept('2026-10-01');
    const second = await accept('2027-01-01');
    await bench.compute();
    expect(latestFeatureRun(bench.store.db)?.quarterId).toBe(second);
    await discardQuarter(bench.store, second);
    expect((await bench.state()).cases).toBeNull();
    expect(count('feature_column')).toBe(0);
    await expectCode('PREPARE_NOT_COMPUTED', () => bench.make());
    expect(await bench.compute()).toMatchObject({ quarter: '2026-K4', dossiers: 12 });
    expect(latestFeatureRun(bench.store.db)?.quarterId).toBe(first);
  });
});

describe('how far the steps are', () => {
  it('tells of a delivery that waits, of one that counts, and of a table that is behind', async () => {
    const empty = { delivery: null, quarters: { accepted: 0, offered: null, inTable: [] } };
    expect(await progress()).toMatchObject(empty);
    const id = await offer('2026-10-01');
    expect(await progress()).toMatchObject({ delivery: null, quarters: { accepted: 0, offered: '2026-K4' } });
    await judgeQuarter(bench.store, id, { accept: true, reason });
    expect(await progress()).toMatchObject({ delivery: null, quarters: { accepted: 1, offered: null } });
    await makeTable();
    expect((await progress()).delivery).toMatchObject({ name: '2026-K4', rows: 12, upToDate: true });
    await use('opschortingen_24m');
    expect((await progress()).delivery?.upToDate).toBe(false);
    await bench.choose([{ name: 'opschortingen_24m', used: false, justification: '' }]);
    expect((await progress()).delivery?.upToDate).toBe(true);
    await accept('2027-01-01');
    expect((await progress()).delivery?.upToDate).toBe(false);
  });
});
