/** Trials on every kind of model: what can be tried is tried, and what cannot is told beforehand. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storeCard, storeProfile } from '../../electron/engine/drafts.ts';
import { trialSteps } from '../../electron/engine/steps/assess-trials.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import type { MitigationChange, Trial, Trials } from '../../shared/contract/assess-trials.ts';
import { cardSchema, profileSchema } from '../../shared/contract/draft.ts';
import type { ModelKind } from '../../shared/contract/train.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { type GroupsVault, groupsIn, openBias } from './groups-vault.ts';
import { expectCode, type Frozen, freeze, newStore, thaw } from './helpers.ts';
import { plantedGroups } from './planted-groups.ts';
import { writePreparedTable } from './prepared-table.ts';
import { preparedIn, profileOf } from './prepared-vault.ts';

/** Enough unlawful ones for RuleFit. */
const CHOSEN = 420;
const CAPACITY = 90;

const answer = (feature: string, from: number, points: number) => ({
  condition: { kind: 'interval', feature, from, to: null, missing: 'out' },
  points: [points],
});

/** One high answer does not suffice: it counts with another one only. */
const card = cardSchema.parse({
  title: 'Proefkaart',
  types: [{ label: 'werk', threshold: 6 }],
  questions: [
    { feature: 'te_laat', text: 'Hoe vaak te laat?', answers: [answer('te_laat', 4, 6), answer('te_laat', 2, 4)] },
    { feature: 'ruis', text: 'Hoeveel ruis?', answers: [answer('ruis', 5, 3)] },
  ],
  othersNeeded: 1,
});
const profile = profileSchema.parse({
  name: 'laatkomers',
  conditions: [{ kind: 'interval', feature: 'te_laat', from: 4, to: null, missing: 'out' }],
});

/** A vault with groups and a training of each kind of model. */
let trained: Frozen;

beforeAll(async () => {
  const bench = newStore();
  bench.store.write((db) => {
    putVaultProfile(db, profileOf(true));
    storeCard(db, card);
    storeProfile(db, profile);
  });
  await writePreparedTable(bench.store, undefined, plantedGroups, undefined, CHOSEN);
  const vault = preparedIn(bench);
  vault.save({ ...proposedCriteria, owner: 'Manager Inkomen' });
  vault.lock(1);
  await vault.train();
  trained = freeze(vault);
});

let vault: GroupsVault;
beforeEach(() => {
  vault = groupsIn(preparedIn(thaw(trained)));
  openBias(vault);
});

const trialsOf = (model: ModelKind) =>
  trialSteps['assess.trials'](vault.context, { model, capacity: CAPACITY }) as Trials;

async function tried(model: ModelKind, change: MitigationChange): Promise<Trial> {
  await runJob((job) => trialSteps['assess.tryMitigation'](vault.context, { model, capacity: CAPACITY, change }, job));
  return trialsOf(model).trials[0] as Trial;
}

const gapOf = ({ gaps }: Trial) =>
  gaps.find(({ attribute, measure }) => attribute === 'wijk' && measure === 'selected');
const size = (gap: { readonly difference: { readonly value: number } } | null | undefined): number =>
  Math.abs(gap?.difference.value ?? 0);
const sizes = (trial: Trial): [number, number] => [size(gapOf(trial)?.before), size(gapOf(trial)?.after)];

const learned = ['rulefit-readable', 'rulefit', 'scorecard', 'risk-groups', 'combined'] as const;

describe('a model that learns its order', () => {
  for (const model of learned) {
    it(`${model}: without what stands for a group, or weighed by the group, groups differ less`, async () => {
      const { choices } = trialsOf(model);
      expect(choices).toMatchObject({ needed: [], weighs: true, attributes: ['wijk', 'geslacht'] });
      const [before, after] = sizes(await tried(model, { kind: 'drop', feature: 'te_laat' }));
      expect(before).toBeGreaterThan(0.8);
      expect(after).toBeLessThan(0.1);
      const [same, weighed] = sizes(await tried(model, { kind: 'reweigh', attribute: 'wijk' }));
      expect(same).toBe(before);
      expect(weighed).toBeLessThan(before - 0.1);
    });

    it(`${model}: each of its terms can be left out, and the others stay`, async () => {
      const { terms } = trialsOf(model).choices;
      expect(new Set(terms.map(({ text }) => text.nl)).size).toBe(terms.length);
      for (const { term, text } of [...terms.slice(0, 2), ...terms.slice(-1)]) {
        const trial = await tried(model, { kind: 'remove', term });
        expect(trial).toMatchObject({ termsLeft: terms.length - 1, about: text, capacity: CAPACITY });
      }
    });
  }
});

describe('a card', () => {
  it('without a question asks that no more of the others agree than there are', async () => {
    const removed = await tried('expert-card', { kind: 'remove', term: 1 });
    expect(removed).toMatchObject({ termsLeft: 1, about: { nl: 'ruis: per klasse' } });
    const [before, after] = sizes(removed);
    // Late and noisy came first; now who is late most. A guard for two would put all who are late by half on one level.
    expect(before).toBeLessThan(0.5);
    expect(after).toBeGreaterThan(0.8);
    const dropped = await tried('expert-card', { kind: 'drop', feature: 'ruis' });
    expect(dropped).toMatchObject({ shared: removed.shared, after: removed.after, gaps: removed.gaps });
  });

  it('is not weighed, as people gave its points, and says so beforehand', async () => {
    expect(trialsOf('expert-card').choices).toMatchObject({ weighs: false, attributes: [], needed: [] });
    await expectCode('TRIAL_UNKNOWN', () => tried('expert-card', { kind: 'reweigh', attribute: 'wijk' }));
  });
});

describe('a profile', () => {
  it('of one condition has nothing left without it: a lot then makes the list', async () => {
    expect(trialsOf('profile').choices).toMatchObject({ features: [], needed: ['te_laat'], weighs: false });
    await expectCode('TRIAL_NOTHING_LEFT', () => tried('profile', { kind: 'drop', feature: 'te_laat' }));
    await expectCode('TRIAL_UNKNOWN', () => tried('profile', { kind: 'reweigh', attribute: 'wijk' }));
    const trial = await tried('profile', { kind: 'remove', term: 0 });
    expect(trial.termsLeft).toBe(0);
    expect(sizes(trial)[1]).toBeLessThan(0.1);
  });
});

describe('the combination', () => {
  it('tells which of its terms are of the card, where both parts may have the same feature', () => {
    const texts = trialsOf('combined').choices.terms.map(({ text }) => text.nl);
    expect(texts.slice(-2)).toEqual(['te_laat: per klasse (kaart)', 'ruis: per klasse (kaart)']);
    expect(texts.filter((text) => text.includes('(kaart)'))).toHaveLength(2);
  });

  it('keeps a feature on which all of its experts rests, and says which', async () => {
    vault.store.write((db) => storeCard(db, null));
    await vault.train();
    const { features, needed, terms } = trialsOf('combined').choices;
    expect([features.map(({ name }) => name), needed]).toEqual([['ruis'], ['te_laat']]);
    expect(terms.at(-1)?.text.nl).toBe('te_laat: 4 of meer (profiel)');
    await expectCode('TRIAL_NOTHING_LEFT', () => tried('combined', { kind: 'drop', feature: 'te_laat' }));
    expect((await tried('combined', { kind: 'drop', feature: 'ruis' })).termsLeft).toBeGreaterThan(1);
  });
});
