import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../../renderer/steps/train/conditions/say-problem.ts';
import { text } from '../../../renderer/steps/train/conditions/text.ts';
import { cutWords, readTyped, writeTyped } from '../../../renderer/steps/train/fields/typed-number.ts';
import { daysOfIso } from '../../../shared/domain/columns-dates.ts';

const march1 = daysOfIso('2024-03-01');

describe('a field for dates', () => {
  it.each([
    ['1-3-2024', march1],
    [' 01-03-2024 ', march1],
    ['1/3/2024', march1],
    ['', null],
    ['31-2-2024', Number.NaN],
    ['1-3', Number.NaN],
    ['19783', Number.NaN],
  ])('reads %j', (typed, days) => expect(readTyped(typed, 'nl', 'date')).toBe(days));

  it('writes what it can read again, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 65_000 }), fc.constantFrom('nl', 'en'), (days, language) => {
        const written = writeTyped(days, language, 'date');
        expect(written).toMatch(/^\d\d-\d\d-\d{4}$/);
        expect(readTyped(written, language, 'date')).toBe(days);
      }),
    );
  });

  it('is empty for nothing, and shows a number that is no day as a number', () => {
    expect(writeTyped(null, 'nl', 'date')).toBe('');
    expect(writeTyped(Number.NaN, 'nl', 'date')).toBe('');
    expect(writeTyped(1e9, 'nl', 'date')).toBe('1000000000');
  });
});

describe('a field for years', () => {
  it('takes digits only and writes no mark for thousands', () => {
    expect(readTyped('1985', 'nl', 'year')).toBe(1985);
    expect(readTyped('1.985', 'nl', 'year')).toBeNaN();
    expect(readTyped('1985,5', 'nl', 'year')).toBeNaN();
    expect(writeTyped(1985, 'nl', 'year')).toBe('1985');
  });
});

describe('a field for amounts', () => {
  it('stays as it was', () => {
    expect(readTyped('1.345,5', 'nl', undefined)).toBe(1345.5);
    expect(writeTyped(1345.5, 'nl', undefined)).toBe('1345,5');
  });
});

describe('a cut point', () => {
  it('between two days is said as the second, where the class begins', () => {
    expect(cutWords(march1 - 0.5, 'nl', 'date')).toBe('01-03-2024');
    expect(cutWords(march1, 'nl', 'date')).toBe('01-03-2024');
    expect(cutWords(1.5, 'nl', undefined)).toBe('1,5');
  });
});

describe('what is wrong with a condition', () => {
  it('is said in the words of dates and years where that differs', () => {
    expect(sayProblem(text.nl, 'no-number', 'date')).toBe('Vul een datum in, zoals 31-10-2026.');
    expect(sayProblem(text.en, 'wrong-order', 'year')).toBe('The first year must be before the last.');
    expect(sayProblem(text.nl, 'no-ends', 'date')).toBe(text.nl.problems['no-ends']);
    expect(sayProblem(text.nl, 'no-number', undefined)).toBe('Vul een getal in.');
  });
});
