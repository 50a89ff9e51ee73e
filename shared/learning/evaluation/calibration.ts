import { probabilityOf } from '../additive-model.ts';
import { effectiveSampleSize } from '../stats/effective-sample-size.ts';
import type { Estimate } from '../stats/estimate.ts';
import { wilsonOfShare } from '../stats/wilson.ts';
import { type CalibrationLine, calibrationLine } from './calibration-line.ts';
import { checkScored, type EvaluationOptions } from './scored.ts';
import { tieGroups } from './tie-groups.ts';

/** Dossiers with about the same prediction. */
export interface CalibrationGroup {
  /** Dossiers in the group, and hits among them, unweighted. */
  readonly n: number;
  readonly hits: number;
  /** Weighted mean of the predicted probabilities. */
  readonly predicted: number;
  /** Weighted share of hits with Wilson interval. */
  readonly observed: Estimate;
}

export interface Calibration {
  /** Null when no finite line fits (see `calibrationLine`). */
  readonly line: CalibrationLine | null;
  /** Lowest prediction first. */
  readonly groups: readonly CalibrationGroup[];
}

/**
 * Whether predicted probabilities come true: intercept and slope, and groups of about equal size by predicted probability. Dossiers
 * with the same prediction are never split over groups, so there can be fewer groups than asked for.
 *
 * Source: Cox (1958) for the line; Van Calster et al. (2016), J. Clinical Epidemiology 74, 167-176, for reading it.
 *
 * @param logOdds predicted log-odds, one per dossier
 * @throws RangeError on unusable input (see `checkScored`) or when groups is no whole number of at least 1.
 */
export function calibration(
  outcome: Uint8Array,
  logOdds: Float64Array,
  options: EvaluationOptions & { readonly groups?: number } = {},
): Calibration {
  const { confidence = 0.95, groups = 10 } = options;
  if (!Number.isSafeInteger(groups) || groups < 1) throw new RangeError('groups must be a whole number of at least 1');
  const weights = checkScored(outcome, logOdds, options.weights);
  return {
    line: calibrationLine(outcome, logOdds, weights, confidence),
    groups: rowsByQuantile(outcome, logOdds, weights, groups)
      .map((rows) => rows.filter((row) => weights[row] > 0))
      .filter((rows) => rows.length > 0)
      .map((rows) => summary(rows, outcome, logOdds, weights, confidence)),
  };
}

/** Rows in groups of about equal size, ascending. A tie goes as a whole to the group where its middle falls. */
function rowsByQuantile(
  outcome: Uint8Array,
  logOdds: Float64Array,
  weights: Float64Array,
  groups: number,
): readonly number[][] {
  const members = Array.from({ length: groups }, (): number[] => []);
  let below = 0;
  for (const tie of tieGroups(outcome, logOdds, weights).reverse()) {
    const middle = below + tie.rows.length / 2;
    members[Math.floor((middle / outcome.length) * groups)].push(...tie.rows);
    below += tie.rows.length;
  }
  return members;
}

function summary(
  rows: readonly number[],
  outcome: Uint8Array,
  logOdds: Float64Array,
  weights: Float64Array,
  confidence: number,
): CalibrationGroup {
  let hits = 0;
  let total = 0;
  let weightedHits = 0;
  let weightedProbability = 0;
  for (const row of rows) {
    hits += outcome[row];
    total += weights[row];
    weightedHits += weights[row] * outcome[row];
    weightedProbability += weights[row] * probabilityOf(logOdds[row]);
  }
  const size = effectiveSampleSize(Float64Array.from(rows, (row) => weights[row]));
  return {
    n: rows.length,
    hits,
    predicted: weightedProbability / total,
    observed: wilsonOfShare(Math.min(1, weightedHits / total), size, confidence),
  };
}
