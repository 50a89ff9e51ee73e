import { beforeEach, describe, expect, it } from 'vitest';
import { Context } from '../../../electron/engine/context.ts';
import { draftCard, draftProfile, draftRules } from '../../../electron/engine/drafts.ts';
import { expertDrafts } from '../../../electron/engine/steps/draft-expert.ts';
import { listLog, verifyLog } from '../../../electron/engine/store/log.ts';
import type { CardDraft, ProfileDraft, RuleDraft, RuleOptions } from '../../../shared/contract/draft.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { type Bench, expectCode, newStore, reopen } from '../../store/helpers.ts';
import { oneThread } from '../../store/one-thread.ts';
import { card, deliver, header, options, profile, rows } from './delivered.ts';

/** On a real encrypted database, with deliveries that came in through the door. */
let bench: Bench;
let context: Context;

const ask = {
  card: async () => (await expertDrafts['draft.card'](context, {})) as CardDraft,
  setCard: async (own: typeof card | null) =>
    (await expertDrafts['draft.setCard'](context, { card: own })) as CardDraft,
  tryCard: async (own: typeof card) => (await expertDrafts['draft.tryCard'](context, { card: own })) as CardDraft,
  profile: async () => (await expertDrafts['draft.profile'](context, {})) as ProfileDraft,
  setProfile: async (own: typeof profile | null) =>
    (await expertDrafts['draft.setProfile'](context, { profile: own })) as ProfileDraft,
  tryProfile: async (own: typeof profile) =>
    (await expertDrafts['draft.tryProfile'](context, { profile: own })) as ProfileDraft,
  rules: async () => (await expertDrafts['draft.rules'](context, {})) as RuleDraft,
  setRules: async (own: RuleOptions | null) =>
    (await expertDrafts['draft.setRules'](context, { options: own })) as RuleDraft,
};

const lastEntry = () => listLog(context.store.db, { limit: 1 })[0];
const detailsOf = async (code: Parameters<typeof expectCode>[0], work: () => unknown) =>
  (await expectCode(code, work)).details;

beforeEach(() => {
  bench = newStore();
  context = new Context(undefined, oneThread);
  context.use(bench.store);
});

describe('without a delivery', () => {
  it('there is nothing to choose from and nothing can be saved', async () => {
    const nothing = { card: null, features: [], reached: null, heldBack: 0, overlapping: [], absent: [] };
    expect(await ask.card()).toEqual(nothing);
    expect(await ask.profile()).toEqual({
      profile: null,
      text: null,
      features: [],
      inside: null,
      outside: null,
      absent: [],
    });
    expect((await ask.rules()).features).toEqual([]);
    await expectCode('TRAIN_NO_DATA', () => ask.setCard(card));
    await expectCode('TRAIN_NO_DATA', () => ask.tryCard(card));
    await expectCode('TRAIN_NO_DATA', () => ask.setProfile(profile));
    await expectCode('TRAIN_NO_DATA', () => ask.tryProfile(profile));
    await expectCode('TRAIN_NO_DATA', () => ask.setRules(options));
  });
});

describe('with a delivery', () => {
  beforeEach(() => deliver(context, [header, ...rows]));

  it('offers its features with levels, range and what is missing', async () => {
    const label = (name: string) => ({ nl: name, en: name });
    expect((await ask.rules()).features).toEqual([
      {
        name: 'late',
        label: label('late'),
        kind: 'numeric',
        levels: [],
        range: { low: 0, high: 5, whole: true },
        missing: 0,
      },
      {
        name: 'home',
        label: label('home'),
        kind: 'categorical',
        levels: ['flat', 'house', 'none', 'room'],
        range: null,
        missing: 1,
      },
      {
        name: 'moves',
        label: label('moves'),
        kind: 'numeric',
        levels: [],
        range: { low: 0, high: 3, whole: true },
        missing: 2,
      },
    ]);
  });

  it('says of a card who reaches it, on case files that may be looked at, and keeps it', async () => {
    const draft = await ask.setCard(card);
    // Work: case files 1, 3 (8 points), 9 and 11 have late and home above average; only 1, 9 and 11 have 10 points.
    // Housing: 1, 3, 6, 9 and 11 have the points, all from home alone.
    expect(draft.reached).toEqual([
      { n: 1, hits: 1, hitRate: wilson(1, 1), population: 3, share: 3 / 12 },
      { n: 0, hits: 0, hitRate: null, population: 0, share: 0 },
    ]);
    expect(draft.heldBack).toBe(2);
    expect(draft.absent).toEqual([]);
    expect(await ask.card()).toEqual(draft);
    context.close();
    context.use(reopen(bench));
    expect((await ask.card()).card).toEqual(card);
    expect(draftCard(context.store.db)).toEqual(card);
  });

  it('names the questions in which answers overlap, so that the first counts', async () => {
    expect((await ask.setCard(card)).overlapping).toEqual(['late']);
    const [late, home] = card.questions as [(typeof card.questions)[number], (typeof card.questions)[number]];
    const apart = { ...card, questions: [{ ...late, answers: late.answers.slice(0, 1) }, home] };
    expect((await ask.tryCard(apart)).overlapping).toEqual([]);
  });

  it('says of a draft what it would say once it is saved, and keeps nothing', async () => {
    const entries = listLog(context.store.db, { limit: 100 }).length;
    const tried = [await ask.tryCard(card), await ask.tryProfile(profile)];
    expect([await ask.card(), await ask.profile()]).toMatchObject([{ card: null }, { profile: null }]);
    expect(listLog(context.store.db, { limit: 100 })).toHaveLength(entries);
    expect([await ask.setCard(card), await ask.setProfile(profile)]).toEqual(tried);
    // What is being tried does not replace what is saved.
    await ask.tryCard({ ...card, title: 'Anders' });
    await ask.tryProfile({ ...profile, name: 'anders' });
    expect([(await ask.card()).card, (await ask.profile()).profile]).toEqual([card, profile]);
  });

  it('refuses to try what cannot be filled in', async () => {
    await expectCode('DRAFT_INVALID', () => ask.tryCard({ ...card, othersNeeded: 2 }));
    const missing = { ...profile, conditions: [{ kind: 'missing' as const, feature: 'age' }] };
    await expectCode('DRAFT_FEATURE_UNKNOWN', () => ask.tryProfile(missing));
  });

  it('says of a profile what is inside and outside', async () => {
    const draft = await ask.setProfile(profile);
    expect(draft.text).toEqual({ nl: 'home: ‘room’', en: 'home: ‘room’' });
    expect(draft.inside).toEqual({ n: 2, hits: 2, hitRate: wilson(2, 2), population: 4, share: 4 / 12 });
    expect(draft.outside).toEqual({ n: 6, hits: 1, hitRate: wilson(1, 6), population: 8, share: 8 / 12 });
    expect(draftProfile(context.store.db)).toEqual(profile);
  });

  it('keeps what is laid down about rules', async () => {
    const defaults = {
      ruleSource: 'boosting',
      maxConditions: 2,
      readableTerms: 15,
      minSupport: 10,
      signs: {},
      exclude: [],
      forbidden: [],
    };
    expect(await ask.rules()).toMatchObject({ options: defaults, defaults });
    expect(await ask.setRules(options)).toMatchObject({ options, defaults });
    expect(draftRules(context.store.db)).toEqual(options);
    expect(await ask.setRules(null)).toMatchObject({ options: defaults });
  });

  it('takes a draft away', async () => {
    await ask.setCard(card);
    await ask.setProfile(profile);
    expect(await ask.setCard(null)).toMatchObject({ card: null, reached: null });
    expect(await ask.setProfile(null)).toMatchObject({ profile: null, text: null, inside: null });
    expect([draftCard(context.store.db), draftProfile(context.store.db)]).toEqual([null, null]);
  });

  it('tells the log of every change', async () => {
    await ask.setCard(card);
    expect(lastEntry()).toMatchObject({
      who: 'analist-1',
      event: 'draft.card',
      details: { title: 'Proefkaart', features: ['late', 'home'], othersNeeded: 1, overlapping: ['late'] },
    });
    await ask.setProfile(profile);
    expect(lastEntry()).toMatchObject({ event: 'draft.profile', details: profile });
    await ask.setRules(options);
    expect(lastEntry()).toMatchObject({ event: 'draft.rules', details: options });
    await ask.setRules(null);
    expect(lastEntry()).toMatchObject({ event: 'draft.rules', details: { removed: true } });
    expect(verifyLog(context.store).ok).toBe(true);
  });

  it('refuses a card that cannot be filled in, and keeps the one before', async () => {
    await ask.setCard(card);
    const entries = lastEntry()?.seq;
    const [late, home] = card.questions as [(typeof card.questions)[number], (typeof card.questions)[number]];
    const about = (feature: string) => ({
      ...late,
      feature,
      answers: late.answers.map((own) => ({ ...own, condition: { ...own.condition, feature } })),
    });
    const refused = (change: Partial<typeof card>) => () => ask.setCard({ ...card, ...change });
    expect(await detailsOf('DRAFT_FEATURE_UNKNOWN', refused({ questions: [home, about('age')] }))).toEqual({
      feature: 'age',
    });
    expect(await detailsOf('DRAFT_INVALID', refused({ questions: [late, about('home')] }))).toEqual({
      feature: 'home',
      reason: 'kind',
    });
    expect(await detailsOf('DRAFT_INVALID', refused({ types: card.types.slice(0, 1) }))).toEqual({
      feature: 'late',
      reason: 'points-per-type',
    });
    expect(await detailsOf('DRAFT_INVALID', refused({ othersNeeded: 2 }))).toEqual({
      feature: null,
      reason: 'others-unreachable',
    });
    expect((await ask.card()).card).toEqual(card);
    expect(lastEntry()?.seq).toBe(entries);
  });

  it('refuses a profile that holds for nobody', async () => {
    const twice = { ...profile, conditions: [...profile.conditions, ...profile.conditions] };
    expect(await detailsOf('DRAFT_INVALID', () => ask.setProfile(twice))).toEqual({
      feature: 'home',
      reason: 'feature-twice',
    });
    const missing = { ...profile, conditions: [{ kind: 'missing' as const, feature: 'age' }] };
    expect(await detailsOf('DRAFT_FEATURE_UNKNOWN', () => ask.setProfile(missing))).toEqual({ feature: 'age' });
    expect((await ask.profile()).profile).toBeNull();
  });

  it.each([
    ['DRAFT_FEATURE_UNKNOWN', { exclude: ['age'] }, { feature: 'age' }],
    ['DRAFT_INVALID', { signs: { home: 1 as const } }, { feature: 'home', reason: 'sign-on-levels' }],
    [
      'DRAFT_INVALID',
      { forbidden: [['late', 'late'] as [string, string]] },
      { feature: 'late', reason: 'pair-of-one' },
    ],
    ['DRAFT_INVALID', { exclude: ['late', 'home', 'moves'] }, { feature: null, reason: 'all-excluded' }],
  ] as const)('refuses rules with %s %j', async (code, change, details) => {
    expect(await detailsOf(code, () => ask.setRules({ ...options, ...change } as RuleOptions))).toEqual(details);
    expect((await ask.rules()).options).toEqual((await ask.rules()).defaults);
  });
});

describe('when another delivery comes', () => {
  it('drafts stay; what it lacks is named and left out of the training', async () => {
    await deliver(context, [header, ...rows]);
    await ask.setCard(card);
    await ask.setProfile(profile);
    await ask.setRules(options);
    // No home any more, and being late in words.
    await deliver(context, [
      'dossier;late;moves;uitkomst',
      ...rows.map((_, at) => `${at};${at % 2 === 0 ? 'vaak' : 'nooit'};${at};${at % 2}`),
    ]);

    expect(await ask.card()).toMatchObject({ card, reached: null, heldBack: 0, absent: ['home', 'late'] });
    expect(await ask.profile()).toMatchObject({ profile, inside: null, absent: ['home'] });
    expect((await ask.rules()).options).toEqual(options);
    const { db } = context.store;
    expect([draftCard(db), draftProfile(db)]).toEqual([null, null]);
    expect(draftRules(db)).toEqual({ ...options, signs: {}, forbidden: [] });
    // What was laid down before does not stand in the way of saving something else.
    expect(await ask.setRules({ ...options, signs: {}, minSupport: 30 })).toMatchObject({
      options: { minSupport: 30 },
    });
  });
});

describe('features that are dates and years', () => {
  it('are offered as such, and their conditions are said so', async () => {
    const lines = rows.map((_, at) => `${at};${at + 1}-03-2020;05-03-${1960 + at};${at % 2}`);
    await deliver(context, ['dossier;begin;geboortedatum;uitkomst', ...lines]);
    const { features } = await ask.rules();
    const begin = features.find(({ name }) => name === 'begin');
    expect(begin).toMatchObject({ numbers: 'date', range: { low: daysOfIso('2020-03-01'), whole: true } });
    const year = features.find(({ name }) => name === 'geboortedatum');
    expect(year).toMatchObject({ numbers: 'year', range: { low: 1960, high: 1971, whole: true } });
    const later: typeof profile = {
      name: 'later',
      conditions: [{ kind: 'interval', feature: 'begin', from: daysOfIso('2020-03-05'), to: null, missing: 'out' }],
    };
    expect((await ask.tryProfile(later)).text?.nl).toBe('begin: vanaf 05-03-2020');
  });
});
