import { appendLog } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { calibrateCost, kdfFloor } from './argon2.ts';
import { type KeySlot, sealSlot } from './key-slots.ts';
import { readKeysFile, writeKeysFile } from './keys-file.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { refuseKeyHolderPassphrase, refuseWeak } from './separate-secrets.ts';
import { passphraseSecret, recoverySecret, type UnlockWith, unlock } from './unlock.ts';

interface ChangeOptions {
  /** The present passphrase or the recovery code: an open vault left alone is not enough. */
  readonly unlock: UnlockWith;
  readonly calibrate?: boolean;
}

/**
 * Gives whoever opened the vault a new passphrase; the old one is void from then on, also in the copy of the keys file.
 *
 * @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }); as `unlock` for a wrong secret; `VAULT_PASSPHRASE_SHARED` when the new one
 *   opens the key of the pseudonyms; `KEYHOLDER_INVALID`.
 */
export async function changePassphrase(
  store: Store,
  { newPassphrase, ...change }: ChangeOptions & { readonly newPassphrase: string },
): Promise<void> {
  refuseWeak(newPassphrase);
  const isReplaced = (slot: KeySlot): boolean => slot.kind === 'passphrase' && slot.user === store.user;
  await replaceSlots(store, change, { kind: 'passphrase', secret: passphraseSecret(newPassphrase), isReplaced });
}

/**
 * Makes a new recovery code; the old one is void from then on. Shown once, kept nowhere.
 *
 * @throws AppError as `unlock` for a wrong secret.
 */
export async function renewRecovery(store: Store, change: ChangeOptions): Promise<{ recoveryCode: string }> {
  const recoveryCode = newRecoveryCode();
  const isReplaced = (slot: KeySlot): boolean => slot.kind === 'recovery';
  await replaceSlots(store, change, { kind: 'recovery', secret: recoverySecret(recoveryCode), isReplaced });
  return { recoveryCode };
}

interface Replacement {
  readonly kind: KeySlot['kind'];
  /** Wiped here. */
  readonly secret: Buffer;
  readonly isReplaced: (slot: KeySlot) => boolean;
}

async function replaceSlots(
  store: Store,
  { unlock: unlockWith, calibrate = true }: ChangeOptions,
  { kind, secret, isReplaced }: Replacement,
): Promise<void> {
  const { path, user } = store;
  try {
    const before = readKeysFile(path).keys;
    const { databaseKey, slot } = await unlock(path, before, unlockWith);
    try {
      // After the present secret was shown: this tells whether a passphrase is the key holder's.
      if (kind === 'passphrase') await refuseKeyHolderPassphrase(store, secret);
      const cost = calibrate ? await calibrateCost() : kdfFloor;
      const fresh = await sealSlot(before, { kind, user, role: slot.role, secret, cost }, databaseKey);
      // Read again: other work may have renewed the head of the log while the key was being made.
      const { keys } = readKeysFile(path);
      writeKeysFile(path, { ...keys, slots: [...keys.slots.filter((old) => !isReplaced(old)), fresh] });
    } finally {
      databaseKey.fill(0);
    }
  } finally {
    secret.fill(0);
  }
  // The new head of the log rewrites the keys file once more, which drops the old slot from its copy too.
  store.write((db) => appendLog(db, { who: user, event: `vault.${kind}-renewed`, details: {} }));
}
