import type { DraftFeature, RuleOptions } from '../../../../shared/contract/draft.ts';
import { isSame } from '../fields/same.ts';

/** Least and most that the contract takes. */
export const ruleLimits = {
  readableTerms: { least: 3, most: 30 },
  minSupport: { least: 5, most: 500 },
} as const;
export type RuleNumber = keyof typeof ruleLimits;

/** Whether a number can be used: whole and within its limits. */
export function isUsable(name: RuleNumber, value: number): boolean {
  const { least, most } = ruleLimits[name];
  return Number.isInteger(value) && value >= least && value <= most;
}

export const canSave = (options: RuleOptions): boolean =>
  isUsable('readableTerms', options.readableTerms) && isUsable('minSupport', options.minSupport);

export type Sign = 'any' | 'up' | 'down';

export const signOf = ({ signs }: RuleOptions, feature: string): Sign =>
  signs[feature] === undefined ? 'any' : signs[feature] === 1 ? 'up' : 'down';

export function withSign(options: RuleOptions, feature: string, sign: Sign): RuleOptions {
  const { [feature]: _, ...others } = options.signs;
  return { ...options, signs: sign === 'any' ? others : { ...others, [feature]: sign === 'up' ? 1 : -1 } };
}

export function withExcluded(options: RuleOptions, feature: string, excluded: boolean): RuleOptions {
  const others = options.exclude.filter((name) => name !== feature);
  return { ...options, exclude: excluded ? [...others, feature] : others };
}

const isPair = (pair: readonly [string, string], a: string, b: string): boolean =>
  (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);

/** Adds a pair that may not stand together, once, whichever comes first. */
export function withForbidden(options: RuleOptions, a: string, b: string): RuleOptions {
  if (a === b || options.forbidden.some((pair) => isPair(pair, a, b))) return options;
  return { ...options, forbidden: [...options.forbidden, [a, b]] };
}

export function withoutForbidden(options: RuleOptions, a: string, b: string): RuleOptions {
  return { ...options, forbidden: options.forbidden.filter((pair) => !isPair(pair, a, b)) };
}

/** How many choices differ from what the program would do by itself; each feature and each pair counts as one. */
export function changedChoices(options: RuleOptions, defaults: RuleOptions): number {
  const plain = ['ruleSource', 'maxConditions', 'readableTerms', 'minSupport'] as const;
  const changed = plain.filter((name) => !isSame(options[name], defaults[name])).length;
  return changed + Object.keys(options.signs).length + options.exclude.length + options.forbidden.length;
}

/** Features that something was chosen for and that this delivery does not have. */
export function absentFeatures(options: RuleOptions, features: readonly Pick<DraftFeature, 'name'>[]): string[] {
  const known = new Set(features.map(({ name }) => name));
  const named = [...Object.keys(options.signs), ...options.exclude, ...options.forbidden.flat()];
  return [...new Set(named)].filter((name) => !known.has(name));
}
