import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formats } from '../../../renderer/i18n/format.ts';

const { nl, en } = formats;
/** Keeps a number and its unit on one line. */
const nbsp = '\u00a0';
/** As wide as a digit, unlike the hyphen. */
const minus = '\u2212';

describe('numbers', () => {
  it('writes thousands and decimals as the language does', () => {
    expect([nl.count(1345), en.count(1345)]).toEqual(['1.345', '1,345']);
    expect([nl.number(1345.67, 2), en.number(1345.67, 2)]).toEqual(['1.345,67', '1,345.67']);
    expect(nl.number(2, 3)).toBe('2,000');
  });

  it('writes a real minus, and a plus only where it is asked for', () => {
    expect(nl.number(-0.25, 2)).toBe(`${minus}0,25`);
    expect([nl.signed(0.02, 2), nl.signed(-0.02, 2), en.signed(0.02, 2)]).toEqual(['+0,02', `${minus}0,02`, '+0.02']);
  });

  it('gives no sign to what rounds to 0', () => {
    expect([nl.number(-0.001, 2), nl.signed(-0.001, 2), nl.signed(0.001, 2), nl.count(-0.4)]).toEqual([
      '0,00',
      '0,00',
      '0,00',
      '0',
    ]);
  });

  it('writes shares as percentages', () => {
    expect([nl.percent(0.092), en.percent(0.092)]).toEqual([`9,2${nbsp}%`, '9.2%']);
    expect([nl.percent(0.5, 0), en.percent(1, 0)]).toEqual([`50${nbsp}%`, '100%']);
  });
});

describe('estimates', () => {
  const estimate = { value: 0.15, low: 0.08, high: 0.25 };

  it('says them as a number of the 100, with an interval', () => {
    expect([nl.of100(0.15), en.of100(0.15)]).toEqual(['15 van de 100', '15 in 100']);
    expect(nl.about100(0.15)).toBe('naar schatting 15 van de 100');
    expect([nl.between100(estimate), en.between100(estimate)]).toEqual(['tussen 8 en 25', 'between 8 and 25']);
    expect(nl.range(estimate, 2)).toBe('0,08 tot 0,25');
    expect([nl.percentRange(estimate), en.percentRange(estimate, 0)]).toEqual([`8,0 tot 25,0${nbsp}%`, '8 to 25%']);
    expect([nl.outOf(41, 1160), en.outOf(41, 1160)]).toEqual(['41 van 1.160', '41 of 1,160']);
  });

  it('stops at 1 and 99', () => {
    expect([0, 0.0099, 0.01, 0.014].map(nl.per100)).toEqual(['minder dan 1', 'minder dan 1', '1', '1']);
    expect([0.986, 0.99, 0.9901, 1].map(nl.per100)).toEqual(['99', '99', 'meer dan 99', 'meer dan 99']);
    expect([en.per100(0.001), en.per100(0.999)]).toEqual(['fewer than 1', 'more than 99']);
  });

  it('never has more than two digits, nor says that something is certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(nl.per100(share)).toMatch(/^([1-9]\d?|minder dan 1|meer dan 99)$/);
        expect(en.per100(share)).toMatch(/^([1-9]\d?|fewer than 1|more than 99)$/);
      }),
    );
  });
});

describe('sizes and durations', () => {
  it('rounds sizes to what a person reads', () => {
    const sizes = [0, 1, 1499, 64_200, 1_000_000, 1_234_567, 12_345_678, 2_500_000_000];
    expect(sizes.map(nl.bytes).map((size) => size.replace(nbsp, ' '))).toEqual([
      '1 kB',
      '1 kB',
      '1 kB',
      '64 kB',
      '1,0 MB',
      '1,2 MB',
      '12 MB',
      '2,5 GB',
    ]);
  });

  it('never shows a size of four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (size) => {
        expect(nl.bytes(size)).toMatch(/^(\d{1,3}|\d{1,3},\d)\u00a0[kMG]B$/);
      }),
      {
        examples: [
          [999_499],
          [999_500],
          [999_999],
          [9_949_999],
          [9_950_000],
          [9_999_999],
          [999_499_999],
          [999_500_000],
        ],
      },
    );
  });

  it('rounds the time left', () => {
    expect([0, 7.9, 8, 14, 26, 54].map(nl.duration)).toEqual([
      'een paar seconden',
      'een paar seconden',
      '10 seconden',
      '10 seconden',
      '30 seconden',
      '50 seconden',
    ]);
    expect([55, 89, 90, 5399].map(nl.duration)).toEqual(['1 minuut', '1 minuut', '2 minuten', '90 minuten']);
    expect([5400, 9100].map(nl.duration)).toEqual(['2 uur', '3 uur']);
    expect([3, 30, 60, 600, 7200].map(en.duration)).toEqual([
      'a few seconds',
      '30 seconds',
      '1 minute',
      '10 minutes',
      '2 hours',
    ]);
  });
});

describe('moments', () => {
  it('writes days in words', () => {
    expect([nl.date('2026-10-01'), en.date('2026-10-01')]).toEqual(['1 oktober 2026', '1 October 2026']);
  });

  it('writes the clock of this computer', () => {
    expect(nl.dateTime('2026-10-01T09:12:33')).toBe('1 oktober 2026, 09:12');
    expect([nl.time('2026-10-01T09:12:33'), en.time('2026-10-01T21:12:33')]).toEqual(['09:12:33', '21:12:33']);
  });
});

describe('moments on a computer west of Greenwich', () => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'America/New_York';
    vi.resetModules();
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('leaves a day the day it is, and writes a moment as that computer does', async () => {
    const west = (await import('../../../renderer/i18n/format.ts')).formats.nl;
    expect(west.date('2026-10-01')).toBe('1 oktober 2026');
    expect(west.dateTime('2026-10-01T02:00:00.000Z')).toBe('30 september 2026, 22:00');
  });
});
