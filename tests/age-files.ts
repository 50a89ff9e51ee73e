// Encrypted files as a supplier makes them, with the library itself and not with what is under test.
import { Encrypter } from 'age-encryption';

/** An age file that the holder of the private half of `recipient` opens. */
export async function encryptForRecipient(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** An age file that a passphrase opens; `workFactor` is the base-2 logarithm of what a guess costs. */
export async function encryptForPassphrase(
  bytes: Uint8Array,
  passphrase: string,
  workFactor = 18,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}
