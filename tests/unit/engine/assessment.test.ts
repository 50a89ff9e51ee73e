import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessModel, baseRateOf, topOverlap } from '../../../electron/engine/assessment.ts';
import { heldWeights } from '../../../electron/engine/comparison.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { overlapOf, topChances } from '../../../shared/learning/stats/overlap.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';

const random = randomStream(3, 0);
const rows = 300;
const logOdds = Float64Array.from({ length: rows }, () => 4 * random.uniform() - 3);
const outcome = Uint8Array.from(logOdds, (own) => (random.uniform() < 1 / (1 + Math.exp(-own)) ? 1 : 0));
const counts = Float64Array.from({ length: rows }, () => 1 + random.integer(3));

describe('assessModel with weights', () => {
  it('gives the figures of a table in which each dossier stands as often as it weighs', () => {
    const total = counts.reduce((sum, own) => sum + own, 0);
    const copies = (values: ArrayLike<number>) =>
      Array.from(counts).flatMap((count, row) => Array.from({ length: count }, () => values[row] as number));
    const weights = counts.map((own) => (own * rows) / total);
    const weighted = assessModel({ kind: 'scorecard', outcome, weights, logOdds, capacity: rows / 10 });
    const repeated = assessModel({
      kind: 'scorecard',
      outcome: Uint8Array.from(copies(outcome)),
      weights: null,
      logOdds: Float64Array.from(copies(logOdds)),
      capacity: total / 10,
    });
    expect(weighted.auc.value).toBeCloseTo(repeated.auc.value, 12);
    expect(weighted.brier.value).toBeCloseTo(repeated.brier.value, 12);
    expect(weighted.brierBase).toBeCloseTo(repeated.brierBase, 12);
    expect(weighted.calibrationLine?.slope.value).toBeCloseTo(repeated.calibrationLine?.slope.value ?? 0, 6);
    expect(weighted.atCapacity.precision.value).toBeCloseTo(repeated.atCapacity.precision.value, 12);
    expect(weighted.atCapacity.recall.value).toBeCloseTo(repeated.atCapacity.recall.value, 12);
    // Fewer dossiers than copies: the interval may not pretend otherwise.
    expect(weighted.auc.high - weighted.auc.low).toBeGreaterThan(repeated.auc.high - repeated.auc.low);
  });

  it('takes all dossiers at most, whatever the rounding of the weights', () => {
    const heldRows = Int32Array.from({ length: rows }, (_, row) => row);
    const table = { rows, columns: [], outcome, weights: counts.map((own) => own / 7) };
    const weights = heldWeights({ table }, { heldRows }) ?? new Float64Array(0);
    expect(weights.reduce((sum, own) => sum + own, 0) / rows).toBeCloseTo(1, 12);
    const { atCapacity } = assessModel({ kind: 'scorecard', outcome, weights, logOdds, capacity: rows });
    expect(atCapacity.recall.value).toBeCloseTo(1, 12);
    expect(atCapacity.selected).toBe(rows);
  });
});

it('gives the base rate of Wilson where all weigh the same', () => {
  const hits = outcome.reduce((sum, own) => sum + own, 0);
  const own = baseRateOf(outcome, null);
  const expected = wilson(hits, rows);
  for (const part of ['value', 'low', 'high'] as const) expect(own[part]).toBeCloseTo(expected[part], 12);
});

describe('topOverlap', () => {
  const whole = Float64Array.of(3, 1, 2, 0);

  it('is to the last bit the overlap of the chances of all dossiers, whatever is equal', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 0, max: 40 }), (one, other, capacity) => {
        const [main, again] = [Float64Array.from(one), Float32Array.from(other)];
        const all = overlapOf(topChances(main, capacity), topChances(again, capacity));
        expect(topOverlap(main, [again], capacity, 0.95)).toEqual({ value: all, low: all, high: all });
      }),
    );
  });

  it('refuses scores that are no number, and more places than dossiers', () => {
    expect(() => topOverlap(whole, [Float64Array.of(3, 1, 2, Number.NaN)], 1, 0.95)).toThrow(RangeError);
    expect(() => topOverlap(whole, [whole], 5, 0.95)).toThrow(RangeError);
  });
});
