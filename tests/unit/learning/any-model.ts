import fc from 'fast-check';
import { type AdditiveModel, bindTerm, type Term } from '../../../shared/learning/additive-model.ts';
import { type Condition, type ModelFeature, OTHER_LEVELS } from '../../../shared/learning/conditions.ts';
import { baseLogOdds, isAboveAverage } from '../../../shared/learning/guard.ts';
import { columnsForModel } from '../../../shared/learning/model-columns.ts';
import type { AnalysisTable, Column } from '../../../shared/learning/table.ts';
import { categorical, numeric } from './planted-table.ts';

/** Any model of any kind of term, on columns whose names and levels are hard to quote, and any table to score with it. */
const numericNames = ['age', 'a"b', "it's; --"];
const features: readonly ModelFeature[] = [
  ...numericNames.map((name): ModelFeature => ({ kind: 'numeric', name, low: -9, high: 9 })),
  { kind: 'categorical', name: 'select', levels: ["o'hare", 'own', 'rent'], otherLevels: ['boat', 'caravan'] },
  { kind: 'categorical', name: 'wijk én buurt', levels: ['"', 'a', 'b', 'c'], otherLevels: [] },
];
/** Known, rare and never seen in training. */
const levelsIn: Readonly<Record<string, readonly string[]>> = {
  select: ["o'hare", 'own', 'rent', 'boat', 'caravan', 'tent', "'"],
  'wijk én buurt': ['"', 'a', 'b', 'c', 'A', ''],
};
const acceptable: Readonly<Record<string, readonly string[]>> = {
  select: ["o'hare", 'own', 'rent', OTHER_LEVELS],
  'wijk én buurt': ['"', 'a', 'b', 'c'],
};

/** Few different numbers, so that values fall on cut points, and some that are hard to write down. */
const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, -1e-7, 1 / 3, 1e21, 123_456.789) },
);
const coefficient = fc.double({ min: -5, max: 5, noNaN: true });
const learned = fc.record({
  coefficient,
  mean: fc.double({ min: -1, max: 1, noNaN: true }),
  support: fc.integer({ min: 10, max: 90 }),
  hits: fc.integer({ min: 0, max: 10 }),
});
const bound = fc.option(number, { nil: null });

function conditionOn({ kind, name }: ModelFeature): fc.Arbitrary<Condition> {
  const own: fc.Arbitrary<Condition> =
    kind === 'numeric'
      ? fc.record({
          kind: fc.constant('interval' as const),
          feature: fc.constant(name),
          from: bound,
          to: bound,
          missing: fc.constantFrom('in' as const, 'out' as const),
        })
      : fc.record({
          kind: fc.constant('levels' as const),
          feature: fc.constant(name),
          levels: fc.subarray([...(acceptable[name] ?? [])], { minLength: 1 }),
          missing: fc.boolean(),
        });
  return fc.oneof(
    { weight: 5, arbitrary: own },
    { weight: 1, arbitrary: fc.constant({ kind: 'missing', feature: name }) },
  );
}

const rule: fc.Arbitrary<Term> = fc
  .subarray([...features], { minLength: 1, maxLength: 3 })
  .chain((read) => fc.record({ conditions: fc.tuple(...read.map(conditionOn)), learned }))
  .map(({ conditions, learned }) => ({ kind: 'rule', conditions, ...learned }));

const line: fc.Arbitrary<Term> = fc
  .record({
    feature: fc.constantFrom(...numericNames),
    low: fc.integer({ min: -4, max: 0 }),
    width: fc.double({ min: 0.5, max: 9, noNaN: true }),
    center: fc.double({ min: -4, max: 4, noNaN: true }),
    scale: fc.double({ min: 0.01, max: 2, noNaN: true }),
    learned,
  })
  .map(({ feature, low, width, center, scale, learned }) => ({
    kind: 'linear',
    feature,
    low,
    high: low + width,
    center,
    scale,
    ...learned,
  }));

const classes: fc.Arbitrary<Term> = fc
  .constantFrom(...features)
  .chain((feature) =>
    fc.record({
      feature: fc.constant(feature.name),
      conditions: fc.array(conditionOn(feature), { minLength: 1, maxLength: 5 }),
      values: fc.array(coefficient, { minLength: 5, maxLength: 5 }),
      learned,
    }),
  )
  .map(({ feature, conditions, values, learned }) => ({
    kind: 'classes',
    feature,
    classes: conditions.map((condition, at) => ({ condition, value: values[at] as number, support: 20, hits: 2 })),
    ...learned,
  }));

/** @param most terms; more than 32 fill more than one word of bits */
export function anyModel(most: number): fc.Arbitrary<AdditiveModel> {
  return fc
    .record({
      intercept: coefficient,
      terms: fc.array(fc.oneof({ weight: 4, arbitrary: rule }, line, classes), { maxLength: most }),
      atLeast: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    })
    .map(({ intercept, terms, atLeast }) => ({
      format: 'toetssteen-model',
      version: 1,
      kind: 'combined',
      intercept,
      terms,
      ...(atLeast === null ? {} : { guard: { atLeast } }),
      features,
      training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 1 },
    }));
}

const missingOften = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

/** A table that any of the models fits, of 1 to `most` rows. */
export function anyTable(most: number): fc.Arbitrary<AnalysisTable> {
  const row = fc.tuple(
    ...numericNames.map(() => missingOften(number)),
    ...Object.values(levelsIn).map((levels) => missingOften(fc.constantFrom(...levels))),
  );
  return fc.array(row, { minLength: 1, maxLength: most }).map((rows) => {
    const columns = features.map(({ kind, name }, at): Column => {
      const cells = rows.map((cells) => cells[at] ?? null);
      return kind === 'numeric'
        ? numeric(
            name,
            cells.map((cell) => (cell === null ? Number.NaN : Number(cell))),
          )
        : categorical(
            name,
            cells.map((cell) => (cell === null ? null : String(cell))),
          );
    });
    return { rows: rows.length, columns, outcome: new Uint8Array(rows.length), weights: null };
  });
}

/** The log-odds straight from their definition, term by term and row by row: what every faster way must agree with. */
export function plainLogOdds(model: AdditiveModel, table: AnalysisTable): number[] {
  const columns = columnsForModel(model, table);
  const values = model.terms.map((term) => bindTerm(term, model.features, columns));
  return Array.from({ length: table.rows }, (_, row) => {
    const own = model.terms.map((term, at) => ({ term, value: values[at]?.(row) as number }));
    const sum = own.reduce((total, { term, value }) => total + term.coefficient * value, model.intercept);
    if (model.guard === undefined) return sum;
    const above = own.filter(({ term, value }) => isAboveAverage(term, value)).length;
    return above > model.guard.atLeast ? sum : Math.min(sum, baseLogOdds(model));
  });
}
