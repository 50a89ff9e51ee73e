import type {
  OfferedColumn,
  OfferedPart,
  PartMapping,
  QuarterInspection,
} from '../../../../shared/contract/intake-quarter.ts';
import type { QuarterQuestion } from '../../../../shared/domain/column-questions.ts';
import { foldText } from '../../../../shared/domain/refusals-headers.ts';
import {
  type SourceColumn,
  type SourceTable,
  sourceTable,
  sourceTables,
} from '../../../../shared/domain/source-tables.ts';

/** How an ambiguous date or number is read. */
export type QuarterAnswer = 'dmy' | 'mdy' | 'serial1900' | 'serial1904' | 'comma' | 'point';

/** What the analyst decides about the parts of a delivery. Keys are names of parts and of their columns. */
export interface PartDecision {
  /** Table of the layout; null for a part that is not brought in. */
  readonly table: string | null;
  /** Column of the layout per column of the part; null for one that stays outside. */
  readonly targets: Readonly<Record<string, string | null>>;
  /** Per column, per question. */
  readonly answers: Readonly<Record<string, Partial<Readonly<Record<QuarterQuestion, QuarterAnswer>>>>>;
}
export type Mapping = Readonly<Record<string, PartDecision>>;

/** Without clients nobody can be ranked, without investigations nothing can be learned. */
export const neededTables: readonly string[] = ['Clientgegevens', 'Onderzoeken'];

const noDecision: PartDecision = { table: null, targets: {}, answers: {} };

export const decisionOf = (mapping: Mapping, part: string): PartDecision => mapping[part] ?? noDecision;

export const isRefused = ({ verdict }: OfferedColumn): boolean => verdict.verdict === 'refuse';

/** The program's proposals, as the starting point of the analyst. */
export function proposedMapping({ parts }: QuarterInspection): Mapping {
  return Object.fromEntries(
    parts.map(({ part, table, columns }) => [
      part,
      { table, targets: Object.fromEntries(columns.map(({ profile, target }) => [profile.name, target])), answers: {} },
    ]),
  );
}

/** Columns of the layout that a column of a file may become; none for a column that the door refuses. */
export function offeredTargets(column: OfferedColumn, table: string | null): readonly SourceColumn[] {
  if (table === null || isRefused(column)) return [];
  return sourceTable(table).columns.filter(({ use }) => use !== 'refuse');
}

/** Case, accents and punctuation do not make another name of it. */
const foldName = (name: string): string => foldText(name).replaceAll(/[^a-z0-9]+/g, '');

const namesOf = ({ name, aliases = [] }: SourceColumn): readonly string[] => [name, ...aliases].map(foldName);

/** Targets by name for a table that the analyst chose; the first column with a name gets it. */
function targetsByName({ columns }: OfferedPart, table: SourceTable): PartDecision['targets'] {
  const taken = new Set<string>();
  const pairs = columns.map((column) => {
    const name = foldName(column.profile.name);
    const target = offeredTargets(column, table.name).find(
      (own) => !taken.has(own.name) && namesOf(own).includes(name),
    );
    if (target !== undefined) taken.add(target.name);
    return [column.profile.name, target?.name ?? null] as const;
  });
  return Object.fromEntries(pairs);
}

/** Says which table a part is. Its columns start anew: as proposed when it is the proposed table, else by their names. */
export function withTable(mapping: Mapping, part: OfferedPart, table: string | null): Mapping {
  const { answers } = decisionOf(mapping, part.part);
  const proposed = Object.fromEntries(part.columns.map(({ profile, target }) => [profile.name, target]));
  const targets = table === null || table === part.table ? proposed : targetsByName(part, sourceTable(table));
  return { ...mapping, [part.part]: { table, targets, answers } };
}

/** The column of a part that goes to a column of the layout; null when none does. */
export const columnFor = ({ targets }: PartDecision, target: string): string | null =>
  Object.keys(targets).find((name) => targets[name] === target) ?? null;

/** Says what a column becomes. A column of the layout is there once: who had it stays outside. */
export function withTarget(mapping: Mapping, part: string, column: string, target: string | null): Mapping {
  const decision = decisionOf(mapping, part);
  const holder = target === null ? null : columnFor(decision, target);
  const freed = holder === null ? {} : { [holder]: null };
  return { ...mapping, [part]: { ...decision, targets: { ...decision.targets, ...freed, [column]: target } } };
}

/** Gives columns of one part the same answer to the same question. */
export function withAnswer(
  mapping: Mapping,
  part: string,
  columns: readonly string[],
  question: QuarterQuestion,
  answer: QuarterAnswer,
): Mapping {
  const decision = decisionOf(mapping, part);
  const own = columns.map((name) => [name, { ...decision.answers[name], [question]: answer }] as const);
  return { ...mapping, [part]: { ...decision, answers: { ...decision.answers, ...Object.fromEntries(own) } } };
}

/** Required columns of the chosen table that no column of the part goes to. */
export function missingColumns({ table, targets }: PartDecision): readonly string[] {
  if (table === null) return [];
  const taken = new Set(Object.values(targets));
  return sourceTable(table)
    .columns.filter(({ name, required }) => required && !taken.has(name))
    .map(({ name }) => name);
}

/** Tables of the layout that no part is taken for, in the order of the layout. */
export function missingTables(mapping: Mapping): readonly string[] {
  const taken = new Set(Object.values(mapping).map(({ table }) => table));
  return sourceTables.map(({ name }) => name).filter((name) => !taken.has(name));
}

export interface ColumnCounts {
  readonly taken: number;
  readonly outside: number;
  readonly refused: number;
}

/** How many columns of a part come in, stay outside by choice, and are refused. */
export function countColumns({ columns }: OfferedPart, { table, targets }: PartDecision): ColumnCounts {
  const refused = columns.filter(isRefused).length;
  const taken = table === null ? 0 : columns.filter(({ profile }) => targets[profile.name] != null).length;
  return { taken, outside: columns.length - refused - taken, refused };
}

/** What the engine is told: every part with every column, and what was answered about it. */
export function partMappings({ parts }: QuarterInspection, mapping: Mapping): PartMapping[] {
  return parts.map(({ part, columns }) => {
    const { table, targets, answers } = decisionOf(mapping, part);
    return {
      part,
      table,
      columns: columns.map(({ profile: { name } }) => {
        const { DATE_ORDER, DATE_SERIAL, DECIMAL_STYLE } = answers[name] ?? {};
        const date = DATE_ORDER ?? DATE_SERIAL;
        return {
          name,
          target: table === null ? null : (targets[name] ?? null),
          ...(date === 'dmy' || date === 'mdy' || date === 'serial1900' || date === 'serial1904'
            ? { dateFormat: date }
            : {}),
          ...(DECIMAL_STYLE === 'comma' || DECIMAL_STYLE === 'point' ? { decimal: DECIMAL_STYLE } : {}),
        };
      }),
    };
  });
}
