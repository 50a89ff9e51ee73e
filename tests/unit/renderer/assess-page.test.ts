import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongCurve } from '../../../renderer/steps/assess/along-curve.ts';
import { warningsOf } from '../../../renderer/steps/assess/warnings.ts';

const estimate = (low: number, value: number, high: number) => ({ low, value, high });
const line = (slope: ReturnType<typeof estimate>) => ({ intercept: estimate(-0.1, 0, 0.1), slope });
const good = { auc: estimate(0.7, 0.74, 0.78), calibrationLine: line(estimate(0.8, 1, 1.2)), terms: 15 };

describe('warningsOf', () => {
  it('has nothing to say of a model that beats the lot and holds', () => expect(warningsOf(good)).toEqual([]));

  it('warns when drawing lots lies within the interval, its ends included', () => {
    expect(warningsOf({ ...good, auc: estimate(0.42, 0.48, 0.55) })).toEqual(['no-better']);
    expect(warningsOf({ ...good, auc: estimate(0.5, 0.55, 0.6) })).toEqual(['no-better']);
    expect(warningsOf({ ...good, auc: estimate(0.3, 0.4, 0.49) })).toEqual(['worse']);
  });

  it('warns when the slope of the calibration leaves out 1', () => {
    expect(warningsOf({ ...good, calibrationLine: line(estimate(1.04, 1.3, 1.56)) })).toEqual(['too-cautious']);
    expect(warningsOf({ ...good, calibrationLine: line(estimate(0.4, 0.6, 0.9)) })).toEqual(['too-sure']);
    expect(warningsOf({ ...good, calibrationLine: null })).toEqual([]);
  });

  it('warns of a model without terms', () => {
    expect(warningsOf({ ...good, terms: 0 })).toEqual(['no-terms']);
    expect(warningsOf({ ...good, terms: null })).toEqual([]);
  });
});

describe('alongCurve', () => {
  const curve = [
    { x: 0, y: 0 },
    { x: 0.2, y: 0.6 },
    { x: 1, y: 1 },
  ];

  it('is on the curve at its points and halfway between them', () => {
    expect(alongCurve(curve, 0)).toBe(0);
    expect(alongCurve(curve, 0.2)).toBe(0.6);
    expect(alongCurve(curve, 0.6)).toBeCloseTo(0.8, 12);
    expect(alongCurve(curve, 1)).toBe(1);
  });

  it('never falls on a curve that never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        expect(alongCurve(curve, Math.min(a, b))).toBeLessThanOrEqual(alongCurve(curve, Math.max(a, b)));
      }),
    );
  });
});
