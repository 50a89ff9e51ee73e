import { AppError } from '../errors.ts';
import type { Crew } from './crew.ts';

/** What a caller may hand to a fit beside data and settings. Only `rows` and `personKeys` change the model. */
export interface TrainingRun {
  /** The rows of the table to train on (one that occurs twice counts twice); all of them when left out. */
  readonly rows?: Int32Array;
  /**
   * One key per row of the table (person or household); rows with the same key stay in one fold. Without keys a row is known by
   * its own content, so that copies of one row (a bootstrap) stay in one fold too.
   */
  readonly personKeys?: readonly string[];
  /**
   * Least number of unlawful (and of lawful) rows; the gate of the method when left out. A refit on part of a table that passed the
   * gate, as in a fold or a bootstrap, asks for fewer.
   */
  readonly leastPerOutcome?: number;
  /** The threads that make this fit together; this one alone when left out. */
  readonly crew?: Crew;
  /** Called now and then with the share of the work that is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Asked now and then; true ends the fit with AppError CANCELLED. */
  readonly shouldStop?: () => boolean;
}

/** Reports progress and ends the fit when the caller wants so. @throws AppError CANCELLED */
export function checkpoint(run: TrainingRun, fraction: number): void {
  if (run.shouldStop?.() === true) throw new AppError('CANCELLED');
  run.onProgress?.(fraction);
}
