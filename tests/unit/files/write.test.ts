import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../../../electron/engine/files/write-atomic.ts';
import { type Cell, guardFormula, writeCsv } from '../../../electron/engine/files/write-csv.ts';
import { writeXlsx } from '../../../electron/engine/files/write-xlsx.ts';
import { makeWorkspace, readWhole } from './workspace.ts';

const { folder, path } = makeWorkspace();

const dangerous = ['=1+1', '+31', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];
const cellText = fc.stringMatching(/^[a-zA-Zé€0-9 ;,"\t\n=+@_x-]{0,8}$/);
const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(
    fc.array(fc.oneof(cellText, fc.double({ noNaN: true, noDefaultInfinity: true })), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: 1, maxLength: 8 },
  ),
);
const isBlank = (row: readonly Cell[]) => row.every((cell) => typeof cell === 'string' && cell.trim() === '');
const spelled = (cell: Cell) =>
  typeof cell === 'number' ? String(cell === 0 ? 0 : cell).replace('.', ',') : String(cell);

describe('CSV', () => {
  test('is what a Dutch spreadsheet expects: semicolons, byte order mark, CRLF, decimal comma', async () => {
    const at = path('csv');
    await writeCsv(
      at,
      ['nr', 'kans', 'ja'],
      [
        ['007', 0.25, true],
        ['a;"b"', -1345.67, false],
        ['', Number.NaN, null],
      ],
    );
    expect(readFileSync(at, 'utf8')).toBe('\ufeffnr;kans;ja\r\n007;0,25;J\r\n"a;""b""";-1345,67;N\r\n;;\r\n');
  });

  test.each(dangerous)('a text that would run as a formula gets an apostrophe: %j', async (text) => {
    const at = path('csv');
    await writeCsv(at, ['a', 'b'], [[text, 'x']]);
    const { rows } = await readWhole(at);
    expect(rows[0]?.[0]).toBe(`'${text}`);
  });

  test('a text is quoted when another delimiter would cut a formula out of it; a negative number stays a number', async () => {
    const at = path('csv');
    await writeCsv(at, ['a', 'b'], [['x,=1+1', -5]]);
    expect(readFileSync(at, 'utf8')).toContain('"x,=1+1";-5\r\n');
  });

  test('what is written is what is read back', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const at = path('csv');
        const header = (table[0] as Cell[]).map((_, column) => `kolom ${String.fromCharCode(97 + column)}`);
        const rows = table.filter((row) => !isBlank(row));
        await writeCsv(at, header, [header.map(() => 'eerste'), ...rows]);
        const back = await readWhole(at, { delimiter: ';' });
        expect(back.header).toEqual(header);
        const expected = rows.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : spelled(cell))),
        );
        expect(back.rows.slice(1)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('XLSX', () => {
  test('what is written is what is read back, text staying text', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const at = path('xlsx');
        const header = (table[0] as Cell[]).map((_, column) => `kolom ${String.fromCharCode(97 + column)}`);
        const rows = table.filter((row) => !isBlank(row));
        await writeXlsx(at, [{ name: 'Lijst', header, rows: [header.map(() => 'eerste'), ...rows] }]);
        const back = await readWhole(at);
        expect(back.header).toEqual(header);
        expect(back.rows.slice(1)).toEqual(rows.map((row) => row.map(spelled)));
      }),
      { numRuns: 40 },
    );
  });

  test('no cell holds a formula; numbers are numbers; the header is bold; several sheets', async () => {
    const at = path('xlsx');
    await writeXlsx(at, [
      { name: 'Een', header: ['tekst', 'getal'], rows: dangerous.map((text) => [text, -5.5]) },
      { name: 'Twee & meer', header: ['a'], rows: [['_x000D_\r\u0001']] },
    ]);
    const parts = unzipSync(readFileSync(at));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">tekst</t></is></c>');
    expect(sheet).toContain(
      '<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2"><v>-5.5</v></c>',
    );
    const second = await readWhole(at, { sheet: 'Twee & meer' });
    expect(second.rows).toEqual([['_x000D_\r\u0001']]);
  });

  test('the same table gives the same bytes', async () => {
    const [first, second] = [path('xlsx'), path('xlsx')];
    for (const at of [first, second]) await writeXlsx(at, [{ name: 'A', header: ['a'], rows: [['x'], [1]] }]);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  test.each([
    ['', 'SHEET_NAMES'],
    ['a/b', 'SHEET_NAMES'],
    ['x'.repeat(32), 'SHEET_NAMES'],
  ])('sheet name %j is refused', async (name, cause) => {
    await expect(writeXlsx(path('xlsx'), [{ name, header: ['a'], rows: [] }])).rejects.toMatchObject({
      code: 'FILE_WRITE_FAILED',
      details: { cause },
    });
  });

  test('a text that no sheet can hold is refused, not cut', async () => {
    const rows = [['x'.repeat(32_768)]];
    await expect(writeXlsx(path('xlsx'), [{ name: 'A', header: ['a'], rows }])).rejects.toMatchObject({
      details: { cause: 'CELL_TOO_LONG' },
    });
  });
});

describe('writing whole or not at all', () => {
  test('when the rows fail half way the old file stays and nothing is left behind', async () => {
    const room = join(folder, 'room');
    mkdirSync(room);
    const at = join(room, 'a.csv');
    writeFileSync(at, 'oud');
    const rows = function* () {
      yield ['x'.repeat(100_000)];
      throw new Error('half way');
    };
    await expect(writeCsv(at, ['a'], rows())).rejects.toMatchObject({ code: 'FILE_WRITE_FAILED' });
    expect(readFileSync(at, 'utf8')).toBe('oud');
    expect(readdirSync(room)).toEqual(['a.csv']);
  });

  test('a folder that is not there, and a folder in the place of the file', async () => {
    const chunks = [Buffer.from('x')];
    await expect(writeFileAtomic(join(folder, 'none', 'a'), chunks)).rejects.toMatchObject({
      code: 'FILE_WRITE_FAILED',
      details: { cause: 'ENOENT' },
    });
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    await expect(writeFileAtomic(taken, chunks)).rejects.toMatchObject({ code: 'FILE_WRITE_FAILED' });
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('an existing file is replaced, readable only by its owner', async () => {
    const at = path('csv');
    writeFileSync(at, 'oud');
    chmodSync(at, 0o644);
    await writeFileAtomic(at, [Buffer.from('nieuw')]);
    expect(readFileSync(at, 'utf8')).toBe('nieuw');
    if (process.platform !== 'win32') expect(statSync(at).mode & 0o777).toBe(0o600);
  });
});
