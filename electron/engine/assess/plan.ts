import type { Plan, PlanInput } from '../../../shared/contract/assess-routes.ts';
import { planQuestions } from '../../../shared/learning/stats/plan-questions.ts';
import { smallestDifference } from '../../../shared/learning/stats/smallest-difference.ts';

const QUARTERS_PER_YEAR = 4;

const CONFIDENCE = 0.95;

/**
 * What a municipality can show with its numbers: the four questions, and the smallest difference that a year's dossiers tell apart from
 * the base rate. That is never less than the margin: a smaller difference counts as equal, however certain it is.
 *
 * @param comparisons with the random sample on one page, which Holm's correction takes together
 * @throws RangeError for numbers that the contract refuses
 */
export function planFor(input: PlanInput, comparisons = 1): Plan {
  const { dossiers, capacity, randomShare, baseRate, margin } = input;
  const random = Math.min(capacity - 1, Math.max(1, Math.round(capacity * randomShare)));
  // A dossier counts once, and both groups come from the same dossiers.
  const inYear = (perQuarter: number) => Math.min(QUARTERS_PER_YEAR * perQuarter, Math.floor(dossiers / 2));
  const sizes = { n1: inYear(capacity - random), n2: inYear(random) };
  const smallest = smallestDifference(baseRate, { ...sizes, confidence: 1 - (1 - CONFIDENCE) / comparisons });
  // One margin for all: a ratio of two rates near zero takes more dossiers than any municipality has.
  const answers = planQuestions({ ...input, comparisons, equality: { kind: 'margin', margin } });
  return { comparisons, answers, smallestDifference: smallest === null ? null : Math.max(smallest.difference, margin) };
}
