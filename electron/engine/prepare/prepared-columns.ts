import type { ImportKind } from '../../../shared/domain/columns.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import type { FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { type PreparedRole, populationCodes, type Role } from '../../../shared/domain/roles.ts';
import { labelOf } from '../../../shared/domain/sentences.ts';
import type { FeatureChoice } from '../store/feature-choice.ts';
import type { FeatureValues } from '../store/feature-run.ts';
import type { Cell, CellType } from '../store/row-table.ts';
import type { FeatureCase, TrainingCase } from './cases.ts';
import type { GroupAttribute } from './group-attributes.ts';
import { personGroups } from './person-groups.ts';

/** A column of the analysis table: what is said of it and what it holds in each row. */
export interface PreparedColumn {
  readonly name: string;
  readonly label: string;
  readonly role: Role | PreparedRole;
  readonly kind: ImportKind;
  readonly unit: string | null;
  readonly proxy: boolean;
  readonly reason: string | null;
  readonly type: CellType;
  readonly cellOf: (row: number) => Cell;
}

/** The rows of the table: dossiers of today, then investigations. */
export interface PreparedRows {
  readonly ranking: readonly FeatureCase[];
  readonly training: readonly TrainingCase[];
  readonly lately: ReadonlySet<number>;
}

type Owner = Pick<PreparedColumn, 'name' | 'role' | 'kind' | 'type' | 'cellOf'>;

const plain = (column: Owner): PreparedColumn => ({
  ...column,
  label: labelOf(column.name),
  unit: null,
  proxy: false,
  reason: null,
});

/**
 * Whose row it is (of several applicants of a dossier the first known, so that they stay together) and how it came about. An investigation is numbered by its dossier and start; a second one of that dossier on the same
 * day by its place as well.
 * @param codeOf from the id of a pseudonym to its code
 */
export function ownerColumnsOf(
  { ranking, training, lately }: PreparedRows,
  codeOf: (id: number) => string,
): PreparedColumn[] {
  const today = ranking.map(({ dossier }) => codeOf(dossier));
  const numbers = [...today, ...numbersOfInvestigations(training, codeOf)];
  const all: readonly FeatureCase[] = [...ranking, ...training];
  const groupOf = personGroups(all);
  const investigation = (row: number): TrainingCase | undefined => training[row - ranking.length];
  const population = (row: number): string => {
    if (row >= ranking.length) return populationCodes.training;
    return lately.has((ranking[row] as FeatureCase).dossier) ? populationCodes.investigated : populationCodes.open;
  };
  const columns: readonly Owner[] = [
    { name: 'dossier', role: 'number', kind: 'code', type: 'TEXT', cellOf: (row) => numbers[row] as string },
    {
      name: 'persoon',
      role: 'person',
      kind: 'code',
      type: 'TEXT',
      cellOf: (row) => codeOf(groupOf((all[row] as FeatureCase).person)),
    },
    {
      name: 'uitkomst',
      role: 'outcome',
      kind: 'code',
      type: 'INTEGER',
      cellOf: (row) => investigation(row)?.outcome ?? OUTCOME.unknown,
    },
    { name: 'populatie', role: 'population', kind: 'code', type: 'TEXT', cellOf: population },
    {
      name: 'aanleiding',
      role: 'route',
      kind: 'code',
      type: 'TEXT',
      cellOf: (row) => investigation(row)?.route ?? null,
    },
    {
      name: 'trekkingskans',
      role: 'probability',
      kind: 'number',
      type: 'REAL',
      cellOf: (row) => investigation(row)?.probability ?? null,
    },
    {
      name: 'peildatum',
      role: 'asOf',
      kind: 'date',
      type: 'TEXT',
      cellOf: (row) => isoOfDays((all[row] as FeatureCase).at),
    },
  ];
  return columns.map(plain);
}

/** The number of each investigation in the table. */
export function numbersOfInvestigations(training: readonly TrainingCase[], codeOf: (id: number) => string): string[] {
  const seen = new Map<string, number>();
  return training.map(({ dossier, start }) => {
    const number = `${codeOf(dossier)} · ${isoOfDays(start)}`;
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    return times === 1 ? number : `${number} (${times})`;
  });
}

/** A feature with the justification under which it is used. */
export function featureColumnOf(
  declaration: FeatureDeclaration,
  { justification }: FeatureChoice,
  values: FeatureValues,
): PreparedColumn {
  const { name, label, unit, proxy } = declaration;
  const said = { name, label: label.nl, role: 'feature', unit, proxy: proxy !== null, reason: justification } as const;
  if (values.type === 'code') {
    const { codes, levels } = values;
    return { ...said, kind: 'code', type: 'TEXT', cellOf: (row) => levels[codes[row] as number] ?? null };
  }
  const own = values.values;
  return {
    ...said,
    kind: unit === 'jaar' ? 'year' : 'number',
    type: 'REAL',
    cellOf: (row) => (Number.isNaN(own[row]) ? null : (own[row] as number)),
  };
}

/** A group attribute, which lies apart from all else. */
export function groupColumnOf({ name, values }: GroupAttribute): PreparedColumn {
  return plain({ name, role: 'group', kind: 'code', type: 'TEXT', cellOf: (row) => values[row] ?? null });
}
