import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import type { PseudonymKeys } from '../store/pseudonym.ts';
import type { Store } from '../store/store.ts';
import { readKeysFile } from './keys-file.ts';
import { derivePseudonymKeys } from './pseudonym-cipher.ts';
import { costOf, type KeyHolderSecret, kindOf, sealMaster, unlockMaster } from './pseudonym-master.ts';
import { masterKeyLength, type PseudonymRecord, putPseudonymRecord, readPseudonymRecord } from './pseudonym-record.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { refuseVaultPassphrase, refuseWeak } from './separate-secrets.ts';
import { passphraseSecret, recoverySecret } from './unlock.ts';

/**
 * Who keeps the key of the pseudonyms, and since when (ISO 8601, UTC); null before there is one.
 *
 * @throws AppError `KEYHOLDER_INVALID`.
 */
export function hasKeyHolder(db: Db): { readonly user: string; readonly since: string } | null {
  const record = readPseudonymRecord(db);
  return record === null ? null : { user: record.slots.passphrase.user, since: record.createdAt };
}

export interface NewKeyHolder {
  /** May be who opened the vault: a small municipality may have one person. */
  readonly user: string;
  readonly passphrase: string;
  /** Whether to measure what this machine can bear; false leaves the cost of a guess at the floor. */
  readonly calibrate?: boolean;
}

/**
 * Makes the key of the pseudonyms, once and for all: with another key every dossier would get another pseudonym. The recovery code
 * is shown once and is kept nowhere.
 *
 * @throws AppError `KEYHOLDER_EXISTS`; `VAULT_PASSPHRASE_WEAK` ({ problem }); `KEYHOLDER_PASSPHRASE_SHARED` when the passphrase
 *   opens the vault too; `KEYHOLDER_INVALID` for a name that is empty or over 200 characters; as `readKeysFile`; as `store.write`.
 */
export async function makeKeyHolder(
  store: Store,
  { user, passphrase, calibrate = true }: NewKeyHolder,
): Promise<{ recoveryCode: string }> {
  refuseSecond(store.db);
  refuseWeak(passphrase);
  const recoveryCode = newRecoveryCode();
  const secrets = { passphrase: passphraseSecret(passphrase), recovery: recoverySecret(recoveryCode) };
  const master = randomBytes(masterKeyLength);
  try {
    await refuseVaultPassphrase(store, secrets.passphrase);
    const header = newHeader(store);
    const cost = await costOf(calibrate);
    const slots = {
      passphrase: await sealMaster(header, { kind: 'passphrase', user, secret: secrets.passphrase, cost }, master),
      recovery: await sealMaster(header, { kind: 'recovery', user, secret: secrets.recovery, cost }, master),
    };
    store.write((db) => {
      // Again: somebody may have been quicker while the slots were being sealed.
      refuseSecond(db);
      putPseudonymRecord(db, { ...header, slots });
      appendLog(db, { who: store.user, event: 'pseudonym.keyMade', details: { keyHolder: user } });
    });
    return { recoveryCode };
  } finally {
    for (const secret of [master, secrets.passphrase, secrets.recovery]) secret.fill(0);
  }
}

/**
 * Opens the keys of the pseudonyms for whoever has the key holder's secret, and logs that. Wrong tries make the next one wait, as
 * with the vault but counted apart. Not inside `store.write` or `store.exclusive`.
 *
 * @returns the keys, for the caller to close.
 * @throws AppError as `unlockMaster`; as `store.write`.
 */
export async function openPseudonyms(store: Store, secret: KeyHolderSecret): Promise<PseudonymKeys> {
  const { record, master, failedAttempts } = await unlockMaster(store, secret);
  try {
    const details = { with: kindOf(secret), failedAttempts };
    store.write((db) => appendLog(db, { who: store.user, event: 'pseudonym.opened', details }));
    return derivePseudonymKeys(master, record.vaultId);
  } finally {
    master.fill(0);
  }
}

function newHeader(store: Store): Omit<PseudonymRecord, 'slots'> {
  return {
    format: 'toetssteen-pseudonyms',
    version: 1,
    vaultId: readKeysFile(store.path).keys.vaultId,
    cipher: 'aes-256-gcm',
    createdAt: new Date().toISOString(),
  };
}

function refuseSecond(db: Db): void {
  if (hasKeyHolder(db) !== null) throw new AppError('KEYHOLDER_EXISTS');
}
