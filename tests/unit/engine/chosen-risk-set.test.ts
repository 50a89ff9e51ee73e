import { describe, expect, it } from 'vitest';
import {
  drawnChance,
  eventOf,
  foundBy,
  isChosen,
  isDrawn,
  riskSetOf,
} from '../../../electron/engine/assess/chosen/risk-set.ts';
import { anyPropensity, routeChoice } from '../../../electron/engine/assess/chosen/route-choice.ts';
import type { Investigation } from '../../../electron/engine/prepare/investigations.ts';
import { defaultLabel } from '../../../shared/domain/label.ts';

const [FIRST, SECOND, NEWEST] = [100, 200, 300];
const atDate = (at: number, dossiers: readonly number[]) => {
  return { at, cases: dossiers.map((dossier) => ({ dossier, person: 1000 + dossier, at })) };
};
const ranking = [atDate(FIRST, [1, 2, 3, 4]), atDate(SECOND, [1, 2, 3, 4, 5]), atDate(NEWEST, [1, 2, 3])];

const found = (dossier: number, start: number | null, route: string | null, more: Partial<Investigation> = {}) => {
  const own: Investigation = {
    dossier,
    number: `O${dossier} ${start}`,
    start,
    end: start === null ? null : start + 10,
    route,
    probability: null,
    outcome: '0',
    cause: null,
    objection: null,
  };
  return { ...own, ...more };
};

describe('the risk set', () => {
  const set = riskSetOf(
    ranking,
    [
      found(1, FIRST, '6'),
      found(1, FIRST + 1, '6', { outcome: '8' }),
      found(1, FIRST + 20, '7', { outcome: '4' }),
      found(2, SECOND, '1', { probability: 0.2 }),
      found(5, FIRST + 5, '6'),
      found(3, SECOND + 1, null),
      found(4, SECOND + 2, '1'),
      found(4, SECOND + 9, '6', { end: null, outcome: null }),
      found(2, NEWEST + 1, '6'),
      found(3, null, '6'),
    ],
    defaultLabel,
  );

  it('has a row per dossier at each reference date but the newest, with what started after it up to and including the next', () => {
    expect(set.rows).toHaveLength(9);
    expect(set.windows).toEqual([
      { from: FIRST, until: SECOND, firstRow: 0, endRow: 4 },
      { from: SECOND, until: NEWEST, firstRow: 4, endRow: 9 },
    ]);
    expect([...set.investigations.keys()].sort()).toEqual([0, 1, 6, 7]);
    // Dossier 5 was not there yet at the first date.
    expect(set.notAtRisk).toBe(1);
  });

  it('counts a row once by route, with the first outcome that is known', () => {
    const chosen = foundBy(set, isChosen);
    expect([...chosen.investigated]).toEqual([1, 0, 0, 0, 0, 0, 1, 1, 0]);
    // Broken off says nothing; the second investigation of that row does. One that runs has no outcome yet.
    expect([...chosen.outcome]).toEqual([1, 2, 2, 2, 2, 2, 0, 2, 2]);
    expect([...foundBy(set, isDrawn).outcome]).toEqual([2, 0, 2, 2, 2, 2, 2, 0, 2]);
  });

  it('learns nothing of the choice from a row that only the lot took', () => {
    expect([...eventOf(set, isChosen)]).toEqual([1, 2, 0, 0, 0, 0, 1, 1, 0]);
  });

  it('takes the chance of the lot as recorded, else the share that was drawn', () => {
    const { probability, isRecorded } = drawnChance(set);
    expect([...probability]).toEqual([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]);
    // One of four was recorded as 0.2; of the other window one of five was drawn, and nothing recorded.
    expect(isRecorded).toBe(false);
    expect(drawnChance(riskSetOf(ranking, [], defaultLabel))).toEqual({
      probability: new Float64Array(9),
      isRecorded: false,
    });
  });
});

describe('the figures of a route', () => {
  it('weigh each investigation for the dossiers that were as likely to be investigated', () => {
    // Ten dossiers with a chance of 1/2 of whom five were found (four unlawful), and twenty with 1/5 of whom four were (one unlawful).
    const propensity = Float64Array.from({ length: 30 }, (_, row) => (row < 10 ? 0.5 : 0.2));
    const outcome = new Uint8Array(30).fill(2);
    for (const [row, own] of [1, 1, 1, 1, 0].entries()) outcome[row] = own;
    for (const [row, own] of [1, 0, 0, 0].entries()) outcome[10 + row] = own;
    const investigated = outcome.map((own) => (own === 2 ? 0 : 1));
    const route = routeChoice(
      { scope: 'route', code: '6', label: 'themacontrole' },
      { propensity, investigated, outcome },
    );
    expect(route).toMatchObject({ n: 9, hits: 5, investigated: 9, negligible: 0, unlike: 0, truncated: 0 });
    expect(route.naive?.value).toBeCloseTo(5 / 9, 12);
    expect(route.corrected?.value).toBeCloseTo((10 * (4 / 5) + 20 * (1 / 4)) / 30, 12);
    expect(route.effectiveSize).toBeCloseTo(30 ** 2 / (5 * 4 + 4 * 25), 12);
    expect(route.meanPropensity).toBeCloseTo(9 / 30, 12);
  });

  it('put the chance by choice and that by lot together', () => {
    expect([...anyPropensity(Float64Array.from([0.5, 0]), Float64Array.from([0.1, 0.1]))]).toEqual([
      0.55,
      expect.closeTo(0.1, 12),
    ]);
  });
});
