import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockCriteria, saveCriteria } from '../../electron/engine/assess/criteria-state.ts';
import { certifiedDraw } from '../../electron/engine/certified-draw.ts';
import { checkCertificate } from '../../electron/engine/check-certificate.ts';
import { drawnSteps } from '../../electron/engine/steps/assess-drawn.ts';
import { routeSteps } from '../../electron/engine/steps/assess-routes.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { certificateSteps } from '../../electron/engine/steps/rank-certificate.ts';
import { lotSteps } from '../../electron/engine/steps/rank-lot.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import { vaultSteps } from '../../electron/engine/steps/vault.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { DrawnSelection } from '../../shared/contract/assess-drawn.ts';
import type { RouteComparison } from '../../shared/contract/assess-routes.ts';
import type { DrawPage } from '../../shared/contract/rank.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { wilsonOfShare } from '../../shared/learning/stats/wilson.ts';
import { prepareBench, runJob } from '../unit/engine/prepare-bench.ts';
import { fillTown } from '../unit/engine/prepare-town.ts';
import { put, putQuarter } from '../unit/engine/put-rows.ts';
import { expectCode, temporaryFolder } from './helpers.ts';

/** A municipality without a model draws its first random sample; in a real vault, of which no gate is open. */
const SIZE = 12;
let bench: ReturnType<typeof prepareBench>;

async function makeTable(): Promise<void> {
  await bench.compute();
  bench.choose([{ name: 'stukken_te_laat_12m', used: true, justification: 'nodig om dit te kunnen toetsen' }]);
  await bench.make();
}

const drawLot = (size = SIZE) =>
  runJob((job) => lotSteps['rank.drawLot'](bench.context, { size, onlyUnknown: false }, job));
const preview = () => lotSteps['rank.lot'](bench.context, { onlyUnknown: false, size: SIZE });
const list = (lot: { readonly lot?: true }) =>
  rankSteps['rank.current'](bench.context, { ...lot, filter: 'all', offset: 0, limit: 200 }) as DrawPage | null;
const drawn = () => list({ lot: true });
const selection = () => list({});
const numbers = (): string[] => drawn()?.rows.map(({ id }) => id?.number as string) ?? [];
const train = () => runJob((job) => trainSteps['train.start'](bench.context, { seed: 3, folds: 3, repeats: 10 }, job));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-05T09:00:00Z') });
  bench = prepareBench();
  bench.fill(fillTown);
  bench.fill((db) =>
    putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: false, createdAt: '2026-10-01T08:00:00.000Z' }),
  );
  await makeTable();
});
afterEach(() => vi.useRealTimers());

const choice = { model: 'scorecard', capacity: 64, random: 13, onlyUnknown: false } as const;

/** A model that chooses most of the town, in a practice vault: outside it all gates would have to be open. */
async function trainAndDraw(): Promise<void> {
  bench.fill((db) => {
    saveCriteria(db, 'analist-1', { ...proposedCriteria, owner: 'Manager Inkomen', learnFromRandom: true });
    lockCriteria(db, 'analist-1', 1);
    putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' });
  });
  await train();
  expect(selection()).toBeNull();
  await runJob((job) => rankSteps['rank.draw'](bench.context, choice, job));
}

describe('a list by lot, without a model', () => {
  it('is drawn once, with the seed whose hash was logged when the table was made', async () => {
    const before = await preview();
    expect(before).toMatchObject({ population: 80, eligible: 80, earlierDraws: 0 });
    expect(before?.tells.map(({ value, high }) => [value, high])).toEqual(
      [0.05, 0.1, 0.2].map((share) => [share, wilsonOfShare(share, SIZE).high]),
    );
    const { delivery } = await vaultSteps['vault.progress'](bench.context, {});
    const open = await lotSteps['rank.lot'](bench.context, { onlyUnknown: true, size: SIZE });
    expect(delivery).toMatchObject({ rows: 80, open: open?.eligible });
    expect(delivery?.open).toBeGreaterThan(0);
    expect(delivery?.open).toBeLessThan(80);
    const committed = listLog(bench.store.db, { limit: 50 }).find(({ event }) => event === 'rank.seedCommitted');
    expect(committed?.details).toMatchObject({ commitment: before?.seedCommitment });
    await drawLot();
    const list = drawn();
    expect(list?.draw).toMatchObject({
      choice: { model: null, capacity: SIZE, random: SIZE },
      seedCommitment: before?.seedCommitment,
      lotChance: SIZE / 80,
      cutoff: null,
    });
    expect(list?.counts).toMatchObject({ all: SIZE, model: 0, random: SIZE, borderline: 0 });
    expect(list?.rows.every(({ estimate, place, reasons }) => !estimate && !place && reasons.length === 0)).toBe(true);
    expect(new Set(numbers()).size).toBe(SIZE);
    await expectCode('LOT_EXISTS', () => drawLot());
    expect((await preview())?.seedCommitment).toBe(before?.seedCommitment);
    expect(await vaultSteps['vault.progress'](bench.context, {})).toMatchObject({
      draw: null,
      lot: { selected: SIZE },
    });
  });

  it('refuses more dossiers than there are, and a table without a seed says the way out', async () => {
    await expectCode('RANK_CAPACITY_INVALID', () => drawLot(81));
    bench.fill((db) => db.prepare('DELETE FROM seed_commitment').run());
    expect((await preview())?.seedCommitment).toBeNull();
    await expectCode('LOT_NO_SEED', () => drawLot());
    expect(drawn()).toBeNull();
  });

  it('can be checked by anybody, also after replacements by the next in line', async () => {
    await drawLot();
    const first = drawn()?.rows[0]?.id?.row as number;
    const { by } = await rankSteps['rank.replace'](bench.context, { lot: true, row: first, reason: 'moved', note: '' });
    expect(drawn()?.draw).toMatchObject({ lotChance: (SIZE + 1) / 80, replacements: { random: 1, model: 0 } });
    const certified = certifiedDraw(bench.store, true);
    expect(certified?.certificate).toMatchObject({ capacity: SIZE, random: SIZE, numbers: 'pseudonyms' });
    expect(checkCertificate(certified!.certificate, certified!.numbers).filter(({ ok }) => !ok)).toEqual([]);
    expect(numbers()).toContain(by?.number);
    const file = join(temporaryFolder(), 'certificaat.json');
    await certificateSteps['rank.certificate'](bench.context, { lot: true, file });
    expect(existsSync(file)).toBe(true);
    await expectCode('DRAW_MISSING', () => certificateSteps['rank.certificate'](bench.context, { file }));
  });

  it('leads to the own numbers of nobody in a practice vault', async () => {
    await drawLot();
    bench.fill((db) =>
      putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' }),
    );
    const keyPassphrase = 'vier gewone woorden samen';
    await expectCode('PSEUDONYM_PRACTICE', () =>
      rankSteps['rank.translate'](bench.context, { lot: true, keyPassphrase }),
    );
    const file = join(temporaryFolder(), 'werklijst.csv');
    await expectCode('PSEUDONYM_PRACTICE', () =>
      runJob((job) =>
        rankSteps['rank.export'](bench.context, { lot: true, file, format: 'worklist', keyPassphrase }, job),
      ),
    );
    expect(existsSync(file)).toBe(false);
  });

  it('is exported with its numbers and no estimate', async () => {
    await drawLot();
    const file = join(temporaryFolder(), 'lijst.csv');
    await runJob((job) => rankSteps['rank.export'](bench.context, { lot: true, file, format: 'csv' }, job));
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(SIZE);
    for (const number of numbers()) expect(lines.filter((line) => line.split(';').includes(number))).toHaveLength(1);
    expect(lines.every((line) => line.includes('gekozen door loting'))).toBe(true);
  });

  it('stays within reach when a model is trained and draws a selection of its own, with a seed of its own', async () => {
    await drawLot();
    const before = numbers();
    await trainAndDraw();
    expect(selection()?.draw).toMatchObject({ choice, earlierDraws: 1 });
    expect(selection()?.draw.seed).not.toBe(drawn()?.draw.seed);
    expect(numbers()).toEqual(before);
  });
});

describe('what a lot without a model finds', () => {
  /** The next delivery: each of the drawn was investigated, the first `hits` unlawfully paid. */
  function deliver(hits: number): void {
    const snapshot = '2027-01-01';
    const rows = numbers().map((number, index) => {
      const dossier = Number(number.slice(2));
      return {
        ...{ quarter: 2, dossier, person: 1000 + dossier, snapshot, onderzoeknr: `L-${dossier}`, aanleiding: '1' },
        ...{ datum_start: '2026-11-02', datum_einde: '2026-12-01', uitkomst: index < hits ? '4' : '0' },
      };
    });
    bench.fill((db) => {
      putQuarter(db, { id: 2, referenceDate: snapshot });
      put(db, 'Onderzoeken', rows);
    });
  }

  it('stays with the lot when a model chose the same dossiers, of whose selection it is an outcome too', async () => {
    await drawLot();
    await trainAndDraw();
    const chosen = new Set(
      selection()?.rows.flatMap(({ id, route }) => (route === 'model' && id !== null ? [id.number] : [])),
    );
    const both = numbers().filter((number) => chosen.has(number)).length;
    expect(both).toBeGreaterThan(0);
    deliver(SIZE);
    const { drawn: parts, benchmark } = routeSteps['assess.routes'](bench.context, {
      window: 'all',
    }) as RouteComparison;
    const count = (draw: number, chosenBy: 'model' | 'random') =>
      parts.find((part) => part.draw === draw && part.chosenBy === chosenBy)?.n;
    // Who was in both lots counts for the last.
    expect((count(1, 'random') ?? 0) + (count(2, 'random') ?? 0)).toBe(SIZE);
    expect(count(2, 'model')).toBe(0);
    expect(benchmark?.n).toBeGreaterThanOrEqual(SIZE);
    const selections = drawnSteps['assess.drawn'](bench.context, {}) as readonly DrawnSelection[];
    const ofModel = selections.find(({ draw }) => draw === 2)?.parts.find(({ chosenBy }) => chosenBy === 'model');
    expect(ofModel).toMatchObject({ n: both, hits: both });
  });

  it('counts in the benchmark whatever reason the supplier wrote down, and is a selection without a part by a model', async () => {
    await drawLot();
    const before = routeSteps['assess.routes'](bench.context, { window: 'all' }) as RouteComparison;
    deliver(3);
    const after = routeSteps['assess.routes'](bench.context, { window: 'all' }) as RouteComparison;
    expect(after.benchmark?.n).toBe((before.benchmark?.n ?? 0) + SIZE);
    expect(after.benchmark?.hits).toBe((before.benchmark?.hits ?? 0) + 3);
    expect(after.drawn.map(({ chosenBy, n, hits }) => ({ chosenBy, n, hits }))).toEqual([
      { chosenBy: 'random', n: SIZE, hits: 3 },
    ]);
    const selections = drawnSteps['assess.drawn'](bench.context, {}) as readonly DrawnSelection[];
    expect(selections).toHaveLength(1);
    expect(selections[0]?.parts.map(({ chosenBy }) => chosenBy)).toEqual(['random']);
  });
});
