import { AppError } from '../../../shared/errors.ts';

/** First line of an encrypted file (age-encryption.org/v1, "Header"). */
export const AGE_VERSION = 'age-encryption.org/v1\n';

/** A header lists its recipients; this is room for some hundreds. */
export const AGE_HEADER_BYTES = 64 * 1024;

export type AgeSecretKind = 'passphrase' | 'key';

export interface AgeHeader {
  /** What opens the file. */
  readonly by: AgeSecretKind;
  /** Base-2 logarithm of the work that a guess of the passphrase costs; 0 for a key. */
  readonly workFactor: number;
}

/**
 * What opens a binary age file, read from its first 64 kB before any costly work is done. Throws `FILE_MALFORMED` (cause `AGE_HEADER`)
 * when they do not hold a whole header.
 */
export function readAgeHeader(head: Uint8Array): AgeHeader {
  const text = Buffer.from(head.subarray(0, AGE_HEADER_BYTES)).toString('latin1');
  const end = text.indexOf('\n--- ');
  const recipients = end === -1 ? [] : [...text.slice(0, end).matchAll(/^-> (\S+)((?: \S+)*)$/gm)];
  if (!text.startsWith(AGE_VERSION) || recipients.length === 0)
    throw new AppError('FILE_MALFORMED', { cause: 'AGE_HEADER' });
  const scrypt = recipients.find(([, kind]) => kind === 'scrypt');
  if (scrypt === undefined) return { by: 'key', workFactor: 0 };
  return { by: 'passphrase', workFactor: Number(scrypt[2]?.split(' ').at(-1)) };
}
