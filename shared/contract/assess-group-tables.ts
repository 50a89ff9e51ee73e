import { z } from 'zod';
import type { GroupVerdict } from '../learning/bias/compare-groups.ts';
import { type RoundingBase, roundingBases } from '../learning/bias/count-region.ts';
import type { HitCount } from '../learning/stats/compare-profiles.ts';
import { call } from './call.ts';
import { fileId } from './shell.ts';
import type { Estimate } from './train.ts';

export type { RoundingBase };

/**
 * Group tables: somebody else, such as a statistics office, knows the group attributes and gives back counts per group, rounded. The vault
 * then holds no attribute of anybody.
 */
export interface GroupTableRow {
  /** What the groups differ in, and which of them this is. */
  readonly attribute: string;
  readonly group: string;
  /** Counts as they were shown, after rounding. */
  readonly dossiers: number;
  readonly chosen: number;
  /** Null where the table does not tell. */
  readonly investigated: number | null;
  readonly unlawful: number | null;
}

export const groupTableLimits = { rows: 200, bytes: 1_000_000, nameLetters: 80 } as const;

/** Why a table is refused. */
export const groupTableReasons = [
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  /** Also a column of dossier numbers: what is not asked for is not read. */
  'COLUMN_UNKNOWN',
  'TOO_MANY_ROWS',
  /** A line of another shape than the rest. */
  'ROW_BROKEN',
  'NAME_EMPTY',
  'NAME_LONG',
  'GROUP_TWICE',
  /** A name that looks like a citizen service number, an address, a bank account, a telephone number or an e-mail address. */
  'PERSON',
  'NOT_A_COUNT',
  /** No multiple of what the table is said to be rounded to. */
  'NOT_ROUNDED',
  /** All counts are multiples of a larger base than is said: intervals would come out too narrow. */
  'ROUNDED_MORE',
  /** More than rounding explains: chosen or investigated above dossiers, or unlawful above investigated. */
  'MORE_THAN_ALL',
  /** The same file is here already. */
  'KNOWN',
] as const;
export type GroupTableReason = (typeof groupTableReasons)[number];

export interface GroupTableProblem {
  readonly reason: GroupTableReason;
  /** Line of the file, from 1; null when it is about the whole file. */
  readonly line: number | null;
  /** Name of the column it is about, as it is or as it should be. */
  readonly column: string | null;
}

/** What does not stop a table, but somebody should look at. */
export type GroupTableWarning =
  /** Counts from 1 to 9 in a table that was not rounded: they can point at a person. */
  | { readonly code: 'SMALL_COUNT'; readonly lines: readonly number[] }
  /** Two attributes do not divide the same dossiers, by more than rounding explains. */
  | { readonly code: 'TOTALS_DIFFER'; readonly attributes: readonly [string, string] };

/** What a file holds; nothing is kept yet. */
export interface ReadGroupTable {
  readonly sha256: string;
  /** What was read, also of a table that is refused. */
  readonly rows: readonly GroupTableRow[];
  /** Lines that are no data: titles, totals, blank lines. */
  readonly aside: readonly number[];
  readonly problems: readonly GroupTableProblem[];
  readonly warnings: readonly GroupTableWarning[];
}

export const groupTableMeasures = [
  /** Chosen, of all dossiers of the group. */
  'chosen',
  /** Investigated and lawful, of all dossiers of the group. */
  'wronglyInvestigated',
  /** Unlawful, of the investigated. */
  'precision',
] as const;
export type GroupTableMeasure = (typeof groupTableMeasures)[number];

/** One measure of one group against all other groups of its attribute, over every table that may be behind the rounded one. */
export interface GroupTableFigure {
  readonly measure: GroupTableMeasure;
  readonly attribute: string;
  readonly group: string;
  readonly hits: number;
  readonly n: number;
  /** The interval holds that of every possible table. Null where the group may be empty. */
  readonly rate: Estimate | null;
  readonly others: HitCount;
  /** Share of the group minus that of the others; null when too small. */
  readonly difference: Estimate | null;
  /** The largest of all possible tables, after Benjamini-Hochberg over all comparisons of the table. */
  readonly adjustedP: number | null;
  /** Holds for every possible table. */
  readonly verdict: GroupVerdict;
}

export interface GroupTable {
  readonly id: number;
  readonly name: string;
  readonly period: string;
  readonly base: RoundingBase;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly rows: readonly GroupTableRow[];
  /** By attribute and measure, groups in the order of the file. A measure that the table does not tell of is left out. */
  readonly figures: readonly GroupTableFigure[];
}

export interface GroupTables {
  /** Oldest first. */
  readonly tables: readonly GroupTable[];
  /** Groups that may be smaller than this are listed and not judged. */
  readonly smallest: number;
  /** Equal is: not apart by this share, nor by a fifth of what holds for all groups together. */
  readonly margin: number;
}

const base = z.literal(roundingBases);

export const groupTablesContract = {
  /** Reads a table and keeps nothing. */
  'assess.readGroupTable': call<ReadGroupTable>()(z.strictObject({ file: fileId, base })),
  'assess.addGroupTable': call<{ readonly id: number }>()(
    z.strictObject({
      file: fileId,
      /** Of what was read and shown. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().trim().min(1).max(120),
      period: z.string().trim().min(1).max(120),
      base,
    }),
  ),
  'assess.groupTables': call<GroupTables>()(z.strictObject({}), { needs: 'read' }),
  'assess.removeGroupTable': call<null>()(z.strictObject({ id: z.int().min(1) })),
  /** A file with the heads of the columns and no row. */
  'assess.saveGroupTemplate': call<{ readonly bytes: number }>()(z.strictObject({ file: fileId })),
};
