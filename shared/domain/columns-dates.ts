import type { DateFormat } from './columns.ts';

const MS_PER_DAY = 86_400_000;
/** Years outside this range are no dates of people or benefits but typing errors or sentinels. */
const FIRST_YEAR = 1850;
const LAST_YEAR = 2150;
/** Years of two digits up to this one belong to this century: 39 is 2039, 40 is 1940. */
const PIVOT = 39;

const threeParts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
const wholeNumber = /^\d{1,6}$/;

interface DateParts {
  readonly shape: 'yearFirst' | 'yearLast' | 'yearShort' | 'eightDigits';
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

function partsOf(text: string): DateParts | null {
  const packed = eightDigits.exec(text);
  if (packed !== null) {
    return { shape: 'eightDigits', first: Number(packed[1]), second: Number(packed[2]), third: Number(packed[3]) };
  }
  const match = threeParts.exec(text);
  if (match === null) return null;
  const [, first = '', , second = '', third = ''] = match;
  const numbers = { first: Number(first), second: Number(second), third: Number(third) };
  if (first.length === 4 && third.length <= 2) return { shape: 'yearFirst', ...numbers };
  if (first.length > 2) return null;
  if (third.length === 4) return { shape: 'yearLast', ...numbers };
  return third.length === 2 ? { shape: 'yearShort', ...numbers } : null;
}

/** Days since 1970-01-01 of a calendar date, null when there is no such day. */
export function daysOfDate(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / MS_PER_DAY : null;
}

/** `yyyy-mm-dd` of a number of days since 1970-01-01. */
export function isoOfDays(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of `yyyy-mm-dd`: the number that a date is as a feature. NaN when it is no date. */
export function daysOfIso(iso: string): number {
  return parseDate(iso, 'ymd') ?? Number.NaN;
}

/**
 * Days since 1970-01-01 of a spreadsheet serial. In the 1900 system day 60 is 29 February 1900, which never was (a fault kept since
 * Lotus 1-2-3), so that days before it count from one day later. Null outside 1900 to 2150.
 */
export function daysOfSerial(serial: number, system: 1900 | 1904): number | null {
  const whole = Math.floor(serial);
  if (system === 1904) return whole >= 0 && whole <= 90_000 ? whole - 24_107 : null;
  if (whole < 1 || whole === 60 || whole > 91_500) return null;
  return whole - (whole < 60 ? 25_568 : 25_569);
}

/** The date formats that can read a trimmed text; empty when it is no date. Serials are not offered: any number would be one. */
export function dateFormatsOf(text: string): readonly DateFormat[] {
  const parts = partsOf(text);
  if (parts === null) return [];
  if (parts.shape === 'eightDigits') return parseDate(text, 'yyyymmdd') === null ? [] : ['yyyymmdd'];
  if (parts.shape === 'yearFirst') return parseDate(text, 'ymd') === null ? [] : ['ymd'];
  const offered: readonly DateFormat[] = parts.shape === 'yearShort' ? ['dmyy'] : ['dmy', 'mdy'];
  return offered.filter((format) => parseDate(text, format) !== null);
}

/** Days since 1970-01-01 of a trimmed text in the given format (a time of day is dropped), null when it is no such date. */
export function parseDate(text: string, format: DateFormat): number | null {
  if (format === 'serial1900' || format === 'serial1904') {
    return wholeNumber.test(text) ? daysOfSerial(Number(text), format === 'serial1900' ? 1900 : 1904) : null;
  }
  const parts = partsOf(text);
  if (parts === null) return null;
  const { shape, first, second, third } = parts;
  if (format === 'yyyymmdd') return shape === 'eightDigits' ? daysOfDate(first, second, third) : null;
  if (format === 'ymd') return shape === 'yearFirst' ? daysOfDate(first, second, third) : null;
  if (format === 'dmyy') {
    return shape === 'yearShort' ? daysOfDate(third + (third <= PIVOT ? 2000 : 1900), second, first) : null;
  }
  if (shape !== 'yearLast') return null;
  return format === 'dmy' ? daysOfDate(third, second, first) : daysOfDate(third, first, second);
}

const sentinelEdge = /^(?:0000|9999|1001|1900)|(?:0000|9999|1001|1900)$/;
const onlyZeros = /^0+(?:([-/.])0+\1)?0+$/;

/** A date that stands for "none" or "open end": 31-12-9999, 01-01-1001, 1-1-1900 in any notation, and a date of only zeros. */
export function isSentinelDate(text: string): boolean {
  if (text.length < 8 || text.length > 10 || !sentinelEdge.test(text)) return false;
  if (onlyZeros.test(text)) return text.replaceAll(/[^0]/g, '').length <= 8;
  const parts = partsOf(text);
  if (parts === null || parts.shape === 'yearShort') return false;
  const yearComesLast = parts.shape === 'yearLast';
  const year = yearComesLast ? parts.third : parts.first;
  const day = yearComesLast ? parts.first : parts.third;
  if (year === 9999) return parts.second === 12 && day === 31;
  return (year === 1001 || year === 1900) && parts.second === 1 && day === 1;
}
