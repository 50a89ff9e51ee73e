import type { BinnedColumn, BinnedTable } from './binning.ts';

/**
 * Columns whose bins are counted together. Each row has one code that stands for its bins in all of them (mixed radix, the first
 * member varies fastest), so that one addition per row serves them all; the sums per column follow by adding up cells.
 */
export interface JointColumns {
  /** Indices into `BinnedTable.columns`. */
  readonly members: readonly number[];
  /** Different bins per member; the bin of missing values takes part only where values are missing. */
  readonly widths: readonly number[];
  /** Lowest bin per member: 0, or 1 without missing values. */
  readonly lowest: readonly number[];
  /** Product of the widths. */
  readonly cells: number;
}

/** Four tables of so many sums stay in the processor's first cache, and two columns of 16 bins and missing fit in one. */
export const MOST_CELLS = 512;

/** A joint table pays while it has fewer cells than this share of the rows, because its cells are added up once per node. */
const CELLS_PER_ROW = 0.25;

const lowestBin = (column: BinnedColumn): number => (column.hasMissing ? 0 : 1);
const widthOf = (column: BinnedColumn): number => column.binCount - lowestBin(column);

interface Group {
  readonly members: number[];
  cells: number;
}

/** First-fit decreasing: wide columns first, each into the first group that has room for it. */
function groupColumns(columns: readonly BinnedColumn[], mostCells: number): Group[] {
  const groups: Group[] = [];
  const byWidth = [...columns.keys()].sort(
    (a, b) => widthOf(columns[b] as BinnedColumn) - widthOf(columns[a] as BinnedColumn) || a - b,
  );
  for (const member of byWidth) {
    const width = widthOf(columns[member] as BinnedColumn);
    const group = groups.find(({ cells }) => cells * width <= mostCells);
    if (group === undefined) {
      groups.push({ members: [member], cells: width });
      continue;
    }
    group.members.push(member);
    group.cells *= width;
  }
  return groups;
}

/** Groups all columns so that no group has more cells than pay for the number of rows, nor than `MOST_CELLS`. */
export function joinColumns({ columns, rows }: BinnedTable): JointColumns[] {
  const mostCells = Math.min(MOST_CELLS, Math.ceil(rows * CELLS_PER_ROW));
  return groupColumns(columns, mostCells).map(({ members, cells }) => {
    // The widest column is folded out first, which leaves least to do for the others.
    const narrowFirst = members.reverse();
    const own = narrowFirst.map((member) => columns[member] as BinnedColumn);
    return { members: narrowFirst, widths: own.map(widthOf), lowest: own.map(lowestBin), cells };
  });
}

/** Writes the code of each row, below `cells`, into `codes`. */
export function writeCodes(joint: JointColumns, columns: readonly BinnedColumn[], codes: Uint16Array): void {
  codes.fill(0);
  let stride = 1;
  joint.members.forEach((member, at) => {
    const { bins } = columns[member] as BinnedColumn;
    const lowest = joint.lowest[at] as number;
    for (let row = 0; row < codes.length; row++) codes[row]! += ((bins[row] as number) - lowest) * stride;
    stride *= joint.widths[at] as number;
  });
}
