/** The eleven tables as files, with what goes wrong in real exports. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../files/write-atomic.ts';
import { type DemoMunicipalityOptions, type DemoMunicipalityTable, demoMunicipality } from './municipality.ts';

interface FileShape {
  readonly encoding: 'windows-1252' | 'utf-8' | 'utf-8 with mark';
  /** Lines above the header, and a count of the rows below the last one. */
  readonly report: boolean;
  /** After a few rows comes the start of the same row once more, broken off. */
  readonly broken: boolean;
}

const plain: FileShape = { encoding: 'windows-1252', report: false, broken: false };

/** Files that are not plain; mojibake is only seen as such in a file that is UTF-8. */
const shapes: Readonly<Record<string, FileShape>> = {
  Uitkeringen: { ...plain, report: true },
  Contacten: { ...plain, broken: true },
  Maatregelen: { ...plain, encoding: 'utf-8 with mark' },
  Participatietrajecten: { ...plain, encoding: 'utf-8' },
  Samenloopsignalen: { ...plain, broken: true },
};

const BROKEN_AFTER: ReadonlySet<number> = new Set([41, 97, 577, 1803]);
const CELLS_OF_BROKEN_ROW = 4;
const CHUNK_CHARACTERS = 256 * 1024;
const LINE_END = '\r\n';
const needsQuotes = /[;"\r\n]/;

const cellText = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lineOf = (cells: readonly string[]) => cells.map(cellText).join(';') + LINE_END;

/** Windows-1252 is Latin-1 but for the row of 0x80, of which the demo texts use the euro sign alone. */
function encode(text: string, { encoding }: FileShape): Uint8Array {
  return encoding === 'windows-1252' ? Buffer.from(text.replaceAll('€', '\x80'), 'latin1') : Buffer.from(text, 'utf8');
}

function* linesOf({ name, header, rows }: DemoMunicipalityTable, shape: FileShape): Generator<string> {
  if (shape.encoding === 'utf-8 with mark') yield '\ufeff';
  if (shape.report) yield `Overzicht ${name} gemeente Voorbeeldstad${LINE_END}`;
  yield lineOf(header);
  let count = 0;
  for (const row of rows()) {
    count++;
    yield lineOf(row);
    if (shape.broken && BROKEN_AFTER.has(count)) yield lineOf(row.slice(0, CELLS_OF_BROKEN_ROW));
  }
  if (shape.report) yield `Totaal;${count}${LINE_END}`;
}

function* chunksOf(table: DemoMunicipalityTable): Generator<Uint8Array> {
  const shape = shapes[table.name] ?? plain;
  let text = '';
  for (const line of linesOf(table, shape)) {
    text += line;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encode(text, shape);
    text = '';
  }
  yield encode(text, shape);
}

/**
 * Writes `<table>.csv` for all eleven tables into a folder, which is made where it is not there yet; each file whole or not at all, in memory that does not grow with
 * the number of rows.
 *
 * @returns the paths of the files
 * @throws RangeError as demoMunicipality does; `FILE_WRITE_FAILED` when a file cannot be written
 */
export async function writeDemoMunicipality(
  folder: string,
  options: DemoMunicipalityOptions = {},
): Promise<readonly string[]> {
  const { tables } = demoMunicipality(options);
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const table of tables) {
    const path = join(folder, `${table.name}.csv`);
    await writeFileAtomic(path, chunksOf(table));
    paths.push(path);
  }
  return paths;
}
