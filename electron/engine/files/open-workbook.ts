import { AppError } from '../../../shared/errors.ts';
import { type FileSource, hashSource, stopIfAsked } from './file-source.ts';
import { fileLimits, type ReadOptions, type SheetInfo } from './table-reading.ts';
import { unzipEntry } from './unzip-entry.ts';
import { readDateStyles, readSharedStrings, readWorkbook, type WorkbookSheet } from './xlsx-workbook.ts';
import { XmlEvents } from './xml-events.ts';
import { readZipDirectory } from './zip-archive.ts';

/** What all sheets of a workbook share. It holds no file, so that it serves several readings of one workbook. */
export interface OpenWorkbook {
  readonly sha256: string;
  readonly sheets: readonly WorkbookSheet[];
  /** In the order of `sheets`. */
  readonly infos: readonly SheetInfo[];
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
}

type StopOption = Pick<ReadOptions, 'shouldStop' | 'knownSha256'>;

/** Whether a sheet holds no value at all; stops at the first one. */
async function isEmptySheet(source: FileSource, sheet: WorkbookSheet, { shouldStop }: StopOption): Promise<boolean> {
  let hasValue = false;
  const events = new XmlEvents({
    onOpen: (name) => {
      hasValue ||= name === 'v' || name === 't';
    },
  });
  for await (const piece of unzipEntry(source, sheet.entry)) {
    stopIfAsked(shouldStop);
    events.write(piece);
    if (hasValue) return false;
  }
  return true;
}

/**
 * Reads everything of a workbook but the rows of its sheets. Does not close `source`.
 * Throws `FILE_TOO_LARGE`, `FILE_TYPE_UNKNOWN` (a zip without workbook), `FILE_MALFORMED`, `CANCELLED`.
 */
export async function openWorkbook(source: FileSource, options: StopOption = {}): Promise<OpenWorkbook> {
  if (source.bytes > fileLimits.xlsxBytes) {
    throw new AppError('FILE_TOO_LARGE', { bytes: source.bytes, limit: fileLimits.xlsxBytes });
  }
  const sha256 = options.knownSha256 ?? (await hashSource(source, () => stopIfAsked(options.shouldStop)));
  const archive = await readZipDirectory(source);
  const { sheets, date1904 } = await readWorkbook(source, archive);
  const infos: SheetInfo[] = [];
  for (const sheet of sheets) {
    infos.push({ name: sheet.name, hidden: sheet.hidden, empty: await isEmptySheet(source, sheet, options) });
  }
  const strings = await readSharedStrings(source, archive);
  const dateStyles = await readDateStyles(source, archive);
  return { sha256, sheets, infos, date1904, strings, dateStyles };
}
