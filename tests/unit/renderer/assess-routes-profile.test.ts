import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyProfile,
  hitsOf,
  MOST_CANDIDATES,
  questionAbout,
  readCount,
  readPercentage,
  readProfile,
  type TypedProfile,
} from '../../../renderer/steps/assess/routes/profile-form.ts';
import { numeratorsOf } from '../../../shared/learning/stats/numerators-of.ts';

const filled: TypedProfile = {
  ...emptyProfile,
  name: ' Kamerbewoners ',
  period: '2003',
  n: '22',
  hits: '8',
  confirmed: true,
};

describe('a percentage', () => {
  it('is read with its decimals, the Dutch and the English way', () => {
    expect(readPercentage('38', 'nl')).toEqual({ percentage: 38, decimals: 0 });
    expect(readPercentage(' 36,4 % ', 'nl')).toEqual({ percentage: 36.4, decimals: 1 });
    expect(readPercentage('36.40', 'en')).toEqual({ percentage: 36.4, decimals: 2 });
    for (const wrong of ['', 'acht', '101', '-1', '1,0000001']) expect(readPercentage(wrong, 'nl')).toBeNull();
  });

  it('of 38 out of 22 stands for no count: the analyst picks 8 or 9', () => {
    const question = questionAbout(numeratorsOf(38, 22));
    expect(question).toEqual({ kind: 'none', candidates: [8, 9] });
    expect(hitsOf(question, null)).toBeNull();
    expect(hitsOf(question, 9)).toBe(9);
    expect(hitsOf(question, 7)).toBeNull();
  });

  it('is a count where one fits, a choice where a few do, and no choice where many do', () => {
    expect(questionAbout(numeratorsOf(36.4, 22, 1))).toEqual({ kind: 'one', hits: 8 });
    expect(questionAbout(numeratorsOf(38, 300))).toEqual({ kind: 'several', candidates: [113, 114, 115] });
    expect(questionAbout(numeratorsOf(38, 1000))).toEqual({ kind: 'too-many', low: 375, high: 384 });
    expect(hitsOf({ kind: 'one', hits: 8 }, null)).toBe(8);
    expect(hitsOf({ kind: 'too-many', low: 375, high: 384 }, 380)).toBeNull();
  });

  it('never offers a count that cannot be, nor more than a few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 5000 }), (tenths, n) => {
        const question = questionAbout(numeratorsOf(tenths / 10, n, 1));
        const candidates = 'candidates' in question ? question.candidates : [];
        expect(candidates.length).toBeLessThanOrEqual(MOST_CANDIDATES);
        for (const hits of candidates) expect(hits).toBeLessThanOrEqual(n);
      }),
    );
  });
});

describe('a profile', () => {
  it('is ready with counts and the confirmation', () => {
    expect(readProfile(filled, null, 'nl')).toEqual({ name: 'Kamerbewoners', period: '2003', n: 22, hits: 8 });
    expect(readProfile({ ...filled, n: '1.200', hits: '0' }, null, 'nl')).toMatchObject({ n: 1200, hits: 0 });
  });

  it.each([
    ['a name', { name: ' ' }],
    ['a period', { period: '' }],
    ['a size', { n: '' }],
    ['hits', { hits: '' }],
    ['hits of at most its size', { hits: '23' }],
    ['whole hits', { hits: '8,5' }],
    ['the same definition', { confirmed: false }],
  ])('is not ready without %s', (_, change) => {
    expect(readProfile({ ...filled, ...change }, null, 'nl')).toBeNull();
  });

  it('from a percentage is ready once its question is answered', () => {
    const typed: TypedProfile = { ...filled, way: 'percentage', percentage: '38' };
    const question = questionAbout(numeratorsOf(38, 22));
    expect(readProfile(typed, null, 'nl')).toBeNull();
    expect(readProfile(typed, question, 'nl')).toBeNull();
    expect(readProfile({ ...typed, picked: 9 }, question, 'nl')).toMatchObject({ hits: 9, n: 22 });
  });

  it('has whole counts within limits', () => {
    expect(readCount('', 1, 'nl')).toBeNull();
    expect(readCount('2.300', 1, 'nl')).toBe(2300);
    for (const wrong of ['0', '-3', '2,5', '1.000.001', 'tien']) expect(readCount(wrong, 1, 'nl')).toBeNaN();
  });
});
