import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DriftFigures,
  driftAlarms,
  recalibrationAlarm,
  type Shift,
  shiftLevel,
} from '../../../shared/domain/drift-alarms.ts';
import { compareHitRates } from '../../../shared/learning/stats/compare-hit-rates.ts';

const quiet: DriftFigures = { shifts: [], hitRates: [], calibration: [] };
const shifts = (before: Shift | null, trained: Shift | null, feature: string | null = null) =>
  driftAlarms({ ...quiet, shifts: [{ feature, before, trained }] });
const many = (index: number): Shift => ({ index, chance: 0.01 });
const few = (index: number): Shift => ({ index, chance: 0.3 });
const estimate = (low: number, value: number, high: number) => ({ low, value, high });

describe('a distribution', () => {
  it.each([
    [many(0.09), null],
    [many(0.1), 'attention'],
    [many(0.24), 'attention'],
    [many(0.25), 'alarm'],
    [few(0.02), 'undecided'],
    [few(0.3), 'undecided'],
    [few(0.31), 'alarm'],
    [{ index: 0.2, chance: 0.15 }, 'attention'],
  ] as const)('at %j is %s', (shift, level) => expect(shiftLevel(shift)).toBe(level));

  it('counts by the worse of the two comparisons', () => {
    expect(shifts(many(0.12), many(0.3), 'leeftijd')).toEqual([
      { what: 'feature', level: 'alarm', subject: 'leeftijd', against: 'trained', figure: 0.3 },
    ]);
    expect(shifts(many(0.15), many(0.05))).toMatchObject([{ what: 'score', level: 'attention', against: 'before' }]);
    expect(shifts(few(0.05), many(0.05))).toMatchObject([{ level: 'undecided', against: 'before' }]);
    expect(shifts(many(0.01), null)).toEqual([]);
  });

  it('without anything to compare with is undecided, not quiet', () => {
    expect(shifts(null, null)).toEqual([
      { what: 'score', level: 'undecided', subject: null, against: null, figure: null },
    ]);
  });

  it('never becomes milder when it moves further among as many dossiers', () => {
    const order = [null, 'attention', 'alarm'];
    const index = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((own) => order.indexOf(shiftLevel(many(own))));
        expect(more).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});

describe('a hit rate', () => {
  const rate = (adjustedP: number | null, verdict: DriftFigures['hitRates'][number]['verdict']) =>
    driftAlarms({
      ...quiet,
      hitRates: [{ group: 'random', difference: estimate(-0.1, 0.1, 0.3), adjustedP, verdict }],
    });

  it('alarms when it differs after correction, is undecided unless it is shown to be equal', () => {
    expect(rate(0.049, 'difference')).toEqual([
      { what: 'hitRate', level: 'alarm', subject: 'random', against: null, figure: 0.1 },
    ]);
    // Another test than the correction may call it different: the correction decides.
    expect(rate(0.051, 'difference')).toMatchObject([{ level: 'undecided' }]);
    expect(rate(0.5, 'undecided')).toMatchObject([{ level: 'undecided' }]);
    expect(rate(0.001, 'undecided')).toMatchObject([{ level: 'undecided' }]);
    expect(rate(0.5, 'equal-within-margin')).toEqual([]);
    expect(rate(null, null)).toMatchObject([{ level: 'undecided' }]);
  });

  it('that certainly changed, but by less than the margin, is no alarm', () => {
    const { p, difference, verdict } = compareHitRates(2000, 20_000, 2300, 20_000, { margin: 0.05 });
    expect(p).toBeLessThan(0.001);
    const hitRates = [{ group: 'random', difference, adjustedP: p, verdict }];
    expect(driftAlarms({ ...quiet, hitRates })).toEqual([]);
    const stricter = compareHitRates(2000, 20_000, 2300, 20_000, { margin: 0.01 });
    expect(driftAlarms({ ...quiet, hitRates: [{ group: 'random', ...stricter, adjustedP: p }] })).toMatchObject([
      { what: 'hitRate', level: 'alarm' },
    ]);
  });
});

describe('calibration', () => {
  it.each([
    [estimate(0.01, 0.2, 0.4), 'alarm'],
    [estimate(-0.4, -0.2, -0.01), 'alarm'],
    [estimate(-0.3, 0, 0.3), null],
    [estimate(-0.8, 0, 0.8), 'undecided'],
    [null, 'undecided'],
  ] as const)('with level %j is %s', (level, expected) => {
    const found = driftAlarms({ ...quiet, calibration: [{ group: 'others', level }] });
    expect(found.map((own) => own.level)).toEqual(expected === null ? [] : [expected]);
  });
});

it('the recalibration date alarms from the day after', () => {
  expect(recalibrationAlarm('2027-01-31', '2027-01-31')).toEqual([]);
  expect(recalibrationAlarm('2027-01-31', '2027-02-01')).toMatchObject([{ what: 'recalibration', level: 'alarm' }]);
});
