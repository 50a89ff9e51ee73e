import { describe, expect, it } from 'vitest';
import { characteristicName, classRows, mayLeak } from '../../../renderer/steps/train/models/class-rows.ts';
import {
  aucFrom,
  hitRateScale,
  modelOfTab,
  modelTabs,
  tabOf,
  tabsWith,
  tabToShow,
} from '../../../renderer/steps/train/models/model-tabs.ts';
import { type ModelTerm, modelKinds, type TermClass } from '../../../shared/contract/train.ts';
import { conditionSentence, termSentence } from '../../../shared/domain/sentences.ts';

const models = (...kinds: (typeof modelKinds)[number][]) => kinds.map((kind) => ({ kind }));
const upTo = (high: number) => ({ low: 0, value: high / 2, high });

describe('tabs of the models', () => {
  it('have a place for every kind there is', () => {
    expect([...new Set(modelKinds.map(tabOf))]).toEqual(modelTabs);
  });

  it('are those that have a model, in the order of the page', () => {
    expect(tabsWith(models('combined', 'scorecard', 'rulefit'))).toEqual(['rules', 'scorecard', 'combined']);
    expect(tabsWith([])).toEqual([]);
  });

  it('show the one asked for, or the first', () => {
    const trained = models('scorecard', 'risk-groups');
    expect(tabToShow('risk-groups', trained)).toBe('risk-groups');
    expect(tabToShow('rules', trained)).toBe('scorecard');
    expect(tabToShow(null, trained)).toBe('scorecard');
    expect(tabToShow(null, [])).toBeNull();
  });

  it('hold both variants of RuleFit in one', () => {
    const trained = models('rulefit-readable', 'rulefit', 'scorecard');
    expect(modelOfTab('rules', 'rulefit', trained)).toEqual({ kind: 'rulefit' });
    expect(modelOfTab('rules', 'rulefit', models('rulefit-readable'))).toEqual({ kind: 'rulefit-readable' });
    expect(modelOfTab('scorecard', 'rulefit', trained)).toEqual({ kind: 'scorecard' });
    expect(modelOfTab('profile', 'rulefit', trained)).toBeUndefined();
  });
});

describe('scales', () => {
  const classWith = (high: number): TermClass => ({
    text: { nl: '', en: '' },
    support: 1,
    hits: 0,
    hitRate: upTo(high),
    value: 0,
    effect: 0,
    points: null,
  });

  it('of hit rates end at the highest upper end, rounded up to tenths', () => {
    expect(hitRateScale([{ hitRate: upTo(0.31), outside: null, classes: null }])).toBe(0.4);
    expect(hitRateScale([{ hitRate: null, outside: null, classes: [classWith(0.2), classWith(0.55)] }])).toBe(0.6);
    const outside = { support: 9, hits: 3, hitRate: upTo(0.65) };
    expect(hitRateScale([{ hitRate: upTo(0.31), outside, classes: null }])).toBe(0.7);
    expect(hitRateScale([{ hitRate: upTo(1), outside: null, classes: null }])).toBe(1);
    expect(hitRateScale([])).toBe(0.1);
  });

  it('of AUCs begin at drawing lots, or lower where an interval does', () => {
    expect(aucFrom([{ auc: { low: 0.6, value: 0.7, high: 0.8 } }])).toBe(0.5);
    expect(aucFrom([{ auc: { low: 0.43, value: 0.5, high: 0.6 } }])).toBe(0.4);
  });
});

/** A characteristic as the engine describes it. */
function characteristic(feature: string, informationValue: number): ModelTerm {
  const words = new Map();
  const conditions = [
    { kind: 'interval', feature, from: null, to: 3, missing: 'out' },
    { kind: 'missing', feature },
  ] as const;
  return {
    index: 7,
    kind: 'classes',
    text: termSentence({ kind: 'classes', feature }, words),
    coefficient: 1,
    support: null,
    hits: null,
    hitRate: null,
    outside: null,
    classes: conditions.map((condition) => ({
      text: conditionSentence(condition, words),
      support: 1,
      hits: 0,
      hitRate: null,
      value: 0,
      effect: 0,
      points: 5,
    })),
    informationValue,
    gini: 0.2,
    repeats: 3,
  };
}

describe('rows of a card', () => {
  it('say the name of a characteristic once, and its classes without it', () => {
    const rows = classRows([characteristic('te_laat', 0.1)], 'nl');
    expect(rows.map(({ name, text, isFirst }) => [name, text, isFirst])).toEqual([
      ['te laat', 'minder dan 3', true],
      ['te laat', 'niet bekend', false],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('find a name that holds a colon itself, in both languages', () => {
    expect(characteristicName(characteristic('soort: woning', 0.1), 'nl')).toBe('soort: woning');
    expect(characteristicName(characteristic('soort: woning', 0.1), 'en')).toBe('soort: woning');
  });

  it('fall back on the whole sentence where the classes do not share the name', () => {
    const term = { text: { nl: 'iets anders', en: 'else' }, classes: characteristic('te_laat', 0.1).classes };
    expect(characteristicName(term, 'nl')).toBe('iets anders');
  });

  it('mark an information value above 0.5', () => {
    expect([0.5, 0.51].map((value) => mayLeak(characteristic('a', value)))).toEqual([false, true]);
    expect(mayLeak({ informationValue: null })).toBe(false);
  });
});
