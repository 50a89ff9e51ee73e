import { AppError } from '../../../shared/errors.ts';
import { type CellCode, type CellValue, type ConvertedCell, makeConverter } from './convert.ts';
import { IssueLog, type IssueReport } from './issue-log.ts';
import type { ImportPlan, PlannedColumn } from './plan-import.ts';
import { readTable } from './read-table.ts';
import type { ReadOptions, RowBatch, TableReading } from './table-reading.ts';

/** Rows in column-major order, columns in the order of the plan. */
export interface ColumnBatch {
  /** Number of the first row among all imported rows, from 0. */
  readonly firstRow: number;
  readonly count: number;
  /** Line in the file of each row. */
  readonly lines: readonly number[];
  readonly columns: readonly (readonly CellValue[])[];
}

export interface ColumnReport {
  readonly name: string;
  readonly counts: Readonly<Partial<Record<CellCode, number>>>;
  /** The first lines per code. */
  readonly firstLines: Readonly<Partial<Record<CellCode, readonly number[]>>>;
}

export interface ImportReport {
  readonly rows: number;
  readonly issues: IssueReport;
  readonly columns: readonly ColumnReport[];
}

const MOST_LINES = 10;

class ColumnImport {
  readonly #name: string;
  readonly #convert: (cell: string) => ConvertedCell;
  readonly #index: number;
  readonly #lines = new Map<CellCode, number[]>();
  readonly #counts = new Map<CellCode, number>();

  constructor(column: PlannedColumn) {
    this.#name = column.name;
    this.#index = column.index;
    this.#convert = makeConverter(column);
  }

  read(row: readonly string[], line: number): CellValue {
    const { value, code } = this.#convert(row[this.#index] as string);
    if (code !== null) this.#note(code, line);
    return value;
  }

  #note(code: CellCode, line: number): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    const lines = this.#lines.get(code);
    if (lines === undefined) this.#lines.set(code, [line]);
    else if (lines.length < MOST_LINES) lines.push(line);
  }

  report(): ColumnReport {
    const counts: Partial<Record<CellCode, number>> = Object.fromEntries(this.#counts);
    return { name: this.#name, counts, firstLines: Object.fromEntries(this.#lines) };
  }
}

/** Row by row, while the cells of a row are still near at hand. */
function readBatch(columns: readonly ColumnImport[], { rows, lines }: RowBatch): readonly (readonly CellValue[])[] {
  const values = columns.map((): CellValue[] => []);
  for (const [at, row] of rows.entries()) {
    const line = lines[at] as number;
    for (let column = 0; column < columns.length; column += 1) {
      values[column]?.push((columns[column] as ColumnImport).read(row, line));
    }
  }
  return values;
}

function checkHeader(header: readonly string[], plan: ImportPlan): void {
  const fits = plan.columns.every(({ name, index }) => header[index] === name);
  if (!fits) throw new AppError('FILE_CHANGED', { cause: 'HEADER' });
}

type OnBatch = (batch: ColumnBatch) => void | Promise<void>;

/**
 * Reads the kept columns of an open table that was inspected before and hands out typed values batch by batch. Only when it resolves is
 * the table whole and unchanged: do everything in one transaction and undo it when it rejects. Closes the reading.
 * Throws `FILE_CHANGED` when the file is not the inspected one, `CANCELLED`, and what reading throws.
 */
export async function importReading(reading: TableReading, plan: ImportPlan, onBatch: OnBatch): Promise<ImportReport> {
  try {
    if (reading.sha256 !== plan.sha256) throw new AppError('FILE_CHANGED', { cause: 'HASH' });
    checkHeader(reading.header, plan);
    const columns = plan.columns.map((column) => new ColumnImport(column));
    const issues = new IssueLog();
    let rows = 0;
    for await (const batch of reading) {
      issues.addAll(batch.issues);
      const count = batch.rows.length;
      if (count === 0) continue;
      const values = readBatch(columns, batch);
      await onBatch({ firstRow: rows, count, lines: batch.lines, columns: values });
      rows += count;
    }
    return { rows, issues: issues.report(), columns: columns.map((column) => column.report()) };
  } finally {
    await reading.close();
  }
}

/** How a table is opened so that it is read as its plan says. */
export function readOptionsOf({ sheet, delimiter, encoding }: ImportPlan): ReadOptions {
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
  };
}

/** `importReading` for a file. Throws what `readTable` throws as well. */
export async function importRows(
  path: string,
  plan: ImportPlan,
  onBatch: OnBatch,
  progress: Pick<ReadOptions, 'onProgress' | 'shouldStop'> = {},
): Promise<ImportReport> {
  return importReading(await readTable(path, { ...progress, ...readOptionsOf(plan) }), plan, onBatch);
}
