import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import { type ColumnVerdict, judgeColumn } from '../../../shared/domain/refusals.ts';
import { isIban, isPhone, passesElevenTest, refusedValue } from '../../../shared/domain/refusals-values.ts';
import { proposeRoles, type RoleProposal } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/errors.ts';
import { IssueLog, type IssueReport } from './issue-log.ts';
import { ColumnProfiler } from './profile.ts';
import { readTable } from './read-table.ts';
import type { Delimiter, Encoding, FileNote, ReadOptions, SheetInfo, TableReading } from './table-reading.ts';
import { distinctLimit } from './value-counts.ts';

export interface InspectedColumn {
  readonly profile: ColumnProfile;
  readonly verdict: ColumnVerdict;
  readonly proposal: RoleProposal;
  /** See `ValueFindings`. */
  readonly usualShape: string | null;
}

export interface InspectReport {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string | null;
  /** Rows of data that can be imported. */
  readonly rows: number;
  readonly notes: readonly FileNote[];
  readonly issues: IssueReport;
  readonly columns: readonly InspectedColumn[];
}

/** A file without headers would make names of columns of the first resident's data, and names reach the log. */
const holdsPerson = (cell: string): boolean =>
  isIban(cell) || isPhone(cell) || /^\S+@\S+\.\S+$/.test(cell) || (/^\d{8,9}$/.test(cell) && passesElevenTest(cell));

/** Refused columns, dates of birth and dossier numbers show no value; refused values show nowhere. */
function withoutValues(profile: ColumnProfile, verdict: ColumnVerdict, proposal: RoleProposal): ColumnProfile {
  const hidden = verdict.verdict === 'refuse' || verdict.becomesYear || proposal.role === 'number';
  if (hidden) return { ...profile, topValues: [], min: null, max: null, mean: null };
  return { ...profile, topValues: profile.topValues.filter(({ value }) => refusedValue(value) === null) };
}

/**
 * Reads an open table through once and says what it is, per column what it holds and what may be done with it. Nothing is written
 * anywhere and the report carries no value of a refused column. Closes the reading. Throws what reading throws, and `FILE_MALFORMED`
 * with cause `HEADER_HOLDS_DATA` when the first line is a resident and not a header.
 */
export async function inspectReading(reading: TableReading): Promise<InspectReport> {
  try {
    return await inspectRows(reading);
  } finally {
    await reading.close();
  }
}

/** `inspectReading` for a file. Throws what `readTable` throws as well. */
export async function inspectTable(path: string, options: ReadOptions = {}): Promise<InspectReport> {
  return inspectReading(await readTable(path, options));
}

async function inspectRows(reading: TableReading): Promise<InspectReport> {
  if (reading.header.some(holdsPerson)) throw new AppError('FILE_MALFORMED', { line: 1, cause: 'HEADER_HOLDS_DATA' });
  const fallback = reading.delimiter === ',' ? 'point' : 'comma';
  const limit = distinctLimit(reading.header.length);
  const profilers = reading.header.map((name, index) => new ColumnProfiler(name, index, fallback, limit));
  const issues = new IssueLog();
  let rows = 0;
  for await (const batch of reading) {
    issues.addAll(batch.issues);
    rows += batch.rows.length;
    // row by row, while the cells of a row are still near at hand
    for (const row of batch.rows) for (let at = 0; at < row.length; at += 1) profilers[at]?.add(row[at] as string);
  }
  const judged = profilers.map((profiler) => {
    const { profile, facts } = profiler.finish();
    return { profile, verdict: judgeColumn(profile.name, facts), usualShape: facts.values.usualShape };
  });
  const proposals = proposeRoles(judged);
  const columns = judged.map(({ profile, verdict, usualShape }, index): InspectedColumn => {
    const proposal = proposals[index] as RoleProposal;
    return { profile: withoutValues(profile, verdict, proposal), verdict, proposal, usualShape };
  });
  const { sha256, bytes, format, encoding, delimiter, sheets, sheet } = reading;
  return {
    sha256,
    bytes,
    format,
    encoding,
    delimiter,
    sheets,
    sheet,
    rows,
    notes: reading.notes(),
    issues: issues.report(),
    columns,
  };
}
