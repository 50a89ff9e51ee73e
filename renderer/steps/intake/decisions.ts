import type { InspectedColumn, Inspection, LEAST_REASON_LENGTH } from '../../../shared/contract/intake.ts';
import type { ColumnQuestion } from '../../../shared/domain/columns.ts';
import { type Role, roleAllowed, singleRoles } from '../../../shared/domain/roles.ts';

/** A value import of the contract would bring zod along; the type makes sure that both stay equal. */
export const leastReasonLength: typeof LEAST_REASON_LENGTH = 20;

/** What a value of the outcome column says. */
export type Meaning = 'unlawful' | 'lawful' | 'unknown';

/** What the analyst says to a question about a column. `asRead` takes the column as the program read it. */
export type ColumnAnswer = 'dmy' | 'mdy' | 'serial1900' | 'serial1904' | 'comma' | 'point' | 'asRead';

/** All that is decided about a file and can be undone. Keys are column names. */
export interface Decisions {
  readonly roles: Readonly<Record<string, Role>>;
  readonly answers: Readonly<Record<string, Partial<Readonly<Record<ColumnQuestion, ColumnAnswer>>>>>;
  /** Per outcome column, per value. A value without a meaning is still a question. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, Meaning>>>>;
}

/** The contract takes at most this many values per meaning. */
const mostOutcomeValues = 50;

/** The program's proposals, as the starting point of the analyst. */
export function proposedDecisions({ columns }: Inspection): Decisions {
  const meanings = columns.flatMap(({ profile, proposal }) => {
    const { unlawful = [], lawful = [], unknown = [] } = proposal.outcomeValues ?? {};
    const pairs: readonly (readonly [string, Meaning])[] = [
      ...unlawful.map((value) => [value, 'unlawful'] as const),
      ...lawful.map((value) => [value, 'lawful'] as const),
      ...unknown.map((value) => [value, 'unknown'] as const),
    ];
    return pairs.length === 0 ? [] : [[profile.name, Object.fromEntries(pairs)] as const];
  });
  return {
    roles: Object.fromEntries(columns.map(({ profile, proposal }) => [profile.name, proposal.role])),
    answers: {},
    meanings: Object.fromEntries(meanings),
  };
}

/** The roles that this column may get. An outcome needs values that can be told apart one by one. */
export function offeredRoles({ profile, verdict }: InspectedColumn): readonly Role[] {
  const all: readonly Role[] = ['feature', 'group', 'outcome', 'number', 'person', 'weight', 'split', 'refuse'];
  const values = profile.topValues.length;
  const mayBeOutcome = values >= 2 && values === profile.distinct && values <= mostOutcomeValues;
  return all.filter((role) => {
    if (roleAllowed(verdict.verdict, role) === 'no') return false;
    if (role === 'outcome') return mayBeOutcome;
    return role !== 'weight' || profile.kind === 'number';
  });
}

export const needsReason = ({ verdict }: InspectedColumn, role: Role): boolean =>
  roleAllowed(verdict.verdict, role) === 'withReason';

/** Gives a column a role. A role that a table has once is taken from the column that had it, which then stays out. */
export function withRole(decisions: Decisions, column: string, role: Role): Decisions {
  const roles = { ...decisions.roles };
  const holder = roleHolder(decisions, role);
  if (holder !== null && holder !== column) roles[holder] = 'refuse';
  roles[column] = role;
  return { ...decisions, roles };
}

/** The column that has a role of which there is one; null for other roles and when no column has it. */
export function roleHolder({ roles }: Decisions, role: Role): string | null {
  if (!singleRoles.includes(role)) return null;
  return Object.keys(roles).find((name) => roles[name] === role) ?? null;
}

/** Gives the same answer to the same question about one or more columns. */
export function withAnswer(
  decisions: Decisions,
  columns: readonly string[],
  question: ColumnQuestion,
  answer: ColumnAnswer,
): Decisions {
  const own = columns.map((name) => [name, { ...decisions.answers[name], [question]: answer }] as const);
  return { ...decisions, answers: { ...decisions.answers, ...Object.fromEntries(own) } };
}

export function withMeaning(decisions: Decisions, column: string, value: string, meaning: Meaning): Decisions {
  const own = { ...decisions.meanings[column], [value]: meaning };
  return { ...decisions, meanings: { ...decisions.meanings, [column]: own } };
}

/** Last day of the month before the given one, as YYYY-MM-DD: most exports are made for the end of a month. */
export function endOfPreviousMonth(today: Date): string {
  return new Date(Date.UTC(today.getFullYear(), today.getMonth(), 0)).toISOString().slice(0, 10);
}
