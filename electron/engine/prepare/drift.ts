import type { FeatureQuarter } from '../../../shared/contract/prepare.ts';
import { fillNumericBins } from '../../../shared/learning/binning.ts';
import { cutPoints } from '../../../shared/learning/cut-points.ts';
import { distinctValues } from '../../../shared/learning/distinct-values.ts';
import { populationStability } from '../../../shared/learning/scorecard/population-stability.ts';
import type { FeatureValues } from '../store/feature-run.ts';

/** Cases of one reference date: from (included) to (not included). */
export interface QuarterSlice {
  readonly quarter: string;
  readonly from: number;
  readonly to: number;
}

/** Classes of the stability index; with the missing values as one more. */
const CLASSES = 10;

/**
 * How a feature moves over the reference dates, oldest first. The classes of the stability index are the same for all dates: near the
 * deciles of all values together, or the levels, and the missing values. The centre is the mean, or the share of the level that is most
 * frequent at the newest date.
 */
export function driftOf(feature: FeatureValues, slices: readonly QuarterSlice[]): FeatureQuarter[] {
  const centre = centreOf(feature, slices.at(-1));
  const distributions = classCounts(feature, slices);
  return slices.map((slice, index) => {
    const n = slice.to - slice.from;
    const missing = distributions[index]?.[0] ?? 0;
    const before = distributions[index - 1];
    const isEmpty = n === 0 || slices[index - 1]?.from === slices[index - 1]?.to;
    return {
      quarter: slice.quarter,
      n,
      missing,
      centre: n === missing ? null : centre(slice),
      psi: before === undefined || isEmpty ? null : populationStability(before, distributions[index] as number[]).index,
    };
  });
}

/** Cases per class at each reference date, missing values first. The classes are the same for all dates. */
export function classCounts(feature: FeatureValues, slices: readonly QuarterSlice[]): number[][] {
  const { classes, count } = classesOf(feature);
  return slices.map(({ from, to }) => countsIn(classes.subarray(from, to), count));
}

/** A class per case, 0 for missing. */
function classesOf(feature: FeatureValues): { readonly classes: Int32Array | Uint8Array; readonly count: number } {
  if (feature.type === 'code')
    return { classes: feature.codes.map((code) => code + 1), count: feature.levels.length + 1 };
  const cuts = cutPoints(distinctValues(feature.values), CLASSES, 1);
  const classes = new Uint8Array(feature.values.length);
  fillNumericBins(feature.values, cuts, classes);
  return { classes, count: cuts.length + 2 };
}

function countsIn(classes: Int32Array | Uint8Array, count: number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const own of classes) counts[own] = (counts[own] as number) + 1;
  return counts;
}

function centreOf(feature: FeatureValues, newest: QuarterSlice | undefined): (slice: QuarterSlice) => number {
  if (feature.type === 'number') return ({ from, to }) => meanOfKnown(feature.values.subarray(from, to));
  const { codes, levels } = feature;
  const counts = countsIn(
    codes.subarray(newest?.from ?? 0, newest?.to ?? 0).map((code) => code + 1),
    levels.length + 1,
  ).slice(1);
  const top = counts.indexOf(Math.max(...counts));
  return ({ from, to }) => {
    const known = codes.subarray(from, to).filter((code) => code >= 0);
    return known.filter((code) => code === top).length / known.length;
  };
}

function meanOfKnown(values: Float64Array): number {
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    n += 1;
  }
  return sum / n;
}
