import type { OfferedColumn } from '../../../shared/contract/intake-quarter.ts';
import type { SourceColumn, SourceTable } from '../../../shared/domain/source-tables.ts';
import type { InspectedColumn } from '../files/inspect.ts';
import type { SupplierMapping } from '../store/quarter.ts';
import { foldName } from './fold-name.ts';

export interface ColumnMatch {
  readonly target: SourceColumn | null;
  readonly why: OfferedColumn['why'];
}

type Rule = (column: InspectedColumn) => SourceColumn | undefined;

/** A date of birth is the one column that comes in as another: as its year. */
function birthYear({ columns }: SourceTable): Rule {
  return ({ verdict }) =>
    verdict.reasonCode === 'BIRTH_DATE' ? columns.find(({ name }) => name.startsWith('geboortejaar')) : undefined;
}

/** How a column is recognised, the surest way first. */
function rulesFor(table: SourceTable): readonly (readonly [OfferedColumn['why'], Rule])[] {
  const named = (names: (column: SourceColumn) => readonly string[]): Rule => {
    const byName = new Map(table.columns.flatMap((column) => names(column).map((name) => [foldName(name), column])));
    return ({ profile }) => byName.get(foldName(profile.name));
  };
  return [
    ['same-name', named(({ name }) => [name])],
    ['alias', named(({ aliases = [] }) => aliases)],
    ['alias', birthYear(table)],
  ];
}

/**
 * The column of the layout that each column of a file seems to be, each of the layout at most once. What the supplier's mapping
 * remembers comes first, also that a column stays outside.
 */
export function matchColumns(
  columns: readonly InspectedColumn[],
  table: SourceTable,
  remembered: SupplierMapping | null,
): readonly ColumnMatch[] {
  const known = remembered?.tables[table.name] ?? {};
  const matches = new Map<InspectedColumn, ColumnMatch>();
  const taken = new Set<SourceColumn>();
  const claim = (column: InspectedColumn, target: SourceColumn, why: OfferedColumn['why']): void => {
    matches.set(column, taken.has(target) ? { target: null, why: 'taken' } : { target, why });
    taken.add(target);
  };
  for (const column of columns) {
    const own = known[foldName(column.profile.name)];
    if (own === undefined) continue;
    const target = table.columns.find(({ name }) => name === own.target);
    if (target !== undefined) claim(column, target, 'remembered');
    else matches.set(column, { target: null, why: 'remembered' });
  }
  for (const [why, rule] of rulesFor(table)) {
    for (const column of columns) {
      const target = matches.has(column) ? undefined : rule(column);
      if (target !== undefined) claim(column, target, why);
    }
  }
  return columns.map((column) => matches.get(column) ?? { target: null, why: 'unknown' });
}
