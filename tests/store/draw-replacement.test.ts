import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CertifiedDraw, certifiedDraw } from '../../electron/engine/certified-draw.ts';
import { checkCertificate } from '../../electron/engine/check-certificate.ts';
import { Context } from '../../electron/engine/context.ts';
import { dossierSteps } from '../../electron/engine/steps/dossier.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { certificateSteps } from '../../electron/engine/steps/rank-certificate.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { requireModel, requireTraining } from '../../electron/engine/training.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { DrawPage, RankedDossier } from '../../shared/contract/rank.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { type DrawCertificate, drawCertificateSchema } from '../../shared/domain/draw-certificate.ts';
import type { ReplacementReason } from '../../shared/domain/replacement-reasons.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { expectCode, temporaryFolder } from './helpers.ts';
import { oneThread } from './one-thread.ts';
import { DOSSIERS } from './prepared-table.ts';
import { type PreparedVault, preparedVault } from './prepared-vault.ts';

/** A selection drawn on a real vault, in which drawn dossiers cannot be investigated. */
const CAPACITY = 40;
const RANDOM = 15;
let vault: PreparedVault;
let context: Context;

beforeEach(async () => {
  vault = await preparedVault();
  const profile = { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' };
  vault.store.write((db) => putVaultProfile(db, profile));
  vault.lock(vault.save({ ...proposedCriteria, owner: 'Manager Inkomen' }).version);
  await vault.train();
  context = new Context(undefined, oneThread);
  context.use(vault.store);
  const choice = { model: 'scorecard', capacity: CAPACITY, random: RANDOM, onlyUnknown: false } as const;
  await runJob((job) => rankSteps['rank.draw'](context, choice, job));
});

const page = (filter: 'all' | 'model' | 'random' | 'replaced' = 'all'): DrawPage =>
  rankSteps['rank.current'](context, { filter, offset: 0, limit: 200 }) as DrawPage;
const replace = (row: number, reason: ReplacementReason = 'moved', note = '') =>
  rankSteps['rank.replace'](context, { row, reason, note });
const rowOf = ({ id }: RankedDossier): number => id?.row as number;
const standing = (): RankedDossier[] => page().rows.filter(({ replaced }) => replaced === null);
const certificate = (): CertifiedDraw => certifiedDraw(vault.store) as CertifiedDraw;

/** Rows of all dossiers, in the order of the lot. */
function line(): number[] {
  const { seed } = page().draw;
  const keyOf = (row: number) =>
    createHash('sha256')
      .update(`${seed}D-${row + 1}`)
      .digest('hex');
  const rows = Array.from({ length: DOSSIERS }, (_, row) => row);
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('replacing a drawn dossier', () => {
  it('puts the next of the lot in the place of one of the lot, or who the model would have chosen next', async () => {
    const order = line();
    const leaving = order[2] as number;
    const next = order[RANDOM] as number;
    const wasChosen = page('model').rows.some((dossier) => rowOf(dossier) === next);
    const { by } = await replace(leaving, 'moved', 'bericht van 3 oktober');
    const { rows, draw, counts } = page();
    const replaced = rows.find((dossier) => rowOf(dossier) === leaving);
    expect(replaced).toMatchObject({
      route: 'random',
      replaced: { reason: 'moved', note: 'bericht van 3 oktober', by: 'analist-1' },
    });
    expect(rows[rows.indexOf(replaced as RankedDossier) + 1]).toMatchObject({
      id: by,
      inPlaceOf: replaced?.id?.number,
    });
    expect(rows.find((dossier) => rowOf(dossier) === next)).toMatchObject({
      route: 'random',
      estimate: null,
      movedToLot: wasChosen,
    });
    expect(standing()).toHaveLength(CAPACITY);
    expect(standing().filter(({ route }) => route === 'random')).toHaveLength(RANDOM);
    expect(counts).toMatchObject({ all: CAPACITY + 1, replaced: 1 });
    expect(draw.lotChance).toBe((RANDOM + 1) / DOSSIERS);
    expect(draw.replacements).toEqual({ model: 0, random: 1, unfilled: 0, reasons: [{ reason: 'moved', count: 1 }] });
  });

  it('leaves the list that would have been drawn without them, lot and model, whatever the order', async () => {
    for (const turn of [3, 0, 7, 7, 1, 20, 5, 5, 30, 2]) {
      const rows = standing();
      await replace(rowOf(rows[turn % rows.length] as RankedDossier), turn % 2 === 0 ? 'deceased' : 'moved');
    }
    const gone = new Set(page('replaced').rows.map(rowOf));
    expect(gone.size).toBe(10);
    const lot = line()
      .filter((row) => !gone.has(row))
      .slice(0, RANDOM);
    const inLot = standing().filter(({ route }) => route === 'random');
    expect(new Set(inLot.map(rowOf))).toEqual(new Set(lot));
    const { db } = vault.store;
    const { logOdds } = requireModel(db, requireTraining(db), 'scorecard');
    const scoreOf = (row: number): number => logOdds[row] as number;
    const byModel = standing().filter(({ route }) => route === 'model');
    const listed = new Set(standing().map(rowOf));
    const left = line().filter((row) => !gone.has(row) && !listed.has(row));
    expect(Math.min(...byModel.map((dossier) => scoreOf(rowOf(dossier))))).toBeGreaterThanOrEqual(
      Math.max(...left.map(scoreOf)),
    );
    expect(byModel).toHaveLength(CAPACITY - RANDOM);
  });

  it('cannot be done twice, or for who is not on the list', async () => {
    const [first] = page().rows;
    await replace(rowOf(first as RankedDossier));
    await expectCode('REPLACE_NOT_DRAWN', () => replace(rowOf(first as RankedDossier)));
    const other = line().find((row) => !page().rows.some((dossier) => rowOf(dossier) === row)) as number;
    await expectCode('REPLACE_NOT_DRAWN', () => replace(other));
    expect(page('replaced').rows).toHaveLength(1);
  });

  it('hides the estimate of who comes in by lot, on the page of the dossier too', async () => {
    const order = line();
    await replace(order[0] as number);
    const row = order[RANDOM] as number;
    const view = await dossierSteps['dossier.view'](context, { row, model: 'scorecard', reveal: false });
    expect(view).toMatchObject({ explanation: null, draw: { route: 'random', place: null } });
  });

  it('is in the log, without a number', async () => {
    const row = line()[4] as number;
    await replace(row, 'deceased', '');
    const [entry] = listLog(vault.store.db, { limit: 1 });
    expect(entry).toMatchObject({
      event: 'draw.replaced',
      details: { draw: 1, line: row + 1, reason: 'deceased', route: 'random', looked: RANDOM + 1, eligible: DOSSIERS },
    });
    expect(JSON.stringify(entry?.details)).not.toContain('D-');
  });

  it('is on the saved lists: with the reason for the own administration, without route for the investigator', async () => {
    const order = line();
    const leaving = `D-${(order[1] as number) + 1}`;
    const { by } = await replace(order[1] as number, 'deceased', 'door loting');
    const file = join(temporaryFolder(), 'lijst.csv');
    const save = async (format: 'csv' | 'worklist'): Promise<string[]> => {
      await runJob((job) => rankSteps['rank.export'](context, { file, format }, job));
      return readFileSync(file, 'utf8').trimEnd().split('\r\n');
    };
    const lines = await save('csv');
    expect(lines.find((own) => own.split(';')[1] === leaving)).toContain('overleden (door loting)');
    expect(lines.find((own) => own.split(';')[1] === by?.number)?.split(';')).toContain(leaving);
    const work = await save('worklist');
    expect(work).toHaveLength(CAPACITY + 2);
    expect(work.find((own) => own.split(';')[1] === leaving)).toContain('vervallen: overleden');
    expect(work.join()).not.toMatch(/loting|model/);
  });
});

describe('the certificate after replacements', () => {
  const check = (changed: DrawCertificate): string[] =>
    checkCertificate(changed, certificate().numbers)
      .filter(({ ok }) => !ok)
      .map(({ check: name }) => name);

  it('tells of those of the lot by their keys, and everything holds', async () => {
    const order = line();
    const byModel = new Set(page('model').rows.map(rowOf));
    // The first of the model's dossiers that the lot would come to: known to be out before its turn.
    const turn = order.findIndex((row) => byModel.has(row));
    await replace(order[turn] as number, 'deceased');
    const inLot = () => standing().filter(({ route }) => route === 'random');
    for (let place = RANDOM; place <= turn; place++)
      await replace(rowOf(inLot()[0] as RankedDossier), 'moved', 'geheim');
    const { certificate: made } = certificate();
    expect(drawCertificateSchema.parse(made)).toEqual(made);
    const count = turn - RANDOM + 2;
    expect(made.replacements.map(({ by }) => by)).toEqual(made.keys.slice(RANDOM, RANDOM + count));
    expect(made.replacements.filter(({ reason }) => reason === 'deceased')).toMatchObject([
      { replaced: made.keys[turn], by: made.keys[turn + 1], decidedBy: 'analist-1' },
    ]);
    expect(made.replacements.filter(({ reason }) => reason === 'moved')).toHaveLength(count - 1);
    expect(made.probability).toBe((RANDOM + count) / DOSSIERS);
    expect(JSON.stringify(made)).not.toMatch(/"D-|geheim/);
    expect(check(made)).toEqual([]);
  });

  it('does not hold when another than the next in line came, or somebody was replaced who was not in the lot', async () => {
    const order = line();
    await replace(order[0] as number);
    const { certificate: made } = certificate();
    const [first] = made.replacements;
    if (first === undefined) throw new Error('there is a replacement');
    const withFirst = (change: Partial<typeof first>): DrawCertificate => ({
      ...made,
      replacements: [{ ...first, ...change }],
    });
    expect(check(withFirst({ by: made.keys[RANDOM + 1] as string }))).toEqual(['replacements']);
    expect(check(withFirst({ replaced: made.keys[RANDOM + 5] as string }))).toEqual(['replacements']);
    expect(check({ ...made, replacements: [] })).toEqual(['probability']);
    expect(check({ ...made, replacements: [first, first] })).toEqual(['replacements', 'probability']);
  });

  it('is in the log when it was printed to a file, by the hash of that file', async () => {
    const sha256 = 'a'.repeat(64);
    await certificateSteps['rank.certificatePdf'](context, { sha256 });
    const [entry] = listLog(vault.store.db, { limit: 1 });
    expect(entry).toMatchObject({ event: 'draw.certificate', details: { draw: 1, sha256, format: 'pdf' } });
  });

  it('holds in its first version too, which knew of no replacements', () => {
    const { replacements: _none, ...rest } = certificate().certificate;
    const old = drawCertificateSchema.parse({ ...rest, version: 1 });
    expect(check(old)).toEqual([]);
    expect(drawCertificateSchema.safeParse({ ...rest, version: 2 }).success).toBe(false);
  });
});
