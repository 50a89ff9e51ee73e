import type { Estimate } from '../../shared/contract/train.ts';
import type { Language, Texts } from './language.ts';

/** A space that keeps a number and its unit on one line. */
const nbsp = '\u00a0';
const locales: Texts<string> = { nl: 'nl-NL', en: 'en-GB' };

const words = {
  nl: {
    under: 'minder dan 1',
    over: 'meer dan 99',
    of100: (n: string) => `${n} van de 100`,
    about100: (n: string) => `naar schatting ${n} van de 100`,
    between: (low: string, high: string) => `tussen ${low} en ${high}`,
    to: (low: string, high: string) => `${low} tot ${high}`,
    outOf: (hits: string, n: string) => `${hits} van ${n}`,
    seconds: 'een paar seconden',
    second: (n: number) => `${n} seconden`,
    minute: (n: number) => (n === 1 ? '1 minuut' : `${n} minuten`),
    hour: (n: string) => `${n} uur`,
  },
  en: {
    under: 'fewer than 1',
    over: 'more than 99',
    of100: (n: string) => `${n} in 100`,
    about100: (n: string) => `an estimated ${n} in 100`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    to: (low: string, high: string) => `${low} to ${high}`,
    outOf: (hits: string, n: string) => `${hits} of ${n}`,
    seconds: 'a few seconds',
    second: (n: number) => `${n} seconds`,
    minute: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
    hour: (n: string) => (n === '1' ? '1 hour' : `${n} hours`),
  },
};

/** One formatter per number of decimals, 0 to 6. What rounds to 0 has no sign: 0,00 and not -0,00 or +0,00. */
const withDecimals = (locale: string, signDisplay: 'negative' | 'exceptZero') =>
  Array.from(
    { length: 7 },
    (_, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay }),
  );

/** A minus of the same width as the digits, instead of a hyphen. */
const minus = (text: string): string => text.replace(/^-/, '\u2212');

function makeFormats(language: Language) {
  const locale = locales[language];
  const say = words[language];
  const plain = withDecimals(locale, 'negative');
  const withSign = withDecimals(locale, 'exceptZero');
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const dayUtc = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const clockSeconds = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

  const number = (value: number, digits: number) => minus(plain[digits]!.format(value));
  const signed = (value: number, digits: number) => minus(withSign[digits]!.format(value));
  const count = (value: number) => number(value, 0);
  const percent = (share: number, digits = 1) =>
    language === 'nl' ? `${number(100 * share, digits)}${nbsp}%` : `${number(100 * share, digits)}%`;

  /** A moment that holds a day only is that day everywhere, whatever the time zone of the computer. */
  const date = (iso: string) => (iso.length === 10 ? dayUtc : day).format(new Date(iso));
  const dateTime = (iso: string) => `${date(iso)}, ${clock.format(new Date(iso))}`;
  const time = (iso: string) => clockSeconds.format(new Date(iso));

  /** "15", never more than two digits: a model cannot tell 1 in 1000 from 1 in 500. */
  const per100 = (share: number) => {
    if (share < 0.01) return say.under;
    if (share > 0.99) return say.over;
    return count(Math.round(100 * share));
  };

  /** The limits lie where rounding reaches the next unit, so that no size reads 1.000 kB. */
  const bytes = (size: number) => {
    if (size < 999_500) return `${count(Math.max(1, size / 1000))}${nbsp}kB`;
    if (size < 999_500_000) return `${number(size / 1_000_000, size < 9_950_000 ? 1 : 0)}${nbsp}MB`;
    return `${number(size / 1_000_000_000, 1)}${nbsp}GB`;
  };

  /** Rounded: an estimate of the time left is never sharp. */
  const duration = (seconds: number) => {
    if (seconds < 8) return say.seconds;
    if (seconds < 55) return say.second(10 * Math.max(1, Math.round(seconds / 10)));
    if (seconds < 5400) return say.minute(Math.max(1, Math.round(seconds / 60)));
    return say.hour(count(Math.round(seconds / 3600)));
  };

  return {
    /** Whole numbers: 1.345 */
    count,
    /** Numbers with a fixed number of decimals: 1.345,67 */
    number,
    /** With a plus where it is above 0: +0,02 */
    signed,
    /** A share between 0 and 1 as 9,2 % */
    percent,
    /** "1 oktober 2026" */
    date,
    /** "1 oktober 2026, 09:12" */
    dateTime,
    /** "09:12:33" */
    time,
    bytes,
    duration,
    per100,
    /** "15 van de 100" */
    of100: (share: number) => say.of100(per100(share)),
    /** "naar schatting 15 van de 100" */
    about100: (share: number) => say.about100(per100(share)),
    /** "tussen 8 en 25" */
    between100: (estimate: Estimate) => say.between(per100(estimate.low), per100(estimate.high)),
    /** "0,66 tot 0,76" */
    range: (estimate: Estimate, digits: number) => say.to(number(estimate.low, digits), number(estimate.high, digits)),
    /** "6,1 tot 13,5 %" */
    percentRange: (estimate: Estimate, digits = 1) =>
      say.to(number(100 * estimate.low, digits), percent(estimate.high, digits)),
    /** "41 van 160" */
    outOf: (hits: number, n: number) => say.outOf(count(hits), count(n)),
  };
}

export type Formats = ReturnType<typeof makeFormats>;

/** The Dutch and the English way of writing numbers, dates and estimates. */
export const formats: Texts<Formats> = { nl: makeFormats('nl'), en: makeFormats('en') };
