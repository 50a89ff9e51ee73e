import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBins, mergeBins } from '../../../../shared/learning/scorecard/class-counts.ts';
import { weighEvidence } from '../../../../shared/learning/scorecard/weight-of-evidence.ts';
import reference from '../../../fixtures/scorecard/reference.json' with { type: 'json' };
import { countsOf } from './counted.ts';

describe('weighEvidence', () => {
  it('gives the published figures of no-show 0, 1 and 2 or more', () => {
    const { woe, informationValue, gini, adjusted } = weighEvidence(countsOf([800, 150, 50], [20, 20, 10]));
    expect(Array.from(woe, (own) => own.toFixed(6))).toEqual(['0.693147', '-0.980829', '-1.386294']);
    expect(informationValue.toFixed(6)).toBe('0.730410');
    expect(gini.toFixed(6)).toBe('0.410000');
    expect(((gini + 1) / 2).toFixed(6)).toBe('0.705000');
    expect([...adjusted]).toEqual([0, 0, 0]);
  });

  it.each(['plain', 'weighted'] as const)('equals R by the definitions, %s', (kind) => {
    const outcome = Uint8Array.from(reference.outcome);
    const weights = kind === 'plain' ? new Float64Array(outcome.length).fill(1) : Float64Array.from(reference.weights);
    for (const name of ['late', 'moves', 'region'] as const) {
      const bins = Uint8Array.from(reference.classes[name]);
      const expected = reference[kind].evidence[name];
      const [counts] = countBins(bins, expected.woe.length, { outcome, weights }, null, 1);
      const { woe, informationValue } = weighEvidence(counts!);
      expected.woe.forEach((own, at) => {
        expect(woe[at]).toBeCloseTo(own, 12);
      });
      expect(informationValue).toBeCloseTo(expected.informationValue, 12);
    }
  });

  it('puts half a case in an empty cell and says so', () => {
    const { woe, adjusted, informationValue } = weighEvidence(countsOf([90, 10, 0], [5, 0, 5]));
    expect([...adjusted]).toEqual([0, 1, 1]);
    expect(woe[1]).toBeCloseTo(Math.log(0.1 / 0.05), 12);
    expect(woe[2]).toBeCloseTo(Math.log(0.005 / 0.5), 12);
    expect(Number.isFinite(informationValue)).toBe(true);
  });

  it('says nothing of a class without rows, or with too few', () => {
    const counts = countsOf([90, 4, 0], [20, 4, 0]);
    expect([...weighEvidence(counts, 10).woe].slice(1)).toEqual([0, 0]);
    expect(weighEvidence(counts, 8).woe[1]).toBeLessThan(0);
    expect([...weighEvidence(counts).adjusted]).toEqual([0, 0, 0]);
  });

  it('refuses an outcome that does not occur', () => {
    expect(() => weighEvidence(countsOf([5, 6], [0, 0]))).toThrow(RangeError);
  });

  it('a weight counts as so many rows', () => {
    const row = fc.record({ bin: fc.nat(3), outcome: fc.nat(1), copies: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 60 }), (drawn) => {
        const rows = [...drawn, { bin: 0, outcome: 0, copies: 1 }, { bin: 1, outcome: 1, copies: 1 }];
        const total = rows.reduce((sum, { copies }) => sum + copies, 0);
        const repeated = rows.flatMap((own) => Array.from({ length: own.copies }, () => own));
        const evidenceOf = (list: typeof rows, weightOf: (own: { copies: number }) => number) => {
          const counted = {
            outcome: Uint8Array.from(list, ({ outcome }) => outcome),
            weights: Float64Array.from(list, weightOf),
          };
          const bins = Uint8Array.from(list, ({ bin }) => bin);
          return weighEvidence(countBins(bins, 4, counted, null, 1)[0]!);
        };
        const weighted = evidenceOf(rows, ({ copies }) => copies);
        const copied = evidenceOf(repeated, () => 1);
        expect(total).toBe(repeated.length);
        expect([...weighted.adjusted]).toEqual([...copied.adjusted]);
        for (const at of [0, 1, 2, 3]) expect(weighted.woe[at]).toBeCloseTo(copied.woe[at] as number, 10);
        expect(weighted.informationValue).toBeCloseTo(copied.informationValue, 10);
        expect(weighted.gini).toBeCloseTo(copied.gini, 10);
      }),
      { numRuns: 50 },
    );
  });

  it('merging classes never raises the information value', () => {
    const cell = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 8 }), fc.nat(6), (cells, place) => {
        const at = place % (cells.length - 1);
        const size = cells.length;
        const rows = Float64Array.from(cells, ([lawful, unlawful]) => lawful + unlawful);
        const counts = {
          size,
          rows,
          persons: rows,
          hits: Float64Array.from(cells, ([, unlawful]) => unlawful),
          lawful: Float64Array.from(cells, ([lawful]) => lawful),
          unlawful: Float64Array.from(cells, ([, unlawful]) => unlawful),
        };
        const classOf = Uint8Array.from({ length: size }, (_, bin) => (bin > at ? bin - 1 : bin));
        const before = weighEvidence(counts);
        const after = weighEvidence(mergeBins(counts, classOf, size - 1));
        expect(after.informationValue).toBeLessThanOrEqual(before.informationValue + 1e-12);
        expect(after.informationValue).toBeGreaterThanOrEqual(0);
        expect(before.gini).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
});
