import type { Condition, DraftFeature, ExpertCard } from '../../../../shared/contract/draft.ts';
import { conditionProblem, newCondition } from '../conditions/condition-edit.ts';

type Question = ExpertCard['questions'][number];
type Answer = Question['answers'][number];
type CardType = ExpertCard['types'][number];

/** How many of each the contract takes. */
export const cardLimits = { types: 12, questions: 60, answers: 60, othersNeeded: 20, points: 1000 } as const;

/** The list with one item changed. */
const changed = <Item>(items: readonly Item[], index: number, change: (item: Item) => Item): readonly Item[] =>
  items.map((item, i) => (i === index ? change(item) : item));

const without = <Item>(items: readonly Item[], index: number): readonly Item[] => items.filter((_, i) => i !== index);

const withAnswers = (card: ExpertCard, change: (answer: Answer) => Answer): ExpertCard => ({
  ...card,
  questions: card.questions.map((question) => ({ ...question, answers: question.answers.map(change) })),
});

/** A further type: every answer gets 0 points for it. */
export function addType(card: ExpertCard): ExpertCard {
  const types = [...card.types, { label: '', threshold: Number.NaN }];
  return { ...withAnswers(card, (answer) => ({ ...answer, points: [...answer.points, 0] })), types };
}

/** A type and its points, away. */
export function removeType(card: ExpertCard, type: number): ExpertCard {
  const rest = withAnswers(card, (answer) => ({ ...answer, points: without(answer.points, type) }));
  return { ...rest, types: without(card.types, type) };
}

export const changeType = (card: ExpertCard, type: number, change: Partial<CardType>): ExpertCard => ({
  ...card,
  types: changed(card.types, type, (one) => ({ ...one, ...change })),
});

/** A further question about a feature, with one answer to fill in. */
export function addQuestion(card: ExpertCard, feature: DraftFeature, text: string): ExpertCard {
  const question = { feature: feature.name, text, answers: [newAnswer(card, feature)] };
  return { ...card, questions: [...card.questions, question] };
}

export const removeQuestion = (card: ExpertCard, question: number): ExpertCard => ({
  ...card,
  questions: without(card.questions, question),
});

export const changeQuestion = (card: ExpertCard, question: number, change: Partial<Question>): ExpertCard => ({
  ...card,
  questions: changed(card.questions, question, (one) => ({ ...one, ...change })),
});

function newAnswer(card: ExpertCard, feature: DraftFeature): Answer {
  return { condition: newCondition(feature), points: card.types.map(() => 0) };
}

const changeAnswers = (
  card: ExpertCard,
  question: number,
  change: (answers: readonly Answer[]) => readonly Answer[],
): ExpertCard => ({
  ...card,
  questions: changed(card.questions, question, (one) => ({ ...one, answers: change(one.answers) })),
});

export const addAnswer = (card: ExpertCard, question: number, feature: DraftFeature): ExpertCard =>
  changeAnswers(card, question, (answers) => [...answers, newAnswer(card, feature)]);

export const removeAnswer = (card: ExpertCard, question: number, answer: number): ExpertCard =>
  changeAnswers(card, question, (answers) => without(answers, answer));

export const setCondition = (card: ExpertCard, question: number, answer: number, condition: Condition): ExpertCard =>
  changeAnswers(card, question, (answers) => changed(answers, answer, (one) => ({ ...one, condition })));

export const setPoints = (
  card: ExpertCard,
  [question, answer, type]: readonly [number, number, number],
  points: number,
): ExpertCard =>
  changeAnswers(card, question, (answers) =>
    changed(answers, answer, (one) => ({ ...one, points: changed(one.points, type, () => points) })),
  );

export const hasThreshold = ({ threshold }: CardType): boolean => threshold > 0;
export const hasPoints = (points: number): boolean => Math.abs(points) <= cardLimits.points;

/** How many other questions can be asked for: all but the one that is highest itself. */
export const mostOthers = ({ questions }: ExpertCard): number =>
  Math.min(cardLimits.othersNeeded, Math.max(0, questions.length - 1));

export const hasOthers = (card: ExpertCard): boolean =>
  Number.isInteger(card.othersNeeded) && card.othersNeeded >= 0 && card.othersNeeded <= mostOthers(card);

/** The most points that a type can get: the best answer of each question. A threshold above it is never reached. */
export function mostPoints(card: ExpertCard, type: number): number {
  return card.questions.reduce(
    (sum, { answers }) => sum + Math.max(0, ...answers.map(({ points }) => points[type] ?? 0)),
    0,
  );
}

/** Whether a type has a threshold that somebody can reach. */
export function canBeReached(card: ExpertCard, type: number): boolean {
  const { threshold } = card.types[type] ?? { threshold: Number.NaN };
  return threshold > 0 && threshold <= mostPoints(card, type);
}

/** How many fields still stand in the way of keeping the card. */
export function openFields(card: ExpertCard, features: readonly DraftFeature[]): number {
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  const ofTypes = card.types.flatMap(({ label }, type) => [label.trim() !== '', canBeReached(card, type)]);
  const ofQuestions = card.questions.flatMap(({ feature, answers }) => [
    answers.length > 0,
    ...answers.flatMap(({ condition, points }) => [
      conditionProblem(condition, byName.get(feature)) === null,
      ...points.map(hasPoints),
    ]),
  ]);
  const all = [card.title.trim() !== '', card.questions.length > 0, hasOthers(card)];
  return [...all, ...ofTypes, ...ofQuestions].filter((isFilled) => !isFilled).length;
}
