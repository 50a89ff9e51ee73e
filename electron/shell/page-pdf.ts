import { createHash } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { WrittenPdf } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Writes the page as it prints, on A4, to a PDF file: whole or not at all.
 * @throws AppError FILE_WRITE_FAILED with the system's error as cause
 */
export async function writePdf({ webContents }: Pick<BrowserWindow, 'webContents'>, file: string): Promise<WrittenPdf> {
  const pdf = await webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(pdf);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw new AppError('FILE_WRITE_FAILED', {}, error);
  }
  return { bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') };
}
