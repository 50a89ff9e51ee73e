import lists from '../../resources/refusals-values.json' with { type: 'json' };
import { foldText } from './refusals-headers.ts';
import type { RefusalCode } from './refusals-reasons.ts';

/**
 * The Dutch citizen service number: 9 digits (8 when the leading zero was lost) whose weighted sum 9a + 8b + ... + 2h - i is a multiple
 * of 11 ("elfproef"). Chance lets 1 in 11 numbers pass, so that only a column as a whole can be judged (refusals-scan.ts).
 */
export function passesElevenTest(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (padded.length !== 9 || padded === '000000000') return false;
  let sum = -(padded.charCodeAt(8) - 48);
  for (let at = 0; at < 8; at += 1) sum += (9 - at) * (padded.charCodeAt(at) - 48);
  return sum % 11 === 0;
}

/** Norway's, the shortest of the registry; most cells of a delivery are shorter. */
const SHORTEST_IBAN = 15;

/** Whether a text is a bank account number with a valid check (ISO 13616: mod 97 of the rotated number is 1). */
export function isIban(text: string): boolean {
  if (text.length < SHORTEST_IBAN) return false;
  const packed = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(packed)) return false;
  let remainder = 0;
  for (const character of packed.slice(4) + packed.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

const email = /[^\s@;,<>]+@[^\s@;,<>]+\.[a-z]{2,}/i;
const mobilePhone = /(?<!\d)(?:\+31|0031|0)[\s-]?(?:\(0\))?6[\s-]?(?:\d[\s-]?){7}\d(?!\d)/;
const landline =
  /^(?:(?:\+31|0031)[\s-]?(?:\(0\))?[1-57]\d{1,2}|\(?0[1-57]\d{1,2}\)?(?=[\s-]))[\s-]?\d(?:[\s-]?\d){5,6}$/;
const otherCountryPhone = /^(?:\+|00)[1-9]\d{0,2}[\s-]?(?:\d[\s-]?){7,11}\d$/;
const postcodeAndNumber = /^[1-9]\d{3}\s?[A-Za-z]{2}[\s,;-]+\d{1,5}(?:[\s-]?[A-Za-z0-9]{1,4})?$/;
const streetAndNumber =
  /\b\p{L}[\p{L}.'-]*(?:straat|laan|plein|gracht|kade|singel|steeg|plantsoen|weg|dreef|hof|dijk)\s+\d{1,5}\s?[a-z]?(?:$|[\s,-])/iu;

/** Phone numbers in a spelling that nothing else has. Ten bare digits are judged per column. */
export function isPhone(text: string): boolean {
  return mobilePhone.test(text) || (text.length <= 20 && (landline.test(text) || otherCountryPhone.test(text)));
}

const countryNames = new Set<string>();
const nationalities = new Set<string>();
const countryCodes = new Set([
  ...Object.keys(lists.countries),
  ...lists.countryCodes3.flatMap((row) => row.split(' ')),
]);
for (const { names, adjectives } of Object.values(lists.countries)) {
  for (const name of names) countryNames.add(foldText(name));
  for (const adjective of adjectives) {
    const form = foldText(adjective);
    nationalities.add(form);
    // "Marokkaanse" is also spelled "Marokkaans", "Chinese" also "Chinees"
    if (form.endsWith('se')) nationalities.add(form.slice(0, -1));
    if (form.endsWith('ese')) nationalities.add(`${form.slice(0, -3)}ees`);
  }
}

/** Whether a text is a country code of two or three letters (ISO 3166-1, and of three those of states that are no more). */
export function isCountryCode(text: string): boolean {
  return (text.length === 2 || text.length === 3) && countryCodes.has(text.toUpperCase());
}

const escaped = (word: string) => foldText(word).replaceAll(/[.*+?^${}()|[\]\\-]/g, '\\$&');
const anyOf = (words: readonly string[]) =>
  new RegExp(`(?<![a-z])(?:${words.map(escaped).join('|')})(?:e|en)?(?![a-z])`);
const wordRules = Object.entries(lists.words).map(([code, words]) => ({
  code: code as RefusalCode,
  words: anyOf(words),
}));
const anyWord = anyOf(Object.values(lists.words).flat());

/** No listed word, country or nationality has fewer letters in a row. */
const SHORTEST = 3;
/** Longer texts are read as sentences: country names count only when they are the value or a listed part of it. */
const LONGEST_LIST = 80;

function refusedWord(text: string): RefusalCode | null {
  const folded = foldText(text);
  if (folded.length <= LONGEST_LIST) {
    for (const part of folded.split(/[/,;()|:]/)) {
      const name = part.trim();
      if (countryNames.has(name)) return 'ORIGIN';
      if (nationalities.has(name)) return 'NATIONALITY';
    }
  }
  if (!anyWord.test(folded)) return null;
  return wordRules.find(({ words }) => words.test(folded))?.code ?? null;
}

/** Every character beyond ASCII counts as a letter. */
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;

/** Whether a text holds a letter; every character beyond ASCII counts as one. */
export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isLetter(text.charCodeAt(at))) return true;
  return false;
}

/** Whether a text holds letters enough in a row for a listed word: numbers of records, as "CT00123-4", do not. */
function mayHoldWord(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    run = isLetter(text.charCodeAt(at)) ? run + 1 : 0;
    if (run === SHORTEST) return true;
  }
  return false;
}

/**
 * Why one value is refused whatever its column is called, null when it is not: e-mail address, bank account, phone, address, country,
 * nationality, diagnosis and other special data. `text` is trimmed.
 */
export function refusedValue(text: string): RefusalCode | null {
  if (text.length < SHORTEST) return null;
  if (text.includes('@') && email.test(text)) return 'EMAIL';
  const first = text.charCodeAt(0);
  const startsAsPhone = first === 43 || first === 48 || first === 40;
  if (startsAsPhone && text.length >= 10 && isPhone(text)) return 'PHONE';
  if (!hasLetter(text)) return null;
  if (isIban(text)) return 'IBAN';
  if (!startsAsPhone && text.length >= 10 && mobilePhone.test(text)) return 'PHONE';
  if (postcodeAndNumber.test(text)) return 'ADDRESS';
  if (!mayHoldWord(text)) return null;
  return streetAndNumber.test(text) ? 'ADDRESS' : refusedWord(text);
}
