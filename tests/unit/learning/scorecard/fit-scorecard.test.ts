import { describe, expect, it } from 'vitest';
import { type AdditiveModel, predictLogOdds, probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { auc } from '../../../../shared/learning/evaluation/auc.ts';
import { fitLogistic } from '../../../../shared/learning/logistic-fit.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import { fitScorecard, type ScorecardConfig } from '../../../../shared/learning/scorecard/fit-scorecard.ts';
import { isClassesTerm } from '../../../../shared/learning/scorecard/points.ts';
import { type AnalysisTable, OUTCOME, takeRows } from '../../../../shared/learning/table.ts';
import { categorical, numeric, shuffledRows, tableOf } from '../planted-table.ts';

const random = randomStream(11, 0);

/** Late: four steps; region: two groups; income: missing tells; six columns of noise. */
function additiveTable(rows: number): AnalysisTable {
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const late = draw(() => random.integer(5));
  const region = draw(() => ['a', 'b', 'c', 'd'][random.integer(4)] as string);
  const income = draw(() => (random.integer(6) === 0 ? Number.NaN : random.integer(2000)));
  const noise = Array.from({ length: 6 }, (_, at) =>
    numeric(
      `noise${at}`,
      draw(() => random.integer(100)),
    ),
  );
  const outcome = late.map((own, row) => {
    const north = region[row] === 'b' || region[row] === 'd';
    const logOdds = -2.6 + 0.5 * own + (north ? 0.9 : 0) + (Number.isNaN(income[row]) ? 1.1 : 0);
    return random.uniform() < probabilityOf(logOdds) ? OUTCOME.unlawful : OUTCOME.lawful;
  });
  return tableOf([numeric('late', late), categorical('region', region), numeric('income', income), ...noise], outcome);
}

const table = additiveTable(4000);
const later = additiveTable(4000);
const selections: ScorecardConfig['selection'][] = ['l1', 'forward'];
const fits = { l1: fitScorecard(table), forward: fitScorecard(table, { selection: 'forward' }) };
const fitted = fits.l1;
const namesOf = (model: AdditiveModel) => model.terms.filter(isClassesTerm).map(({ feature }) => feature);
const aucOn = (model: AdditiveModel, rows: AnalysisTable) => auc(rows.outcome, predictLogOdds(model, rows)).value;

describe.each(selections)('fitScorecard, %s', (selection) => {
  const { model, indicators, diagnostics } = fits[selection];

  it('finds what was planted, and next to nothing else', () => {
    expect(namesOf(model).slice(0, 3).toSorted()).toEqual(['income', 'late', 'region']);
    expect(model.terms.length).toBeLessThanOrEqual(5);
    expect(aucOn(model, later)).toBeGreaterThan(0.7);
    expect(model.kind).toBe('scorecard');
    expect(diagnostics.converged).toBe(true);
  });

  it('classes them as they were planted', () => {
    const of = (name: string) => indicators.find(({ feature }) => feature === name);
    const woe = of('late')?.classes.map((own) => own.woe) ?? [];
    expect(of('late')?.monotone).toBe(true);
    expect(woe).toEqual(woe.toSorted((a, b) => b - a));
    const levels = of('region')?.classes.flatMap(({ condition }) =>
      condition.kind === 'levels' ? [condition.levels] : [],
    );
    expect(levels).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
    const missing = of('income')?.classes.at(-1);
    expect(missing?.role).toBe('missing');
    expect(missing?.woe).toBeLessThan(-0.6);
    expect(indicators.filter(({ chosen }) => chosen).map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(namesOf(model)),
    );
    expect(indicators.map(({ feature }) => feature)).toEqual(table.columns.map(({ name }) => name));
  });

  it('has coefficients that follow their classes, near -1 where indicators are independent', () => {
    for (const { coefficient } of model.terms.slice(0, 3)) expect(Math.abs(coefficient + 1)).toBeLessThan(0.25);
    for (const { coefficient } of model.terms) expect(coefficient).toBeLessThan(0);
  });

  it('does not depend on the order of rows', () => {
    const again = fitScorecard(takeRows(table, shuffledRows(table.rows, 9)), { selection });
    expect(JSON.stringify(again)).toBe(JSON.stringify(fits[selection]));
  });

  it('says next to nothing when the outcome is noise', () => {
    const shuffled = table.outcome.slice();
    randomStream(4, 0).shuffle(shuffled);
    const none = fitScorecard({ ...table, outcome: shuffled }, { selection });
    expect(none.model.terms.length).toBeLessThanOrEqual(3);
    expect(Math.abs(aucOn(none.model, later) - 0.5)).toBeLessThan(0.06);
  });

  it('stays within the card', () => {
    const { model: short } = fitScorecard(table, { selection, maxIndicators: 2 });
    expect(short.terms.length).toBe(2);
    expect(namesOf(short)).not.toContain('noise0');
  });
});

describe('fitScorecard', () => {
  it('is the logistic regression on its own weights of evidence, not shrunk', () => {
    const { model } = fitted;
    const columns = model.terms.map((term) => {
      const alone = { ...model, intercept: 0, terms: [{ ...term, coefficient: 1 }] };
      return predictLogOdds(alone, table);
    });
    const weights = new Float64Array(table.rows).fill(1);
    const { point } = fitLogistic({ columns, outcome: table.outcome, weights }, 0);
    expect(model.intercept).toBeCloseTo(point[0] as number, 3);
    model.terms.forEach(({ coefficient, mean }, at) => {
      expect(coefficient).toBeCloseTo(point[at + 1] as number, 3);
      const values = columns[at] as Float64Array;
      expect(mean).toBeCloseTo(values.reduce((sum, own) => sum + own, 0) / table.rows, 12);
    });
    const probabilities = predictLogOdds(model, table).map(probabilityOf);
    const mean = probabilities.reduce((sum, own) => sum + own, 0) / table.rows;
    expect(mean).toBeCloseTo(model.training.prevalence, 8);
  });

  it('counts the training rows and the unlawful ones of every class', () => {
    const positives = table.outcome.reduce((sum, own) => sum + own, 0);
    for (const term of fitted.model.terms.filter(isClassesTerm)) {
      expect(term.classes.reduce((sum, { support }) => sum + support, 0)).toBe(table.rows);
      expect(term.hits).toBe(positives);
    }
  });

  it('classes as the analyst wants, and says so', () => {
    const edits = {
      late: { kind: 'cuts', cuts: [2], special: [4] },
      region: { kind: 'groups', groups: [['a', 'b']] },
      noise0: { kind: 'automatic', monotone: false },
      gone: { kind: 'cuts', cuts: [1], special: [] },
    } as const;
    const { indicators } = fitScorecard(table, { edits });
    const of = (name: string) => indicators.find(({ feature }) => feature === name);
    expect(of('late')?.classes.map(({ role }) => role)).toEqual(['interval', 'interval', 'special']);
    expect(of('region')?.classes.map(({ role }) => role)).toEqual(['levels', 'missing']);
    expect(indicators.filter(({ edited }) => edited).map(({ feature }) => feature)).toEqual([
      'late',
      'region',
      'noise0',
    ]);
    const wrong = { late: { kind: 'groups', groups: [['a']] } } as const;
    expect(() => fitScorecard(table, { edits: wrong })).toThrow('DRAFT_INVALID');
  });

  it('has an edit for a feature only, whatever the feature is called', () => {
    const columns = table.columns.map((column) =>
      column.name === 'late' ? { ...column, name: 'constructor' } : column,
    );
    const { indicators } = fitScorecard({ ...table, columns });
    expect(indicators[0]).toMatchObject({ feature: 'constructor', edited: false, chosen: true });
  });

  it('warns of an indicator that is too good to be true', () => {
    const told = Array.from(table.outcome, (own, row) => (row % 10 === 0 ? 0 : own) + random.integer(2) / 10);
    const { indicators } = fitScorecard({ ...table, columns: [...table.columns, numeric('told', told)] });
    expect(indicators.filter(({ mayLeak }) => mayLeak).map(({ feature }) => feature)).toEqual(['told']);
  });

  it('weighs rows: a table in which half the rows weigh next to nothing is that of the other half', () => {
    const light = 1e-9;
    const joined = takeRows(
      table,
      Int32Array.from({ length: 8000 }, (_, at) => at % 4000),
    );
    for (let row = 4000; row < 8000; row++) joined.outcome[row] = 1 - (joined.outcome[row] as number);
    const weights = Float64Array.from({ length: 8000 }, (_, row) => (row < 4000 ? 1 : light));
    const edits = { late: { kind: 'cuts', cuts: [1, 2, 3, 4], special: [] } } as const;
    const weighted = fitScorecard({ ...joined, weights }, { edits });
    const plain = fitScorecard(table, { edits });
    expect(weighted.model.training.prevalence).toBeCloseTo(plain.model.training.prevalence, 6);
    const late = (fit: typeof plain) => fit.indicators[0]?.classes.map(({ woe }) => woe.toFixed(5));
    expect(late(weighted)).toEqual(late(plain));
    expect(weighted.model.training.weighted).toBe(true);
  });

  it('rows with an unknown outcome change nothing but whether missing is a class', () => {
    const joined = takeRows(
      table,
      Int32Array.from({ length: 4500 }, (_, at) => at % 4000),
    );
    joined.outcome.fill(OUTCOME.unknown, 4000);
    for (const column of joined.columns) if (column.kind === 'numeric') column.values.fill(Number.NaN, 4000);
    const { model, indicators } = fitScorecard(joined);
    const late = (own: AdditiveModel) => own.terms.filter(isClassesTerm).find(({ feature }) => feature === 'late');
    expect(late(model)?.classes.slice(0, -1)).toEqual(late(fitted.model)?.classes);
    expect(late(model)?.classes.at(-1)).toMatchObject({ condition: { kind: 'missing' }, value: 0, support: 0 });
    expect(model.intercept).toBe(fitted.model.intercept);
    expect(indicators.every(({ kind, classes }) => kind !== 'numeric' || classes.at(-1)?.role === 'missing')).toBe(
      true,
    );
  });

  it('needs 30 of each outcome, or as many as a refit asks for', () => {
    const few = takeRows(
      table,
      Int32Array.from(table.outcome.keys()).filter((row) => table.outcome[row] === 0 || row < 60),
    );
    const positives = few.outcome.reduce((sum, own) => sum + own, 0);
    expect(() => fitScorecard(few)).toThrow(`TRAIN_TOO_FEW_POSITIVES {"positives":${positives},"needed":30}`);
    expect(fitScorecard(few, {}, { leastPerOutcome: 10 }).model.training.positives).toBe(positives);
    const other = { ...few, outcome: few.outcome.map((own) => 1 - own) };
    expect(() => fitScorecard(other)).toThrow('TRAIN_TOO_FEW_NEGATIVES');
  });

  it('stops when asked, reports how far it is, and refuses settings that cannot be', () => {
    expect(() => fitScorecard(table, {}, { shouldStop: () => true })).toThrow('CANCELLED');
    const told: number[] = [];
    fitScorecard(table, {}, { onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(() => fitScorecard(table, { minSupport: 0 })).toThrow(RangeError);
    expect(() => fitScorecard(table, { maxIndicators: 0 })).toThrow(RangeError);
  });
});
