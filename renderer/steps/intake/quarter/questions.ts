import type { OfferedColumn, QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import { type QuarterQuestion, quarterQuestions, questionsFor } from '../../../../shared/domain/column-questions.ts';
import { isoOfDays, parseDate } from '../../../../shared/domain/columns-dates.ts';
import { sourceTable } from '../../../../shared/domain/source-tables.ts';
import { decisionOf, type Mapping, type QuarterAnswer } from './mapping.ts';

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
export function askedQuestions({ parts }: QuarterInspection, mapping: Mapping): readonly AskedQuestion[] {
  return parts.flatMap(({ part, columns }) => {
    const { table, targets, answers } = decisionOf(mapping, part);
    if (table === null) return [];
    const layout = sourceTable(table);
    const asks = ({ profile: { name, questions } }: OfferedColumn, question: QuarterQuestion): boolean => {
      const target = layout.columns.find((column) => column.name === targets[name]);
      return target !== undefined && questionsFor(questions, target.type).includes(question);
    };
    return quarterQuestions.flatMap((question): AskedQuestion[] => {
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
