import { beforeEach, describe, expect, it } from 'vitest';
import { Context } from '../../../electron/engine/context.ts';
import { draftClassing } from '../../../electron/engine/draft-classes.ts';
import { classingDrafts } from '../../../electron/engine/steps/draft-classing.ts';
import { listLog, verifyLog } from '../../../electron/engine/store/log.ts';
import type { ClassEdit, Classing, Indicator } from '../../../shared/contract/draft.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { weighEvidence } from '../../../shared/learning/scorecard/weight-of-evidence.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { type Bench, expectCode, newStore, reopen } from '../../store/helpers.ts';
import { oneThread } from '../../store/one-thread.ts';
import { countsOf } from '../learning/scorecard/counted.ts';
import { deliver as deliverTo } from './delivered.ts';

/** On a real encrypted database, with deliveries that came in through the door. */
const header = 'dossier;late;home;debt;split;uitkomst';

interface Dossier {
  readonly late: number;
  readonly home: string;
  readonly debt: string;
  readonly split: 'train' | 'test';
  readonly outcome: '0' | '1' | '';
}

const random = randomStream(8, 0);
const dossiers = Array.from({ length: 400 }, (_, index): Dossier => {
  const late = random.integer(5);
  const home = ['flat', 'house', 'room', ''][random.integer(4)] as string;
  const unlawful = random.uniform() < 0.08 + 0.1 * late + (home === 'room' ? 0.25 : 0);
  return {
    late,
    home,
    // A code of a system that has no empty field, and money with cents.
    debt: random.integer(8) === 0 ? '9999' : `${random.integer(3000)},${10 + random.integer(90)}`,
    split: index % 5 === 0 ? 'test' : 'train',
    outcome: index % 7 === 0 ? '' : unlawful ? '1' : '0',
  };
});
const known = dossiers.filter(({ split, outcome }) => split === 'train' && outcome !== '');
const lineOf = (own: Dossier, at: number) => [at + 1, own.late, own.home, own.debt, own.split, own.outcome].join(';');

let bench: Bench;
let context: Context;

const deliver = (lines: readonly string[]) => deliverTo(context, lines);

const indicators = () => classingDrafts['draft.indicators'](context, {}) as readonly Indicator[];
const classing = (feature: string) => classingDrafts['draft.classing'](context, { feature }) as Classing;
const setClassing = (feature: string, edit: ClassEdit | null) =>
  classingDrafts['draft.setClassing'](context, { feature, edit }) as Classing;

beforeEach(async () => {
  bench = newStore();
  context = new Context(undefined, oneThread);
  context.use(bench.store);
  await deliver([header, ...dossiers.map(lineOf)]);
});

describe('draft.indicators', () => {
  it('tells of every feature what it says by itself, the most telling first', () => {
    const told = indicators();
    expect(told.map(({ feature }) => feature).toSorted()).toEqual(['debt', 'home', 'late']);
    const values = told.map(({ informationValue }) => informationValue);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(told[0]).toMatchObject({ feature: 'late', kind: 'numeric', edited: false, mayLeak: false });
    for (const { feature, informationValue, gini, classes } of told) {
      const own = classing(feature);
      expect(own).toMatchObject({ informationValue, gini });
      expect(own.classes.length).toBe(classes);
    }
  });

  it('knows of edits at once', () => {
    indicators();
    setClassing('late', { kind: 'cuts', cuts: [1, 2, 3, 4], special: [] });
    expect(indicators().find(({ feature }) => feature === 'late')).toMatchObject({ edited: true, classes: 5 });
    setClassing('late', null);
    expect(indicators().some(({ edited }) => edited)).toBe(false);
  });

  it('is empty without a delivery', async () => {
    const empty = new Context(undefined, oneThread);
    empty.use(newStore().store);
    expect(classingDrafts['draft.indicators'](empty, {})).toEqual([]);
    await expectCode('TRAIN_NO_DATA', () => classingDrafts['draft.classing'](empty, { feature: 'late' }));
  });
});

describe('draft.classing', () => {
  it('counts the known case files that are not held out', () => {
    setClassing('late', { kind: 'cuts', cuts: [2, 4], special: [] });
    const own = classing('late');
    const stretches = [known.filter(({ late }) => late < 2), known.filter(({ late }) => late === 2 || late === 3)];
    const parts = [...stretches, known.filter(({ late }) => late === 4)];
    const hits = parts.map((part) => part.filter(({ outcome }) => outcome === '1').length);
    const lawful = parts.map((part, at) => part.length - (hits[at] as number));
    const expected = weighEvidence(countsOf(lawful, hits));
    expect(own.informationValue).toBeCloseTo(expected.informationValue, 12);
    expect(own.gini).toBeCloseTo(expected.gini, 12);
    own.classes.forEach((each, at) => {
      expect(each).toMatchObject({ n: parts[at]?.length, hits: hits[at], role: 'interval', levels: [] });
      expect(each.woe).toBeCloseTo(expected.woe[at] as number, 12);
      expect(each.hitRate).toEqual(wilson(hits[at] as number, parts[at]?.length as number));
    });
    expect(own.classes.map(({ from, text }) => [from, text.nl])).toEqual([
      [null, 'late: hoogstens 1'],
      [2, 'late: 2 tot en met 3'],
      [4, 'late: 4 of meer'],
    ]);
    expect(own.possibleCuts).toEqual([1, 2, 3, 4]);
    expect(own).toMatchObject({ feature: 'late', kind: 'numeric', label: { nl: 'late', en: 'late' } });
  });

  it('is automatic until somebody says otherwise: monotone for numbers, levels in order of risk, missing apart', () => {
    expect(classing('late')).toMatchObject({ edit: { kind: 'automatic', monotone: true }, monotone: true });
    const home = classing('home');
    expect(home.edit).toEqual({ kind: 'automatic', monotone: false });
    expect(home.classes.at(-1)).toMatchObject({ role: 'missing', levels: [], from: null });
    expect(home.classes.flatMap(({ levels }) => levels).toSorted()).toEqual(['flat', 'house', 'room']);
    const woe = home.classes.slice(0, -1).map((own) => own.woe);
    expect(woe).toEqual(woe.toSorted((a, b) => b - a));
    expect(home.possibleCuts).toEqual([]);
  });

  it('says a special code as the number it is', () => {
    const own = setClassing('debt', { kind: 'cuts', cuts: [1000], special: [9999] });
    expect(own.classes.map(({ role, text, from }) => [role, text.nl, from])).toEqual([
      ['interval', 'debt: minder dan 1.000', null],
      ['interval', 'debt: 1.000 of meer', 1000],
      ['special', 'debt: precies 9.999', null],
    ]);
    expect(own.classes.at(-1)?.n).toBe(known.filter(({ debt }) => debt === '9999').length);
    expect(own.possibleCuts.length).toBeGreaterThan(5);
  });

  it('says of numbers that they are dates, so that cut points can be said as dates', async () => {
    const days = dossiers.map((own, at) => [at + 1, `${(at % 28) + 1}-03-2020`, own.split, own.outcome].join(';'));
    await deliver(['dossier;begin;split;uitkomst', ...days]);
    const own = setClassing('begin', { kind: 'cuts', cuts: [daysOfIso('2020-03-10')], special: [] });
    expect(own.numbers).toBe('date');
    expect(own.classes.map(({ text }) => text.nl)).toEqual(['begin: tot en met 09-03-2020', 'begin: vanaf 10-03-2020']);
    const first = daysOfIso('2020-03-01');
    expect(own.possibleCuts.every((cut) => cut > first && cut <= first + 27)).toBe(true);
    const code = setClassing('begin', { kind: 'cuts', cuts: [], special: [first + 4] });
    expect(code.classes.at(-1)?.text).toEqual({ nl: 'begin: precies 05-03-2020', en: 'begin: exactly 05-03-2020' });
  });

  it('refuses a feature that is not there', async () => {
    await expectCode('DRAFT_FEATURE_UNKNOWN', () => classing('gone'));
  });
});

describe('draft.setClassing', () => {
  const cuts: ClassEdit = { kind: 'cuts', cuts: [3], special: [] };

  it('keeps the edit in the vault, with a line in the log', () => {
    setClassing('late', cuts);
    setClassing('home', { kind: 'groups', groups: [['room'], ['flat', 'house']] });
    expect(listLog(bench.store.db)[0]).toMatchObject({
      event: 'draft.classing',
      details: { feature: 'home', kind: 'groups' },
    });
    setClassing('home', null);
    expect(listLog(bench.store.db)[0]).toMatchObject({ details: { feature: 'home', removed: true } });
    expect(verifyLog(bench.store).ok).toBe(true);
    bench.store.close();
    expect(draftClassing(reopen(bench).db)).toEqual({ late: cuts });
  });

  it('refuses what cannot be, and keeps what was', async () => {
    setClassing('late', cuts);
    const entries = listLog(bench.store.db).length;
    const wrong: [string, ClassEdit][] = [
      ['late', { kind: 'cuts', cuts: [3, 2], special: [] }],
      ['late', { kind: 'groups', groups: [['a']] }],
      ['home', { kind: 'groups', groups: [['room'], ['room']] }],
    ];
    for (const [feature, edit] of wrong) await expectCode('DRAFT_INVALID', () => setClassing(feature, edit));
    await expectCode('DRAFT_FEATURE_UNKNOWN', () => setClassing('gone', cuts));
    expect(draftClassing(bench.store.db)).toEqual({ late: cuts });
    expect(listLog(bench.store.db).length).toBe(entries);
  });

  it('waits while a delivery has the feature in another kind, or not at all', async () => {
    setClassing('late', cuts);
    setClassing('home', { kind: 'groups', groups: [['room']] });
    const words = ['never', 'once', 'twice', 'often', 'always'];
    const other = dossiers.map((own, at) => [at + 1, words[own.late], own.debt, own.split, own.outcome].join(';'));
    await deliver(['dossier;late;debt;split;uitkomst', ...other]);
    expect(draftClassing(bench.store.db)).toEqual({});
    expect(classing('late')).toMatchObject({ kind: 'categorical', edit: { kind: 'automatic' } });
    await deliver([header, ...dossiers.map(lineOf)]);
    expect(Object.keys(draftClassing(bench.store.db)).toSorted()).toEqual(['home', 'late']);
  });

  it('needs at least one case file of each outcome', async () => {
    const heldOut = (which: Dossier['outcome']) => (own: Dossier) =>
      own.outcome === which ? { ...own, split: 'test' as const } : own;
    await deliver([header, ...dossiers.map(heldOut('1')).map(lineOf)]);
    await expectCode('TRAIN_TOO_FEW_POSITIVES', () => classing('late'));
    await deliver([header, ...dossiers.map(heldOut('0')).map(lineOf)]);
    await expectCode('TRAIN_TOO_FEW_NEGATIVES', () => indicators());
  });
});
