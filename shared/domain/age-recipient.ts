/** Why a text is no public key of age: it is a private key, it has another shape, or its check characters do not fit. */
export type RecipientProblem = 'secret' | 'shape' | 'mistyped';

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const shape = new RegExp(`^age1[${alphabet}]{58}$`);
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

/**
 * Says what is wrong with the public key of an age file's recipient (X25519, `age1` with 58 characters behind it), null when nothing
 * is. The six check characters catch up to four mistyped ones (age-encryption.org/v1, "X25519 recipient"; BIP 173).
 */
export function recipientProblem(text: string): RecipientProblem | null {
  const key = text.trim();
  if (/^age-secret-key-/i.test(key)) return 'secret';
  if (!shape.test(key)) return 'shape';
  // The part for people, "age", as its high bits, a zero and its low bits; then what follows the separator.
  const letters = Array.from('age', (letter) => letter.charCodeAt(0));
  const data = Array.from(key.slice('age1'.length), (character) => alphabet.indexOf(character));
  const values = [...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31), ...data];
  return checksum(values) === 1 ? null : 'mistyped';
}

/** The checksum of Bech32 (BIP 173): 1 when the check characters at the end fit what goes before. */
function checksum(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    const top = sum >>> 25;
    return generators.reduce((mixed, generator, bit) => ((top >> bit) & 1 ? mixed ^ generator : mixed), shifted);
  }, 1);
}
