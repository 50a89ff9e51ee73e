import type { TrainingSummary } from '../additive-model.ts';
import type { AnalysisTable } from '../table.ts';
import { selectTrainingRows, type TrainingRows } from '../training-rows.ts';
import type { TrainingRun } from '../training-run.ts';

/**
 * Fewer known unlawful (or lawful) rows than this refuses an estimate from a card or profile. Who reaches a card's threshold or fits a
 * profile needs no outcomes at all and can always be tested; how likely unlawful is there needs as many as any model.
 */
export const MIN_POSITIVES_EXPERT = 30;

/** The rows that the estimate of a card or profile is made on. @throws AppError as `selectTrainingRows` */
export function expertTraining(table: AnalysisTable, run: TrainingRun): TrainingRows {
  return selectTrainingRows(table, Math.max(1, run.leastPerOutcome ?? MIN_POSITIVES_EXPERT), run.personKeys);
}

/** Nothing is drawn and nothing is penalised by choice, hence no seed and no lambda. */
export function expertSummary({ table, positives, prevalence, weighted }: TrainingRows): TrainingSummary {
  return { rows: table.rows, positives, prevalence, weighted, lambda: 0, seed: 0 };
}
