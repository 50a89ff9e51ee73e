import type { InspectedColumn, Inspection } from '../../../shared/contract/intake.ts';
import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';
import type { RoleProposal } from '../../../shared/domain/roles.ts';

export const profileOf = (name: string, more: Partial<ColumnProfile> = {}): ColumnProfile => ({
  name,
  index: 0,
  kind: 'number',
  decimal: null,
  dateFormat: null,
  rows: 100,
  nonEmpty: 100,
  missing: 0,
  sentinels: 0,
  unreadable: 0,
  distinct: 40,
  distinctIsExact: true,
  unique: false,
  leadingZeros: false,
  maxLength: 4,
  min: 0,
  max: 12,
  mean: 3.25,
  topValues: [],
  questions: [],
  ...more,
});

interface Inspected {
  readonly profile?: Partial<ColumnProfile>;
  readonly verdict?: ColumnVerdict['verdict'];
  readonly proposal?: RoleProposal;
}

/** A column that was read through: a free numeric feature unless said otherwise. */
export const columnOf = (
  name: string,
  { profile = {}, verdict = 'free', proposal }: Inspected = {},
): InspectedColumn => ({
  profile: profileOf(name, profile),
  verdict: { verdict, reasonCode: null, foundBy: null, count: 0, refusedCells: 0, becomesYear: false },
  proposal: proposal ?? { role: 'feature', why: 'FEATURE' },
});

/** A column of codes with these values, the most frequent first. */
export const codesOf = (name: string, values: readonly string[], proposal?: RoleProposal): InspectedColumn =>
  columnOf(name, {
    profile: {
      kind: 'code',
      distinct: values.length,
      min: null,
      max: null,
      mean: null,
      topValues: values.map((value, i) => ({ value, count: 1000 - i })),
    },
    ...(proposal === undefined ? {} : { proposal }),
  });

export const inspectionOf = (columns: readonly InspectedColumn[]): Inspection => ({
  fileName: 'dossiers.csv',
  sha256: 'a'.repeat(64),
  bytes: 1000,
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  sheets: [],
  rows: 100,
  columns,
  issues: [],
  issueCounts: [],
  notes: [],
});
