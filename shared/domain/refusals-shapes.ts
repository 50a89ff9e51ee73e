import { isCountryCode } from './refusals-values.ts';

/*
 * What tells who somebody is by its shape alone, in one cell of a column that has no other such value: the profile of a column
 * (refusals-scan.ts) sees it only where it stands often. No text or code of a delivery has spaces, so none are looked for.
 */

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const fullYear = '(?:19|20)\\d{2}';
/** Of 1900 up to 2099, whatever letters stand around it. */
const dates = [
  `${day}([-./])${month}\\1(?:${fullYear}|\\d{2})`,
  `${fullYear}([-./])${month}\\2${day}`,
  `${fullYear}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${fullYear}`,
];
/** A postcode, also with the house number glued to it. */
const postcode = '[1-9]\\d{3}[A-Za-z]{2}(?:-?\\d{1,5}[A-Za-z]{0,3})?(?![A-Za-z])';
const residentNumber = '[Vv]\\d{10}';
const street =
  '[A-Za-z.]{2,}(?:straat|laan|plein|gracht|kade|singel|steeg|plantsoen|weg|dreef|hof|dijk|pad|park|markt|baan)[-_.]?\\d{1,3}[A-Za-z]{0,3}(?!\\d)';

const sure = new RegExp(
  [
    `(?<![\\d#])(?:${dates.join('|')})(?!\\d)`,
    `(?<![\\d#])${postcode}(?!\\d)`,
    `(?<![A-Za-z#])${residentNumber}(?!\\d)`,
    street,
  ].join('|'),
  'gi',
);

/** Series of Dutch plates since 1951 (RDW, "sidecodes"): letters, digits and where the dashes stand. */
const plateSeries = [
  'AA-99-99',
  '99-99-AA',
  '99-AA-99',
  'AA-99-AA',
  'AA-AA-99',
  '99-AA-AA',
  '99-AAA-9',
  '9-AAA-99',
  'AA-999-A',
  'A-999-AA',
  'AAA-99-A',
  'A-99-AAA',
  '9-AA-999',
  '999-AA-9',
] as const;
const plates = plateSeries.map((series) =>
  series.replaceAll('-', '-?').replaceAll('A', '[A-Z]').replaceAll('9', '\\d'),
);
/** Plates, and V-numbers without their letter: numbers of records may look the same. */
const lookalike = new RegExp(`(?<![0-9A-Za-z#])(?:${plates.join('|')}|\\d{10})(?![0-9A-Za-z])`, 'gi');

/** `1-1-61`, the shortest of them. */
const SHORTEST = 6;

/** Most numbers of records, in which no such part fits: at most one group of digits behind a short one of letters and digits. */
const plainNumber =
  /^(?:[A-Za-z]{0,3}\d{5,7}|(?:[A-Za-z]|[A-Za-z]{3})?\d{1,4}|[^0-9A-Za-z]|[A-Za-z]{1,3}[^0-9A-Za-z])(?:[._/:-]\d{1,7})?$/;

/** Letters as A and digits as 9: `GB4821` is AA9999. */
const shapeOf = (text: string): string => text.replaceAll(/[A-Za-z]/g, 'A').replaceAll(/\d/g, '9');

/** Shapes of what could be a plate or a V-number in a value, as the number of a record could be. */
export function lookalikeShapes(text: string): readonly string[] {
  if (text.length < SHORTEST || plainNumber.test(text)) return [];
  return (text.match(lookalike) ?? []).map(shapeOf);
}

/**
 * A value with `put` in place of each part that tells who somebody is: a date, a postcode, a street with its number, a licence plate, a
 * V-number; or the whole of it when it is the code of a country.
 *
 * @param usual shape of a plate or a V-number that most values of the column have: those are its numbers of records
 */
export function withoutTelling(text: string, usual: string | null, put: (part: string) => string): string {
  if (text.length < SHORTEST) return isCountryCode(text) ? put(text) : text;
  if (plainNumber.test(text)) return text;
  return text
    .replace(sure, (part) => put(part))
    .replace(lookalike, (part) => (shapeOf(part) === usual ? part : put(part)));
}

/** Whether any part of a value tells who somebody is; see `withoutTelling`. */
export function isTelling(text: string, usual: string | null): boolean {
  return withoutTelling(text, usual, () => '') !== text;
}
