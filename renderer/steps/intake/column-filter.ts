import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import type { Decisions } from './decisions.ts';

export const columnFilters = ['all', 'questions', 'proxy', 'refused', 'features'] as const;
export type ColumnFilter = (typeof columnFilters)[number];

/** Whether a column belongs to a filter, as things are decided now. */
export function fitsFilter({ profile, verdict }: InspectedColumn, filter: ColumnFilter, { roles }: Decisions): boolean {
  const role = roles[profile.name];
  return {
    all: true,
    questions: profile.questions.length > 0 && role !== 'refuse',
    proxy: verdict.verdict === 'proxy',
    refused: role === 'refuse',
    features: role === 'feature',
  }[filter];
}

/** Columns whose name holds all the words that were typed, in any order and case. */
export function searchColumns(columns: readonly InspectedColumn[], typed: string): readonly InspectedColumn[] {
  const words = typed.toLowerCase().split(/\s+/);
  return columns.filter(({ profile }) => words.every((word) => profile.name.toLowerCase().includes(word)));
}
