import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from '../../../renderer/steps/train/fields/decimal.ts';
import { isSame } from '../../../renderer/steps/train/fields/same.ts';
import { withoutLabel } from '../../../renderer/steps/train/fields/without-label.ts';

describe('readDecimal', () => {
  it.each([
    ['1,5', 'nl', 1.5],
    ['1.5', 'nl', 1.5],
    ['1.345', 'nl', 1345],
    ['1.345,67', 'nl', 1345.67],
    ['1,345', 'en', 1345],
    ['1.345', 'en', 1.345],
    ['1,5', 'en', 1.5],
    [' -3 ', 'nl', -3],
    ['\u22123', 'nl', -3],
  ] as const)('reads %j in %s', (typed, language, value) => expect(readDecimal(typed, language)).toBe(value));

  it('tells an empty field from one that holds no number', () => {
    expect(readDecimal('  ', 'nl')).toBeNull();
    for (const typed of ['x', '1e3', '1,2,3', '--1', '1.', 'NaN']) expect(readDecimal(typed, 'nl')).toBeNaN();
  });
});

describe('writeDecimal', () => {
  it('writes a year without a mark and a fraction the way of the language', () => {
    expect(writeDecimal(2019, 'nl')).toBe('2019');
    expect(writeDecimal(0.25, 'nl')).toBe('0,25');
    expect(writeDecimal(0.25, 'en')).toBe('0.25');
    expect(writeDecimal(null, 'nl')).toBe('');
    expect(writeDecimal(Number.NaN, 'nl')).toBe('');
  });

  it('is read back as the same number', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(amount, fc.constantFrom('nl' as const, 'en' as const), (value, language) => {
        expect(readDecimal(writeDecimal(value, language), language)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('isSame', () => {
  it('looks inside, and takes one unreadable number for another', () => {
    expect(isSame({ a: [1, { b: Number.NaN }] }, { a: [1, { b: Number.NaN }] })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });

  it('agrees with a copy of anything', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, structuredClone(value))));
  });
});

describe('withoutLabel', () => {
  it('leaves out the name in front, and nothing else', () => {
    expect(withoutLabel('te laat: 3 of meer', 'te laat')).toBe('3 of meer');
    expect(withoutLabel('te laat gemeld: 3 of meer', 'te laat')).toBe('te laat gemeld: 3 of meer');
  });
});
