import { describe, expect, it } from 'vitest';
import {
  canMean,
  causes,
  countsByMeaning,
  followedByWords,
  labelFault,
  meaningOf,
  sameDefinition,
  withCause,
  withMeaning,
} from '../../../renderer/steps/prepare/label/label-edit.ts';
import { type LabelDefinition, labelDefinitionSchema } from '../../../shared/contract/prepare.ts';
import { defaultLabel, described, labelProblem, wordsOf } from '../../../shared/domain/label.ts';

const counts = [
  { code: '0', label: 'juist', count: 700 },
  { code: '2', label: 'herziening', count: 60 },
  { code: '4', label: 'terugvordering', count: 40 },
  { code: '8', label: 'afgebroken', count: 12 },
  { code: '', label: 'niet ingevuld', count: 3 },
];

describe('meaning of an outcome code', () => {
  it('moves from one list to the other and never stands in both', () => {
    const moved = withMeaning(defaultLabel, '2', 'lawful');
    expect([meaningOf(defaultLabel, '2'), meaningOf(moved, '2')]).toEqual(['unlawful', 'lawful']);
    expect(moved.unlawful).toEqual(['3', '4', '5']);
    expect(moved.lawful).toEqual(['0', '1', '2', '6']);
  });

  it('leaves both lists when it becomes unknown', () => {
    const unknown = withMeaning(defaultLabel, '1', 'unknown');
    expect(meaningOf(unknown, '1')).toBe('unknown');
    expect([...unknown.unlawful, ...unknown.lawful]).not.toContain('1');
  });

  it('can be given only to codes of the layout that tell something', () => {
    expect(['0', '5', '8', '9', '', '77'].map(canMean)).toEqual([true, true, false, false, false, false]);
  });

  it('that is given by hand is one that the engine takes', () => {
    for (const meaning of ['unlawful', 'lawful', 'unknown'] as const) {
      const changed = withMeaning(withCause(defaultLabel, '3', true), '6', meaning);
      expect(labelDefinitionSchema.parse(changed)).toEqual(changed);
      expect(labelProblem(described(changed), 20, defaultLabel)).toBeNull();
    }
  });
});

describe('definition', () => {
  it('counts investigations per meaning', () => {
    const totals = countsByMeaning({ counts }, defaultLabel).map(({ meaning, total }) => [meaning, total]);
    expect(totals).toEqual([
      ['unlawful', 100],
      ['lawful', 700],
      ['unknown', 15],
    ]);
  });

  it('names the causes of the layout', () => {
    expect(causes.map(({ code }) => code)).toEqual(['1', '2', '3', '9']);
    expect(withCause(withCause(defaultLabel, '3', true), '2', true).causes).toEqual(['2', '3']);
    expect(withCause({ ...defaultLabel, causes: ['2', '3'] }, '2', false).causes).toEqual(['3']);
  });

  it('is the same in another order, and another with another word', () => {
    expect(sameDefinition(defaultLabel, { ...defaultLabel, unlawful: ['5', '4', '3', '2'] })).toBe(true);
    expect(sameDefinition(defaultLabel, { ...defaultLabel, words: `${defaultLabel.words} Extra.` })).toBe(false);
    expect(sameDefinition(defaultLabel, { ...defaultLabel, objection: 'keep' })).toBe(false);
  });

  it.each<[ReturnType<typeof labelFault>, Partial<LabelDefinition>]>([
    ['unlawful', { unlawful: [] }],
    ['lawful', { lawful: [] }],
    ['words', { words: ' te kort ' }],
    [null, {}],
  ])('has the fault %s', (fault, change) => {
    expect(labelFault({ ...defaultLabel, ...change }, defaultLabel)).toBe(fault);
  });

  it('has words that follow the choices, until somebody writes others', () => {
    const changed = withMeaning(defaultLabel, '2', 'unknown');
    expect(followedByWords(defaultLabel, changed).words).toBe(wordsOf(changed));
    expect(labelFault(followedByWords(defaultLabel, changed), defaultLabel)).toBeNull();
    const own = { ...defaultLabel, words: 'Dit schreef iemand zelf op.' };
    const ownChanged = followedByWords(own, withMeaning(own, '2', 'unknown'));
    expect(ownChanged.words).toBe(own.words);
    expect(labelFault(ownChanged, own)).toBe('wordsUnchanged');
  });
});
