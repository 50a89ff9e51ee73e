import { isSentinelDate } from './columns-dates.ts';

export type MissingKind = 'empty' | 'sentinel' | 'error';

const emptyWords = new Set(['', '-', '--', 'NULL', '(NULL)', '<NULL>', 'NAN', '#N/B', '#N/A']);
const errorWords = new Set([
  '#WAARDE!',
  '#VERW!',
  '#DEEL/0!',
  '#NAAM?',
  '#GETAL!',
  '#LEEG!',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
]);
/** Words that are a level of their own in a code ("onbekend" can tell something), but no number and no date. */
const softWords = new Set(['NA', 'N/A', 'N.V.T.', 'NVT', 'ONBEKEND', 'UNKNOWN', '?', '.', 'X', 'GEEN', 'NONE', 'LEEG']);

const LONGEST_WORD = 8;

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** Whether a trimmed text means that there is no value, and how it says so; null when it is a value. */
export function missingKind(text: string): MissingKind | null {
  if (text === '') return 'empty';
  if (startsWithDigit(text)) return text.length <= 10 && isSentinelDate(text) ? 'sentinel' : null;
  if (text.length > LONGEST_WORD) return null;
  const upper = text.toUpperCase();
  if (emptyWords.has(upper)) return 'empty';
  return errorWords.has(upper) ? 'error' : null;
}

/** Whether a text says "no value" where a number or a date is expected; in a code it stays a level. */
export function isSoftMissing(text: string): boolean {
  return text.length <= LONGEST_WORD && !startsWithDigit(text) && softWords.has(text.toUpperCase());
}

const LONGEST_BOOLEAN = 6;
const yesWords = new Set(['J', 'JA', '1', 'WAAR', 'TRUE', 'Y', 'YES']);
const noWords = new Set(['N', 'NEE', '0', 'ONWAAR', 'FALSE', 'NO']);

/** J/N, Ja/Nee, 0/1, WAAR/ONWAAR and their English forms as `J` or `N`; null for anything else. */
export function readBoolean(text: string): 'J' | 'N' | null {
  if (text.length > LONGEST_BOOLEAN || (text.length > 1 && startsWithDigit(text))) return null;
  const upper = text.toUpperCase();
  if (yesWords.has(upper)) return 'J';
  return noWords.has(upper) ? 'N' : null;
}
