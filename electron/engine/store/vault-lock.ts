import { AppError } from '../../../shared/errors.ts';
import { type NativeLibrary, nativeOptions } from './native.ts';
import { Database } from './sqlite.ts';
import { classifyStoreError } from './store-errors.ts';
import { lockPath, makePrivate } from './vault-files.ts';

export interface VaultLock {
  release(): void;
}

/**
 * Takes the vault for this process. The lock is the operating system's, held through SQLite on an empty file beside the vault: it
 * ends with the process that holds it, so a crash leaves nothing to clear away and no process number to compare.
 *
 * The empty file stays: removing it could let two waiting processes lock two different files of that name. It must never be opened
 * with node:fs either, since on POSIX systems closing any handle gives up all locks of the process on that file.
 *
 * @throws AppError `VAULT_IN_USE` when somebody else has the vault open, `VAULT_READONLY` where no file can be made beside it.
 */
export function lockVault(vaultPath: string, native: NativeLibrary = {}): VaultLock {
  const path = lockPath(vaultPath);
  try {
    const db = new Database(path, { timeout: 0, ...nativeOptions(native) });
    try {
      db.pragma('journal_mode = OFF');
      db.exec('BEGIN EXCLUSIVE');
      makePrivate(path);
    } catch (error) {
      db.close();
      throw error;
    }
    return { release: () => void db.close() };
  } catch (error) {
    const classified = classifyStoreError(error);
    const refused = classified instanceof AppError && classified.code === 'VAULT_UNREACHABLE';
    throw refused ? new AppError('VAULT_READONLY', { cause: 'lock' }, error) : classified;
  }
}
