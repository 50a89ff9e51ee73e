import { describe, expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';
import { missesKeptApart, readinessBlock } from '../../../renderer/steps/train/readiness-block.ts';
import { limits, readSetting, seedOfDay, type TrainSettings } from '../../../renderer/steps/train/store.ts';
import { text } from '../../../renderer/steps/train/text.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Readiness } from '../../../shared/contract/train.ts';

const ready: Readiness = {
  known: 1345,
  unlawful: 124,
  unknown: 6778,
  features: ['huur'],
  holdOut: 0,
  keptApart: 0,
  keptApartUnlawful: 0,
  neededForRuleFit: 100,
  neededForScorecard: 30,
};
const settings: TrainSettings = { seed: '20261001', folds: '10', repeats: '50' };
const blockOf = (more: Partial<Readiness>, typed: Partial<TrainSettings> = {}) =>
  readinessBlock({ ...ready, ...more }, { ...settings, ...typed }, text.nl, formats.nl);

describe('readinessBlock', () => {
  it('lets training start with just enough for the scorecard', () => {
    expect(blockOf({})).toBeNull();
    expect(blockOf({ unlawful: 30 })).toBeNull();
  });

  it('says how many are known and needed when there are too few', () => {
    expect(blockOf({ unlawful: 29 })).toBe('Trainen kan niet: 29 onrechtmatige dossiers bekend, 30 nodig.');
    expect(blockOf({ unlawful: 29 }, { folds: '' })).toContain('29');
  });

  it.each(['seed', 'folds', 'repeats'] as const)('waits for a usable number in %s', (name) => {
    expect(blockOf({}, { [name]: '' })).toBe('Trainen kan niet: kijk de instellingen na.');
  });
});

describe('missesKeptApart', () => {
  it.each([
    [20, 10, true],
    [20, 9, false],
    [95, 5, true],
    [100, 50, false],
    [40, 20, false],
  ])('with %i to learn from and %i kept apart: %s', (unlawful, keptApartUnlawful, expected) => {
    expect(missesKeptApart({ ...ready, unlawful, keptApart: 60, keptApartUnlawful })).toBe(expected);
  });
});

describe('readSetting', () => {
  it.each([
    ['folds', ' 10 ', 10],
    ['folds', '3', 3],
    ['folds', '20', 20],
    ['folds', '2', null],
    ['folds', '21', null],
    ['repeats', '10', 10],
    ['repeats', '201', null],
    ['seed', '2147483647', 2_147_483_647],
    ['seed', '2147483648', null],
    ['seed', '0', null],
    ['seed', '-1', null],
    ['seed', '1.5', null],
    ['seed', '1e3', null],
    ['seed', '', null],
  ] as const)('%s: %j', (name, typed, value) => {
    expect(readSetting(name, typed)).toBe(value);
  });

  it('has the limits that the contract has', () => {
    const input = contract['train.start'].input;
    const accepted = (change: object) => input.safeParse({ seed: 1, folds: 10, repeats: 50, ...change }).success;
    for (const name of ['seed', 'folds', 'repeats'] as const) {
      const { least, most } = limits[name];
      expect([least - 1, least, most, most + 1].map((value) => accepted({ [name]: value }))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });
});

describe('seedOfDay', () => {
  it('says the day it was chosen, and can be used as a seed', () => {
    expect(seedOfDay(new Date(2026, 9, 1))).toBe('20261001');
    expect(readSetting('seed', seedOfDay(new Date(2099, 11, 31)))).toBe(20_991_231);
  });
});
