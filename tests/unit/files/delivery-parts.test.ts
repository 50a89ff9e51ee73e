import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { newAgeKeyPair } from '../../../electron/engine/files/age.ts';
import {
  type DeliveryOptions,
  type OpenDelivery,
  openDelivery as openUnclosed,
} from '../../../electron/engine/files/delivery-parts.ts';
import { importReading, readOptionsOf } from '../../../electron/engine/files/import-rows.ts';
import { inspectReading } from '../../../electron/engine/files/inspect.ts';
import { planImport } from '../../../electron/engine/files/plan-import.ts';
import { encryptForRecipient } from '../../age-files.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace } from './workspace.ts';

const { path, save, folder: workspace } = makeWorkspace();

const opened: OpenDelivery[] = [];
afterEach(async () => {
  for (const delivery of opened.splice(0)) await delivery.close();
});

async function openDelivery(at: string, options: DeliveryOptions = {}): Promise<OpenDelivery> {
  const delivery = await openUnclosed(at, options);
  opened.push(delivery);
  return delivery;
}

const clients = 'dossiernr;bedrag\nA1;1,5\nA2;2,5\n';
const contacts = 'dossiernr;kanaal\nA1;tel\nA2;mail\nA2;tel\n';

const workbook = (...sheets: readonly { name: string; state?: 'hidden'; filled: boolean }[]): Uint8Array =>
  makeWorkbook({
    sheets: sheets.map(({ name, state, filled }) => ({
      name,
      ...(state === undefined ? {} : { state }),
      rows: filled ? row(text('nr'), text('bedrag')) + row(text(`in ${name}`), number(1)) : '',
    })),
  });

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path('map');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const saveZip = (files: Zippable): string => save(zipSync(files), 'zip');
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Inspects and then imports each part, as a delivery is read, and gives its rows of text. */
async function readParts(at: string, options: DeliveryOptions = {}) {
  const delivery = await openDelivery(at, options);
  const tables: Record<string, unknown> = {};
  for (const part of delivery.parts) {
    const report = await inspectReading(await part.open());
    const roles = Object.fromEntries(report.columns.map(({ profile }) => [profile.name, 'split'] as const));
    const plan = planImport(report, roles);
    const columns: unknown[][] = plan.columns.map(() => []);
    const imported = await importReading(await part.open(readOptionsOf(plan)), plan, (batch) => {
      for (const [column, cells] of batch.columns.entries()) columns[column]?.push(...cells);
    });
    expect(imported.rows).toBe(report.rows);
    tables[part.name] = columns;
  }
  await delivery.close();
  return { delivery, tables };
}

const clientColumns = [
  ['A1', 'A2'],
  ['1,5', '2,5'],
];
const contactColumns = [
  ['A1', 'A2', 'A2'],
  ['tel', 'mail', 'tel'],
];

describe('a folder', () => {
  test('gives each table, and says what it leaves out and why', async () => {
    const folder = makeFolder({
      'Clientgegevens.csv': clients,
      'Contacten.TXT': contacts,
      'Maatregelen.xlsx': workbook({ name: 'Blad1', filled: true }),
      'leesmij.docx': 'x',
      'levering.zip': 'x',
      'sleutel.age': 'x',
      '.verborgen.csv': clients,
      '~$Maatregelen.xlsx': 'x',
      '.~lock.Contacten.csv#': 'x',
      'niets.csv': '',
    });
    mkdirSync(join(folder, 'oud'));
    writeFileSync(join(folder, 'oud', 'Kinderen.csv'), clients);
    symlinkSync(join(folder, 'Clientgegevens.csv'), join(folder, 'link.csv'));
    const { delivery, tables } = await readParts(folder);
    expect(delivery).toMatchObject({ kind: 'folder', encrypted: false });
    expect(tables).toEqual({
      'Clientgegevens.csv': clientColumns,
      'Contacten.TXT': contactColumns,
      'Maatregelen.xlsx': [['in Blad1'], ['1']],
    });
    expect(Object.fromEntries(delivery.ignored.map(({ name, cause }) => [name, cause]))).toEqual({
      'leesmij.docx': 'EXTENSION',
      'levering.zip': 'NESTED_ZIP',
      'sleutel.age': 'ENCRYPTED',
      '.verborgen.csv': 'HIDDEN',
      '~$Maatregelen.xlsx': 'LOCK_FILE',
      '.~lock.Contacten.csv#': 'LOCK_FILE',
      'niets.csv': 'EMPTY',
      oud: 'FOLDER',
      'link.csv': 'SYMLINK',
    });
  });

  test('has a hash over the names and the hashes of its tables, in order of name', async () => {
    const delivery = await openDelivery(makeFolder({ 'b.csv': contacts, 'a.csv': clients, 'c.pdf': 'x' }));
    expect(delivery.sha256).toBe(sha256(`a.csv\0${sha256(clients)}\nb.csv\0${sha256(contacts)}\n`));
    const renamed = await openDelivery(makeFolder({ 'b.csv': contacts, 'd.csv': clients }));
    expect(renamed.sha256).not.toBe(delivery.sha256);
  });

  test('a file that changed after the delivery was opened is not read', async () => {
    const folder = makeFolder({ 'a.csv': clients, 'b.csv': contacts });
    const { parts } = await openDelivery(folder);
    appendFileSync(join(folder, 'a.csv'), 'A3;3\n');
    await expect(parts[0]?.open()).rejects.toMatchObject({
      code: 'FILE_CHANGED',
      details: { cause: 'MODIFIED', file: 'a.csv' },
    });
  });

  test('without tables, without anything, with too many, and a folder that is not there', async () => {
    await expect(openDelivery(makeFolder({}))).rejects.toMatchObject({
      code: 'FILE_EMPTY',
      details: { cause: 'NO_TABLES' },
    });
    await expect(openDelivery(makeFolder({ 'a.pdf': 'x' }))).rejects.toMatchObject({ details: { cause: 'NO_TABLES' } });
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`t${at}.csv`, clients]));
    await expect(openDelivery(makeFolder(many))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { cause: 'TOO_MANY_PARTS', limit: 200 },
    });
    await expect(openDelivery(join(workspace, 'nergens'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test('a broken workbook is named', async () => {
    const folder = makeFolder({ 'a.csv': clients, 'b.xlsx': workbook({ name: 'B', filled: true }).slice(0, 300) });
    await expect(openDelivery(folder)).rejects.toMatchObject({ code: 'FILE_MALFORMED', details: { file: 'b.xlsx' } });
  });
});

describe('a ZIP', () => {
  test('gives each table, folders left out of the name, packed or stored', async () => {
    const { delivery, tables } = await readParts(
      saveZip({
        'levering/q1/Clientgegevens.csv': strToU8(clients),
        'levering/Contacten.csv': [strToU8(contacts), { level: 0 }],
        'levering/Maatregelen.xlsx': workbook({ name: 'Een', filled: true }, { name: 'Twee', filled: true }),
        'levering/': new Uint8Array(),
        'levering/leeg.csv': new Uint8Array(),
        'levering/foto.jpg': strToU8('x'),
        'levering/oud.zip': zipSync({ 'a.csv': strToU8(clients) }),
        '__MACOSX/levering/._Contacten.csv': strToU8('x'),
        'levering/link.csv': [strToU8('../../etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
      }),
    );
    expect(delivery).toMatchObject({ kind: 'zip', encrypted: false });
    expect(tables).toEqual({
      'Clientgegevens.csv': clientColumns,
      'Contacten.csv': contactColumns,
      Een: [['in Een'], ['1']],
      Twee: [['in Twee'], ['1']],
    });
    expect(delivery.parts.map(({ file }) => file)).toContain('Maatregelen.xlsx');
    expect(Object.fromEntries(delivery.ignored.map(({ name, cause }) => [name, cause]))).toEqual({
      'leeg.csv': 'EMPTY',
      'foto.jpg': 'EXTENSION',
      'oud.zip': 'NESTED_ZIP',
      '._Contacten.csv': 'HIDDEN',
      'link.csv': 'SYMLINK',
    });
  });

  test.each(['../a.csv', 'x/../../a.csv', '/a.csv', 'C:/a.csv', 'x\\..\\a.csv', 'a\u0001.csv'])(
    'a name that no honest program writes is refused: %j',
    async (name) => {
      const zip = saveZip({ [name]: strToU8(clients) });
      await expect(openDelivery(zip)).rejects.toMatchObject({
        code: 'FILE_MALFORMED',
        details: { cause: 'ZIP_NAMES' },
      });
    },
  );

  test('two tables of one name are refused, whatever their folder and case', async () => {
    const zip = saveZip({ 'q1/Kinderen.csv': strToU8(clients), 'q2/kinderen.CSV': strToU8(clients) });
    await expect(openDelivery(zip)).rejects.toMatchObject({ details: { cause: 'ZIP_NAMES' } });
    const twice = Buffer.from(zipSync({ 'a.csv': strToU8(clients), 'b.csv': strToU8(contacts) }));
    for (let at = twice.indexOf('b.csv'); at !== -1; at = twice.indexOf('b.csv', at)) twice.write('a', at);
    await expect(openDelivery(save(twice, 'zip'))).rejects.toMatchObject({ details: { cause: 'ZIP_NAMES' } });
  });

  test.each([
    ['UTF-8 with its flag', Buffer.from('Cliënten.csv'), true],
    ['UTF-8 without its flag', Buffer.from('Cliënten.csv'), false],
    ['code page 437', Buffer.from([0x43, 0x6c, 0x69, 0x89, 0x6e, 0x74, 0x65, 0x6e, 0x2e, 0x63, 0x73, 0x76]), false],
  ])('names are read in %s', async (_, name, flag) => {
    const letters = 'X'.repeat(name.length);
    const zip = Buffer.from(zipSync({ [letters]: strToU8(clients) }));
    for (let at = zip.indexOf(letters); at !== -1; at = zip.indexOf(letters, at)) name.copy(zip, at);
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt16LE(flag ? 1 << 11 : 0, directory + 8);
    const { parts } = await openDelivery(save(zip, 'zip'));
    expect(parts.map(({ name: found }) => found)).toEqual(['Cliënten.csv']);
  });

  test('without tables', async () => {
    await expect(openDelivery(saveZip({ 'a.pdf': strToU8('x') }))).rejects.toMatchObject({
      code: 'FILE_EMPTY',
      details: { cause: 'NO_TABLES' },
    });
  });

  test('an archive that would fill the memory is refused before it is unpacked', async () => {
    const bomb = saveZip({ 'a.csv': new Uint8Array(10 * 1024 ** 2) });
    await expect(openDelivery(bomb)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', details: { cause: 'ZIP_BOMB' } });
  });

  /** An archive of stored entries that claims other sizes than it holds. */
  const claiming = (...claims: readonly number[]): string => {
    const files = claims.map((_, at) => [`t${at}.csv`, [strToU8(clients.repeat(100_000)), { level: 0 }]] as const);
    const zip = Buffer.from(zipSync(Object.fromEntries(files) as Zippable));
    let at = zip.length;
    for (const claim of claims.toReversed()) {
      at = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), at - 1);
      zip.writeUInt32LE(claim, at + 24);
    }
    return save(zip, 'zip');
  };

  test('one file of more than 400 MB, all files of more than 1 GB', async () => {
    const mb = 1024 ** 2;
    await expect(openDelivery(claiming(401 * mb))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { cause: 'PART_BYTES' },
    });
    await expect(openDelivery(claiming(350 * mb, 350 * mb, 350 * mb))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      details: { cause: 'DELIVERY_BYTES' },
    });
  });

  test('a file that unpacks to something else than the archive says is refused, also when only a bit differs', async () => {
    const expected = { code: 'FILE_MALFORMED', details: { cause: 'ZIP_DATA_DAMAGED', file: 't0.csv' } };
    const { parts } = await openDelivery(claiming(100));
    await expect(parts[0]?.open()).rejects.toMatchObject(expected);
    const zip = Buffer.from(zipSync({ 't0.csv': [strToU8(clients), { level: 0 }] }));
    zip[zip.indexOf('A2')] = 66;
    const damaged = await openDelivery(save(zip, 'zip'));
    await expect(damaged.parts[0]?.open()).rejects.toMatchObject(expected);
  });
});

describe('a workbook', () => {
  test('gives each sheet that holds a value, hidden ones marked', async () => {
    const file = save(
      workbook(
        { name: 'Clientgegevens', filled: true },
        { name: 'Leeg', filled: false },
        { name: 'Blad2', state: 'hidden', filled: true },
      ),
      'xlsx',
    );
    const { delivery, tables } = await readParts(file);
    expect(delivery.kind).toBe('workbook');
    expect(delivery.parts.map(({ name, sheet, hidden }) => [name, sheet, hidden])).toEqual([
      ['Clientgegevens', 'Clientgegevens', false],
      ['Blad2', 'Blad2', true],
    ]);
    expect(tables).toEqual({ Clientgegevens: [['in Clientgegevens'], ['1']], Blad2: [['in Blad2'], ['1']] });
  });

  test('of which the only filled sheet has no name of its own is named after the file', async () => {
    const file = save(workbook({ name: 'Sheet1', filled: true }, { name: 'Sheet2', filled: false }), 'xlsx');
    const { parts } = await openDelivery(file);
    expect(parts.map(({ name, sheet }) => [name, sheet])).toEqual([[file.split('/').at(-1), 'Sheet1']]);
  });
});

describe('one table', () => {
  test('is a delivery of one part, and closing it twice does no harm', async () => {
    const file = save(clients);
    const { delivery, tables } = await readParts(file);
    expect(delivery).toMatchObject({ kind: 'file', encrypted: false, sha256: sha256(clients), ignored: [] });
    expect(Object.values(tables)).toEqual([clientColumns]);
    await delivery.close();
  });

  test('something else says what it is', async () => {
    await expect(openDelivery(save('%PDF-1.7\n'))).rejects.toMatchObject({
      code: 'FILE_TYPE_UNKNOWN',
      details: { cause: 'PDF' },
    });
  });
});

describe('an encrypted delivery', async () => {
  const { identity, recipient } = await newAgeKeyPair();
  const zip = zipSync({ 'Clientgegevens.csv': strToU8(clients), 'Contacten.csv': strToU8(contacts) });

  test.each([
    ['zip', zip, { 'Clientgegevens.csv': clientColumns, 'Contacten.csv': contactColumns }],
    ['workbook', workbook({ name: 'Kinderen', filled: true }), { Kinderen: [['in Kinderen'], ['1']] }],
    ['file', strToU8(clients), { 'geheim.csv': clientColumns }],
  ])('holds a %s', async (kind, content, expected) => {
    const folder = makeFolder({});
    const file = join(folder, 'geheim.csv.age');
    writeFileSync(file, await encryptForRecipient(content, recipient));
    const before = readdirSync(workspace, { recursive: true });
    const { delivery, tables } = await readParts(file, { identities: [identity] });
    expect(delivery).toMatchObject({ kind, encrypted: true });
    expect(tables).toEqual(expected);
    expect(readdirSync(workspace, { recursive: true })).toEqual(before);
  });

  test('asks for its key', async () => {
    const file = save(await encryptForRecipient(zip, recipient), 'age');
    await expect(openDelivery(file)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED', details: { by: 'key' } });
  });
});

test('progress reaches the end, and opening stops when asked', async () => {
  const folder = makeFolder({ 'a.csv': clients.repeat(60_000), 'b.csv': contacts });
  const seen: (readonly [number, number])[] = [];
  await openDelivery(folder, { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  expect(seen.length).toBeGreaterThan(1);
  await expect(openDelivery(folder, { shouldStop: () => true })).rejects.toMatchObject({ code: 'CANCELLED' });
});
