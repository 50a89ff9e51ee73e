import type { FeatureState, IdleFeature, RequestLine } from '../../../../shared/contract/prepare.ts';

export const requestFilters = ['all', 'ask', 'leave'] as const;
export type RequestFilter = (typeof requestFilters)[number];

export function fitsRequest({ ask }: RequestLine, filter: RequestFilter): boolean {
  return filter === 'all' || ask === (filter === 'ask');
}

/** The quarter after one: `2026-K4` is followed by `2027-K1`. */
export function quarterAfter(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-K');
  return number === '4' ? `${Number(year) + 1}-K1` : `${year}-K${Number(number) + 1}`;
}

/** Features that did nothing and are still in use: those can be switched off. */
export function droppable(idle: readonly IdleFeature[], features: readonly FeatureState[]): readonly FeatureState[] {
  const names = new Set(idle.map(({ name }) => name));
  return features.filter(({ name, used }) => used && names.has(name));
}
