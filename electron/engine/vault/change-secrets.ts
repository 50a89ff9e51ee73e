import type { Store } from '../store/store.ts';
import { calibrateCost, kdfFloor } from './argon2.ts';
import { changeSlots } from './change-slots.ts';
import { type KeySlot, sealSlot } from './key-slots.ts';
import { readKeysFile } from './keys-file.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { refuseKeyHolderPassphrase, refuseTaken, refuseWeak } from './separate-secrets.ts';
import { passphraseSecret, recoverySecret, type UnlockWith, unlock } from './unlock.ts';

interface ChangeOptions {
  /** The present passphrase or the recovery code: an open vault left alone is not enough. */
  readonly unlock: UnlockWith;
  readonly calibrate?: boolean;
}

/**
 * Gives whoever opened the vault a new passphrase; the old one is void from then on, also in the copy of the keys file.
 *
 * @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }); as `unlock` for a secret that is not this person's; `VAULT_PASSPHRASE_SAME`;
 *   `VAULT_PASSPHRASE_SHARED` when the new one is somebody else's or opens the key of the pseudonyms; `KEYHOLDER_INVALID`.
 */
export async function changePassphrase(
  store: Store,
  { newPassphrase, ...change }: ChangeOptions & { readonly newPassphrase: string },
): Promise<void> {
  refuseWeak(newPassphrase);
  const isReplaced = (slot: KeySlot): boolean => slot.kind === 'passphrase' && slot.user === store.user;
  await replaceSlots(store, change, { kind: 'passphrase', secret: passphraseSecret(newPassphrase), isReplaced });
  store.hasOwnSecret = true;
}

/**
 * Makes a new recovery code, in the name of whoever opened the vault; the old one is void from then on. Shown once, kept nowhere.
 *
 * @throws AppError as `unlock` for a secret that is not this person's.
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
    const { keys } = readKeysFile(path);
    // The person's own slot only: the role of the new one is what the old one vouches for.
    const { databaseKey, slot } = await unlock(path, keys, { ...unlockWith, user });
    try {
      // After the present secret was shown: these tell whether a passphrase is somebody else's.
      if (kind === 'passphrase') {
        await refuseTaken(keys, user, secret);
        await refuseKeyHolderPassphrase(store, secret);
      }
      const cost = calibrate ? await calibrateCost() : kdfFloor;
      const fresh = await sealSlot(keys, { kind, user, role: slot.role, secret, cost }, databaseKey);
      changeSlots(store, { event: `vault.${kind}-renewed`, details: {} }, (slots) => [
        ...slots.filter((old) => !isReplaced(old)),
        fresh,
      ]);
    } finally {
      databaseKey.fill(0);
    }
  } finally {
    secret.fill(0);
  }
}
