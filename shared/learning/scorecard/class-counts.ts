/** Rows to count. */
export interface CountedRows {
  /** 0 or 1 per row. */
  readonly outcome: Uint8Array;
  /** What each row is worth as a case: see `weighPersons`. */
  readonly weights: Float64Array;
  /** The part of a person that each row is; when left out every row is a person. */
  readonly persons?: Float64Array;
}

/** What the evidence of classes is made from: numbers of rows say what is empty; weights, that may be fractions, what is likely. */
export interface OutcomeCounts {
  readonly size: number;
  readonly rows: Float64Array;
  readonly hits: Float64Array;
  /** Weight of the lawful and of the unlawful rows. */
  readonly lawful: Float64Array;
  readonly unlawful: Float64Array;
}

/** The same with the number of persons per bin or class, which says what is large enough. */
export interface ClassCounts extends OutcomeCounts {
  readonly persons: Float64Array;
}

/** Parts of persons do not add up exactly. */
const ROUNDING = 1e-9;

/** Whether there are too few persons to say anything of them. */
export const areTooFew = (persons: number, least: number): boolean => persons < least - ROUNDING;

export function emptyCounts(size: number): ClassCounts {
  const zeros = () => new Float64Array(size);
  return { size, rows: zeros(), persons: zeros(), hits: zeros(), lawful: zeros(), unlawful: zeros() };
}

/** Counts per bin of each fold; one fold when `foldOf` is null. */
export function countBins(
  bins: Uint8Array,
  binCount: number,
  { outcome, weights, persons }: CountedRows,
  foldOf: Uint8Array | null,
  folds: number,
): ClassCounts[] {
  const all = emptyCounts(binCount * folds);
  for (let row = 0; row < bins.length; row++) {
    const fold = foldOf === null ? 0 : (foldOf[row] as number);
    const at = fold * binCount + (bins[row] as number);
    all.rows[at]! += 1;
    all.persons[at]! += persons === undefined ? 1 : (persons[row] as number);
    if (outcome[row] === 1) {
      all.hits[at]! += 1;
      all.unlawful[at]! += weights[row] as number;
    } else all.lawful[at]! += weights[row] as number;
  }
  return Array.from({ length: folds }, (_, fold) => {
    const own = (values: Float64Array) => values.subarray(fold * binCount, (fold + 1) * binCount);
    return {
      size: binCount,
      rows: own(all.rows),
      persons: own(all.persons),
      hits: own(all.hits),
      lawful: own(all.lawful),
      unlawful: own(all.unlawful),
    };
  });
}

/** The counts of several sets of rows together. */
export function sumCounts(counts: readonly ClassCounts[], size: number): ClassCounts {
  const total = emptyCounts(size);
  for (const own of counts) addCounts(total, own);
  return total;
}

function addCounts(total: ClassCounts, own: ClassCounts): void {
  for (let at = 0; at < total.size; at++) {
    total.rows[at]! += own.rows[at] as number;
    total.persons[at]! += own.persons[at] as number;
    total.hits[at]! += own.hits[at] as number;
    total.lawful[at]! += own.lawful[at] as number;
    total.unlawful[at]! += own.unlawful[at] as number;
  }
}

/** Counts per class from counts per bin. @param classOf class of each bin */
export function mergeBins(counts: ClassCounts, classOf: Uint8Array, classes: number): ClassCounts {
  const merged = emptyCounts(classes);
  for (let bin = 0; bin < counts.size; bin++) {
    const at = classOf[bin] as number;
    merged.rows[at]! += counts.rows[bin] as number;
    merged.persons[at]! += counts.persons[bin] as number;
    merged.hits[at]! += counts.hits[bin] as number;
    merged.lawful[at]! += counts.lawful[bin] as number;
    merged.unlawful[at]! += counts.unlawful[bin] as number;
  }
  return merged;
}
