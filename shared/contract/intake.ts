import { z } from 'zod';
import type { ColumnProfile, ImportKind } from '../domain/columns.ts';
import type { ColumnVerdict } from '../domain/refusals.ts';
import { type PreparedRole, type Role, type RoleProposal, roles } from '../domain/roles.ts';
import { call, job } from './call.ts';
import { fileId } from './shell.ts';

/** One column of the file that was read through. Refused columns show no value at all. */
export interface InspectedColumn {
  readonly profile: ColumnProfile;
  readonly verdict: ColumnVerdict;
  readonly proposal: RoleProposal;
}

/** A row that was refused, set aside (a page header, a total) or repaired. */
export interface RowNote {
  readonly line: number;
  readonly code: string;
  readonly effect: 'refused' | 'aside' | 'repaired';
}

export interface Inspection {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly empty: boolean }[];
  readonly rows: number;
  readonly columns: readonly InspectedColumn[];
  /** The first fifty; `issueCounts` counts them all. */
  readonly issues: readonly RowNote[];
  readonly issueCounts: readonly { readonly code: string; readonly count: number }[];
  readonly notes: readonly { readonly code: string; readonly count: number }[];
}

export const columnChoiceSchema = z.strictObject({
  name: z.string().min(1).max(500),
  role: z.enum(roles),
  /** Why a proxy is used as a feature all the same; kept with the delivery. */
  reason: z.string().trim().max(2000).optional(),
  /** The answer to `DATE_ORDER` or `DATE_SERIAL`. */
  dateFormat: z.enum(['dmy', 'mdy', 'serial1900', 'serial1904']).optional(),
  /** The answer to `DECIMAL_STYLE`. */
  decimal: z.enum(['comma', 'point']).optional(),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

export const outcomeChoiceSchema = z.strictObject({
  unlawful: z.array(z.string().max(200)).min(1).max(50),
  lawful: z.array(z.string().max(200)).min(1).max(50),
});

/** A reason shorter than this is no reason. */
export const LEAST_REASON_LENGTH = 20;

export interface DeliveredColumn {
  readonly position: number;
  readonly name: string;
  readonly role: Role | PreparedRole;
  readonly kind: ImportKind;
  readonly proxy: boolean;
  readonly reason: string | null;
  readonly filled: number;
  readonly missing: number;
}

export interface RefusedColumn {
  readonly name: string;
  readonly reason: string;
  readonly foundBy: 'header' | 'values' | 'both' | 'analyst';
  readonly count: number;
}

/** What was brought in, as the report of the import says. */
export interface Delivery {
  readonly id: number;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly referenceDate: string;
  readonly rows: number;
  readonly known: number;
  readonly unlawful: number;
  readonly columns: readonly DeliveredColumn[];
  readonly refusedColumns: readonly RefusedColumn[];
  readonly refusedRows: readonly { readonly code: string; readonly count: number; readonly lines: readonly number[] }[];
  readonly repaired: readonly {
    readonly column: string;
    readonly code: string;
    readonly count: number;
    /** The first lines of the file where it happened. */
    readonly lines: readonly number[];
  }[];
  readonly seconds: number;
}

export interface RowsPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly total: number;
}

export const intakeContract = {
  /** Reads the whole file through and stores nothing. */
  'intake.inspect': job<Inspection>()(z.strictObject({ file: fileId, sheet: z.string().max(200).optional() })),
  'intake.import': job<Delivery>()(
    z.strictObject({
      file: fileId,
      sha256: z.string().length(64),
      sheet: z.string().max(200).optional(),
      referenceDate: z.iso.date(),
      columns: z.array(columnChoiceSchema).min(2).max(2000),
      outcome: outcomeChoiceSchema,
    }),
  ),
  'intake.current': call<Delivery | null>()(z.strictObject({}), { needs: 'read' }),
  'intake.rows': call<RowsPage>()(z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }), {
    needs: 'read',
  }),
  /** Removes the delivery and all that was made from it; the log keeps what happened. */
  'intake.discard': call<null>()(z.strictObject({ delivery: z.int() })),
};
