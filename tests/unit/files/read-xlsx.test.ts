import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../electron/engine/files/xlsx-parts.ts';
import { columnOfReference } from '../../../electron/engine/files/xlsx-sheet.ts';
import { isDateFormatCode } from '../../../electron/engine/files/xlsx-workbook.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace, readWhole } from './workspace.ts';

const { save } = makeWorkspace();
const read = (bytes: Uint8Array, options = {}) => readWhole(save(bytes, 'xlsx'), options);
const failure = (bytes: Uint8Array) =>
  read(bytes).then(
    () => null,
    (error: unknown) => error,
  );

const header = row(text('nr'), text('waarde'));

describe('cells', () => {
  test('shared strings, rich text without its phonetic guide, inline text, numbers, booleans, errors and formula results', async () => {
    const {
      header: names,
      rows,
      notes,
    } = await read(
      makeWorkbook({
        sharedStrings:
          '<si><t>nr</t></si><si><r><t>waar</t></r><r><t>de</t></r><rPh><t>xx</t></rPh></si><si><t>a_x000D_b</t></si>',
        sheets: [
          {
            name: 'Blad1',
            rows:
              row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>') +
              row(text('0042'), number(1345.67)) +
              row('<c t="s"><v>2</v></c>', '<c t="b"><v>1</v></c>') +
              row(text('c &amp; d'), '<c t="b"><v>0</v></c>') +
              row(text('e'), '<c t="e"><v>#N/A</v></c>') +
              row(text('f'), '<c><f>SUM(A1:A2)</f><v>12</v></c>') +
              row(text('g'), '<c t="str"><f>"x"</f><v>x</v></c>'),
          },
        ],
      }),
    );
    expect(names).toEqual(['nr', 'waarde']);
    expect(rows).toEqual([
      ['0042', '1345,67'],
      ['a\rb', 'WAAR'],
      ['c & d', 'ONWAAR'],
      ['e', '#N/A'],
      ['f', '12'],
      ['g', 'x'],
    ]);
    expect(notes).toContainEqual({ code: 'FORMULAS', count: 2, names: [] });
  });

  const dateStyles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; 0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
  const dates =
    header +
    row(text('a'), number(45351, 1)) +
    row(text('b'), number(45351.75, 2)) +
    row(text('c'), number(45351, 3)) +
    row(text('d'), number(2958465, 1));

  test('numbers in a date style are dates, in the 1900 and the 1904 system', async () => {
    const sheets = [{ name: 'Blad1', rows: dates }];
    const from1900 = await read(makeWorkbook({ sheets, styles: dateStyles }));
    expect(from1900.rows.map(([, value]) => value)).toEqual(['2024-02-29', '2024-02-29', '45351', '9999-12-31']);
    const from1904 = await read(makeWorkbook({ sheets, styles: dateStyles, date1904: true }));
    expect(from1904.rows[0]?.[1]).toBe('2028-03-01');
  });

  test('cells that are not stored are empty, also in the middle of a row and above the header', async () => {
    const {
      header: names,
      rows,
      lines,
      issues,
    } = await read(
      makeWorkbook({
        sheets: [
          {
            name: 'Blad1',
            rows:
              `<row r="1"><c r="A1" t="inlineStr"><is><t>Overzicht</t></is></c></row>` +
              `<row r="3">${['A', 'B', 'C'].map((name) => `<c r="${name}3" t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>` +
              '<row r="4"><c r="A4"><v>1</v></c><c r="C4"><v>3</v></c></row><row r="7"><c r="A7"><v>2</v></c></row>',
            after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
          },
        ],
      }),
    );
    expect(names).toEqual(['A', 'B', 'C']);
    expect(rows).toEqual([
      ['1', '', '3'],
      ['2', '', ''],
    ]);
    expect(lines).toEqual([4, 7]);
    expect(issues).toEqual([{ line: 1, code: 'PREAMBLE' }]);
  });

  test('column letters', () => {
    for (const column of [0, 25, 26, 51, 701, 702, 16_383])
      expect(columnOfReference(`${columnLetters(column)}12`)).toBe(column);
    expect(columnLetters(16_383)).toBe('XFD');
  });

  test.each([
    ['dd-mm-yyyy', true],
    ['d mmm jj', true],
    ['[$-413]d mmmm yyyy', true],
    ['General', false],
    ['#,##0.00', false],
    ['"dag" 0', false],
    ['[Red]0.0', false],
  ])('format %s shows a date: %s', (code, isDate) => {
    expect(isDateFormatCode(code)).toBe(isDate);
  });
});

describe('sheets', () => {
  const workbook = makeWorkbook({
    sheets: [
      { name: 'Leeg', rows: '' },
      { name: 'Verborgen', state: 'hidden', rows: header + row(text('h'), number(1)) },
      {
        name: 'Gegevens',
        rows: header + row(text('g'), number(2)),
        after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      },
      { name: 'Meer', rows: header + row(text('m'), number(3)) },
    ],
  });

  test('the first visible sheet with cells is read; hidden, empty and merged are told', async () => {
    const { reading, rows, notes } = await read(workbook);
    expect(reading.sheet).toBe('Gegevens');
    expect(rows).toEqual([['g', '2']]);
    expect(reading.sheets).toEqual([
      { name: 'Leeg', hidden: false, empty: true },
      { name: 'Verborgen', hidden: true, empty: false },
      { name: 'Gegevens', hidden: false, empty: false },
      { name: 'Meer', hidden: false, empty: false },
    ]);
    expect(notes).toEqual([
      { code: 'SHEETS_HIDDEN', count: 1, names: ['Verborgen'] },
      { code: 'SHEETS_EMPTY', count: 1, names: ['Leeg'] },
      { code: 'MERGED_CELLS', count: 1, names: [] },
    ]);
  });

  test('another sheet is read when asked for, also a hidden one', async () => {
    expect((await read(workbook, { sheet: 'Verborgen' })).rows).toEqual([['h', '1']]);
    await expect(read(workbook, { sheet: 'Niets' })).rejects.toMatchObject({ details: { cause: 'SHEET_NOT_FOUND' } });
  });
});

describe('refusing a workbook', () => {
  const far = (_: unknown, at: number) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`;
  const sheets = [{ name: 'Blad1', rows: header + row(text('a'), number(1)) }];

  test('a zip that unpacks to far more than it holds', async () => {
    const bomb = makeWorkbook({
      sheets: [{ name: 'Blad1', rows: header + row(text('a'), number(1)) + ' '.repeat(10 * 1024 ** 2) }],
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await failure(bomb)).toMatchObject({ code: 'FILE_TOO_LARGE', details: { cause: 'ZIP_BOMB' } });
  });

  test.each([
    [
      'a zip that is no workbook',
      zipSync({ 'a.txt': strToU8('x') }),
      { code: 'FILE_TYPE_UNKNOWN', details: { cause: 'ZIP_WITHOUT_WORKBOOK' } },
    ],
    [
      'a document type, so that no entity is ever expanded',
      makeWorkbook({
        sheets,
        parts: {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>',
        },
      }),
      { code: 'FILE_MALFORMED', details: { cause: 'XML_DOCTYPE' } },
    ],
    [
      'broken XML',
      makeWorkbook({ sheets, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }),
      { code: 'FILE_EMPTY' },
    ],
    [
      'XML that is not closed',
      makeWorkbook({
        sheets,
        parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header}${row(text('a'), number(1))}` },
      }),
      { code: 'FILE_MALFORMED', details: { cause: 'XML' } },
    ],
    [
      'a text that is nowhere',
      makeWorkbook({ sheets: [{ name: 'Blad1', rows: header + row('<c t="s"><v>7</v></c>', number(1)) }] }),
      { code: 'FILE_MALFORMED', details: { cause: 'STRING_NOT_FOUND' } },
    ],
    [
      'a cell beyond the last column',
      makeWorkbook({ sheets: [{ name: 'Blad1', rows: `<row><c r="ZZZZ1"><v>1</v></c></row>` }] }),
      { code: 'FILE_MALFORMED', details: { cause: 'TOO_MANY_COLUMNS' } },
    ],
    [
      'no sheet with cells',
      makeWorkbook({ sheets: [{ name: 'Leeg', rows: '' }] }),
      { code: 'FILE_EMPTY', details: { cause: 'NO_SHEET_WITH_ROWS' } },
    ],
    [
      'elements within elements without end',
      makeWorkbook({ sheets: [{ name: 'Blad1', rows: header + row(text('a'), number(1)), after: '<g>'.repeat(100) }] }),
      { code: 'FILE_MALFORMED', details: { cause: 'XML_TOO_DEEP', limit: 64 } },
    ],
    [
      'a far cell on every row, which would be millions of empty ones',
      makeWorkbook({
        sheets: [{ name: 'Blad1', rows: header + Array.from({ length: 700 }, far).join('') }],
      }),
      { code: 'FILE_TOO_LARGE', details: { cause: 'SHEET_SPARSE' } },
    ],
    [
      'a header only',
      makeWorkbook({ sheets: [{ name: 'Kop', rows: header }] }),
      { code: 'FILE_EMPTY', details: { cause: 'HEADER_ONLY' } },
    ],
    [
      'a cell of more than 1 MB',
      makeWorkbook({ sheets: [{ name: 'Blad1', rows: header + row(text('x'.repeat(1024 ** 2 + 1)), number(1)) }] }),
      { code: 'FILE_MALFORMED', details: { cause: 'CELL_TOO_LONG' } },
    ],
    [
      'a file cut in half',
      makeWorkbook({ sheets }).slice(0, 500),
      { code: 'FILE_MALFORMED', details: { cause: 'ZIP_NO_DIRECTORY' } },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await failure(bytes)).toMatchObject(expected);
  });
});
