import { describe, expect, it } from 'vitest';
import { compareWithIntersections } from '../../../electron/engine/bias/group-family.ts';
import { hideSmall } from '../../../electron/engine/bias/hide-small.ts';
import { joinRare } from '../../../electron/engine/bias/join-rare.ts';
import {
  type CaseworkerFigure,
  type ChainCount,
  type ChainStep,
  type GroupCalibration,
  type GroupsFound,
  groupMeasures,
} from '../../../shared/contract/assess-groups.ts';
import { differencesIn } from '../../../shared/domain/group-differences.ts';
import { CROSSED, OTHER_GROUPS } from '../../../shared/domain/group-names.ts';
import type { GroupCount } from '../../../shared/learning/bias/compare-groups.ts';

const options = { margin: 0.05, smallest: 30 };

const counts = (attribute: string, groups: Readonly<Record<string, readonly [number, number]>>): GroupCount[] =>
  Object.entries(groups).map(([group, [hits, n]]) => ({ measure: 'selected', attribute, group, hits, n }));

const found = (change: Partial<GroupsFound>): GroupsFound => ({
  model: 'scorecard',
  capacity: 30,
  eligible: 300,
  smallest: 30,
  margin: 0.05,
  random: 80,
  learnedFrom: false,
  practice: null,
  figures: [],
  calibration: [],
  chain: [],
  proxies: [],
  scanned: 0,
  terms: [],
  clusters: { figures: [], refused: null },
  caseworkers: { figures: [], refused: null },
  ...change,
});

const shownOf = (own: readonly { readonly group: string; readonly n: number | null; readonly hidden: unknown }[]) =>
  Object.fromEntries(own.map(({ group, n, hidden }) => [group, n ?? hidden]));

describe('what is kept of few people', () => {
  const districts = counts('wijk', { Noord: [60, 200], Zuid: [1, 100], Klein: [2, 5] });

  it('is their name and that they are too small; a difference stays one where its counts are hidden with them', () => {
    const { figures } = hideSmall(found({ figures: compareWithIntersections(districts, [], options) }));
    expect(shownOf(figures)).toEqual({ Noord: 200, Zuid: 'protects', Klein: 'small' });
    expect(figures.map(({ verdict }) => verdict)).toEqual(['difference', 'difference', 'too-small']);
    for (const own of figures.filter(({ hidden }) => hidden !== null)) {
      const { measure, attribute, group, verdict, hidden, ...counted } = own;
      expect(groupMeasures).toContain(measure);
      expect(Object.values(counted).every((value) => value === null)).toBe(true);
    }
    const keys = differencesIn(found({ figures })).map(({ key }) => key);
    expect(keys).toEqual(['["selected","wijk","Noord"]', '["selected","wijk","Zuid"]']);
  });

  it('does not follow from an intersection, nor an intersection from its attributes', () => {
    const crossed = counts(`geslacht${CROSSED}wijk`, {
      [`M${CROSSED}Noord`]: [30, 100],
      [`M${CROSSED}Zuid`]: [0, 50],
      [`M${CROSSED}Klein`]: [1, 2],
      [`V${CROSSED}Noord`]: [30, 100],
      [`V${CROSSED}Zuid`]: [1, 50],
      [`V${CROSSED}Klein`]: [1, 3],
    });
    const sexes = counts('geslacht', { M: [31, 152], V: [32, 153] });
    const all = compareWithIntersections([...districts, ...sexes], crossed, options);
    const { figures } = hideSmall(found({ figures: all }));
    const of = (attribute: string) => shownOf(figures.filter((own) => own.attribute === attribute));
    expect(of('geslacht')).toEqual({ M: 152, V: 153 });
    // Zuid is hidden as a district: two shown halves of it would add up to it again.
    expect(of(`geslacht${CROSSED}wijk`)).toEqual({
      [`M${CROSSED}Noord`]: 100,
      [`M${CROSSED}Zuid`]: 'protects',
      [`M${CROSSED}Klein`]: 'small',
      [`V${CROSSED}Noord`]: 100,
      [`V${CROSSED}Zuid`]: 'protects',
      [`V${CROSSED}Klein`]: 'small',
    });
    const lone = counts(`geslacht${CROSSED}leefvorm`, {
      [`M${CROSSED}alleen`]: [1, 149],
      [`M${CROSSED}samen`]: [1, 3],
      [`V${CROSSED}alleen`]: [1, 80],
      [`V${CROSSED}samen`]: [1, 73],
    });
    const square = hideSmall(found({ figures: compareWithIntersections([], lone, options) })).figures;
    expect(square.map(({ hidden }) => hidden)).toEqual(['protects', 'small', 'protects', 'protects']);
  });

  it('is no count in the calibration, of no step of the chain, and of no caseworker', () => {
    const calibration = [200, 100, 5].map(
      (n, group): GroupCalibration => ({
        attribute: 'wijk',
        group: `wijk ${group}`,
        n,
        hits: 1,
        predicted: 0.1,
        observed: { value: 0.1, low: 0, high: 0.2 },
        differs: n === 100,
        hidden: null,
      }),
    );
    const step = (name: ChainStep, sizes: readonly (number | null)[]) =>
      sizes.map((n, group): ChainCount => {
        const share = n === null ? null : { value: 0.1, low: 0, high: 0.2 };
        return {
          step: name,
          attribute: 'wijk',
          group: `wijk ${group}`,
          n,
          total: n === null ? null : 305,
          share,
          hidden: null,
        };
      });
    const chain = [
      ...step('population', [200, 100, 5]),
      ...step('model', [60, 0, 0]),
      ...step('investigated', [90, 40, 12]),
      ...step('found', [30, 12, 3]),
      ...step('upheld', [null, null, null]),
    ];
    const caseworker = (code: string, n: number): CaseworkerFigure => {
      const estimate = { value: 0.1, low: 0, high: 0.2 };
      return { code, n, hits: 1, rate: estimate, difference: null, p: null, adjustedP: null, verdict: 'too-small' };
    };
    const caseworkers = { figures: [caseworker('K-1', 12), caseworker('K-2', 9)], refused: null };
    const kept = hideSmall(found({ calibration, chain, caseworkers }));
    expect(shownOf(kept.calibration)).toEqual({ 'wijk 0': 200, 'wijk 1': 'protects', 'wijk 2': 'small' });
    expect(kept.calibration[1]).toMatchObject({ differs: true, hits: null, predicted: null, observed: null });
    const at = (name: ChainStep) => kept.chain.filter((own) => own.step === name).map(({ n, hidden }) => n ?? hidden);
    expect(at('population')).toEqual([200, 'protects', 'small']);
    expect(at('model')).toEqual([60, 0, 0]);
    expect(at('investigated')).toEqual([90, 40, 12]);
    expect(at('found')).toEqual([30, 'protects', 'small']);
    expect(at('upheld')).toEqual([null, null, null]);
    expect(kept.chain.filter(({ hidden }) => hidden !== null).every(({ share }) => share === null)).toBe(true);
    expect(kept.caseworkers.figures.map(({ code, n, hits, rate }) => [code, n, hits, rate === null])).toEqual([
      ['K-1', 12, 1, false],
      ['K-2', null, null, true],
    ]);
  });
});

describe('all dossiers and those to choose from, who are nearly the same people', () => {
  const hiddenOf = (population: Readonly<Record<string, number>>, eligible: Readonly<Record<string, number>>) => {
    const total = Object.values(population).reduce((sum, n) => sum + n, 0);
    const chain = Object.entries(population).map(
      ([group, n]): ChainCount => ({
        step: 'population',
        attribute: 'wijk',
        group,
        n,
        total,
        share: { value: n / total, low: 0, high: 1 },
        hidden: null,
      }),
    );
    const table = Object.fromEntries(Object.entries(eligible).map(([group, n]) => [group, [5, n] as const]));
    const kept = hideSmall(found({ figures: compareWithIntersections(counts('wijk', table), [], options), chain }));
    return [shownOf(kept.chain), shownOf(kept.figures)];
  };

  it('show a group in neither table when one of them hides it', () => {
    expect(hiddenOf({ Noord: 200, Zuid: 101, Klein: 10 }, { Noord: 200, Zuid: 100, Klein: 9 })).toEqual([
      { Noord: 200, Zuid: 'protects', Klein: 'protects' },
      { Noord: 200, Zuid: 'protects', Klein: 'small' },
    ]);
  });

  it('hide the same groups where either would hide another for the sake of the small one', () => {
    expect(
      hiddenOf({ Oost: 100, West: 101, Zuid: 300, Klein: 5 }, { Oost: 100, West: 99, Zuid: 290, Klein: 5 }),
    ).toEqual([
      { Oost: 'protects', West: 'protects', Zuid: 300, Klein: 'small' },
      { Oost: 'protects', West: 'protects', Zuid: 290, Klein: 'small' },
    ]);
  });
});

describe('raw values', () => {
  const ages = Array.from({ length: 400 }, (_, row) => String(20 + (row % 30)));

  it('that few people have are one group without names, but not those of an attribute with few values', () => {
    const joined = joinRare({ name: 'leeftijd', values: [...ages, '97', '98', null] });
    expect(joined.values.slice(-3)).toEqual([OTHER_GROUPS, OTHER_GROUPS, null]);
    expect(joined.values.slice(0, 400)).toEqual(ages);
    const few = { name: 'geslacht', values: [...ages.map(() => 'M'), 'X'] };
    expect(joinRare(few)).toEqual(few);
  });
});

describe('attributes and their intersections', () => {
  const sexes = counts('geslacht', { M: [30, 200], V: [48, 200] });
  const crossed = (groups: number, [hits, n]: readonly [number, number]) =>
    counts(
      `leefvorm${CROSSED}wijk`,
      Object.fromEntries(Array.from({ length: groups }, (_, group) => [`a${CROSSED}${group}`, [hits, n] as const])),
    );
  const verdictsOf = (attributes: GroupCount[], intersections: GroupCount[]) =>
    compareWithIntersections(attributes, intersections, options).map(({ verdict }) => verdict);

  it('are one family in which many intersections without a difference take none away from an attribute', () => {
    expect(verdictsOf(sexes, crossed(12, [20, 100])).slice(0, 2)).toEqual(['difference', 'difference']);
    expect(verdictsOf([...sexes, ...crossed(12, [20, 100])], []).slice(0, 2)).toEqual(['undecided', 'undecided']);
  });

  it('are corrected for each other: a difference that one of them shows alone is undecided beside the other', () => {
    const dull = counts('geslacht', { M: [40, 200], V: [40, 200] });
    const odd = [...crossed(3, [20, 100]), ...counts(`leefvorm${CROSSED}wijk`, { [`b${CROSSED}0`]: [34, 100] })];
    const [alone] = verdictsOf([], odd).slice(-1);
    const [beside] = verdictsOf(dull, odd).slice(-1);
    expect([alone, beside]).toEqual(['difference', 'undecided']);
  });
});

describe('a difference of an intersection', () => {
  const crossed = (group: string, hits: number) =>
    counts(`geslacht${CROSSED}wijk`, { [group]: [hits, 200], [`M${CROSSED}Zuid`]: [40, 400] });
  const keysOf = (figures: GroupCount[], intersections: GroupCount[]) =>
    differencesIn(found({ figures: compareWithIntersections(figures, intersections, options) })).map(({ key }) => key);
  const north = counts('wijk', { Noord: [120, 400], Zuid: [40, 400] });
  const main = '["selected","wijk","Noord"]';

  it('asks no explanation of its own where it is that of one of its groups over again', () => {
    expect(keysOf(north, crossed(`V${CROSSED}Noord`, 62))).toEqual([main]);
  });

  it('does where it goes further, the other way, or where neither group differs', () => {
    const own = `["selected","geslacht${CROSSED}wijk","V${CROSSED}Noord"]`;
    expect(keysOf(north, crossed(`V${CROSSED}Noord`, 150))).toEqual([main, own]);
    expect(keysOf(north, crossed(`V${CROSSED}Noord`, 2))).toEqual([main, own]);
    expect(keysOf([], crossed(`V${CROSSED}Noord`, 62))).toEqual([own]);
  });
});
