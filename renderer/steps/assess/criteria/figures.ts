import type { CriterionMeasure } from '../../../../shared/contract/assess-criteria.ts';
import type { Estimate } from '../../../../shared/contract/train.ts';
import type { Formats } from '../../../i18n/format.ts';

interface PointWords {
  readonly points: (n: string) => string;
}

/** Decimals that were typed, up to three. */
const decimalsOf = (value: number): number =>
  [0, 1, 2].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9) ?? 3;

/** A threshold as people say it: "5 procentpunt", "20 %", "0,6". */
export function thresholdWords(
  measure: CriterionMeasure,
  threshold: number,
  words: PointWords,
  format: Formats,
): string {
  const hundredths = 100 * threshold;
  if (measure === 'hitRateAboveRandom') return words.points(format.number(hundredths, decimalsOf(hundredths)));
  if (measure === 'recall') return format.percent(threshold, decimalsOf(hundredths));
  return format.number(threshold, decimalsOf(threshold));
}

/** What was found, with its interval: "+8,3 procentpunt (−1,2 tot +17,8)". */
export function foundWords(measure: CriterionMeasure, found: Estimate, words: PointWords, format: Formats): string {
  if (measure === 'hitRateAboveRandom') {
    const range = format.range({ value: 0, low: 100 * found.low, high: 100 * found.high }, 1);
    return `${words.points(format.signed(100 * found.value, 1))} (${range})`;
  }
  if (measure === 'recall') return `${format.percent(found.value)} (${format.percentRange(found)})`;
  return `${format.number(found.value, 2)} (${format.range(found, 2)})`;
}
