import { AppError } from '../../../shared/errors.ts';
import type { FileSource } from './file-source.ts';
import { unzipEntry } from './unzip-entry.ts';
import { unescapeXlsx } from './xlsx-text.ts';
import { XmlEvents, type XmlHandlers } from './xml-events.ts';
import type { ZipEntry } from './zip-archive.ts';

export type Archive = ReadonlyMap<string, ZipEntry>;

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Serials count from 1904 (older Mac files) instead of 1900. */
  readonly date1904: boolean;
}

/** Runs handlers over one part of the archive; a part that is missing is skipped. */
export async function readPart(
  source: FileSource,
  archive: Archive,
  name: string,
  handlers: XmlHandlers,
): Promise<void> {
  const entry = archive.get(name);
  if (entry === undefined) return;
  const events = new XmlEvents(handlers);
  for await (const piece of unzipEntry(source, entry)) events.write(piece);
  events.finish();
}

const WORKBOOK = 'xl/workbook.xml';

/** Path in the archive of a relation's target, which is relative to `xl/` unless it starts with a slash. */
function partPath(target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : `xl/${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The sheets of a workbook in order (ECMA-376 part 1, 18.2). Throws `FILE_TYPE_UNKNOWN` when the archive is no workbook. */
export async function readWorkbook(source: FileSource, archive: Archive): Promise<Workbook> {
  if (!archive.has(WORKBOOK)) throw new AppError('FILE_TYPE_UNKNOWN', { cause: 'ZIP_WITHOUT_WORKBOOK' });
  const targets = new Map<string, string>();
  await readPart(source, archive, 'xl/_rels/workbook.xml.rels', {
    onOpen: (name, { Id: id, Target: target, Type: type }) => {
      if (name === 'Relationship' && id !== undefined && type?.endsWith('/worksheet')) targets.set(id, target ?? '');
    },
  });
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await readPart(source, archive, WORKBOOK, {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const entry = archive.get(partPath(targets.get(attributes['r:id'] ?? '') ?? ''));
      const state = attributes['state'] ?? 'visible';
      if (entry !== undefined) sheets.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', entry });
    },
  });
  return { sheets, date1904 };
}

/** The texts that cells refer to by index. Texts in several typefaces are joined; phonetic guides are left out. */
export async function readSharedStrings(source: FileSource, archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let total = 0;
  let isText = false;
  let isPhonetic = false;
  await readPart(source, archive, 'xl/sharedStrings.xml', {
    onOpen: (name) => {
      if (name === 'si') current = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    onText: (text) => {
      if (isText && !isPhonetic) current += text;
    },
    onClose: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      strings.push(unescapeXlsx(current));
      total += current.length;
      if (total > SHARED_CHARACTERS)
        throw new AppError('FILE_TOO_LARGE', { cause: 'SHARED_STRINGS', limit: SHARED_CHARACTERS });
    },
  });
  return strings;
}

const SHARED_CHARACTERS = 128 * 1024 ** 2;

/** Number formats that show a date (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format code shows a date when a letter of day, month or year is left after quoted text, escapes and brackets. */
export function isDateFormatCode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  return /[dmyj]/i.test(bare) && !/general|standaard/i.test(bare);
}

/** Per cell style whether it shows a number as a date. */
export async function readDateStyles(source: FileSource, archive: Archive): Promise<readonly boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readPart(source, archive, 'xl/styles.xml', {
    onOpen: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') custom.set(id, isDateFormatCode(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    onClose: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
