import { describe, expect, test } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';
import {
  chanceRange,
  chanceWords,
  pointsOf,
  routeName,
  shiftOf,
  wholeSize,
} from '../../../renderer/steps/assess/chosen/figures.ts';
import { text } from '../../../renderer/steps/assess/chosen/text.ts';
import type { RouteChoice } from '../../../shared/contract/assess-chosen.ts';

const format = formats.nl;
const nbsp = '\u00a0';

const route = (naive: number | null, corrected: number | null): RouteChoice => {
  const estimate = (value: number | null) => (value === null ? null : { value, low: value, high: value });
  const counts = { investigated: 9, n: 9, hits: 3, meanPropensity: 0.1, effectiveSize: 5.9, truncated: 0 };
  const positivity = { bins: [], negligible: 0, unlike: 0 };
  const named = { scope: 'route', code: '7', label: 'themacontrole' } as const;
  return { ...named, ...counts, ...positivity, naive: estimate(naive), corrected: estimate(corrected) };
};

describe('the words of who was investigated', () => {
  test('a chance has the digits that it needs, and a stretch that reads the same is said once', () => {
    expect([0.31, 0.034, 0.0004].map((chance) => chanceWords(chance, format))).toEqual([
      `31${nbsp}%`,
      `3,4${nbsp}%`,
      `0,04${nbsp}%`,
    ]);
    expect(chanceRange(0.061, 0.12, text.nl, format)).toBe(`6,1${nbsp}% tot 12${nbsp}%`);
    expect(chanceRange(0.301, 0.304, text.nl, format)).toBe(`30${nbsp}%`);
  });

  test('an effective number is never rounded up', () => {
    expect(wholeSize(74.99, format)).toBe('74');
  });

  test('the reason goes by what the correction did', () => {
    expect(shiftOf(route(0.3, 0.2))).toBe('above');
    expect(shiftOf(route(0.2, 0.3))).toBe('below');
    expect(shiftOf(route(0.2, 0.204))).toBe('alike');
    expect(shiftOf(route(null, null))).toBeNull();
  });

  test('a difference has a sign and its interval, and a route its own name', () => {
    const difference = { value: 0.085, low: 0.051, high: -0.0004 };
    expect(pointsOf({ difference, verdict: 'difference' }, text.nl, format)).toEqual([
      '+8,5 procentpunt',
      '+5,1 tot 0,0',
    ]);
    expect(routeName(route(0.3, 0.2), text.nl)).toBe('themacontrole');
    expect(routeName({ ...route(0.3, 0.2), label: '' }, text.nl)).toBe('7');
    expect(routeName({ ...route(0.3, 0.2), scope: 'any' }, text.en)).toBe('All routes, with the lot');
  });
});
