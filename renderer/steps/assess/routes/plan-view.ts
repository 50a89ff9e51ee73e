import type { PlannedQuestion } from '../../../../shared/contract/assess-routes.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { plannerText } from './planner-text.ts';

export type PlannerWords = typeof plannerText.nl;

/** "U heeft 304 aselecte dossiers nodig. Per kwartaal komen er 14 bij. Dat duurt 22 kwartalen: te lang." */
export function answerWords(
  { unit, needed, available, quarters, obstacle }: PlannedQuestion,
  words: PlannerWords,
  format: Formats,
): string {
  const brings = Number.isInteger(available) ? format.count(available) : format.number(available, 1);
  const parts = [words.needs[unit](format.count(needed)), words.brings(brings)];
  if (obstacle === 'too-few-dossiers' || quarters === null) return [...parts, words.tooFew].join(' ');
  const takes = obstacle === 'too-many-quarters' ? words.takesTooLong : words.takes;
  return [...parts, takes(format.count(quarters))].join(' ');
}

export type PlanHelp = 'capacity' | 'together' | 'margin';

/** What would bring the questions that cannot be answered within reach. */
export function helpFor(answers: readonly PlannedQuestion[]): PlanHelp[] {
  const blocked = answers.filter(({ possible }) => !possible);
  if (blocked.length === 0) return [];
  const help: PlanHelp[] = ['together'];
  if (blocked.some(({ obstacle }) => obstacle === 'too-many-quarters')) help.unshift('capacity');
  if (blocked.some(({ question }) => question === 'margin' || question === 'equality')) help.push('margin');
  return help;
}

/** One plain sentence or two on what this municipality can and cannot show. */
export function planConclusion(answers: readonly PlannedQuestion[], words: PlannerWords, format: Formats): string {
  const blocked = answers.filter(({ possible }) => !possible).length;
  if (blocked === 0) return words.allPossible;
  const help = helpFor(answers).map((kind) => words.help[kind]);
  return `${words.notPossible(format.count(blocked))} ${words.helps} ${help.join('; ')}.`;
}
