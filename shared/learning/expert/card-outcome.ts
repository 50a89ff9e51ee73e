import { bindCondition, type ModelFeature } from '../conditions.ts';
import type { AnalysisTable, Column } from '../table.ts';
import type { CardQuestion, ExpertCard } from './expert-card.ts';
import { expertFeatures } from './expert-features.ts';

/** What a filled-in card says of one type of unlawfulness, per row. */
export interface TypeOutcome {
  readonly points: Float64Array;
  /** 1 where the row reaches the type: points enough, and not on one high characteristic alone. */
  readonly reached: Uint8Array;
}

export interface CardOutcome {
  /** One per type of the card. */
  readonly types: readonly TypeOutcome[];
  /** 1 for a row that has points enough for a type but reaches none, because one high characteristic stood alone. */
  readonly heldBack: Uint8Array;
}

/** Per row the index of the first answer that holds, -1 where none does. */
function answersGiven(
  { feature, answers }: CardQuestion,
  known: ModelFeature,
  column: Column,
  rows: number,
): Int16Array {
  if (known.name !== feature) throw new TypeError(`${known.name} does not answer ${feature}`);
  const tests = answers.map(({ condition }) => bindCondition(condition, known, column));
  return Int16Array.from({ length: rows }, (_, row) => tests.findIndex((test) => test(row)));
}

interface FilledQuestion {
  readonly question: CardQuestion;
  readonly given: Int16Array;
}

function fillIn(card: ExpertCard, table: AnalysisTable): FilledQuestion[] {
  const features = new Map(expertFeatures(card, table).map((feature) => [feature.name, feature]));
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  return card.questions.map((question) => ({
    question,
    given: answersGiven(
      question,
      features.get(question.feature) as ModelFeature,
      columns.get(question.feature) as Column,
      table.rows,
    ),
  }));
}

/** Points of one type: their sum per row, and on how many questions the row has more than all rows have on average. */
function countPoints(filled: readonly FilledQuestion[], type: number, rows: number) {
  const points = new Float64Array(rows);
  const aboveAverage = new Uint8Array(rows);
  for (const { question, given } of filled) {
    const own = Float64Array.from(given, (answer) => question.answers[answer]?.points[type] ?? 0);
    const mean = own.reduce((sum, value) => sum + value, 0) / rows;
    own.forEach((value, row) => {
      points[row] = (points[row] as number) + value;
      if (value > mean) aboveAverage[row] = (aboveAverage[row] as number) + 1;
    });
  }
  return { points, aboveAverage };
}

/**
 * Fills a card in for every row. A row reaches a type when its points are at least the threshold and it scores above the average of all
 * rows on at least `othersNeeded` questions beside its highest one (Utrecht, inventory of 2003: one high characteristic never suffices).
 * No outcome is looked at, so that a card can be tested however few outcomes are known.
 * @throws AppError MODEL_COLUMNS_DIFFER when the table lacks a feature of the card, or has it as another kind
 */
export function cardOutcome(card: ExpertCard, table: AnalysisTable): CardOutcome {
  const filled = fillIn(card, table);
  const needed = card.othersNeeded === 0 ? 0 : card.othersNeeded + 1;
  const enough = new Uint8Array(table.rows);
  const reachedAny = new Uint8Array(table.rows);
  const types = card.types.map(({ threshold }, type): TypeOutcome => {
    const { points, aboveAverage } = countPoints(filled, type, table.rows);
    const reached = Uint8Array.from(points, (own, row) => {
      if (own < threshold) return 0;
      enough[row] = 1;
      if ((aboveAverage[row] as number) < needed) return 0;
      reachedAny[row] = 1;
      return 1;
    });
    return { points, reached };
  });
  return { types, heldBack: enough.map((own, row) => (own === 1 && reachedAny[row] === 0 ? 1 : 0)) };
}
