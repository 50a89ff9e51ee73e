import { describe, expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';
import {
  type CriteriaForm,
  minimumFits,
  readForm,
  thresholdFits,
  toForm,
  unusedMeasures,
  withCriterion,
  withMeasure,
  withoutMeasure,
} from '../../../renderer/steps/assess/criteria/criteria-form.ts';
import { foundWords, thresholdWords } from '../../../renderer/steps/assess/criteria/figures.ts';
import { text } from '../../../renderer/steps/assess/criteria/text.ts';
import { criteriaSchema } from '../../../shared/contract/assess-criteria.ts';
import { criteriaProblems, LEAST_STOP_RULE, proposedCriteria } from '../../../shared/domain/criteria.ts';

const agreed = { ...proposedCriteria, owner: 'manager inkomen' };
const form = toForm(agreed);

describe('the form of the criteria', () => {
  it('shows what is proposed in the units of people, and reads it back as it was', () => {
    expect(form.margin).toBe(5);
    expect(form.criteria.map(({ measure, threshold }) => [measure, threshold])).toEqual([
      ['hitRateAboveRandom', 5],
      ['recall', 20],
      ['auc', 0.6],
      ['overlap', 0.6],
    ]);
    expect(readForm(form)).toEqual(agreed);
    expect(criteriaSchema.parse(readForm(form))).toEqual(agreed);
  });

  it.each([7, 14, 28, 29, 57, 58, 0.1, 33.333])('keeps %d hundredths as they were typed', (typed) => {
    const own = { ...form, margin: 5, criteria: [{ measure: 'recall', threshold: typed, minimumN: 30 }] } as const;
    const read = readForm(own);
    expect(read === null ? null : toForm(read)).toEqual(own);
  });

  it('adds what is not required yet, and takes away', () => {
    expect(unusedMeasures(form)).toEqual([]);
    const without = withoutMeasure(form, 'recall');
    expect(unusedMeasures(without)).toEqual(['recall']);
    const empty = withMeasure(without, 'recall');
    expect(readForm(empty)).toBeNull();
    const filled = withCriterion(empty, { measure: 'recall', threshold: 20, minimumN: 30 });
    expect(readForm(filled)?.criteria.map(({ measure }) => measure)).toEqual([
      'hitRateAboveRandom',
      'auc',
      'overlap',
      'recall',
    ]);
  });

  it.each<[string, Partial<CriteriaForm>]>([
    ['no margin', { margin: null }],
    ['a margin of nothing', { margin: 0 }],
    ['a margin above all', { margin: 51 }],
    ['a share above 1', { criteria: [{ measure: 'auc', threshold: 1.01, minimumN: 200 }] }],
    ['a negative share', { criteria: [{ measure: 'recall', threshold: -1, minimumN: 200 }] }],
    ['half a dossier', { criteria: [{ measure: 'auc', threshold: 0.6, minimumN: 0.5 }] }],
    ['no number', { criteria: [{ measure: 'auc', threshold: Number.NaN, minimumN: 200 }] }],
  ])('reads nothing from %s', (_what, change) => {
    expect(readForm({ ...form, ...change })).toBeNull();
  });

  it('has the limits that the contract has', () => {
    const accepts = (criterion: { measure: 'auc'; threshold: number; minimumN: number }) =>
      criteriaSchema.safeParse({ ...agreed, criteria: [criterion] }).success;
    for (const threshold of [0, 1, -0.01, 1.01]) {
      const own = { measure: 'auc', threshold, minimumN: 1 } as const;
      expect(thresholdFits(own)).toBe(accepts(own));
    }
    for (const minimumN of [1, 0, 1_000_000, 1_000_001, 1.5]) {
      const own = { measure: 'auc', threshold: 0.6, minimumN } as const;
      expect(minimumFits(own)).toBe(accepts(own));
    }
    for (const margin of [0.5, 0.49, 50, 50.1]) {
      const fits = criteriaSchema.safeParse({ ...agreed, equalityMargin: margin / 100 }).success;
      expect(readForm({ ...form, margin }) !== null).toBe(fits);
    }
  });
});

it('the proposal lacks only an owner, and a stop rule must say something', () => {
  expect(criteriaProblems(proposedCriteria)).toEqual(['owner']);
  expect(criteriaProblems({ ...agreed, stopRule: 'x'.repeat(LEAST_STOP_RULE) })).toEqual([]);
  expect(criteriaProblems({ ...agreed, stopRule: ` ${'x'.repeat(LEAST_STOP_RULE - 1)} ` })).toEqual(['stopRule']);
  expect(criteriaProblems({ ...agreed, criteria: [] })).toEqual(['criteria']);
});

it('figures are written as people here write them', () => {
  const { nl, en } = formats;
  const found = { value: 0.213, low: -0.012, high: 0.4065 };
  expect(thresholdWords('hitRateAboveRandom', 0.05, text.nl, nl)).toBe('5 procentpunt');
  expect(thresholdWords('hitRateAboveRandom', 0.075, text.nl, nl)).toBe('7,5 procentpunt');
  expect(thresholdWords('recall', 0.2, text.nl, nl)).toBe('20\u00a0%');
  expect(thresholdWords('auc', 0.6, text.en, en)).toBe('0.6');
  expect(foundWords('hitRateAboveRandom', found, text.nl, nl)).toBe('+21,3 procentpunt (\u22121,2 tot 40,7)');
  expect(foundWords('recall', { value: 0.389, low: 0.173, high: 0.643 }, text.nl, nl)).toBe(
    '38,9\u00a0% (17,3 tot 64,3\u00a0%)',
  );
  expect(foundWords('auc', { value: 0.672, low: 0.622, high: 0.722 }, text.en, en)).toBe('0.67 (0.62 to 0.72)');
});
