import type { StoredValue } from './read-cell.ts';

/** Shorter numbers stand in others by chance. */
const SHORTEST = 4;
/** One sign for each number that is left out, so that two records never become one: none of them can stand in a record's number. */
const signs = ['*', '+', '~', '^'] as const;

/**
 * The number of a record without the numbers of its dossier and person, or their digits, which would come in under its cloak:
 * `CT0001234/07` of dossier `D0001234` is `CT+/07`. Within a dossier it still tells the records apart.
 */
export function withoutOwner(value: StoredValue, dossier: string, person: string): StoredValue {
  if (typeof value !== 'string') return value;
  const numbers = [dossier, dossier.replaceAll(/\D/g, ''), person, person.replaceAll(/\D/g, '')];
  return numbers.reduce(
    (text, number, at) =>
      number.length >= SHORTEST && text.includes(number) ? text.replaceAll(number, signs[at] ?? '') : text,
    value,
  );
}
