import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stat } from '../../electron/cli/stat.ts';
import { lockCriteria, saveCriteria } from '../../electron/engine/assess/criteria-state.ts';
import { investigationsWithLots } from '../../electron/engine/assess/investigations-with-lots.ts';
import { dropTablesOf } from '../../electron/engine/prepare/drop-made-table.ts';
import { drawnSteps } from '../../electron/engine/steps/assess-drawn.ts';
import { routeSteps } from '../../electron/engine/steps/assess-routes.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import { listDraws } from '../../electron/engine/store/draw.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { DrawnSelection } from '../../shared/contract/assess-drawn.ts';
import type { RouteComparison } from '../../shared/contract/assess-routes.ts';
import type { DrawPage, RankedDossier } from '../../shared/contract/rank.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { RANDOM_ROUTE } from '../../shared/domain/random-route.ts';
import { newcombe } from '../../shared/learning/stats/newcombe.ts';
import { prepareBench, runJob } from '../unit/engine/prepare-bench.ts';
import { fillTown } from '../unit/engine/prepare-town.ts';
import { put, putQuarter } from '../unit/engine/put-rows.ts';
import { expectCode, temporaryFolder } from './helpers.ts';

/** A selection drawn in one quarter, and what the deliveries after it tell. */
const CAPACITY = 24;
const RANDOM = 10;
let bench: ReturnType<typeof prepareBench>;
let drawnRows: readonly RankedDossier[];

const current = () =>
  rankSteps['rank.current'](bench.context, { filter: 'all', offset: 0, limit: 200 }) as DrawPage | null;
const selections = () => drawnSteps['assess.drawn'](bench.context, {}) as readonly DrawnSelection[];
const routes = () => routeSteps['assess.routes'](bench.context, { window: 'all' }) as RouteComparison;

async function makeTable(): Promise<void> {
  await bench.compute();
  const justification = 'nodig om dit te kunnen toetsen';
  bench.choose([{ name: 'stukken_te_laat_12m', used: true, justification }]);
  await bench.make();
}

async function trainAndDraw(): Promise<void> {
  await runJob((job) => trainSteps['train.start'](bench.context, { seed: 3, folds: 3, repeats: 10 }, job));
  const choice = { model: 'scorecard', capacity: CAPACITY, random: RANDOM, onlyUnknown: false } as const;
  await runJob((job) => rankSteps['rank.draw'](bench.context, choice, job));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-05T09:00:00Z') });
  bench = prepareBench();
  bench.fill(fillTown);
  await makeTable();
  bench.fill((db) => {
    saveCriteria(db, 'analist-1', { ...proposedCriteria, owner: 'Manager Inkomen', learnFromRandom: true });
    lockCriteria(db, 'analist-1', 1);
    putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' });
  });
  await trainAndDraw();
  drawnRows = current()?.rows ?? [];
});
afterEach(() => vi.useRealTimers());

interface Told {
  readonly start?: string;
  readonly outcome?: string | null;
  readonly aanleiding?: string;
}

/** The next delivery: an investigation of each of these dossiers, by number; of the first `hits` unlawful. */
function deliver(id: number, numbers: readonly string[], hits: number, told: Told = {}): void {
  const snapshot = id === 2 ? '2027-01-01' : '2027-04-01';
  bench.fill((db) => {
    putQuarter(db, { id, referenceDate: snapshot });
    const rows = numbers.map((number, index) => {
      const dossier = Number(number.slice(2));
      return {
        ...{ quarter: id, dossier, person: 1000 + dossier, snapshot, onderzoeknr: `Q${id}-${dossier}` },
        aanleiding: told.aanleiding ?? '2',
        datum_start: told.start ?? '2026-11-02',
        datum_einde: '2026-12-01',
        uitkomst: told.outcome === undefined ? (index < hits ? '4' : '0') : told.outcome,
      };
    });
    put(db, 'Onderzoeken', rows);
  });
}

const numbersOf = (route: 'model' | 'random'): string[] =>
  drawnRows.filter((dossier) => dossier.route === route).map(({ id }) => id?.number as string);
const partOf = (chosenBy: 'model' | 'random') => selections()[0]?.parts.find((part) => part.chosenBy === chosenBy);

describe('a selection whose investigations are delivered later', () => {
  it('is a route of its own by model, and its lot counts in the benchmark, each investigation once', () => {
    const before = routes();
    deliver(2, numbersOf('model'), 9, { aanleiding: '1' });
    deliver(3, numbersOf('random'), 2, { aanleiding: '9' });
    const { benchmark, drawn, routes: others, source, quarters } = routes();
    expect(benchmark?.n).toBe((before.benchmark?.n ?? 0) + RANDOM);
    expect(benchmark?.hits).toBe((before.benchmark?.hits ?? 0) + 2);
    expect(others).toMatchObject(before.routes.map(({ code, n, hits }) => ({ code, n, hits })));
    const [byModel, byLot] = drawn;
    const counted = { draw: 1, drawnAt: '2026-10-05T09:00:00.000Z', notInvestigated: 0, unknown: 0 };
    expect(byModel).toMatchObject({ ...counted, chosenBy: 'model', drawn: CAPACITY - RANDOM, n: 14, hits: 9 });
    expect(byLot).toMatchObject({ ...counted, chosenBy: 'random', n: RANDOM, hits: 2, against: null });
    const { value, low, high } = newcombe(9, 14, benchmark?.hits ?? 0, benchmark?.n ?? 0);
    expect(byModel?.against?.difference).toMatchObject({ value, low, high });
    const counts = [benchmark, byModel, ...others].map((route) => route?.investigated ?? 0);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(source?.investigations);
    expect(quarters.find(({ quarter, group }) => quarter === '2026-K4' && group === 'random')).toMatchObject({
      n: RANDOM,
    });
  });

  it('its lot is kept out of training afterwards, and what the model chose is not, whatever reason the supplier wrote down', () => {
    deliver(2, numbersOf('model'), 9, { aanleiding: '1' });
    deliver(3, numbersOf('random'), 2, { aanleiding: '9' });
    const told = investigationsWithLots(bench.store.db, [1, 2, 3]).filter(({ number }) => /^Q[23]-/.test(number ?? ''));
    const dossiersBy = (route: string | null): string[] =>
      told.filter((own) => own.route === route).map(({ dossier }) => `D-${dossier}`);
    expect(dossiersBy(RANDOM_ROUTE).sort()).toEqual(numbersOf('random').sort());
    expect(dossiersBy(null).sort()).toEqual(numbersOf('model').sort());
    const lot = told.find(({ route }) => route === RANDOM_ROUTE);
    expect(lot?.probability).toBeCloseTo(RANDOM / (current()?.draw.eligible ?? 0), 12);
  });

  it('tells of dossiers that are not investigated yet and of outcomes that are not known', () => {
    const [open, ...others] = numbersOf('model');
    deliver(2, others.slice(3), 5);
    deliver(3, others.slice(0, 3), 0, { outcome: null });
    expect(open).toBeDefined();
    expect(partOf('model')).toMatchObject({ drawn: 14, notInvestigated: 1, unknown: 3, n: 10, hits: 5 });
    expect(partOf('random')).toMatchObject({ drawn: RANDOM, notInvestigated: RANDOM, n: 0, rate: null });
    expect(selections()[0]).toMatchObject({ difference: null, measured: { refused: 'not-done' } });
  });

  it('leaves out investigations that began before the draw or more than a year after it', () => {
    const [early, late, onTheDay] = numbersOf('model') as [string, string, string];
    deliver(2, [early], 1, { start: '2026-10-04' });
    deliver(3, [late], 1, { start: '2027-10-06' });
    expect(partOf('model')?.n).toBe(0);
    bench.fill((db) => {
      const dossier = Number(onTheDay.slice(2));
      const own = { quarter: 3, dossier, person: 1000 + dossier, snapshot: '2027-04-01', onderzoeknr: 'op de dag' };
      put(db, 'Onderzoeken', [
        { ...own, aanleiding: '2', datum_start: '2026-10-05', datum_einde: '2026-10-30', uitkomst: '0' },
      ]);
    });
    expect(partOf('model')).toMatchObject({ n: 1, hits: 0 });
  });

  it('gives precision, recall, false positives and base rate, the same as the command from the same counts', async () => {
    deliver(2, numbersOf('model'), 9);
    deliver(3, numbersOf('random'), 2);
    const measured = selections()[0]?.measured;
    if (measured?.refused !== null) throw new Error(`refused: ${measured?.refused}`);
    const { counts, measures, uncertain } = measured;
    expect(uncertain).toBeNull();
    expect(counts.population).toBe(80);
    expect(counts.flagged + counts.sample).toBe(CAPACITY);
    expect(counts.hits + counts.sampleHits).toBe(11);
    expect(counts.flagged).toBeGreaterThanOrEqual(CAPACITY - RANDOM);
    const file = join(temporaryFolder(), 'twophase.json');
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { population, flagged, hits, sample, sampleHits } = counts;
    const words = { population, flagged, hits, sample, 'sample-hits': sampleHits };
    await stat(['twophase', ...Object.entries(words).flatMap(([name, n]) => [`--${name}`, `${n}`]), '--json', file]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(measures);
    vi.mocked(console.log).mockRestore();
  });

  it('says nothing of all dossiers while more than a fifth of a part is not done, and says what the missing could do', () => {
    const model = numbersOf('model');
    deliver(2, [...numbersOf('random'), ...model.slice(0, 10)], 4);
    expect(selections()[0]?.measured).toEqual({ refused: 'not-done' });
    deliver(3, model.slice(10, 12), 1);
    const measured = selections()[0]?.measured;
    if (measured?.refused !== null) throw new Error(`refused: ${measured?.refused}`);
    const { counts, uncertain } = measured;
    expect(uncertain?.missing).toBe(2);
    expect(uncertain?.precision).toEqual({
      low: counts.hits / counts.flagged,
      high: (counts.hits + 2) / counts.flagged,
    });
  });

  it('says nothing of all dossiers when some had no chance', () => {
    deliver(2, [...numbersOf('model'), ...numbersOf('random')], 9);
    bench.fill((db) => db.prepare('UPDATE draw SET random_size = 0').run());
    expect(selections()[0]?.measured).toMatchObject({ refused: 'zero-probability' });
  });

  it('does not replace a dossier whose investigation has begun, and counts who came in the place of another', async () => {
    const [first, second] = drawnRows.filter(({ route }) => route === 'random') as [RankedDossier, RankedDossier];
    deliver(2, [first.id?.number as string], 1);
    const replace = ({ id }: RankedDossier) =>
      rankSteps['rank.replace'](bench.context, { row: id?.row as number, reason: 'ended', note: '' });
    await expectCode('REPLACE_INVESTIGATED', () => replace(first));
    const { by } = await replace(second);
    deliver(3, [second.id?.number as string, by?.number as string], 1);
    const part = partOf('random');
    expect(part).toMatchObject({ drawn: RANDOM, replaced: 1 });
    // The replaced one was investigated after all: it counts for nothing.
    expect((part?.n ?? 0) + (partOf('model')?.n ?? 0)).toBe(2);
    expect(selections()[0]?.lotChance).toBeGreaterThanOrEqual((RANDOM + 1) / 80);
  });
});

describe('a table from which a selection was drawn', () => {
  it('stays when the next one is made, with its draw, its figures and the number of earlier selections', async () => {
    deliver(2, numbersOf('model'), 9);
    await makeTable();
    expect(current()).toBeNull();
    expect(partOf('model')).toMatchObject({ n: 14, hits: 9 });
    await trainAndDraw();
    expect(listDraws(bench.store.db)).toHaveLength(2);
    expect(selections().map(({ draw }) => draw)).toEqual([2, 1]);
  });

  it('goes with the delivery that it was made from, and is the present one again when only a later one goes', async () => {
    const first = current();
    bench.fill((db) => putQuarter(db, { id: 2, referenceDate: '2027-01-01' }));
    await makeTable();
    await trainAndDraw();
    await makeTable();
    expect(listDraws(bench.store.db)).toHaveLength(2);
    bench.fill((db) => expect(dropTablesOf(db, 2)).toHaveLength(2));
    expect(listDraws(bench.store.db).map(({ id }) => id)).toEqual([1]);
    expect(current()?.draw).toEqual(first?.draw);
    bench.fill((db) => expect(dropTablesOf(db, 1)).toHaveLength(1));
    expect(listDraws(bench.store.db)).toEqual([]);
    expect(bench.store.db.prepare('SELECT count(*) FROM delivery').pluck().get()).toBe(0);
  });
});
