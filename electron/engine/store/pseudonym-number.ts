/**
 * The form of a number that counts, so that ` a-0012 ` and `A-0012` are the same dossier: trimmed, upper case, NFC. Leading zeros
 * stay: `0012` and `12` are two numbers. Half surrogate pairs, which UTF-8 cannot hold, become U+FFFD.
 *
 * @throws RangeError when nothing is left: an empty cell has no pseudonym.
 */
export function normalizeNumber(number: string): string {
  const normalized = number.toWellFormed().trim().toUpperCase().normalize('NFC');
  if (normalized === '') throw new RangeError('an empty number has no pseudonym');
  return normalized;
}
