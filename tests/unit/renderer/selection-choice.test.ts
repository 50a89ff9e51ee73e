import { describe, expect, it } from 'vitest';
import {
  modelToUse,
  proposedCapacity,
  proposedRandom,
  readChoice,
  readWhole,
} from '../../../renderer/steps/rank/choice.ts';

describe('readWhole', () => {
  it.each([
    ['46', 46],
    [' 1.131 ', 1131],
    ['1,131', 1131],
    ['1 000 000', 1_000_000],
  ])('reads %j', (typed, value) => expect(readWhole(typed)).toBe(value));

  it.each(['', '0', '-3', '4,5', '1.13', '12a', '1000001', '1e3'])('refuses %j', (typed) =>
    expect(readWhole(typed)).toBeNull(),
  );
});

describe('what is proposed', () => {
  it('never proposes more dossiers than there are', () => {
    expect(proposedCapacity(1131)).toBe('100');
    expect(proposedCapacity(60)).toBe('60');
  });

  it('proposes three in ten by lot, rounded up', () => {
    expect(proposedRandom(46)).toBe('14');
    expect(proposedRandom(1)).toBe('1');
    expect(proposedRandom(null)).toBe('');
  });
});

describe('modelToUse', () => {
  it('keeps to the choice where that model exists, and else prefers the readable one', () => {
    expect(modelToUse('rulefit', ['rulefit', 'rulefit-readable', 'scorecard'])).toBe('rulefit');
    expect(modelToUse(null, ['rulefit', 'rulefit-readable', 'scorecard'])).toBe('rulefit-readable');
    expect(modelToUse('rulefit', ['scorecard'])).toBe('scorecard');
    expect(modelToUse(null, [])).toBeNull();
  });
});

describe('readChoice', () => {
  const typed = { model: 'rulefit-readable', onlyUnknown: true, eligible: 1131 } as const;

  it('gives a choice when both numbers fit', () => {
    expect(readChoice({ ...typed, capacity: '46', random: '14' })).toEqual({
      choice: { model: 'rulefit-readable', capacity: 46, random: 14, onlyUnknown: true },
      capacity: null,
      random: null,
    });
  });

  it.each([
    ['1132', '300', 'too-many', null],
    ['46', '47', null, 'above-capacity'],
    ['', '14', 'no-number', null],
    ['46', 'x', null, 'no-number'],
  ])('says what is wrong with %j and %j', (capacity, random, capacityProblem, randomProblem) => {
    const read = readChoice({ ...typed, capacity, random });
    expect(read).toEqual({ choice: null, capacity: capacityProblem, random: randomProblem });
  });
});
