import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctValues } from '../../../shared/learning/distinct-values.ts';

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE),
);

describe('distinctValues', () => {
  const reference = (column: readonly number[]) => {
    const known = column.filter((value) => !Number.isNaN(value)).map((value) => value + 0);
    const values = [...new Set(known)].sort((a, b) => a - b);
    return { values, ends: values.map((value) => known.filter((other) => other <= value).length) };
  };

  test('is what a set of the known values gives, with few or many of them', () => {
    const wide = fc.array(fc.oneof(number, fc.constant(Number.NaN)), { maxLength: 120 });
    const narrow = fc.array(fc.constantFrom(4, -1.5, 0, -0, Number.NaN, 7), { maxLength: 120 });
    const edge = fc.array(fc.integer({ min: 0, max: 33 }), { minLength: 100, maxLength: 300 });
    const whole = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 60, maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(wide, narrow, edge, whole), (column) => {
        const { values, ends } = distinctValues(Float64Array.from(column));
        expect({ values: [...values], ends: [...ends] }).toEqual(reference(column));
      }),
    );
  });

  test('minus zero is zero', () => {
    expect(Object.is(distinctValues(Float64Array.of(-0)).values[0], 0)).toBe(true);
    const many = Float64Array.from({ length: 50 }, (_, at) => (at === 0 ? -0 : at));
    expect(Object.is(distinctValues(many).values[0], 0)).toBe(true);
  });
});
