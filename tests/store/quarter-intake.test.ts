import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineRunner } from '../../electron/cli/run-engine.ts';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { fileError, readingEach } from '../../electron/engine/quarter/file-errors.ts';
import { judgeQuarter } from '../../electron/engine/quarter/judge-quarter.ts';
import type { QuarterCheck } from '../../shared/contract/intake-quarter.ts';
import { sourceTables } from '../../shared/domain/source-tables.ts';
import { encryptForRecipient } from '../age-files.ts';
import { expectCode, newStore, temporaryFolder } from './helpers.ts';
import { makePracticeVault } from './practice-vault.ts';
import {
  bringIn,
  deliver,
  dump,
  inspect,
  plainTables,
  proposed,
  type Row,
  storedRows,
  writeTables,
} from './quarter-fixture.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

describe('reading a delivery through', () => {
  it('proposes tables and columns of the messy demo files, stores nothing, shows no number', async () => {
    const folder = join(temporaryFolder(), 'levering');
    await writeDemoMunicipality(folder, { clients: 100, quarters: 3 });
    const { store } = newStore();
    const before = dump(store.db);
    const inspected = await inspect(store, folder);
    const { inspection } = inspected;
    expect(inspection).toMatchObject({
      kind: 'folder',
      referenceDate: '2026-10-01',
      quarter: '2026-K4',
      missingTables: [],
      ignored: [],
    });
    expect(inspection.parts.map(({ table, missing }) => [table, missing])).toEqual(
      sourceTables.map(({ name }) => [name, []]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
    expect(dump(store.db)).toBe(before);
    const answer = JSON.stringify(inspection);
    expect(answer).not.toMatch(/[CD]\d{7}|Marok|@/);
    const report = await bringIn(store, inspected);
    for (const { read, stored, refusedRows, repaired } of report.tables) {
      const known = repaired.find(({ code }) => code === 'KNOWN_ALREADY')?.count ?? 0;
      expect(stored + known + refusedRows.reduce((sum, { count }) => sum + count, 0)).toBe(read);
    }
    const held = dump(store.db);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    const numbers = new Set(files.join('\n').match(/\b[CD]\d{7}\b/g));
    expect(numbers.size).toBeGreaterThan(100);
    expect([...numbers].filter((number) => held.includes(number) || held.includes(number.slice(1)))).toEqual([]);
    const refused = report.tables.flatMap(({ refusedColumns }) => refusedColumns.map(({ name }) => name));
    expect(refused).toEqual(
      expect.arrayContaining([
        'nationaliteit',
        'kolom_17',
        'telefoonnummer',
        'land',
        'opmerking',
        'toelichting',
        'loonwaarde',
        'ontheffing_grond',
      ]),
    );
  });

  it('remembers what a supplier calls things, also that a column stays out and how its dates are written', async () => {
    const { store } = newStore();
    const rename = (rows: readonly Row[]): Row[] =>
      rows.map(({ soort, datum, medewerker, ...row }) => ({
        ...row,
        kanaal: soort ?? '',
        wanneer: `0${1 + (Number(datum?.slice(0, 2)) % 9)}-03-2026`,
        medewerker: medewerker ?? '',
        peildatum: '01-10-2026',
      }));
    const tables = plainTables();
    const named = (name: string) => (name === 'Contacten' ? 'klm_2026-K4' : name);
    const write = (rows: Record<string, Row[]>) =>
      writeTables(temporaryFolder(), { ...rows, Contacten: rename(rows['Contacten'] ?? []) }, named);
    const first = await inspect(store, write(tables), { supplier: 'Pakket BV' });
    const offered = first.inspection.parts.find(({ part }) => part === 'klm_2026-K4.csv');
    expect(offered).toMatchObject({ table: 'Contacten', why: 'columns', missing: ['datum', 'soort'] });
    // Not linked yet, and its question is there already for when it is.
    const when = offered?.columns.find(({ profile }) => profile.name === 'wanneer');
    expect([when?.target, when?.profile.questions]).toEqual([null, ['DATE_ORDER']]);
    const targets: Readonly<Record<string, string | null>> = { kanaal: 'soort', wanneer: 'datum', medewerker: null };
    const parts = proposed(first.inspection).map((part) => ({
      ...part,
      columns: part.columns.map(({ name, target }) => ({
        name,
        target: part.table === 'Contacten' && name in targets ? (targets[name] ?? null) : target,
      })),
    }));
    // Neither of its dates says whether day or month comes first.
    await expectCode('QUARTER_QUESTION_OPEN', () => bringIn(store, first, { parts, supplier: 'Pakket BV' }));
    const answered = parts.map((part) => ({
      ...part,
      columns: part.columns.map((column) =>
        part.table === 'Contacten' && /wanneer|peildatum/.test(column.name)
          ? { ...column, dateFormat: 'dmy' as const }
          : column,
      ),
    }));
    const { id } = await bringIn(store, first, { parts: answered, supplier: 'Pakket BV' });
    await judgeQuarter(store, id, { accept: true, reason: 'bekeken en in orde bevonden' });
    const later = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row, soort: '2' }))]),
    );
    const { inspection } = await inspect(store, write(later));
    expect([inspection.supplier, inspection.suppliers]).toEqual(['Pakket BV', ['Pakket BV']]);
    const again = inspection.parts.find(({ part }) => part === 'klm_2026-K4.csv');
    expect(again).toMatchObject({ table: 'Contacten', why: 'remembered', missing: [] });
    const columns = again?.columns.map(({ profile, target, why }) => [profile.name, target, why, profile.questions]);
    expect(columns).toEqual(
      expect.arrayContaining([
        ['kanaal', 'soort', 'remembered', []],
        ['wanneer', 'datum', 'remembered', []],
        ['medewerker', null, 'remembered', []],
      ]),
    );
  });

  it('two parts may be one table, and a part may stay out', async () => {
    const { store } = newStore();
    const tables = plainTables();
    const rows = tables['Contacten'] ?? [];
    const folder = writeTables(temporaryFolder(), { ...tables, Contacten: rows.slice(0, 5) });
    writeTables(folder, { Contacten: rows.slice(4) }, () => 'Contacten vervolg');
    const report = await deliverFrom(folder);
    expect(report.tables[4]).toMatchObject({ read: 13, stored: 12, parts: ['Contacten vervolg.csv', 'Contacten.csv'] });
    async function deliverFrom(path: string) {
      const inspected = await inspect(store, path);
      const parts = proposed(inspected.inspection).map((part) =>
        part.table === 'Kinderen' ? { ...part, table: null } : part,
      );
      return bringIn(store, inspected, { parts });
    }
    expect(report.tables[1]).toMatchObject({ table: 'Kinderen', parts: [], read: 0 });
    expect(storedRows(store.db, 'kinderen')).toEqual([]);
  });
});

describe('plausibility checks', () => {
  const found = (checks: readonly QuarterCheck[], code: string, table: string): Partial<QuarterCheck> | undefined =>
    checks.find((check) => check.code === code && check.table === table && check.count > 0);

  it('find nothing in plain tables, and each planted fault with its count', async () => {
    const { store } = newStore();
    const plain = plainTables(20);
    const fault = (table: string, row: Row, rows = 2): void => {
      plain[table] = (plain[table] ?? []).map((own, index) => (index < rows ? { ...own, ...row } : own));
    };
    fault('Kinderen', { dossiernr: 'D9999999' });
    fault('Kinderen', { geboortejaar_kind: '1971' }, 20);
    fault('Clientgegevens', { geboortejaar: '1965' }, 20);
    fault('Clientgegevens', { rol: 'P' }, 3);
    fault('Uitkeringen', { normbedrag: '0', datum_einde: '' });
    fault('Vakantieperioden', { dagen: '3' }, 20);
    fault('Contacten', { datum: '15-12-2026' });
    fault('Maatregelen', { bedrag: '-12' });
    fault('Samenloopsignalen', { periode_tot: '01-01-2020' });
    fault('Onderzoeken', { trekkingskans: '', datum_einde: '' });
    const { checks } = await deliver(store, plain);
    const counts: readonly (readonly [code: string, table: string, count: number, of: number])[] = [
      ['KEY_WITHOUT_CLIENT', 'Kinderen', 2, 20],
      ['PARENT_TOO_YOUNG', 'Kinderen', 18, 20],
      ['NO_ONE_APPLICANT', 'Clientgegevens', 3, 20],
      ['NORM_ZERO', 'Uitkeringen', 2, 2],
      ['DAYS_DIFFER', 'Vakantieperioden', 20, 20],
      ['DATE_AFTER_REFERENCE', 'Contacten', 2, 20],
      ['NEGATIVE_AMOUNT', 'Maatregelen', 2, 20],
      ['END_BEFORE_BEGIN', 'Samenloopsignalen', 2, 20],
      ['DRAW_PROBABILITY_MISSING', 'Onderzoeken', 2, 20],
      ['OUTCOME_WITHOUT_END', 'Onderzoeken', 2, 20],
    ];
    for (const [code, table, count, of] of counts)
      expect(found(checks, code, table)).toMatchObject({ count, of, attention: true });
    const { checks: none } = await deliver(newStore().store, {
      ...plainTables(20),
      Vakantieperioden: [],
      Kinderen: [],
    });
    const odd = none.filter(({ count, code }) => count > 0 && code !== 'MONTH_JUMP');
    expect(odd.map(({ code, table }) => [code, table])).toEqual([
      ['TABLE_EMPTY', 'Kinderen'],
      ['TABLE_EMPTY', 'Vakantieperioden'],
    ]);
  });
});

describe('errors of the files of a delivery', () => {
  it('say that the stick is gone, and leave the errors of others alone', async () => {
    const gone = Object.assign(new Error('read'), { code: 'EIO' });
    expect(fileError(gone)).toMatchObject({ code: 'FILE_UNREACHABLE', details: { cause: 'EIO' } });
    async function* broken() {
      yield 1;
      throw gone;
    }
    const seen: number[] = [];
    await expectCode('FILE_UNREACHABLE', async () => {
      for await (const value of readingEach(broken())) seen.push(value);
    });
    expect(seen).toEqual([1]);
    const full = Object.assign(new Error('write'), { code: 'SQLITE_FULL' });
    expect(fileError(full)).toBe(full);
  });
});

describe('the steps of the quarterly intake', () => {
  const folder = temporaryPlace();
  const engine = new EngineRunner();
  const keyPassphrase = 'zoutvaatje dinsdag kruiwagen lantaarn';
  beforeAll(() => makePracticeVault(engine, join(folder(), 'kluis.toets')));
  afterAll(() => engine.close());

  it('from an archive encrypted for the vault to an accepted delivery and its report', async () => {
    const source = writeTables(temporaryFolder(), plainTables());
    const files = Object.fromEntries(
      readdirSync(source).map((name) => [name, new Uint8Array(readFileSync(join(source, name)))]),
    );
    const { recipient } = await engine.ask('intake.makeReceivingKey', {});
    expect(await engine.ask('intake.receivingKey', {})).toEqual({ recipient });
    const file = join(folder(), 'levering.zip.age');
    writeFileSync(file, await encryptForRecipient(zipSync(files), recipient));
    const inspection = await engine.run('intake.inspectQuarter', { file });
    expect(inspection).toMatchObject({ kind: 'zip', encrypted: true, quarter: '2026-K4', sourceName: basename(file) });
    const input = {
      file,
      sha256: inspection.sha256,
      quarter: '2026-K4',
      referenceDate: '2026-10-01',
      supplier: 'Pakket BV',
      parts: proposed(inspection),
      keyPassphrase,
    };
    await expectCode('KEYHOLDER_MISSING', () => engine.run('intake.importQuarter', input));
    await engine.ask('intake.makeKeyHolder', { user: 'sleutelbeheerder', passphrase: keyPassphrase });
    expect(await engine.ask('intake.keyHolder', {})).toMatchObject({ user: 'sleutelbeheerder' });
    const offered = await engine.run('intake.importQuarter', input);
    await expectCode('FILE_CHANGED', () => engine.run('intake.importQuarter', input));
    const accepted = await engine.ask('intake.judgeQuarter', {
      quarter: offered.id,
      accept: true,
      reason: 'bekeken en in orde bevonden',
    });
    expect(accepted).toMatchObject({ state: 'accepted', encrypted: true, supplier: 'Pakket BV' });
    expect(await engine.ask('intake.quarters', {})).toEqual([accepted]);
    const saved = join(folder(), 'verslag.csv');
    const { bytes } = await engine.ask('intake.saveQuarterReport', { quarter: offered.id, file: saved });
    const text = readFileSync(saved, 'utf8');
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(text).toContain('tabel;Clientgegevens;;opgeslagen;12;12;');
    const seal = { passphrase: 'sneeuwpop vuurtoren gisteren paraplu' };
    const sealed = join(folder(), 'verslag.csv.age');
    await expectCode('VAULT_PASSPHRASE_WEAK', () =>
      engine.ask('intake.saveQuarterReport', { quarter: offered.id, file: sealed, seal: { passphrase: 'kort' } }),
    );
    expect(existsSync(sealed)).toBe(false);
    await engine.ask('intake.saveQuarterReport', { quarter: offered.id, file: sealed, seal });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(seal.passphrase);
    expect(await decrypter.decrypt(readFileSync(sealed), 'text')).toBe(text.replace('\ufeff', ''));
    const { entries } = await engine.ask('account.log', { offset: 0, limit: 2 });
    expect(entries.map(({ event, details }) => [event, details['sealed']])).toEqual([
      ['intake.quarterReportSaved', 'passphrase'],
      ['intake.quarterReportSaved', 'no'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(seal.passphrase);
    await engine.ask('intake.discardQuarter', { quarter: offered.id });
    expect(await engine.ask('intake.quarters', {})).toEqual([]);
  });
});

/** A folder that is there while the tests of one suite run. */
function temporaryPlace(): () => string {
  let made = '';
  beforeAll(() => {
    made = temporaryFolder();
  });
  return () => made;
}
