import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** Codes of SQLite, without their extension unless that says more: `SQLITE_IOERR_WRITE` is an `SQLITE_IOERR`. */
const sqliteCodes: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'VAULT_IN_USE',
  SQLITE_LOCKED: 'VAULT_IN_USE',
  SQLITE_CORRUPT: 'VAULT_DAMAGED',
  SQLITE_NOTADB: 'VAULT_DAMAGED',
  SQLITE_FULL: 'VAULT_DISK_FULL',
  SQLITE_READONLY: 'VAULT_READONLY',
  SQLITE_PERM: 'VAULT_READONLY',
  SQLITE_CANTOPEN: 'VAULT_UNREACHABLE',
  SQLITE_IOERR: 'VAULT_UNREACHABLE',
  // The index of the write-ahead log could not grow.
  SQLITE_IOERR_SHMSIZE: 'VAULT_DISK_FULL',
};

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'VAULT_DISK_FULL',
  EFBIG: 'VAULT_DISK_FULL',
  EDQUOT: 'VAULT_DISK_FULL',
  EROFS: 'VAULT_READONLY',
  EACCES: 'VAULT_READONLY',
  EPERM: 'VAULT_READONLY',
  ENOENT: 'VAULT_NOT_FOUND',
  EEXIST: 'VAULT_EXISTS',
  EBUSY: 'VAULT_IN_USE',
  EIO: 'VAULT_UNREACHABLE',
  ENODEV: 'VAULT_UNREACHABLE',
  ENXIO: 'VAULT_UNREACHABLE',
};

/**
 * What went wrong with a vault's files, as a code the page knows. An error of SQLite or of the file system becomes an AppError;
 * anything else (a constraint, a mistake in the program) comes back as it is.
 *
 * SQLITE_NOTADB counts as damage: the store compares the file's salt with the key before it asks SQLite, so a key that belongs to
 * another file has been told apart by then.
 */
export function classifyStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === null) return error;
  const found = systemCodes[code];
  return found === undefined ? classifySqliteError(error) : new AppError(found, { cause: code }, error);
}

/** As `classifyStoreError`, but only for errors of SQLite: those of the file system may be about other files than the vault's. */
export function classifySqliteError(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof AppError || code === null) return error;
  const found = sqliteCodes[code] ?? sqliteCodes[code.split('_').slice(0, 2).join('_')];
  return found === undefined ? error : new AppError(found, { cause: code }, error);
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Runs `work` and turns what SQLite or the file system throws into an AppError. */
export function withStoreErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw classifyStoreError(error);
  }
}
