import { OTHER_LEVELS } from '../conditions.ts';
import { disjointConditions } from './disjoint-conditions.ts';
import type { CardQuestion, ExpertCard } from './expert-card.ts';
import { conditionsOf } from './expert-features.ts';

/** What is wrong with a card in itself, whatever the data; `feature` of the question that it is about, null for the card as a whole. */
export interface CardFault {
  readonly reason:
    | 'other-feature'
    | 'points-per-type'
    | 'answer-never-holds'
    | 'level-reserved'
    | 'threshold-unreachable'
    | 'others-unreachable';
  readonly feature: string | null;
}

/** The most points of a type that the question can give: those of its best answer that can hold, or none. */
function mostPoints({ answers }: CardQuestion, type: number): number {
  const remainders = disjointConditions(answers.map(({ condition }) => condition));
  const possible = answers.filter((_, at) => (remainders[at]?.conditions.length ?? 0) > 0);
  return possible.reduce((most, { points }) => Math.max(most, points[type] ?? 0), 0);
}

function questionFaults({ feature, answers }: CardQuestion, types: number): CardFault[] {
  const faults: CardFault[] = [];
  if (answers.some(({ condition }) => condition.feature !== feature)) faults.push({ reason: 'other-feature', feature });
  if (answers.some(({ points }) => points.length !== types)) faults.push({ reason: 'points-per-type', feature });
  const remainders = disjointConditions(answers.map(({ condition }) => condition));
  if (remainders.some(({ conditions }) => conditions.length === 0))
    faults.push({ reason: 'answer-never-holds', feature });
  return faults;
}

/**
 * Whether a card can be filled in as it is meant: every answer has points for each type and can be the first that holds, each threshold
 * can be reached, and so can the number of questions that must score above average.
 */
export function cardFaults(card: ExpertCard): CardFault[] {
  const { questions, types, othersNeeded } = card;
  const faults = questions.flatMap((question) => questionFaults(question, types.length));
  for (const condition of conditionsOf(card))
    if (condition.kind === 'levels' && condition.levels.includes(OTHER_LEVELS))
      faults.push({ reason: 'level-reserved', feature: condition.feature });
  const unreachable = types.some(({ threshold }, type) => {
    const most = questions.reduce((sum, question) => sum + mostPoints(question, type), 0);
    return threshold > most;
  });
  if (unreachable) faults.push({ reason: 'threshold-unreachable', feature: null });
  if (othersNeeded > 0 && othersNeeded >= questions.length)
    faults.push({ reason: 'others-unreachable', feature: null });
  return faults;
}

/** Features of questions of which an answer holds for values that an earlier answer takes; the first that holds counts. */
export function overlappingQuestions({ questions }: ExpertCard): string[] {
  return questions
    .filter(({ answers }) => disjointConditions(answers.map(({ condition }) => condition)).some((own) => own.overlaps))
    .map(({ feature }) => feature);
}
