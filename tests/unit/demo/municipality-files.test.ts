import { isUtf8 } from 'node:buffer';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMunicipality } from '../../../electron/engine/demo/municipality/municipality.ts';
import { writeDemoMunicipality } from '../../../electron/engine/demo/municipality/write.ts';
import { type InspectReport, inspectTable } from '../../../electron/engine/files/inspect.ts';

const options = { clients: 300, seed: 3 };
let folder: string;
let paths: readonly string[];
const reports = new Map<string, InspectReport>();
const texts = new Map<string, Buffer>();

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'toetssteen-town-')), 'levering');
  paths = await writeDemoMunicipality(folder, options);
  for (const path of paths) {
    const name = basename(path, '.csv');
    texts.set(name, await readFile(path));
    reports.set(name, await inspectTable(path));
  }
});

afterAll(async () => {
  await rm(join(folder, '..'), { recursive: true });
});

const bytesOf = (name: string): Buffer => texts.get(name)!;
const issuesOf = (name: string) => reports.get(name)?.issues.counts;
const column = (table: string, name: string) =>
  reports.get(table)?.columns.find(({ profile }) => profile.name === name);

describe('the files', () => {
  it('are eleven, named after their tables, in a folder that is made', async () => {
    expect(paths.map((path) => basename(path))).toEqual(
      demoMunicipality(options).tables.map(({ name }) => `${name}.csv`),
    );
    expect((await readdir(folder)).length).toBe(11);
  });

  it('are the same bytes for the same seed', async () => {
    const again = join(folder, '..', 'nogmaals');
    for (const path of await writeDemoMunicipality(again, options)) {
      const same = (await readFile(path)).equals(bytesOf(basename(path, '.csv')));
      expect(same, basename(path)).toBe(true);
    }
  });

  it('hold every row of the tables', () => {
    for (const table of demoMunicipality(options).tables)
      expect(reports.get(table.name)?.rows, table.name).toBe([...table.rows()].length);
  });

  it('end their lines with CRLF, and hold line ends within quotes', () => {
    for (const [name, bytes] of texts) {
      const text = bytes.toString('latin1');
      expect(text.endsWith('\r\n'), name).toBe(true);
      expect(text.replaceAll('\r\n', '').includes('\n'), name).toBe(false);
    }
    expect(bytesOf('Contacten').toString('latin1')).toMatch(/;"[^";]*\r\n[^";]*"\r\n/);
  });
});

describe('the mess', () => {
  it('is in three encodings', () => {
    const contacts = bytesOf('Contacten');
    expect(isUtf8(contacts)).toBe(false);
    // Euro sign and e with dots in Windows-1252.
    expect(contacts.includes(Buffer.from([0x80]))).toBe(true);
    expect(contacts.includes(Buffer.from([0xeb]))).toBe(true);
    expect(reports.get('Contacten')?.encoding).toBe('windows-1252');
    expect(bytesOf('Maatregelen').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect([...texts.values()].filter((bytes) => bytes[0] === 0xef)).toHaveLength(1);
    expect(isUtf8(bytesOf('Participatietrajecten'))).toBe(true);
  });

  it('has mojibake in a text, a title, a total line and broken rows', () => {
    expect(issuesOf('Participatietrajecten')?.MOJIBAKE).toBeGreaterThan(50);
    expect(column('Participatietrajecten', 'trajectstatus')?.profile.topValues.map(({ value }) => value)).toContain(
      'Beëindigd',
    );
    expect(issuesOf('Uitkeringen')).toEqual({ PREAMBLE: 1, TOTAL_LINE: 1 });
    expect(issuesOf('Contacten')).toEqual({ TOO_FEW_CELLS: 4 });
    expect(issuesOf('Samenloopsignalen')?.TOO_FEW_CELLS).toBeGreaterThan(2);
  });

  it('writes dates in three ways, with sentinels', () => {
    const formatOf = (table: string, name: string) => column(table, name)?.profile.dateFormat;
    expect(formatOf('Contacten', 'datum')).toBe('dmy');
    expect(formatOf('Kinderen', 'datum_begin')).toBe('dmyy');
    expect(formatOf('Vakantieperioden', 'datum_begin')).toBe('yyyymmdd');
    expect(column('Uitkeringen', 'datum_einde')?.profile.sentinels).toBeGreaterThan(1000);
    expect(bytesOf('Uitkeringen').includes(';31-12-9999;')).toBe(true);
    expect(column('Clientgegevens', 'datum_huidig_adres')?.profile.sentinels).toBeGreaterThan(10);
    expect(bytesOf('Clientgegevens').includes(';01-01-1001;')).toBe(true);
  });

  it('writes amounts with a decimal comma, some with points, and codes with leading zeros', () => {
    expect(bytesOf('Uitkeringen').toString('latin1')).toMatch(/;\d\.\d{3},\d\d;/);
    expect(column('Uitkeringen', 'normbedrag')?.profile.decimal).toBe('comma');
    expect(column('Uitkeringen', 'statistiekcode')?.profile.leadingZeros).toBe(true);
    expect(column('Uitkeringen', 'uitkeringnr')?.profile.leadingZeros).toBe(true);
  });

  it('says yes and no in two ways', () => {
    expect(bytesOf('Kinderen').includes(';Ja;Nee;')).toBe(true);
    expect(column('Kinderen', 'inwonend')?.profile.kind).toBe('boolean');
    expect(column('Clientgegevens', 'briefadres')?.profile.kind).toBe('boolean');
    expect(bytesOf('Clientgegevens').includes(';Ja;')).toBe(false);
  });

  it('brings columns that the door refuses, and no number of a client, dossier or record that it would refuse', () => {
    const refused = (table: string) =>
      (reports.get(table)?.columns ?? [])
        .filter(({ verdict }) => verdict.verdict === 'refuse')
        .map(({ profile }) => profile.name);
    expect(refused('Clientgegevens')).toEqual(['nationaliteit', 'kolom_17', 'telefoonnummer']);
    expect(refused('Vakantieperioden')).toEqual(['land']);
    expect(refused('Contacten')).toEqual(['opmerking']);
    const numbers = [...reports.values()].flatMap(({ columns }) =>
      columns.filter(({ profile }) => /nr$/.test(profile.name)),
    );
    expect(numbers.length).toBeGreaterThan(30);
    for (const { profile, verdict } of numbers) {
      expect(verdict.verdict, profile.name).not.toBe('refuse');
      expect(verdict.refusedCells, profile.name).toBe(0);
    }
  });
});
