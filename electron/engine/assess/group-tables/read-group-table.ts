import {
  type GroupTableProblem,
  type GroupTableRow,
  groupTableLimits,
  type ReadGroupTable,
  type RoundingBase,
} from '../../../../shared/contract/assess-group-tables.ts';
import { parseNumber } from '../../../../shared/domain/columns-numbers.ts';
import { AppError } from '../../../../shared/errors.ts';
import { openSource } from '../../files/file-source.ts';
import { readSource } from '../../files/read-table.ts';
import { rowIssueEffects, type TableReading } from '../../files/table-reading.ts';
import { type LinedRow, problemsIn, warningsIn } from './check-rows.ts';
import { findColumns, type GroupColumn } from './columns.ts';

interface ReadOptions {
  /** What the counts are said to be rounded to. */
  readonly base: RoundingBase;
  /** SHA-256 of what was read before: another file ends in `FILE_CHANGED`. */
  readonly knownSha256?: string;
}

/**
 * Reads a table of counts per group, CSV or workbook, and says what is wrong with it. Keeps nothing.
 * @throws AppError FILE_TOO_LARGE above 1 MB, and what `openSource` and `readSource` throw
 */
export async function readGroupTable(path: string, { base, knownSha256 }: ReadOptions): Promise<ReadGroupTable> {
  const source = await openSource(path);
  if (source.bytes > groupTableLimits.bytes) {
    await source.handle.close();
    throw new AppError('FILE_TOO_LARGE', { bytes: source.bytes, limit: groupTableLimits.bytes });
  }
  const reading = await readSource(source, knownSha256 === undefined ? {} : { knownSha256 });
  const { rows, aside, problems } = await readRows(reading);
  const all = [...problems, ...problemsIn(rows, base)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    sha256: reading.sha256,
    rows: rows.map(({ row }) => row),
    aside,
    problems: all,
    warnings: all.length === 0 ? warningsIn(rows, base) : [],
  };
}

interface RowsRead {
  readonly rows: readonly LinedRow[];
  readonly aside: readonly number[];
  readonly problems: readonly GroupTableProblem[];
}

/** The rows of which all counts can be read, and what is wrong with the others. Reads no further than one row too many. */
async function readRows(reading: TableReading): Promise<RowsRead> {
  const rows: LinedRow[] = [];
  const aside: number[] = [];
  const { at, problems: wrongColumns } = findColumns(reading.header);
  const problems: GroupTableProblem[] = [...wrongColumns];
  try {
    if (problems.length > 0) return { rows, aside, problems };
    const toRow = rowMaker(reading, at);
    for await (const batch of reading) {
      for (const { line, code } of batch.issues) {
        if (rowIssueEffects[code] === 'aside') aside.push(line);
        if (rowIssueEffects[code] === 'refused') problems.push({ reason: 'ROW_BROKEN', line, column: null });
      }
      for (const [index, cells] of batch.rows.entries()) {
        const line = batch.lines[index] as number;
        if (rows.length === groupTableLimits.rows) {
          problems.push({ reason: 'TOO_MANY_ROWS', line, column: null });
          return { rows, aside, problems };
        }
        const { row, unreadable } = toRow(cells);
        rows.push({ line, row });
        problems.push(...unreadable.map((column) => ({ reason: 'NOT_A_COUNT', line, column }) as const));
      }
    }
    return { rows, aside, problems };
  } finally {
    await reading.close();
  }
}

interface MadeRow {
  readonly row: GroupTableRow;
  /** Heads of the columns in which no count stands; 0 is in its place. */
  readonly unreadable: readonly string[];
}

/** Makes rows of cells. */
function rowMaker(
  { header, delimiter }: TableReading,
  at: ReadonlyMap<GroupColumn, number>,
): (cells: readonly string[]) => MadeRow {
  const style = delimiter === ',' ? 'point' : 'comma';
  return (cells) => {
    const unreadable: string[] = [];
    const text = (column: GroupColumn): string => (cells[at.get(column) ?? -1] ?? '').trim();
    const count = (column: GroupColumn): number => {
      const value = parseNumber(text(column), style);
      if (Number.isSafeInteger(value) && value >= 0) return value;
      unreadable.push(header[at.get(column) ?? -1] ?? column);
      return 0;
    };
    const countIfThere = (column: GroupColumn): number | null => (at.has(column) ? count(column) : null);
    const row = {
      attribute: text('attribute'),
      group: text('group'),
      dossiers: count('dossiers'),
      chosen: count('chosen'),
      investigated: countIfThere('investigated'),
      unlawful: countIfThere('unlawful'),
    };
    return { row, unreadable };
  };
}
