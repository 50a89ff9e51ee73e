import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newAgeKeyPair } from '../../../electron/engine/files/age.ts';
import { openDelivery } from '../../../electron/engine/files/delivery-parts.ts';
import { type ColumnBatch, importRows } from '../../../electron/engine/files/import-rows.ts';
import { inspectTable } from '../../../electron/engine/files/inspect.ts';
import { planImport } from '../../../electron/engine/files/plan-import.ts';
import { writeCsv } from '../../../electron/engine/files/write-csv.ts';
import { encryptForRecipient } from '../../age-files.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace, readWhole } from './workspace.ts';

const { path, save } = makeWorkspace();

/** Reads a file as the program does, every column that may be one as a feature. */
async function importAll(file: string) {
  const report = await inspectTable(file);
  const roles = Object.fromEntries(report.columns.map(({ profile }) => [profile.name, 'feature'] as const));
  const plan = planImport(report, roles);
  const cells: Record<string, unknown[]> = Object.fromEntries(plan.columns.map(({ name }) => [name, []]));
  const imported = await importRows(file, plan, (batch: ColumnBatch) => {
    for (const [at, { name }] of plan.columns.entries()) cells[name]?.push(...(batch.columns[at] ?? []));
  });
  const kinds = Object.fromEntries(report.columns.map(({ profile }) => [profile.name, profile.kind]));
  return { report, imported, cells, kinds };
}

const column = (name: string, values: readonly string[]): string =>
  `code;${name}\n${values.map((value, at) => `R${at};${value}\n`).join('')}`;

/** One test per line of what a delivery may hold, from the bytes of a file to the value that is stored. */
describe('formats to accept', () => {
  test.each([
    ['semicolon', 'code;aantal\nx;1\ny;2\n'],
    ['comma', 'code,aantal\nx,1\ny,2\n'],
    ['tab', 'code\taantal\nx\t1\ny\t2\n'],
  ])('delimiter: %s', async (_, content) => {
    expect((await importAll(save(content))).cells).toEqual({ code: ['x', 'y'], aantal: [1, 2] });
  });

  test('decimal comma and thousands point (1.345,67) as well as 1345.67', async () => {
    const dutch = await importAll(save(column('bedrag', ['1.345,67', '12,5', '1.000', '-3,25'])));
    const plain = await importAll(save(column('bedrag', ['1345.67', '12.5', '1000', '-3.25'])));
    expect(dutch.cells['bedrag']).toEqual([1345.67, 12.5, 1000, -3.25]);
    expect(plain.cells['bedrag']).toEqual(dutch.cells['bedrag']);
  });

  test.each([
    ['UTF-8', Buffer.from('code;soort\nx;één\ny;€ 5\n')],
    ['UTF-8 with byte order mark', Buffer.from('\ufeffcode;soort\nx;één\ny;€ 5\n')],
    ['Windows-1252', Buffer.from('code;soort\nx;één\ny;\u0080 5\n', 'latin1')],
  ])('encoding: %s', async (_, bytes) => {
    expect((await importAll(save(bytes))).cells['soort']).toEqual(['één', '€ 5']);
  });

  test('mojibake is found, named and repaired', async () => {
    const { cells, imported } = await importAll(save('code;soort\nx;geÃ«nd\ny;goed\n'));
    expect(cells['soort']).toEqual(['geënd', 'goed']);
    expect(imported.issues.first).toEqual([{ line: 2, code: 'MOJIBAKE', effect: 'repaired' }]);
  });

  test.each([
    ['dd-mm-jjjj', ['31-01-2024', '29-02-2024']],
    ['d-m-jj', ['31-1-24', '29-2-24']],
    ['jjjjmmdd', ['20240131', '20240229']],
    ['jjjj-mm-dd', ['2024-01-31', '2024-02-29']],
  ])('date: %s', async (_, values) => {
    expect((await importAll(save(column('datum', values)))).cells['datum']).toEqual(['2024-01-31', '2024-02-29']);
  });

  test.each([
    ['1900', false, 45_322],
    ['1904', true, 45_322 - 1462],
  ])('date: Excel serials of the %s system', async (_, date1904, serial) => {
    const workbook = makeWorkbook({
      date1904,
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheets: [{ name: 'B', rows: row(text('code'), text('datum')) + row(text('x'), number(serial, 1)) }],
    });
    expect((await importAll(save(workbook, 'xlsx'))).cells['datum']).toEqual(['2024-01-31']);
  });

  test('a date column of serials without a style asks which system it counts in', async () => {
    const { report } = await importAll(save(column('begindatum', ['45322', '45351'])));
    expect(report.columns[1]?.profile.questions).toEqual(['DATE_SERIAL']);
  });

  test.each(['31-12-9999', '01-01-1001', '00000000', '1-1-1900'])(
    'sentinel: %s is no value, and is counted',
    async (sentinel) => {
      const { report, cells, imported } = await importAll(
        save(column('einddatum', ['31-01-2024', sentinel, '28-02-2024'])),
      );
      expect(report.columns[1]?.profile).toMatchObject({ sentinels: 1, missing: 1 });
      expect(cells['einddatum']).toEqual(['2024-01-31', null, '2024-02-28']);
      expect(imported.columns[1]).toMatchObject({ counts: { SENTINEL: 1 }, firstLines: { SENTINEL: [3] } });
    },
  );

  test.each([
    ['J', 'N'],
    ['1', '0'],
    ['Ja', 'Nee'],
    ['WAAR', 'ONWAAR'],
  ])('yes and no: %s/%s', async (yes, no) => {
    const { kinds, cells } = await importAll(save(column('ingetrokken', [yes, no, yes])));
    expect([kinds['ingetrokken'], cells['ingetrokken']]).toEqual(['boolean', ['J', 'N', 'J']]);
  });

  test('leading zeros are kept in codes and numbers', async () => {
    const { kinds, cells } = await importAll(save(column('regeling', ['007', '010', '000'])));
    expect([kinds['regeling'], cells['regeling']]).toEqual(['code', ['007', '010', '000']]);
  });

  test('quoted newlines, CRLF and doubled quotes', async () => {
    const { rows } = await readWhole(save('a;b\r\n"x\r\ny";"zegt ""ja"""\r\n'));
    expect(rows).toEqual([['x\r\ny', 'zegt "ja"']]);
  });

  test('page headers and total lines of report exports are set aside with their line', async () => {
    const { cells, imported } = await importAll(
      save('Rapport;;\ncode;soort;bedrag\nx;p;1\nPagina 2\ncode;soort;bedrag\ny;q;2\nTotaal;;3\n'),
    );
    expect(cells['bedrag']).toEqual([1, 2]);
    expect(imported.issues.first.map(({ line, code }) => [line, code])).toEqual([
      [1, 'PREAMBLE'],
      [4, 'PAGE_LINE'],
      [5, 'REPEATED_HEADER'],
      [7, 'TOTAL_LINE'],
    ]);
  });

  test('duplicate column names', async () => {
    expect((await importAll(save('a;b;a\n1,5;x;2,5\n'))).cells).toEqual({ a: [1.5], b: ['x'], a_2: [2.5] });
  });

  test('.xlsx with hidden, empty and merged sheets', async () => {
    const rows = row(text('code'), text('bedrag')) + row(text('x'), number(1));
    const workbook = makeWorkbook({
      sheets: [
        { name: 'Leeg', rows: '' },
        { name: 'Verborgen', state: 'hidden', rows },
        { name: 'Gegevens', rows, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' },
      ],
    });
    const { report } = await importAll(save(workbook, 'xlsx'));
    expect(report.sheet).toBe('Gegevens');
    expect(report.notes.map(({ code, names }) => [code, names])).toEqual([
      ['SHEETS_HIDDEN', ['Verborgen']],
      ['SHEETS_EMPTY', ['Leeg']],
      ['MERGED_CELLS', []],
    ]);
  });

  test('ambiguous dates are asked, not guessed', async () => {
    const ambiguous = await importAll(save(column('datum', ['01-02-2024', '03-04-2024'])));
    expect(ambiguous.report.columns[1]?.profile.questions).toEqual(['DATE_ORDER']);
    const settled = await importAll(save(column('datum', ['01-02-2024', '13-04-2024'])));
    expect(settled.report.columns[1]?.profile.questions).toEqual([]);
  });

  test('encrypted deliveries come in', async () => {
    const { identity, recipient } = await newAgeKeyPair();
    const zip = zipSync({ 'Kinderen.csv': strToU8('code;aantal\nx;1\n') });
    const file = save(await encryptForRecipient(zip, recipient), 'age');
    const delivery = await openDelivery(file, { identities: [identity] });
    expect(delivery.parts.map(({ name }) => name)).toEqual(['Kinderen.csv']);
    await delivery.close();
  });

  test('each conversion is counted with its lines, and a bad row never stops the rest', async () => {
    const values = Array.from({ length: 40 }, (_, at) => (at === 7 ? 'veel' : `${at},5`));
    const { imported, cells } = await importAll(save(`${column('bedrag', values)}kapot\n`));
    expect(imported.rows).toBe(40);
    expect(cells['bedrag']?.[7]).toBeNull();
    expect(imported.columns[1]).toMatchObject({ counts: { NOT_A_NUMBER: 1 }, firstLines: { NOT_A_NUMBER: [9] } });
    expect(imported.issues.first).toEqual([{ line: 42, code: 'TOO_FEW_CELLS', effect: 'refused' }]);
  });

  test.each(['=1+1', '+31', '-x', '@SUM(A1)', '\tx'])('exports guard against formula injection: %j', async (cell) => {
    const file = path('csv');
    await writeCsv(file, ['code', 'tekst'], [['x', cell]]);
    const { rows } = await readWhole(file);
    expect(rows[0]?.[1]).toBe(`'${cell}`);
  });
});
