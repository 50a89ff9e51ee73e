import { z } from 'zod';
import type { QuarterReport } from '../../../shared/contract/intake-quarter.ts';
import type { Db } from './database.ts';

export type QuarterState = QuarterReport['state'];

/** What the rows at the reference date of a delivery looked like, kept so that the next delivery can be compared with it. */
export interface ColumnFacts {
  readonly missing: number;
  /** Of numbers; null without values. */
  readonly low: number | null;
  readonly high: number | null;
  /** Rows per code; empty for a column that has no codes. */
  readonly codes: Readonly<Record<string, number>>;
}

export interface TableFacts {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
}

export interface QuarterFacts {
  readonly tables: Readonly<Record<string, TableFacts>>;
  /** Highest id of a pseudonym before this delivery; all above it are its own. */
  readonly lastPseudonym: number;
}

export interface NewQuarter {
  readonly quarter: string;
  /** Peildatum, yyyy-mm-dd. */
  readonly referenceDate: string;
  readonly supplier: string;
  readonly sourceName: string;
  /** Hex SHA-256 of the delivery as it was read. */
  readonly sha256: string;
  readonly importedAt: string;
  readonly importedBy: string;
}

export interface StoredQuarter extends NewQuarter {
  readonly id: number;
  readonly state: QuarterState;
  readonly report: QuarterReport;
  readonly facts: QuarterFacts;
}

type QuarterRow = Omit<StoredQuarter, 'report' | 'facts'> & { readonly report: string };

const columns = `id, quarter, reference_date AS referenceDate, supplier, source_name AS sourceName, sha256,
  imported_at AS importedAt, imported_by AS importedBy, state, report`;

function toQuarter(row: QuarterRow): StoredQuarter {
  const { report, facts } = JSON.parse(row.report) as Pick<StoredQuarter, 'report' | 'facts'>;
  return { ...row, report, facts };
}

/** Puts a delivery down as offered, its report still to come. @returns its id */
export function insertQuarter(db: Db, quarter: NewQuarter): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO quarter (quarter, reference_date, supplier, source_name, sha256, imported_at, imported_by, state, report)
       VALUES (@quarter, @referenceDate, @supplier, @sourceName, @sha256, @importedAt, @importedBy, 'offered', 'null')`,
    )
    .run({ ...quarter });
  return Number(lastInsertRowid);
}

/** Puts state and report on a delivery; the facts stay when none are given. */
export function updateQuarter(db: Db, report: QuarterReport, facts: QuarterFacts): void {
  const stored = JSON.stringify({ report, facts });
  db.prepare('UPDATE quarter SET state = ?, report = ? WHERE id = ?').run(report.state, stored, report.id);
}

/** All deliveries whose import ended, the newest first. */
export function listQuarters(db: Db): StoredQuarter[] {
  return db
    .prepare<[], QuarterRow>(`SELECT ${columns} FROM quarter WHERE report <> 'null' ORDER BY id DESC`)
    .all()
    .map(toQuarter);
}

export function quarterById(db: Db, id: number): StoredQuarter | null {
  return listQuarters(db).find((quarter) => quarter.id === id) ?? null;
}

/** Removes a delivery; rows of its tables that are still there go with it. */
export function deleteQuarter(db: Db, id: number): void {
  db.prepare('DELETE FROM quarter WHERE id = ?').run(id);
}

/** What a supplier calls tables and columns. Names are folded: no case, accents or punctuation. */
const mappingSchema = z.object({
  /** Folded name of a part, digits left out, to its table; null for a part that stays outside. */
  parts: z.record(z.string(), z.string().nullable()),
  /** Per table: folded header to its column and to how it is read. */
  tables: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        target: z.string().nullable(),
        dateFormat: z.enum(['dmy', 'mdy', 'serial1900', 'serial1904']).optional(),
        decimal: z.enum(['comma', 'point']).optional(),
      }),
    ),
  ),
});
export type SupplierMapping = z.infer<typeof mappingSchema>;

export function putSupplierMapping(db: Db, supplier: string, mapping: SupplierMapping): void {
  db.prepare(
    `INSERT INTO supplier_mapping (supplier, saved_at, mapping) VALUES (?, ?, ?)
     ON CONFLICT (supplier) DO UPDATE SET saved_at = excluded.saved_at, mapping = excluded.mapping`,
  ).run(supplier, new Date().toISOString(), JSON.stringify(mapping));
}

/** @throws ZodError when what is stored has another shape */
export function supplierMapping(db: Db, supplier: string): SupplierMapping | null {
  const stored = db
    .prepare<[string], string>('SELECT mapping FROM supplier_mapping WHERE supplier = ?')
    .pluck()
    .get(supplier);
  return stored === undefined ? null : mappingSchema.parse(JSON.parse(stored));
}

/** Suppliers with a remembered mapping, the one used last first. */
export function listSuppliers(db: Db): string[] {
  return db.prepare<[], string>('SELECT supplier FROM supplier_mapping ORDER BY saved_at DESC, supplier').pluck().all();
}
