import type { Column } from '../../shared/learning/table.ts';
import { type ImportReport, importRows } from '../engine/files/import-rows.ts';
import type { ImportPlan } from '../engine/files/plan-import.ts';
import type { JobControl } from '../engine/jobs.ts';
import { FlatColumn } from './flat-column.ts';
import { type UnreadableCells, unreadableCells } from './unreadable-cells.ts';

/** The planned columns of a file, in memory. */
export interface FlatTable {
  readonly columns: ReadonlyMap<string, Column>;
  /** Line in the file of each row. */
  readonly lines: readonly number[];
  readonly unreadable: readonly UnreadableCells[];
  readonly report: ImportReport;
}

/** Reads the planned columns of a file. @throws AppError FILE_CHANGED, CANCELLED, and what reading a file throws */
export async function readFlatTable(path: string, plan: ImportPlan, job: JobControl): Promise<FlatTable> {
  const columns = plan.columns.map((column) => new FlatColumn(column));
  const lines: number[] = [];
  const report = await importRows(path, plan, (batch) => {
    for (const [at, column] of columns.entries()) column.add(batch.columns[at] ?? []);
    for (const line of batch.lines) lines.push(line);
    job.check();
  });
  const infinite = new Map(plan.columns.map(({ name }, at) => [name, columns[at]?.infinite ?? 0]));
  return {
    columns: new Map(plan.columns.map(({ name }, at) => [name, (columns[at] as FlatColumn).finish()])),
    lines,
    unreadable: unreadableCells(report.columns, infinite),
    report,
  };
}

/** How a dossier without a number of its own is called. No number looks like it, as a bare place in the file would. */
export const nameByLine = (line: number): string => `regel ${line}`;
