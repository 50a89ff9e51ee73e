import type { ModelAssessment } from '../../shared/contract/assess.ts';
import { type ModelKind, probabilityOf } from '../../shared/learning/additive-model.ts';
import { auc } from '../../shared/learning/evaluation/auc.ts';
import { brier } from '../../shared/learning/evaluation/brier.ts';
import { calibration } from '../../shared/learning/evaluation/calibration.ts';
import { gini } from '../../shared/learning/evaluation/gini.ts';
import { liftCurve } from '../../shared/learning/evaluation/lift-curve.ts';
import { rocCurve } from '../../shared/learning/evaluation/roc-curve.ts';
import { scoreDistribution } from '../../shared/learning/evaluation/score-distribution.ts';
import { effectiveSampleSize } from '../../shared/learning/stats/effective-sample-size.ts';
import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { overlapOf, topChances } from '../../shared/learning/stats/overlap.ts';
import { quantile } from '../../shared/learning/stats/percentile-interval.ts';
import { wilsonOfShare } from '../../shared/learning/stats/wilson.ts';
import { hitsAmongHighest } from './comparison.ts';
import { edgeOf, scoresOf } from './selection.ts';

/** Points per curve that a chart of ordinary width can show. */
const CURVE_POINTS = 120;
const SCORE_BINS = 20;
/** Groups of the calibration plot hold at least this many dossiers, or their intervals say nothing. */
const LEAST_PER_GROUP = 40;

export interface Scores {
  readonly kind: ModelKind;
  /** 0 or 1, of dossiers that the model did not see. */
  readonly outcome: Uint8Array;
  /** What each of them weighs, with mean 1; null when all weigh the same. */
  readonly weights: Float64Array | null;
  readonly logOdds: Float64Array;
  /** How many of these dossiers would be chosen. */
  readonly capacity: number;
}

/** Share of unlawful dossiers, weighted, with Wilson interval (Kish's effective size where weights differ). */
export function baseRateOf(outcome: Uint8Array, weights: Float64Array | null): Estimate {
  const own = weights ?? new Float64Array(outcome.length).fill(1);
  const hits = own.reduce((sum, weight, row) => sum + weight * (outcome[row] as number), 0);
  const total = own.reduce((sum, weight) => sum + weight, 0);
  return wilsonOfShare(Math.min(1, hits / total), effectiveSampleSize(own), 0.95);
}

/**
 * How much of the top of the list comes back in other trainings: median, and what the middle `share` of them lies between. Between
 * equal scores at the edge a lot decides, each time anew.
 */
export function topOverlap(
  main: Float64Array,
  others: readonly (Float64Array | Float32Array)[],
  capacity: number,
  share: number,
): Estimate {
  const top: Top = { scores: main, edge: edgeOf(main, capacity) };
  const overlaps = others.map((scores) => overlapOfTops(top, { scores, edge: edgeOf(scores, capacity) }, capacity));
  const tail = (1 - share) / 2;
  return { value: quantile(overlaps, 0.5), low: quantile(overlaps, tail), high: quantile(overlaps, 1 - tail) };
}

/** Scores, and the lowest that is on the list. */
interface Top {
  readonly scores: Float64Array | Float32Array;
  readonly edge: number;
}

/** The overlap of two lists. Only dossiers that may be on either are looked at: the others, nearly all, add nothing to it. */
function overlapOfTops(one: Top, other: Top, capacity: number): number {
  const places: number[] = [];
  for (let place = 0; place < one.scores.length; place++) {
    const isOnNeither = (one.scores[place] as number) < one.edge && (other.scores[place] as number) < other.edge;
    if (!isOnNeither) places.push(place);
  }
  const chances = ({ scores }: Top): Float64Array => topChances(scoresOf(scores, places), capacity);
  return overlapOf(chances(one), chances(other));
}

/** Everything that the page `assess` shows of one model (METHOD 5), each figure with its interval. */
export function assessModel({ kind, outcome, weights, logOdds, capacity }: Scores): ModelAssessment {
  const n = outcome.length;
  const { value: baseRate } = baseRateOf(outcome, weights);
  const groups = Math.max(2, Math.min(10, Math.floor(n / LEAST_PER_GROUP)));
  const { line, groups: calibrationGroups } = calibration(outcome, logOdds, { groups, weights });
  const at = hitsAmongHighest(outcome, logOdds, capacity, weights);
  const probabilities = Float64Array.from(logOdds, probabilityOf);
  return {
    kind,
    auc: auc(outcome, logOdds, { weights }),
    gini: gini(outcome, logOdds, { weights }),
    brier: brier(outcome, probabilities, { weights }),
    brierBase: baseRate * (1 - baseRate),
    calibrationLine: line,
    calibration: calibrationGroups,
    roc: rocCurve(outcome, logOdds, { maxPoints: CURVE_POINTS, weights }).map(
      ({ falsePositiveRate, truePositiveRate }) => ({
        falsePositiveRate,
        truePositiveRate,
      }),
    ),
    lift: liftCurve(outcome, logOdds, { maxPoints: CURVE_POINTS, weights }).map(({ selected, recall, lift }) => ({
      selected,
      recall,
      lift,
    })),
    // Counts of dossiers, whatever they weigh.
    scores: scoreDistribution(outcome, probabilities, { bins: SCORE_BINS }),
    atCapacity: {
      selected: capacity,
      n,
      hits: at.hits,
      precision: at.precision,
      recall: at.recall,
      lift: at.lift,
      byLot: capacity * baseRate,
    },
  };
}
