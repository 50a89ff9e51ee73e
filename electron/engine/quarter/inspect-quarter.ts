import { setImmediate } from 'node:timers/promises';
import type { OfferedColumn, OfferedPart, QuarterInspection } from '../../../shared/contract/intake-quarter.ts';
import { isoOfDays, parseDate } from '../../../shared/domain/columns-dates.ts';
import { quarterOf, type SourceTable, sourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import { type OpenDelivery, openDelivery } from '../files/delivery-parts.ts';
import { type InspectedColumn, type InspectReport, inspectReading } from '../files/inspect.ts';
import type { Db } from '../store/database.ts';
import { listSuppliers, type SupplierMapping, supplierMapping } from '../store/quarter.ts';
import { reading } from './file-errors.ts';
import { foldName } from './fold-name.ts';
import { judgeTarget } from './judge-target.ts';
import { matchColumns } from './match-columns.ts';
import { matchTable } from './match-table.ts';
import { settleDateOrder } from './settle-date-order.ts';
import { shownProfile } from './shown-profile.ts';

/** A part that was read through; its name is unique in the delivery. */
export interface InspectedPart {
  readonly name: string;
  readonly report: InspectReport;
}

/** What is remembered of a delivery between reading it through and bringing it in. */
export interface InspectedQuarter {
  readonly path: string;
  readonly sha256: string;
  readonly passphrase: string | undefined;
  readonly parts: readonly InspectedPart[];
  /** Tables of which a file came that holds nothing. */
  readonly emptyTables: readonly string[];
}

export interface InspectOptions {
  readonly passphrase?: string;
  readonly identities: readonly string[];
  readonly supplier?: string;
  /** Share of all bytes that was read; may throw to stop. */
  readonly onProgress: (share: number) => void;
  readonly shouldStop: () => boolean;
}

const ISSUES_SHOWN = 20;

/** Sheets of several workbooks may be called alike. */
export function partNames(parts: OpenDelivery['parts']): readonly string[] {
  const names = parts.map(({ name }) => name);
  return parts.map(({ name, file }) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${file}: ${name}`));
}

interface ReadParts {
  readonly parts: readonly InspectedPart[];
  /** Parts without rows, and whether they have a header. */
  readonly empty: readonly { readonly name: string; readonly cause: string }[];
}

/** Why a part holds nothing: that stands in the way of no other part. Null for any other error. */
function emptyCause(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code !== 'FILE_EMPTY') return null;
  const { cause } = error.details;
  return cause === 'NO_ROWS' || cause === 'HEADER_ONLY' ? cause : null;
}

async function readParts(delivery: OpenDelivery, { onProgress, shouldStop }: InspectOptions): Promise<ReadParts> {
  const names = partNames(delivery.parts);
  const total = delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts: InspectedPart[] = [];
  const empty: { readonly name: string; readonly cause: string }[] = [];
  let before = 0;
  for (const [index, part] of delivery.parts.entries()) {
    const name = names[index] ?? part.name;
    const onBytes = (read: number, whole: number): void =>
      onProgress((before + (whole === 0 ? 0 : (read / whole) * part.bytes)) / total);
    try {
      const report = await inspectReading(await part.open({ shouldStop, onProgress: onBytes }));
      parts.push({ name, report: settleDateOrder(report) });
    } catch (error) {
      const cause = emptyCause(error);
      if (cause === null) throw error;
      empty.push({ name, cause });
    }
    before += part.bytes;
    await setImmediate();
  }
  return { parts, empty };
}

/** The remembered supplier whose headers are most alike, when the analyst did not say. */
function chooseSupplier(db: Db, parts: readonly InspectedPart[], given: string | undefined): string | null {
  if (given !== undefined && given !== '') return given;
  const headers = new Set(parts.flatMap(({ report }) => report.columns.map(({ profile }) => foldName(profile.name))));
  const [best] = listSuppliers(db)
    .map((supplier) => {
      const known = Object.values(supplierMapping(db, supplier)?.tables ?? {}).flatMap(Object.keys);
      return { supplier, share: known.filter((name) => headers.has(name)).length / Math.max(known.length, 1) };
    })
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= 0.5 ? best.supplier : null;
}

/** The profile with what the supplier's mapping remembers of how the column is read. */
function withRemembered(
  column: InspectedColumn,
  table: SourceTable,
  remembered: SupplierMapping | null,
): InspectedColumn {
  const { profile } = column;
  const known = remembered?.tables[table.name]?.[foldName(profile.name)];
  const questions = profile.questions.filter((question) =>
    question === 'DECIMAL_STYLE'
      ? known?.decimal === undefined
      : !question.startsWith('DATE_') || known?.dateFormat === undefined,
  );
  if (known === undefined || questions.length === profile.questions.length) return column;
  const { dateFormat = profile.dateFormat, decimal = profile.decimal } = known;
  return { ...column, profile: { ...profile, questions, dateFormat, decimal } };
}

function offerColumns(
  columns: readonly InspectedColumn[],
  table: SourceTable,
  remembered: SupplierMapping | null,
): OfferedColumn[] {
  const matches = matchColumns(columns, table, remembered);
  return columns.map((column, index): OfferedColumn => {
    const { target, why } = matches[index] ?? { target: null, why: 'unknown' };
    const verdict = judgeTarget(column, target);
    const isRefused = verdict.verdict === 'refuse';
    return {
      profile: shownProfile(column, verdict, target),
      verdict,
      target: isRefused ? null : (target?.name ?? null),
      why: isRefused ? 'refused' : why,
    };
  });
}

function offerPart({ name, report }: InspectedPart, remembered: SupplierMapping | null): OfferedPart {
  const headers = report.columns.map(({ profile }) => profile.name);
  const { table, why } = matchTable(name, headers, remembered);
  const layout = table === null ? null : sourceTable(table);
  const columns =
    layout === null
      ? report.columns.map((column): OfferedColumn => {
          const { verdict } = column;
          const isRefused = verdict.verdict === 'refuse';
          return {
            profile: shownProfile(column, verdict, null),
            verdict,
            target: null,
            why: isRefused ? 'refused' : 'unknown',
          };
        })
      : offerColumns(report.columns, layout, remembered);
  return {
    part: name,
    table,
    why,
    rows: report.rows,
    encoding: report.encoding,
    delimiter: report.delimiter,
    columns,
    missing: (layout?.columns ?? [])
      .filter(({ name: own, required }) => required && !columns.some(({ target }) => target === own))
      .map(({ name: own }) => own),
    issues: report.issues.first.slice(0, ISSUES_SHOWN),
    issueCounts: Object.entries(report.issues.counts).map(([code, count]) => ({ code, count })),
    notes: report.notes.map(({ code, count }) => ({ code, count })),
  };
}

/** A date that stands in fewer rows than this is a typing error and not the newest reference date. */
const LEAST_SHARE = 0.01;

/** The newest reference date of the clients, in days since 1970-01-01. */
function newestDate({ profile }: InspectedColumn): number | null {
  const { dateFormat, topValues, rows } = profile;
  const days = topValues.flatMap(({ value, count }) => {
    const day = dateFormat === null ? null : parseDate(value, dateFormat);
    return day === null || count < LEAST_SHARE * rows ? [] : [day];
  });
  return days.length === 0 ? profile.max : Math.max(...days);
}

function referenceDay(parts: readonly InspectedPart[], offered: readonly OfferedPart[]): number | null {
  const days = offered.flatMap(({ part, table, columns }) => {
    const index = columns.findIndex(({ target }) => target === 'peildatum');
    const column = parts.find(({ name }) => name === part)?.report.columns[index];
    const day = column === undefined ? null : newestDate(column);
    return day === null ? [] : [{ day, ofClients: table === 'Clientgegevens' }];
  });
  const clients = days.filter(({ ofClients }) => ofClients);
  const counted = (clients.length > 0 ? clients : days).map(({ day }) => day);
  return counted.length === 0 ? null : Math.max(...counted);
}

const saysEmpty: ReadonlySet<string> = new Set(['EMPTY', 'NO_ROWS', 'HEADER_ONLY']);

/** Tables that the names of empty files speak of. */
function tablesNamedBy(ignored: QuarterInspection['ignored'], remembered: SupplierMapping | null): readonly string[] {
  const named = ignored
    .filter(({ cause }) => saysEmpty.has(cause))
    .flatMap(({ name }) => matchTable(name, [], remembered).table ?? []);
  return [...new Set(named)];
}

/** Opens a delivery with what the vault and the analyst know of its encryption. @throws AppError as `openDelivery`, FILE_UNREACHABLE */
export function openQuarter(
  path: string,
  { passphrase, identities, shouldStop }: Pick<InspectOptions, 'passphrase' | 'identities' | 'shouldStop'>,
): Promise<OpenDelivery> {
  return reading(openDelivery(path, { ...(passphrase === undefined ? {} : { passphrase }), identities, shouldStop }));
}

/**
 * Reads every part of a delivery through and proposes what each is. Nothing is stored, and the answer shows of each column only what the
 * import would keep of it (shown-profile.ts). What was found is for the caller to remember until the import.
 * @throws AppError as `openDelivery` and `inspectReading`; FILE_UNREACHABLE, CANCELLED
 */
export async function inspectQuarter(
  db: Db,
  path: string,
  sourceName: string,
  options: InspectOptions,
): Promise<{ readonly inspection: QuarterInspection; readonly inspected: InspectedQuarter }> {
  const delivery = await openQuarter(path, options);
  try {
    const { parts: read, empty } = await reading(readParts(delivery, options));
    const supplier = chooseSupplier(db, read, options.supplier);
    const remembered = supplier === null ? null : supplierMapping(db, supplier);
    const parts = read.map((part): InspectedPart => {
      const table = matchTable(
        part.name,
        part.report.columns.map(({ profile }) => profile.name),
        remembered,
      ).table;
      if (table === null) return part;
      const columns = part.report.columns.map((column) => withRemembered(column, sourceTable(table), remembered));
      return { ...part, report: { ...part.report, columns } };
    });
    const offered = parts.map((part) => offerPart(part, remembered));
    const ignored = [...delivery.ignored, ...empty];
    const day = referenceDay(parts, offered);
    const referenceDate = day === null ? null : isoOfDays(day);
    const inspection: QuarterInspection = {
      sourceName,
      kind: delivery.kind,
      encrypted: delivery.encrypted,
      sha256: delivery.sha256,
      bytes: delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0),
      parts: offered,
      ignored,
      missingTables: sourceTables
        .map(({ name }) => name)
        .filter((name) => !offered.some(({ table }) => table === name)),
      referenceDate,
      quarter: referenceDate === null ? null : quarterOf(referenceDate),
      supplier,
      suppliers: listSuppliers(db),
    };
    const { sha256 } = delivery;
    const emptyTables = tablesNamedBy(ignored, remembered);
    return { inspection, inspected: { path, sha256, passphrase: options.passphrase, parts, emptyTables } };
  } finally {
    await delivery.close();
  }
}
