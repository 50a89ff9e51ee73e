/** Differences between groups: agreement with R (tests/fixtures/bias/reference-groups.R), and what the verdicts must do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups, type GroupComparison, type GroupCount } from '../../../shared/learning/bias/compare-groups.ts';
import reference from '../../fixtures/bias/reference-groups.json' with { type: 'json' };

const OPTIONS = { margin: 0.05, smallest: 20 };

const count = (group: string, hits: number, n: number, attribute = 'district', measure = 'fpr'): GroupCount => ({
  measure,
  attribute,
  group,
  hits,
  n,
});

const byGroup = (found: readonly GroupComparison[], group: string): GroupComparison => {
  const line = found.find((own) => own.group === group);
  if (line === undefined) throw new Error(`no line of ${group}`);
  return line;
};

describe('groups against the others of their attribute', () => {
  const counts = reference.map(({ measure, attribute, group, hits, n }) => ({ measure, attribute, group, hits, n }));
  const found = compareGroups(counts, OPTIONS);

  it('have the p-values of fisher.test, corrected as p.adjust does, one for each question', () => {
    reference.forEach(({ p, adjustedP }, index) => {
      if (p === null || adjustedP === null) {
        expect(found[index]).toMatchObject({ verdict: 'too-small', p: null, adjustedP: null });
        return;
      }
      expect(found[index]?.p).toBeCloseTo(p, 9);
      expect(found[index]?.adjustedP).toBeCloseTo(adjustedP, 9);
    });
  });

  it('have the interval that prop.test gives and the ratio of the rates', () => {
    reference.forEach(({ p, low, high, ratio, otherHits, otherN }, index) => {
      expect(found[index]?.others).toEqual({ hits: otherHits, n: otherN });
      if (p === null) return;
      expect(found[index]?.difference?.low).toBeCloseTo(low, 9);
      expect(found[index]?.difference?.high).toBeCloseTo(high, 9);
      expect(found[index]?.riskRatio?.value).toBeCloseTo(ratio, 9);
    });
  });

  it('that are too small stay, with their counts and rate, and so do their others', () => {
    const [young, old] = [byGroup(found, 'young'), byGroup(found, 'old')];
    expect(young).toMatchObject({ verdict: 'too-small', hits: 4, n: 19, difference: null, needed: null });
    expect(young.rate?.value).toBeCloseTo(4 / 19, 12);
    expect(old).toMatchObject({ verdict: 'too-small', n: 1081 });
    expect(compareGroups([count('none', 0, 0), count('all', 3, 40)], OPTIONS)[0]).toMatchObject({
      rate: null,
      verdict: 'too-small',
    });
  });
});

describe('the correction', () => {
  it('counts an attribute with two groups once, also beside an empty third', () => {
    const sexes = [count('man', 30, 200, 'sex'), count('woman', 50, 200, 'sex')];
    const alone = compareGroups(sexes, OPTIONS);
    const beside = compareGroups([...sexes, count('unknown', 0, 0, 'sex')], OPTIONS);
    for (const lines of [alone, beside]) {
      expect(byGroup(lines, 'man').adjustedP).toBe(byGroup(lines, 'man').p);
      expect(byGroup(lines, 'woman').p).toBe(byGroup(lines, 'man').p);
    }
  });

  it('takes away a difference that only stands alone', () => {
    const sexes = [count('man', 30, 200, 'sex'), count('woman', 47, 200, 'sex')];
    const dull = Array.from({ length: 6 }, (_, at) => count(`district ${at}`, 20, 100));
    expect(compareGroups(sexes, OPTIONS).map(({ verdict }) => verdict)).toEqual(['difference', 'difference']);
    const among = compareGroups([...sexes, ...dull], OPTIONS);
    expect(among.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['undecided', 'undecided']);
    expect(byGroup(among, 'man').p).toBeLessThan(0.05);
    expect(byGroup(among, 'man').adjustedP).toBeGreaterThan(0.05);
  });

  it('does not count groups that are too small', () => {
    const districts = [count('north', 40, 300), count('east', 30, 500), count('south', 33, 500)];
    const without = compareGroups(districts, OPTIONS);
    const withTiny = compareGroups(
      [...districts, count('a', 1, 5, 'household'), count('b', 2, 6, 'household')],
      OPTIONS,
    );
    expect(withTiny.slice(0, 3)).toEqual(without);
  });
});

describe('the verdict', () => {
  it('is equal within the margin before it is a difference', () => {
    const large = [count('man', 2000, 20_000, 'sex'), count('woman', 1800, 20_000, 'sex')];
    expect(compareGroups(large, OPTIONS)[0]).toMatchObject({ verdict: 'equal-within-margin' });
    expect(compareGroups(large, { ...OPTIONS, margin: 0.005 })[0]).toMatchObject({ verdict: 'difference' });
  });

  it('needs an exact test beside the interval', () => {
    const small = compareGroups([count('man', 3, 20, 'sex'), count('woman', 0, 70, 'sex')], OPTIONS);
    // Newcombe's interval leaves out 0, but Fisher's p is 0.065.
    const edge = compareGroups([count('man', 8, 20, 'sex'), count('woman', 2, 20, 'sex')], OPTIONS);
    expect(byGroup(edge, 'man').difference?.low).toBeGreaterThan(0);
    expect(byGroup(edge, 'man')).toMatchObject({ verdict: 'undecided' });
    expect(byGroup(small, 'man')).toMatchObject({ verdict: 'difference', riskRatio: { corrected: true } });
  });

  it('says how many dossiers would show the difference, and nothing where there is none', () => {
    const [north] = compareGroups([count('north', 15, 100), count('east', 5, 100)], OPTIONS);
    expect(north?.needed).toBe(160);
    const [same] = compareGroups([count('north', 5, 100), count('east', 10, 200)], OPTIONS);
    expect(same?.needed).toBeNull();
  });

  it('mirrors in the two lines of an attribute with two groups', () => {
    const group = fc
      .integer({ min: 20, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(group, group, ([hits1, n1], [hits2, n2]) => {
        const [a, b] = compareGroups([count('a', hits1, n1), count('b', hits2, n2)], OPTIONS);
        expect(a?.verdict).toBe(b?.verdict);
        expect(a?.p).toBe(b?.p);
        expect(a?.needed).toBe(b?.needed);
        expect(a?.difference?.low).toBeCloseTo(-(b?.difference?.high ?? Number.NaN), 12);
        if (a?.verdict === 'difference') expect(a.adjustedP).toBeLessThan(0.05);
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    const counts = reference.map(({ measure, attribute, group, hits, n }) => ({ measure, attribute, group, hits, n }));
    const reversed = compareGroups(counts.toReversed(), OPTIONS).toReversed();
    const forward = compareGroups(counts, OPTIONS);
    expect(reversed.map(({ verdict, n }) => ({ verdict, n }))).toEqual(
      forward.map(({ verdict, n }) => ({ verdict, n })),
    );
  });
});

it('refuses what are no counts, and options that mean nothing', () => {
  expect(() => compareGroups([count('a', 5, 4)], OPTIONS)).toThrow(RangeError);
  expect(() => compareGroups([count('a', 0.5, 4)], OPTIONS)).toThrow(RangeError);
  expect(() => compareGroups([], { ...OPTIONS, smallest: 0 })).toThrow(RangeError);
  expect(() => compareGroups([], { ...OPTIONS, margin: 0 })).toThrow(RangeError);
});
