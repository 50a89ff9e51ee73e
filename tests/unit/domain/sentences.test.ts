import { describe, expect, it } from 'vitest';
import { conditionSentence, labelOf, termSentence } from '../../../shared/domain/sentences.ts';
import type { Condition } from '../../../shared/learning/conditions.ts';

const words = new Map([
  ['stukken_te_laat', { label: 'stukken te laat', whole: true }],
  ['huur', { label: 'huur', whole: false }],
]);

const interval = (
  feature: string,
  from: number | null,
  to: number | null,
  missing: 'in' | 'out' = 'out',
): Condition => ({
  kind: 'interval',
  feature,
  from,
  to,
  missing,
});

describe('conditionSentence', () => {
  it.each([
    [interval('stukken_te_laat', 3, null), 'stukken te laat: 3 of meer', 'stukken te laat: 3 or more'],
    [interval('stukken_te_laat', null, 3), 'stukken te laat: hoogstens 2', 'stukken te laat: at most 2'],
    [interval('stukken_te_laat', 1, 3), 'stukken te laat: 1 tot en met 2', 'stukken te laat: 1 to 2'],
    [interval('stukken_te_laat', 2, 3), 'stukken te laat: precies 2', 'stukken te laat: exactly 2'],
    [interval('huur', null, 1345.5), 'huur: minder dan 1.345,5', 'huur: below 1,345.5'],
    [interval('huur', 250, 700), 'huur: van 250 tot 700', 'huur: from 250 to below 700'],
    [interval('huur', 700, null, 'in'), 'huur: 700 of meer of niet bekend', 'huur: 700 or more or not known'],
    [interval('huur', null, null), 'huur: bekend', 'huur: known'],
    [{ kind: 'missing', feature: 'huur' } as const, 'huur: niet bekend', 'huur: not known'],
    [
      { kind: 'levels', feature: 'soort_inkomsten', levels: ['11', '18', '24'], missing: false } as const,
      'soort inkomsten: ‘11’, ‘18’ of ‘24’',
      'soort inkomsten: ‘11’, ‘18’ or ‘24’',
    ],
    [
      { kind: 'levels', feature: 'soort', levels: ['a'], missing: true } as const,
      'soort: ‘a’ of niet bekend',
      'soort: ‘a’ or not known',
    ],
  ])('says %j', (condition, nl, en) => {
    expect(conditionSentence(condition, words)).toEqual({ nl, en });
  });
});

describe('termSentence', () => {
  it('says the lowest value itself, not "at most" it', () => {
    const counts = new Map([['brieven', { label: 'brieven', whole: true, lowest: 0 }]]);
    expect(conditionSentence(interval('brieven', null, 1), counts).nl).toBe('brieven: 0');
    expect(conditionSentence(interval('brieven', null, 1, 'in'), counts).nl).toBe('brieven: 0 of niet bekend');
    expect(conditionSentence(interval('brieven', null, 2), counts).nl).toBe('brieven: hoogstens 1');
  });

  it('says dates as dates and years as years', () => {
    const dictionary = new Map([
      ['begin', { label: 'begin', whole: true, numbers: 'date' }],
      ['bouwjaar', { label: 'bouwjaar', whole: true, numbers: 'year' }],
    ] as const);
    const say = (feature: string, from: number | null, to: number | null) =>
      conditionSentence(interval(feature, from, to), dictionary).nl;
    // 2024-03-01 is day 19783.
    expect(say('begin', 19783, null)).toBe('begin: vanaf 01-03-2024');
    expect(say('begin', null, 19783)).toBe('begin: tot en met 29-02-2024');
    expect(say('begin', 19752.5, 19783.5)).toBe('begin: vanaf 31-01-2024 tot en met 01-03-2024');
    expect(say('begin', 19783, 19784)).toBe('begin: precies 01-03-2024');
    expect(say('bouwjaar', 1985, null)).toBe('bouwjaar: 1985 of meer');
    const linear = { kind: 'linear', feature: 'begin', coefficient: -0.4 } as const;
    expect(termSentence(linear, dictionary)).toEqual({
      nl: 'begin: hoe later, hoe lager de schatting',
      en: 'begin: the later, the lower the estimate',
    });
  });

  it('says a long list of levels by what it leaves out', () => {
    const dictionary = new Map([['soort', { label: 'soort', whole: false, levels: ['a', 'b', 'c', 'd'] }]]);
    const levels = (...own: string[]) =>
      conditionSentence({ kind: 'levels', feature: 'soort', levels: own, missing: false }, dictionary);
    expect(levels('a', 'b', 'c')).toEqual({ nl: 'soort: anders dan ‘d’', en: 'soort: other than ‘d’' });
    expect(levels('a', 'b').nl).toBe('soort: ‘a’ of ‘b’');
    expect(levels('a', 'b', 'c', 'd').nl).toBe('soort: ‘a’, ‘b’, ‘c’ of ‘d’');
  });

  it('joins the conditions of a rule', () => {
    const rule = {
      kind: 'rule',
      conditions: [interval('stukken_te_laat', 3, null), interval('huur', 700, null)],
    } as const;
    expect(termSentence(rule, words).nl).toBe('stukken te laat: 3 of meer, en huur: 700 of meer');
  });

  it('says which way a linear term goes', () => {
    const linear = { kind: 'linear', feature: 'huur', coefficient: -0.4 } as const;
    expect(termSentence(linear, words).nl).toBe('huur: hoe hoger, hoe lager de schatting');
    expect(termSentence({ ...linear, coefficient: 0.4 }, words).nl).toBe('huur: hoe hoger, hoe hoger de schatting');
  });
});

it('makes a label of a column name and never an empty one', () => {
  expect(labelOf('bewijsstukken_te_laat_12m')).toBe('bewijsstukken te laat 12m');
  expect(labelOf('__')).toBe('__');
});
