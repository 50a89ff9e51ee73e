import { AppError } from '../../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import { calibrateCost, type KdfCost, kdfFloor } from './argon2.ts';
import { type KeySlot, openSlot, type SlotsHeader, sealSlot } from './key-slots.ts';
import { type PseudonymRecord, readPseudonymRecord } from './pseudonym-record.ts';
import { admitAttempt, clearAttempts, startWait } from './throttle.ts';
import { passphraseSecret, recoverySecret } from './unlock.ts';

/** What the key holder shows. */
export type KeyHolderSecret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** Which of the two slots a secret opens. */
export const kindOf = (secret: KeyHolderSecret): KeySlot['kind'] =>
  'recoveryCode' in secret ? 'recovery' : 'passphrase';

export interface UnlockedMaster {
  readonly record: PseudonymRecord;
  /** 32 bytes, for the caller to wipe. */
  readonly master: Buffer;
  /** Wrong tries since the last right one. */
  readonly failedAttempts: number;
}

/** The count of wrong tries is apart from the vault's: an import that is mistyped must not keep the analyst out of the vault. */
const counterBeside = (vaultPath: string): string => `${vaultPath}.pseudonyms`;

/**
 * Opens the master key of the pseudonyms; wrong tries make the next one wait.
 *
 * @throws AppError `KEYHOLDER_MISSING`; `KEYHOLDER_INVALID`; `VAULT_THROTTLED` ({ seconds }); `KEYHOLDER_PASSPHRASE_WRONG` or
 *   `KEYHOLDER_RECOVERY_WRONG` ({ seconds }); `VAULT_RECOVERY_WRONG` ({ reason: 'mistyped' }) for a code that cannot be right, which
 *   does not count as a try.
 */
export async function unlockMaster(store: Store, shown: KeyHolderSecret): Promise<UnlockedMaster> {
  const record = readPseudonymRecord(store.db);
  if (record === null) throw new AppError('KEYHOLDER_MISSING');
  const secret = 'recoveryCode' in shown ? recoverySecret(shown.recoveryCode) : passphraseSecret(shown.passphrase);
  const counter = counterBeside(store.path);
  try {
    const failedAttempts = admitAttempt(counter);
    const master = await openSlot(record, record.slots[kindOf(shown)], secret);
    if (master !== null) {
      clearAttempts(counter);
      return { record, master, failedAttempts };
    }
  } finally {
    secret.fill(0);
  }
  const code = 'recoveryCode' in shown ? 'KEYHOLDER_RECOVERY_WRONG' : 'KEYHOLDER_PASSPHRASE_WRONG';
  throw new AppError(code, { seconds: startWait(counter) });
}

interface MasterSlot extends Pick<KeySlot, 'kind' | 'user'> {
  /** Left as it is, the caller wipes it. */
  readonly secret: Buffer;
  readonly cost: KdfCost;
}

/** A slot that opens the master key with one secret of the key holder. */
export const sealMaster = (header: SlotsHeader, slot: MasterSlot, master: Buffer): Promise<KeySlot> =>
  sealSlot(header, { ...slot, role: 'sleutelbeheerder' }, master);

/** What a guess at a new slot costs: what this machine bears, or the floor. */
export const costOf = async (calibrate: boolean): Promise<KdfCost> => (calibrate ? await calibrateCost() : kdfFloor);
