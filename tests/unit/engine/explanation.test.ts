import { describe, expect, it } from 'vitest';
import { explain } from '../../../electron/engine/explanation.ts';
import { type AdditiveModel, type ModelKind, predictLogOdds } from '../../../shared/learning/additive-model.ts';
import { type IndicatorPoints, pointsOfLogOdds, pointsPerClass } from '../../../shared/learning/scorecard/points.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';

const below = (feature: string, to: number) => ({ kind: 'interval', feature, from: null, to, missing: 'out' }) as const;
const from = (feature: string, low: number) =>
  ({ kind: 'interval', feature, from: low, to: null, missing: 'out' }) as const;

/** Two characteristics; what is missing is in none of the classes. */
const modelOf = (kind: ModelKind): AdditiveModel => ({
  format: 'toetssteen-model',
  version: 1,
  kind,
  intercept: -1.5,
  terms: [
    {
      kind: 'classes',
      feature: 'times_late',
      classes: [
        { condition: below('times_late', 2), value: 0.6, support: 70, hits: 10 },
        { condition: from('times_late', 2), value: -0.9, support: 30, hits: 15 },
      ],
      coefficient: -0.8,
      mean: 0.15,
      support: 100,
      hits: 25,
    },
    {
      kind: 'classes',
      feature: 'moves',
      classes: [
        { condition: below('moves', 3), value: 0.2, support: 80, hits: 16 },
        { condition: from('moves', 3), value: -0.5, support: 20, hits: 9 },
      ],
      coefficient: -1.1,
      mean: 0.06,
      support: 100,
      hits: 25,
    },
  ],
  features: [
    { kind: 'numeric', name: 'times_late', low: 0, high: 9 },
    { kind: 'numeric', name: 'moves', low: 0, high: 9 },
  ],
  training: { rows: 100, positives: 25, prevalence: 0.25, weighted: false, lambda: 0, seed: 1 },
});

const values: readonly [late: number, moves: number][] = [
  [5, 0],
  [0, 4],
  [0, 0],
  [Number.NaN, 4],
];
const table: AnalysisTable = {
  rows: values.length,
  columns: [
    { kind: 'numeric', name: 'times_late', values: Float64Array.from(values, ([late]) => late) },
    { kind: 'numeric', name: 'moves', values: Float64Array.from(values, ([, moves]) => moves) },
  ],
  outcome: new Uint8Array(values.length),
  weights: null,
};
const words = new Map([
  ['times_late', { label: 'te laat', whole: true }],
  ['moves', { label: 'verhuizingen', whole: true }],
]);
const stays = { shift: 0, repeats: new Float64Array(0) };
const explained = (kind: ModelKind, row: number) =>
  explain({ table, words }, { model: modelOf(kind), toPopulation: stays }, row);
const saidOfLate = (kind: ModelKind, row: number) =>
  explained(kind, row).contributions.find(({ index }) => index === 0)?.text;

describe('a characteristic in classes', () => {
  it('is said by the class that the dossier is in', () => {
    expect(saidOfLate('expert-card', 0)?.nl).toBe('te laat: 2 of meer');
  });

  it('says that no answer applies where the dossier is in none', () => {
    const none = { nl: 'te laat: geen antwoord geldt', en: 'te laat: no answer applies' };
    expect(saidOfLate('expert-card', 3)).toEqual(none);
    expect(saidOfLate('combined', 3)).toEqual(none);
    expect(saidOfLate('scorecard', 3)).toEqual({ nl: 'te laat: geen klasse geldt', en: 'te laat: no class applies' });
  });
});

describe('the points of a dossier on a scorecard', () => {
  const logOdds = predictLogOdds(modelOf('scorecard'), table);

  it.each(values.map((_, row) => row))('of row %i add up to those of its log-odds', (row) => {
    const { points } = explained('scorecard', row);
    expect(points?.total).toBeCloseTo(pointsOfLogOdds(logOdds[row] as number), 9);
  });

  it('are those of the classes on the card, what cost most first', () => {
    const perClass = pointsPerClass(modelOf('scorecard')).map((own) => own.perClass);
    const [late, moves] = perClass as [number[], number[]];
    const costs = (own: number[]) => (own[0] as number) - (own[1] as number);
    expect(explained('scorecard', 0).points?.characteristics).toEqual([
      { index: 0, points: expect.closeTo(late[1] as number, 9), lost: expect.closeTo(costs(late), 9) },
      { index: 1, points: expect.closeTo(moves[0] as number, 9), lost: 0 },
    ]);
    expect(explained('scorecard', 1).points?.characteristics.map(({ index }) => index)).toEqual([1, 0]);
    expect(explained('scorecard', 2).points?.characteristics.map(({ lost }) => lost)).toEqual([0, 0]);
  });

  it('cost something against the best class also where no class holds', () => {
    const [late] = pointsPerClass(modelOf('scorecard')) as [IndicatorPoints, IndicatorPoints];
    const own = explained('scorecard', 3).points?.characteristics.find(({ index }) => index === 0);
    expect(own?.points).toBeCloseTo(late.otherwise, 9);
    expect(own?.lost).toBeCloseTo((late.perClass[0] as number) - late.otherwise, 9);
  });

  it('are there for a scorecard with characteristics only', () => {
    expect(explained('expert-card', 0).points).toBeNull();
    const empty = { ...modelOf('scorecard'), terms: [] };
    expect(explain({ table, words }, { model: empty, toPopulation: stays }, 0).points).toBeNull();
  });
});
