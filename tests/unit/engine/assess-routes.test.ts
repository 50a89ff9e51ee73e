import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lockCriteria, saveCriteria } from '../../../electron/engine/assess/criteria-state.ts';
import { routeSteps } from '../../../electron/engine/steps/assess-routes.ts';
import { listLog } from '../../../electron/engine/store/log.ts';
import { comparedOf, comparisonsIn } from '../../../renderer/steps/assess/routes/route-view.ts';
import type { RouteHits, RouteWindow } from '../../../shared/contract/assess-routes.ts';
import { contract, type Input } from '../../../shared/contract/index.ts';
import { proposedCriteria } from '../../../shared/domain/criteria.ts';
import { defaultLabel, described } from '../../../shared/domain/label.ts';
import { fisherExact } from '../../../shared/learning/stats/fisher-exact.ts';
import { expectCode } from '../../store/helpers.ts';
import { prepareBench } from './prepare-bench.ts';
import { type PutRow, put, putPseudonyms, putQuarter } from './put-rows.ts';

/** A vault with the calls of these steps on it. */
function routesBench() {
  const bench = prepareBench();
  const { context } = bench;
  return {
    ...bench,
    routes: (window: RouteWindow) => settled(routeSteps['assess.routes'](context, { window })),
    addProfile: (profile: Input<'assess.addProfile'>) => settled(routeSteps['assess.addProfile'](context, profile)),
    removeProfile: (id: number) => settled(routeSteps['assess.removeProfile'](context, { id })),
    numerators: (input: Input<'assess.numerators'>) => settled(routeSteps['assess.numerators'](context, input)),
    plan: (input: Input<'assess.plan'>) => settled(routeSteps['assess.plan'](context, input)),
  };
}

/** These calls answer at once. */
function settled<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error('a call that should answer at once did not');
  return answer;
}

let bench: ReturnType<typeof routesBench>;
let dossier: number;

beforeEach(() => {
  bench = routesBench();
  bench.fill((db) => {
    putQuarter(db, { id: 1, referenceDate: '2026-10-01' });
    putPseudonyms(db, 'dossier', numbers(1, 400));
    putPseudonyms(db, 'person', numbers(1001, 400));
  });
  dossier = 0;
});

const numbers = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

/** Investigations of dossiers that were not investigated before, ended and lawful unless told otherwise. */
function investigate(count: number, columns: Readonly<Record<string, string | number | null>>): void {
  const rows = numbers(dossier + 1, count).map(
    (own): PutRow => ({
      quarter: 1,
      dossier: own,
      person: 1000 + own,
      snapshot: '2026-10-01',
      onderzoeknr: `O${own}`,
      datum_start: '2026-05-04',
      datum_einde: '2026-06-01',
      uitkomst: '0',
      ...columns,
    }),
  );
  dossier += count;
  bench.fill((db) => put(db, 'Onderzoeken', rows));
}

/** Hits and the others of one route, as METHOD 6 counts them. */
function plant(aanleiding: string, hits: number, n: number, columns: Readonly<Record<string, string>> = {}): void {
  investigate(hits, { aanleiding, uitkomst: '4', ...columns });
  investigate(n - hits, { aanleiding, ...columns });
}

const routes = (window: 'all' | 'year' = 'all') => bench.routes(window);
function only(found: readonly RouteHits[], code: string): RouteHits {
  const route = found.find((own) => own.code === code);
  if (route === undefined) throw new Error(`no route ${code}`);
  return route;
}
const leeuwarden = { name: 'profiel L', period: '2003', hits: 8, n: 22, label: 1 };

describe('without investigations', () => {
  it('has nothing to count before a delivery was accepted, and keeps profiles all the same', () => {
    const empty = routesBench();
    empty.addProfile(leeuwarden);
    const { source, dossiers, benchmark, routes: found, quarters, profiles } = empty.routes('all');
    expect({ source, dossiers, benchmark, found, quarters }).toEqual({
      source: null,
      dossiers: null,
      benchmark: null,
      found: [],
      quarters: [],
    });
    expect(profiles).toMatchObject([{ label: 'profiel L', hits: 8, n: 22, against: null }]);
  });
});

describe('routes beside the random sample', () => {
  it('gives the published figures of 8 of 22 against 5 of 87', () => {
    plant('1', 5, 87);
    plant('3', 8, 22);
    const { benchmark, routes: found } = routes();
    expect(benchmark).toMatchObject({ code: '1', label: 'aselecte steekproef', investigated: 87, n: 87, hits: 5 });
    expect(benchmark?.against).toBeNull();
    const against = only(found, '3').against;
    expect(against?.p).toBeCloseTo(0.000556, 6);
    expect(against?.adjustedP).toBe(against?.p);
    expect(against?.verdict).toBe('difference');
    expect([against?.difference.value, against?.difference.low, against?.difference.high]).toEqual([
      expect.closeTo(0.306, 3),
      expect.closeTo(0.126, 3),
      expect.closeTo(0.516, 3),
    ]);
    expect(against?.riskRatio.value).toBeCloseTo(6.33, 2);
  });

  it('corrects over all routes and profiles together', () => {
    plant('1', 5, 87);
    plant('3', 8, 22);
    plant('5', 14, 80);
    plant('7', 5, 60);
    bench.addProfile({ ...leeuwarden, hits: 9 });
    const { routes: found, profiles } = routes();
    const raw = [fisherExact(8, 22, 5, 87), fisherExact(14, 80, 5, 87), fisherExact(5, 60, 5, 87)];
    expect(profiles[0]?.against?.p).toBeCloseTo(0.000124, 6);
    expect(profiles[0]?.against?.adjustedP).toBeCloseTo(4 * (profiles[0]?.against?.p ?? 0), 12);
    expect(only(found, '3').against?.adjustedP).toBeCloseTo(3 * (raw[0] ?? 0), 12);
    expect(only(found, '5').against?.adjustedP).toBeCloseTo(2 * (raw[1] ?? 0), 12);
    // Taken alone the tips differ from the lot; among four comparisons that is not shown.
    expect(raw[1]).toBeLessThan(0.05);
    expect(only(found, '5').against?.verdict).toBe('undecided');
    expect(only(found, '7').against?.verdict).toBe('undecided');
    expect(only(found, '7').against?.needed).toBeGreaterThan(60);
  });

  it('takes no account of a route without a known outcome, but keeps it in the list', () => {
    plant('1', 5, 87);
    plant('3', 8, 22);
    investigate(4, { aanleiding: '5', uitkomst: '8' });
    investigate(2, { aanleiding: '7', uitkomst: null, datum_einde: null });
    investigate(1, { aanleiding: null });
    const { routes: found } = routes();
    expect(found.map(({ code }) => code)).toEqual(['', '3', '5', '7']);
    expect(only(found, '5')).toMatchObject({ investigated: 4, n: 0, hits: 0, rate: null, against: null });
    expect(only(found, '7')).toMatchObject({ investigated: 2, n: 0, rate: null });
    expect(only(found, '').label).toBe('niet ingevuld');
    const { p, adjustedP } = only(found, '3').against ?? { p: 1, adjustedP: 0 };
    expect(adjustedP).toBeCloseTo(2 * p, 12);
  });

  it('says how many are needed even where nobody was a hit, and nothing where no difference is seen', () => {
    plant('1', 5, 50);
    plant('3', 0, 10);
    plant('5', 2, 20);
    const { routes: found } = routes();
    expect(only(found, '3').against?.needed).toBeGreaterThan(100);
    expect(only(found, '5').against?.needed).toBeNull();
  });

  it.each([
    ['there is none', () => undefined],
    ['none of it is known', () => investigate(3, { aanleiding: '1', uitkomst: '8' })],
  ])('compares nothing with a random sample of which %s', (_, plantRandom) => {
    plantRandom();
    plant('3', 8, 22);
    bench.addProfile(leeuwarden);
    const { benchmark, routes: found, profiles } = routes();
    expect(benchmark?.rate ?? null).toBeNull();
    expect(only(found, '3')).toMatchObject({ hits: 8, n: 22, against: null });
    expect(profiles[0]?.against).toBeNull();
  });
});

describe('the margin', () => {
  it('is 5 percentage points until the municipality locks another one', () => {
    plant('1', 40, 400);
    bench.fill((db) => {
      putPseudonyms(db, 'dossier', numbers(401, 500));
      putPseudonyms(db, 'person', numbers(1401, 500));
    });
    plant('6', 42, 400);
    expect(routes()).toMatchObject({ margin: 0.05, routes: [{ against: { verdict: 'equal-within-margin' } }] });
    bench.fill((db) => saveCriteria(db, 'analist-1', { ...proposedCriteria, owner: 'raad', equalityMargin: 0.01 }));
    expect(routes().margin).toBe(0.05);
    bench.fill((db) => lockCriteria(db, 'analist-1', 1));
    expect(routes()).toMatchObject({ margin: 0.01, routes: [{ against: { verdict: 'undecided' } }] });
  });
});

describe('which investigations count', () => {
  it('counts the last year before the newest reference date when asked to', () => {
    plant('1', 2, 10, { datum_start: '2025-09-30' });
    plant('1', 3, 20, { datum_start: '2025-10-01' });
    plant('3', 1, 5, { datum_start: '2026-10-01' });
    expect(routes().benchmark).toMatchObject({ hits: 5, n: 30 });
    const year = routes('year');
    expect(year.benchmark).toMatchObject({ hits: 3, n: 20 });
    expect(year.routes).toEqual([]);
    expect(year.source).toEqual({ quarters: ['2026-K4'], from: '2025-10-01', until: '2025-10-01', investigations: 20 });
  });

  it('leaves out deliveries that were not accepted, and takes the newest word on an investigation', () => {
    plant('1', 5, 20);
    bench.fill((db) => {
      putQuarter(db, { id: 2, referenceDate: '2027-01-01' });
      putQuarter(db, { id: 3, referenceDate: '2027-04-01', state: 'rejected' });
      const again = { dossier: 1, person: 1001, onderzoeknr: 'O1', aanleiding: '1', datum_start: '2026-05-04' };
      const later = { ...again, datum_einde: '2026-06-01', status_rechtsmiddel: '3', uitkomst: '4' };
      put(db, 'Onderzoeken', [{ quarter: 2, snapshot: '2027-01-01', ...later }]);
      put(db, 'Onderzoeken', [{ quarter: 3, snapshot: '2027-04-01', ...later, status_rechtsmiddel: null }]);
    });
    expect(routes().benchmark).toMatchObject({ investigated: 20, n: 20, hits: 4 });
  });

  it('counts again when the definition changes', () => {
    plant('1', 5, 20);
    investigate(6, { aanleiding: '1', uitkomst: '1' });
    expect(routes()).toMatchObject({ label: { version: 1 }, benchmark: { n: 26, hits: 5 } });
    const strict = described({ ...defaultLabel, unlawful: [...defaultLabel.unlawful, '1'], lawful: ['0', '6'] });
    bench.setLabel(strict);
    expect(routes().benchmark).toMatchObject({ n: 26, hits: 11 });
  });

  it('gives the rate per quarter of the start, the random sample apart', () => {
    plant('1', 2, 10, { datum_start: '2026-02-03' });
    plant('3', 3, 4, { datum_start: '2026-02-03' });
    plant('5', 1, 4, { datum_start: '2026-03-31' });
    plant('1', 1, 8, { datum_start: '2026-04-01' });
    investigate(2, { aanleiding: '7', datum_start: '2026-07-01', uitkomst: '9' });
    expect(routes().quarters).toMatchObject([
      { quarter: '2026-K1', group: 'random', hits: 2, n: 10 },
      { quarter: '2026-K1', group: 'others', hits: 4, n: 8 },
      { quarter: '2026-K2', group: 'random', hits: 1, n: 8 },
    ]);
  });

  it('counts dossiers with an applicant at the newest date', () => {
    const client = (own: number, snapshot: string, rol: string) => ({
      ...{ quarter: 1, dossier: own, person: 1000 + own, snapshot },
      rol,
    });
    bench.fill((db) =>
      put(db, 'Clientgegevens', [
        ...numbers(1, 9).map((own) => client(own, '2026-07-01', 'A')),
        ...numbers(1, 7).map((own) => client(own, '2026-10-01', 'A')),
        client(8, '2026-10-01', 'P'),
      ]),
    );
    expect(routes().dossiers).toBe(7);
  });
});

describe('tested profiles', () => {
  beforeEach(() => plant('1', 5, 87));

  it('keeps them with the definition they were counted under, and logs them', () => {
    const { id } = bench.addProfile(leeuwarden);
    expect(routes().profiles).toMatchObject([
      { id, label: 'profiel L', period: '2003', labelVersion: 1, hits: 8, n: 22 },
    ]);
    const details = { profile: id, name: 'profiel L', period: '2003', hits: 8, n: 22, labelVersion: 1 };
    expect(listLog(bench.store.db, { limit: 1 })[0]).toMatchObject({ event: 'profile.added', details });
    bench.removeProfile(id);
    expect(routes().profiles).toEqual([]);
    expect(listLog(bench.store.db, { limit: 1 })[0]).toMatchObject({ event: 'profile.removed', details });
    const entries = listLog(bench.store.db).length;
    bench.removeProfile(id);
    expect(listLog(bench.store.db)).toHaveLength(entries);
  });

  it('refuses more hits than investigations, and counts under another definition', async () => {
    await expectCode('PROFILE_INVALID', () => bench.addProfile({ ...leeuwarden, hits: 23 }));
    await expectCode('PROFILE_LABEL_DIFFERS', () => bench.addProfile({ ...leeuwarden, label: 2 }));
    expect(routes().profiles).toEqual([]);
  });

  it('is not compared any more once the definition has another version', async () => {
    bench.addProfile(leeuwarden);
    expect(routes().profiles[0]?.against?.verdict).toBe('difference');
    // The profile holds on to its definition: a change is a version of its own, also before any model.
    bench.setLabel(described({ ...defaultLabel, objection: 'unknown' }));
    const { label, profiles } = routes();
    expect(label.version).toBe(2);
    expect(profiles).toMatchObject([{ labelVersion: 1, hits: 8, n: 22, against: null }]);
    await expectCode('PROFILE_LABEL_DIFFERS', () => bench.addProfile(leeuwarden));
    bench.addProfile({ ...leeuwarden, name: 'opnieuw geteld', label: 2 });
    const [former, present] = routes().profiles;
    expect(former?.against).toBeNull();
    expect(present?.against?.adjustedP).toBe(present?.against?.p);
  });
});

describe('numerators and the planner', () => {
  const plan = {
    dossiers: 2300,
    capacity: 46,
    randomShare: 0.5,
    baseRate: 0.05,
    precision: 0.15,
    margin: 0.02,
    smallestGroup: 0.2,
    comparisons: 1,
  };

  it('knows that 38 % of 22 is no whole number', () => {
    expect(bench.numerators({ percentage: 38, decimals: 0, n: 22 })).toEqual({ fits: [], nearest: [8, 9] });
  });

  it('answers the four questions with the published sizes', () => {
    const { answers, smallestDifference } = bench.plan(plan);
    expect(answers).toMatchObject([
      { question: 'margin', needed: 381, available: 23, quarters: 17, possible: false, obstacle: 'too-many-quarters' },
      { question: 'comparison', needed: 160, available: 23, quarters: 7, possible: true },
      { question: 'recall' },
      { question: 'equality', possible: false },
    ]);
    expect(smallestDifference).toBeGreaterThan(0.1);
    expect(smallestDifference).toBeLessThan(0.2);
    expect(bench.plan({ ...plan, dossiers: 3, capacity: 2 }).smallestDifference).toBeNull();
  });

  it('plans for the comparisons that the page shows, without counting routes again', () => {
    plant('1', 5, 87);
    plant('3', 8, 22);
    plant('5', 3, 40);
    investigate(2, { aanleiding: '6', uitkomst: null });
    bench.addProfile(leeuwarden);
    const comparison = routes();
    // A route without a known outcome is shown, and compared with nothing.
    expect([...comparison.routes, ...comparison.profiles]).toHaveLength(4);
    expect(comparisonsIn(comparison)).toBe(3);
    expect(comparedOf(comparison)).toHaveLength(3);
    const read = vi.spyOn(bench.store.db, 'prepare');
    const planned = bench.plan({ ...plan, comparisons: comparisonsIn(comparison) });
    expect(read).not.toHaveBeenCalled();
    expect(planned.comparisons).toBe(3);
    expect(planned.answers[1]?.needed).toBeGreaterThan(bench.plan(plan).answers[1]?.needed ?? 0);
  });

  it.each([
    ['as many investigations as dossiers', { capacity: 2300 }],
    ['one investigation for two routes', { capacity: 1 }],
    ['a choice that finds no more than the lot', { precision: 0.05 }],
    ['no comparison at all', { comparisons: 0 }],
  ])('is not asked about %s', (_, wrong) => {
    const { input } = contract['assess.plan'];
    expect(input.safeParse(plan).success).toBe(true);
    expect(input.safeParse({ ...plan, ...wrong }).success).toBe(false);
  });
});
