import type { CardAnswer, CardQuestion, ExpertCard } from '../../../../shared/learning/expert/expert-card.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import type { AnalysisTable } from '../../../../shared/learning/table.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';

export const from = (
  feature: string,
  low: number | null,
  points: readonly number[],
  to: number | null = null,
): CardAnswer => ({
  condition: { kind: 'interval', feature, from: low, to, missing: 'out' },
  points,
});

export const oneOf = (feature: string, levels: readonly string[], points: readonly number[]): CardAnswer => ({
  condition: { kind: 'levels', feature, levels, missing: false },
  points,
});

export const unknown = (feature: string, points: readonly number[]): CardAnswer => ({
  condition: { kind: 'missing', feature },
  points,
});

export const question = (...answers: readonly [CardAnswer, ...CardAnswer[]]): CardQuestion => ({
  feature: answers[0].condition.feature,
  text: `about ${answers[0].condition.feature}`,
  answers,
});

/** Two types; each of three questions gives points for the first, two of them for the second. */
export const card: ExpertCard = {
  title: 'example',
  types: [
    { label: 'work', threshold: 10 },
    { label: 'housing', threshold: 4 },
  ],
  questions: [
    question(from('late', 4, [8, 0]), from('late', 2, [4, 0])),
    question(oneOf('home', ['room', 'none'], [4, 4]), unknown('home', [1, 2])),
    question(from('moves', 2, [2, 2]), unknown('moves', [0, 1])),
  ],
  othersNeeded: 1,
};

/** Rows whose outcome follows the three questions of the card, and a column that says nothing. */
export function cardTable(rows: number, seed: number): AnalysisTable {
  const random = randomStream(seed, 0);
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const late = draw(() => random.integer(6));
  const home = draw(() => [null, 'room', 'house', 'flat', 'none'][random.integer(5)] as string | null);
  const moves = draw(() => (random.integer(6) === 0 ? Number.NaN : random.integer(4)));
  const outcome = late.map((count, row) => {
    const logOdds =
      -2.2 + (count >= 4 ? 1.2 : 0) + (home[row] === 'room' ? 0.9 : 0) + ((moves[row] as number) >= 2 ? 0.6 : 0);
    return random.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const noise = draw(() => random.integer(100));
  return tableOf(
    [numeric('late', late), categorical('home', home), numeric('moves', moves), numeric('noise', noise)],
    outcome,
  );
}
