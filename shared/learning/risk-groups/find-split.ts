import { type BinnedColumn, type BinnedTable, MISSING_BIN } from '../binning.ts';
import type { PersonWeights } from '../person-weights.ts';
import { logChiSquareTail } from '../stats/chi-square-tail.ts';
import { logGroupings, type MergeOrder } from './groupings.ts';
import { type BinClass, chiSquare, type MergeLimits, mergeClasses } from './merge-classes.ts';

/** What the chi-square tests count, per row. */
export interface RowEvidence extends PersonWeights {
  /** The evidence of unlawful rows, 0 for the others. */
  readonly hits: Float64Array;
}

/** Rows of a node of the tree, and which bins of a column they can be in (all of a column that is not listed). */
export interface Segment {
  readonly rows: Int32Array;
  readonly allowed: ReadonlyMap<number, Uint8Array>;
}

export interface SegmentSplit {
  /** Index into `BinnedTable.columns`. */
  readonly column: number;
  /** Per class a 1 for each of its bins; together they hold every bin that is allowed in the segment. */
  readonly parts: readonly Uint8Array[];
  /** Logarithm of the p-value, adjusted for the groupings and the columns that were looked at. */
  readonly logP: number;
}

/** The bins that occur in the segment, each as a class; ascending by bin. */
function classesPresent({ bins, binCount }: BinnedColumn, rows: Int32Array, weighing: RowEvidence): BinClass[] {
  const size = new Float64Array(binCount);
  const evidence = new Float64Array(binCount);
  const hits = new Float64Array(binCount);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const bin = bins[row] as number;
    size[bin] = (size[bin] as number) + (weighing.persons[row] as number);
    evidence[bin] = (evidence[bin] as number) + (weighing.evidence[row] as number);
    hits[bin] = (hits[bin] as number) + (weighing.hits[row] as number);
  }
  const present: BinClass[] = [];
  for (let bin = 0; bin < binCount; bin++)
    if ((size[bin] as number) > 0)
      present.push({
        bins: [bin],
        size: size[bin] as number,
        evidence: evidence[bin] as number,
        hits: hits[bin] as number,
      });
  return present;
}

/** Levels in order of their share of unlawful rows: with two outcomes the best groupings never skip a level in that order. */
function byRate(classes: readonly BinClass[]): BinClass[] {
  return classes.toSorted(
    (a, b) => a.hits * b.evidence - b.hits * a.evidence || (a.bins[0] as number) - (b.bins[0] as number),
  );
}

interface Grouping {
  readonly classes: readonly BinClass[];
  readonly present: number;
  readonly order: MergeOrder;
}

function groupingOf(column: BinnedColumn, present: readonly BinClass[], limits: MergeLimits): Grouping {
  if (column.kind === 'categorical')
    return { classes: mergeClasses(byRate(present), null, limits), present: present.length, order: 'free' };
  const known = present.filter(({ bins }) => bins[0] !== MISSING_BIN);
  const missing = present.length > known.length ? (present[0] as BinClass) : null;
  return {
    classes: mergeClasses(known, missing, limits),
    present: present.length,
    order: missing === null ? 'ordered' : 'floating',
  };
}

/**
 * Logarithm of a bound on the p-value of the best grouping. Two bounds hold: Bonferroni over all groupings (Kass 1980), and the same
 * statistic on the degrees of freedom of the classes before they merged, since merging never raises it (Gabriel 1966, JASA 61,
 * 1081-1096), which is the lower one for columns with many levels.
 */
function logAdjustedP({ classes, present, order }: Grouping): number {
  const statistic = chiSquare(classes);
  const bonferroni = logChiSquareTail(statistic, classes.length - 1) + logGroupings(present, classes.length, order);
  return Math.min(0, bonferroni, logChiSquareTail(statistic, present - 1));
}

/** To which class each bin goes: where it occurs; else, for a number, where the known bin below it goes, and for the rest the largest class. */
function classOfBins(column: BinnedColumn, classes: readonly BinClass[]): number[] {
  const own = new Map(classes.flatMap(({ bins }, place) => bins.map((bin) => [bin, place] as const)));
  const largest = classes.reduce(
    (best, { size }, place) => (size > (classes[best] as BinClass).size ? place : best),
    0,
  );
  const lowest = own.get(Math.min(...[...own.keys()].filter((bin) => bin !== MISSING_BIN))) ?? largest;
  let below = lowest;
  return Array.from({ length: column.binCount }, (_, bin) => {
    if (column.kind === 'categorical' || bin === MISSING_BIN) return own.get(bin) ?? largest;
    below = own.get(bin) ?? below;
    return below;
  });
}

function partsOf(column: BinnedColumn, classes: readonly BinClass[], allowed: Uint8Array | undefined): Uint8Array[] {
  const placeOf = classOfBins(column, classes);
  return classes.map((_, place) =>
    Uint8Array.from(placeOf, (own, bin) => (own === place && allowed?.[bin] !== 0 ? 1 : 0)),
  );
}

/**
 * The split of a segment with the smallest adjusted p-value, the first column of equals, however large it is; null when no column
 * parts the rows into classes that are large enough and differ.
 *
 * Source: Kass (1980), steps 3 and 4; adjusted for the number of columns too, so that noise seldom splits however many there are.
 */
export function findSplit(
  binned: BinnedTable,
  segment: Segment,
  weighing: RowEvidence,
  limits: MergeLimits,
): SegmentSplit | null {
  let best: { readonly column: number; readonly classes: readonly BinClass[]; readonly logP: number } | null = null;
  for (const [at, column] of binned.columns.entries()) {
    const present = classesPresent(column, segment.rows, weighing);
    if (present.length < 2) continue;
    const grouping = groupingOf(column, present, limits);
    if (grouping.classes.length < 2) continue;
    const logP = logAdjustedP(grouping) + Math.log(binned.columns.length);
    if (best === null || logP < best.logP) best = { column: at, classes: grouping.classes, logP };
  }
  if (best === null) return null;
  const { column, classes, logP } = best;
  const parts = partsOf(binned.columns[column] as BinnedColumn, classes, segment.allowed.get(column));
  return { column, parts, logP };
}
