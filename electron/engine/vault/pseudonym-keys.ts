import { randomBytes } from 'node:crypto';
import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import type { PseudonymKeys } from '../store/pseudonym.ts';
import type { Store } from '../store/store.ts';
import { calibrateCost, type KdfCost, kdfFloor } from './argon2.ts';
import { type KeySlot, openSlot, type SlotsHeader, sealSlot } from './key-slots.ts';
import { readKeysFile } from './keys-file.ts';
import { derivePseudonymKeys } from './pseudonym-cipher.ts';
import { masterKeyLength, type PseudonymRecord, putPseudonymRecord, readPseudonymRecord } from './pseudonym-record.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { admitAttempt, clearAttempts, startWait } from './throttle.ts';
import { passphraseSecret, recoverySecret } from './unlock.ts';

/** What the key holder shows. */
export type KeyHolderSecret = { readonly passphrase: string } | { readonly recoveryCode: string };

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
 * @throws AppError `KEYHOLDER_MISSING`; `KEYHOLDER_INVALID`; `VAULT_THROTTLED` ({ seconds }); `KEYHOLDER_PASSPHRASE_WRONG` or
 *   `KEYHOLDER_RECOVERY_WRONG` ({ seconds }); `VAULT_RECOVERY_WRONG` ({ reason: 'mistyped' }) for a code that cannot be right, which
 *   does not count as a try; as `store.write`.
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

export interface KeyHolderChange {
  /** The present passphrase, or the recovery code when it was forgotten. */
  readonly current: KeyHolderSecret;
  readonly next: string;
  readonly calibrate?: boolean;
}

/**
 * Gives the key holder a new passphrase; the old one is void from then on, except in backups that were made before. Pseudonyms and
 * recovery code stay.
 *
 * @throws AppError as `openPseudonyms`; `VAULT_PASSPHRASE_WEAK` ({ problem }); `KEYHOLDER_PASSPHRASE_SHARED`.
 */
export async function changeKeyHolderPassphrase(
  store: Store,
  { current, next, calibrate = true }: KeyHolderChange,
): Promise<void> {
  refuseWeak(next);
  const { record, master } = await unlockMaster(store, current);
  const secret = passphraseSecret(next);
  try {
    await refuseVaultPassphrase(store, secret);
    const { user } = record.slots.passphrase;
    const cost = await costOf(calibrate);
    const passphrase = await sealMaster(record, { kind: 'passphrase', user, secret, cost }, master);
    store.write((db) => {
      putPseudonymRecord(db, { ...record, slots: { ...record.slots, passphrase } });
      appendLog(db, { who: store.user, event: 'pseudonym.passphraseRenewed', details: { with: kindOf(current) } });
    });
  } finally {
    master.fill(0);
    secret.fill(0);
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

const costOf = async (calibrate: boolean): Promise<KdfCost> => (calibrate ? await calibrateCost() : kdfFloor);

interface MasterSlot extends Pick<KeySlot, 'kind' | 'user'> {
  readonly secret: Buffer;
  readonly cost: KdfCost;
}

const sealMaster = (header: SlotsHeader, slot: MasterSlot, master: Buffer): Promise<KeySlot> =>
  sealSlot(header, { ...slot, role: 'sleutelbeheerder' }, master);

interface UnlockedMaster {
  readonly record: PseudonymRecord;
  /** 32 bytes, for the caller to wipe. */
  readonly master: Buffer;
  /** Wrong tries since the last right one. */
  readonly failedAttempts: number;
}

async function unlockMaster(store: Store, shown: KeyHolderSecret): Promise<UnlockedMaster> {
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

const kindOf = (secret: KeyHolderSecret): KeySlot['kind'] => ('recoveryCode' in secret ? 'recovery' : 'passphrase');

/** The count of wrong tries is apart from the vault's: an import that is mistyped must not keep the analyst out of the vault. */
const counterBeside = (vaultPath: string): string => `${vaultPath}.pseudonyms`;

function refuseSecond(db: Db): void {
  if (hasKeyHolder(db) !== null) throw new AppError('KEYHOLDER_EXISTS');
}

function refuseWeak(passphrase: string): void {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new AppError('VAULT_PASSPHRASE_WEAK', { problem });
}

/**
 * Tries the slots themselves, past the vault's counter: here a passphrase that does not fit is what one hopes for. Who is told that
 * it does fit could have tried the keys file, which lies open, at the same cost.
 */
async function refuseVaultPassphrase(store: Store, secret: Buffer): Promise<void> {
  const { keys } = readKeysFile(store.path);
  for (const slot of keys.slots.filter(({ kind }) => kind === 'passphrase')) {
    const databaseKey = await openSlot(keys, slot, secret);
    if (databaseKey === null) continue;
    databaseKey.fill(0);
    throw new AppError('KEYHOLDER_PASSPHRASE_SHARED');
  }
}
