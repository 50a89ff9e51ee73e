import type { GroupTableProblem, GroupTableRow } from '../../../../shared/contract/assess-group-tables.ts';
import { foldText } from '../../../../shared/domain/refusals-headers.ts';

/** A field of a row; the names are those of the row that it becomes. */
export type GroupColumn = keyof GroupTableRow;

/** Columns that need not be there. The second needs the first. */
const optional: readonly GroupColumn[] = ['investigated', 'unlawful'];

/** Heads that a column may have, the one of the template first. */
const heads: Readonly<Record<GroupColumn, readonly [string, ...string[]]>> = {
  attribute: ['kenmerk', 'groepskenmerk', 'attribute', 'characteristic'],
  group: ['groep', 'categorie', 'group', 'category'],
  dossiers: ['dossiers', 'aantal dossiers', 'case files', 'cases'],
  chosen: ['gekozen', 'geselecteerd', 'chosen', 'selected'],
  investigated: ['onderzocht', 'investigated'],
  unlawful: ['onrechtmatig', 'unlawful'],
};

const columns = Object.keys(heads) as readonly GroupColumn[];

/** Heads of an empty table, in the order that reads best. */
export const templateHeader: readonly string[] = columns.map((column) => heads[column][0]);

export interface FoundColumns {
  /** Place in the file of each column that is there. */
  readonly at: ReadonlyMap<GroupColumn, number>;
  readonly problems: readonly GroupTableProblem[];
}

/** Which column is which, by its head; the order is free. A column that nobody asked for is a problem: nothing else may come in. */
export function findColumns(header: readonly string[]): FoundColumns {
  const at = new Map<GroupColumn, number>();
  const problems: GroupTableProblem[] = [];
  const report = (reason: GroupTableProblem['reason'], column: string) => problems.push({ reason, line: null, column });
  for (const [index, head] of header.entries()) {
    const column = columns.find((own) => heads[own].includes(foldText(head.trim()).replaceAll(/[_\s]+/g, ' ')));
    if (column === undefined) report('COLUMN_UNKNOWN', head);
    else if (at.has(column)) report('COLUMN_TWICE', head);
    else at.set(column, index);
  }
  const needed = columns.filter(
    (column) => !optional.includes(column) || (column === 'investigated' && at.has('unlawful')),
  );
  for (const column of needed) if (!at.has(column)) report('COLUMN_MISSING', heads[column][0]);
  return { at, problems };
}
