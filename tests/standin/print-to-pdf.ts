import type { CdpSession } from './cdp.ts';
import { notImplemented } from './strict.ts';

/** The options of Electron's `webContents.printToPDF`; sizes and margins are in inches. */
export interface PdfOptions {
  landscape?: boolean;
  printBackground?: boolean;
  preferCSSPageSize?: boolean;
  displayHeaderFooter?: boolean;
  headerTemplate?: string;
  footerTemplate?: string;
  pageRanges?: string;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
  pageSize?: string | { width: number; height: number };
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
}

// Paper sizes in inches.
const PAPER: Record<string, { width: number; height: number }> = {
  A3: { width: 11.69, height: 16.54 },
  A4: { width: 8.27, height: 11.69 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
};
// Electron's default margin, about 1 cm.
const MARGIN = 0.4;

/** Prints the page as Electron does; throws for a paper size that it does not know. */
export async function printToPdf(cdp: CdpSession, options: PdfOptions): Promise<Buffer> {
  const { pageSize = 'Letter', margins = {}, ...printing } = options;
  const paper = typeof pageSize === 'string' ? PAPER[pageSize] : pageSize;
  if (!paper) throw notImplemented(`printToPDF pageSize ${pageSize}`);
  const { data } = await cdp.send('Page.printToPDF', {
    ...printing,
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: margins.top ?? MARGIN,
    marginBottom: margins.bottom ?? MARGIN,
    marginLeft: margins.left ?? MARGIN,
    marginRight: margins.right ?? MARGIN,
  });
  return Buffer.from(data, 'base64');
}
