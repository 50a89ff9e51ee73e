import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../electron/cli/arguments.ts';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { verifyDraw } from '../../electron/cli/verify-draw.ts';
import { type CertifiedDraw, certifiedDraw } from '../../electron/engine/certified-draw.ts';
import { checkCertificate } from '../../electron/engine/check-certificate.ts';
import { Context } from '../../electron/engine/context.ts';
import { newAgeKeyPair } from '../../electron/engine/files/age.ts';
import { writeCsv } from '../../electron/engine/files/write-csv.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { certificateSteps } from '../../electron/engine/steps/rank-certificate.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { type DrawCertificate, drawCertificateSchema } from '../../shared/domain/draw-certificate.ts';
import { AppError } from '../../shared/errors.ts';
import { demoFlatTable } from '../flat-demo/flat-table.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { oneThread } from './one-thread.ts';
import { makePracticeVault } from './practice-vault.ts';
import { preparedVault } from './prepared-vault.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

/** A real draw from a real encrypted vault, its certificate, and the command that anybody checks it with. */
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-certificate-'));
const csv = join(folder, 'stad.csv');
const path = join(folder, 'certificaat.json');
const list = join(folder, 'selectie.xlsx');
const withNumbers = ['--numbers', list, '--sheet', 'Populatie', '--column', 'dossier'];
const engine = new EngineRunner();
let said: string[] = [];

const certificate = (): DrawCertificate => JSON.parse(readFileSync(path, 'utf8')) as DrawCertificate;
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** A file with the certificate, changed. */
function changed(change: (original: DrawCertificate) => Partial<DrawCertificate>): string {
  const file = join(folder, 'veranderd.json');
  const original = certificate();
  writeFileSync(file, JSON.stringify({ ...original, ...change(original) }));
  return file;
}

/** Names of the checks that fail, by the command. */
async function failing(words: readonly string[]): Promise<unknown> {
  const error = await verifyDraw([...words]).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return [];
  if (error instanceof AppError && error.code === 'CERTIFICATE_FAILED') return error.details['failed'];
  throw error;
}

beforeAll(async () => {
  const { header, rows } = demoFlatTable({ clients: 700, seed: 3 });
  await writeCsv(csv, header, rows);
  await makePracticeVault(engine, join(folder, 'stad.toets'));
  await lockProposedCriteria(engine);
  const { sha256: hash, columns } = await engine.run('intake.inspect', { file: csv });
  await engine.run('intake.import', {
    file: csv,
    sha256: hash,
    referenceDate: '2026-10-01',
    columns: columns.map(({ profile, proposal }) => ({ name: profile.name, role: proposal.role })),
    outcome: { unlawful: ['1'], lawful: ['0'] },
  });
  await engine.run('train.start', { seed: 7, folds: 3, repeats: 10 });
  await expect(engine.ask('rank.certificate', { file: path })).rejects.toMatchObject({ code: 'DRAW_MISSING' });
  expect(await engine.ask('rank.certified', {})).toBeNull();
  const model = (await engine.ask('train.current', {}))?.models[0]?.kind ?? 'scorecard';
  await engine.run('rank.draw', { model, capacity: 30, random: 8, onlyUnknown: true });
  await engine.ask('rank.certificate', { file: path });
  await engine.run('rank.export', { file: list, format: 'xlsx' });
});
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('rank.certificate', () => {
  it('tells of the draw as it lies in the vault, and holds no dossier number', async () => {
    const page = await engine.ask('rank.current', { filter: 'random', offset: 0, limit: 200 });
    const written = drawCertificateSchema.parse(certificate());
    const { seed = '', seedCommitment, populationHash, eligible = 0, at } = page?.draw ?? {};
    expect(written).toMatchObject({
      municipality: 'Voorbeeldstad',
      drawnAt: at,
      drawnBy: 'analist',
      delivery: { referenceDate: '2026-10-01', sha256: sha256(readFileSync(csv)) },
      seed: { value: seed, commitment: seedCommitment },
      population: { size: eligible, hash: populationHash, onlyUnknown: true },
      numbers: 'own',
      earlierDraws: 0,
      capacity: 30,
      random: 8,
      probability: 8 / eligible,
    });
    expect(written.keys).toHaveLength(eligible);
    expect(written.drawn).toEqual(page?.rows.map(({ id }) => sha256(seed + id?.number)));
    const text = readFileSync(path, 'utf8');
    for (const { id } of page?.rows ?? []) expect(text).not.toContain(id?.number);
    const { keys: _keys, drawn: _drawn, ...summary } = written;
    expect(await engine.ask('rank.certified', {})).toEqual(summary);
  });

  it('names the entries of the log that fixed the seed and the dossiers, and is logged itself', async () => {
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 200 });
    const { seed, drawnLog, population } = certificate();
    const entryOf = (wanted: number) => entries.find(({ seq }) => seq === wanted);
    expect(entryOf(seed.committedLog.entry)).toMatchObject({
      event: 'rank.seedCommitted',
      hash: seed.committedLog.hash,
      details: { commitment: seed.commitment },
    });
    expect(entryOf(drawnLog.entry)).toMatchObject({
      event: 'rank.drawn',
      hash: drawnLog.hash,
      details: { populationHash: population.hash },
    });
    expect(entries.find(({ event }) => event === 'draw.certificate')).toMatchObject({
      details: { draw: 1, sha256: sha256(readFileSync(path)), sealed: 'no' },
    });
  });

  it('is encrypted for its recipient alone when asked', async () => {
    const { identity, recipient } = await newAgeKeyPair();
    const file = join(folder, 'certificaat.json.age');
    await engine.ask('rank.certificate', { file, seal: { recipient } });
    expect(readFileSync(file, 'latin1')).not.toContain('Voorbeeldstad');
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(readFileSync(file), 'text')).toBe(readFileSync(path, 'utf8'));
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 1 });
    expect(entries).toMatchObject([{ event: 'draw.certificate', details: { sealed: 'recipient', recipient } }]);
    await expect(verifyDraw([file])).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID' });
  });
});

describe('verify-draw', () => {
  it('ends with 0 when everything holds and with 1 and a sentence when not', () => {
    const command = (file: string) =>
      spawnSync(process.execPath, [resolve(import.meta.dirname, '../../electron/cli.ts'), 'verify-draw', file], {
        encoding: 'utf8',
      });
    expect(command(path)).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = command(changed(() => ({ drawn: [] })));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('Het certificaat klopt niet.') });
  });

  it('finds that everything holds, with the numbers from the saved list and without', async () => {
    expect(await failing([path])).toEqual([]);
    expect(said.join('\n')).toContain('Niet nagegaan');
    said = [];
    expect(await failing([path, ...withNumbers])).toEqual([]);
    expect(said.filter((line) => line.startsWith('klopt'))).toHaveLength(9);
    expect(said.join('\n')).not.toMatch(/KLOPT NIET|Niet nagegaan/);
  });

  it('finds a changed seed', async () => {
    const file = changed(({ seed }) => ({ seed: { ...seed, value: `0${seed.value.slice(1)}x` } }));
    expect(await failing([file])).toEqual(['commitment']);
    expect(said).toContain('KLOPT NIET  de startwaarde hoort bij het controlegetal');
    expect(await failing([file, ...withNumbers])).toEqual(['commitment', 'keysOfNumbers']);
  });

  it('finds a dossier that was taken out, by the numbers also when all counts were changed with it', async () => {
    const short = changed(({ keys }) => ({ keys: keys.slice(0, -1) }));
    expect(await failing([short])).toEqual(['populationSize']);
    const forged = changed(({ keys, population, random }) => ({
      keys: keys.slice(0, -1),
      population: { ...population, size: population.size - 1 },
      probability: random / (population.size - 1),
    }));
    expect(await failing([forged])).toEqual([]);
    expect(await failing([forged, ...withNumbers])).toEqual(['keysOfNumbers']);
  });

  it('finds a drawn dossier that was swapped for another', async () => {
    const swapped = changed(({ keys, drawn }) => ({ drawn: [...drawn.slice(0, -1), keys.at(-1) as string] }));
    expect(await failing([swapped])).toEqual(['drawnFirst']);
  });

  it('holds for the numbers that were chosen from in a file of their own, and not for all of the delivery', async () => {
    const { header, rows } = demoFlatTable({ clients: 700, seed: 3 });
    const all = rows.map((row) => row[header.indexOf('dossiernr')] as string);
    const { seed, keys } = certificate();
    const eligible = all.filter((number) => keys.includes(sha256(seed.value + number)));
    const check = async (numbers: readonly string[]) => {
      const file = join(folder, 'nummers.csv');
      await writeCsv(
        file,
        ['dossiernr'],
        numbers.map((number) => [number]),
      );
      return failing([path, '--numbers', file, '--column', 'dossiernr']);
    };
    expect(await check(eligible)).toEqual([]);
    expect(await check(all)).toEqual(['keysOfNumbers', 'populationHash']);
    await expect(check([...eligible, eligible[0] as string])).rejects.toThrow('twee keer');
  });

  it('finds a seed fixed afterwards and a chance that does not fit', async () => {
    expect(await failing([changed(({ seed }) => ({ drawnLog: seed.committedLog }))])).toEqual(['committedBefore']);
    expect(await failing([changed(() => ({ probability: 0.5 }))])).toEqual(['probability']);
  });

  it('refuses what is no certificate, and says what to give', async () => {
    await expect(verifyDraw([csv])).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID', details: { path: '' } });
    const other = changed(() => ({ drawn: ['D-1'] }));
    await expect(verifyDraw([other])).rejects.toMatchObject({ details: { path: 'drawn.0' } });
    await expect(verifyDraw([join(folder, 'weg.json')])).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(verifyDraw([])).rejects.toThrow(UsageError);
    await expect(verifyDraw([path, '--numbers', list])).rejects.toThrow('horen bij elkaar');
    await expect(verifyDraw([path, '--numbers', list, '--column', 'x'])).rejects.toThrow("Kolom 'x'");
  });
});

describe('a draw from quarterly deliveries', () => {
  async function drawnVault(): Promise<Context> {
    const vault = await preparedVault();
    const profile = { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' };
    vault.store.write((db) => putVaultProfile(db, profile));
    vault.lock(vault.save({ ...proposedCriteria, owner: 'Manager Inkomen' }).version);
    await vault.train();
    const context = new Context(undefined, oneThread);
    context.use(vault.store);
    const choice = { model: 'scorecard', capacity: 10, random: 4, onlyUnknown: false } as const;
    await runJob((job) => rankSteps['rank.draw'](context, choice, job));
    return context;
  }

  it('is of pseudonyms, says so, and is not certified once somebody put another dossier in the drawn list', async () => {
    const context = await drawnVault();
    const { store } = context;
    const { certificate: made, numbers } = certifiedDraw(store) as CertifiedDraw;
    expect(drawCertificateSchema.parse(made)).toMatchObject({ numbers: 'pseudonyms', random: 4 });
    expect(checkCertificate(made, numbers).every(({ ok }) => ok)).toBe(true);

    const isDrawn = (number: string) => made.drawn.includes(sha256(made.seed.value + number));
    const other = numbers.find((number) => !isDrawn(number));
    const swap = `UPDATE draw_item SET number = ? WHERE position = (SELECT min(position) FROM draw_item WHERE route = 'random')`;
    store.write((db) => db.prepare(swap).run(other));
    const file = join(folder, 'geruild.json');
    await expect(certificateSteps['rank.certificate'](context, { file })).rejects.toMatchObject({
      code: 'CERTIFICATE_FAILED',
      details: { failed: ['drawnFirst'] },
    });
    expect(existsSync(file)).toBe(false);
  });
});
