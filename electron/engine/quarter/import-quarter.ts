import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type {
  PartMapping,
  QuarterCheck,
  QuarterReport,
  QuarterTable,
} from '../../../shared/contract/intake-quarter.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { quarterOf, type SourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenDelivery } from '../files/delivery-parts.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { type PseudonymKeys, type PseudonymWriter, pseudonymWriter } from '../store/pseudonym.ts';
import { insertQuarter, listQuarters, type QuarterFacts, type TableFacts, updateQuarter } from '../store/quarter.ts';
import { biasColumns, createQuarterTables } from '../store/quarter-rows.ts';
import type { Store } from '../store/store.ts';
import { acceptedQuarters } from './accepted.ts';
import { checkQuarter } from './check-quarter.ts';
import { checkCounts, checkRows } from './check-rows.ts';
import { compareFacts, compareKeys } from './compare-quarters.ts';
import { reading } from './file-errors.ts';
import { type InspectedQuarter, openQuarter, partNames } from './inspect-quarter.ts';
import { type PartPlan, planQuarter, type TablePlan } from './plan-quarter.ts';
import { RowReader } from './read-rows.ts';
import { receivingIdentities } from './receiving-key.ts';
import { rememberMapping } from './remember-mapping.ts';
import { settleRows } from './settle-rows.ts';

export interface ImportInput {
  readonly sha256: string;
  readonly quarter: string;
  /** yyyy-mm-dd */
  readonly referenceDate: string;
  readonly supplier: string;
  readonly parts: readonly PartMapping[];
}

export interface ImportControl {
  /** Share of the work that is done; may throw to stop. */
  readonly onProgress: (share: number) => void;
  readonly shouldStop: () => boolean;
}

/** Reading and writing a table take about as long; the checks after them a tenth of all. */
const shares = { read: 0.55, settle: 0.35 } as const;
const MONTHS_SHOWN = 24;

/** @throws AppError QUARTER_DATE_DIFFERS, QUARTER_KNOWN, QUARTER_UNDECIDED */
function checkInput(db: Db, { sha256, quarter, referenceDate }: ImportInput): void {
  if (quarterOf(referenceDate) !== quarter)
    throw new AppError('QUARTER_DATE_DIFFERS', { quarter, found: referenceDate });
  const present = listQuarters(db).filter(({ state }) => state !== 'rejected');
  const same = present.find((each) => each.sha256 === sha256);
  if (same !== undefined) throw new AppError('QUARTER_KNOWN', { quarter: same.quarter });
  const open = present.find(({ state }) => state === 'offered');
  if (open !== undefined) throw new AppError('QUARTER_UNDECIDED', { quarter: open.quarter });
}

interface Work {
  readonly db: Db;
  readonly quarter: number;
  readonly referenceDay: number;
  readonly accepted: readonly number[];
  readonly delivery: OpenDelivery;
  readonly writer: PseudonymWriter;
  readonly control: ImportControl;
}

interface ImportedTable {
  readonly report: QuarterTable;
  readonly facts: TableFacts;
  readonly months: QuarterReport['months'];
}

const emptyTable = ({ name }: SourceTable): QuarterTable => ({
  table: name,
  parts: [],
  read: 0,
  stored: 0,
  refusedRows: [],
  repaired: [],
  refusedColumns: [],
  outside: [],
  bias: [],
});

async function readPart(
  { delivery, control }: Work,
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

/** Reads and writes one table; `onShare` tells how much of it is done. */
async function importTable(
  work: Work,
  { table, parts }: TablePlan,
  onShare: (share: number) => void,
): Promise<ImportedTable> {
  const { db, writer, referenceDay, quarter, accepted } = work;
  const reader = new RowReader(table, parts, { idOf: writer.idOf, referenceDay });
  const readShare = shares.read / (shares.read + shares.settle);
  for (const [index, part] of parts.entries())
    await readPart(work, reader, part, (share) => onShare((readShare * (index + share)) / parts.length));
  const settled = await settleRows(db, table, reader.staged, {
    quarter,
    referenceDay,
    accepted,
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
  return { report, facts: reader.facts, months };
}

async function importTables(work: Work, plans: readonly TablePlan[]): Promise<ReadonlyMap<SourceTable, ImportedTable>> {
  const bytesOf = ({ parts }: TablePlan): number => parts.reduce((sum, { part }) => sum + part.report.bytes, 0);
  const total = plans.reduce((sum, plan) => sum + bytesOf(plan), 0);
  const imported = new Map<SourceTable, ImportedTable>();
  let before = 0;
  for (const plan of plans) {
    const own = bytesOf(plan);
    const onShare = (share: number): void =>
      work.control.onProgress(((shares.read + shares.settle) * (before + share * own)) / total);
    imported.set(plan.table, await importTable(work, plan, onShare));
    before += own;
  }
  return imported;
}

async function checkAll(
  { db, quarter, referenceDay, control }: Work,
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

/** Not one row at the stated date, or many after it: then the analyst stated another date than the delivery has. */
function checkReferenceDate(clients: ImportedTable | undefined, { quarter, referenceDate }: ImportInput): void {
  const later = clients?.report.refusedRows.find(({ code }) => code === 'REFERENCE_DATE_LATER')?.count ?? 0;
  const none = clients === undefined || clients.facts.rows === 0;
  if (none || later > 0.01 * clients.report.read)
    throw new AppError('QUARTER_DATE_DIFFERS', { quarter, referenceDate, later });
}

function logImport(db: Db, who: string, report: QuarterReport): void {
  const { id, quarter, referenceDate, supplier, sourceName, sha256 } = report;
  const tables = Object.fromEntries(report.tables.map(({ table, read, stored }) => [table, { read, stored }]));
  const refusedColumns = report.tables.flatMap(({ table, refusedColumns: refused }) =>
    refused.map(({ name, reason, foundBy }) => ({ table, name, reason, foundBy })),
  );
  const details = { delivery: id, quarter, referenceDate, supplier, file: sourceName, sha256, tables, refusedColumns };
  appendLog(db, { who, event: 'quarter.imported', details });
}

async function importInside(
  db: Db,
  store: Store,
  delivery: OpenDelivery,
  plans: readonly TablePlan[],
  keys: PseudonymKeys,
  path: string,
  input: ImportInput,
  control: ImportControl,
): Promise<QuarterReport> {
  const started = performance.now();
  // Again, because another import may have come first while this one waited for its turn.
  checkInput(db, input);
  createQuarterTables(db);
  const { sha256, quarter, referenceDate, supplier } = input;
  const head = { quarter, referenceDate, supplier, sourceName: basename(path), sha256 };
  const made = { ...head, importedAt: new Date().toISOString(), importedBy: store.user };
  const accepted = acceptedQuarters(db);
  const lastPseudonym = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM pseudonym').pluck().get() ?? 0;
  const before = listQuarters(db).find(({ state }) => state === 'accepted');
  const id = insertQuarter(db, made);
  const writer = pseudonymWriter(db, keys);
  const referenceDay = daysOfIso(referenceDate);
  const work: Work = {
    db,
    quarter: id,
    referenceDay,
    accepted: accepted.map((each) => each.id),
    delivery,
    writer,
    control,
  };
  const imported = await importTables(work, plans);
  checkReferenceDate([...imported].find(([{ name }]) => name === 'Clientgegevens')?.[1], input);
  const facts: QuarterFacts = {
    tables: Object.fromEntries([...imported].map(([{ name }, each]) => [name, each.facts])),
    lastPseudonym,
  };
  const checks = await checkAll(work, imported);
  const keysOf =
    before === undefined
      ? []
      : compareKeys(db, {
          quarters: [...work.accepted, id],
          before: daysOfIso(before.referenceDate),
          now: referenceDay,
        });
  const report: QuarterReport = {
    id,
    ...made,
    encrypted: delivery.encrypted,
    state: 'offered',
    judged: null,
    tables: sourceTables.map((table) => imported.get(table)?.report ?? emptyTable(table)),
    pseudonyms: { dossiers: writer.counts('dossier'), persons: writer.counts('person') },
    comparedWith: before?.quarter ?? null,
    changes: before === undefined ? [] : [...compareFacts(before.facts, facts), ...keysOf],
    checks,
    months: [...imported.values()].flatMap((each) => each.months),
    seconds: (performance.now() - started) / 1000,
  };
  updateQuarter(db, report, facts);
  rememberMapping(db, supplier, input.parts);
  logImport(db, store.user, report);
  return report;
}

/**
 * Brings a delivery that was read through into the vault, in one transaction: all of it, or nothing. Numbers of dossiers, persons and
 * caseworkers become pseudonyms with the key holder's keys, which are opened once the decisions hold and closed at the end. The delivery is
 * offered; the analyst judges it afterwards.
 * @throws AppError as `planQuarter`, `openQuarter` and `openKeys`; QUARTER_DATE_DIFFERS; QUARTER_KNOWN ({ quarter });
 *   QUARTER_UNDECIDED ({ quarter }) while another delivery waits for its judgement; FILE_CHANGED, FILE_UNREACHABLE, CANCELLED
 */
export async function importQuarter(
  store: Store,
  inspected: InspectedQuarter,
  input: ImportInput,
  openKeys: () => Promise<PseudonymKeys>,
  control: ImportControl,
): Promise<QuarterReport> {
  checkInput(store.db, input);
  const plans = planQuarter(inspected.parts, input.parts);
  const { path, passphrase } = inspected;
  const keys = await openKeys();
  try {
    const identities = receivingIdentities(store.db);
    const { shouldStop } = control;
    const delivery = await openQuarter(path, {
      ...(passphrase === undefined ? {} : { passphrase }),
      identities,
      shouldStop,
    });
    try {
      if (delivery.sha256 !== input.sha256) throw new AppError('FILE_CHANGED', { cause: 'HASH' });
      return await store.exclusive((db) => importInside(db, store, delivery, plans, keys, path, input, control));
    } finally {
      await delivery.close();
    }
  } finally {
    keys.close();
  }
}
