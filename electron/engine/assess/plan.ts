import type { Plan, PlanInput } from '../../../shared/contract/assess-routes.ts';
import { planQuestions } from '../../../shared/learning/stats/plan-questions.ts';
import { smallestDifference } from '../../../shared/learning/stats/smallest-difference.ts';

const QUARTERS_PER_YEAR = 4;

/**
 * What a municipality can show with its numbers: the four questions, and the smallest difference that a year's dossiers tell apart from
 * the base rate.
 *
 * @throws RangeError for numbers that the contract refuses
 */
export function planFor(input: PlanInput): Plan {
  const { dossiers, capacity, randomShare, baseRate, margin } = input;
  const random = Math.min(capacity - 1, Math.max(1, Math.round(capacity * randomShare)));
  // A dossier counts once, and both groups come from the same dossiers.
  const inYear = (perQuarter: number) => Math.min(QUARTERS_PER_YEAR * perQuarter, Math.floor(dossiers / 2));
  const smallest = smallestDifference(baseRate, { n1: inYear(capacity - random), n2: inYear(random) });
  // One margin for all: a ratio of two rates near zero takes more dossiers than any municipality has.
  const answers = planQuestions({ ...input, equality: { kind: 'margin', margin } });
  return { answers, smallestDifference: smallest?.difference ?? null };
}
