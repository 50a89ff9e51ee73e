import type { FeatureStats } from '../../../shared/contract/prepare.ts';
import { formatNumber } from '../../../shared/domain/columns-numbers.ts';
import { quantile } from '../../../shared/learning/stats/percentile-interval.ts';
import type { FeatureValues } from '../store/feature-run.ts';

type Bars = FeatureStats['bars'];

const MOST_BARS = 12;
/** Share at either end that the open bars at the ends take in. */
const TAIL = 0.02;
const OTHER = 'overig';

/** Distribution of the known values: rounded stretches of equal width, or levels with the most frequent first. */
export function barsOf(feature: FeatureValues): Bars {
  return feature.type === 'number' ? numberBars(feature.values) : levelBars(feature.codes, feature.levels);
}

function levelBars(codes: Int32Array, levels: readonly string[]): Bars {
  const counts = levels.map((label, code) => ({
    label,
    count: codes.reduce((sum, own) => sum + Number(own === code), 0),
  }));
  const present = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (present.length <= MOST_BARS) return present;
  const rest = present.slice(MOST_BARS - 1).reduce((sum, { count }) => sum + count, 0);
  return [...present.slice(0, MOST_BARS - 1), { label: OTHER, count: rest }];
}

/** 1, 2 and 5 of powers of ten, ascending. */
function* roundSteps(smallest: number): Generator<number> {
  for (let exponent = Math.floor(Math.log10(smallest)); ; exponent++)
    for (const lead of [1, 2, 5]) {
      const step = Number(`${lead}e${exponent}`);
      if (step >= smallest) yield step;
    }
}

interface Stretches {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Stretches of a round width that cover all but the tails. Few whole numbers have a stretch each; where nearly all are one value, such
 * as an amount that is mostly 0, the tails are all there is to see.
 */
function stretchesOf(known: Float64Array, { least, most }: Range, whole: boolean): Stretches {
  const [lowTail, highTail] = [quantile(known, TAIL), quantile(known, 1 - TAIL)];
  const isCovered = (whole && most - least < MOST_BARS) || lowTail === highTail;
  const [low, high] = isCovered ? [least, most] : [lowTail, highTail];
  const smallest = Math.max((high - low) / MOST_BARS, whole ? 1 : Number.MIN_VALUE);
  for (const step of roundSteps(high > low ? smallest : 1)) {
    const start = Math.floor(low / step);
    const count = Math.floor(high / step) - start + 1;
    if (count <= MOST_BARS) return { start, step, count };
  }
  throw new RangeError('no width is wide enough');
}

function numberBars(values: Float64Array): Bars {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return [];
  const whole = known.every(Number.isInteger);
  const range = {
    least: known.reduce((low, value) => Math.min(low, value)),
    most: known.reduce((high, value) => Math.max(high, value)),
  };
  const { start, step, count } = stretchesOf(known, range, whole);
  const counts = new Array<number>(count).fill(0);
  for (const value of known) {
    const at = Math.min(Math.max(Math.floor(value / step) - start, 0), count - 1);
    counts[at] = (counts[at] as number) + 1;
  }
  /** The multiple of the step without the noise of floating point. */
  const edge = (at: number): number => Number(((start + at) * step).toPrecision(12));
  return counts.map((own, at) => {
    const [from, to] = [edge(at), edge(at + 1)];
    const isOpenBelow = at === 0 && range.least < from;
    const isOpenAbove = at === count - 1 && range.most >= to;
    return { label: stretchLabel(from, to, whole, isOpenBelow, isOpenAbove), count: own };
  });
}

function stretchLabel(from: number, to: number, whole: boolean, isOpenBelow: boolean, isOpenAbove: boolean): string {
  if (isOpenBelow && isOpenAbove) return formatNumber(from);
  if (isOpenBelow) return `< ${formatNumber(to)}`;
  if (isOpenAbove) return `≥ ${formatNumber(from)}`;
  if (!whole) return `${formatNumber(from)} – ${formatNumber(to)}`;
  return to - from === 1 ? formatNumber(from) : `${formatNumber(from)} – ${formatNumber(to - 1)}`;
}
