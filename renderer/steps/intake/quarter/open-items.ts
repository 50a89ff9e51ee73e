import type { QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import { decisionOf, type Mapping, missingColumns, missingTables, neededTables } from './mapping.ts';
import { askedQuestions } from './questions.ts';

/** What still keeps a delivery from being brought in. */
export type OpenItem =
  | { readonly kind: 'question'; readonly part: string }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'columns'; readonly part: string; readonly columns: readonly string[] }
  | { readonly kind: 'supplier' }
  | { readonly kind: 'date' };

export interface QuarterDraft {
  readonly inspection: QuarterInspection;
  readonly mapping: Mapping;
  readonly supplier: string;
  /** yyyy-mm-dd, or empty while what is typed is no date. */
  readonly referenceDate: string;
}

/** Everything that is still open, in the order of the page. Empty means that the delivery can be brought in. */
export function openItems({ inspection, mapping, supplier, referenceDate }: QuarterDraft): readonly OpenItem[] {
  const missing = missingTables(mapping);
  return [
    ...askedQuestions(inspection, mapping)
      .filter(({ answer }) => answer === null)
      .map(({ part }): OpenItem => ({ kind: 'question', part })),
    ...(supplier.trim() === '' ? [{ kind: 'supplier' } as const] : []),
    ...(referenceDate === '' ? [{ kind: 'date' } as const] : []),
    ...neededTables.filter((table) => missing.includes(table)).map((table): OpenItem => ({ kind: 'table', table })),
    ...inspection.parts.flatMap(({ part }): OpenItem[] => {
      const columns = missingColumns(decisionOf(mapping, part));
      return columns.length === 0 ? [] : [{ kind: 'columns', part, columns }];
    }),
  ];
}
