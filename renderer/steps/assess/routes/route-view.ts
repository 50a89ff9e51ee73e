import type {
  AgainstRandom,
  DrawnRoute,
  RouteComparison,
  RouteHits,
} from '../../../../shared/contract/assess-routes.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { text } from './text.ts';

export type RouteWords = typeof text.nl;

/** A route or profile that was compared with the random sample. */
export type Compared = RouteHits & { readonly against: AgainstRandom };

const MOST_LETTERS = 27;

/** Names that fit beside a chart, each another one: too long is cut, twice the same is numbered. */
export function chartNames(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const short = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;
    const time = (times.get(short) ?? 0) + 1;
    times.set(short, time);
    return time === 1 ? short : `${short} (${time})`;
  });
}

const order = ['difference', 'equal-within-margin', 'undecided'] as const;

export const isDrawn = (route: RouteHits): route is DrawnRoute => 'draw' in route;

/** What a route is called; a selection that was drawn here by its number and date. */
export function routeName(route: RouteHits, words: Pick<RouteWords, 'drawnBy'>, format: Formats): string {
  if (!isDrawn(route)) return route.label;
  return words.drawnBy[route.chosenBy](format.count(route.draw), format.date(route.drawnAt));
}

/** As `routeName`, to fit beside a chart. */
export function shortRouteName(route: RouteHits, words: Pick<RouteWords, 'drawnShort'>, format: Formats): string {
  return isDrawn(route) ? words.drawnShort[route.chosenBy](format.count(route.draw)) : route.label;
}

/** All that was compared, what was shown first. */
export function comparedOf({ routes, drawn, profiles }: RouteComparison): Compared[] {
  return [...routes, ...drawn, ...profiles]
    .filter((own): own is Compared => own.against !== null)
    .sort((a, b) => order.indexOf(a.against.verdict) - order.indexOf(b.against.verdict));
}

/**
 * How many hit rates are held against the random sample at once, or will be once there is one; at least one. Those without a known
 * outcome are not compared, nor is a lot, or a profile that was counted under another definition.
 */
export function comparisonsIn({ routes, drawn, profiles, label }: RouteComparison): number {
  const byModel = drawn.filter(({ chosenBy }) => chosenBy === 'model');
  const comparable = profiles.filter(({ labelVersion }) => labelVersion === label.version);
  return Math.max(1, [...routes, ...byModel, ...comparable].filter(({ n }) => n > 0).length);
}

/** A verdict that only the correction for several comparisons took away. */
export const isTakenAway = ({ verdict, p, difference }: AgainstRandom): boolean =>
  verdict === 'undecided' && p <= 0.05 && (difference.low > 0 || difference.high < 0);

/** "0,165", and nothing sharper than a thousandth. */
export const pWords = (p: number, words: Pick<RouteWords, 'below001'>, format: Formats): string =>
  p < 0.001 ? words.below001 : format.number(p, 3);

/** "+16,5 procentpunt (+9,0 tot +24,3)" in its two parts. */
export function pointsOf(
  difference: AgainstRandom['difference'],
  words: Pick<RouteWords, 'points' | 'range'>,
  format: Formats,
): { readonly value: string; readonly interval: string } {
  const signed = (share: number) => format.signed(100 * share, 1);
  return {
    value: words.points(signed(difference.value)),
    interval: words.range(signed(difference.low), signed(difference.high)),
  };
}

/** A planned number, rounded up to two digits: it rests on a guess and must not look sharper. */
export function aboutUp(n: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.ceil(n / step) * step;
}

/** A margin in percentage points: "5", and "2,5" where that is what was chosen. */
export function marginWords(margin: number, format: Formats): string {
  const tenths = Math.round(1000 * margin);
  return format.number(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}

const quarterNumber = (quarter: string): number => 4 * Number(quarter.slice(0, 4)) + Number(quarter.slice(6)) - 1;

/** Every quarter from the first to the last of these (as `2026-K4`), so that time runs evenly along an axis. */
export function quartersThrough(quarters: readonly string[]): string[] {
  const numbers = quarters.map(quarterNumber);
  const first = Math.min(...numbers);
  const count = numbers.length === 0 ? 0 : Math.max(...numbers) - first + 1;
  return Array.from(
    { length: count },
    (_, index) => `${Math.floor((first + index) / 4)}-K${((first + index) % 4) + 1}`,
  );
}
