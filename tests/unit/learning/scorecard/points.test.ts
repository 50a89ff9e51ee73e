import { describe, expect, it } from 'vitest';
import { predictLogOdds } from '../../../../shared/learning/additive-model.ts';
import { fitScorecard } from '../../../../shared/learning/scorecard/fit-scorecard.ts';
import {
  defaultPointsScale,
  isClassesTerm,
  pointsOfLogOdds,
  pointsPerClass,
  scalingOf,
} from '../../../../shared/learning/scorecard/points.ts';
import { reasonCodes } from '../../../../shared/learning/scorecard/reason-codes.ts';
import { plantedTable } from '../planted-table.ts';

const table = plantedTable(1500, 2);
const { model, scale } = fitScorecard(table);
const logOdds = predictLogOdds(model, table);
const points = pointsPerClass(model, scale);
const reasons = reasonCodes(model, table, model.terms.length);

describe('points', () => {
  it('stand at 600 for odds of 50 to 1 and double them per 20, with the published factor and offset', () => {
    const { factor, offset } = scalingOf(defaultPointsScale);
    expect(factor.toFixed(6)).toBe('28.853901');
    expect(offset.toFixed(6)).toBe('487.122876');
    expect(pointsOfLogOdds(-Math.log(50))).toBeCloseTo(600, 10);
    expect(pointsOfLogOdds(-Math.log(100))).toBeCloseTo(620, 10);
    expect(scalingOf({ pdo: 50, score: 500, odds: 1 }).offset).toBe(500);
  });

  it('add up to the score of every row, rounded to half a point per indicator', () => {
    expect(model.terms.length).toBeGreaterThan(2);
    for (let row = 0; row < table.rows; row++) {
      const own = new Map(reasons(row).map((reason) => [reason.termIndex, reason]));
      let sum = 0;
      let rounded = 0;
      points.forEach(({ perClass }, termIndex) => {
        const earned = own.get(termIndex)?.points ?? Math.max(...perClass);
        sum += earned;
        rounded += Math.round(earned);
      });
      const score = pointsOfLogOdds(logOdds[row] as number, scale);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
      expect(Math.abs(rounded - score)).toBeLessThanOrEqual(model.terms.length / 2);
    }
  });

  it('are fewer where the unlawful are more frequent', () => {
    model.terms.filter(isClassesTerm).forEach(({ classes }, at) => {
      const perClass = points[at]?.perClass ?? [];
      const byValue = [...classes.keys()].sort((a, b) => (classes[a]?.value ?? 0) - (classes[b]?.value ?? 0));
      expect(byValue.map((own) => perClass[own])).toEqual(perClass.toSorted((a, b) => a - b));
    });
  });

  it('belong to cards only; a card without indicators has none', () => {
    expect(pointsPerClass({ ...model, terms: [] })).toEqual([]);
    const rule = { kind: 'rule', conditions: [], coefficient: 1, mean: 0, support: 0, hits: 0 } as const;
    expect(() => pointsPerClass({ ...model, terms: [rule] })).toThrow(TypeError);
  });
});

describe('reasonCodes', () => {
  it('names what costs a row most against the best class, the costliest first', () => {
    const few = reasonCodes(model, table, 2);
    for (let row = 0; row < 200; row++) {
      const all = reasons(row);
      expect(all.map(({ lost }) => lost)).toEqual(all.map(({ lost }) => lost).toSorted((a, b) => b - a));
      for (const { lost, points: own, termIndex, classIndex, feature } of all) {
        expect(lost).toBeGreaterThan(0);
        expect(own + lost).toBeCloseTo(Math.max(...(points[termIndex]?.perClass ?? [])), 10);
        expect(own).toBe(points[termIndex]?.perClass[classIndex ?? -1]);
        expect(points[termIndex]?.feature).toBe(feature);
      }
      expect(few(row)).toEqual(all.slice(0, 2));
    }
  });

  it('gives a row that is in no class the points of the average', () => {
    const [first] = model.terms.filter(isClassesTerm);
    if (first === undefined) throw new Error('the card has no indicators');
    const best = first.classes.reduce((top, own) => (own.value > top.value ? own : top));
    const bare = { ...model, terms: [{ ...first, classes: [best] }] };
    const [own] = pointsPerClass(bare, scale);
    const average = pointsOfLogOdds(model.intercept, scale);
    const most = own?.perClass[0] as number;
    expect(own?.otherwise).toBeCloseTo(average, 10);
    expect(most).toBeGreaterThan(average);

    const reasonsOf = reasonCodes(bare, table, 3);
    const without = { feature: first.feature, termIndex: 0, classIndex: null, points: own?.otherwise };
    const expected = [{ ...without, lost: most - (own?.otherwise as number) }];
    const inBest = predictLogOdds(bare, table).map((eta) => (eta === model.intercept ? 0 : 1));
    expect([...new Set(inBest)].toSorted()).toEqual([0, 1]);
    inBest.forEach((inside, row) => {
      expect(reasonsOf(row)).toEqual(inside === 1 ? [] : expected);
    });
  });
});
