import { describe, expect, it } from 'vitest';
import { type AdditiveModel, predictLogOdds, probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { auc } from '../../../../shared/learning/evaluation/auc.ts';
import { cardModel } from '../../../../shared/learning/expert/card-model.ts';
import { cardOutcome } from '../../../../shared/learning/expert/card-outcome.ts';
import type { ExpertCard } from '../../../../shared/learning/expert/expert-card.ts';
import { fitSlope } from '../../../../shared/learning/expert/fit-slope.ts';
import { explainRow } from '../../../../shared/learning/explain-row.ts';
import { type AnalysisTable, takeRows } from '../../../../shared/learning/table.ts';
import reference from '../../../fixtures/expert/reference.json' with { type: 'json' };
import { numeric, shuffledRows, tableOf } from '../planted-table.ts';
import { card, cardTable, from, question } from './cards.ts';

const table = cardTable(900, 5);
const free: ExpertCard = { ...card, othersNeeded: 0 };
const coefficientsOf = ({ terms }: AdditiveModel) => new Set(terms.map(({ coefficient }) => coefficient));

/** Points in thresholds over both types, per row. */
function inThresholds(own: ExpertCard, rows: AnalysisTable): Float64Array {
  const total = new Float64Array(rows.rows);
  cardOutcome(own, rows).types.forEach(({ points }, type) => {
    points.forEach((value, row) => {
      total[row] = (total[row] as number) + value / (own.types[type]?.threshold ?? Number.NaN);
    });
  });
  return total;
}

const meanEstimate = (model: AdditiveModel, rows: AnalysisTable): number =>
  predictLogOdds(model, rows).reduce((sum: number, eta: number) => sum + probabilityOf(eta), 0) / rows.rows;

/** Per row on how many terms it contributes above average. */
const explainedAbove = (model: AdditiveModel, rows: AnalysisTable): number[] =>
  Array.from({ length: rows.rows }, (_, row) =>
    explainRow(model, rows, row).contributions.reduce(
      (count, { contribution }) => count + (contribution > 0 ? 1 : 0),
      0,
    ),
  );

describe('fitSlope', () => {
  const { values, outcome, weights, slope, withoutPrior } = reference.slope;

  it('equals the penalised likelihood that R maximises, and nears its glm', () => {
    const fitted = fitSlope(Float64Array.from(values), Uint8Array.from(outcome), Float64Array.from(weights));
    expect(fitted).toBeCloseTo(slope, 6);
    expect(Math.abs((fitted ?? 0) / withoutPrior - 1)).toBeLessThan(0.02);
  });

  it('differs from glm by some thousandths with 30 unlawful rows', () => {
    const often = <T>(own: readonly T[]): T[] => Array.from({ length: 5 }, () => own).flat();
    const fitted = fitSlope(
      Float64Array.from(often(values)),
      Uint8Array.from(often(outcome)),
      Float64Array.from(often(weights)),
    );
    expect(Math.abs((fitted ?? 0) / withoutPrior - 1)).toBeLessThan(0.005);
  });

  it('is the log of the odds ratio for two values, where there are many rows', () => {
    const counts = [
      [0, 0, 7000],
      [0, 1, 1000],
      [1, 0, 2000],
      [1, 1, 2000],
    ] as const;
    const rows = counts.flatMap(([value, result, times]) =>
      Array.from({ length: times }, () => [value, result] as const),
    );
    const fitted = fitSlope(
      Float64Array.from(rows, ([value]) => value),
      Uint8Array.from(rows, ([, result]) => result),
      new Float64Array(rows.length).fill(1),
    );
    expect(fitted).toBeCloseTo(Math.log(7), 3);
  });

  it('has no slope for one value, and a finite one under separation', () => {
    const ones = new Float64Array(10).fill(1);
    const halves = Uint8Array.from({ length: 10 }, (_, row) => (row < 5 ? 0 : 1));
    expect(fitSlope(ones, halves, ones)).toBeNull();
    const fitted = fitSlope(Float64Array.from(halves), halves, ones);
    expect(fitted).toBeGreaterThan(2);
    expect(fitted).toBeLessThan(100);
  });
});

describe('cardModel', () => {
  it('is a straight line on the points in thresholds', () => {
    const model = cardModel(free, table);
    expect(model.kind).toBe('expert-card');
    expect(model.guard).toBeUndefined();
    const [slope] = coefficientsOf(model);
    expect(coefficientsOf(model).size).toBe(1);
    expect(slope).toBeGreaterThan(0.1);
    const logOdds = predictLogOdds(model, table);
    inThresholds(free, table).forEach((total, row) => {
      expect(logOdds[row]).toBeCloseTo(model.intercept + (slope as number) * total, 4);
    });
    const fitted = fitSlope(inThresholds(free, table), table.outcome, new Float64Array(table.rows).fill(1));
    expect(slope).toBeCloseTo(fitted as number, 4);
  });

  it('lets the guard hold back a row with one high characteristic, and is fitted with it', () => {
    const model = cardModel(card, table);
    expect(model.guard).toEqual({ atLeast: 1 });
    const [slope] = coefficientsOf(model);
    const total = inThresholds(card, table);
    const base = model.terms.reduce((sum, { coefficient, mean }) => sum + coefficient * mean, model.intercept);
    const logOdds = predictLogOdds(model, table);
    let held = 0;
    total.forEach((own, row) => {
      const line = model.intercept + (slope as number) * own;
      const expected = logOdds[row] as number;
      if (Math.abs(expected - line) < 1e-4) return;
      held += 1;
      expect(expected).toBeCloseTo(base, 9);
      expect(line).toBeGreaterThan(base);
    });
    expect(held).toBeGreaterThan(20);
    expect(meanEstimate(model, table)).toBeCloseTo(model.training.prevalence, 8);
    expect(slope).not.toBeCloseTo([...coefficientsOf(cardModel(free, table))][0] as number, 3);
  });

  it('counts rows and unlawful ones per answer', () => {
    const [late, home] = cardModel(card, table).terms;
    const { values } = table.columns[0] as Extract<AnalysisTable['columns'][number], { kind: 'numeric' }>;
    const rowsWhere = (test: (value: number) => boolean) =>
      [...values.keys()].filter((row) => test(values[row] as number));
    const [high, middle] = [rowsWhere((value) => value >= 4), rowsWhere((value) => value >= 2 && value < 4)];
    const unlawful = (rows: readonly number[]) => rows.filter((row) => table.outcome[row] === 1).length;
    expect(late?.kind === 'classes' && late.classes).toEqual([
      {
        condition: { kind: 'interval', feature: 'late', from: 4, to: null, missing: 'out' },
        value: expect.closeTo(0.8, 4),
        support: high.length,
        hits: unlawful(high),
      },
      {
        condition: { kind: 'interval', feature: 'late', from: 2, to: 4, missing: 'out' },
        value: expect.closeTo(0.4, 4),
        support: middle.length,
        hits: unlawful(middle),
      },
    ]);
    expect(late?.support).toBe(high.length + middle.length);
    expect(late?.hits).toBe(unlawful([...high, ...middle]));
    expect(late?.mean).toBeCloseTo((0.8 * high.length + 0.4 * middle.length) / table.rows, 4);
    // 4 of 10 points for work, 4 of 4 for housing.
    expect(home?.kind === 'classes' && home.classes.map(({ value }) => value)).toEqual(
      [1.4, 0.6].map((value) => expect.closeTo(value, 4)),
    );
  });

  it('gives case files with equal points equal estimates, whichever answers the points come from', () => {
    const other = cardTable(2000, 77);
    for (const own of [card, free]) {
      const logOdds = predictLogOdds(cardModel(own, table), other);
      const { types } = cardOutcome(own, other);
      const above = own.othersNeeded === 0 ? null : explainedAbove(cardModel(own, table), other);
      const byPoints = new Map<string, Set<number>>();
      logOdds.forEach((eta, row) => {
        const held = above !== null && (above[row] as number) < own.othersNeeded + 1;
        const key = JSON.stringify([types.map(({ points }) => points[row]), held]);
        byPoints.set(key, (byPoints.get(key) ?? new Set()).add(eta));
      });
      expect(byPoints.size).toBeGreaterThan(10);
      for (const estimates of byPoints.values()) expect(estimates.size).toBe(1);
    }
  });

  it('ranks as the card does, on rows that it has not seen', () => {
    const other = cardTable(2000, 77);
    const work: ExpertCard = {
      ...free,
      types: free.types.slice(0, 1),
      questions: free.questions.map((own) => ({
        ...own,
        answers: own.answers.map(({ condition, points }) => ({ condition, points: points.slice(0, 1) })),
      })),
    };
    const { value } = auc(other.outcome, predictLogOdds(cardModel(work, table), other));
    expect(value).toBe(auc(other.outcome, cardOutcome(work, other).types[0]?.points ?? new Float64Array()).value);
    expect(value).toBeGreaterThan(0.62);
  });

  it('keeps the order of a card that the outcomes contradict', () => {
    const wrong = { ...table, outcome: table.outcome.map((own) => 1 - own) };
    for (const own of [card, free]) {
      const model = cardModel(own, wrong);
      expect([...coefficientsOf(model)]).toEqual([1 / 128]);
      expect(meanEstimate(model, wrong)).toBeCloseTo(model.training.prevalence, 9);
    }
  });

  it('has a defined result where all rows have the same points, and without questions', () => {
    const same = { ...free, questions: [question(from('late', null, [3, 1]))] };
    const model = cardModel(same, table);
    expect([...coefficientsOf(model)]).toEqual([1 / 128]);
    expect(meanEstimate(model, table)).toBeCloseTo(model.training.prevalence, 9);
    const { terms, intercept, training } = cardModel({ ...card, questions: [] }, table);
    expect(terms).toEqual([]);
    expect(probabilityOf(intercept)).toBeCloseTo(training.prevalence, 9);
  });

  it('knows the levels that the card names, and the others as others', () => {
    const named = {
      ...card,
      questions: [
        question({
          condition: { kind: 'levels', feature: 'home', levels: ['tent', 'room'], missing: false },
          points: [1, 1],
        }),
      ],
    };
    expect(cardModel(named, table).features).toEqual([
      { kind: 'categorical', name: 'home', levels: ['room', 'tent'], otherLevels: ['flat', 'house', 'none'] },
    ]);
  });

  it('gives the same model for rows in another order', () => {
    const shuffled = takeRows(table, shuffledRows(table.rows, 4));
    expect(JSON.stringify(cardModel(card, shuffled))).toBe(JSON.stringify(cardModel(card, table)));
  });

  it('lets weights count', () => {
    const weights = Float64Array.from(table.outcome, (own) => (own === 1 ? 3 : 1));
    const { training, terms } = cardModel(free, { ...table, weights });
    const { prevalence } = cardModel(free, table).training;
    expect(training.prevalence).toBeCloseTo((3 * prevalence) / (1 + 2 * prevalence), 9);
    const means = terms.map(({ mean }) => mean);
    cardModel(free, table).terms.forEach(({ mean }, at) => {
      expect(means[at]).toBeGreaterThan(mean);
    });
  });

  it('needs 30 outcomes of either kind for an estimate, fewer where the caller asks for fewer; the card itself needs none', () => {
    const some = (outcome: number, count: number) =>
      [...table.outcome.keys()].filter((row) => table.outcome[row] === outcome).slice(0, count);
    const few = takeRows(table, Int32Array.from([...some(1, 29), ...some(0, 200)]));
    expect(() => cardModel(card, few)).toThrowError(
      expect.objectContaining({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { positives: 29, needed: 30 } }),
    );
    expect(cardModel(card, few, { leastPerOutcome: 10 }).training.positives).toBe(29);
    const none = takeRows(
      few,
      Int32Array.from(some(0, 200), (_, at) => 29 + at),
    );
    expect(() => cardModel(card, none, { leastPerOutcome: 0 })).toThrowError(
      expect.objectContaining({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { positives: 0, needed: 1 } }),
    );
    expect(cardOutcome(card, none).types[0]?.points.length).toBe(200);
  });

  it('names the features that the table lacks', () => {
    const lacking = tableOf([numeric('late', [...table.outcome])], [...table.outcome]);
    expect(() => cardModel(card, lacking)).toThrowError(
      expect.objectContaining({
        code: 'MODEL_COLUMNS_DIFFER',
        details: { missing: ['home', 'moves'], otherKind: [] },
      }),
    );
  });
});
