import { logChiSquareTail } from '../stats/chi-square-tail.ts';

/** Some bins of a characteristic with the rows that are in them. */
export interface BinClass {
  /** Ascending. */
  readonly bins: readonly number[];
  /** Persons. */
  readonly size: number;
  /** Sum of the rows' evidence, and that of the unlawful ones among them. */
  readonly evidence: number;
  readonly hits: number;
}

export interface MergeLimits {
  /** Least persons in a class. */
  readonly minSize: number;
  /** Most classes. */
  readonly most: number;
  /** Classes that do not differ at this level are merged. */
  readonly alpha: number;
}

/** Classes in which only neighbours may merge, and one (missing) that may merge with any of them. */
interface Merging {
  readonly inOrder: readonly BinClass[];
  readonly floating: BinClass | null;
}

/** Two classes that may merge; `right` null stands for the floating one. */
interface Pair {
  readonly left: number;
  readonly right: number | null;
  readonly statistic: number;
}

/** Sums of persons' parts are not exact. */
const ROUNDING = 1e-9;

/** Pearson's chi-square of classes against the outcome, without continuity correction. */
export function chiSquare(classes: readonly BinClass[]): number {
  const evidence = classes.reduce((sum, own) => sum + own.evidence, 0);
  const share = classes.reduce((sum, own) => sum + own.hits, 0) / evidence;
  if (share <= 0 || share >= 1) return 0;
  const deviations = classes.reduce((sum, own) => {
    const surplus = own.hits - own.evidence * share;
    return sum + (surplus * surplus) / own.evidence;
  }, 0);
  return deviations / (share * (1 - share));
}

function joined(a: BinClass, b: BinClass): BinClass {
  return {
    bins: [...a.bins, ...b.bins].sort((one, other) => one - other),
    size: a.size + b.size,
    evidence: a.evidence + b.evidence,
    hits: a.hits + b.hits,
  };
}

function classOf({ inOrder, floating }: Merging, place: number | null): BinClass {
  return (place === null ? floating : inOrder[place]) as BinClass;
}

/** The two classes that differ least, among those of which `concerns` holds for one; null when there is no such pair. */
function closest(merging: Merging, concerns: (own: BinClass) => boolean): Pair | null {
  let best: Pair | null = null;
  const consider = (left: number, right: number | null): void => {
    const pair = [classOf(merging, left), classOf(merging, right)];
    if (!pair.some(concerns)) return;
    const statistic = chiSquare(pair);
    if (best === null || statistic < best.statistic) best = { left, right, statistic };
  };
  for (let left = 0; left < merging.inOrder.length; left++) {
    if (left > 0) consider(left - 1, left);
    if (merging.floating !== null) consider(left, null);
  }
  return best;
}

function merged(merging: Merging, { left, right }: Pair): Merging {
  const whole = joined(classOf(merging, left), classOf(merging, right));
  const inOrder = merging.inOrder.map((own, at) => (at === left ? whole : own));
  return right === null
    ? { inOrder, floating: null }
    : { inOrder: inOrder.filter((_, at) => at !== right), floating: merging.floating };
}

function mergeWhileAlike(start: Merging, alpha: number): Merging {
  const logAlpha = Math.log(alpha);
  let merging = start;
  for (;;) {
    const pair = closest(merging, () => true);
    if (pair === null || logChiSquareTail(pair.statistic, 1) <= logAlpha) return merging;
    merging = merged(merging, pair);
  }
}

function mergeToLimits(start: Merging, { minSize, most }: MergeLimits): Merging {
  let merging = start;
  for (;;) {
    const classes = allOf(merging);
    const smallest = Math.min(...classes.map(({ size }) => size));
    const tooSmall = smallest < minSize - ROUNDING;
    if (!tooSmall && classes.length <= most) return merging;
    const pair = closest(merging, ({ size }) => !tooSmall || size === smallest);
    if (pair === null) return merging;
    merging = merged(merging, pair);
  }
}

const allOf = ({ inOrder, floating }: Merging): readonly BinClass[] =>
  floating === null ? inOrder : [...inOrder, floating];

/**
 * Merges classes that do not differ in outcome, the most alike first, then those that are too small or too many with the class they
 * resemble most. The floating class joins the class it resembles most unless it differs from all.
 *
 * Source: Kass (1980), Applied Statistics 29, 119-127 ("CHAID"), steps 1 and 2.
 *
 * @param inOrder classes of which only neighbours may merge
 * @returns the classes in order, the floating one last where it stays apart
 */
export function mergeClasses(
  inOrder: readonly BinClass[],
  floating: BinClass | null,
  limits: MergeLimits,
): readonly BinClass[] {
  const known = mergeWhileAlike({ inOrder, floating: null }, limits.alpha);
  return allOf(mergeToLimits(mergeWhileAlike({ ...known, floating }, limits.alpha), limits));
}
