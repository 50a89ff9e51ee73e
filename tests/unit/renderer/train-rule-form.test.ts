import { describe, expect, it } from 'vitest';
import {
  absentFeatures,
  canSave,
  changedChoices,
  isUsable,
  ruleLimits,
  signOf,
  withExcluded,
  withForbidden,
  withoutForbidden,
  withSign,
} from '../../../renderer/steps/train/rules/rule-form.ts';
import type { RuleOptions } from '../../../shared/contract/draft.ts';
import { contract } from '../../../shared/contract/index.ts';

const usual: RuleOptions = {
  ruleSource: 'boosting',
  maxConditions: 2,
  readableTerms: 15,
  minSupport: 10,
  signs: {},
  exclude: [],
  forbidden: [],
};
const isAccepted = (options: RuleOptions) => contract['draft.setRules'].input.safeParse({ options }).success;

describe('numbers of the rules', () => {
  it('have the limits that the contract has', () => {
    for (const name of ['readableTerms', 'minSupport'] as const) {
      const { least, most } = ruleLimits[name];
      for (const value of [least - 1, least, least + 0.5, most, most + 1, Number.NaN]) {
        expect(isUsable(name, value)).toBe(isAccepted({ ...usual, [name]: value }));
        expect(canSave({ ...usual, [name]: value })).toBe(isUsable(name, value));
      }
    }
  });
});

describe('signs, exclusions and pairs', () => {
  it('sets a direction and takes it away without a trace', () => {
    const up = withSign(usual, 'te_laat', 'up');
    expect(up.signs).toEqual({ te_laat: 1 });
    expect(signOf(up, 'te_laat')).toBe('up');
    expect(signOf(withSign(up, 'te_laat', 'down'), 'te_laat')).toBe('down');
    expect(withSign(up, 'te_laat', 'any')).toEqual(usual);
    expect(signOf(usual, 'te_laat')).toBe('any');
  });

  it('excludes a feature once', () => {
    const excluded = withExcluded(withExcluded(usual, 'huur', true), 'huur', true);
    expect(excluded.exclude).toEqual(['huur']);
    expect(withExcluded(excluded, 'huur', false)).toEqual(usual);
  });

  it('keeps a pair once, whichever comes first, and no pair of one', () => {
    const pair = withForbidden(usual, 'a', 'b');
    expect(pair.forbidden).toEqual([['a', 'b']]);
    expect(withForbidden(pair, 'b', 'a')).toEqual(pair);
    expect(withForbidden(pair, 'a', 'a')).toEqual(pair);
    expect(withoutForbidden(pair, 'b', 'a')).toEqual(usual);
  });

  it('counts each choice that differs from the usual', () => {
    expect(changedChoices(usual, usual)).toBe(0);
    const changed = withForbidden(withExcluded(withSign({ ...usual, minSupport: 20 }, 'a', 'up'), 'b', true), 'c', 'd');
    expect(changedChoices(changed, usual)).toBe(4);
    expect(isAccepted(changed)).toBe(true);
  });

  it('names what this delivery does not have, each once', () => {
    const options = withForbidden(withExcluded(withSign(usual, 'a', 'up'), 'b', true), 'b', 'c');
    expect(absentFeatures(options, [{ name: 'a' }])).toEqual(['b', 'c']);
    expect(absentFeatures(options, [{ name: 'a' }, { name: 'b' }, { name: 'c' }])).toEqual([]);
  });
});
