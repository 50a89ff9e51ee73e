import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectSmallest } from '../../../shared/learning/select-smallest.ts';

test('finds what sorting finds, ties included, and parts the values around it', () => {
  const few = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 });
  const any = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(few, any), fc.nat(), (numbers, draw) => {
      const place = draw % numbers.length;
      const values = Float64Array.from(numbers);
      const found = selectSmallest(values, place);
      expect(found === Float64Array.from(numbers).sort()[place]).toBe(true);
      expect(values.subarray(0, place).every((value) => value <= found)).toBe(true);
      expect(values.subarray(place).every((value) => value >= found)).toBe(true);
      expect([...values].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
    }),
  );
});

test('refuses a place that does not exist', () => {
  expect(() => selectSmallest(Float64Array.of(1, 2), 2)).toThrow(RangeError);
  expect(() => selectSmallest(Float64Array.of(), 0)).toThrow(RangeError);
});
