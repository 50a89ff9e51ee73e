import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectTable } from '../../../electron/engine/files/inspect.ts';
import { AppError } from '../../../shared/errors.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace } from './workspace.ts';

const { path } = makeWorkspace();

const csv = Buffer.from(
  '\ufeffdossiernr;bedrag;datum;soort;uitkomst\r\n0001;1.345,67;31-01-2024;"a;b";1\r\n0002;12,5;28-02-2024;"c ""d""";0\r\n0003;7;1-3-2024;é;0\r\n',
);
const workbook = Buffer.from(
  makeWorkbook({
    sharedStrings: '<si><t>een</t></si><si><t>twee</t></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: [
      { name: 'Leeg', rows: '' },
      {
        name: 'Blad1',
        rows:
          row(text('nr'), text('bedrag'), text('datum')) +
          row('<c t="s"><v>0</v></c>', number(1.5), number(45332, 1)) +
          row('<c t="s"><v>1</v></c>', number(2), number(45333, 1)),
      },
    ],
  }),
);

interface Damage {
  readonly length: number;
  readonly flips: readonly (readonly [number, number])[];
}

const damage = fc.record({
  length: fc.oneof(
    { arbitrary: fc.constant(1), weight: 3 },
    { arbitrary: fc.double({ min: 0, max: 1, noNaN: true }), weight: 1 },
  ),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 255 })), {
    maxLength: 6,
  }),
});

function damaged(whole: Buffer, { length, flips }: Damage): Buffer {
  const bytes = Buffer.from(whole.subarray(0, Math.ceil(length * whole.length)));
  for (const [at, bits] of flips) {
    const index = Math.floor(at * bytes.length);
    bytes[index] = (bytes[index] ?? 0) ^ bits;
  }
  return bytes;
}

describe('damaged files end in a result or in an error that the page knows', () => {
  test.each([
    ['csv', csv, 400],
    ['xlsx', workbook, 400],
  ] as const)('%s', async (extension, whole, numRuns) => {
    const file = path(extension);
    const seen = { results: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        writeFileSync(file, damaged(whole, how));
        try {
          const report = await inspectTable(file);
          expect(report.rows).toBeGreaterThan(0);
          seen.results += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect((error as AppError).code).toMatch(/^FILE_/);
          seen.errors += 1;
        }
      }),
      { numRuns },
    );
    // both ends are reached, else the damage tests nothing
    expect(seen.results).toBeGreaterThan(10);
    expect(seen.errors).toBeGreaterThan(10);
  });
});
