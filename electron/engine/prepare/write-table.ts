import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { DeliveredColumn, Delivery } from '../../../shared/contract/intake.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { commitSeed } from '../commit-seed.ts';
import type { JobControl } from '../jobs.ts';
import { biasTable } from '../store/bias-table.ts';
import { type ColumnInfo, insertColumns } from '../store/column-info.ts';
import type { Db } from '../store/database.ts';
import { finishDelivery, insertDelivery } from '../store/delivery.ts';
import { createRowTable, type RowTable, rowWriter } from '../store/row-table.ts';
import { putSeries } from '../store/series.ts';
import { sourceTable } from '../store/source-table.ts';
import { inTimeSlices } from '../time-slices.ts';
import type { PreparedColumn, PreparedRows } from './prepared-columns.ts';
import type { RunSummary } from './present-run.ts';

export interface NewTable {
  /** What the features were computed from. */
  readonly summary: RunSummary;
  /** SHA-256 of the deliveries, oldest first. */
  readonly sources: readonly string[];
  readonly rows: PreparedRows;
  readonly columns: readonly PreparedColumn[];
}

/**
 * Writes the table as a delivery, as if it had come in as one flat file, so that all later steps can read it. Runs inside the caller's
 * transaction and gives other calls a turn between stretches of rows.
 * @throws AppError CANCELLED
 */
export async function writeTable(db: Db, user: string, job: JobControl, table: NewTable): Promise<Delivery> {
  const started = performance.now();
  const { summary, rows, columns } = table;
  const { quarter: name, referenceDate } = summary.cases;
  const total = rows.ranking.length + rows.training.length;
  const sha256 = hashOf(table);
  const by = { importedAt: new Date().toISOString(), importedBy: user };
  const id = insertDelivery(db, {
    name,
    sourceFileName: name,
    sha256,
    referenceDate,
    ...by,
    rows: total,
    report: null,
  });
  const filled = await writeRows(db, id, columns, total, job);
  insertColumns(
    db,
    id,
    columns.map((column, position) => columnInfo(column, position, filled[position] ?? 0, total)),
  );
  const delivery: Delivery = {
    id,
    name,
    fileName: name,
    sha256,
    ...by,
    referenceDate,
    rows: total,
    known: rows.training.filter(({ outcome }) => outcome !== OUTCOME.unknown).length,
    unlawful: rows.training.filter(({ outcome }) => outcome === OUTCOME.unlawful).length,
    columns: columns.map((column, position) => deliveredColumn(column, position, filled[position] ?? 0, total)),
    refusedColumns: [],
    refusedRows: [],
    repaired: [],
    seconds: (performance.now() - started) / 1000,
  };
  finishDelivery(db, id, { rows: total, report: delivery });
  commitSeed(db, user, { deliveryId: id, trainingId: null });
  // The table comes from no file: its rows count as lines.
  const lines = Int32Array.from({ length: total }, (_, row) => row + 1);
  putSeries(db, { kind: 'delivery', id }, 'lines', lines);
  return delivery;
}

function columnInfo(column: PreparedColumn, position: number, filled: number, rows: number): ColumnInfo {
  const { name, label, role, kind, unit, reason, proxy } = column;
  return { position, name, label, role, kind, unit, reason, profile: { proxy, filled, missing: rows - filled } };
}

function deliveredColumn(column: PreparedColumn, position: number, filled: number, rows: number): DeliveredColumn {
  const { name, role, kind, proxy, reason } = column;
  return { position, name, role, kind, proxy, reason, filled, missing: rows - filled };
}

/** What the table was made from: the same deliveries, label and features give the same hash. */
function hashOf({ summary, sources, columns }: NewTable): string {
  const from = {
    sources,
    cases: summary.hash,
    label: summary.label,
    features: columns.filter(({ role }) => role === 'feature').map(({ name }) => name),
  };
  return createHash('sha256').update(JSON.stringify(from)).digest('hex');
}

/** Writes all rows, group attributes in a table apart from all else. @returns cells with a value, per column */
async function writeRows(
  db: Db,
  id: number,
  columns: readonly PreparedColumn[],
  total: number,
  job: JobControl,
): Promise<number[]> {
  const places = columns.map((column, position) => ({ ...column, position }));
  const filled = columns.map(() => 0);
  const writerFor = (table: RowTable, own: typeof places): ((row: number) => void) => {
    createRowTable(db, table, own);
    const positions = own.map(({ position }) => position);
    const write = rowWriter(db, table, positions);
    return (row) => {
      const cells = own.map(({ cellOf }) => cellOf(row));
      for (const [index, cell] of cells.entries()) if (cell !== null) filled[positions[index] as number]! += 1;
      write(row, cells);
    };
  };
  const writeSource = writerFor(
    sourceTable(id),
    places.filter(({ role }) => role !== 'group'),
  );
  const writeGroups = writerFor(
    biasTable(id),
    places.filter(({ role }) => role === 'group'),
  );
  await inTimeSlices(total, (from, to) => {
    for (let row = from; row < to; row++) {
      writeSource(row);
      writeGroups(row);
    }
    job.step(to / total);
  });
  return filled;
}
