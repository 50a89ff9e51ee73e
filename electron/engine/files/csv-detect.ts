import { CsvTokenizer, type RawRow } from './csv-tokenizer.ts';
import type { Delimiter } from './table-reading.ts';

export interface CsvDialect {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** The file starts with a line `sep=;` that tells a spreadsheet its delimiter. */
  readonly separatorLine: boolean;
}

const candidates: readonly Delimiter[] = [';', '\t', ','];
const separatorLine = /^sep=([;,\t])\r?\n/i;
const SAMPLE_ROWS = 100;

/** The rows of the head of a file; a last row that is cut off is left out. */
function sampleRows(head: string, delimiter: string, newline: '\n' | '\r'): readonly RawRow[] {
  try {
    const rows = new CsvTokenizer(delimiter, newline).push(head, false);
    if (rows.length > 0) return rows.slice(0, SAMPLE_ROWS);
    return new CsvTokenizer(delimiter, newline).push(head, true).slice(0, SAMPLE_ROWS);
  } catch {
    return [];
  }
}

/** The number of cells that most rows have, the first of these when several are as frequent. */
export function commonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}

/** Share of the rows that agree on more than one cell: how well a delimiter fits. */
function shareThatAgrees(rows: readonly RawRow[]): number {
  const widths = rows.filter(({ blank }) => !blank).map(({ cells }) => cells.length);
  const width = commonWidth(widths);
  return width < 2 ? 0 : widths.filter((each) => each === width).length / widths.length;
}

/**
 * Delimiter and line end from the first part of a file. The delimiter under which most rows have the same number of cells wins; in
 * doubt `;`, which Dutch exports use.
 */
export function detectDialect(head: string): CsvDialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const stated = separatorLine.exec(head);
  if (stated !== null) return { delimiter: stated[1] as Delimiter, newline, separatorLine: true };
  let delimiter: Delimiter = ';';
  let best = 0;
  for (const candidate of candidates) {
    const score = shareThatAgrees(sampleRows(head, candidate, newline));
    if (score > best) {
      best = score;
      delimiter = candidate;
    }
  }
  return { delimiter, newline, separatorLine: false };
}
