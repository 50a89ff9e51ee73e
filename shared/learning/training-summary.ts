import type { TrainingSummary } from './additive-model.ts';
import type { TrainingRows } from './training-rows.ts';

/** What a model records of the rows that it was trained on. @param lambda 0 for a fit without a penalty, @param seed 0 for one that draws nothing */
export function summaryOf(
  { table, positives, prevalence, weighted }: TrainingRows,
  lambda: number,
  seed: number,
): TrainingSummary {
  return { rows: table.rows, positives, prevalence, weighted, lambda, seed };
}
