import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bringIn, chooseSoundFeatures } from '../../electron/cli/demo-path.ts';
import { lockProposedCriteria } from '../../electron/cli/lock-criteria.ts';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { Terminal } from '../../electron/cli/terminal-job.ts';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { newAgeKeyPair } from '../../electron/engine/files/age.ts';
import { decodeWindows1252 } from '../../electron/engine/files/text-encoding.ts';
import { closeVault, openVault } from '../../electron/engine/vault/vault.ts';
import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import type { PrepareState } from '../../shared/contract/prepare.ts';
import { demoMunicipalityTruths } from '../../shared/domain/demo-municipality-truths.ts';
import { RANDOM_ROUTE } from '../../shared/domain/random-route.ts';
import { decryptedPages } from './helpers.ts';
import { makeVault } from './practice-vault.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

/** The quarterly delivery on a real encrypted vault, from eleven messy files to translated numbers. */
const PASSPHRASE = 'vier gewone woorden samen';
const KEY_PASSPHRASE = 'heel andere woorden van een ander';
/** Shorter values would occur by chance. */
const SHORTEST = 7;
const root = mkdtempSync(join(tmpdir(), 'toetssteen-quarter-path-'));
const folder = join(root, 'levering');
const work = join(root, 'werk');
const vault = join(work, 'stad.toets');
const engine = new EngineRunner();
let report: QuarterReport;
let state: PrepareState;

/** Cells of the delivered files under these headers that are long enough to be told from other text. */
function cellsOf(table: string, columns: readonly string[]): Set<string> {
  const bytes = readFileSync(join(folder, `${table}.csv`));
  const text = decodeWindows1252(bytes);
  const lines = text.split('\r\n');
  const head = lines.findIndex((line) => line.includes('dossiernr'));
  const names = (lines[head] as string).split(';');
  const places = columns.map((name) => names.indexOf(name));
  expect(places, `${table} has ${columns.join(', ')}`).not.toContain(-1);
  const cells = lines
    .slice(head + 1)
    .flatMap((line) => (line.includes('"') ? [] : places.map((at) => line.split(';')[at] ?? '')));
  return new Set(cells.filter((cell) => cell.length >= SHORTEST));
}

/** Which of many values occur in a text, by one walk along it. */
function occurring(values: ReadonlySet<string>, text: string): string[] {
  const byStart = new Map<string, string[]>();
  for (const value of values) {
    const written = Buffer.from(value, 'utf8').toString('latin1');
    const start = written.slice(0, SHORTEST);
    byStart.set(start, [...(byStart.get(start) ?? []), written]);
  }
  const found = new Set<string>();
  for (let at = 0; at + SHORTEST <= text.length; at += 1)
    for (const value of byStart.get(text.slice(at, at + SHORTEST)) ?? [])
      if (text.startsWith(value, at)) found.add(value);
  return [...found];
}

beforeAll(async () => {
  await writeDemoMunicipality(folder, { clients: 900, seed: 4 });
  mkdirSync(work);
  await makeVault(engine, vault, { passphrase: PASSPHRASE, demo: false });
  await engine.ask('intake.makeKeyHolder', { user: 'sleutelbeheerder', passphrase: KEY_PASSPHRASE });
  report = await bringIn(engine, folder, KEY_PASSPHRASE, new Terminal());
  state = await chooseSoundFeatures(engine, new Terminal());
}, 120_000);

/** Signals are proxies: an analyst who uses one says why, and makes the table anew. */
async function writeReasonFor(name: string): Promise<void> {
  const justification = 'Het bedrag uit de administratie van een ander telt, niet dat er gekeken is.';
  await engine.ask('prepare.choose', { choices: [{ name, used: true, justification }] });
  await engine.run('prepare.make', {});
}

afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a quarterly delivery', () => {
  it('is read whole: eleven tables, with what was repaired and refused', () => {
    expect(report.state).toBe('accepted');
    expect(report.tables).toHaveLength(11);
    for (const { table, read, stored } of report.tables) {
      expect(read, table).toBeGreaterThan(0);
      expect(stored, table).toBeGreaterThan(0);
      expect(stored, table).toBeLessThanOrEqual(read);
    }
    const refused = Object.fromEntries(
      report.tables.map(({ table, refusedColumns }) => [table, refusedColumns.map(({ name }) => name)]),
    );
    for (const [table, columns] of Object.entries(demoMunicipalityTruths.refusedColumns))
      expect(refused[table], table).toEqual(expect.arrayContaining([...columns]));
    for (const { table } of demoMunicipalityTruths.refusedRows)
      expect(report.tables.find((each) => each.table === table)?.refusedRows.map(({ code }) => code)).toContain(
        'REFUSED_CODE',
      );
  });

  it('warns of the planted leak, and of no characteristic of a planted rule', () => {
    const { column } = demoMunicipalityTruths.leak;
    const leak = state.features.find(({ columns }) => columns.includes(column));
    expect(leak?.stats?.leak).toBe('AUC');
    expect(leak?.used).toBe(false);
    const inRules = demoMunicipalityTruths.rules.flatMap(({ conditions }) => conditions.map(({ feature }) => feature));
    for (const name of inRules) {
      const feature = state.features.find((each) => each.name === name);
      expect(feature, name).toBeDefined();
      expect(feature?.stats?.leak, name).toBeNull();
      expect(feature?.used, name).toBe(feature?.proxy === null);
    }
  });

  it('leaves proxies out until somebody writes why', () => {
    const proxies = state.features.filter(({ proxy }) => proxy !== null);
    expect(proxies.length).toBeGreaterThan(5);
    for (const { name, used } of proxies) expect(used, name).toBe(false);
  });

  it('finds the planted rules, learns only from investigations and ranks only dossiers of today', async () => {
    await writeReasonFor('inkomenssignaal_hoogste_12m');
    await lockProposedCriteria(engine);
    const { known = 0, keptApart = 0 } = (await engine.ask('train.readiness', {})) ?? {};
    expect(keptApart).toBeGreaterThanOrEqual(state.cases?.routes.find(({ code }) => code === RANDOM_ROUTE)?.known ?? 0);
    expect(known + keptApart).toBe((state.cases?.unlawful ?? 0) + (state.cases?.lawful ?? 0));
    await engine.run('train.start', { seed: 7, folds: 3, repeats: 10 });
    const training = await engine.ask('train.current', {});
    expect(training?.known).toBe(known);
    const readable = training?.models.find(({ kind }) => kind === 'rulefit-readable');
    expect(readable?.auc.value).toBeGreaterThan(0.65);
    const used = readable?.terms.map(({ text }) => text.nl).join(' | ') ?? '';
    const labelOf = (name: string) => state.features.find((feature) => feature.name === name)?.label.nl ?? name;
    const strongest = demoMunicipalityTruths.rules.slice(0, 3);
    for (const { id, conditions } of strongest)
      expect(
        conditions.some(({ feature }) => used.includes(labelOf(feature))),
        id,
      ).toBe(true);
    const capacity = 40;
    const choice = { model: 'rulefit-readable', capacity, random: 12, onlyUnknown: true } as const;
    const list = await engine.ask('rank.preview', { ...choice, filter: 'model', offset: 0, limit: 100 });
    expect(list?.population).toBe(state.cases?.dossiers);
    expect(list?.isHidden).toBe(false);
    expect(new Set(list?.rows.map(({ id }) => id?.number)).size).toBe(capacity - 12);
    await expect(engine.run('rank.draw', choice)).rejects.toMatchObject({ code: 'GATES_CLOSED' });
  });

  it('draws by lot with all gates closed', async () => {
    await engine.run('rank.drawLot', { size: 40, onlyUnknown: true });
    const list = await engine.ask('rank.current', { lot: true, filter: 'all', offset: 0, limit: 100 });
    expect(list?.draw).toMatchObject({ pseudonyms: true, population: state.cases?.dossiers });
    expect(new Set(list?.rows.map(({ id }) => id?.number)).size).toBe(40);
  });

  it('translates drawn dossiers only, for the key holder only, and says so in the log', async () => {
    await expect(
      engine.ask('rank.translate', { lot: true, keyPassphrase: 'niet de goede woorden hier' }),
    ).rejects.toMatchObject({
      code: 'KEYHOLDER_PASSPHRASE_WRONG',
    });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const numbers = await engine.ask('rank.translate', { lot: true, keyPassphrase: KEY_PASSPHRASE });
    expect(numbers).toHaveLength(40);
    const delivered = cellsOf('Clientgegevens', ['dossiernr']);
    for (const { number, own } of numbers) {
      expect(number).toMatch(/^D-/);
      expect(delivered.has(own)).toBe(true);
    }
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 50 });
    expect(entries.map(({ event }) => event)).toContain('pseudonym.translated');
    expect(JSON.stringify(entries)).not.toContain(numbers[0]?.own as string);
  });

  it('gives the work list with own numbers to its recipient alone: on the disk they are encrypted', async () => {
    const { identity, recipient } = await newAgeKeyPair();
    const file = join(work, 'werklijst.csv.age');
    const save = (to: string) =>
      engine.run('rank.export', {
        lot: true,
        file,
        format: 'worklist',
        keyPassphrase: KEY_PASSPHRASE,
        seal: { recipient: to },
      });
    // A wrong recipient is told before anything is translated or written.
    const { total } = await engine.ask('account.log', { offset: 0, limit: 1 });
    await expect(save(`${recipient.slice(0, -6)}qqqqqq`)).rejects.toMatchObject({ code: 'SEAL_RECIPIENT_INVALID' });
    expect(existsSync(file)).toBe(false);
    expect((await engine.ask('account.log', { offset: 0, limit: 1 })).total).toBe(total);

    await save(recipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const lines = (await decrypter.decrypt(readFileSync(file), 'text')).trimEnd().split('\r\n');
    const delivered = cellsOf('Clientgegevens', ['dossiernr']);
    expect(lines).toHaveLength(41);
    for (const line of lines.slice(1)) expect(delivered.has(line.split(';')[1] ?? '')).toBe(true);
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 1 });
    const details = { ownNumbers: true, sealed: 'recipient', recipient };
    expect(entries).toMatchObject([{ event: 'rank.exported', details }]);

    // A workbook goes the same way.
    const book = join(work, 'selectie.xlsx.age');
    await engine.run('rank.export', { lot: true, file: book, format: 'xlsx', seal: { recipient } });
    const opened = await decrypter.decrypt(readFileSync(book));
    expect(Object.keys(unzipSync(opened))).toContain('xl/workbook.xml');
  });

  it('never wrote what was refused nor a number of the municipality, anywhere', async () => {
    await engine.close();
    const forbidden = new Set([
      ...cellsOf('Clientgegevens', ['kolom_17', 'telefoonnummer', 'dossiernr', 'clientnr']),
      ...cellsOf('Contacten', ['opmerking']),
      ...cellsOf('Bijzondere_situaties', ['toelichting']),
    ]);
    expect(forbidden.size).toBeGreaterThan(2000);
    const { store } = await openVault({ path: vault, passphrase: PASSPHRASE });
    const pages = decryptedPages(store.db).toString('latin1');
    closeVault(store);
    const others = readdirSync(work)
      .filter((name) => name !== 'stad.toets')
      .map((name) => readFileSync(join(work, name), 'latin1'));
    expect(pages).toContain('SQLite format 3');
    expect([pages, ...others].flatMap((text) => occurring(forbidden, text))).toEqual([]);
    // The search itself must be able to find.
    expect(occurring(new Set(['Voorbeeldstad']), pages)).toEqual(['Voorbeeldstad']);
    for (const name of ['XXXX', 'voorbeeld.example.com']) expect(pages).not.toContain(name);
  }, 60_000);
});
