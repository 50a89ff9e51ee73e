import { appendFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../electron/engine/files/convert.ts';
import { importRows } from '../../../electron/engine/files/import-rows.ts';
import { type InspectReport, inspectTable } from '../../../electron/engine/files/inspect.ts';
import { planImport } from '../../../electron/engine/files/plan-import.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace } from './workspace.ts';

const { save, path } = makeWorkspace();

const csvOf = (header: string, rows: number, line: (row: number) => string) =>
  `${header}\n${Array.from({ length: rows }, (_, at) => line(at)).join('\n')}\n`;

const columnOf = (report: InspectReport, name: string) => {
  const column = report.columns.find(({ profile }) => profile.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
};
const profileOf = async (name: string, values: readonly string[]) =>
  columnOf(await inspectTable(save(`nr;${name}\n${values.map((value, at) => `${at};${value}`).join('\n')}\n`)), name)
    .profile;

async function importAll(file: string, report: InspectReport, roles: Record<string, Role>, answers = {}) {
  const plan = planImport(report, roles, answers);
  const cells = plan.columns.map((): CellValue[] => []);
  const lines: number[] = [];
  const result = await importRows(file, plan, (batch) => {
    expect(batch.firstRow).toBe(lines.length);
    for (const [at, values] of batch.columns.entries()) cells[at]?.push(...values);
    lines.push(...batch.lines);
  });
  return { plan, result, lines, cells: Object.fromEntries(plan.columns.map(({ name }, at) => [name, cells[at]])) };
}

describe('profile', () => {
  test('numbers: extremes, mean, missing values and unreadable ones', async () => {
    const values = Array.from({ length: 100 }, (_, at) => `${at},5`);
    const profile = await profileOf('bedrag', [...values, '', '-', 'onbekend', 'abc']);
    expect(profile).toMatchObject({
      kind: 'number',
      decimal: 'comma',
      rows: 104,
      nonEmpty: 101,
      missing: 3,
      unreadable: 1,
      min: 0.5,
      max: 99.5,
      mean: 50,
    });
    expect(profile.questions).toEqual(['MIXED_KINDS']);
  });

  test('1.345 is read as the rest of its column says, and asked when nothing says it', async () => {
    expect(await profileOf('a', ['1.345', '12,5'])).toMatchObject({ decimal: 'comma', max: 1345, questions: [] });
    expect(await profileOf('a', ['1.345', '12.5'])).toMatchObject({ decimal: 'point', min: 1.345, questions: [] });
    expect(await profileOf('a', ['1.345', '2.500'])).toMatchObject({
      decimal: 'comma',
      max: 2500,
      questions: ['DECIMAL_STYLE'],
    });
  });

  test('leading zeros make a code', async () => {
    expect(await profileOf('soort', ['01', '02', '11'])).toMatchObject({ kind: 'code', leadingZeros: true, min: null });
  });

  test.each([
    ['dmy', ['31-01-2024', '01-02-2024'], []],
    ['dmy', ['1-2-2024', '3-4-2024'], ['DATE_ORDER']],
    ['mdy', ['12/31/2024', '01/02/2024'], []],
    ['dmyy', ['31-1-24', '1-2-24'], []],
    ['yyyymmdd', ['20240131', '20240201'], []],
    ['ymd', ['2024-01-31', '2024-02-01'], []],
    ['serial1900', ['45322', '45323'], ['DATE_SERIAL']],
  ] as const)('dates %s', async (dateFormat, values, questions) => {
    expect(await profileOf('datum_begin', values)).toMatchObject({ kind: 'date', dateFormat, questions });
  });

  test('sentinels are missing, and counted apart', async () => {
    const profile = await profileOf('datum_einde', ['31-12-2023', '31-12-9999', '01-01-1001', '00000000', '1-1-1900']);
    expect(profile).toMatchObject({ kind: 'date', nonEmpty: 1, missing: 4, sentinels: 4, min: 19_722, max: 19_722 });
  });

  test.each([
    ['J', 'N'],
    ['0', '1'],
    ['Ja', 'nee'],
    ['WAAR', 'ONWAAR'],
  ])('%s and %s are a boolean', async (yes, no) => {
    expect(await profileOf('gemeld', [yes, no, yes, ''])).toMatchObject({
      kind: 'boolean',
      distinct: 2,
      missing: 1,
      topValues: [
        { value: yes, count: 2 },
        { value: no, count: 1 },
      ],
    });
  });

  test('the number of different values is exact up to 10,000, and says so when it is not', async () => {
    const make = (count: number) => save(csvOf('nr;vast', count, (at) => `D${at};x`));
    const small = columnOf(await inspectTable(make(10_000)), 'nr').profile;
    expect(small).toMatchObject({ distinct: 10_000, distinctIsExact: true, unique: true });
    const large = columnOf(await inspectTable(make(12_000)), 'nr').profile;
    expect(large).toMatchObject({
      distinct: 10_001,
      distinctIsExact: false,
      unique: false,
      rows: 12_000,
      nonEmpty: 12_000,
    });
  });

  test('statistics do not change where remembering stops', async () => {
    const file = save(csvOf('nr;bedrag', 25_000, (at) => `${at};${at},5`));
    expect(columnOf(await inspectTable(file), 'bedrag').profile).toMatchObject({
      min: 0.5,
      max: 24_999.5,
      mean: 12_500,
      nonEmpty: 25_000,
    });
  });
});

describe('a delivery', () => {
  const header = 'dossiernr;bedrag;soort;datum_begin;geboortedatum;gemeld;wijk;telefoonnummer;uitkomst';
  const lines = (at: number) =>
    [
      `00${100 + at}`,
      at === 3 ? 'abc' : `1.${String(200 + at)},50`,
      at === 5 ? 'jan@voorbeeld.nl' : `0${at % 4}`,
      at === 7 ? '31-12-9999' : `${String(1 + (at % 28)).padStart(2, '0')}-02-2024`,
      `15-06-${1950 + (at % 50)}`,
      at % 2 === 0 ? 'J' : 'N',
      `W${at % 5}`,
      `06-1234${String(1000 + at)}`,
      at % 9 === 0 ? '1' : '0',
    ].join(';');
  const file = save(`${csvOf(header, 200, lines)}te;weinig\n`);
  const roles: Record<string, Role> = {
    dossiernr: 'number',
    bedrag: 'feature',
    soort: 'feature',
    datum_begin: 'feature',
    geboortedatum: 'group',
    gemeld: 'feature',
    uitkomst: 'outcome',
  };

  test('is inspected: verdicts, proposals, issues, and no value where none may be shown', async () => {
    const report = await inspectTable(file);
    const summary = report.columns.map(({ profile, verdict, proposal }) => [
      profile.name,
      verdict.verdict,
      proposal.role,
    ]);
    expect(summary).toEqual([
      ['dossiernr', 'free', 'number'],
      ['bedrag', 'free', 'feature'],
      ['soort', 'free', 'feature'],
      ['datum_begin', 'free', 'feature'],
      ['geboortedatum', 'proxy', 'group'],
      ['gemeld', 'free', 'feature'],
      ['wijk', 'proxy', 'group'],
      ['telefoonnummer', 'refuse', 'refuse'],
      ['uitkomst', 'free', 'outcome'],
    ]);
    expect(report.issues).toEqual({
      first: [{ line: 202, code: 'TOO_FEW_CELLS', effect: 'refused' }],
      counts: { TOO_FEW_CELLS: 1 },
    });
    expect(columnOf(report, 'uitkomst').proposal.outcomeValues).toEqual({
      unlawful: ['1'],
      lawful: ['0'],
      unknown: [],
    });
    expect(columnOf(report, 'geboortedatum').verdict).toMatchObject({ reasonCode: 'BIRTH_DATE', becomesYear: true });
    expect(columnOf(report, 'telefoonnummer').verdict).toMatchObject({
      reasonCode: 'PHONE',
      foundBy: 'both',
      count: 200,
    });
    const printed = JSON.stringify(report);
    for (const secret of ['06-1234', '00100', '15-06', 'voorbeeld.nl']) expect(printed).not.toContain(secret);
  });

  test('is imported: typed values, and every repaired or refused cell counted with its line', async () => {
    const report = await inspectTable(file);
    const { cells, result, lines: read, plan } = await importAll(file, report, roles);
    expect(plan.columns.map(({ kind }) => kind)).toEqual(['code', 'number', 'code', 'date', 'year', 'boolean', 'code']);
    expect(result.rows).toBe(200);
    expect(read.slice(0, 3)).toEqual([2, 3, 4]);
    expect(cells['dossiernr']?.slice(0, 2)).toEqual(['00100', '00101']);
    expect(cells['bedrag']?.slice(0, 5)).toEqual([1200.5, 1201.5, 1202.5, null, 1204.5]);
    expect(cells['soort']?.slice(4, 7)).toEqual(['00', null, '02']);
    expect(cells['datum_begin']?.slice(6, 9)).toEqual(['2024-02-07', null, '2024-02-09']);
    expect(cells['geboortedatum']?.slice(0, 2)).toEqual([1950, 1951]);
    expect(cells['gemeld']?.slice(0, 2)).toEqual(['J', 'N']);
    expect(cells['uitkomst']?.slice(0, 2)).toEqual(['1', '0']);
    const reportOf = (name: string) => result.columns.find((column) => column.name === name);
    expect(reportOf('bedrag')).toEqual({
      name: 'bedrag',
      counts: { NOT_A_NUMBER: 1 },
      firstLines: { NOT_A_NUMBER: [5] },
    });
    expect(reportOf('soort')).toEqual({
      name: 'soort',
      counts: { REFUSED_VALUE: 1 },
      firstLines: { REFUSED_VALUE: [7] },
    });
    expect(reportOf('datum_begin')?.counts).toEqual({ SENTINEL: 1 });
    expect(reportOf('geboortedatum')?.counts).toEqual({ YEAR_KEPT: 200 });
    expect(result.issues.counts).toEqual({ TOO_FEW_CELLS: 1 });
  });

  test('a refused column gets no role, whatever is asked', async () => {
    const report = await inspectTable(file);
    for (const role of ['feature', 'group', 'number', 'outcome', 'weight', 'split'] as const) {
      expect(() => planImport(report, { telefoonnummer: role })).toThrow(
        expect.objectContaining({ code: 'INTAKE_ROLE_REFUSED' }),
      );
    }
    expect(planImport(report, { telefoonnummer: 'refuse' }).columns).toEqual([]);
  });

  test('answers of the analyst decide', async () => {
    const open = save(
      csvOf('nr;bedrag;datum', 30, (at) => `D${at};1.${300 + at};0${1 + (at % 9)}-0${1 + (at % 8)}-2024`),
    );
    const report = await inspectTable(open);
    expect(columnOf(report, 'bedrag').profile.questions).toEqual(['DECIMAL_STYLE']);
    expect(columnOf(report, 'datum').profile.questions).toEqual(['DATE_ORDER']);
    const keep = { bedrag: 'feature', datum: 'feature' } as const;
    const dutch = await importAll(open, report, keep);
    expect([dutch.cells['bedrag']?.[0], dutch.cells['datum']?.[1]]).toEqual([1300, '2024-02-02']);
    const other = await importAll(open, report, keep, { bedrag: { decimal: 'point' }, datum: { dateFormat: 'mdy' } });
    expect([other.cells['bedrag']?.[0], other.cells['datum']?.[8]]).toEqual([1.3, '2024-09-01']);
  });

  test('a file that changed after the inspection is not imported', async () => {
    const changing = path('csv');
    writeFileSync(
      changing,
      csvOf('nr;bedrag', 50, (at) => `D${at};${at}`),
    );
    const plan = planImport(await inspectTable(changing), { bedrag: 'feature' });
    appendFileSync(changing, 'D50;50\n');
    let batches = 0;
    const attempt = importRows(changing, plan, () => {
      batches += 1;
    });
    await expect(attempt).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect(batches).toBe(0);
  });

  test('a file that changes while it is read is not imported either', async () => {
    const changing = path('csv');
    writeFileSync(
      changing,
      csvOf('nr;bedrag', 150_000, (at) => `D${at};${at % 1000}`),
    );
    const plan = planImport(await inspectTable(changing), { bedrag: 'feature' });
    let isChanged = false;
    const attempt = importRows(changing, plan, () => {
      if (!isChanged)
        writeFileSync(
          changing,
          csvOf('nr;bedrag', 150_000, (at) => `D${at};${(at + 1) % 1000}`),
        );
      isChanged = true;
    });
    await expect(attempt).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  });

  test('the same table as a workbook gives the same values', async () => {
    const values = [1200.5, 3, 0.125];
    const csv = save(
      `nr;bedrag;datum\n${values.map((value, at) => `A${at};${String(value).replace('.', ',')};1${at}-02-2024`).join('\n')}\n`,
    );
    const workbook = save(
      makeWorkbook({
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        sheets: [
          {
            name: 'Blad1',
            rows:
              row(text('nr'), text('bedrag'), text('datum')) +
              values.map((value, at) => row(text(`A${at}`), number(value), number(45332 + at, 1))).join(''),
          },
        ],
      }),
      'xlsx',
    );
    const keep = { nr: 'number', bedrag: 'feature', datum: 'feature' } as const;
    const [fromCsv, fromWorkbook] = await Promise.all(
      [csv, workbook].map(async (at) => (await importAll(at, await inspectTable(at), keep)).cells),
    );
    expect(fromWorkbook).toEqual(fromCsv);
    expect(fromCsv).toEqual({
      nr: ['A0', 'A1', 'A2'],
      bedrag: values,
      datum: ['2024-02-10', '2024-02-11', '2024-02-12'],
    });
  });
});

test.each(['111222333', 'NL91ABNA0417164300', 'wie@voorbeeld.nl', '06-12345678'])(
  'a first line that is a resident and not a header is refused: %s',
  async (value) => {
    const file = save(`${value};12;0\n${csvOf('4;5;6', 30, (at) => `${at};${at};0`)}`);
    await expect(inspectTable(file)).rejects.toMatchObject({
      code: 'FILE_MALFORMED',
      details: { line: 1, cause: 'HEADER_HOLDS_DATA' },
    });
  },
);
