import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';

/** Where the native SQLite library is, told by whoever starts the engine. Empty: the prebuild inside the npm package. */
export interface NativeLibrary {
  readonly path?: string;
  /** Hex SHA-256 that the file must have; baked into the bundle when the app is packaged. */
  readonly sha256?: string;
}

/**
 * The part of better-sqlite3's options that says which library to load.
 *
 * @throws AppError `VAULT_NATIVE_REFUSED` when the file cannot be read or is not the one this build was made with.
 */
export function nativeOptions({ path, sha256 }: NativeLibrary): { nativeBinding?: string } {
  if (path === undefined) return {};
  if (sha256 !== undefined && hashOf(path) !== sha256.toLowerCase()) {
    throw new AppError('VAULT_NATIVE_REFUSED', { reason: 'hash' });
  }
  return { nativeBinding: path };
}

function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    throw new AppError('VAULT_NATIVE_REFUSED', { reason: 'unreadable' }, error);
  }
}
