import type { CellCode } from '../engine/files/convert.ts';
import type { ColumnReport } from '../engine/files/import-rows.ts';
import { whole } from './words.ts';

/** Cells of a column that hold something, but nothing that could be used: they count as missing. */
export interface UnreadableCells {
  readonly column: string;
  readonly count: number;
}

/** The cell is of another kind than its column. */
const wrongKindCodes: readonly CellCode[] = ['NOT_A_NUMBER', 'NOT_A_DATE', 'NOT_A_BOOLEAN'];
/** All that was lost. Words and dates that mean "none" are no loss. */
const lostCodes: readonly CellCode[] = [...wrongKindCodes, 'ERROR_VALUE', 'REFUSED_VALUE'];

const countOf = ({ counts }: ColumnReport, codes: readonly CellCode[]): number =>
  codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);

/** Cells of a column that are of another kind than it. */
export const wrongKindCells = (report: ColumnReport): number => countOf(report, wrongKindCodes);

/**
 * The columns that lost cells.
 * @param infinite cells per column that were read as a number too large to be one
 */
export function unreadableCells(
  reports: readonly ColumnReport[],
  infinite: ReadonlyMap<string, number>,
): UnreadableCells[] {
  return reports
    .map((report) => ({
      column: report.name,
      count: countOf(report, lostCodes) + (infinite.get(report.name) ?? 0),
    }))
    .filter(({ count }) => count > 0);
}

export function tellUnreadable(cells: readonly UnreadableCells[]): void {
  if (cells.length === 0) return;
  const listed = cells.map(({ column, count }) => `${column} (${whole(count)})`).join(', ');
  console.log(`Let op, cellen die niet te lezen zijn en als onbekend meetellen: ${listed}.`);
}
