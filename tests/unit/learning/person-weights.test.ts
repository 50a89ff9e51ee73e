import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighPersons } from '../../../shared/learning/person-weights.ts';

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

describe('weighPersons', () => {
  it('leaves rows alone that are a person each and weigh the same', () => {
    const { evidence, persons } = weighPersons(Float64Array.of(5, 6, 7), new Float64Array(3).fill(2));
    expect([...evidence]).toEqual([1, 1, 1]);
    expect([...persons]).toEqual([1, 1, 1]);
  });

  it('counts copies of rows as the persons they are of, whatever they weigh', () => {
    const keys = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (drawn, copies, weight) => {
          const own = [...new Set(drawn)];
          const copied = Float64Array.from(own.flatMap((key) => new Array(copies).fill(key)));
          const { evidence, persons } = weighPersons(copied, new Float64Array(copied.length).fill(weight));
          expect(sumOf(evidence)).toBeCloseTo(own.length, 9);
          expect(sumOf(persons)).toBeCloseTo(own.length, 9);
        },
      ),
    );
  });

  it('uneven weights are worth (sum w)^2 / sum w^2 persons', () => {
    // Persons weigh 3, 1, 1 and 1: 36 / 12.
    const { evidence, persons } = weighPersons(Float64Array.of(1, 1, 2, 3, 4), Float64Array.of(1, 2, 1, 1, 1));
    expect(sumOf(evidence)).toBeCloseTo(3, 12);
    expect([...persons]).toEqual([0.5, 0.5, 1, 1, 1]);
  });
});
