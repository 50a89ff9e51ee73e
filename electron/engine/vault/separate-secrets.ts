import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import { type KeySlot, openSlot, type SlotsHeader } from './key-slots.ts';
import { type KeysFile, readKeysFile } from './keys-file.ts';
import { readPseudonymRecord } from './pseudonym-record.ts';

/** @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }). */
export function refuseWeak(passphrase: string): void {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new AppError('VAULT_PASSPHRASE_WEAK', { problem });
}

/**
 * Whether a secret opens a slot. Past the counters of wrong tries: here a secret that does not fit is what one hopes for. Who is told
 * that it does fit could have tried the slot, which lies in the keys file or in an open vault, at the same cost.
 */
export async function opens(header: SlotsHeader, slot: KeySlot, secret: Buffer): Promise<boolean> {
  const payload = await openSlot(header, slot, secret);
  payload?.fill(0);
  return payload !== null;
}

/**
 * Keeps the key holder from choosing a passphrase that the vault opens with: then an analyst could translate pseudonyms back.
 *
 * @throws AppError `KEYHOLDER_PASSPHRASE_SHARED`; as `readKeysFile`.
 */
export async function refuseVaultPassphrase(store: Store, secret: Buffer): Promise<void> {
  const { keys } = readKeysFile(store.path);
  for (const slot of keys.slots.filter(({ kind }) => kind === 'passphrase')) {
    if (await opens(keys, slot, secret)) throw new AppError('KEYHOLDER_PASSPHRASE_SHARED');
  }
}

/**
 * Keeps a new passphrase from being one that the vault opens with already: two people with one passphrase would be one person.
 *
 * @throws AppError `VAULT_PASSPHRASE_SAME` when it is the present one of `user`; `VAULT_PASSPHRASE_SHARED` ({ with: 'person' }).
 */
export async function refuseTaken(keys: KeysFile, user: string, secret: Buffer): Promise<void> {
  for (const slot of keys.slots.filter(({ kind }) => kind === 'passphrase')) {
    if (!(await opens(keys, slot, secret))) continue;
    if (slot.user === user) throw new AppError('VAULT_PASSPHRASE_SAME');
    throw new AppError('VAULT_PASSPHRASE_SHARED', { with: 'person' });
  }
}

/**
 * The other way round: keeps the vault from a passphrase that the key holder's slot opens with.
 *
 * @throws AppError `VAULT_PASSPHRASE_SHARED` ({ with: 'keyHolder' }); `KEYHOLDER_INVALID`.
 */
export async function refuseKeyHolderPassphrase(store: Store, secret: Buffer): Promise<void> {
  const record = readPseudonymRecord(store.db);
  if (record !== null && (await opens(record, record.slots.passphrase, secret)))
    throw new AppError('VAULT_PASSPHRASE_SHARED', { with: 'keyHolder' });
}
