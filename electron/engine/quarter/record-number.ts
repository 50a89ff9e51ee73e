import { withoutTelling } from '../../../shared/domain/refusals-shapes.ts';
import { passesElevenTest } from '../../../shared/domain/refusals-values.ts';
import type { StoredValue } from './read-cell.ts';

/** Shorter numbers stand in others by chance. */
const SHORTEST = 4;
/** One sign for each number that is left out, so that two records never become one: none of them can stand in a record's number. */
const signs = ['*', '+', '~', '^'] as const;

/** Takes the numbers of its owner out of the number of a record; a dossier has many records, so their digits are found once. */
export class OwnerNumbers {
  readonly #digits = new Map<string, string>();

  /**
   * The number of a record without the numbers of its dossier and person, or their digits, which would come in under its cloak:
   * `CT0001234/07` of dossier `D0001234` is `CT+/07`. Within a dossier it still tells the records apart.
   */
  hide(value: StoredValue, dossier: string, person: string): StoredValue {
    if (typeof value !== 'string') return value;
    const numbers = [dossier, this.#digitsOf(dossier), person, this.#digitsOf(person)];
    return numbers.reduce(
      (text, number, at) =>
        number.length >= SHORTEST && text.includes(number) ? text.replaceAll(number, signs[at] ?? '') : text,
      value,
    );
  }

  #digitsOf(number: string): string {
    const found = this.#digits.get(number);
    if (found !== undefined) return found;
    // A copy: a slice of the file would keep its chunk in memory.
    const own = Buffer.from(number).toString();
    const digits = own.replaceAll(/\D/g, '');
    this.#digits.set(own, digits);
    return digits;
  }
}

const citizenShaped = /(?<!\d)\d{8,9}(?!\d)/g;
const mayBeCitizenShaped = /\d{8}/;

/**
 * The number of a record in which nothing tells who somebody is: 8 or 9 digits that pass the 11-proof, as one in eleven does by chance,
 * and dates, postcodes, plates and their like become `#` and the id of their pseudonym, by which the record is still known in the next
 * delivery.
 *
 * @param usualShape see `withoutTelling`
 */
export function withoutIdentity(
  value: StoredValue,
  idOf: (number: string) => number,
  usualShape: string | null,
): StoredValue {
  if (typeof value !== 'string') return value;
  const sign = (part: string): string => `#${idOf(part)}`;
  const text = mayBeCitizenShaped.test(value)
    ? value.replaceAll(citizenShaped, (digits) => (passesElevenTest(digits) ? sign(digits) : digits))
    : value;
  return withoutTelling(text, usualShape, sign);
}
