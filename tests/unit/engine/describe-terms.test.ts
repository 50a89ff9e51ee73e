import { describe, expect, it } from 'vitest';
import { describeTerms } from '../../../electron/engine/describe-terms.ts';
import type { AdditiveModel, ModelKind, Term, ValueClass } from '../../../shared/learning/additive-model.ts';
import { weighEvidence } from '../../../shared/learning/scorecard/weight-of-evidence.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { countsOf } from '../learning/scorecard/counted.ts';

const nobody = { words: new Map() };

function described(kind: ModelKind, terms: readonly Term[], training: { rows: number; positives: number }) {
  const model: AdditiveModel = {
    format: 'toetssteen-model',
    version: 1,
    kind,
    intercept: -1,
    terms,
    features: [{ kind: 'numeric', name: 'debt', low: 0, high: 9999 }],
    training: { ...training, prevalence: 0.2, weighted: false, lambda: 0, seed: 1 },
  };
  return describeTerms({ kind, model, termRepeats: terms.map(() => 0) }, nobody);
}

const stretch = (from: number | null, to: number | null, value: number, support: number, hits: number): ValueClass => ({
  condition: { kind: 'interval', feature: 'debt', from, to, missing: 'out' },
  value,
  support,
  hits,
});

function inClasses(...classes: ValueClass[]): Term {
  const sum = (count: 'support' | 'hits') => classes.reduce((total, own) => total + own[count], 0);
  const counts = { support: sum('support'), hits: sum('hits') };
  return { kind: 'classes', feature: 'debt', classes, coefficient: -1, mean: 0, ...counts };
}

describe('the strength of a characteristic in classes', () => {
  const evidence = (...classes: readonly (readonly [support: number, hits: number])[]) =>
    weighEvidence(
      countsOf(
        classes.map(([support, hits]) => support - hits),
        classes.map(([, hits]) => hits),
      ),
    );

  it('counts a class that special codes split as one', () => {
    // No hits at all between 100 and 9999, where 500 and 700 are codes.
    const [term] = described(
      'scorecard',
      [
        inClasses(
          stretch(null, 100, -0.8, 60, 30),
          stretch(100, 500, 2.5, 40, 0),
          stretch(500.001, 700, 2.5, 30, 0),
          stretch(700.001, null, 2.5, 20, 0),
          stretch(500, 500.001, 0.1, 30, 8),
          stretch(700, 700.001, -0.1, 30, 12),
        ),
      ],
      { rows: 210, positives: 50 },
    );
    const whole = evidence([60, 30], [90, 0], [30, 8], [30, 12]);
    expect(term?.informationValue).toBeCloseTo(whole.informationValue, 12);
    expect(term?.gini).toBeCloseTo(whole.gini, 12);
    const inParts = evidence([60, 30], [40, 0], [30, 0], [20, 0], [30, 8], [30, 12]);
    expect(Math.abs(inParts.informationValue - whole.informationValue)).toBeGreaterThan(0.01);
  });

  it('keeps classes apart that touch, whatever their value', () => {
    const classes = [stretch(null, 100, -0.8, 60, 30), stretch(100, 500, 2.5, 40, 0), stretch(500, null, 2.5, 40, 0)];
    const [term] = described('scorecard', [inClasses(...classes)], { rows: 140, positives: 30 });
    expect(term?.informationValue).toBeCloseTo(evidence([60, 30], [40, 0], [40, 0]).informationValue, 12);
  });

  it('is not told where one of the outcomes is missing', () => {
    const [term] = described('scorecard', [inClasses(stretch(null, null, 0, 40, 0))], { rows: 40, positives: 10 });
    expect(term).toMatchObject({ informationValue: null, gini: null });
  });
});

describe('the two sides of a profile', () => {
  const term = (support: number, hits: number): Term => ({
    kind: 'rule',
    conditions: [{ kind: 'interval', feature: 'debt', from: 100, to: null, missing: 'out' }],
    coefficient: 1,
    mean: 0.3,
    support,
    hits,
  });

  it('are the dossiers that it holds for, and all others it was trained on', () => {
    const [inside] = described('profile', [term(60, 30)], { rows: 200, positives: 50 });
    expect(inside).toMatchObject({ support: 60, hits: 30, hitRate: wilson(30, 60) });
    expect(inside?.outside).toEqual({ support: 140, hits: 20, hitRate: wilson(20, 140) });
  });

  it('have no rate where nobody is outside', () => {
    const [inside] = described('profile', [term(200, 50)], { rows: 200, positives: 50 });
    expect(inside?.outside).toEqual({ support: 0, hits: 0, hitRate: null });
  });

  it('are told of a profile only: rules of other models overlap', () => {
    const [rule] = described('rulefit', [term(60, 30)], { rows: 200, positives: 50 });
    expect(rule?.outside).toBeNull();
  });
});
