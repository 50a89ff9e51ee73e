import type { ColumnQuestion } from './columns.ts';
import type { SourceType } from './source-tables.ts';

/** What is asked about a column of a quarterly delivery; values of mixed kinds are read, repaired and told in the report. */
export type QuarterQuestion = Exclude<ColumnQuestion, 'MIXED_KINDS'>;

/** In the order in which they are asked. */
export const quarterQuestions: readonly QuarterQuestion[] = ['DATE_ORDER', 'DATE_SERIAL', 'DECIMAL_STYLE'];

const questionsOfType: Readonly<Partial<Record<SourceType, readonly QuarterQuestion[]>>> = {
  date: ['DATE_ORDER', 'DATE_SERIAL'],
  whole: ['DECIMAL_STYLE'],
  amount: ['DECIMAL_STYLE'],
};

/** Questions that matter for what a column becomes: nobody is asked about the date format of a code. */
export const questionsFor = (questions: readonly ColumnQuestion[], type: SourceType): readonly QuarterQuestion[] =>
  (questionsOfType[type] ?? []).filter((question) => questions.includes(question));
