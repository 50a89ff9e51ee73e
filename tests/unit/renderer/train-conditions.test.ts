import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionProblem,
  keptEnd,
  newCondition,
  shownEnd,
  withLevel,
  withMissingOnly,
} from '../../../renderer/steps/train/conditions/condition-edit.ts';
import type { Condition } from '../../../shared/contract/draft.ts';
import { categoricalFeature, numericFeature } from './draft-features.ts';

const late = numericFeature('te_laat');
const home = categoricalFeature('woning', ['kamer', 'appartement', 'anders']);
const interval = (from: number | null, to: number | null): Condition => ({
  kind: 'interval',
  feature: 'te_laat',
  from,
  to,
  missing: 'out',
});
const levels = (...chosen: string[]): Condition => ({
  kind: 'levels',
  feature: 'woning',
  levels: chosen,
  missing: false,
});

describe('conditionProblem', () => {
  it.each([
    ['an open end', interval(3, null), null],
    ['a stretch', interval(1, 3), null],
    ['no ends', interval(null, null), 'no-ends'],
    ['an empty stretch', interval(3, 3), 'wrong-order'],
    ['ends that are swapped', interval(4, 3), 'wrong-order'],
    ['something that is no number', interval(Number.NaN, 3), 'no-number'],
    ['only missing', { kind: 'missing', feature: 'te_laat' }, null],
    ['levels of numbers', { ...levels('kamer'), feature: 'te_laat' }, 'absent'],
  ] as const)('judges %s', (_what, condition, problem) => expect(conditionProblem(condition, late)).toBe(problem));

  it('asks for at least one level', () => {
    expect(conditionProblem(levels(), home)).toBe('no-levels');
    expect(conditionProblem(levels('kamer'), home)).toBeNull();
  });

  it('says that a feature is not in this delivery', () => {
    expect(conditionProblem(interval(1, 2), undefined)).toBe('absent');
  });

  it('lets no condition that is new be kept as it is', () => {
    for (const feature of [late, home]) expect(conditionProblem(newCondition(feature), feature)).not.toBeNull();
  });
});

describe('the upper end', () => {
  it('is the last value that counts for whole numbers, and the first that does not for others', () => {
    expect(shownEnd(4, true)).toBe(3);
    expect(shownEnd(4, false)).toBe(4);
    expect(shownEnd(null, true)).toBeNull();
  });

  it('is kept as it is shown', () => {
    fc.assert(
      fc.property(fc.option(fc.integer()), fc.boolean(), (to, whole) => {
        expect(keptEnd(shownEnd(to, whole), whole)).toBe(to);
      }),
    );
  });
});

describe('withLevel', () => {
  const levelsOf = (condition: Condition) => (condition.kind === 'levels' ? condition.levels : null);
  const start = { kind: 'levels', feature: 'woning', levels: ['anders', 'verdwenen'], missing: false } as const;

  it('keeps the order of the feature, and levels that it does not know', () => {
    expect(levelsOf(withLevel(start, 'kamer', true, home.levels))).toEqual(['kamer', 'anders', 'verdwenen']);
    expect(levelsOf(withLevel(start, 'anders', false, home.levels))).toEqual(['verdwenen']);
    expect(levelsOf(withLevel(start, 'anders', true, home.levels))).toEqual(['anders', 'verdwenen']);
  });
});

describe('withMissingOnly', () => {
  it('goes there and back, and leaves other conditions alone', () => {
    const only = withMissingOnly(interval(1, 3), true, late);
    expect(only).toEqual({ kind: 'missing', feature: 'te_laat' });
    expect(withMissingOnly(only, false, late)).toEqual(newCondition(late));
    expect(withMissingOnly(interval(1, 3), false, late)).toEqual(interval(1, 3));
  });
});
