import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { type SourceColumn, sourceTables } from '../../shared/domain/source-tables.ts';
import { AppError } from '../../shared/errors.ts';
import { newStore, temporaryFolder } from './helpers.ts';
import { bringIn, dump, inspect, plainTables, proposed, type Row, storedRows, writeTables } from './quarter-fixture.ts';

/** Planted values, one for each row; what a resident could be known by or judged on. */
type Plant = (index: number) => string;

const among =
  (...values: readonly string[]): Plant =>
  (index) =>
    values[index % values.length] ?? '';

/** Nine digits that pass the eleven test (see refusals-values.ts), beginning with 12345. */
function citizenNumber(index: number): string {
  for (let last = 0; last < 100; last += 1) {
    const digits = `12345${String(60 + index).padStart(2, '0')}${String(last).padStart(2, '0')}`;
    const sum = [...digits].reduce((total, digit, at) => total + (at === 8 ? -1 : 9 - at) * Number(digit), 0);
    if (sum % 11 === 0) return digits;
  }
  throw new RangeError('no such number');
}

const pad = (index: number): string => String(10 + index);

/** The lines of DATA.md, "Refused at the door"; `header` is what such a column is called. */
const lines: readonly { readonly line: string; readonly header: string; readonly plant: Plant }[] = [
  { line: 'BSN', header: 'bsn', plant: citizenNumber },
  {
    line: 'name',
    header: 'achternaam',
    plant: among('Jansen', 'De Vries', 'Bakkerman', 'Yilmaz', 'Kuipers', 'Smitstra'),
  },
  { line: 'full name', header: 'naam', plant: (index) => `Karel ${['Adriaans', 'Bosveld', 'Cuperus'][index % 3]}` },
  { line: 'initials', header: 'voorletters', plant: among('K.J.', 'P.Q.R.', 'W.X.', 'T.U.', 'B.C.', 'M.H.') },
  { line: 'address', header: 'adres', plant: (index) => `Kastanjelaan ${100 + index}` },
  { line: 'street', header: 'straatnaam', plant: among('Kastanjelaan', 'Beukenlaan', 'Dorpsstraat', 'Markt-Noord') },
  { line: 'phone', header: 'telefoon', plant: (index) => `06123456${pad(index)}` },
  { line: 'e-mail', header: 'email', plant: (index) => `wie${index}@voorbeeld.nl` },
  { line: 'IBAN', header: 'iban', plant: among('NL91ABNA0417164300', 'NL20INGB0001234567', 'NL02ABNA0123456789') },
  { line: 'licence plate', header: 'kenteken', plant: (index) => `GH-${100 + index}-K` },
  { line: 'V-number', header: 'v_nummer', plant: (index) => `V27134510${pad(index)}` },
  { line: 'nationality', header: 'nationaliteit', plant: among('Marokkaanse', 'Poolse', 'Syrische', 'Turkse') },
  { line: 'birth country', header: 'geboorteland', plant: among('Marokko', 'Polen', 'Turkije', 'Somalië') },
  { line: 'birth place', header: 'geboorteplaats', plant: among('Casablanca', 'Paramaribo', 'Gdansk', 'Mogadishu') },
  { line: 'residence title', header: 'verblijfstitel', plant: among('asiel bepaalde tijd', 'vergunning regulier') },
  { line: 'ethnicity', header: 'etniciteit', plant: among('Hindoestaans', 'Berbers', 'Koerdisch', 'Roma-familie') },
  { line: 'religion', header: 'religie', plant: among('moslim', 'katholiek', 'gereformeerd', 'joods') },
  { line: 'orientation', header: 'geaardheid', plant: among('homoseksueel', 'lesbisch', 'biseksueel') },
  { line: 'politics', header: 'partijlidmaatschap', plant: among('lid politieke partij', 'stemt links') },
  { line: 'union', header: 'vakbond', plant: among('vakbondslid FNV', 'vakbondslid CNV') },
  { line: 'health', header: 'diagnose', plant: among('depressie', 'diabetes', 'schizofrenie', 'reuma') },
  { line: 'disability', header: 'beperking', plant: among('rolstoelgebonden', 'blind geboren', 'doofstom') },
  { line: 'addiction', header: 'verslaving', plant: among('alcoholverslaving', 'drugsverslaafd', 'gokverslaving') },
  { line: 'pregnancy', header: 'zwanger', plant: among('zwangerschap', 'zwanger sinds mei') },
  { line: 'detention', header: 'detentie', plant: among('gedetineerd', 'gevangenisstraf', 'huis van bewaring') },
  { line: 'police', header: 'politiecontact', plant: among('aangifte politie', 'strafblad') },
  { line: 'secret address', header: 'geheimhouding', plant: among('geheim adres', 'indicatie geheimhouding') },
  { line: 'free text', header: 'toelichting', plant: (index) => `Mevrouw zei dat zij er ${index} keer niet bij was` },
  { line: 'opinion', header: 'houding', plant: among('onverzorgd voorkomen', 'weinig gemotiveerd', 'brutale houding') },
];

const isOwner = ({ name }: SourceColumn): boolean => ['peildatum', 'dossiernr', 'clientnr'].includes(name);

/** Fills the columns of every table that `mayHold` with planted values in all rows. */
function filled(plant: Plant, mayHold: (column: SourceColumn) => boolean): Record<string, Row[]> {
  const tables = plainTables();
  for (const { name, columns } of sourceTables) {
    tables[name] = (tables[name] ?? []).map((row, index) => {
      const changed = columns.filter(mayHold).map((column) => [column.name, plant(index)]);
      return { ...row, ...Object.fromEntries(changed) };
    });
  }
  return tables;
}

interface Held {
  /** All that the opened vault holds. */
  readonly vault: string;
  /** The files in its folder, as bytes. */
  readonly files: string;
  /** What the analyst was shown of the delivery. */
  readonly shown: string;
  /** Null when it was turned away. */
  readonly report: QuarterReport | null;
}

async function heldAfter(tables: Record<string, Row[]>): Promise<Held> {
  const { path, store } = newStore();
  const inspected = await inspect(store, writeTables(temporaryFolder(), tables));
  let report: QuarterReport | null = null;
  try {
    report = await bringIn(store, inspected);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  const folder = dirname(path);
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  return { vault: dump(store.db), files: files.join('\n'), shown: JSON.stringify(inspected.inspection), report };
}

const ROWS = 400;
/** So few cells of a column that no rule about columns sees them. */
const CELLS = 4;

interface Single {
  readonly line: string;
  readonly value: string;
  /** A date is what a column of dates holds. */
  readonly isDate?: true;
}

/** What a single cell could hold of a person; numbers of dossiers and clients are of others in the same delivery. */
const singles: readonly Single[] = [
  ...lines.map(({ line, plant }) => ({ line, value: plant(3) })),
  { line: 'birth date', value: '15-03-1961', isDate: true },
  { line: 'birth date, year first', value: '1955-03-17', isDate: true },
  { line: 'birth date, digits', value: '19630215', isDate: true },
  { line: 'birth date behind letters', value: 'RUN-1972-11-05' },
  { line: 'postcode', value: '9812CX' },
  { line: 'postcode and house number', value: '3512AB12' },
  { line: 'street and house number', value: 'Utrechtsestraat12' },
  { line: 'old licence plate', value: 'GB4821' },
  { line: 'new licence plate', value: 'XX123Z' },
  { line: 'V-number without its letter', value: '9876543210' },
  { line: 'country of three letters', value: 'SYR' },
  { line: 'country of two letters', value: 'TR' },
  { line: 'number of another client', value: 'C8800200' },
  { line: 'digits of another client', value: 'CT8800201' },
  { line: 'number of another dossier', value: 'SELECTIE-D7700300' },
];

/** Whether a text tells a value: one of two or three letters as the whole of a cell, in JSON or in JSON in it; others anywhere. */
function tells(text: string, { value }: Single): boolean {
  if (value.length < 4) return new RegExp(`"${value}\\\\*"`).test(text);
  return text.includes(value.replace(/^(?:CT|SELECTIE-)/, ''));
}

/** Made once, since it takes as long as bringing it in. */
const manyRows = plainTables(ROWS);

/** Plants each of the values in one cell of every column that is not the row's owner, each in a row of its own. */
function withSingles(planted: readonly Single[]): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {};
  for (const { name, columns } of sourceTables) {
    const rows = [...(manyRows[name] ?? [])];
    tables[name] = rows;
    for (const [at, { value, isDate }] of planted.entries()) {
      const holders = columns.filter(
        (column) => !isOwner(column) && column.pseudonym === undefined && !(isDate === true && column.type === 'date'),
      );
      rows[100 + at] = { ...rows[100 + at], ...Object.fromEntries(holders.map((column) => [column.name, value])) };
    }
  }
  return tables;
}

const inGroups = Array.from({ length: Math.ceil(singles.length / CELLS) }, (_, group) => {
  const planted = singles.slice(group * CELLS, (group + 1) * CELLS);
  return [planted.map(({ line }) => line).join(', '), planted] as const;
});

describe('refused at the door', () => {
  it.each(lines)('$line, in any optional column of any table', async ({ plant }) => {
    const { vault, files } = await heldAfter(filled(plant, (column) => !column.required && !isOwner(column)));
    for (let index = 0; index < 12; index += 1) {
      expect(vault).not.toContain(plant(index));
      expect(files).not.toContain(plant(index));
    }
  });

  it.each(inGroups)('%s: in one cell of any column', async (_, planted) => {
    const { vault, files, shown, report } = await heldAfter(withSingles(planted));
    expect(report?.tables.every(({ stored }) => stored >= ROWS - CELLS)).toBe(true);
    for (const single of planted) {
      expect([single.line, tells(vault, single)]).toEqual([single.line, false]);
      expect([single.line, tells(shown, single)]).toEqual([single.line, false]);
      expect([single.line, tells(files, single)]).toEqual([single.line, false]);
    }
  });

  it.each(lines)('$line, in a column of its own that is mapped to one of the layout', async ({ header, plant }) => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Contacten'] = (tables['Contacten'] ?? []).map(({ onderwerp: _, ...row }, index) => ({
      ...row,
      [header]: plant(index),
    }));
    const inspected = await inspect(store, writeTables(temporaryFolder(), tables));
    const parts = proposed(inspected.inspection).map((part) => ({
      ...part,
      columns: part.columns.map((column) => (column.name === header ? { name: header, target: 'onderwerp' } : column)),
    }));
    const answer = JSON.stringify(inspected.inspection);
    const report = await bringIn(store, inspected, { parts });
    const held = dump(store.db);
    for (let index = 0; index < 12; index += 1) {
      expect(answer).not.toContain(plant(index));
      expect(held).not.toContain(plant(index));
    }
    expect(report.tables[4]?.refusedColumns.map(({ name }) => name)).toEqual([header]);
    expect(storedRows(store.db, 'contacten', 'onderwerp')[0]).toEqual({ onderwerp: null });
  });

  it('a full date of birth becomes a year, called what it may', async () => {
    const { store } = newStore();
    const tables = plainTables(40);
    const birth = (index: number): string =>
      `${13 + (index % 15)}-0${1 + (index % 9)}-${index === 39 ? 2004 : 1940 + index}`;
    tables['Clientgegevens'] = (tables['Clientgegevens'] ?? []).map(({ geboortejaar: _, ...row }, index) => ({
      ...row,
      geboortedatum: birth(index),
      datum_huidig_adres: birth(index),
    }));
    await bringIn(store, await inspect(store, writeTables(temporaryFolder(), tables)));
    const [first] = storedRows(store.db, 'clientgegevens', 'geboortejaar, datum_huidig_adres AS since');
    expect(first).toEqual({ geboortejaar: 1940, since: Date.UTC(1940, 0, 1) / 86_400_000 });
  });

  it('values win over a harmless name: citizen numbers as a start date, sexes as an initiative', async () => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Contacten'] = (tables['Contacten'] ?? []).map((row, index) => ({
      ...row,
      initiatief: index % 2 === 0 ? 'M' : 'V',
      stukken_tijdig: citizenNumber(index),
    }));
    const inspected = await inspect(store, writeTables(temporaryFolder(), tables));
    const report = await bringIn(store, inspected);
    const reasons = report.tables[4]?.refusedColumns.map(({ name, reason, foundBy }) => [name, reason, foundBy]);
    expect(reasons).toEqual([
      ['initiatief', 'SEX', 'values'],
      ['stukken_tijdig', 'BSN', 'values'],
    ]);
  });

  it('what the layout itself refuses, whatever a mapping says', async () => {
    const { store } = newStore();
    const tables = plainTables();
    tables['Participatietrajecten'] = (tables['Participatietrajecten'] ?? []).map((row, index) => ({
      ...row,
      arbeidsvermogen: String(index),
      loonwaarde: '51,7',
      vermogen_klant: '51,7',
    }));
    const inspected = await inspect(store, writeTables(temporaryFolder(), tables));
    const parts = proposed(inspected.inspection).map((part) => ({
      ...part,
      columns: part.columns.map(({ name, target }) => ({
        name,
        target: name === 'vermogen_klant' ? 'loonwaarde' : target,
      })),
    }));
    const report = await bringIn(store, inspected, { parts });
    expect(report.tables[6]?.refusedColumns.map(({ name, reason }) => [name, reason])).toEqual([
      ['arbeidsvermogen', 'HEALTH'],
      ['loonwaarde', 'HEALTH'],
      ['vermogen_klant', 'HEALTH'],
    ]);
    expect(dump(store.db)).not.toContain('51.7');
  });

  it('codes that mean language, detention, health or a letter address', async () => {
    const { store } = newStore();
    const tables = plainTables();
    const change = (table: string, row: Row): void => {
      tables[table] = (tables[table] ?? []).map((own, index) => (index === 0 ? { ...own, ...row } : own));
    };
    change('Rechten_plichten_ontheffingen', { soort: '5' });
    change('Samenloopsignalen', { signaalsoort: '8' });
    change('Bijzondere_situaties', { situatie: '40' });
    change('Participatietrajecten', { reden_einde: '3' });
    const report = await bringIn(store, await inspect(store, writeTables(temporaryFolder(), tables)));
    const refused = report.tables.flatMap(({ table, refusedRows }) =>
      refusedRows.map(({ code, count }) => [table, code, count]),
    );
    expect(refused).toEqual([
      ['Rechten_plichten_ontheffingen', 'REFUSED_CODE', 1],
      ['Bijzondere_situaties', 'REFUSED_CODE', 1],
      ['Samenloopsignalen', 'REFUSED_CODE', 1],
    ]);
    expect(storedRows(store.db, 'participatietrajecten', 'reden_einde')[0]).toEqual({ reden_einde: null });
  });
});
