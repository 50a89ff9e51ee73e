import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PartMapping, QuarterReport, QuarterTable } from '../../../shared/contract/intake-quarter.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { quarterOf, type SourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenDelivery } from '../files/delivery-parts.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { type PseudonymKeys, pseudonymWriter } from '../store/pseudonym.ts';
import { insertQuarter, listQuarters, type QuarterFacts, updateQuarter } from '../store/quarter.ts';
import { createQuarterTables } from '../store/quarter-rows.ts';
import type { Store } from '../store/store.ts';
import { acceptedQuarters } from './accepted.ts';
import { checkEmptyTables } from './check-quarter.ts';
import { compareFacts, compareKeys, compareTakenBack } from './compare-quarters.ts';
import { checkAll, type ImportControl, type ImportWork, importTables } from './import-tables.ts';
import { type InspectedQuarter, openQuarter } from './inspect-quarter.ts';
import { planQuarter, type TablePlan } from './plan-quarter.ts';
import { receivingIdentities } from './receiving-key.ts';
import { rememberMapping } from './remember-mapping.ts';

export interface ImportInput {
  readonly sha256: string;
  readonly quarter: string;
  /** yyyy-mm-dd */
  readonly referenceDate: string;
  readonly supplier: string;
  readonly parts: readonly PartMapping[];
}

/** @throws AppError QUARTER_DATE_DIFFERS, QUARTER_KNOWN, QUARTER_UNDECIDED, QUARTER_OLDER */
function checkInput(db: Db, { sha256, quarter, referenceDate }: ImportInput): void {
  if (quarterOf(referenceDate) !== quarter)
    throw new AppError('QUARTER_DATE_DIFFERS', { quarter, found: referenceDate });
  const present = listQuarters(db).filter(({ state }) => state !== 'rejected');
  const same = present.find((each) => each.sha256 === sha256);
  if (same !== undefined) throw new AppError('QUARTER_KNOWN', { quarter: same.quarter });
  const open = present.find(({ state }) => state === 'offered');
  if (open !== undefined) throw new AppError('QUARTER_UNDECIDED', { quarter: open.quarter });
  // What was known when is told from one delivery to the next: one that comes in afterwards would change the past of those after it.
  const newer = present.find((each) => each.referenceDate > referenceDate);
  if (newer !== undefined) throw new AppError('QUARTER_OLDER', { quarter, newest: newer.quarter });
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

function logImport(db: Db, who: string, report: QuarterReport): void {
  const { id, quarter, referenceDate, supplier, sourceName, sha256 } = report;
  const tables = Object.fromEntries(report.tables.map(({ table, read, stored }) => [table, { read, stored }]));
  const refusedColumns = report.tables.flatMap(({ table, refusedColumns: refused }) =>
    refused.map(({ name, reason, foundBy }) => ({ table, name, reason, foundBy })),
  );
  const details = { delivery: id, quarter, referenceDate, supplier, file: sourceName, sha256, tables, refusedColumns };
  appendLog(db, { who, event: 'quarter.imported', details });
}

interface OpenedImport {
  readonly store: Store;
  readonly sourceName: string;
  readonly delivery: OpenDelivery;
  readonly plans: readonly TablePlan[];
  readonly emptyTables: readonly string[];
  readonly keys: PseudonymKeys;
  readonly input: ImportInput;
  readonly control: ImportControl;
}

/** The import itself, in the transaction of `db`. */
async function importInside(
  db: Db,
  { store, sourceName, delivery, plans, emptyTables, keys, input, control }: OpenedImport,
): Promise<QuarterReport> {
  const started = performance.now();
  // Again, because another import may have come first while this one waited for its turn.
  checkInput(db, input);
  createQuarterTables(db);
  const { sha256, quarter, referenceDate, supplier } = input;
  const head = { quarter, referenceDate, supplier, sourceName, sha256 };
  const made = { ...head, importedAt: new Date().toISOString(), importedBy: store.user };
  const accepted = acceptedQuarters(db);
  const lastPseudonym = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM pseudonym').pluck().get() ?? 0;
  const before = listQuarters(db).find(({ state }) => state === 'accepted');
  const id = insertQuarter(db, made);
  const writer = pseudonymWriter(db, keys);
  const referenceDay = daysOfIso(referenceDate);
  const work: ImportWork = {
    db,
    quarter: id,
    referenceDay,
    accepted: accepted.map((each) => each.id),
    delivery,
    writer,
    control,
  };
  const imported = await importTables(work, plans);
  const facts: QuarterFacts = {
    tables: Object.fromEntries([...imported].map(([{ name }, each]) => [name, each.facts])),
    lastPseudonym,
  };
  const arrived = new Set([...imported.keys()].map(({ name }) => name));
  const empty = emptyTables.filter((name) => !arrived.has(name));
  const checks = [...checkEmptyTables(empty), ...(await checkAll(work, imported))];
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
    changes:
      before === undefined ? [] : [...compareFacts(before.facts, facts), ...keysOf, ...compareTakenBack(imported)],
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
 *   QUARTER_UNDECIDED ({ quarter }) while another delivery waits for its judgement; QUARTER_OLDER ({ newest }) than one that is there; FILE_CHANGED, FILE_UNREACHABLE, CANCELLED
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
  const { path, passphrase, emptyTables } = inspected;
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
      return await store.exclusive((db) =>
        importInside(db, { store, sourceName: basename(path), delivery, plans, emptyTables, keys, input, control }),
      );
    } finally {
      await delivery.close();
    }
  } finally {
    keys.close();
  }
}
