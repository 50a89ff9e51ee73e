import { z } from 'zod';
import type { ColumnProfile } from '../domain/columns.ts';
import type { ColumnVerdict } from '../domain/refusals.ts';
import { call, job } from './call.ts';
import type { RefusedColumn, RowNote } from './intake.ts';
import { sealSchema } from './seal.ts';
import { fileId } from './shell.ts';

/** A column of a delivered file, with the column of the layout that it seems to be. Refused columns show no value. */
export interface OfferedColumn {
  readonly profile: ColumnProfile;
  readonly verdict: ColumnVerdict;
  /** Column of the layout, null for one that stays outside. */
  readonly target: string | null;
  readonly why: 'same-name' | 'alias' | 'remembered' | 'refused' | 'unknown' | 'taken';
}

/** A file or sheet of the delivery, with the table of the layout that it seems to be. */
export interface OfferedPart {
  readonly part: string;
  readonly table: string | null;
  readonly why: 'remembered' | 'name' | 'columns' | 'unknown';
  readonly rows: number;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly columns: readonly OfferedColumn[];
  /** Required columns of the layout that nothing was found for. */
  readonly missing: readonly string[];
  /** The first twenty; `issueCounts` counts them all. */
  readonly issues: readonly RowNote[];
  readonly issueCounts: readonly { readonly code: string; readonly count: number }[];
  readonly notes: readonly { readonly code: string; readonly count: number }[];
}

export interface QuarterInspection {
  readonly sourceName: string;
  readonly kind: 'folder' | 'zip' | 'workbook' | 'file';
  readonly encrypted: boolean;
  readonly sha256: string;
  readonly bytes: number;
  readonly parts: readonly OfferedPart[];
  /** Files that are no table, with the cause. */
  readonly ignored: readonly { readonly name: string; readonly cause: string }[];
  /** Tables of the layout that no part was found for. */
  readonly missingTables: readonly string[];
  /** Newest reference date in the delivery (yyyy-mm-dd) and its quarter; null when there is none. */
  readonly referenceDate: string | null;
  readonly quarter: string | null;
  /** The supplier whose mapping was used, and all that are known. */
  readonly supplier: string | null;
  readonly suppliers: readonly string[];
}

const columnMapping = z.strictObject({
  name: z.string().min(1).max(500),
  target: z.string().max(100).nullable(),
  dateFormat: z.enum(['dmy', 'mdy', 'serial1900', 'serial1904']).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
});
export const partMappingSchema = z.strictObject({
  part: z.string().min(1).max(500),
  table: z.string().max(100).nullable(),
  columns: z.array(columnMapping).max(2000),
});
export type PartMapping = z.infer<typeof partMappingSchema>;

export interface CodeCount {
  readonly code: string;
  readonly count: number;
  /** The first lines of the file where it happened. */
  readonly lines: readonly number[];
  /**
   * All lines (`2, 5-9`) of refused rows, and of how many rows the line was not kept. In the stored and the saved report; the page gets
   * none of it.
   */
  readonly all?: { readonly lines: string; readonly unlisted: number };
}

/** What became of one table of the delivery. */
export interface QuarterTable {
  readonly table: string;
  readonly parts: readonly string[];
  /** Rows of data in the file. */
  readonly read: number;
  readonly stored: number;
  readonly refusedRows: readonly CodeCount[];
  readonly repaired: readonly (CodeCount & { readonly column: string })[];
  readonly refusedColumns: readonly RefusedColumn[];
  /** Columns that the layout does not have; they stayed outside. */
  readonly outside: readonly string[];
  /** Columns that lie apart, for the bias test only. */
  readonly bias: readonly string[];
}

/** One thing that changed since the delivery before, worth a look. */
export interface QuarterChange {
  readonly table: string;
  readonly column: string | null;
  readonly code:
    | 'ROWS'
    | 'MISSING'
    | 'RANGE'
    | 'CODES_NEW'
    | 'CODES_GONE'
    | 'KEYS_GONE'
    | 'KEYS_NEW'
    | 'COLUMN_GONE'
    | 'COLUMN_NEW'
    | 'TAKEN_BACK';
  readonly before: number | null;
  readonly now: number | null;
  /** Codes or limits, never values of persons. */
  readonly names: readonly string[];
  readonly attention: boolean;
}

/** One plausibility check (control matrix, source 001): how many of how many rows fail it. */
export interface QuarterCheck {
  readonly code: string;
  readonly table: string;
  readonly column: string | null;
  readonly count: number;
  readonly of: number;
  readonly attention: boolean;
}

export interface QuarterReport {
  readonly id: number;
  readonly quarter: string;
  readonly referenceDate: string;
  readonly supplier: string;
  readonly sourceName: string;
  readonly sha256: string;
  readonly encrypted: boolean;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly state: 'offered' | 'accepted' | 'rejected';
  readonly judged: { readonly by: string; readonly at: string; readonly reason: string } | null;
  readonly tables: readonly QuarterTable[];
  readonly pseudonyms: {
    readonly dossiers: { readonly known: number; readonly fresh: number };
    readonly persons: { readonly known: number; readonly fresh: number };
  };
  /** Null for the first accepted delivery. */
  readonly comparedWith: string | null;
  readonly changes: readonly QuarterChange[];
  readonly checks: readonly QuarterCheck[];
  /** Rows per month of the event tables, the newest 24 months, for the chart. */
  readonly months: readonly { readonly table: string; readonly month: string; readonly rows: number }[];
  readonly seconds: number;
}

export interface KeyHolder {
  readonly user: string;
  readonly since: string;
}

const secret = z.string().min(1).max(400);
/** What the key holder shows: the passphrase, or the recovery code when it was forgotten. */
const keySecret = z.union([z.strictObject({ passphrase: secret }), z.strictObject({ recoveryCode: secret })]);
const keyHolderName = z.string().trim().min(1).max(120);

export const quarterContract = {
  /** Reads a folder, ZIP, workbook or file through and stores nothing. */
  'intake.inspectQuarter': job<QuarterInspection>()(
    z.strictObject({ file: fileId, passphrase: secret.optional(), supplier: z.string().trim().max(120).optional() }),
  ),
  /** Brings the delivery in, whole or not at all; numbers become pseudonyms with the key holder's passphrase. */
  'intake.importQuarter': job<QuarterReport>()(
    z.strictObject({
      file: fileId,
      sha256: z.string().length(64),
      quarter: z.string().regex(/^\d{4}-K[1-4]$/),
      referenceDate: z.iso.date(),
      supplier: z.string().trim().min(1).max(120),
      parts: z.array(partMappingSchema).min(1).max(200),
      keyPassphrase: secret,
    }),
  ),
  'intake.quarters': call<readonly QuarterReport[]>()(z.strictObject({}), { needs: 'read' }),
  /** The analyst accepts or rejects a delivery that was offered; a rejected one loses its rows and keeps its report. */
  'intake.judgeQuarter': call<QuarterReport>()(
    z.strictObject({ quarter: z.int(), accept: z.boolean(), reason: z.string().trim().max(2000) }),
  ),
  /** Removes the newest delivery with its rows; the log keeps what happened. */
  'intake.discardQuarter': call<null>()(z.strictObject({ quarter: z.int() })),
  'intake.saveQuarterReport': call<{ readonly bytes: number }>()(
    z.strictObject({ quarter: z.int(), file: fileId, seal: sealSchema.optional() }),
  ),
  'intake.keyHolder': call<KeyHolder | null>()(z.strictObject({}), { needs: 'read' }),
  'intake.makeKeyHolder': call<{ readonly recoveryCode: string }>()(
    z.strictObject({ user: keyHolderName, passphrase: secret }),
  ),
  /** A new passphrase of the key holder; pseudonyms and recovery code stay. */
  'intake.changeKeyPassphrase': call<null>()(z.strictObject({ current: keySecret, next: secret })),
  /** Another person keeps the key from now on, with a passphrase and a recovery code of their own; the old ones are void. */
  'intake.handOverKey': call<{ readonly recoveryCode: string }>()(
    z.strictObject({ current: keySecret, user: keyHolderName, passphrase: secret }),
  ),
  'intake.renewKeyRecovery': call<{ readonly recoveryCode: string }>()(z.strictObject({ current: keySecret })),
  /** The key pair with which suppliers encrypt; only the public half leaves the vault. */
  'intake.receivingKey': call<{ readonly recipient: string | null }>()(z.strictObject({}), { needs: 'read' }),
  'intake.makeReceivingKey': call<{ readonly recipient: string }>()(z.strictObject({})),
};
