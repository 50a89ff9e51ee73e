import type { Seal } from '../../../shared/contract/seal.ts';
import { formatNumber } from '../../../shared/domain/columns-numbers.ts';
import { writeFileAtomic } from './write-atomic.ts';

/** A cell to write. Numbers are written as numbers, everything else as text. */
export type Cell = string | number | boolean | null;
export type OutputRows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

const CHUNK_CHARACTERS = 64 * 1024;
const startsFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const needsQuotes = /[;,"\t\r\n]|^\s|\s$/;

/**
 * Guards a text against being run as a formula when a spreadsheet opens the file: an apostrophe goes before a text that starts with
 * `=`, `+`, `-`, `@`, a tab or a line end (OWASP, CSV injection).
 */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'J' : 'N';
  const text = guardFormula(cell);
  // commas and tabs too: a program that splits at another delimiter must not find a formula behind it
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeRow(cells: readonly Cell[]): string {
  // a lone empty cell would be a blank line, which readers skip
  const line = cells.length === 1 && (cells[0] === '' || cells[0] === null) ? '""' : cells.map(writeCell).join(';');
  return `${line}\r\n`;
}

async function* encodeRows(header: readonly string[], rows: OutputRows): AsyncGenerator<Uint8Array> {
  let text = `\ufeff${writeRow(header)}`;
  for await (const row of rows) {
    text += writeRow(row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/**
 * Writes a table as Dutch spreadsheets expect it: `;`, UTF-8 with byte order mark, CRLF, decimal comma, `J` and `N`. Replaces the file
 * whole or not at all, encrypted where there is a seal. Throws as `writeFileAtomic`.
 */
export async function writeCsv(path: string, header: readonly string[], rows: OutputRows, seal?: Seal): Promise<void> {
  await writeFileAtomic(path, encodeRows(header, rows), seal);
}
