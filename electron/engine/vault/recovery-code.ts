import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be read as something else. */
export const crockfordAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 26;
const checkLength = 4;
const groupLength = 5;

/**
 * A new recovery code: 130 random bits as 26 characters, followed by 4 check characters, in six groups of five.
 * The check characters are the first 20 bits of SHA-256 over the 26: a slip of the pen is noticed at once (all but one in a
 * million), without a try at the vault. They are made from the code alone and give nothing away that is not in it.
 */
export function newRecoveryCode(): string {
  // One byte for one character: 256 is eight times 32, so that every character is equally likely.
  const random = randomBytes(dataLength);
  const data = Array.from(random, (byte) => crockfordAlphabet.charAt(byte % crockfordAlphabet.length)).join('');
  random.fill(0);
  const code = data + checkOf(data);
  return Array.from({ length: code.length / groupLength }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  ).join('-');
}

/** A code, or a part of one, as people write it: capitals or not, with dashes, spaces or neither, O for 0, I and L for 1. */
export function normalizeRecoveryText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/**
 * Reads a code however people wrote it (see `normalizeRecoveryText`).
 *
 * @returns the 26 characters that count.
 * @throws AppError `VAULT_RECOVERY_WRONG` ({ reason: 'mistyped' }) for a wrong length, a character that no code has, or check
 *   characters that do not fit.
 */
export function parseRecoveryCode(text: string): string {
  const code = normalizeRecoveryText(text);
  const data = code.slice(0, dataLength);
  const known = [...code].every((character) => crockfordAlphabet.includes(character));
  if (!known || code.length !== dataLength + checkLength || code.slice(dataLength) !== checkOf(data)) {
    throw new AppError('VAULT_RECOVERY_WRONG', { reason: 'mistyped' });
  }
  return data;
}

function checkOf(data: string): string {
  const bits = createHash('sha256').update(`toetssteen recovery code ${data}`).digest().readUInt32BE(0) >>> 12;
  return [15, 10, 5, 0].map((shift) => crockfordAlphabet.charAt((bits >>> shift) & 31)).join('');
}
