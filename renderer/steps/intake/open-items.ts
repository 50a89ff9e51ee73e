import type { InspectedColumn, Inspection } from '../../../shared/contract/intake.ts';
import type { ColumnQuestion } from '../../../shared/domain/columns.ts';
import { type Decisions, leastReasonLength, needsReason, roleHolder } from './decisions.ts';

/** What still keeps a file from being brought in. */
export type OpenItem =
  | { readonly kind: 'question'; readonly column: string; readonly question: ColumnQuestion }
  | { readonly kind: 'outcome' }
  | { readonly kind: 'meanings'; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: 'unlawful' }
  | { readonly kind: 'lawful' }
  | { readonly kind: 'features' }
  | { readonly kind: 'reason'; readonly column: string }
  | { readonly kind: 'date' };

export interface Draft {
  readonly inspection: Inspection;
  readonly decisions: Decisions;
  readonly reasons: Readonly<Record<string, string>>;
  readonly dateConfirmed: boolean;
}

/** Questions about columns that come in and have no answer yet. Of a column that stays out nothing needs to be known. */
export function openQuestions({ inspection, decisions }: Pick<Draft, 'inspection' | 'decisions'>) {
  return askedQuestions(inspection, decisions).filter(
    ({ column, question }) => decisions.answers[column.profile.name]?.[question] === undefined,
  );
}

/** All questions about columns that come in, answered or not. */
export function askedQuestions(inspection: Inspection, { roles }: Decisions) {
  return inspection.columns
    .filter(({ profile }) => roles[profile.name] !== 'refuse')
    .flatMap((column) => column.profile.questions.map((question) => ({ column, question })));
}

/** Everything that is still open, in the order of the page. Empty means that the file can be brought in. */
export function openItems(draft: Draft): readonly OpenItem[] {
  const { inspection, decisions, reasons, dateConfirmed } = draft;
  const questions = openQuestions(draft).map(
    ({ column, question }): OpenItem => ({ kind: 'question', column: column.profile.name, question }),
  );
  const hasFeature = Object.values(decisions.roles).includes('feature');
  const unexplained = inspection.columns
    .filter((column) => lacksReason(column, decisions, reasons))
    .map(({ profile }): OpenItem => ({ kind: 'reason', column: profile.name }));
  return [
    ...questions,
    ...openAboutOutcome(inspection, decisions),
    ...(dateConfirmed ? [] : [{ kind: 'date' } as const]),
    ...(hasFeature ? [] : [{ kind: 'features' } as const]),
    ...unexplained,
  ];
}

function openAboutOutcome({ columns }: Inspection, decisions: Decisions): readonly OpenItem[] {
  const name = roleHolder(decisions, 'outcome');
  const column = columns.find(({ profile }) => profile.name === name);
  if (name === null || column === undefined) return [{ kind: 'outcome' }];
  const meanings = decisions.meanings[name] ?? {};
  const values = column.profile.topValues.map(({ value }) => value);
  const without = values.filter((value) => meanings[value] === undefined);
  if (without.length > 0) return [{ kind: 'meanings', column: name, values: without }];
  const has = (wanted: 'unlawful' | 'lawful') => values.some((value) => meanings[value] === wanted);
  return (['unlawful', 'lawful'] as const).flatMap((kind) => (has(kind) ? [] : [{ kind }]));
}

/** Whether a column that gives a group away is used as a feature without a reason that says anything. */
function lacksReason(column: InspectedColumn, { roles }: Decisions, reasons: Draft['reasons']): boolean {
  const { name } = column.profile;
  const role = roles[name];
  if (role === undefined || !needsReason(column, role)) return false;
  return (reasons[name] ?? '').trim().length < leastReasonLength;
}
