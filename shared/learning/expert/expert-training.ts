import type { AnalysisTable } from '../table.ts';
import { MIN_POSITIVES } from '../training-gate.ts';
import { selectTrainingRows, type TrainingRows } from '../training-rows.ts';
import type { TrainingRun } from '../training-run.ts';

/** The rows that the estimate of a card or profile is made on. @throws AppError as `selectTrainingRows` */
export function expertTraining(table: AnalysisTable, run: TrainingRun): TrainingRows {
  return selectTrainingRows(table, Math.max(1, run.leastPerOutcome ?? MIN_POSITIVES), run);
}
