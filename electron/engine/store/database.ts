import { type NativeLibrary, nativeOptions } from './native.ts';
import { Database } from './sqlite.ts';
import { withStoreErrors } from './store-errors.ts';

/** A connection. Reading goes through the store's `db`, writing through its `write` or `exclusive`. */
export type Db = Database;

/** 32 bytes for the cipher and 16 bytes of salt, which are also the first 16 bytes of the file. */
export const databaseKeyLength = 48;
export const saltStart = 32;

/** 'Toet' in ASCII: tells a vault from any other SQLite file. */
export const applicationId = 0x546f6574;

const busyTimeoutMs = 2000;

export interface ConnectionOptions {
  readonly path: string;
  /** 48 bytes; left as it is, the caller wipes it. */
  readonly key: Buffer;
  readonly readonly: boolean;
  readonly native?: NativeLibrary;
}

/**
 * Opens a connection and sets cipher and key; nothing has been read yet, so a wrong key shows only at the first statement.
 * chacha20 authenticates each page (Poly1305); aes256cbc would not notice tampering.
 */
export function connect({ path, key, readonly, native = {} }: ConnectionOptions): Db {
  return withStoreErrors(() => {
    const options = { readonly, fileMustExist: true, timeout: busyTimeoutMs, ...nativeOptions(native) };
    const db = new Database(path, options);
    const raw = rawKey(key);
    try {
      db.pragma("cipher = 'chacha20'");
      if (db.key(raw) !== 0) throw new Error('the cipher refused the key');
      return db;
    } catch (error) {
      db.close();
      throw error;
    } finally {
      raw.fill(0);
    }
  });
}

/** The first read: throws SQLITE_NOTADB when the key does not fit the file. */
export function touch(db: Db): void {
  db.prepare('SELECT count(*) FROM sqlite_master').get();
}

/** Settings of one connection; journal mode, which is stored in the file, is set by the writer. */
export function applySettings(db: Db): void {
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  // 64 MiB: a page costs ten times more to decrypt than to keep, and a table is read once for each of its columns.
  db.pragma('cache_size = -65536');
}

export function readVersion(db: Db): { applicationId: number; schema: number } {
  return {
    applicationId: db.pragma('application_id', { simple: true }) as number,
    schema: db.pragma('user_version', { simple: true }) as number,
  };
}

/** `raw:` and the key in hexadecimal, written byte by byte: a JavaScript string of the key could not be wiped. */
function rawKey(key: Buffer): Buffer {
  if (key.length !== databaseKeyLength) throw new RangeError('the database key is 48 bytes');
  const digits = '0123456789abcdef';
  const raw = Buffer.alloc(4 + 2 * key.length);
  raw.write('raw:', 'latin1');
  key.forEach((byte, index) => {
    raw[4 + 2 * index] = digits.charCodeAt(byte >> 4);
    raw[5 + 2 * index] = digits.charCodeAt(byte & 15);
  });
  return raw;
}
