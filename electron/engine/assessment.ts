import type { ModelAssessment } from '../../shared/contract/assess.ts';
import { type ModelKind, probabilityOf } from '../../shared/learning/additive-model.ts';
import { auc } from '../../shared/learning/evaluation/auc.ts';
import { brier } from '../../shared/learning/evaluation/brier.ts';
import { calibration } from '../../shared/learning/evaluation/calibration.ts';
import { gini } from '../../shared/learning/evaluation/gini.ts';
import { hitsAtCapacity } from '../../shared/learning/evaluation/hits-at-capacity.ts';
import { liftCurve } from '../../shared/learning/evaluation/lift-curve.ts';
import { rocCurve } from '../../shared/learning/evaluation/roc-curve.ts';
import { scoreDistribution } from '../../shared/learning/evaluation/score-distribution.ts';
import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { jaccard, topK } from '../../shared/learning/stats/overlap.ts';
import { quantile } from '../../shared/learning/stats/percentile-interval.ts';

/** Points per curve that a chart of ordinary width can show. */
const CURVE_POINTS = 120;
const SCORE_BINS = 20;
/** Groups of the calibration plot hold at least this many dossiers, or their intervals say nothing. */
const LEAST_PER_GROUP = 40;

export interface Scores {
  readonly kind: ModelKind;
  /** 0 or 1, of dossiers that the model did not see. */
  readonly outcome: Uint8Array;
  readonly logOdds: Float64Array;
  /** How many of these dossiers would be chosen. */
  readonly capacity: number;
}

export interface Repeats {
  /** Log-odds of the dossiers to choose from: by the model, and by each of its repetitions. */
  readonly main: Float64Array;
  readonly repeats: readonly Float64Array[];
  readonly capacity: number;
}

/** How much of the top of the list comes back when the model is trained again on a bootstrap: median and 95 % range. */
function topOverlap({ main, repeats, capacity }: Repeats): Estimate {
  const own = topK(main, capacity);
  const overlaps = repeats.map((scores) => jaccard(own, topK(scores, capacity)));
  return { value: quantile(overlaps, 0.5), low: quantile(overlaps, 0.025), high: quantile(overlaps, 0.975) };
}

/** Everything that the page `assess` shows of one model (METHOD 5), each figure with its interval. */
export function assessModel({ kind, outcome, logOdds, capacity }: Scores, stability: Repeats | null): ModelAssessment {
  const n = outcome.length;
  const unlawful = outcome.reduce((sum, own) => sum + own, 0);
  const baseRate = unlawful / n;
  const groups = Math.max(2, Math.min(10, Math.floor(n / LEAST_PER_GROUP)));
  const { line, groups: calibrationGroups } = calibration(outcome, logOdds, { groups });
  const at = hitsAtCapacity(outcome, logOdds, capacity);
  const probabilities = Float64Array.from(logOdds, probabilityOf);
  return {
    kind,
    auc: auc(outcome, logOdds),
    gini: gini(outcome, logOdds),
    brier: brier(outcome, probabilities),
    brierBase: baseRate * (1 - baseRate),
    calibrationLine: line,
    calibration: calibrationGroups,
    roc: rocCurve(outcome, logOdds, { maxPoints: CURVE_POINTS }).map(({ falsePositiveRate, truePositiveRate }) => ({
      falsePositiveRate,
      truePositiveRate,
    })),
    lift: liftCurve(outcome, logOdds, { maxPoints: CURVE_POINTS }).map(({ selected, recall, lift }) => ({
      selected,
      recall,
      lift,
    })),
    scores: scoreDistribution(outcome, probabilities, { bins: SCORE_BINS }),
    atCapacity: {
      selected: at.capacity,
      n,
      hits: at.hits,
      precision: at.precision,
      recall: at.recall,
      lift: at.lift,
      byLot: at.capacity * baseRate,
    },
    stability: stability === null ? null : { repeats: stability.repeats.length, overlap: topOverlap(stability) },
  };
}
