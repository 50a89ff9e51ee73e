import { OUTCOME } from '../../shared/learning/table.ts';
import { type Analysis, knownRows } from './analysis.ts';

export interface TrainingRows {
  readonly train: Int32Array;
  readonly test: Int32Array | null;
  /** Unlawful ones among the rows to train on. */
  readonly positives: number;
  /** Rows that would be trained on if they were not kept apart, and the unlawful ones among them. */
  readonly keptApart: number;
  readonly keptApartPositives: number;
}

const nothing: ReadonlySet<number> = new Set();

/**
 * Rows to train on and, where the file has a split of its own, rows to hold out; those of weight 0 stand for nobody.
 * @param apart rows that may not be trained on
 */
export function trainingRows(
  { table, testRows }: Pick<Analysis, 'table' | 'testRows'>,
  apart: ReadonlySet<number> = nothing,
): TrainingRows {
  const counts = (row: number): boolean => table.weights?.[row] !== 0;
  const unlawful = (rows: Int32Array): number => rows.filter((row) => table.outcome[row] === OUTCOME.unlawful).length;
  const known = knownRows(table).filter(counts);
  const test = testRows === null || testRows.length === 0 ? null : testRows.filter(counts);
  const held = new Set(test ?? []);
  const usable = known.filter((row) => !held.has(row));
  const train = usable.filter((row) => !apart.has(row));
  const keptApart = usable.filter((row) => apart.has(row));
  return {
    train,
    test,
    positives: unlawful(train),
    keptApart: keptApart.length,
    keptApartPositives: unlawful(keptApart),
  };
}
