import { closeSync, existsSync, openSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from './database.ts';
import { applicationId, applySettings, connect, touch } from './database.ts';
import { assertEncrypted, checkVaultFile } from './file-check.ts';
import { backupBeforeMigration, latestVersion, type Migration, migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import type { NativeLibrary } from './native.ts';
import { type LogHeadKeeper, Store } from './store.ts';
import { withStoreErrors } from './store-errors.ts';
import { privateMode, removeDatabase } from './vault-files.ts';
import { lockVault, type VaultLock } from './vault-lock.ts';

export interface OpenStoreOptions {
  readonly path: string;
  /** 48 bytes: data key and salt. Left as it is, the caller wipes it. */
  readonly key: Buffer;
  readonly user: string;
  readonly role?: string;
  readonly hasOwnSecret?: boolean;
  readonly native?: NativeLibrary;
  /** A lock that the caller has taken already; the store gives it up when it closes. */
  readonly lock?: VaultLock;
  readonly logHead?: LogHeadKeeper;
  readonly migrations?: readonly Migration[];
}

/**
 * Makes a new encrypted database with the newest schema. Nothing is left when it fails.
 *
 * @throws AppError `VAULT_EXISTS`, `VAULT_IN_USE`, `VAULT_DISK_FULL`, `VAULT_READONLY`, `VAULT_NOT_FOUND` (no such folder).
 */
export function createStore(options: OpenStoreOptions): Store {
  const { path, migrations = allMigrations } = options;
  return withLock(options, (lock) => {
    // Exclusive creation: never over an existing file, and readable by its owner only from the first byte.
    withStoreErrors(() => closeSync(openSync(path, 'wx', privateMode)));
    try {
      return assemble(options, lock, (writer) => {
        writer.pragma(`application_id = ${applicationId}`);
        writer.pragma('journal_mode = WAL');
        applySettings(writer);
        migrate(writer, migrations, 0);
      });
    } catch (error) {
      removeDatabase(path);
      throw error;
    }
  });
}

/**
 * Opens an existing database after reading it through; an older schema is copied beside it and then migrated.
 *
 * @throws AppError as `checkVaultFile`; `VAULT_NEWER` ({ found, known }); `VAULT_IN_USE`, `VAULT_DISK_FULL`, `VAULT_READONLY`.
 */
export function openStore(options: OpenStoreOptions): Store {
  const { path, migrations = allMigrations } = options;
  if (!existsSync(path)) throw new AppError('VAULT_NOT_FOUND');
  return withLock(options, (lock) => {
    const found = checkVaultFile(options);
    const known = latestVersion(migrations);
    if (found > known) throw new AppError('VAULT_NEWER', { found, known });
    return assemble(options, lock, (writer) => {
      touch(writer);
      writer.pragma('journal_mode = WAL');
      applySettings(writer);
      if (found < known) {
        backupBeforeMigration(writer, path, found);
        migrate(writer, migrations, found);
      }
    });
  });
}

function withLock(options: OpenStoreOptions, open: (lock: VaultLock) => Store): Store {
  const own = options.lock === undefined;
  const lock = options.lock ?? lockVault(options.path, options.native);
  try {
    return open(lock);
  } catch (error) {
    options.logHead?.close();
    if (own) lock.release();
    throw error;
  }
}

/** Opens the writer, prepares the file through it, then opens the reader. */
function assemble(options: OpenStoreOptions, lock: VaultLock, prepare: (writer: Db) => void): Store {
  const { path, user, role = '', hasOwnSecret = false, logHead = null } = options;
  const connections: Db[] = [];
  try {
    return withStoreErrors(() => {
      const writer = connect({ ...options, readonly: false });
      connections.push(writer);
      prepare(writer);
      assertEncrypted(path);
      const reader = connect({ ...options, readonly: true });
      connections.push(reader);
      touch(reader);
      applySettings(reader);
      return new Store({ path, user, role, hasOwnSecret, writer, reader, lock, logHead });
    });
  } catch (error) {
    for (const connection of connections.reverse()) connection.close();
    throw error;
  }
}
