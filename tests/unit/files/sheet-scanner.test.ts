import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SheetScanner } from '../../../electron/engine/files/sheet-scanner.ts';
import { SheetRows } from '../../../electron/engine/files/xlsx-sheet.ts';
import { XmlEvents } from '../../../electron/engine/files/xml-events.ts';

const facts = { strings: ['aap', 'noot & mies', ''], dateStyles: [false, true], date1904: false };

/** The rows as the parser alone reads them. */
function byParser(xml: string) {
  const rows = new SheetRows(facts);
  const events = new XmlEvents(rows.handlers);
  events.write(Buffer.from(xml));
  events.finish();
  return rows.take();
}

/** The same by the scanner, fed in pieces of `size` bytes. */
function byScanner(xml: string, size: number) {
  const rows = new SheetRows(facts);
  const scanner = new SheetScanner(rows, new XmlEvents(rows.handlers));
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
  scanner.finish();
  return rows.take();
}

const cell = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }).map((value) => (at: string) => `<c r="${at}"><v>${value}</v></c>`),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => (at: string) => `<c r="${at}" s="0" t="n"><v>${value}</v></c>`),
  fc.integer({ min: 1, max: 60_000 }).map((value) => (at: string) => `<c r="${at}" s="1"><v>${value}</v></c>`),
  fc.integer({ min: 0, max: 2 }).map((value) => (at: string) => `<c r="${at}" t="s"><v>${value}</v></c>`),
  fc.constantFrom<(at: string) => string>(
    (at) => `<c r="${at}" s="0"/>`,
    (at) => `<c t="b" r="${at}"><v>1</v></c>`,
    (at) => `<c r="${at}" t="b" ><v>0</v></c>`,
    (at) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve"> één </t></is></c>`,
    (at) => `<c r="${at}" t="inlineStr"><is><r><t>in </t></r><r><t>stukken</t></r></is></c>`,
    (at) => `<c r="${at}" t="str"><f>A1&amp;B1</f><v>a&lt;b</v></c>`,
    (at) => `<c r="${at}" t="e"><v>#N/A</v></c>`,
  ),
);

const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }).map((rows) => {
  const written = rows.map((cells, row) => {
    const inner = cells.map((write, column) => write(`${String.fromCharCode(65 + column)}${row + 1}`)).join('');
    return `<row r="${row + 1}" spans="1:8">${inner}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="x"><sheetData>${written.join('\n')}</sheetData></worksheet>`;
});

describe('SheetScanner', () => {
  test('reads every sheet as the parser alone does, in pieces of any size', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 400 }), (xml, size) => {
        expect(byScanner(xml, size)).toEqual(byParser(xml));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '<!-- <c r="A9"><v>9</v></c> -->',
    '<?note <c r="A9"><v>9</v></c> ?>',
    '<c r="B1" t="inlineStr"><is><t><![CDATA[<c r="A9"><v>9</v></c>]]></t></is></c>',
  ])('takes nothing for a cell that only looks like one: %s', (odd) => {
    const xml = `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>${odd}<c r="C1"><v>3</v></c></row></sheetData></worksheet>`;
    for (const size of [1, 7, 1000]) expect(byScanner(xml, size)).toEqual(byParser(xml));
  });

  test('leaves a cell outside a row to the parser', () => {
    const xml =
      '<worksheet><c r="A1"><v>1</v></c><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>';
    expect(byScanner(xml, 50)).toEqual(byParser(xml));
  });

  test.each([
    ['an open tag', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>'],
    ['a sheet that breaks off in a cell', '<worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'],
  ])('refuses what is not well-formed: %s', (_what, xml) => {
    expect(() => byScanner(xml, 9)).toThrow('FILE_MALFORMED');
  });
});
