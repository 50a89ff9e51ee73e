/** More values that a delivery should not hold; like those of refused-columns.ts they belong to nobody. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { chance, pick } from '../draws.ts';
import { drawRemark } from '../refused-columns.ts';

/** With accents, a euro sign, quotes and line ends: what breaks readers that take every file for plain text. */
const oddRemarks = [
  'Cliënt wacht op de beëindiging van de toeslag; € 120 nabetaald.',
  'Financiële situatie besproken\r\nBelt morgen terug over de verhuizing.',
  'Eén bewijsstuk ontbreekt nog; zie "brief 2".',
] as const;

/** No bank has this code. */
const BANK = 'XXXX';

/** A Dutch bank account number with a valid check (ISO 13616: 98 minus the remainder of the rotated number by 97). */
export function drawBankAccount(stream: RandomStream): string {
  const account = String(stream.integer(1_000_000_000)).padStart(10, '0');
  const digits = [...`${BANK}${account}NL00`].map((character) => Number.parseInt(character, 36)).join('');
  const check = String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
  return `NL${check}${BANK}${account}`;
}

/** In a domain that is reserved for examples (RFC 2606). */
export function drawEmailAddress(stream: RandomStream): string {
  return `bewoner${stream.integer(10_000)}@voorbeeld.example.com`;
}

/** Free text; empty more often than not. */
export function drawFreeText(stream: RandomStream): string {
  if (chance(stream, 0.6)) return '';
  if (chance(stream, 0.1)) return oddRemarks[stream.integer(oddRemarks.length)] as string;
  return drawRemark(stream) ?? '';
}

export function drawCountry(stream: RandomStream): string {
  return pick(stream, [
    ['België', 22],
    ['Duitsland', 18],
    ['Turkije', 14],
    ['Spanje', 13],
    ['Marokko', 10],
    ['Polen', 8],
    ['Suriname', 8],
    ['Italië', 7],
  ]);
}
