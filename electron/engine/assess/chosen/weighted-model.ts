import type { WeightedModel } from '../../../../shared/contract/assess-chosen.ts';
import type { ModelKind } from '../../../../shared/learning/additive-model.ts';
import { auc } from '../../../../shared/learning/evaluation/auc.ts';
import { hitsAtCapacity } from '../../../../shared/learning/evaluation/hits-at-capacity.ts';
import { propensityWeights } from '../../../../shared/learning/stats/propensity-weights.ts';

/** Fewer of either outcome say nothing about a model. */
const LEAST_PER_OUTCOME = 10;
/** The share with the highest estimates of which the hit rate is shown. */
const TOP_SHARE = 0.1;

/** Investigations that a model was measured on, in the same order. */
export interface MeasuredCases {
  /** 0 or 1. */
  readonly outcome: Uint8Array;
  /** By a model that had not seen them. */
  readonly logOdds: Float64Array;
  /** Of being investigated. */
  readonly propensity: Float64Array;
}

/**
 * How a model does on investigations that it did not learn from, as counted and with weights 1 / probability of being investigated.
 *
 * @returns null with fewer than ten of either outcome
 */
export function weightedModel(kind: ModelKind, { outcome, logOdds, propensity }: MeasuredCases): WeightedModel | null {
  const hits = outcome.reduce((sum, own) => sum + own, 0);
  if (Math.min(hits, outcome.length - hits) < LEAST_PER_OUTCOME) return null;
  const { weights, effectiveSize } = propensityWeights(propensity);
  const mean = weights.reduce((sum, own) => sum + own, 0) / weights.length;
  const scaled = weights.map((own) => own / mean);
  const top = TOP_SHARE * outcome.length;
  return {
    kind,
    n: outcome.length,
    effectiveSize,
    auc: { naive: auc(outcome, logOdds), corrected: auc(outcome, logOdds, { weights: scaled }) },
    precision: {
      naive: hitsAtCapacity(outcome, logOdds, top).precision,
      corrected: hitsAtCapacity(outcome, logOdds, top, { weights: scaled }).precision,
    },
  };
}
