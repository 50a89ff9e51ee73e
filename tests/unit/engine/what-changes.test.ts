import { describe, expect, it } from 'vitest';
import type { AdditiveModel, RuleTerm } from '../../../shared/learning/additive-model.ts';
import { predictLogOdds } from '../../../shared/learning/additive-model.ts';
import type { Condition } from '../../../shared/learning/conditions.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import { whatChanges } from '../../../shared/learning/what-changes.ts';

const rule = (coefficient: number, ...conditions: Condition[]): RuleTerm => ({
  kind: 'rule',
  conditions,
  coefficient,
  mean: 0.2,
  support: 20,
  hits: 5,
});
const atLeast = (feature: string, from: number): Condition => ({
  kind: 'interval',
  feature,
  from,
  to: null,
  missing: 'out',
});

const model: AdditiveModel = {
  format: 'toetssteen-model',
  version: 1,
  kind: 'rulefit-readable',
  intercept: -2,
  terms: [
    rule(1.2, atLeast('late', 3)),
    rule(0.8, atLeast('amount', 250.5), { kind: 'levels', feature: 'kind', levels: ['a'], missing: false }),
    rule(-0.3, atLeast('late', 1)),
  ],
  features: [
    { kind: 'numeric', name: 'late', low: 0, high: 9 },
    { kind: 'numeric', name: 'amount', low: 0, high: 900 },
    { kind: 'categorical', name: 'kind', levels: ['a', 'b'], otherLevels: [] },
  ],
  training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
};

const dossier: AnalysisTable = {
  rows: 1,
  columns: [
    { kind: 'numeric', name: 'late', values: Float64Array.of(4) },
    { kind: 'numeric', name: 'amount', values: Float64Array.of(400) },
    { kind: 'categorical', name: 'kind', levels: ['a'], codes: Int32Array.of(0) },
  ],
  outcome: Uint8Array.of(2),
  weights: null,
};
const whole = new Set(['late']);

describe('whatChanges', () => {
  it('finds per feature the value that lowers the estimate most, whole numbers where the feature has them', () => {
    const [first, ...rest] = whatChanges(model, dossier, whole, null);
    expect(first?.changes).toEqual([{ feature: 'late', from: 4, to: 2 }]);
    expect(first?.logOdds).toBeCloseTo(-2 + 0.8 - 0.3, 12);
    const kind = rest.find(({ changes }) => changes[0]?.feature === 'kind');
    expect(kind?.changes).toEqual([{ feature: 'kind', from: 'a', to: 'b' }]);
    const amount = rest.find(({ changes }) => changes[0]?.feature === 'amount')?.changes[0];
    expect(amount?.below).toBe(250.5);
    expect(amount?.to).toBeLessThan(250.5);
    expect(amount?.to).toBeGreaterThan(250.49);
  });

  it('adds the smallest set that brings the dossier below the line when no single fact does', () => {
    const now = predictLogOdds(model, dossier)[0] as number;
    const found = whatChanges(model, dossier, whole, now - 1.8);
    const last = found.at(-1);
    expect(last?.changes.length).toBe(2);
    expect(last?.logOdds).toBeLessThan(now - 1.8);
    expect(whatChanges(model, dossier, whole, now - 0.1).every(({ changes }) => changes.length === 1)).toBe(true);
  });

  it('knows that a fact can matter because too few others are left above average', () => {
    const guarded: AdditiveModel = { ...model, guard: { atLeast: 1 } };
    const kind = whatChanges(guarded, dossier, whole, null).find(({ changes }) => changes[0]?.feature === 'kind');
    // Without the second rule only the first is above average: the estimate is that of the average dossier.
    expect(kind?.logOdds).toBeCloseTo(-2 + 0.2 * (1.2 + 0.8 - 0.3), 12);
  });

  it('says nothing of what is missing or does not lower the estimate', () => {
    const low: AnalysisTable = {
      ...dossier,
      columns: [
        { kind: 'numeric', name: 'late', values: Float64Array.of(Number.NaN) },
        { kind: 'numeric', name: 'amount', values: Float64Array.of(10) },
        { kind: 'categorical', name: 'kind', levels: ['b'], codes: Int32Array.of(0) },
      ],
    };
    expect(whatChanges(model, low, whole, null)).toEqual([]);
  });
});
