import type { FeatureStats } from '../../../shared/contract/prepare.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { auc } from '../../../shared/learning/evaluation/auc.ts';
import type { Estimate } from '../../../shared/learning/stats/estimate.ts';
import type { FeatureValues } from '../store/feature-run.ts';

/** With fewer cases of either outcome an AUC says nothing. */
const LEAST_PER_OUTCOME = 10;
/** Levels with fewer cases are taken together, so that rare ones do not flatter the feature. */
const LEAST_PER_LEVEL = 20;

/** Above this a single feature is too good to be true (DATA.md), and so is one that surely reaches `SURE_LEAK`. */
const LEAK_AUC = 0.95;
const SURE_LEAK = 0.9;
/** A smaller share of cases with dated rows leaves it open whether the feature was known in time. */
const LEAST_PROVED = 0.95;

/**
 * How well one feature by itself tells unlawful from lawful training cases, with DeLong's interval; null with too few of either.
 * Direction-free: high and low values are tried, the better counts. A missing value is evidence too (a column that is only filled for
 * who was caught gives the outcome away), so missing cases stand below or above all others, whichever tells more. Levels stand in the
 * order of their own share of unlawful cases, which flatters a feature with many levels a little.
 * @param outcome one of `OUTCOME` per case; unknown ones do not count
 */
export function featureAuc(feature: FeatureValues, outcome: Uint8Array): FeatureStats['auc'] {
  const known = Int32Array.from(outcome.keys()).filter((row) => outcome[row] !== OUTCOME.unknown);
  const labels = Uint8Array.from(known, (row) => outcome[row] as number);
  const positives = labels.reduce((sum, own) => sum + own, 0);
  if (Math.min(positives, labels.length - positives) < LEAST_PER_OUTCOME) return null;
  const orders =
    feature.type === 'number'
      ? numberOrders(Float64Array.from(known, (row) => feature.values[row] as number))
      : [
          levelOrder(
            Int32Array.from(known, (row) => feature.codes[row] as number),
            labels,
          ),
        ];
  const best = orders
    .map((scores) => directionFree(auc(labels, scores)))
    .reduce((top, own) => (own.value > top.value ? own : top));
  return { ...best, n: labels.length, positives };
}

function directionFree({ value, low, high }: Estimate): Estimate {
  return value >= 0.5 ? { value, low, high } : { value: 1 - value, low: 1 - high, high: 1 - low };
}

/** The values with missing ones below all others, and above. */
function numberOrders(values: Float64Array): Float64Array[] {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.length === values.length) return [values];
  const least = present.reduce((low, value) => Math.min(low, value), 0);
  const most = present.reduce((high, value) => Math.max(high, value), 0);
  return [least - 1, most + 1].map((end) => values.map((value) => (Number.isNaN(value) ? end : value)));
}

/** Per case the share of unlawful cases among those of its level; missing is a level of its own. */
function levelOrder(codes: Int32Array, labels: Uint8Array): Float64Array {
  const sizes = new Map<number, number>();
  for (const code of codes) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  const RARE = -2;
  const classes = codes.map((code) => ((sizes.get(code) as number) < LEAST_PER_LEVEL ? RARE : code));
  const tally = new Map<number, { hits: number; n: number }>();
  classes.forEach((own, row) => {
    const { hits, n } = tally.get(own) ?? { hits: 0, n: 0 };
    tally.set(own, { hits: hits + (labels[row] as number), n: n + 1 });
  });
  return Float64Array.from(classes, (own) => {
    const { hits, n } = tally.get(own) as { hits: number; n: number };
    return hits / n;
  });
}

/** Why a feature may give the outcome away, or null. @param proved share of the cases whose rows were dated before the reference date */
export function leakOf(estimate: FeatureStats['auc'], proved: number): FeatureStats['leak'] {
  if (estimate !== null && (estimate.value > LEAK_AUC || estimate.low > SURE_LEAK)) return 'AUC';
  return proved < LEAST_PROVED ? 'DATE' : null;
}
