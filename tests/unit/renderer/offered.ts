import type {
  OfferedColumn,
  OfferedPart,
  QuarterInspection,
  QuarterTable,
} from '../../../shared/contract/intake-quarter.ts';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import { sourceTable } from '../../../shared/domain/source-tables.ts';
import { profileOf } from './inspected.ts';

interface Offered {
  readonly target?: string | null;
  readonly refused?: boolean;
  readonly profile?: Partial<ColumnProfile>;
}

/** A column of a delivery that becomes the column of the layout with its own name, unless said otherwise. */
export const offeredColumn = (
  name: string,
  { target = name, refused = false, profile = {} }: Offered = {},
): OfferedColumn => ({
  profile: profileOf(name, profile),
  verdict: {
    verdict: refused ? 'refuse' : 'free',
    reasonCode: refused ? 'FREE_TEXT' : null,
    foundBy: refused ? 'header' : null,
    count: 0,
    refusedCells: 0,
    becomesYear: false,
  },
  target: refused ? null : target,
  why: refused ? 'refused' : target === null ? 'unknown' : 'same-name',
});

export const offeredPart = (part: string, table: string | null, columns: readonly OfferedColumn[]): OfferedPart => ({
  part,
  table,
  why: table === null ? 'unknown' : 'name',
  rows: 100,
  encoding: 'utf-8',
  delimiter: ';',
  columns,
  missing: [],
  issues: [],
  issueCounts: [],
  notes: [],
});

/** A part with all columns of a table that may come in. */
export const wholePart = (table: string, part = `${table}.csv`): OfferedPart =>
  offeredPart(
    part,
    table,
    sourceTable(table)
      .columns.filter(({ use }) => use !== 'refuse')
      .map(({ name }) => offeredColumn(name)),
  );

export const quarterInspectionOf = (parts: readonly OfferedPart[]): QuarterInspection => ({
  sourceName: 'levering',
  kind: 'folder',
  encrypted: false,
  sha256: 'a'.repeat(64),
  bytes: 1000,
  parts,
  ignored: [],
  missingTables: [],
  referenceDate: '2026-10-01',
  quarter: '2026-K4',
  supplier: null,
  suppliers: [],
});

export const tableOf = (table: string, more: Partial<QuarterTable> = {}): QuarterTable => ({
  table,
  parts: [`${table}.csv`],
  read: 100,
  stored: 100,
  refusedRows: [],
  repaired: [],
  refusedColumns: [],
  outside: [],
  bias: [],
  ...more,
});
