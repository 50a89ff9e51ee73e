import { describe, expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';
import { planFields, planRanges, proposedPlan, readPlan } from '../../../renderer/steps/assess/routes/plan-fields.ts';
import { answerWords, helpFor, planConclusion } from '../../../renderer/steps/assess/routes/plan-view.ts';
import { plannerText } from '../../../renderer/steps/assess/routes/planner-text.ts';
import {
  aboutUp,
  chartNames,
  comparedOf,
  comparisonsIn,
  isTakenAway,
  marginWords,
  pointsOf,
  pWords,
  quartersThrough,
} from '../../../renderer/steps/assess/routes/route-view.ts';
import { text } from '../../../renderer/steps/assess/routes/text.ts';
import type {
  AgainstRandom,
  DrawnRoute,
  PlanInput,
  PlannedQuestion,
  RouteHits,
  TestedProfile,
} from '../../../shared/contract/assess-routes.ts';
import { contract } from '../../../shared/contract/index.ts';

const unknown = { dossiers: null, capacity: null, baseRate: null };
/** Whether the engine takes what was read from the fields. */
const isTaken = (input: PlanInput | null): boolean =>
  contract['assess.plan'].input.safeParse({ ...input, comparisons: 1 }).success;
const nothing = { dossiers: 2300, capacity: 46, baseRate: 0.05 };

describe('the fields of the planner', () => {
  it('propose what METHOD does, and what the vault knows instead', () => {
    expect(proposedPlan(unknown, 'nl')).toEqual({
      dossiers: '2300',
      capacity: '46',
      randomShare: '50',
      baseRate: '5',
      precision: '15',
      margin: '2',
      smallestGroup: '20',
    });
    const known = { dossiers: 9000, capacity: 60, baseRate: 0.0917 };
    expect(proposedPlan(known, 'nl')).toMatchObject({
      dossiers: '9000',
      capacity: '60',
      baseRate: '9,2',
      precision: '27,5',
    });
    expect(proposedPlan(known, 'en')).toMatchObject({ baseRate: '9.2' });
  });

  it.each([
    ['nothing', unknown],
    ['hardly any dossiers', { dossiers: 1, capacity: 100, baseRate: null }],
    ['more capacity than dossiers', { dossiers: 80, capacity: 100, baseRate: null }],
    ['no hit in the random sample', { ...nothing, baseRate: 0 }],
    ['nothing but hits in the random sample', { ...nothing, baseRate: 1 }],
  ])('propose what the engine takes when the vault knows %s', (_, known) => {
    for (const language of ['nl', 'en'] as const) {
      const { input, problems } = readPlan(proposedPlan(known, language), language);
      expect(problems).toEqual({});
      expect(isTaken(input)).toBe(true);
    }
  });

  it('are read as Dutch numbers, shares from percentages', () => {
    const typed = { ...proposedPlan(nothing, 'nl'), dossiers: '2.300', baseRate: '9,2', precision: '27' };
    const { input } = readPlan(typed, 'nl');
    expect(input).toMatchObject({ dossiers: 2300, capacity: 46, precision: 0.27, margin: 0.02 });
    expect(input?.baseRate).toBeCloseTo(0.092, 12);
  });

  it('say which one is wrong, and why', () => {
    const typed = proposedPlan(nothing, 'nl');
    expect(readPlan({ ...typed, capacity: '2300' }, 'nl')).toEqual({
      input: null,
      problems: { capacity: 'capacity-above' },
    });
    expect(readPlan({ ...typed, precision: '5' }, 'nl').problems).toEqual({ precision: 'precision-below' });
    expect(readPlan({ ...typed, margin: '', smallestGroup: '60' }, 'nl').problems).toEqual({
      margin: 'range',
      smallestGroup: 'range',
    });
    expect(readPlan({ ...typed, dossiers: '12,5' }, 'nl').problems.dossiers).toBe('range');
  });

  it('take at their ends what the contract takes', () => {
    const typed = proposedPlan(nothing, 'nl');
    const ends = {
      ...typed,
      dossiers: '10000000',
      capacity: '1000000',
      baseRate: '0,1',
      precision: '99',
      margin: '50',
    };
    expect(isTaken(readPlan(ends, 'nl').input)).toBe(true);
    for (const field of planFields) {
      const { high } = planRanges[field];
      expect(readPlan({ ...typed, [field]: String(high + 1) }, 'nl').problems[field]).toBe('range');
    }
  });
});

const answer = (change: Partial<PlannedQuestion>): PlannedQuestion => ({
  question: 'margin',
  unit: 'random',
  needed: 304,
  available: 14,
  quarters: 22,
  possible: false,
  obstacle: 'too-many-quarters',
  ...change,
});
const fine = answer({ question: 'comparison', quarters: 1, possible: true, obstacle: null });

describe('what the planner says', () => {
  const say = (own: PlannedQuestion) => answerWords(own, plannerText.nl, formats.nl);

  it('is what it takes, what a quarter brings and how long that is', () => {
    expect(say(answer({}))).toBe(
      'U heeft 304 aselecte dossiers nodig. Per kwartaal komen er 14 bij. Dat duurt 22 kwartalen: te lang.',
    );
    expect(say(fine)).toMatch(/Dat lukt in 1 kwartaal\.$/);
    expect(say(answer({ available: 4.4, quarters: null, obstacle: 'too-few-dossiers' }))).toMatch(
      /komen er 4,4 bij\. Zo veel heeft uw gemeente er niet\.$/,
    );
  });

  it('ends with what would help, and only then', () => {
    expect(planConclusion([fine, fine], plannerText.nl, formats.nl)).toBe(plannerText.nl.allPossible);
    expect(planConclusion([answer({}), fine], plannerText.nl, formats.nl)).toMatch(/1 van de 4 .*ruimere marge/);
    expect(helpFor([fine])).toEqual([]);
    expect(helpFor([answer({ question: 'equality', obstacle: 'too-few-dossiers' })])).toEqual(['together', 'margin']);
    expect(helpFor([answer({ question: 'recall', obstacle: 'too-few-dossiers' })])).toEqual(['together']);
    expect(helpFor([answer({})])).toEqual(['capacity', 'together', 'margin']);
  });
});

describe('what the verdicts say', () => {
  const against = (change: Partial<AgainstRandom>): AgainstRandom => ({
    difference: { value: 0.052, low: -0.014, high: 0.129 },
    riskRatio: { value: 1.57, low: 0.88, high: 2.8 },
    p: 0.165,
    adjustedP: 0.33,
    verdict: 'undecided',
    needed: 612,
    ...change,
  });
  const route = (code: string, own: AgainstRandom | null): RouteHits => ({
    code,
    label: code,
    investigated: 9,
    n: 9,
    hits: 3,
    rate: null,
    against: own,
  });

  it('is in percentage points with signs, and never sharper than a thousandth', () => {
    expect(pointsOf(against({}).difference, text.nl, formats.nl)).toEqual({
      value: '+5,2 procentpunt',
      interval: '−1,4 tot +12,9',
    });
    expect(pWords(0.165, text.nl, formats.nl)).toBe('0,165');
    expect(pWords(0.00099, text.nl, formats.nl)).toBe('< 0,001');
    expect([7, 99, 612, 1503].map(aboutUp)).toEqual([7, 99, 620, 1600]);
  });

  it('starts with what was shown, and leaves out what was not compared', () => {
    const routes = [route('a', against({})), route('b', null), route('c', against({ verdict: 'difference' }))];
    const none = { quarters: [], drawn: [], profiles: [], benchmark: null, source: null, dossiers: null, margin: 0.05 };
    const comparison = { ...none, routes, label: { version: 1, words: '' } };
    expect(comparedOf(comparison).map(({ code }) => code)).toEqual(['c', 'a']);
  });

  it('counts for the planner what is compared, or would be with a lot', () => {
    const part = (chosenBy: 'model' | 'random', n: number): DrawnRoute => ({
      ...route('draw 1', null),
      ...{ n, draw: 1, drawnAt: '2026-10-05', chosenBy, drawn: 9, notInvestigated: 0, unknown: 0 },
    });
    const profile = (labelVersion: number): TestedProfile => ({
      ...route('1', null),
      ...{ id: 1, period: '2003', labelVersion, addedBy: 'analist', addedAt: '2026-10-05' },
    });
    const none = { quarters: [], benchmark: null, source: null, dossiers: null, margin: 0.05 };
    const empty = { ...none, routes: [], drawn: [], profiles: [], label: { version: 2, words: '' } };
    expect(comparisonsIn(empty)).toBe(1);
    const all = {
      routes: [route('a', null), route('b', null), { ...route('c', null), n: 0 }],
      drawn: [part('model', 9), part('random', 9), part('model', 0)],
      profiles: [profile(2), profile(1)],
    };
    expect(comparisonsIn({ ...empty, ...all })).toBe(4);
  });

  it('tells a difference that only the number of comparisons took away', () => {
    const taken = against({ p: 0.03, adjustedP: 0.09, difference: { value: 0.1, low: 0.01, high: 0.2 } });
    expect(isTakenAway(taken)).toBe(true);
    expect(isTakenAway(against({}))).toBe(false);
    expect(isTakenAway({ ...taken, verdict: 'difference' })).toBe(false);
  });

  it('says a margin no sharper than it was chosen', () => {
    expect([0.05, 0.025, 0.3].map((margin) => marginWords(margin, formats.nl))).toEqual(['5', '2,5', '30']);
  });

  it('leaves no quarter out between the first and the last', () => {
    expect(quartersThrough(['2026-K1', '2025-K3', '2025-K3'])).toEqual(['2025-K3', '2025-K4', '2026-K1']);
    expect(quartersThrough([])).toEqual([]);
  });

  it('has names that fit and differ', () => {
    const long = 'profiel voor alleenstaanden met een deeltijdbaan';
    const names = chartNames(['tip', long, long, 'tip']);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    expect(names[1]).toMatch(/…$/);
  });
});
