import type { AgainstDrawn, ChosenReport, RouteChoice } from '../../../../shared/contract/assess-chosen.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { text } from './text.ts';

export type ChosenWords = typeof text.nl;

/** All chosen routes together: a report always has them first. */
export const chosenOf = ({ routes }: ChosenReport): RouteChoice | undefined =>
  routes.find(({ scope }) => scope === 'chosen');

/** An effective number of investigations, never rounded up: it must not look like more than it is. */
export const wholeSize = (effectiveSize: number, format: Formats): string => format.count(Math.floor(effectiveSize));

/** "+8,5 procentpunt" and "+5,2 tot +11,6". */
export function pointsOf(
  { difference }: AgainstDrawn,
  words: ChosenWords,
  format: Formats,
): readonly [value: string, interval: string] {
  const signed = (share: number): string => format.signed(100 * share, 1);
  return [words.points(signed(difference.value)), words.range(signed(difference.low), signed(difference.high))];
}

/** A probability with the digits that it needs: 12 %, 1,4 %, 0,03 %. */
export function chanceWords(chance: number, format: Formats): string {
  const digits = chance >= 0.1 ? 0 : chance >= 0.01 ? 1 : 2;
  return format.percent(chance, digits);
}

/** "6,1 tot 6,7 %", or "30 %" where both ends read the same. */
export function chanceRange(from: number, to: number, words: ChosenWords, format: Formats): string {
  const [low, high] = [chanceWords(from, format), chanceWords(to, format)];
  return low === high ? low : words.range(low, high);
}

export function routeName({ scope, label, code }: RouteChoice, words: ChosenWords): string {
  if (scope === 'route') return label === '' ? code : label;
  return words.scopes[scope];
}

/** Differences below half a percentage point are not worth a reason. */
const LEAST_SHIFT = 0.005;

/** Whether the correction lowers the figure, raises it, or leaves it; null without a known outcome. */
export function shiftOf({ naive, corrected }: RouteChoice): 'above' | 'below' | 'alike' | null {
  if (naive === null || corrected === null) return null;
  const shift = naive.value - corrected.value;
  if (Math.abs(shift) < LEAST_SHIFT) return 'alike';
  return shift > 0 ? 'above' : 'below';
}
