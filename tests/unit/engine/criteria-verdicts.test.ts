import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../electron/engine/assess/criteria-verdicts.ts';
import { measureOnRandom } from '../../../electron/engine/assess/on-random.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { analysisOf, scoredOf } from './helpers.ts';

/** Dossiers of today first, with scores from 0 up; then random investigations: those selected, then the others. */
const TODAY = 200;
const CAPACITY = 40;
const selected = { n: 22, hits: 8 };
const others = { n: 87, hits: 5 };

function town(): Parameters<typeof measureOnRandom> {
  const outcomes = (part: typeof selected) =>
    Array.from({ length: part.n }, (_, index) => (index < part.hits ? OUTCOME.unlawful : OUTCOME.lawful));
  const outcome = Uint8Array.from([
    ...Array.from({ length: TODAY }, () => OUTCOME.unknown),
    ...outcomes(selected),
    ...outcomes(others),
    OUTCOME.unknown,
  ]);
  // The forty highest scores of today are 160 to 199.
  const scores = [
    ...Array.from({ length: TODAY }, (_, row) => row),
    ...Array.from({ length: selected.n }, () => 160),
    ...Array.from({ length: others.n }, () => 159.9),
    500,
  ];
  const table = { rows: outcome.length, columns: [], outcome, weights: null };
  const analysis = {
    ...analysisOf(
      table,
      Array.from(outcome, (_, row) => `D${row}`),
    ),
    population: Int32Array.from({ length: TODAY }, (_, row) => row),
    randomRows: Int32Array.from({ length: outcome.length - TODAY }, (_, index) => TODAY + index),
  };
  return [analysis, scoredOf(Float64Array.from(scores)), { capacity: CAPACITY, learnedFrom: false }];
}

describe('measureOnRandom', () => {
  it('selects at the score that the capacity reaches today, and agrees with the published comparison of 8/22 and 5/87', () => {
    const measured = measureOnRandom(...town());
    expect(measured).toMatchObject({
      n: 109,
      unlawful: 13,
      selected: 22,
      hits: 8,
      capacity: CAPACITY,
      eligible: TODAY,
    });
    // METHOD 6: 30.6 percentage points, 12.6 to 51.6.
    const { value = 0, low = 0, high = 0 } = measured?.aboveOthers ?? {};
    expect([value, low, high].map((share) => (100 * share).toFixed(1))).toEqual(['30.6', '12.6', '51.6']);
    // R 4.2: binom.test(8, 22), binom.test(8, 13), binom.test(14, 96).
    expect(measured?.precision?.low).toBeCloseTo(0.171979, 5);
    expect(measured?.precision?.high).toBeCloseTo(0.593423, 5);
    expect(measured?.recall?.low).toBeCloseTo(0.315778, 5);
    expect(measured?.falsePositiveRate?.high).toBeCloseTo(0.232564, 5);
  });

  it('compares nothing when all or none are selected, and measures nothing without random dossiers', () => {
    const [analysis, scored, how] = town();
    const all = measureOnRandom(analysis, scored, { ...how, capacity: TODAY });
    expect(all).toMatchObject({ selected: 109, aboveOthers: null });
    const level = scoredOf(Float64Array.from(scored.logOdds, (_, row) => (row < TODAY ? 1 : 0)));
    expect(measureOnRandom(analysis, level, how)).toMatchObject({ selected: 0, precision: null, capacity: CAPACITY });
    expect(measureOnRandom({ ...analysis, randomRows: null }, scored, how)).toBeNull();
    const running = Int32Array.of(analysis.table.rows - 1);
    expect(measureOnRandom({ ...analysis, randomRows: running }, scored, how)).toBeNull();
  });
});

describe('equal scores at the edge', () => {
  const [analysis, scored, how] = town();
  const equal = scoredOf(new Float64Array(scored.logOdds.length));
  const selectedAt = (capacity: number) => measureOnRandom(analysis, equal, { ...how, capacity })?.selected ?? 0;

  it('are settled by a lot, so that no more are selected than the capacity allows', () => {
    const shares = [10, 40, 100, 160, TODAY].map(selectedAt);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(20);
    expect(shares.at(-1)).toBe(109);
    // 109 dossiers, of which a fifth and a half are expected: limits of five standard deviations.
    expect(Math.abs((shares[1] ?? 0) - 21.8)).toBeLessThan(21);
    expect(Math.abs((shares[2] ?? 0) - 54.5)).toBeLessThan(26);
    expect(selectedAt(40)).toBe(shares[1]);
  });
});

describe('verdictOf', () => {
  const criterion = { measure: 'auc', threshold: 0.6, minimumN: 200 } as const;
  const interval = (low: number, high: number) => ({ value: (low + high) / 2, low, high });
  it.each([
    ['met', interval(0.6, 0.7), 200],
    ['met', interval(0.65, 0.75), 1000],
    ['not-met', interval(0.5, 0.599), 200],
    ['undecided', interval(0.5, 0.6), 200],
    ['undecided', interval(0.59, 0.8), 5000],
    ['too-few', interval(0.9, 0.95), 199],
    ['too-few', interval(0.1, 0.2), 3],
    ['not-measured', null, 1000],
  ] as const)('is %s for %j on %i', (verdict, estimate, n) => {
    expect(verdictOf(criterion, { estimate, n })).toEqual({ ...criterion, found: estimate, n, verdict });
  });
});
