import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import type { UserRole } from '../../../shared/domain/permissions.ts';
import { AppError } from '../../../shared/errors.ts';
import { databaseKeyLength } from '../store/database.ts';
import { appendLog, type LogVerification, verifyLog } from '../store/log.ts';
import type { NativeLibrary } from '../store/native.ts';
import { createStore, openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { keysBackupPath, keysPath, lockPath, removeDatabase, sqliteCompanions } from '../store/vault-files.ts';
import { lockVault, type VaultLock } from '../store/vault-lock.ts';
import { calibrateCost, type KdfCost, kdfFloor } from './argon2.ts';
import { type KeySlot, type KeysHeader, sealSlot } from './key-slots.ts';
import { readKeysFile, writeKeysFile } from './keys-file.ts';
import { keepLogHead } from './log-head.ts';
import { putVaultProfile } from './profile.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { passphraseSecret, recoverySecret, type UnlockWith, unlock } from './unlock.ts';

export { changePassphrase, renewRecovery } from './change-secrets.ts';

/** A vault that is open, and how it was found; the file is ours alone until `store.close()`. */
export interface OpenedVault {
  readonly store: Store;
  readonly openedWith: 'passphrase' | 'recovery';
  /** The keys file was missing or cut short; its copy was used. */
  readonly keysFromBackup: boolean;
  /** Wrong tries since the vault was last opened. */
  readonly failedAttempts: number;
  /** The log as it was found, before the opening itself was added to it. */
  readonly log: LogVerification;
}

export interface CreateVaultOptions {
  readonly path: string;
  readonly municipality: string;
  readonly user: string;
  readonly passphrase: string;
  readonly role?: UserRole;
  /** A practice vault, without residents. */
  readonly demo?: boolean;
  readonly native?: NativeLibrary;
  /** Whether to measure what this machine can bear; false leaves the cost of a guess at the floor. */
  readonly calibrate?: boolean;
}

/**
 * Makes a vault (`path`, with its keys file beside it) and opens it. The recovery code is shown once and is kept nowhere.
 *
 * @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }), `VAULT_EXISTS`, `VAULT_NOT_FOUND` (no such folder), `VAULT_IN_USE`,
 *   `VAULT_DISK_FULL`, `VAULT_READONLY`. Nothing is left of a vault that could not be made.
 */
export async function createVault(options: CreateVaultOptions): Promise<{ store: Store; recoveryCode: string }> {
  const { path, native = {}, calibrate = true } = options;
  const problem = passphraseProblem(options.passphrase);
  if (problem !== null) throw new AppError('VAULT_PASSPHRASE_WEAK', { problem });
  if (!existsSync(dirname(path))) throw new AppError('VAULT_NOT_FOUND', { what: 'folder' });
  refuseExisting(path);
  const lock = lockVault(path, native);
  const databaseKey = randomBytes(databaseKeyLength);
  try {
    refuseExisting(path);
    const recoveryCode = newRecoveryCode();
    const cost = calibrate ? await calibrateCost() : kdfFloor;
    const store = await buildVault(options, { databaseKey, recoveryCode, cost, lock });
    return { store, recoveryCode };
  } catch (error) {
    lock.release();
    rmSync(lockPath(path), { force: true });
    throw error;
  } finally {
    databaseKey.fill(0);
  }
}

/** A keys file without its vault, or a write-ahead log, may be all that is left of somebody's data. */
function refuseExisting(path: string): void {
  const found = [path, keysPath(path), keysBackupPath(path)].some((file) => existsSync(file));
  if (found || sqliteCompanions(path).length > 0) throw new AppError('VAULT_EXISTS');
}

interface Making {
  readonly databaseKey: Buffer;
  readonly recoveryCode: string;
  readonly cost: KdfCost;
  readonly lock: VaultLock;
}

/** Keys first, database second: a database whose keys were never written could not be opened by anybody. */
async function buildVault(options: CreateVaultOptions, making: Making): Promise<Store> {
  const { path, municipality, user, role = 'analist', demo = false, native = {} } = options;
  const { databaseKey, lock } = making;
  const header: KeysHeader = {
    format: 'toetssteen-keys',
    version: 1,
    vaultId: randomBytes(16).toString('hex'),
    cipher: 'chacha20',
    createdAt: new Date().toISOString(),
  };
  const slots = await firstSlots(header, options, making);
  try {
    writeKeysFile(path, { ...header, slots, logHead: null });
    const logHead = keepLogHead(path, header.vaultId, databaseKey);
    const store = createStore({ path, key: databaseKey, user, role, hasOwnSecret: true, lock, logHead, native });
    try {
      store.write((db) => {
        putVaultProfile(db, { municipality, demo, createdAt: header.createdAt });
        appendLog(db, { who: user, event: 'vault.created', details: { municipality, demo, role } });
      });
      return store;
    } catch (error) {
      store.close();
      throw error;
    }
  } catch (error) {
    removeDatabase(path);
    for (const file of [keysPath(path), keysBackupPath(path)]) rmSync(file, { force: true });
    throw error;
  }
}

async function firstSlots(
  header: KeysHeader,
  { user, role = 'analist', passphrase }: CreateVaultOptions,
  { databaseKey, recoveryCode, cost }: Making,
): Promise<KeySlot[]> {
  const secrets = { passphrase: passphraseSecret(passphrase), recovery: recoverySecret(recoveryCode) };
  try {
    const own = await sealSlot(
      header,
      { kind: 'passphrase', user, role, secret: secrets.passphrase, cost },
      databaseKey,
    );
    const spare = await sealSlot(header, { kind: 'recovery', user, role, secret: secrets.recovery, cost }, databaseKey);
    return [own, spare];
  } finally {
    secrets.passphrase.fill(0);
    secrets.recovery.fill(0);
  }
}

export type OpenVaultOptions = UnlockWith & { readonly path: string; readonly native?: NativeLibrary };

/**
 * Opens a vault. What the log said before is checked and kept in the result; a log that was broken or turned back is put on
 * record in the log itself, since opening renews what the keys file remembers.
 *
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_KEYS_MISSING`, `VAULT_KEYS_INVALID`, `VAULT_IN_USE`, `VAULT_READONLY`; as `unlock`
 *   for a wrong secret; as `openStore` for the file itself.
 */
export async function openVault(options: OpenVaultOptions): Promise<OpenedVault> {
  const { path, native = {} } = options;
  if (!existsSync(path)) throw new AppError('VAULT_NOT_FOUND');
  const lock = lockVault(path, native);
  try {
    const { keys, fromBackup } = readKeysFile(path);
    const { databaseKey, slot, failedAttempts } = await unlock(path, keys, options);
    try {
      const { user, role } = slot;
      const hasOwnSecret = slot.kind === 'passphrase' && slot.typedBy === undefined;
      const logHead = keepLogHead(path, keys.vaultId, databaseKey);
      const store = openStore({ path, key: databaseKey, user, role, hasOwnSecret, lock, logHead, native });
      return recordOpening(store, { openedWith: slot.kind, keysFromBackup: fromBackup, failedAttempts });
    } finally {
      databaseKey.fill(0);
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function recordOpening(store: Store, opening: Omit<OpenedVault, 'store' | 'log'>): OpenedVault {
  const { openedWith, failedAttempts, keysFromBackup } = opening;
  const who = store.user;
  try {
    const log = verifyLog(store);
    const { ok, entries, headHash, ...findings } = log;
    store.write((db) => {
      if (!ok) appendLog(db, { who, event: 'log.refused', details: { entries, headHash, ...findings } });
      appendLog(db, { who, event: 'vault.opened', details: { with: openedWith, failedAttempts, keysFromBackup } });
    });
    return { ...opening, store, log };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Closes a vault and leaves the file to others; the keys that were derived are wiped. */
export function closeVault(store: Store): void {
  store.close();
}
