import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../electron/cli/arguments.ts';
import { sentenceOf } from '../../electron/cli/error-sentences.ts';
import { importDelivery } from '../../electron/cli/import.ts';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { makeKeyHolder } from '../../electron/engine/vault/pseudonym-keys.ts';
import { closeVault, openVault } from '../../electron/engine/vault/vault.ts';
import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { AppError } from '../../shared/errors.ts';
import { copyVault, type MadeVault, makeVault } from './helpers.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

/** The command `import` as a terminal user gives it, on real encrypted files. */
const root = mkdtempSync(join(tmpdir(), 'toetssteen-import-command-'));
const delivery = join(root, 'levering');
const REASON = 'Bekeken met de leverancier; geen beletsel.';
const PASSPHRASE = 'vier gewone woorden samen';
const KEY_PASSPHRASE = 'heel andere woorden van een ander';
let said: string[] = [];

/** Where no vault is yet: the command makes it. */
const newVault = (): string => join(mkdtempSync(join(root, 'kluis-')), 'stad.toets');

/** A vault with a key holder and no delivery, which the command opens: making one takes longer than what these tests are about. */
let made: MadeVault;
const madeVault = (): string => copyVault(made).path;

async function makeVaultWithKeys(): Promise<MadeVault> {
  const vault = await makeVault(mkdtempSync(join(root, 'kluis-')), PASSPHRASE);
  const { store } = await openVault({ path: vault.path, passphrase: PASSPHRASE });
  await makeKeyHolder(store, { user: 'sleutelbeheerder', passphrase: KEY_PASSPHRASE });
  closeVault(store);
  return vault;
}

async function run(source: string, vault: string, words: readonly string[] = []): Promise<string> {
  said = [];
  await importDelivery([source, '--vault', vault, '--new', 'Voorbeeldstad', ...words]);
  return said.join('\n');
}

/** What a terminal user reads when it fails. */
async function failure(source: string, vault: string, words: readonly string[] = []): Promise<string> {
  const error = await run(source, vault, words).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return sentenceOf(error);
  if (error instanceof UsageError) return error.message;
  throw new Error('the command did not fail as it should', { cause: error });
}

/** A copy of the delivery in which a table holds something else. */
function withTable(table: string, text: string): string {
  const folder = mkdtempSync(join(root, 'levering-'));
  cpSync(delivery, folder, { recursive: true });
  writeFileSync(join(folder, `${table}.csv`), text);
  return folder;
}

beforeAll(async () => {
  await writeDemoMunicipality(delivery, { clients: 200, seed: 4 });
  made = await makeVaultWithKeys();
});
beforeEach(() => {
  vi.stubEnv('TOETSSTEEN_PASSPHRASE', PASSPHRASE);
  vi.stubEnv('TOETSSTEEN_KEY_PASSPHRASE', KEY_PASSPHRASE);
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('import', () => {
  it('judges with --accept what the same command brought in before', async () => {
    const vault = newVault();
    const offered = await run(delivery, vault);
    expect(offered).toContain('Doel of eigenaar is nog niet vastgelegd.');
    expect(offered).toContain('met dezelfde opdracht en --accept');
    expect(offered).toContain('Let op: Samenloopsignalen: Regel staat er twee keer.');
    expect(offered).not.toMatch(/DUPLICATES|MONTH_JUMP/);
    expect(await failure(delivery, vault, ['--accept', 'te kort'])).toContain('minstens 20 tekens');
    expect(await failure(delivery, vault, ['--quarter', '2026-K3'])).toContain('ligt niet in kwartaal 2026-K3');

    const report = join(root, 'rapport.json');
    const accepted = await run(delivery, vault, ['--accept', REASON, '--report', report]);
    expect(accepted).toContain('was al ingelezen');
    expect(accepted).toContain('De levering is aanvaard.');
    const { state, judged } = JSON.parse(readFileSync(report, 'utf8')) as QuarterReport;
    expect({ state, reason: judged?.reason }).toEqual({ state: 'accepted', reason: REASON });
    expect(await failure(delivery, vault, ['--accept', REASON])).toContain('al ingelezen, als 2026-K4');
  });

  it.each([
    ['nothing at all', '', 'leeg'],
    ['column heads alone', 'peildatum;dossiernr;clientnr;kindvolgnr;geboortejaar_kind\r\n', 'alleen kolomkoppen'],
  ])('asks attention for a table of which the file holds %s', async (_what, text, why) => {
    const out = await run(withTable('Kinderen', text), madeVault());
    expect(out).toContain('Kinderen: niet geleverd');
    expect(out).toContain('Let op: Kinderen: Het bestand van deze tabel is leeg.');
    expect(out).toContain(`Overgeslagen: Kinderen.csv (${why})`);
    expect(out).toContain('staat klaar om te beoordelen');
  });

  it('shows no month after that of the reference date', async () => {
    const table = 'Vakantieperioden';
    const lines = readFileSync(join(delivery, `${table}.csv`), 'latin1')
      .trimEnd()
      .split('\r\n');
    const [, dossier, client] = lines.at(-1)?.split(';') ?? [];
    const announced = `20261001;${dossier};${client};20260930;20261215;20261220;6;N;0;`;
    const report = join(root, 'maanden.json');
    await run(withTable(table, [...lines, announced, ''].join('\r\n')), madeVault(), ['--report', report]);
    const { months, tables } = JSON.parse(readFileSync(report, 'utf8')) as QuarterReport;
    expect(tables.find((each) => each.table === table)?.stored).toBe(lines.length);
    expect(
      months
        .map(({ month }) => month)
        .toSorted()
        .at(-1),
    ).toBe('2026-10');
  });

  it('says how a quarter is written before it asks anything', async () => {
    vi.stubEnv('TOETSSTEEN_PASSPHRASE', '');
    expect(await failure(delivery, newVault(), ['--quarter', '2026-Q4'])).toContain('zoals 2026-K4');
  });

  it('says what to do about a folder without tables and a broken archive', async () => {
    const empty = mkdtempSync(join(root, 'leeg-'));
    expect(await failure(empty, madeVault())).toMatch(/geen tabel in.*Noem de map, de zip of de werkmap/);
    const broken = join(root, 'half.zip');
    writeFileSync(broken, Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(200, 1)]));
    const words = await failure(broken, madeVault());
    expect(words).toContain('niet volledig');
    expect(words).toContain('vraag om een nieuwe export');
    expect(words).not.toMatch(/regel \?|ZIP_/);
  });
});
