import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { Db } from './database.ts';
import { applicationId, type ConnectionOptions, connect, readVersion, saltStart, touch } from './database.ts';
import { withStoreErrors } from './store-errors.ts';
import { sqliteCompanions } from './vault-files.ts';

const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * The first 16 bytes of a file; fewer when the file is shorter. On POSIX systems closing the handle gives up SQLite's own locks on the
 * file; what keeps others out is the lock beside it (vault-lock.ts).
 */
export function readHeader(path: string): Buffer {
  return withStoreErrors(() => {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(plainHeader.length);
      return header.subarray(0, readSync(file, header, 0, header.length, 0));
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Asserts that a file is not readable without its key. Called after each piece of maintenance, because some of SQLite's own
 * (`rekey` with an empty key, `serialize`) leave plain text without a word.
 *
 * @throws AppError `VAULT_NOT_TOETSSTEEN` for a plain SQLite file.
 */
export function assertEncrypted(path: string): void {
  if (readHeader(path).equals(plainHeader)) throw new AppError('VAULT_NOT_TOETSSTEEN', { reason: 'plaintext' });
}

/**
 * Looks a vault through before anything may write to it: key, application, schema and every page. A damaged file keeps its bytes
 * and its date, and no write-ahead log is left beside it.
 *
 * @returns the number of the schema in the file.
 * @throws AppError `VAULT_NOT_FOUND`, `VAULT_NOT_TOETSSTEEN` ({ reason }), `VAULT_DAMAGED`.
 */
export function checkVaultFile(options: Omit<ConnectionOptions, 'readonly'>): number {
  const { path, key } = options;
  if (withStoreErrors(() => statSync(path)).size === 0) throw new AppError('VAULT_DAMAGED', { cause: 'empty' });
  assertEncrypted(path);
  if (!readHeader(path).equals(key.subarray(saltStart))) {
    throw new AppError('VAULT_NOT_TOETSSTEEN', { reason: 'keys-do-not-fit' });
  }
  const before = new Set(sqliteCompanions(path));
  try {
    return withStoreErrors(() => inspect(connect({ ...options, readonly: true })));
  } finally {
    // A read-only connection to a file in WAL mode makes these and cannot clear them away. Nobody else has the vault open: we hold its lock.
    for (const file of sqliteCompanions(path)) if (!before.has(file)) rmSync(file);
  }
}

function inspect(db: Db): number {
  try {
    touch(db);
    const version = readVersion(db);
    if (version.applicationId !== applicationId) {
      throw new AppError('VAULT_NOT_TOETSSTEEN', { reason: 'application' });
    }
    quickCheck(db, 'main');
    return version.schema;
  } finally {
    db.close();
  }
}

/**
 * Reads every page in use. Damage shows as SQLITE_CORRUPT (a page that fails its authentication) or as a line of text.
 *
 * @throws AppError `VAULT_DAMAGED`.
 */
export function quickCheck(db: Db, schema: 'main' | 'copy'): void {
  const lines = withStoreErrors(() => db.pragma(`${schema}.quick_check`) as { quick_check: string }[]);
  if (lines.length !== 1 || lines[0]?.quick_check !== 'ok')
    throw new AppError('VAULT_DAMAGED', { cause: 'quick_check' });
}
