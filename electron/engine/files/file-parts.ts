import { AppError } from '../../../shared/errors.ts';
import type { DeliveredFile } from './delivered-file.ts';
import type { DeliveryPart } from './delivery-parts.ts';
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts';
import { isZip, readSource } from './read-table.ts';
import { readXlsx } from './read-xlsx.ts';
import type { ReadOptions, TableReading } from './table-reading.ts';

const MOST_PARTS = 200;

/** What spreadsheets call a sheet that nobody named. */
const namelessSheet = /^(?:blad|sheet|tabelle|feuil)\s?\d*$/i;

type StopOption = Pick<ReadOptions, 'shouldStop'>;

/** An error about one file of many says which. */
async function namingFile<Result>(file: DeliveredFile, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
    throw new AppError(error.code, { ...error.details, file: file.name }, error);
  }
}

const known = ({ sha256 }: DeliveredFile): Pick<ReadOptions, 'knownSha256'> =>
  sha256 === null ? {} : { knownSha256: sha256 };

/** Remembers the workbook that was opened last: its sheets are read one after the other, and share their texts. */
class LastWorkbook {
  #file: DeliveredFile | null = null;
  #workbook: OpenWorkbook | null = null;

  async open(file: DeliveredFile, options: StopOption): Promise<OpenWorkbook> {
    if (this.#file === file && this.#workbook !== null) return this.#workbook;
    this.#workbook = null;
    const source = await file.openSource();
    const workbook = await openWorkbook(source, { ...options, ...known(file) }).finally(() => source.handle.close());
    this.#file = file;
    this.#workbook = workbook;
    return workbook;
  }
}

function textPart(file: DeliveredFile): DeliveryPart {
  const open = async (options: ReadOptions = {}): Promise<TableReading> =>
    namingFile(file, async () => readSource(await file.openSource(), { ...options, ...known(file) }));
  return { name: file.name, file: file.name, sheet: null, hidden: false, bytes: file.bytes, open };
}

async function sheetParts(
  file: DeliveredFile,
  last: LastWorkbook,
  options: StopOption,
): Promise<readonly DeliveryPart[]> {
  const { infos } = await last.open(file, options);
  const filled = infos.filter(({ empty }) => !empty);
  return filled.map(({ name: sheet, hidden }): DeliveryPart => {
    const open = async (given: ReadOptions = {}): Promise<TableReading> =>
      namingFile(file, async () => {
        const workbook = await last.open(file, given);
        return readXlsx(await file.openSource(), { ...given, sheet }, workbook);
      });
    const name = filled.length === 1 && namelessSheet.test(sheet) ? file.name : sheet;
    return { name, file: file.name, sheet, hidden, bytes: file.bytes, open };
  });
}

async function isWorkbook(file: DeliveredFile): Promise<boolean> {
  if (!file.mayBeWorkbook) return false;
  const source = await file.openSource();
  return isZip(source).finally(() => source.handle.close());
}

/**
 * The tables in the files of a delivery: a text is one, a workbook has one per sheet that holds a value. Throws `FILE_EMPTY` (cause
 * `NO_TABLES`), `FILE_TOO_LARGE` (cause `TOO_MANY_PARTS`), `CANCELLED`, and what opening a workbook throws.
 */
export async function partsOfFiles(
  files: readonly DeliveredFile[],
  options: StopOption = {},
): Promise<readonly DeliveryPart[]> {
  const last = new LastWorkbook();
  const parts: DeliveryPart[] = [];
  for (const file of files) {
    const found = await namingFile(file, async () =>
      (await isWorkbook(file)) ? sheetParts(file, last, options) : [textPart(file)],
    );
    parts.push(...found);
    if (parts.length > MOST_PARTS) throw new AppError('FILE_TOO_LARGE', { cause: 'TOO_MANY_PARTS', limit: MOST_PARTS });
  }
  if (parts.length === 0) throw new AppError('FILE_EMPTY', { cause: 'NO_TABLES' });
  return parts;
}
