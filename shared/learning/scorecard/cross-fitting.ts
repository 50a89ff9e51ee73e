import { type ClassCounts, type CountedRows, countBins, mergeBins, sumCounts } from './class-counts.ts';
import { findClasses } from './find-classes.ts';
import type { FineColumn } from './fine-columns.ts';
import { weighEvidence } from './weight-of-evidence.ts';

/** Folds by which classes are found without the rows that they are judged on. */
export const CROSS_FOLDS = 6;

/** The evidence of one indicator as it would have been had a row not been there when the classes were found. */
export interface CrossFit {
  /** Of all rows, per bin. */
  readonly counts: ClassCounts;
  /** Weight of evidence per fold and bin: classes found outside the fold. */
  readonly woe: readonly Float64Array[];
  /**
   * How clearly that evidence tells the outcomes apart in rows that it was not found on: a score test, standard normal
   * when it says nothing, high when more evidence goes with fewer unlawful.
   */
  readonly score: number;
}

/** @param foldOf fold of each row, 0 to `CROSS_FOLDS - 1` */
export function crossFit(column: FineColumn, rows: CountedRows, foldOf: Uint8Array, minSupport: number): CrossFit {
  const { binCount } = column;
  const perFold = countBins(column.bins, binCount, rows, foldOf, CROSS_FOLDS);
  let weight = 0;
  let unlawful = 0;
  let sum = 0;
  let product = 0;
  let squares = 0;
  const woe = perFold.map((own, fold) => {
    const outside = sumCounts(
      perFold.filter((_, other) => other !== fold),
      binCount,
    );
    const evidence = evidenceOfBins(column, outside, minSupport);
    for (let bin = 0; bin < binCount; bin++) {
      const unlawfulHere = own.unlawful[bin] as number;
      const weightHere = unlawfulHere + (own.lawful[bin] as number);
      const value = evidence[bin] as number;
      weight += weightHere;
      unlawful += unlawfulHere;
      sum += weightHere * value;
      product += unlawfulHere * value;
      squares += weightHere * value * value;
    }
    return evidence;
  });
  const rate = unlawful / weight;
  const variance = rate * (1 - rate) * (squares - (sum * sum) / weight);
  return {
    counts: sumCounts(perFold, binCount),
    woe,
    score: variance > 0 ? (rate * sum - product) / Math.sqrt(variance) : 0,
  };
}

function evidenceOfBins(column: FineColumn, counts: ClassCounts, minSupport: number): Float64Array {
  const { classOf, classes } = findClasses(column, counts, minSupport);
  const inClass = mergeBins(counts, classOf, classes);
  const { woe } = weighEvidence(inClass, minSupport, inClass.persons);
  return Float64Array.from(classOf, (own) => woe[own] as number);
}

/** The cross-fitted weight of evidence of every row. */
export function crossFittedColumn({ bins }: FineColumn, { woe }: CrossFit, foldOf: Uint8Array): Float64Array {
  const values = new Float64Array(bins.length);
  for (let row = 0; row < bins.length; row++)
    values[row] = (woe[foldOf[row] as number] as Float64Array)[bins[row] as number] as number;
  return values;
}
