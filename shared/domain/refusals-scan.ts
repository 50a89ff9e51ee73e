import { parseDate } from './columns-dates.ts';
import type { RefusalCode } from './refusals-reasons.ts';
import { lookalikeShapes } from './refusals-shapes.ts';
import { hasLetter, isCountryCode, passesElevenTest, refusedValue } from './refusals-values.ts';

/** What the values of a column give away, as counts; never the values themselves. */
export interface ValueFindings {
  readonly nonEmpty: number;
  /** Cells that are refused on their own, per reason. */
  readonly refused: ReadonlyMap<RefusalCode, number>;
  /** What the column is as a whole, with the number of values that say so. */
  readonly whole: { readonly code: RefusalCode; readonly count: number } | null;
  /** Every value is a country code, `NL` among them. */
  readonly countryCodes: boolean;
  readonly sexes: boolean;
  readonly postcodes: boolean;
  /** Shape of a plate or a V-number that most values have, `AA9999`: then it is how records are numbered. Null when there is none. */
  readonly usualShape: string | null;
}

const sexWords = new Set([
  'm',
  'v',
  'x',
  'o',
  'f',
  'man',
  'vrouw',
  'male',
  'female',
  'mannelijk',
  'vrouwelijk',
  'onbekend',
  'unknown',
  'anders',
]);
const female = new Set(['v', 'f', 'vrouw', 'female', 'vrouwelijk']);
const male = new Set(['m', 'man', 'male', 'mannelijk']);
const plate = /^(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})$/i;
const postcode = /^[1-9]\d{3}\s?[A-Za-z]{2}$/;
const initials = /^(?:[A-Z]\.\s?){1,6}$/;
const particles = "(?:(?:van|de|der|den|ten|ter|te|el|al|ben|von|da|dos|'t)\\s)*";
const personName = new RegExp(
  `^(?:(?:[A-Z]\\.\\s?)+|(?:\\p{Lu}[\\p{Ll}'-]+\\s)+)${particles}\\p{Lu}[\\p{L}'-]+$|^\\p{Lu}[\\p{L}'-]+,\\s(?:[A-Z]\\.|\\p{Lu}\\p{Ll}+)`,
  'u',
);
const bareDigits = /^\d+(?:[.,]0+)?$/;
const groupedDigits = /^\d{2,4}[. ]\d{2,3}[. ]\d{2,3}$/;

/** The digits of a number, also when it went through a spreadsheet (`123456782,0`) or is grouped (`123.456.782`); else nothing. */
function plainDigits(text: string): string {
  if (bareDigits.test(text)) return text.replace(/[.,]0+$/, '');
  return groupedDigits.test(text) ? text.replaceAll(/[. ]/g, '') : '';
}

/** 11-proof: chance alone passes 1 in 11, so three values that all pass are no accident (1 in 1331). */
const BSN_SHARE = 0.9;
const BSN_FEWEST = 3;
/** Among many numbers a third that passes is no accident either: real numbers mixed with others. */
const BSN_MIXED_SHARE = 0.3;
const BSN_MIXED_FEWEST = 50;
const PHONE_SHARE = 0.9;
const NAME_SHARE = 0.7;
/** People have plates of many series; numbers of records are all of one. */
const USUAL_SHARE = 0.5;
const USUAL_FEWEST = 3;
const USUAL_ROWS = 20;
const WORDS_OF_SENTENCE = 4;
const SHORTEST_TEXT = 2;

/**
 * Looks at the values of one column, each different value once with its number of rows (or each row, once there are too many to
 * remember). Memory does not grow with the number of values.
 */
export class ValueScan {
  #calls = 0;
  #nonEmpty = 0;
  readonly #refused = new Map<RefusalCode, number>();
  #bsnShaped = 0;
  #bsnPassed = 0;
  #barePhones = 0;
  readonly #phonePrefixes = new Set<string>();
  #plates = 0;
  #postcodes = 0;
  #initials = 0;
  #names = 0;
  #sentences = 0;
  #onlyCountryCodes = true;
  #hasDutchCode = false;
  #onlySexes = true;
  #hasFemale = false;
  #hasMale = false;
  readonly #shapes = new Map<string, { values: number; rows: number }>();

  /** `text` is a trimmed value that is not missing, standing in `count` rows. */
  add(text: string, count: number): void {
    this.#calls += 1;
    this.#nonEmpty += count;
    this.#readDigits(text);
    this.#readShortCodes(text);
    this.#readShapes(text, count);
    const code = refusedValue(text);
    if (code !== null) this.#refused.set(code, (this.#refused.get(code) ?? 0) + count);
    if (text.length >= SHORTEST_TEXT && hasLetter(text)) this.#readText(text);
  }

  #readDigits(text: string): void {
    const first = text.charCodeAt(0);
    if (first < 48 || first > 57 || text.length < 8 || text.length > 14) return;
    const digits = plainDigits(text);
    if (digits.length === 9 || (digits.length === 8 && parseDate(digits, 'yyyymmdd') === null)) {
      this.#bsnShaped += 1;
      if (passesElevenTest(digits)) this.#bsnPassed += 1;
    }
    if (digits.length === 10 && /^0[1-57]/.test(digits)) {
      this.#barePhones += 1;
      if (this.#phonePrefixes.size < 10) this.#phonePrefixes.add(digits.slice(0, 3));
    }
  }

  #readShortCodes(text: string): void {
    if (this.#onlyCountryCodes) {
      this.#onlyCountryCodes = isCountryCode(text);
      if (/^NLD?$/i.test(text)) this.#hasDutchCode = true;
    }
    if (this.#onlySexes) {
      const word = text.toLowerCase();
      this.#onlySexes = sexWords.has(word);
      if (female.has(word)) this.#hasFemale = true;
      if (male.has(word)) this.#hasMale = true;
    }
  }

  #readShapes(text: string, rows: number): void {
    for (const shape of lookalikeShapes(text)) {
      const found = this.#shapes.get(shape) ?? { values: 0, rows: 0 };
      found.values += 1;
      found.rows += rows;
      this.#shapes.set(shape, found);
    }
  }

  #usualShape(): string | null {
    for (const [shape, { values, rows }] of this.#shapes) {
      if (values >= USUAL_FEWEST && rows >= USUAL_ROWS && values > USUAL_SHARE * this.#calls) return shape;
    }
    return null;
  }

  #readText(text: string): void {
    if (text.length >= 5 && plate.test(text)) this.#plates += 1;
    if (postcode.test(text)) this.#postcodes += 1;
    if (text.includes('.') && initials.test(text)) this.#initials += 1;
    if (!text.includes(' ') && !text.includes('.')) return;
    if (personName.test(text)) this.#names += 1;
    if (text.split(' ', WORDS_OF_SENTENCE).length === WORDS_OF_SENTENCE && /\p{L}{2}/u.test(text)) this.#sentences += 1;
  }

  #isBsn(): boolean {
    const passed = this.#bsnPassed;
    const shaped = this.#bsnShaped;
    if (shaped === 2 && this.#calls === 2) return passed === 2;
    if (shaped >= BSN_FEWEST && passed / shaped >= BSN_SHARE) return true;
    return shaped >= BSN_MIXED_FEWEST && passed / shaped >= BSN_MIXED_SHARE;
  }

  /** Long and varied: many different values, of which many are sentences. */
  #isFreeText(): boolean {
    const varied = this.#calls / this.#nonEmpty;
    const sentences = this.#sentences / this.#calls;
    if (this.#calls < 5 || sentences < 0.3) return false;
    return this.#calls < 20 ? varied >= 0.6 : varied >= 0.3 || (this.#calls >= 200 && sentences >= 0.5);
  }

  #whole(): ValueFindings['whole'] {
    const share = (count: number) => count / this.#calls;
    const varied = this.#calls / this.#nonEmpty >= 0.5;
    if (this.#isBsn()) return { code: 'BSN', count: this.#bsnPassed };
    if (this.#calls >= 5 && share(this.#barePhones) >= PHONE_SHARE && this.#phonePrefixes.size >= 3) {
      return { code: 'PHONE', count: this.#barePhones };
    }
    if (this.#calls >= 5 && share(this.#plates) >= 0.5) return { code: 'PLATE', count: this.#plates };
    if (this.#calls >= 5 && share(this.#initials) >= NAME_SHARE) return { code: 'INITIALS', count: this.#initials };
    if (this.#calls >= 10 && varied && share(this.#names) >= NAME_SHARE) return { code: 'NAME', count: this.#names };
    return this.#isFreeText() ? { code: 'FREE_TEXT', count: this.#sentences } : null;
  }

  finish(): ValueFindings {
    const some = this.#calls > 0;
    return {
      nonEmpty: this.#nonEmpty,
      refused: this.#refused,
      whole: some ? this.#whole() : null,
      countryCodes: this.#calls >= 3 && this.#onlyCountryCodes && this.#hasDutchCode,
      sexes: this.#onlySexes && this.#hasFemale && this.#hasMale,
      postcodes: this.#calls >= 3 && this.#postcodes / this.#calls >= 0.5,
      usualShape: this.#usualShape(),
    };
  }
}
