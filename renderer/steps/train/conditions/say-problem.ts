import type { NumberMeaning } from '../fields/typed-number.ts';
import type { ConditionProblem } from './condition-edit.ts';
import type { text } from './text.ts';

/** What is wrong with a condition, in the words that suit what its numbers stand for. */
export function sayProblem(
  { problems, ofMeaning }: Pick<(typeof text)['nl'], 'problems' | 'ofMeaning'>,
  problem: NonNullable<ConditionProblem>,
  numbers: NumberMeaning,
): string {
  return (numbers === undefined ? undefined : ofMeaning[numbers][problem]) ?? problems[problem];
}
