import type { QuarterCheck, QuarterReport, QuarterTable } from '../../../shared/contract/intake-quarter.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import type { SourceTable } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenDelivery } from '../files/delivery-parts.ts';
import type { Db } from '../store/database.ts';
import type { PseudonymWriter } from '../store/pseudonym.ts';
import type { TableFacts } from '../store/quarter.ts';
import { biasColumns } from '../store/quarter-rows.ts';
import { checkQuarter } from './check-quarter.ts';
import { checkCounts, checkRows } from './check-rows.ts';
import { reading } from './file-errors.ts';
import { partNames } from './inspect-quarter.ts';
import { KnownNumbers } from './known-numbers.ts';
import type { PartPlan, TablePlan } from './plan-quarter.ts';
import { RowReader } from './read-rows.ts';
import { settleRows } from './settle-rows.ts';

export interface ImportControl {
  /** Share of the work that is done; may throw to stop. */
  readonly onProgress: (share: number) => void;
  readonly shouldStop: () => boolean;
}

/** Reading and writing a table take about as long; the checks after them a tenth of all. */
const shares = { read: 0.55, settle: 0.35 } as const;
const MONTHS_SHOWN = 24;
/** Rows with a later reference date, as a share of all, that typing errors explain. */
const MOST_LATER = 0.01;

/** What all tables of one import share. */
export interface ImportWork {
  readonly db: Db;
  readonly quarter: number;
  readonly referenceDay: number;
  readonly accepted: readonly number[];
  readonly delivery: OpenDelivery;
  readonly writer: PseudonymWriter;
  readonly control: ImportControl;
}

export interface ImportedTable {
  readonly report: QuarterTable;
  readonly facts: TableFacts;
  readonly months: QuarterReport['months'];
  /** Records that an earlier delivery for the same reference date had and this one has not. */
  readonly takenBack: number;
}

async function readPart(
  { delivery, control }: ImportWork,
  reader: RowReader,
  plan: PartPlan,
  onShare: (share: number) => void,
): Promise<void> {
  const { report, name } = plan.part;
  const part = delivery.parts[partNames(delivery.parts).indexOf(name)];
  if (part === undefined) throw new AppError('FILE_CHANGED', { cause: 'PART' });
  const { delimiter, encoding } = report;
  const table = await reading(
    part.open({
      shouldStop: control.shouldStop,
      onProgress: (read, whole) => onShare(whole === 0 ? 1 : read / whole),
      ...(delimiter === null ? {} : { delimiter }),
      ...(encoding === null ? {} : { encoding }),
    }),
  );
  try {
    await reader.readPart(plan, table);
  } finally {
    await table.close();
  }
}

/** What the table of the clients, which comes first, tells the others. */
interface SharedByTables {
  readonly numbers: KnownNumbers;
  readonly referenceDays: readonly number[];
}

/** Reads and writes one table; `onShare` tells how much of it is done. */
async function importTable(
  work: ImportWork,
  { table, parts }: TablePlan,
  { numbers, referenceDays }: SharedByTables,
  onShare: (share: number) => void,
): Promise<ImportedTable> {
  const { db, writer, referenceDay, quarter, accepted } = work;
  const reader = new RowReader(table, parts, { idOf: writer.idOf, referenceDay, numbers });
  const readShare = shares.read / (shares.read + shares.settle);
  for (const [index, part] of parts.entries())
    await readPart(work, reader, part, (share) => onShare((readShare * (index + share)) / parts.length));
  await reader.finish();
  const settled = await settleRows(db, table, reader.staged, {
    quarter,
    referenceDay,
    accepted,
    referenceDays: table.kind === 'event' ? referenceDays : [],
    onProgress: (share) => onShare(readShare + (1 - readShare) * share),
  });
  reader.noteRows('DUPLICATE_KEY', settled.duplicates);
  reader.noteRepeats(settled.repeats);
  const bias = new Set(biasColumns(table));
  const report: QuarterTable = {
    table: table.name,
    parts: parts.map(({ part }) => part.name),
    stored: settled.stored,
    ...reader.report(),
    refusedColumns: parts.flatMap(({ refused }) => refused),
    outside: [...new Set(parts.flatMap(({ outside }) => outside))],
    bias: [...bias]
      .map(({ name }) => name)
      .filter((name) => parts.some(({ columns }) => columns.some(({ target }) => target.name === name))),
  };
  const months = reader.months.slice(-MONTHS_SHOWN).map((month) => ({ table: table.name, ...month }));
  return { report, facts: reader.facts, months, takenBack: settled.takenBack };
}

/** A reference date in fewer rows than this, as a share of those of the clients, is a typing error. */
const LEAST_OF_DATE = 0.01;

/** Reference dates for which clients were delivered, oldest first: what happened before such a date and was known stands in it. */
function deliveredDays(db: Db, quarters: readonly number[]): number[] {
  const ids = quarters.join(', ');
  return db
    .prepare<[number], number>(
      `SELECT snapshot FROM q_clientgegevens WHERE quarter IN (${ids}) GROUP BY snapshot
       HAVING count(*) >= ? * (SELECT count(*) FROM q_clientgegevens WHERE quarter IN (${ids})) ORDER BY snapshot`,
    )
    .pluck()
    .all(LEAST_OF_DATE);
}

/** Not one row at the stated date, or many after it: then the analyst stated another date than the delivery has. */
function checkReferenceDate({ report, facts }: ImportedTable, referenceDay: number): void {
  const later = report.refusedRows.find(({ code }) => code === 'REFERENCE_DATE_LATER')?.count ?? 0;
  if (facts.rows > 0 && later <= MOST_LATER * report.read) return;
  throw new AppError('QUARTER_DATE_DIFFERS', { referenceDate: isoOfDays(referenceDay), later });
}

/**
 * Reads and writes all tables of a delivery, those of the clients first.
 * @throws AppError QUARTER_DATE_DIFFERS, FILE_CHANGED, FILE_UNREACHABLE, CANCELLED, and what reading and writing throw
 */
export async function importTables(
  work: ImportWork,
  plans: readonly TablePlan[],
): Promise<ReadonlyMap<SourceTable, ImportedTable>> {
  const bytesOf = ({ parts }: TablePlan): number => parts.reduce((sum, { part }) => sum + part.report.bytes, 0);
  const total = plans.reduce((sum, plan) => sum + bytesOf(plan), 0);
  const imported = new Map<SourceTable, ImportedTable>();
  const numbers = new KnownNumbers();
  let referenceDays: readonly number[] = [];
  let before = 0;
  for (const plan of plans) {
    const own = bytesOf(plan);
    const onShare = (share: number): void =>
      work.control.onProgress(((shares.read + shares.settle) * (before + share * own)) / total);
    const table = await importTable(work, plan, { numbers, referenceDays }, onShare);
    if (plan.table.name === 'Clientgegevens') {
      checkReferenceDate(table, work.referenceDay);
      referenceDays = deliveredDays(work.db, [...work.accepted, work.quarter]);
    }
    imported.set(plan.table, table);
    before += own;
  }
  return imported;
}

/** All checks on what came in. */
export async function checkAll(
  { db, quarter, referenceDay, control }: ImportWork,
  imported: ReadonlyMap<SourceTable, ImportedTable>,
): Promise<QuarterCheck[]> {
  const checks: QuarterCheck[] = [];
  let done = 0;
  for (const [table, { report }] of imported) {
    checks.push(...checkCounts(report), ...(await checkRows(db, table, quarter)));
    done += 1;
    const from = shares.read + shares.settle;
    control.onProgress(from + ((1 - from) * done) / imported.size);
  }
  const months = [...imported.values()].flatMap((each) => each.months);
  return [...checks, ...checkQuarter(db, quarter, referenceDay, months)];
}
