import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePdf } from '../../../electron/shell/page-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'toetssteen-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A window whose page prints as these bytes. */
const windowOf = (pdf: Buffer) =>
  ({ webContents: { printToPDF: async () => pdf } }) as unknown as Parameters<typeof writePdf>[0];

describe('the page as a PDF file', () => {
  it('comes in place of what was there, with its hash', async () => {
    const file = join(folder, 'certificaat.pdf');
    writeFileSync(file, 'van gisteren');
    const pdf = Buffer.from('%PDF-1.7 van vandaag');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(await writePdf(windowOf(pdf), file)).toEqual({ bytes: pdf.length, sha256 });
    expect(readFileSync(file)).toEqual(pdf);
    expect(readdirSync(folder)).toEqual(['certificaat.pdf']);
  });

  it('says so when it cannot be written, and leaves nothing behind', async () => {
    const file = join(folder, 'weg', 'certificaat.pdf');
    await expect(writePdf(windowOf(Buffer.from('%PDF')), file)).rejects.toMatchObject({ code: 'FILE_WRITE_FAILED' });
    expect(existsSync(file)).toBe(false);
  });
});
