import type { Language } from '../../../i18n/language.ts';

interface Marks {
  readonly grouped: RegExp;
  readonly thousands: RegExp;
}

/** How thousands are marked, with the decimals after them. A decimal sign on its own may be a point or a comma in both languages. */
const marks: Readonly<Record<Language, Marks>> = {
  nl: { grouped: /^-?\d{1,3}(\.\d{3})+(,\d+)?$/, thousands: /\./g },
  en: { grouped: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/, thousands: /,/g },
};

/**
 * The number that was typed: `1.345` is 1345 in Dutch and 1.345 in English, and 1,5 may be written in both.
 *
 * @returns null for an empty field, NaN for what is no number
 */
export function readDecimal(typed: string, language: Language): number | null {
  const text = typed.trim().replace(/^\u2212/, '-');
  if (text === '') return null;
  const { grouped, thousands } = marks[language];
  const plain = grouped.test(text) ? text.replace(thousands, '') : text;
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

const plainNumber = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** A number as it can be typed again: no mark for thousands, a decimal comma in Dutch. Empty for null and NaN. */
export function writeDecimal(value: number | null, language: Language): string {
  if (value === null || Number.isNaN(value)) return '';
  const text = plainNumber.format(value);
  if (language === 'nl') return text.replace('.', ',');
  return text;
}
