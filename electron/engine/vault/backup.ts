import { constants, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { copyDatabase } from '../store/copy.ts';
import { syncFile, syncFolderOf, temporaryName, writeDurably } from '../store/durable-file.ts';
import { assertEncrypted } from '../store/file-check.ts';
import type { NativeLibrary } from '../store/native.ts';
import type { Store } from '../store/store.ts';
import { classifyStoreError } from '../store/store-errors.ts';
import {
  keysBackupPath,
  keysPath,
  makePrivate,
  removeDatabase,
  sqliteCompanions,
  timestampForName,
} from '../store/vault-files.ts';
import { lockVault } from '../store/vault-lock.ts';
import { parseKeysFile, readKeysFile } from './keys-file.ts';

/** Lets messages through between two pieces of work that block the thread. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Copies an open vault with its keys to `targetPath`: what was committed last, encrypted with the same key, read through before it
 * becomes visible. Opens with the same passphrases. Work on the vault may go on.
 *
 * @param onProgress is told the fraction that is done.
 * @returns the size of the copy in bytes.
 * @throws AppError `VAULT_EXISTS`, `VAULT_NOT_FOUND` (no such folder), `VAULT_DISK_FULL`, `VAULT_READONLY`, `VAULT_DAMAGED`.
 */
export async function backupVault(
  store: Store,
  targetPath: string,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<{ bytes: number }> {
  refuseTarget(targetPath);
  onProgress(0);
  await breathe();
  const temporary = temporaryName(targetPath);
  try {
    // In one turn of the loop, so that keys and data are of the same moment.
    const keys = readKeysFile(store.path).keys;
    copyDatabase(store.db, temporary);
    onProgress(0.9);
    await breathe();
    writeDurably(keysPath(temporary), `${JSON.stringify(keys, null, 2)}\n`);
    publish(temporary, targetPath);
    onProgress(1);
    return { bytes: statSync(targetPath).size };
  } catch (error) {
    discard(temporary);
    throw classifyStoreError(error);
  }
}

export interface RestoreOptions {
  /** Whether a vault at the target is renamed aside first; otherwise it is left alone and nothing happens. */
  readonly setAside?: boolean;
  readonly native?: NativeLibrary;
}

/**
 * Copies a backup and its keys to `targetPath`, after checking that the one is encrypted and the other can be read. No passphrase is
 * needed: nothing is opened. Nothing is ever overwritten. With `setAside` a vault at the target becomes
 * `<target>.beschadigd-<timestamp>`, with its keys and its write-ahead log, which must never meet the restored file.
 *
 * @returns the path that the former vault has now, or null.
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_KEYS_MISSING`, `VAULT_KEYS_INVALID`, `VAULT_NOT_TOETSSTEEN`, `VAULT_DAMAGED` (empty),
 *   `VAULT_EXISTS`, `VAULT_IN_USE`, `VAULT_DISK_FULL`, `VAULT_READONLY`.
 */
export async function restoreBackup(
  backupPath: string,
  targetPath: string,
  { setAside = false, native = {} }: RestoreOptions = {},
): Promise<{ setAsideAs: string | null }> {
  checkBackup(backupPath);
  if (!existsSync(dirname(targetPath))) throw new AppError('VAULT_NOT_FOUND', { what: 'folder' });
  const isTaken = filesOf(targetPath).length > 0;
  if (isTaken && !setAside) throw new AppError('VAULT_EXISTS');
  const lock = lockVault(targetPath, native);
  const temporary = temporaryName(targetPath);
  try {
    await breathe();
    copyPrivately(backupPath, temporary);
    copyPrivately(keysPath(backupPath), keysPath(temporary));
    const setAsideAs = isTaken ? moveAside(targetPath) : null;
    publish(temporary, targetPath);
    return { setAsideAs };
  } catch (error) {
    discard(temporary);
    throw classifyStoreError(error);
  } finally {
    lock.release();
  }
}

function checkBackup(path: string): void {
  if (!existsSync(path)) throw new AppError('VAULT_NOT_FOUND');
  if (statSync(path).size === 0) throw new AppError('VAULT_DAMAGED', { cause: 'empty' });
  assertEncrypted(path);
  parseKeysFile(keysPath(path));
  // A vault that was copied by hand while it was open has part of its contents in its write-ahead log.
  if (sqliteCompanions(path).length > 0) throw new AppError('VAULT_IN_USE', { what: 'backup' });
}

function refuseTarget(targetPath: string): void {
  if (!existsSync(dirname(targetPath))) throw new AppError('VAULT_NOT_FOUND', { what: 'folder' });
  if (filesOf(targetPath).length > 0) throw new AppError('VAULT_EXISTS');
}

/** Everything at a place that belongs to a vault, its lock apart. */
function filesOf(path: string): string[] {
  const own = [path, keysPath(path), keysBackupPath(path)].filter((file) => existsSync(file));
  return [...own, ...sqliteCompanions(path)];
}

function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  makePrivate(to);
  syncFile(to);
}

/** Keys first: a vault that can be seen has its keys. */
function publish(temporary: string, target: string): void {
  renameSync(keysPath(temporary), keysPath(target));
  renameSync(temporary, target);
  syncFolderOf(target);
}

function discard(temporary: string): void {
  removeDatabase(temporary);
  rmSync(keysPath(temporary), { force: true });
}

function moveAside(path: string): string {
  const aside = `${path}.beschadigd-${timestampForName()}`;
  if (filesOf(aside).length > 0) throw new AppError('VAULT_EXISTS');
  for (const file of filesOf(path)) renameSync(file, aside + file.slice(path.length));
  return aside;
}
