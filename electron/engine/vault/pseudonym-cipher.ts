import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { PseudonymKeys } from '../store/pseudonym.ts';
import { normalizeNumber } from '../store/pseudonym-number.ts';
import { nonceLength, tagLength } from './key-slots.ts';
import { pseudonymCode } from './pseudonym-code.ts';

const cipherName = 'aes-256-gcm';

/**
 * Derives the two keys of the pseudonyms (HKDF-SHA256, RFC 5869): one makes codes (HMAC-SHA256 over kind, a zero byte and the
 * number), one seals numbers (AES-256-GCM, the code as associated data, so that a sealed number cannot be moved to another row).
 * What is sealed hides a number but not how long it is.
 *
 * @param master 32 bytes, left as it is.
 * @param vaultId hexadecimal.
 */
export function derivePseudonymKeys(master: Buffer, vaultId: string): PseudonymKeys {
  const salt = Buffer.from(vaultId, 'hex');
  const codeKey = Buffer.from(hkdfSync('sha256', master, salt, 'toetssteen pseudonyms', 32));
  const translationKey = Buffer.from(hkdfSync('sha256', master, salt, 'toetssteen translation', 32));
  let closed = false;
  // A wiped key would go on making codes, the same for every municipality.
  const whileOpen = (key: Buffer): Buffer => {
    if (closed) throw new Error('the pseudonym keys are closed');
    return key;
  };
  return {
    pseudonymFor: (kind, number) => {
      const mac = createHmac('sha256', whileOpen(codeKey)).update(`${kind}\0${normalizeNumber(number)}`, 'utf8');
      return pseudonymCode(kind, mac.digest());
    },
    seal: (code, number) => seal(whileOpen(translationKey), code, number),
    open: (code, sealed) => open(whileOpen(translationKey), code, sealed),
    close: () => {
      closed = true;
      codeKey.fill(0);
      translationKey.fill(0);
    },
  };
}

function seal(key: Buffer, code: string, number: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(code, 'utf8'));
  return Buffer.concat([nonce, cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, code: string, sealed: Buffer): string {
  const tagStart = sealed.length - tagLength;
  if (tagStart < nonceLength) throw new AppError('PSEUDONYM_UNREADABLE', { reason: 'short' });
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(code, 'utf8'));
  decipher.setAuthTag(sealed.subarray(tagStart));
  const number = decipher.update(sealed.subarray(nonceLength, tagStart));
  try {
    decipher.final();
  } catch (error) {
    throw new AppError('PSEUDONYM_UNREADABLE', { reason: 'tag' }, error);
  }
  return number.toString('utf8');
}
