import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvTokenizer } from '../../../electron/engine/files/csv-tokenizer.ts';
import { readTable } from '../../../electron/engine/files/read-table.ts';
import { decodeWindows1252, EncodingScan, repairMojibake } from '../../../electron/engine/files/text-encoding.ts';
import { makeWorkspace, readWhole } from './workspace.ts';

const { save, folder } = makeWorkspace();

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('splitting', () => {
  const cell = fc.stringMatching(/^[a-z";,\t\r\n ë€]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  test('quoted cells come back whatever they hold and wherever the text is cut', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), fc.nat(200), (rows, delimiter, cut) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
        const tokenizer = new CsvTokenizer(delimiter);
        const found = [...tokenizer.push(text.slice(0, cut), false), ...tokenizer.push(text.slice(cut), true)];
        expect(found.map(({ cells }) => cells)).toEqual(rows);
        expect(found.every(({ broken }) => !broken)).toBe(true);
      }),
    );
  });

  test('where a chunk ends makes no difference for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab";\r\n]{0,40}$/), fc.nat(40), (text, cut) => {
        const run = (...parts: string[]) => {
          const tokenizer = new CsvTokenizer(';');
          try {
            return parts.flatMap((part, at) => tokenizer.push(part, at === parts.length - 1));
          } catch (error) {
            return String(error);
          }
        };
        expect(run(text.slice(0, cut), text.slice(cut))).toEqual(run(text));
      }),
      { numRuns: 500 },
    );
  });

  test('a row knows the line it starts on, also after quoted line ends', () => {
    const rows = new CsvTokenizer(';').push('a;b\n"1\n2\n";x\n3;4\n', true);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('a quote inside a cell is a character, text after a closing quote breaks the row', () => {
    const rows = new CsvTokenizer(';').push('3" pijp;x\n"a"b;y\n', true);
    expect(rows[0]?.cells).toEqual(['3" pijp', 'x']);
    expect(rows.map(({ broken }) => broken)).toEqual([false, true]);
  });
});

describe('formats', () => {
  test.each([
    [';', 'naam_a;bedrag\r\nx;1,5\r\ny;2,5\r\n'],
    [',', 'naam_a,bedrag\nx,1.5\ny,2.5\n'],
    ['\t', 'naam_a\tbedrag\nx\t1,5\ny\t2,5'],
    [',', 'sep=,\r\nnaam_a,bedrag\r\nx,1\r\ny,2\r\n'],
    [';', 'naam_a;bedrag\rx;1\ry;2\r'],
  ])('delimiter %j is found', async (delimiter, text) => {
    const { reading, header, rows } = await readWhole(save(text));
    expect(reading.delimiter).toBe(delimiter);
    expect(header).toEqual(['naam_a', 'bedrag']);
    expect(rows.map(([first]) => first)).toEqual(['x', 'y']);
  });

  test('text with commas does not turn a semicolon file into a comma file', async () => {
    const { reading, rows } = await readWhole(save('a;b\n1,5;x, y\n2,5;z, w\n3,5;q, r\n'));
    expect(reading.delimiter).toBe(';');
    expect(rows[0]).toEqual(['1,5', 'x, y']);
  });

  test('UTF-8 with and without byte order mark, and Windows-1252', async () => {
    const text = 'code;omschrijf\nA;één €\n';
    const utf8 = await readWhole(save(Buffer.from(text)));
    const marked = await readWhole(save(Buffer.from(`\ufeff${text}`)));
    const windows = await readWhole(save(Buffer.from(text.replace('€', '\u0080'), 'latin1')));
    for (const { rows, header } of [utf8, marked, windows]) {
      expect(header).toEqual(['code', 'omschrijf']);
      expect(rows).toEqual([['A', 'één €']]);
    }
    expect([utf8, marked, windows].map(({ reading }) => reading.encoding)).toEqual(['utf-8', 'utf-8', 'windows-1252']);
    expect(windows.notes.map(({ code }) => code)).toContain('ENCODING_WINDOWS_1252');
  });

  test('Windows-1252 is decoded as the standard says (WHATWG index), all 256 bytes', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    expect(decodeWindows1252(bytes)).toBe(new TextDecoder('windows-1252').decode(bytes));
  });

  test('UTF-8 is recognised wherever the chunks end, other bytes are not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\u07ff'), maxLength: 12 }),
        fc.nat(30),
        (text, cut) => {
          const bytes = Buffer.from(text);
          const scan = new EncodingScan();
          scan.add(bytes.subarray(0, cut));
          scan.add(bytes.subarray(cut));
          expect(scan.finish()).toBe('utf-8');
        },
      ),
    );
    const scan = new EncodingScan();
    scan.add(Buffer.from('caf\u00e9', 'latin1'));
    expect(scan.finish()).toBe('windows-1252');
  });

  test('mojibake is undone, and listed with its line', async () => {
    const { rows, issues } = await readWhole(save('a;b\n1;geÃ«nd\n2;goed\n3;â‚¬ 5\n'));
    expect(rows.map(([, b]) => b)).toEqual(['geënd', 'goed', '€ 5']);
    expect(issues).toEqual([
      { line: 2, code: 'MOJIBAKE' },
      { line: 4, code: 'MOJIBAKE' },
    ]);
  });

  test('repairing mojibake is the inverse of making it, and leaves good text alone', () => {
    const letters = fc.stringMatching(/^[a-zéëïöüçÉ€‘’“”–šŽ ]{0,20}$/);
    fc.assert(
      fc.property(letters, (text) => {
        expect(repairMojibake(decodeWindows1252(Buffer.from(text)))).toBe(text);
        expect(repairMojibake(text)).toBe(text);
      }),
    );
  });

  test('quoted line ends, doubled quotes and leading zeros stay as they are', async () => {
    const { rows } = await readWhole(save('a;b\r\n007;"x\r\n""y"";z"\r\n'));
    expect(rows).toEqual([['007', 'x\r\n"y";z']]);
  });

  test('column names that come back or are empty get a name of their own and are reported', async () => {
    const { header, notes } = await readWhole(save('a;b;a;;b\n1;2;3;4;5\n'));
    expect(header).toEqual(['a', 'b', 'a_2', 'kolom_4', 'b_2']);
    expect(notes.find(({ code }) => code === 'HEADER_DUPLICATE')?.names).toEqual(['a', 'b']);
    expect(notes.find(({ code }) => code === 'HEADER_EMPTY')?.names).toEqual(['kolom_4']);
  });

  test('a file without header is noticed', async () => {
    const { notes } = await readWhole(save('1;2;3\n4;5;6\n'));
    expect(notes.map(({ code }) => code)).toContain('HEADER_LOOKS_LIKE_DATA');
  });

  test('report exports: titles, page lines, repeated headers, totals and blank lines are set aside with their line', async () => {
    const text = [
      'Rapport uitkeringen;;',
      '',
      'nr;soort;bedrag',
      'a1;x;10',
      'Pagina 2 van 9',
      'nr;soort;bedrag',
      'a2;y;20',
      ';;',
      'Totaal;;30',
      'totaal x;y;5',
      '',
      '',
    ].join('\n');
    const { header, rows, issues } = await readWhole(save(text));
    expect(header).toEqual(['nr', 'soort', 'bedrag']);
    expect(rows.map(([nr]) => nr)).toEqual(['a1', 'a2', 'totaal x']);
    expect(issues).toEqual([
      { line: 1, code: 'PREAMBLE' },
      { line: 2, code: 'BLANK_LINE' },
      { line: 5, code: 'PAGE_LINE' },
      { line: 6, code: 'REPEATED_HEADER' },
      { line: 8, code: 'BLANK_LINE' },
      { line: 9, code: 'TOTAL_LINE' },
    ]);
  });

  test('broken rows are listed and stop nothing', async () => {
    const { rows, lines, issues } = await readWhole(save('a;b;c\n1;2\n1;2;3\n1;2;3;4\n"1"x;2;3\n4;5;6;;\n'));
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(lines).toEqual([3, 6]);
    expect(issues).toEqual([
      { line: 2, code: 'TOO_FEW_CELLS' },
      { line: 4, code: 'TOO_MANY_CELLS' },
      { line: 5, code: 'TEXT_AFTER_QUOTE' },
    ]);
  });

  test('a delimiter at the end of every line adds no column', async () => {
    const { header, rows } = await readWhole(save('a;b;\n1;2;\n3;4;\n'));
    expect(header).toEqual(['a', 'b']);
    expect(rows).toHaveLength(2);
  });
});

describe('refusing a file', () => {
  const failure = async (content: string | Uint8Array, extension = 'csv') => {
    try {
      await readWhole(save(content, extension));
    } catch (error) {
      return error;
    }
    return null;
  };

  test.each([
    ['nothing in it', '', { code: 'FILE_EMPTY' }],
    ['only line ends', '\n\n\n', { code: 'FILE_EMPTY', details: { cause: 'NO_ROWS' } }],
    ['a header only', 'a;b\r\n', { code: 'FILE_EMPTY', details: { cause: 'HEADER_ONLY' } }],
    [
      'a quote that stays open',
      'a;b\n1;2\n3;"4\n5;6\n',
      { code: 'FILE_MALFORMED', details: { line: 3, cause: 'QUOTE_NOT_CLOSED' } },
    ],
    [
      'a NUL byte',
      `a;b\n1;2\n${'x;y\n'.repeat(50)}3;\0\n`,
      { code: 'FILE_MALFORMED', details: { line: 53, cause: 'NUL_BYTES' } },
    ],
    ['UTF-16', Buffer.from('\ufeffa;b\n1;2\n', 'utf16le'), { code: 'FILE_TYPE_UNKNOWN', details: { cause: 'UTF_16' } }],
    ['a PDF', '%PDF-1.7\n', { code: 'FILE_TYPE_UNKNOWN', details: { cause: 'PDF' } }],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      { code: 'FILE_TYPE_UNKNOWN', details: { cause: 'XLS_OR_ENCRYPTED' } },
    ],
    [
      'binary data',
      Buffer.from(Array.from({ length: 500 }, (_, at) => 1 + (at % 8))),
      { code: 'FILE_TYPE_UNKNOWN', details: { cause: 'BINARY' } },
    ],
    [
      'a cell of more than 1 MB',
      `a;b\n1;${'x'.repeat(1024 ** 2 + 1)}\n`,
      { code: 'FILE_MALFORMED', details: { line: 2, cause: 'CELL_TOO_LONG', limit: 1024 ** 2 } },
    ],
    [
      'a quote that opens a megabyte',
      `a;b\n1;"${'x\n'.repeat(1024 ** 2)}`,
      { code: 'FILE_MALFORMED', details: { line: 2, cause: 'CELL_TOO_LONG', limit: 1024 ** 2 } },
    ],
    [
      'too many columns',
      `${';'.repeat(20_000)}\n${'a;'.repeat(20_000)}b\n`,
      { code: 'FILE_MALFORMED', details: { line: 2, cause: 'TOO_MANY_COLUMNS', limit: 16_384 } },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await failure(content)).toMatchObject(expected);
  });

  test('a missing file and a folder', async () => {
    await expect(readTable(`${folder}/nothing.csv`)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(readTable(folder)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('long files', () => {
  const long = Array.from({ length: 300_000 }, (_, row) => `D${row};${row % 7}`).join('\n');

  test('progress reaches the end and every row arrives once, in order', async () => {
    const seen: number[] = [];
    const { rows, reading } = await readWhole(save(`nr;code\n${long}`), { onProgress: (bytes) => seen.push(bytes) });
    expect(rows).toHaveLength(300_000);
    expect(rows.every(([nr], row) => nr === `D${row}`)).toBe(true);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(reading.bytes);
    expect(seen.every((bytes, at) => at === 0 || bytes > (seen[at - 1] as number))).toBe(true);
  });

  test('reading stops when asked', async () => {
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return asked > 4;
    };
    await expect(readWhole(save(`nr;code\n${long}`), { shouldStop })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
