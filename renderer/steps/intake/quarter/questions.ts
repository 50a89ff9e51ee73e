import type { OfferedColumn, QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import type { ColumnQuestion } from '../../../../shared/domain/columns.ts';
import { isoOfDays, parseDate } from '../../../../shared/domain/columns-dates.ts';
import { type SourceType, sourceTable } from '../../../../shared/domain/source-tables.ts';
import { decisionOf, type Mapping, type QuarterAnswer, type QuarterQuestion } from './mapping.ts';

/** A question about one part: an export writes its dates and its numbers one way, so that one answer serves all columns. */
export interface AskedQuestion {
  readonly part: string;
  readonly question: QuarterQuestion;
  readonly columns: readonly string[];
  /** Cells with a value in these columns. */
  readonly cells: number;
  /** A value as it is written, with its two readings as yyyy-mm-dd; null where none may be shown. */
  readonly example: { readonly written: string; readonly dmy: string; readonly mdy: string } | null;
  /** Null while not all columns have the same answer. */
  readonly answer: QuarterAnswer | null;
}

/** A question that the engine asked when the delivery was to be brought in, by the name of the column. */
export interface ExtraQuestion {
  readonly column: string;
  readonly question: QuarterQuestion;
}

const questionOrder: readonly QuarterQuestion[] = ['DATE_ORDER', 'DATE_SERIAL', 'DECIMAL_STYLE'];

export const isQuarterQuestion = (question: unknown): question is QuarterQuestion =>
  questionOrder.some((each) => each === question);

/** Nobody is asked how the dates of a column are written that becomes a code. */
function fitsType(question: ColumnQuestion, type: SourceType): boolean {
  if (type === 'date') return question === 'DATE_ORDER' || question === 'DATE_SERIAL';
  return question === 'DECIMAL_STYLE' && (type === 'whole' || type === 'amount');
}

/** A date that both readings take for a date, and for different ones. */
function exampleOf(columns: readonly OfferedColumn[]): AskedQuestion['example'] {
  for (const { value } of columns.flatMap(({ profile }) => profile.topValues)) {
    const [dmy, mdy] = [parseDate(value, 'dmy'), parseDate(value, 'mdy')];
    if (dmy !== null && mdy !== null && dmy !== mdy)
      return { written: value, dmy: isoOfDays(dmy), mdy: isoOfDays(mdy) };
  }
  return null;
}

/** All questions about columns that come in, answered or not, in the order of the parts. */
export function askedQuestions(
  { parts }: QuarterInspection,
  mapping: Mapping,
  extra: readonly ExtraQuestion[],
): readonly AskedQuestion[] {
  return parts.flatMap(({ part, columns }) => {
    const { table, targets, answers } = decisionOf(mapping, part);
    if (table === null) return [];
    const layout = sourceTable(table);
    const asks = ({ profile: { name, questions } }: OfferedColumn, question: QuarterQuestion): boolean => {
      const type = layout.columns.find((column) => column.name === targets[name])?.type;
      if (type === undefined || !fitsType(question, type)) return false;
      return questions.includes(question) || extra.some((each) => each.column === name && each.question === question);
    };
    return questionOrder.flatMap((question): AskedQuestion[] => {
      const own = columns.filter((column) => asks(column, question));
      if (own.length === 0) return [];
      const names = own.map(({ profile }) => profile.name);
      const given = new Set(names.map((name) => answers[name]?.[question] ?? null));
      const [answer = null] = given;
      return [
        {
          part,
          question,
          columns: names,
          cells: own.reduce((sum, { profile }) => sum + profile.nonEmpty, 0),
          example: question === 'DATE_ORDER' ? exampleOf(own) : null,
          answer: given.size === 1 ? answer : null,
        },
      ];
    });
  });
}
