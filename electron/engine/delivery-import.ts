import { daysOfIso } from '../../shared/domain/columns-dates.ts';
import { type OutcomeMeaning, outcomeReader } from '../../shared/domain/outcome.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/errors.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import { type ImportReport, importRows } from './files/import-rows.ts';
import type { ImportPlan, PlannedColumn } from './files/plan-import.ts';
import { biasTable } from './store/bias-table.ts';
import type { Db } from './store/database.ts';
import { type Cell, type CellType, createRowTable, type RowColumn, rowWriter } from './store/row-table.ts';
import { sourceTable } from './store/source-table.ts';

/** A column on its way in: what the plan says of it, its role, and its place in the delivery. */
export interface IncomingColumn extends PlannedColumn {
  readonly role: Role;
  readonly position: number;
}

export interface ImportProgress {
  readonly onProgress: (done: number, total: number) => void;
  readonly shouldStop: () => boolean;
}

export interface StoredRows {
  readonly rows: number;
  readonly known: number;
  readonly unlawful: number;
  /** Cells with a value, per column. */
  readonly filled: readonly number[];
  /** Line in the file of each row. */
  readonly lines: readonly number[];
  readonly report: ImportReport;
}

const isText = (role: Role): boolean => role === 'number' || role === 'person' || role === 'split';
const isNumeric = (kind: PlannedColumn['kind']): boolean => kind === 'number' || kind === 'year' || kind === 'date';

function cellType({ role, kind }: IncomingColumn): CellType {
  if (role === 'outcome') return 'INTEGER';
  if (role === 'weight') return 'REAL';
  return isNumeric(kind) && !isText(role) ? 'REAL' : 'TEXT';
}

/** What is stored of a cell that was read. Dates as features become days since 1970-01-01, so that models can order them. */
function converter(column: IncomingColumn, meaning: OutcomeMeaning): (cell: Cell) => Cell {
  if (column.role === 'outcome') return outcomeReader(meaning);
  if (cellType(column) === 'TEXT') return (cell) => (cell === null ? null : String(cell));
  if (column.kind === 'date') return (cell) => (cell === null ? null : daysOfIso(String(cell)));
  return (cell) => (cell === null ? null : Number(cell));
}

/** A table for some of the columns and the way to fill it; without columns there is no table. */
function tableFor(db: Db, table: Parameters<typeof createRowTable>[1], columns: readonly IncomingColumn[]) {
  if (columns.length === 0) return () => undefined;
  const definitions = columns.map((column): RowColumn => ({ position: column.position, type: cellType(column) }));
  createRowTable(db, table, definitions);
  const positions = columns.map(({ position }) => position);
  const write = rowWriter(db, table, positions);
  return (row: number, stored: readonly Cell[]): void =>
    write(
      row,
      positions.map((position) => stored[position] ?? null),
    );
}

/**
 * Reads the file a second time, now into the two tables of the delivery: group attributes lie apart from all else, where no training
 * code looks. Runs inside the caller's transaction.
 * @throws AppError INTAKE_DUPLICATE_NUMBER and TRAIN_WEIGHTS_INVALID (no weight, or below 0, for a known outcome) with the line,
 *   FILE_CHANGED, CANCELLED, and what reading a file throws
 */
export async function storeRows(
  db: Db,
  deliveryId: number,
  path: string,
  plan: ImportPlan,
  columns: readonly IncomingColumn[],
  meaning: OutcomeMeaning,
  progress: ImportProgress,
): Promise<StoredRows> {
  const isGroup = ({ role }: IncomingColumn): boolean => role === 'group';
  const writeSource = tableFor(
    db,
    sourceTable(deliveryId),
    columns.filter((column) => !isGroup(column)),
  );
  const writeGroups = tableFor(db, biasTable(deliveryId), columns.filter(isGroup));
  const converters = columns.map((column) => converter(column, meaning));
  const outcomeAt = columns.findIndex(({ role }) => role === 'outcome');
  const weightAt = columns.findIndex(({ role }) => role === 'weight');
  const numberAt = columns.findIndex(({ role }) => role === 'number');
  const filled = columns.map(() => 0);
  const numbers = new Set<Cell>();
  const lines: number[] = [];
  let known = 0;
  let unlawful = 0;

  const storeRow = (stored: readonly Cell[], line: number): void => {
    for (const [position, value] of stored.entries())
      if (value !== null) filled[position] = (filled[position] as number) + 1;
    const number = stored[numberAt] ?? null;
    if (number !== null && numbers.has(number)) throw new AppError('INTAKE_DUPLICATE_NUMBER', { line });
    if (number !== null) numbers.add(number);
    if (stored[outcomeAt] !== OUTCOME.unknown) {
      known += 1;
      const weight = weightAt === -1 ? 1 : stored[weightAt];
      if (typeof weight !== 'number' || weight < 0) throw new AppError('TRAIN_WEIGHTS_INVALID', { line });
    }
    if (stored[outcomeAt] === OUTCOME.unlawful) unlawful += 1;
    writeSource(lines.length, stored);
    writeGroups(lines.length, stored);
    lines.push(line);
  };

  const report = await importRows(
    path,
    plan,
    (batch) => {
      for (let index = 0; index < batch.count; index++) {
        const stored = converters.map((convert, position) => convert(batch.columns[position]?.[index] ?? null));
        storeRow(stored, batch.lines[index] ?? 0);
      }
    },
    progress,
  );
  return { rows: lines.length, known, unlawful, filled, lines, report };
}
