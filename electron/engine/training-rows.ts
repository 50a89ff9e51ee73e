import { OUTCOME } from '../../shared/learning/table.ts';
import { type Analysis, knownRows } from './analysis.ts';

export interface TrainingRows {
  readonly train: Int32Array;
  readonly test: Int32Array | null;
  /** Unlawful ones among the rows to train on. */
  readonly positives: number;
}

/** Rows to train on and, where the file has a split of its own, rows to hold out; those of weight 0 stand for nobody. */
export function trainingRows({ table, testRows }: Pick<Analysis, 'table' | 'testRows'>): TrainingRows {
  const counts = (row: number): boolean => table.weights?.[row] !== 0;
  const known = knownRows(table).filter(counts);
  const test = testRows === null || testRows.length === 0 ? null : testRows.filter(counts);
  const held = new Set(test ?? []);
  const train = known.filter((row) => !held.has(row));
  return { train, test, positives: train.filter((row) => table.outcome[row] === OUTCOME.unlawful).length };
}
