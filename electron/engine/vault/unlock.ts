import { normalizePassphrase } from '../../../shared/domain/passphrase.ts';
import { AppError } from '../../../shared/errors.ts';
import { type KeySlot, openSlot } from './key-slots.ts';
import type { KeysFile } from './keys-file.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { admitAttempt, clearAttempts, startWait } from './throttle.ts';

/** What somebody shows to get in. Without a user it is tried on the slot of each. */
export type UnlockWith = ({ readonly passphrase: string } | { readonly recoveryCode: string }) & {
  readonly user?: string;
};

export interface Unlocked {
  /** 48 bytes, for the caller to wipe. */
  readonly databaseKey: Buffer;
  readonly slot: KeySlot;
  /** Wrong tries since the last right one. */
  readonly failedAttempts: number;
}

/**
 * Unwraps the database key; wrong tries make the next one wait.
 *
 * @throws AppError `VAULT_THROTTLED` ({ seconds }); `VAULT_PASSPHRASE_WRONG` ({ seconds }); `VAULT_RECOVERY_WRONG`
 *   ({ reason: 'wrong', seconds }, or { reason: 'mistyped' } for a code that cannot be right, which does not count as a try).
 */
export async function unlock(vaultPath: string, keys: KeysFile, unlockWith: UnlockWith): Promise<Unlocked> {
  const byRecovery = 'recoveryCode' in unlockWith;
  const secret = byRecovery ? recoverySecret(unlockWith.recoveryCode) : passphraseSecret(unlockWith.passphrase);
  try {
    const failedAttempts = admitAttempt(vaultPath);
    for (const slot of keys.slots.filter((slot) => mayOpen(slot, unlockWith))) {
      const databaseKey = await openSlot(keys, slot, secret);
      if (databaseKey === null) continue;
      clearAttempts(vaultPath);
      return { databaseKey, slot, failedAttempts };
    }
  } finally {
    secret.fill(0);
  }
  const seconds = startWait(vaultPath);
  if (byRecovery) throw new AppError('VAULT_RECOVERY_WRONG', { reason: 'wrong', seconds });
  throw new AppError('VAULT_PASSPHRASE_WRONG', { seconds });
}

function mayOpen(slot: KeySlot, unlockWith: UnlockWith): boolean {
  const kind = 'recoveryCode' in unlockWith ? 'recovery' : 'passphrase';
  return slot.kind === kind && (unlockWith.user === undefined || slot.user === unlockWith.user);
}

/** The bytes of a passphrase. The string that it came in cannot be wiped; it lives as long as the call that brought it. */
export function passphraseSecret(passphrase: string): Buffer {
  return Buffer.from(normalizePassphrase(passphrase), 'utf8');
}

/** The bytes of a recovery code. @throws AppError `VAULT_RECOVERY_WRONG` ({ reason: 'mistyped' }). */
export function recoverySecret(code: string): Buffer {
  return Buffer.from(parseRecoveryCode(code), 'utf8');
}
