import type { Role } from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/errors.ts';
import type { ModelFile } from '../../shared/learning/model-file.ts';
import { type AnalysisTable, type Column, OUTCOME } from '../../shared/learning/table.ts';
import type { ImportReport } from '../engine/files/import-rows.ts';
import { type InspectReport, inspectTable } from '../engine/files/inspect.ts';
import { type ImportPlan, planImport } from '../engine/files/plan-import.ts';
import type { JobControl } from '../engine/jobs.ts';
import { UsageError } from './arguments.ts';
import { textsOf } from './flat-column.ts';
import { nameByLine, readFlatTable } from './flat-table.ts';
import { type UnreadableCells, wrongKindCells } from './unreadable-cells.ts';

export interface FlatScoring {
  /** The model's columns; no outcome is known. */
  readonly table: AnalysisTable;
  /** Number of each dossier; its line in the file where it has none. */
  readonly numbers: readonly string[];
  readonly unreadable: readonly UnreadableCells[];
}

/** A column is of another kind when more than this share of its cells cannot be read as the model wants them. */
const UNREADABLE_SHARE = 0.05;

/** The column that numbers the dossiers; a column of the model that happens to hold no value twice is none. */
function numberColumn(report: InspectReport, file: ModelFile, asked: string | null): string | null {
  const ofModel = new Set(file.columns.map(({ name }) => name));
  const proposed = report.columns
    .filter(({ proposal }) => proposal.role === 'number')
    .map(({ profile }) => profile.name);
  if (asked === null) return proposed.find((name) => !ofModel.has(name)) ?? null;
  if (!report.columns.some(({ profile }) => profile.name === asked))
    throw new UsageError(`Kolom '${asked}' staat niet in het bestand.`);
  return asked;
}

/** The model's columns and the number of the dossier, each read as it was for the training, whatever the file makes it look like. */
function planFor(report: InspectReport, { columns }: ModelFile, number: string | null): ImportPlan {
  const wanted = new Map(columns.map(({ name, readAs }) => [name, readAs]));
  const roles: Record<string, Role> = Object.fromEntries(columns.map(({ name }) => [name, 'feature' as const]));
  const plan = planImport(report, number === null ? roles : { ...roles, [number]: 'number' });
  return {
    ...plan,
    columns: plan.columns.map((column) => ({ ...column, kind: wanted.get(column.name) ?? column.kind })),
  };
}

function columnsOfOtherKind(report: InspectReport, { columns }: ImportReport): string[] {
  const filled = new Map(report.columns.map(({ profile }) => [profile.name, profile.nonEmpty]));
  return columns
    .filter((column) => wrongKindCells(column) > UNREADABLE_SHARE * (filled.get(column.name) ?? 0))
    .map(({ name }) => name);
}

/** Numbers as they are written; a column of the model that also numbers the dossiers was read as the model wants it. */
function numbersOf(column: Column): (string | null)[] {
  if (column.kind === 'categorical') return textsOf(column);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : String(value)));
}

/**
 * Reads the columns of a model from a flat table, without a vault; nothing else of the file is kept.
 * @throws AppError for a file that cannot be read, MODEL_COLUMNS_DIFFER, INTAKE_ROLE_REFUSED for a column that may not be used (any more);
 *   UsageError when there is no such column of numbers
 */
export async function readFlatForModel(
  path: string,
  file: ModelFile,
  number: string | null,
  job: JobControl,
): Promise<FlatScoring> {
  const report = await inspectTable(path, {});
  const delivered = new Set(report.columns.map(({ profile }) => profile.name));
  const missing = file.columns.map(({ name }) => name).filter((name) => !delivered.has(name));
  if (missing.length > 0) throw new AppError('MODEL_COLUMNS_DIFFER', { missing, otherKind: [] });

  const numberName = numberColumn(report, file, number);
  const plan = planFor(report, file, numberName);
  const flat = await readFlatTable(path, plan, job);
  const otherKind = columnsOfOtherKind(report, flat.report);
  if (otherKind.length > 0) throw new AppError('MODEL_COLUMNS_DIFFER', { missing, otherKind });
  const rows = flat.lines.length;
  const numbers = numberName === null ? null : numbersOf(flat.columns.get(numberName) as Column);
  return {
    numbers: flat.lines.map((line, row) => numbers?.[row] ?? nameByLine(line)),
    unreadable: flat.unreadable,
    table: {
      rows,
      columns: file.columns.map(({ name }) => flat.columns.get(name) as Column),
      outcome: new Uint8Array(rows).fill(OUTCOME.unknown),
      weights: null,
    },
  };
}
