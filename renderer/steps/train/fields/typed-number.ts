import type { DraftFeature } from '../../../../shared/contract/draft.ts';
import { daysOfIso, parseDate } from '../../../../shared/domain/columns-dates.ts';
import { dateWords } from '../../../../shared/domain/sentences.ts';
import type { Language } from '../../../i18n/language.ts';
import { readDecimal, writeDecimal } from './decimal.ts';

/** What numbers stand for where they are no amounts: days since 1970-01-01, or years. */
export type NumberMeaning = DraftFeature['numbers'];

/** Days that can be typed as a date. */
const FIRST_DAY = daysOfIso('1850-01-01');
const LAST_DAY = daysOfIso('2150-12-31');

/**
 * The number that was typed: a date as people here write it (31-10-2026), a year in digits only, or any other number.
 *
 * @returns null for an empty field, NaN for what cannot be read
 */
export function readTyped(typed: string, language: Language, numbers: NumberMeaning): number | null {
  const text = typed.trim();
  if (text === '' || numbers === undefined) return readDecimal(text, language);
  if (numbers === 'date') return parseDate(text, 'dmy') ?? Number.NaN;
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}

/** A number as it can be typed again. One that is no day, from when the feature held something else, stays a number. */
export function writeTyped(value: number | null, language: Language, numbers: NumberMeaning): string {
  const isDay = numbers === 'date' && value !== null && value >= FIRST_DAY && value <= LAST_DAY;
  return isDay ? dateWords(value) : writeDecimal(value, language);
}

/** A cut point as it is said. Days are whole: what begins between two days begins on the second. */
export function cutWords(cut: number, language: Language, numbers: NumberMeaning): string {
  return writeTyped(numbers === 'date' ? Math.ceil(cut) : cut, language, numbers);
}
