import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSoftMissing, missingKind, readBoolean } from '../../../shared/domain/columns-codes.ts';
import {
  dateFormatsOf,
  daysOfIso,
  daysOfSerial,
  isoOfDays,
  isSentinelDate,
  parseDate,
} from '../../../shared/domain/columns-dates.ts';
import { formatNumber, numberForm, parseNumber } from '../../../shared/domain/columns-numbers.ts';

describe('numbers', () => {
  test.each([
    ['1.345,67', 1345.67],
    ['1345.67', 1345.67],
    ['1345,67', 1345.67],
    ['1.345.678', 1345678],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['-12', -12],
    ['-1.234,5', -1234.5],
    ['+3', 3],
    ['€ 1.250,00', 1250],
    ['1e-05', 0.00001],
    ['1,5e+3', 1500],
    ['36893488147419103232', 2 ** 65],
    ['.5', 0.5],
  ])('%s is read as %d', (text, value) => {
    expect(parseNumber(text, 'comma')).toBe(value);
  });

  test.each(['', '-', 'abc', '1.2.3', '12,', '1,2,3', '1 000', '1E5', '12-01', '1.34,5', '.', ',', '٣'])(
    '%s is no number',
    (text) => {
      expect(parseNumber(text, 'comma')).toBeNaN();
      expect(numberForm(text)).toBe('none');
    },
  );

  test('only 1.345 depends on the style of its column', () => {
    expect(parseNumber('1.345', 'comma')).toBe(1345);
    expect(parseNumber('1.345', 'point')).toBe(1.345);
    expect(parseNumber('12.50', 'comma')).toBe(12.5);
    expect(parseNumber('1,345', 'point')).toBe(1.345);
  });

  test('a number with leading zeros is a code', () => {
    expect(numberForm('007')).toBe('zeros');
    expect(numberForm('0')).toBe('integer');
    expect(numberForm('0,7')).toBe('comma');
  });

  test('every finite number survives writing and reading, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatNumber(value), 'comma')).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('Dutch grouping of whole and broken amounts is undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (euros, cents) => {
        const written = `${Math.abs(euros).toLocaleString('nl-NL')},${String(cents).padStart(2, '0')}`;
        expect(parseNumber(written, 'comma')).toBe(Number(`${Math.abs(euros)}.${String(cents).padStart(2, '0')}`));
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['31-01-2024', 'dmy', '2024-01-31'],
    ['1/2/2024', 'dmy', '2024-02-01'],
    ['1/2/2024', 'mdy', '2024-01-02'],
    ['3-4-21', 'dmyy', '2021-04-03'],
    ['3-4-67', 'dmyy', '1967-04-03'],
    ['20240229', 'yyyymmdd', '2024-02-29'],
    ['2024-02-29', 'ymd', '2024-02-29'],
    ['2024-02-29T13:45:00', 'ymd', '2024-02-29'],
    ['29-02-2024 08:30', 'dmy', '2024-02-29'],
    ['45351', 'serial1900', '2024-02-29'],
    ['43889', 'serial1904', '2024-02-29'],
  ] as const)('%s as %s is %s', (text, format, iso) => {
    const days = parseDate(text, format);
    expect(days === null ? null : isoOfDays(days)).toBe(iso);
  });

  test.each(['30-02-2024', '2024-13-01', '20241301', '32-01-2024', '1-2', '12-345-2024', 'vandaag', '1-2/2024'])(
    '%s is no date',
    (text) => {
      expect(dateFormatsOf(text)).toEqual([]);
    },
  );

  test('a day above 12 settles the order, else both orders stay open', () => {
    expect(dateFormatsOf('13-02-2024')).toEqual(['dmy']);
    expect(dateFormatsOf('02-13-2024')).toEqual(['mdy']);
    expect(dateFormatsOf('02-03-2024')).toEqual(['dmy', 'mdy']);
  });

  test('serials: day 59 is 28 February 1900, day 60 never was, day 61 is 1 March (ECMA-376 18.17.4.1)', () => {
    expect(isoOfDays(daysOfSerial(1, 1900) as number)).toBe('1900-01-01');
    expect(isoOfDays(daysOfSerial(59, 1900) as number)).toBe('1900-02-28');
    expect(daysOfSerial(60, 1900)).toBeNull();
    expect(isoOfDays(daysOfSerial(61, 1900) as number)).toBe('1900-03-01');
    expect(isoOfDays(daysOfSerial(0, 1904) as number)).toBe('1904-01-01');
  });

  test('days and ISO text are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
        expect(daysOfIso(isoOfDays(days))).toBe(days);
      }),
    );
  });

  test.each([
    '31-12-9999',
    '9999-12-31',
    '99991231',
    '01-01-1001',
    '1-1-1001',
    '00000000',
    '1-1-1900',
    '01-01-1900',
    '00-00-0000',
    '0000-00-00',
    '19000101',
  ])('%s means none', (text) => {
    expect(isSentinelDate(text)).toBe(true);
    expect(missingKind(text)).toBe('sentinel');
  });

  test.each(['0', '1900', '9999', '31-12-2024', '02-01-1900', '10011900', '0000'])('%s is a value', (text) => {
    expect(missingKind(text)).toBeNull();
  });
});

describe('codes', () => {
  test.each(['J', 'ja', '1', 'WAAR', 'true', 'Yes'])('%s is J', (text) => {
    expect(readBoolean(text)).toBe('J');
  });
  test.each(['N', 'Nee', '0', 'ONWAAR', 'FALSE', 'no'])('%s is N', (text) => {
    expect(readBoolean(text)).toBe('N');
  });
  test.each(['2', '10', 'nul', 'jaja', ''])('%s is neither', (text) => {
    expect(readBoolean(text)).toBeNull();
  });
  test('empty, a dash, NULL and spreadsheet errors are missing; "onbekend" is so only among numbers', () => {
    expect(missingKind('')).toBe('empty');
    expect(missingKind('-')).toBe('empty');
    expect(missingKind('null')).toBe('empty');
    expect(missingKind('#WAARDE!')).toBe('error');
    expect(missingKind('onbekend')).toBeNull();
    expect(isSoftMissing('onbekend')).toBe(true);
  });
});
