import { describe, expect, it } from 'vitest';
import { planOf, readAnalyseOptions } from '../../../electron/cli/analyse-options.ts';
import { UsageError } from '../../../electron/cli/arguments.ts';

const needed = ['--csv', 'a.csv', '--outcome', 'y'];
const planFor = (...words: string[]) => planOf(readAnalyseOptions([...needed, ...words]));

describe('planOf', () => {
  it('trains the method that is asked for and nothing else, as it is told', () => {
    const nothing = { ruleFit: null, scorecard: null, riskGroups: false, card: null, profile: null };
    expect(planFor()).toEqual({ ...nothing, ruleFit: { readableTerms: 15, ruleSource: 'boosting' } });
    expect(planFor('--source', 'forest', '--rules', '9')).toEqual({
      ...nothing,
      ruleFit: { readableTerms: 9, ruleSource: 'forest' },
    });
    expect(planFor('--method', 'scorecard')).toEqual({ ...nothing, scorecard: { selection: 'l1' } });
    expect(planFor('--method', 'scorecard', '--selection', 'forward')).toEqual({
      ...nothing,
      scorecard: { selection: 'forward' },
    });
    expect(planFor('--method', 'tree')).toEqual({ ...nothing, riskGroups: true });
  });
});

describe('readAnalyseOptions', () => {
  it('takes the meaning of outcomes only when something is said of it', () => {
    expect(readAnalyseOptions(needed).columns.meaning).toBe(null);
    expect(readAnalyseOptions([...needed, '--unlawful', '2, 3', '--lawful', '0']).columns.meaning).toEqual({
      unlawful: ['2', '3'],
      lawful: ['0'],
    });
  });

  it.each([
    [['--method', 'magic'], '--method is'],
    [['--method', 'tree', '--source', 'forest'], '--source hoort bij --method rulefit'],
    [['--selection', 'forward'], '--selection hoort bij --method scorecard'],
    [['--source', 'bush'], '--source is boosting of forest'],
  ])('refuses what does not fit together: %j', (words, said) => {
    const read = () => readAnalyseOptions([...needed, ...words]);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(said);
  });
});
