import type { FeatureStats } from '../../../shared/contract/prepare.ts';
import type { FeatureValues } from '../store/feature-run.ts';
import { barsOf } from './bars.ts';
import { driftOf, type QuarterSlice } from './drift.ts';
import { featureAuc, leakOf } from './feature-auc.ts';

/** Where the cases of a computation lie: reference dates oldest first, then the training cases. */
export interface CaseLayout {
  readonly quarters: readonly QuarterSlice[];
  readonly training: { readonly from: number; readonly to: number };
  /** One of `OUTCOME` per training case. */
  readonly outcome: Uint8Array;
}

/** The cases from `from` up to `to`, not included. */
export function sliceOf(feature: FeatureValues, from: number, to: number): FeatureValues {
  return feature.type === 'number'
    ? { type: 'number', values: feature.values.slice(from, to) }
    : { ...feature, codes: feature.codes.slice(from, to) };
}

function countMissing(feature: FeatureValues): number {
  return feature.type === 'number'
    ? feature.values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0)
    : feature.codes.reduce((sum, code) => sum + Number(code < 0), 0);
}

/** What the analyst gets to see of a feature. @param proved share of the cases whose rows were dated before the reference date */
export function statsOf(
  feature: FeatureValues,
  { quarters, training, outcome }: CaseLayout,
  proved: number,
): FeatureStats {
  const newest = quarters.at(-1);
  const today = sliceOf(feature, newest?.from ?? 0, newest?.to ?? 0);
  const estimate = featureAuc(sliceOf(feature, training.from, training.to), outcome);
  // Drift is about the reference dates; training cases would have a say in where the classes lie.
  const dated = sliceOf(feature, 0, training.from);
  return {
    n: newest === undefined ? 0 : newest.to - newest.from,
    missing: countMissing(today),
    bars: barsOf(today),
    quarters: driftOf(dated, quarters),
    auc: estimate,
    leak: leakOf(estimate, proved),
    proved,
  };
}
