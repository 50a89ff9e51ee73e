import { type Calibration, calibration } from '../evaluation/calibration.ts';
import type { EvaluationOptions } from '../evaluation/scored.ts';

export interface QuarterCalibration extends Calibration {
  readonly quarter: string;
  readonly n: number;
  readonly hits: number;
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
    const own = calibration(
      Uint8Array.from(rows, (row) => outcome[row]),
      Float64Array.from(rows, (row) => logOdds[row]),
      { ...options, weights: weights ? Float64Array.from(rows, (row) => weights[row]) : null },
    );
    return { quarter, n: rows.length, hits, ...own };
  });
}
