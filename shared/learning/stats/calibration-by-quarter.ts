import { type Calibration, calibration } from '../evaluation/calibration.ts';
import { calibrationLevel } from '../evaluation/calibration-level.ts';
import type { EvaluationOptions } from '../evaluation/scored.ts';
import type { Estimate } from './estimate.ts';

export interface QuarterCalibration extends Calibration {
  readonly quarter: string;
  readonly n: number;
  readonly hits: number;
  /** Calibration in the large, unweighted; null when only one outcome was found. */
  readonly level: Estimate | null;
}

/**
 * Calibration per quarter, oldest first: whether the predictions of one model keep coming true. A quarter with few outcomes keeps its
 * groups and their wide intervals; its line is null where none fits.
 *
 * @param quarters per dossier the quarter, such as 2026-K1, which sorts by time
 * @throws RangeError when lengths differ, and as `calibration`.
 */
export function calibrationByQuarter(
  outcome: Uint8Array,
  logOdds: Float64Array,
  quarters: readonly string[],
  options: EvaluationOptions & { readonly groups?: number } = {},
): QuarterCalibration[] {
  if (quarters.length !== outcome.length || logOdds.length !== outcome.length) {
    throw new RangeError('outcome, scores and quarters must have equal lengths');
  }
  return [...new Set(quarters)].sort().map((quarter) => {
    const rows = quarters.flatMap((own, row) => (own === quarter ? [row] : []));
    const hits = rows.reduce((sum, row) => sum + outcome[row], 0);
    const { weights } = options;
    const ownOutcome = Uint8Array.from(rows, (row) => outcome[row]);
    const ownLogOdds = Float64Array.from(rows, (row) => logOdds[row]);
    const own = calibration(ownOutcome, ownLogOdds, {
      ...options,
      weights: weights ? Float64Array.from(rows, (row) => weights[row]) : null,
    });
    const level = calibrationLevel(ownOutcome, ownLogOdds, options.confidence);
    return { quarter, n: rows.length, hits, level, ...own };
  });
}
