import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { writeCsv } from '../../electron/engine/files/write-csv.ts';
import { openVault } from '../../electron/engine/vault/vault.ts';
import type { ColumnChoice, Delivery, Inspection } from '../../shared/contract/intake.ts';
import { demoFlatTable } from '../flat-demo/flat-table.ts';
import { makePracticeVault } from './practice-vault.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

/** The whole path on a real encrypted vault, as the page and the demo walk it. */
const PASSPHRASE = 'vier gewone woorden samen';
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-path-'));
const vault = join(folder, 'stad.toets');
const csv = join(folder, 'stad.csv');
const engine = new EngineRunner();

const choices = ({ columns }: Inspection): ColumnChoice[] =>
  columns.map(({ profile, proposal }) => ({ name: profile.name, role: proposal.role }));
const outcome = { unlawful: ['1'], lawful: ['0'] };
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );

/** What the first rows of the file hold under these headers, where it is long enough to be told from other text. */
function valuesOf(names: readonly string[]): string[] {
  const [header = '', ...lines] = readFileSync(csv, 'utf8').replace('\ufeff', '').split('\r\n').slice(0, 40);
  const places = names.map((name) => header.split(';').indexOf(name));
  return places
    .flatMap((at) => lines.map((line) => line.split(';')[at]?.replaceAll('"', '') ?? ''))
    .filter((value) => value.length >= 8);
}

const refusedValues = (): string[] => valuesOf(['kolom_17', 'telefoonnummer', 'opmerking']);

async function bring(file: string): Promise<Delivery> {
  const inspection = await engine.run('intake.inspect', { file });
  return engine.run('intake.import', {
    file,
    sha256: inspection.sha256,
    referenceDate: '2026-10-01',
    columns: choices(inspection),
    outcome,
  });
}

beforeAll(async () => {
  const { header, rows } = demoFlatTable({ clients: 1200, seed: 3 });
  await writeCsv(csv, header, rows);
  await makePracticeVault(engine, vault, PASSPHRASE);
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the whole path', () => {
  it('says what is missing as long as nothing was brought in', async () => {
    expect(await engine.ask('train.readiness', {})).toBeNull();
    expect(await engine.ask('assess.current', { capacity: 10 })).toBeNull();
    expect(await codeOf(engine.run('train.start', { seed: 1, folds: 3, repeats: 10 }))).toBe('CRITERIA_OPEN');
    await lockProposedCriteria(engine);
    expect(await codeOf(engine.run('train.start', { seed: 1, folds: 3, repeats: 10 }))).toBe('TRAIN_NO_DATA');
    expect(await codeOf(engine.ask('dossier.view', { row: 0, model: 'rulefit-readable', reveal: false }))).toBe(
      'TRAIN_NO_DATA',
    );
  });

  it('refuses at the door whatever role is asked for, and a proxy without a reason', async () => {
    const inspection = await engine.run('intake.inspect', { file: csv });
    const attempt = (name: string, role: ColumnChoice['role']) =>
      engine.run('intake.import', {
        file: csv,
        sha256: inspection.sha256,
        referenceDate: '2026-10-01',
        columns: choices(inspection).map((choice) => (choice.name === name ? { ...choice, role } : choice)),
        outcome,
      });
    expect(await codeOf(attempt('nationaliteit', 'feature'))).toBe('INTAKE_ROLE_REFUSED');
    expect(await codeOf(attempt('kolom_17', 'number'))).toBe('INTAKE_ROLE_REFUSED');
    expect(await codeOf(attempt('geslacht', 'feature'))).toBe('INTAKE_ROLE_REFUSED');
    expect(await codeOf(attempt('niet_verschenen_12m', 'feature'))).toBe('INTAKE_REASON_MISSING');
    expect(await codeOf(attempt('openstaande_brieven', 'number'))).toBe('INTAKE_ROLE_REFUSED');
    expect(await engine.ask('intake.current', {})).toBeNull();
  });

  it('leaves the vault as it was when the file breaks off or changes', async () => {
    const before = await engine.ask('vault.progress', {});
    const broken = join(folder, 'broken.csv');
    const bytes = readFileSync(csv);
    writeFileSync(
      broken,
      Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from([0, 1, 0]), bytes.subarray(bytes.length / 2)]),
    );
    expect(await codeOf(bring(broken))).toBe('FILE_MALFORMED');
    const inspection = await engine.run('intake.inspect', { file: csv });
    const original = readFileSync(csv);
    writeFileSync(csv, Buffer.concat([original, Buffer.from('x;y\r\n')]));
    const changed = engine.run('intake.import', {
      file: csv,
      sha256: inspection.sha256,
      referenceDate: '2026-10-01',
      columns: choices(inspection),
      outcome,
    });
    expect(await codeOf(changed)).toBe('FILE_CHANGED');
    writeFileSync(csv, original);
    expect(await engine.ask('vault.progress', {})).toEqual(before);
    expect(await engine.ask('intake.current', {})).toBeNull();
  });

  it('brings a table in, with group attributes apart and a report of what stayed outside', async () => {
    const delivery = await bring(csv);
    expect(delivery.rows).toBe(1200);
    expect(delivery.unlawful).toBeGreaterThan(60);
    const refused = delivery.refusedColumns.filter(({ foundBy }) => foundBy !== 'analyst').map(({ name }) => name);
    expect(refused.toSorted()).toEqual(['kolom_17', 'nationaliteit', 'opmerking', 'telefoonnummer']);
    const groups = delivery.columns.filter(({ role }) => role === 'group').map(({ name }) => name);
    expect(groups).toContain('geslacht');
    const readiness = await engine.ask('train.readiness', {});
    expect(readiness?.features.some((name) => /geslacht|leeftijd|wijk/.test(name))).toBe(false);
    const rows = await engine.ask('intake.rows', { offset: 0, limit: 5 });
    expect(rows.total).toBe(1200);
    expect(rows.columns).not.toContain('geslacht');
  });

  it('never lets a refused value or any plain text reach the disk', () => {
    const values = [...refusedValues(), ...valuesOf(['dossiernr'])];
    expect(values.length).toBeGreaterThan(60);
    const written = readdirSync(folder).filter((name) => name.startsWith('stad.toets'));
    expect(written.length).toBeGreaterThan(1);
    const bytes = Buffer.concat(written.map((name) => readFileSync(join(folder, name))));
    for (const value of values) expect(bytes.includes(value)).toBe(false);
    expect(bytes.includes('Voorbeeldstad')).toBe(false);
  });

  it('trains, measures on what models did not see, and finds the planted truth', async () => {
    await engine.run('train.start', { seed: 7, folds: 3, repeats: 10 });
    const training = await engine.ask('train.current', {});
    const assessment = await engine.ask('assess.current', { capacity: 24 });
    const readable = training?.models.find(({ kind }) => kind === 'rulefit-readable') ?? training?.models[0];
    expect(readable?.auc.value).toBeGreaterThan(0.6);
    expect(readable?.terms.some(({ text }) => text.nl.includes('inkomsten gewijzigd'))).toBe(true);
    expect(readable?.terms.every(({ repeats }) => repeats >= 0 && repeats <= 10)).toBe(true);
    const [first] = assessment?.models ?? [];
    expect(first?.calibration.reduce((sum, { n }) => sum + n, 0)).toBe(assessment?.n);
    expect(first?.atCapacity.precision.low).toBeLessThanOrEqual(first?.atCapacity.precision.value ?? 0);
  });

  it('commits to the lot before anything is chosen, draws it verifiably and only once', async () => {
    const training = await engine.ask('train.current', {});
    const model = training?.models[0]?.kind ?? 'scorecard';
    const choice = { model, capacity: 24, random: 8, onlyUnknown: true };
    const page = { filter: 'all', offset: 0, limit: 200 } as const;
    const preview = await engine.ask('rank.preview', { ...choice, ...page });
    const other = await engine.ask('rank.preview', { ...choice, capacity: 40, ...page });
    expect(other?.seedCommitment).toBe(preview?.seedCommitment);
    await engine.run('rank.draw', choice);
    const drawn = await engine.ask('rank.current', page);
    // The preview does not look at the lot: it names the highest, and the draw the highest that the lot left.
    const byLot = new Set(drawn?.rows.flatMap(({ route, id }) => (route === 'random' ? [id?.row] : [])));
    const estimates = (rows: typeof foreseen) => rows.map(({ estimate }) => estimate?.value);
    const foreseen = preview?.rows.filter(({ route, id }) => route === 'model' && !byLot.has(id?.row)) ?? [];
    const chosen = drawn?.rows.filter(({ route }) => route === 'model') ?? [];
    expect(foreseen.length).toBeGreaterThan(0);
    expect(estimates(chosen.slice(0, foreseen.length))).toEqual(estimates(foreseen));
    expect(preview?.rows.map(({ route }) => route)).toEqual(drawn?.rows.map(({ route }) => route));
    expect(preview?.rows.some(({ route, id }) => route === 'random' && id !== null)).toBe(false);
    expect(drawn?.rows.every(({ id }) => id !== null)).toBe(true);
    expect(drawn?.counts).toMatchObject({ all: 24, model: 16, random: 8 });
    expect(drawn?.draw.earlierDraws).toBe(0);
    const { seed, seedCommitment, choice: kept } = drawn?.draw ?? { seed: '', seedCommitment: '', choice: null };
    expect(kept).toEqual(choice);
    expect(createHash('sha256').update(seed).digest('hex')).toBe(seedCommitment);
    expect(preview?.seedCommitment).toBe(seedCommitment);
    for (const row of drawn?.rows ?? []) {
      const hidden = row.route === 'random';
      expect(row.estimate === null).toBe(hidden);
      expect(row.reasons.length === 0).toBe(hidden);
    }
    expect(await codeOf(engine.run('rank.draw', choice))).toBe('DRAW_EXISTS');
    const log = await engine.ask('account.log', { offset: 0, limit: 200 });
    const events = log.entries.map(({ event }) => event);
    expect(events.indexOf('rank.drawn')).toBeLessThan(events.indexOf('rank.seedCommitted'));
  });

  it('explains a dossier so that the parts add up to the estimate, and hides one drawn by lot until asked', async () => {
    const drawn = await engine.ask('rank.current', { filter: 'all', offset: 0, limit: 200 });
    const model = drawn?.draw.choice.model ?? 'scorecard';
    const chosen = drawn?.rows.find(({ route }) => route === 'model');
    const view = await engine.ask('dossier.view', { row: chosen?.id?.row ?? -1, model, reveal: false });
    const { base = 0, logOdds = 1, contributions = [], estimate } = view.explanation ?? {};
    const sum = contributions.reduce((total, { contribution }) => total + contribution, base);
    expect(sum).toBeCloseTo(logOdds, 10);
    expect(estimate?.value).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 12);
    expect(estimate?.low).toBeLessThanOrEqual(estimate?.value ?? 0);
    const lot = drawn?.rows.find(({ route }) => route === 'random');
    const hidden = await engine.ask('dossier.view', { row: lot?.id?.row ?? -1, model, reveal: false });
    expect(hidden.explanation).toBeNull();
    const shown = await engine.ask('dossier.view', { row: lot?.id?.row ?? -1, model, reveal: true });
    expect(shown.explanation).not.toBeNull();
    const log = await engine.ask('account.log', { offset: 0, limit: 1 });
    expect(log.entries[0]).toMatchObject({ event: 'dossier.revealed', details: { draw: 1, line: shown.sourceRow } });
    expect(JSON.stringify(log.entries)).not.toContain(lot?.id?.number);
    const lines = readFileSync(csv, 'utf8').split('\r\n');
    expect(lines[shown.sourceRow - 1]).toContain(shown.number);
    expect(await codeOf(engine.ask('dossier.view', { row: 99_999, model, reveal: false }))).toBe('DOSSIER_UNKNOWN');
  });

  it('takes the list along without letting a cell become a formula', async () => {
    const file = join(folder, 'selectie.csv');
    const { rows } = await engine.run('rank.export', { file, format: 'csv' });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(lines.length).toBe(rows + 1);
    expect(lines.every((line) => line.includes('huisbezoek') || line.includes('let op'))).toBe(true);
    expect(lines.some((line) => /(^|;)"?[=+@-]/.test(line))).toBe(false);
  });

  it('gives the investigator a list that tells nothing of route or estimate', async () => {
    const file = join(folder, 'werklijst.csv');
    await engine.run('rank.export', { file, format: 'worklist' });
    const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(header?.replace('\ufeff', '')).toBe('volgnummer;dossier;stand;let op');
    const numbers = lines.map((line) => line.split(';')[1]);
    expect(numbers).toEqual(numbers.toSorted());
    const drawn = await engine.ask('rank.current', { filter: 'all', offset: 0, limit: 200 });
    expect(numbers).toEqual(drawn?.rows.map(({ id }) => id?.number).toSorted());
  });

  it('leaves a dossier drawn by lot hidden when the models are trained again', async () => {
    const drawn = await engine.ask('rank.current', { filter: 'random', offset: 0, limit: 1 });
    const row = drawn?.rows[0]?.id?.row ?? -1;
    const model = drawn?.draw.choice.model ?? 'scorecard';
    await engine.run('train.start', { seed: 8, folds: 3, repeats: 10 });
    const hidden = await engine.ask('dossier.view', { row, model, reveal: false });
    expect(hidden.explanation).toBeNull();
    const { total } = await engine.ask('account.log', { offset: 0, limit: 1 });
    expect((await engine.ask('dossier.view', { row, model, reveal: true })).explanation).not.toBeNull();
    const log = await engine.ask('account.log', { offset: 0, limit: 1 });
    expect(log).toMatchObject({ total: total + 1, entries: [{ event: 'dossier.revealed', details: { draw: 1 } }] });
  });

  it('counts the selections that were drawn before, so that drawing again until it suits shows', async () => {
    const page = { filter: 'all', offset: 0, limit: 1 } as const;
    const training = await engine.ask('train.current', {});
    const choice = { model: training?.models[0]?.kind ?? 'scorecard', capacity: 10, random: 4, onlyUnknown: true };
    expect(await engine.ask('rank.current', page)).toBeNull();
    expect((await engine.ask('rank.preview', { ...choice, ...page }))?.earlierDraws).toBe(1);
    await engine.run('rank.draw', choice);
    expect((await engine.ask('rank.current', page))?.draw.earlierDraws).toBe(1);
  });

  it('keeps a log whose chain holds, and everything is there after closing and opening', async () => {
    expect(await engine.ask('account.verifyLog', {})).toMatchObject({ ok: true, rolledBack: false });
    const before = await engine.ask('train.current', {});
    await engine.close();
    const again = new EngineRunner();
    expect(await codeOf(again.ask('vault.info', {}))).toBe('VAULT_LOCKED');
    await again.ask('vault.open', { file: vault, secret: PASSPHRASE, with: 'passphrase' });
    expect(await again.ask('train.current', {})).toEqual(before);
    await again.close();
    const { store } = await openVault({ path: vault, passphrase: PASSPHRASE });
    const tables = store.db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    const stored = tables.map((name) => JSON.stringify(store.db.prepare(`SELECT * FROM ${name}`).all())).join();
    store.close();
    expect(stored).toContain('"D');
    for (const value of refusedValues()) expect(stored.includes(value)).toBe(false);
  });

  it('forgets a delivery and all that was made from it when it is discarded', async () => {
    const again = new EngineRunner();
    const older = readFileSync(vault);
    await again.ask('vault.open', { file: vault, secret: PASSPHRASE, with: 'passphrase' });
    await again.ask('intake.discard', { delivery: 1 });
    expect(await again.ask('vault.progress', {})).toMatchObject({ delivery: null, training: null, draw: null });
    expect((await again.ask('account.verifyLog', {})).ok).toBe(true);
    await again.close();

    // An older copy put back: opening renews what the keys file remembers, and the page must be told all the same.
    writeFileSync(vault, older);
    await again.ask('vault.open', { file: vault, secret: PASSPHRASE, with: 'passphrase' });
    expect(await again.ask('account.verifyLog', {})).toMatchObject({ ok: false, rolledBack: true });
    await again.close();
  });
});
