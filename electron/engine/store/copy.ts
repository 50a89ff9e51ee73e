import { closeSync, openSync } from 'node:fs';
import type { Db } from './database.ts';
import { syncFile } from './durable-file.ts';
import { assertEncrypted, quickCheck } from './file-check.ts';
import { withStoreErrors } from './store-errors.ts';
import { privateMode, removeDatabase } from './vault-files.ts';

/**
 * Writes what `db` sees now to a new file, encrypted with the same key, and reads the copy through. `backup()` does not work on an
 * encrypted database and `serialize()` gives plain text; `VACUUM INTO` takes the cipher along. Nothing is left when it fails.
 *
 * @throws AppError `VAULT_EXISTS` when there is a file at `target`, `VAULT_DISK_FULL`, `VAULT_READONLY`, `VAULT_DAMAGED`.
 */
export function copyDatabase(db: Db, target: string): void {
  withStoreErrors(() => {
    // Made first, for its mode: VACUUM INTO accepts an empty file.
    closeSync(openSync(target, 'wx', privateMode));
    try {
      db.prepare('VACUUM INTO ?').run(target);
      assertEncrypted(target);
      checkCopy(db, target);
      syncFile(target);
    } catch (error) {
      removeDatabase(target);
      throw error;
    }
  });
}

/** Attached without a key the copy is read with the key of `db`, so this fails unless the copy has that key. */
function checkCopy(db: Db, path: string): void {
  db.prepare('ATTACH ? AS copy').run(path);
  try {
    quickCheck(db, 'copy');
  } finally {
    db.exec('DETACH copy');
  }
}
