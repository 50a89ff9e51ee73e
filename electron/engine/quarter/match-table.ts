import type { OfferedPart } from '../../../shared/contract/intake-quarter.ts';
import { ownerColumns, type SourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import type { SupplierMapping } from '../store/quarter.ts';
import { foldName, foldPart } from './fold-name.ts';

export interface TableMatch {
  readonly table: string | null;
  readonly why: OfferedPart['why'];
}

/** Headers alike enough to say what table a file is: below this, two layouts may be meant. */
const LEAST_LIKENESS = 0.3;

const owners = new Set<string>(ownerColumns);

/** The table whose name stands in the name of the part, the longest one when there are more. */
function byName(part: string): SourceTable | undefined {
  const name = foldPart(part);
  return sourceTables
    .filter((table) => name.includes(foldName(table.name)))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** Jaccard index of the headers and a table's own columns: shared names as a share of all names. */
function likeness(headers: ReadonlySet<string>, { columns }: SourceTable): number {
  const own = columns.filter(({ name }) => !owners.has(name));
  const shared = own.filter(({ name, aliases = [] }) => [name, ...aliases].some((each) => headers.has(foldName(each))));
  return shared.length / (headers.size + own.length - shared.length);
}

function byColumns(headers: readonly string[]): SourceTable | undefined {
  const ownerNames = new Set(
    sourceTables.flatMap(({ columns }) =>
      columns
        .filter(({ name }) => owners.has(name))
        .flatMap(({ name, aliases = [] }) => [name, ...aliases].map(foldName)),
    ),
  );
  const names = new Set(headers.map(foldName).filter((name) => !ownerNames.has(name)));
  const [best, second] = sourceTables
    .map((table) => ({ table, score: likeness(names, table) }))
    .sort((a, b) => b.score - a.score);
  if (best === undefined || best.score < LEAST_LIKENESS || best.score === second?.score) return undefined;
  return best.table;
}

/** The table of the layout that a part seems to be: as remembered of its supplier, by its name, or by its headers. */
export function matchTable(part: string, headers: readonly string[], remembered: SupplierMapping | null): TableMatch {
  const known = remembered?.parts[foldPart(part)];
  const table = sourceTables.find(({ name }) => name === known);
  if (known === null || table !== undefined) return { table: known ?? null, why: 'remembered' };
  const named = byName(part);
  if (named !== undefined) return { table: named.name, why: 'name' };
  const alike = byColumns(headers);
  return alike === undefined ? { table: null, why: 'unknown' } : { table: alike.name, why: 'columns' };
}
