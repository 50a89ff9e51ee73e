import type { PseudonymKind } from '../../../shared/domain/source-tables.ts';
import { crockfordAlphabet } from './recovery-code.ts';

const letters: Readonly<Record<PseudonymKind, string>> = { person: 'K', dossier: 'D', caseworker: 'M', record: 'R' };

/**
 * The code of a pseudonym, such as `K-7Q2M-04ZD-X9RA`: 60 bits of the digest. Among n numbers of a kind the chance that any two
 * share a code is about n^2 / 2^61 (the birthday bound): at 200,000 numbers 2e-8. Forty bits, two groups, would give 2 %.
 *
 * @param digest at least 8 bytes that cannot be told from random.
 */
export function pseudonymCode(kind: PseudonymKind, digest: Buffer): string {
  const halves = base32Of30Bits(digest.readUInt32BE(0)) + base32Of30Bits(digest.readUInt32BE(4));
  return `${letters[kind]}-${halves.slice(0, 4)}-${halves.slice(4, 8)}-${halves.slice(8)}`;
}

/** Six characters from the upper 30 of 32 bits. */
function base32Of30Bits(word: number): string {
  let text = '';
  for (let shift = 27; shift >= 2; shift -= 5) text += crockfordAlphabet.charAt((word >>> shift) & 31);
  return text;
}
