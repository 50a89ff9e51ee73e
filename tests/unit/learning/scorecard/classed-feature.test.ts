import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindCondition, OTHER_LEVELS } from '../../../../shared/learning/conditions.ts';
import { randomStream } from '../../../../shared/learning/random.ts';
import type { ClassEdit } from '../../../../shared/learning/scorecard/class-edit.ts';
import { classFeature } from '../../../../shared/learning/scorecard/classed-feature.ts';
import { fineColumn, problemOfEdit } from '../../../../shared/learning/scorecard/fine-columns.ts';
import { type Column, takeRows } from '../../../../shared/learning/table.ts';
import { categorical, numeric, tableOf } from '../planted-table.ts';

const automatic: ClassEdit = { kind: 'automatic', monotone: true };

/** Classes of the column, found on its first `training` rows only. */
function classed(column: Column, edit: ClassEdit, training: number, minSupport = 1) {
  const random = randomStream(5, 0);
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length;
  const outcome = Array.from({ length: rows }, (_, row) => (row < 2 ? row : random.integer(2)));
  const table = takeRows(
    tableOf([column], outcome),
    Int32Array.from({ length: training }, (_, row) => row),
  );
  const fine = fineColumn(table, edit, minSupport);
  const counted = { outcome: table.outcome, weights: new Float64Array(training).fill(1) };
  return { fine, table, ...classFeature(fine, counted, column, minSupport).classed };
}

/** For each row of the column, in how many parts of which classes it is. */
function membership(column: Column, { fine, classes }: ReturnType<typeof classed>): number[][] {
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length;
  const tests = classes.map(({ parts }) =>
    parts.map(({ condition }) => bindCondition(condition, fine.feature, column)),
  );
  return Array.from({ length: rows }, (_, row) =>
    tests.flatMap((parts, at) => parts.filter((test) => test(row)).map(() => at)),
  );
}

function expectPartition(column: Column, own: ReturnType<typeof classed>, training: number): void {
  const members = membership(column, own);
  for (const found of members) expect(found.length).toBe(1);
  own.classes.forEach(({ rows, parts }, at) => {
    expect(members.slice(0, training).filter(([only]) => only === at).length).toBe(rows);
    expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows);
  });
}

const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 30 }), fc.constant(Number.NaN), fc.constant(999)), {
  minLength: 12,
  maxLength: 60,
});
const texts = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { nil: null }), {
  minLength: 12,
  maxLength: 60,
});

describe('classFeature', () => {
  it('puts every row in one class: missing, unseen and beyond all that was seen', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, monotone) => {
        const column = numeric('x', values);
        expectPartition(column, classed(column, { kind: 'automatic', monotone }, 8), 8);
      }),
    );
    fc.assert(
      fc.property(texts, (values) => {
        const column = categorical('x', values);
        expectPartition(column, classed(column, automatic, 8), 8);
      }),
    );
  });

  it('puts every row in one class however the classes are drawn', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: -10, max: 1200 }), { maxLength: 5 });
    const special = fc.uniqueArray(fc.constantFrom(0, 3, 999, -1, 2.5), { maxLength: 3 });
    fc.assert(
      fc.property(numbers, cuts, special, (values, drawn, codes) => {
        const column = numeric('x', values);
        const edit: ClassEdit = { kind: 'cuts', cuts: drawn.toSorted((a, b) => a - b), special: codes };
        expectPartition(column, classed(column, edit, 8), 8);
      }),
    );
    fc.assert(
      fc.property(texts, (values) => {
        const column = categorical('x', values);
        const edit: ClassEdit = { kind: 'groups', groups: [['a', 'c'], ['d']] };
        expectPartition(column, classed(column, edit, 8), 8);
      }),
    );
  });

  it('draws the cuts exactly, and cuts special codes out of the class around them', () => {
    const column = numeric('x', [0, 3, 10, 500, 999, 999, 1500, Number.NaN, 9, 100]);
    const { classes } = classed(column, { kind: 'cuts', cuts: [5, 100], special: [999] }, 10);
    expect(classes.map(({ role, rows }) => [role, rows])).toEqual([
      ['interval', 2],
      ['interval', 2],
      ['interval', 3],
      ['special', 2],
      ['missing', 1],
    ]);
    const interval = { kind: 'interval', feature: 'x', missing: 'out' } as const;
    expect(classes[2]?.condition).toEqual({ ...interval, from: 100, to: null });
    expect(classes[2]?.parts.map(({ condition, rows }) => [condition, rows])).toEqual([
      [{ ...interval, from: 100, to: 999 }, 2],
      [{ ...interval, from: 1000, to: null }, 1],
    ]);
    expect(classes[3]?.condition).toEqual({ ...interval, from: 999, to: 1000 });
  });

  it('a special code in a column of fractions is that number only', () => {
    const column = numeric('x', [0.5, 99.5, 99.5, 99.6, 99.4, 12, 30, 40]);
    const { classes } = classed(column, { kind: 'cuts', cuts: [], special: [99.5] }, 8);
    expect(classes.map(({ role, rows }) => [role, rows])).toEqual([
      ['interval', 6],
      ['special', 2],
    ]);
  });

  it('counts levels in no group as missing, says which, and knows named levels that it did not see', () => {
    const column = categorical('x', ['a', 'b', 'c', 'c', null, 'a', 'd', 'a']);
    const { classes, fine } = classed(column, { kind: 'groups', groups: [['b', 'zeldzaam'], ['a']] }, 8);
    expect(classes.map(({ role, rows, condition }) => [role, rows, condition])).toEqual([
      ['levels', 1, { kind: 'levels', feature: 'x', levels: ['b', 'zeldzaam'], missing: false }],
      ['levels', 3, { kind: 'levels', feature: 'x', levels: ['a'], missing: false }],
      ['missing', 4, { kind: 'levels', feature: 'x', levels: ['c', 'd'], missing: true }],
    ]);
    const later = categorical('x', ['zeldzaam', 'nieuw', null, 'c']);
    const at = membership(later, { fine, classes } as ReturnType<typeof classed>);
    expect(at).toEqual([[0], [2], [2], [2]]);
  });

  it('a group may name the rare levels together', () => {
    const column = categorical('x', ['a', 'b', 'c', 'd', 'a', 'b', null, 'a']);
    const own = classed(column, { kind: 'groups', groups: [['a'], ['b', OTHER_LEVELS]] }, 8);
    expect(own.classes.map(({ role, rows }) => [role, rows])).toEqual([
      ['levels', 3],
      ['levels', 4],
      ['missing', 1],
    ]);
    expectPartition(column, own, 8);
  });

  it('has a class for missing wherever the table misses values, in training rows or not', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const roles = (column: Column) => classed(column, automatic, 8).classes.map(({ role }) => role);
    expect(roles(numeric('x', values))).not.toContain('missing');
    expect(roles(numeric('x', [...values, Number.NaN]))).toContain('missing');
    const seen = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'];
    expect(roles(categorical('x', seen))).not.toContain('missing');
    expect(roles(categorical('x', [...seen, 'unseen']))).toContain('missing');
    const missing = classed(numeric('x', [...values, Number.NaN]), automatic, 8).classes.at(-1);
    expect(missing).toMatchObject({ role: 'missing', rows: 0, woe: 0, adjusted: false });
  });

  it('has classes for a column that says nothing', () => {
    expect(classed(numeric('x', Array(8).fill(4)), automatic, 8)).toMatchObject({ informationValue: 0, gini: 0 });
    expect(classed(numeric('x', Array(8).fill(Number.NaN)), automatic, 8).classes.at(-1)?.rows).toBe(8);
    expect(classed(categorical('x', Array(8).fill(null)), automatic, 8).classes.map(({ role }) => role)).toEqual([
      'missing',
    ]);
    expect(classed(categorical('x', Array(8).fill('a')), automatic, 8).classes.map(({ rows }) => rows)).toEqual([8]);
  });
});

describe('problemOfEdit', () => {
  const x = numeric('x', [1, 2]);
  const c = categorical('c', ['a', 'b']);
  const edit = (cuts: number[], special: number[] = []): ClassEdit => ({ kind: 'cuts', cuts, special });
  it.each<[ClassEdit, Column, string | null]>([
    [automatic, c, null],
    [edit([1, 2], [9]), x, null],
    [edit([]), x, null],
    [edit([2, 1]), x, 'cuts'],
    [edit([1, 1]), x, 'cuts'],
    [edit([1, Number.NaN]), x, 'cuts'],
    [edit([Number.POSITIVE_INFINITY]), x, 'cuts'],
    [edit([1], [9, 9]), x, 'special'],
    [edit([1], [Number.NaN]), x, 'special'],
    [
      edit(
        Array.from({ length: 245 }, (_, at) => at),
        [1.5, 2.5, 3.5],
      ),
      x,
      'special',
    ],
    [edit([1]), c, 'kind'],
    [{ kind: 'groups', groups: [['a']] }, x, 'kind'],
    [{ kind: 'groups', groups: [['a'], ['b', 'a']] }, c, 'groups'],
    [{ kind: 'groups', groups: [[]] }, c, 'groups'],
    [{ kind: 'groups', groups: [['a'], ['b']] }, c, null],
  ])('%j on %o: %s', (own, column, problem) => {
    expect(problemOfEdit(own, column)).toBe(problem);
    if (problem !== null) {
      const table = tableOf([column], [0, 1]);
      expect(() => fineColumn(table, own, 1)).toThrow(
        `DRAFT_INVALID {"feature":"${column.name}","reason":"${problem}"}`,
      );
    }
  });
});
