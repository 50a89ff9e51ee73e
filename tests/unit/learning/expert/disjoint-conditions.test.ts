import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindCondition, type Condition, type ModelFeature } from '../../../../shared/learning/conditions.ts';
import { disjointConditions } from '../../../../shared/learning/expert/disjoint-conditions.ts';
import { categorical, numeric } from '../planted-table.ts';

const interval = (from: number | null, to: number | null, missing: 'in' | 'out' = 'out'): Condition => ({
  kind: 'interval',
  feature: 'x',
  from,
  to,
  missing,
});
const levels = (own: readonly string[], missing = false): Condition => ({
  kind: 'levels',
  feature: 'x',
  levels: own,
  missing,
});
const missing: Condition = { kind: 'missing', feature: 'x' };

const names = ['a', 'b', 'c', 'd', 'e'];
const numbers = numeric('x', [Number.NaN, -1, 0, 0.5, 1, 2, 3, 4, 5, 6, 7]);
const texts = categorical('x', [null, ...names, 'never named']);
const numericFeature: ModelFeature = { kind: 'numeric', name: 'x', low: -1, high: 7 };
const textFeature: ModelFeature = { kind: 'categorical', name: 'x', levels: names, otherLevels: ['never named'] };

const bound = fc.option(fc.integer({ min: 0, max: 6 }));
const anyInterval = fc
  .tuple(bound, bound, fc.constantFrom('in', 'out'))
  .map(([from, to, own]): Condition => interval(from, to, own));
const anyLevels = fc
  .tuple(fc.subarray(names, { minLength: 1 }), fc.boolean())
  .map(([own, known]): Condition => levels(own, known));
const listOf = (one: fc.Arbitrary<Condition>) =>
  fc.array(fc.oneof(one, one, fc.constant(missing)), { minLength: 1, maxLength: 5 });

describe('disjointConditions', () => {
  it.each([
    ['numbers', listOf(anyInterval), numericFeature, numbers, 11],
    ['levels', listOf(anyLevels), textFeature, texts, 7],
  ] as const)(
    'of %s hold for a row exactly where the condition is the first that holds',
    (_, lists, feature, column, rows) => {
      fc.assert(
        fc.property(lists, (conditions) => {
          const remainders = disjointConditions(conditions);
          const tests = conditions.map((condition) => bindCondition(condition, feature, column));
          for (let row = 0; row < rows; row++) {
            const first = tests.findIndex((test) => test(row));
            const holding = remainders.flatMap((own, at) =>
              own.conditions.filter((condition) => bindCondition(condition, feature, column)(row)).map(() => at),
            );
            expect(holding).toEqual(first < 0 ? [] : [first]);
          }
        }),
      );
    },
  );

  it('cuts an interval into pieces around an earlier one', () => {
    const [, rest] = disjointConditions([interval(2, 4), interval(null, null, 'in')]);
    expect(rest).toEqual({ overlaps: true, conditions: [interval(null, 2, 'in'), interval(4, null)] });
  });

  it('leaves alone what does not overlap, and says what can never hold', () => {
    const apart = [interval(0, 2), interval(2, 4, 'in')];
    expect(disjointConditions(apart)).toEqual(apart.map((own) => ({ overlaps: false, conditions: [own] })));
    expect(disjointConditions([interval(3, 3), interval(4, 2)])).toEqual([
      { overlaps: false, conditions: [] },
      { overlaps: false, conditions: [] },
    ]);
    expect(disjointConditions([levels(['a', 'b'], true), levels(['b']), missing])).toEqual([
      { overlaps: false, conditions: [levels(['a', 'b'], true)] },
      { overlaps: true, conditions: [] },
      { overlaps: true, conditions: [] },
    ]);
  });

  it('keeps what is missing when only that is left', () => {
    expect(disjointConditions([levels(['a']), levels(['a'], true)])[1]?.conditions).toEqual([missing]);
    expect(disjointConditions([interval(null, null), interval(1, 2, 'in')])[1]?.conditions).toEqual([missing]);
  });
});
