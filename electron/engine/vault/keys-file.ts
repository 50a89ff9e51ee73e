import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { databaseKeyLength } from '../store/database.ts';
import { writeDurably } from '../store/durable-file.ts';
import { withStoreErrors } from '../store/store-errors.ts';
import { keysBackupPath, keysPath } from '../store/vault-files.ts';
import { hex, type KeySlot, type KeysHeader, slotSchema } from './key-slots.ts';

/** The head of the log, signed with a key that only this vault gives. */
export interface SignedLogHead {
  readonly entries: number;
  readonly hash: string;
  readonly mac: string;
}

export interface KeysFile extends KeysHeader {
  readonly slots: readonly KeySlot[];
  readonly logHead: SignedLogHead | null;
}

const knownVersion = 1;
const largestFile = 256 * 1024;

const keysSchema = z.strictObject({
  format: z.literal('toetssteen-keys'),
  version: z.literal(knownVersion),
  vaultId: hex(16),
  cipher: z.literal('chacha20'),
  createdAt: z.iso.datetime(),
  slots: z.array(slotSchema(databaseKeyLength)).min(1).max(64),
  logHead: z.strictObject({ entries: z.int().min(0), hash: hex(32), mac: hex(32) }).nullable(),
});

/**
 * Reads the keys file of a vault, or the copy from before the last change where the file itself is missing or unreadable.
 *
 * @throws AppError `VAULT_KEYS_MISSING`; `VAULT_KEYS_INVALID` ({ reason: 'unreadable' | 'shape' | 'cost' }); `VAULT_NEWER`.
 */
export function readKeysFile(vaultPath: string): { keys: KeysFile; fromBackup: boolean } {
  const main = keysPath(vaultPath);
  const backup = keysBackupPath(vaultPath);
  try {
    return { keys: parseKeysFile(main), fromBackup: false };
  } catch (error) {
    if (!existsSync(backup) || !isUnreadable(error)) throw error;
    return { keys: parseKeysFile(backup), fromBackup: true };
  }
}

/** A file that was cut short or lost may be replaced by its copy; one whose contents are refused may not. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === 'VAULT_KEYS_MISSING' || error.details['reason'] === 'unreadable';
}

/** Reads and checks one keys file. @throws AppError as `readKeysFile`. */
export function parseKeysFile(path: string): KeysFile {
  if (!existsSync(path)) throw new AppError('VAULT_KEYS_MISSING');
  const value = withStoreErrors(() => readJson(path));
  const version = z.object({ version: z.int() }).safeParse(value).data?.version ?? knownVersion;
  if (version > knownVersion) throw new AppError('VAULT_NEWER', { found: version, known: knownVersion });
  return checkKeys(value);
}

function checkKeys(value: unknown): KeysFile {
  const parsed = keysSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const aboutCost = parsed.error.issues.some(({ message }) => message === 'cost');
  throw new AppError('VAULT_KEYS_INVALID', { reason: aboutCost ? 'cost' : 'shape' }, parsed.error);
}

function readJson(path: string): unknown {
  if (statSync(path).size > largestFile) throw new AppError('VAULT_KEYS_INVALID', { reason: 'unreadable' });
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('VAULT_KEYS_INVALID', { reason: 'unreadable' }, error);
  }
}

/**
 * Replaces the keys file of a vault, durably; what was there and could be read becomes the copy.
 *
 * @throws AppError `VAULT_KEYS_INVALID` for keys that could not be read back; nothing is written then.
 */
export function writeKeysFile(vaultPath: string, keys: KeysFile): void {
  checkKeys(keys);
  const path = keysPath(vaultPath);
  withStoreErrors(() => {
    if (isReadable(path)) writeDurably(keysBackupPath(vaultPath), readFileSync(path));
    writeDurably(path, `${JSON.stringify(keys, null, 2)}\n`);
  });
}

function isReadable(path: string): boolean {
  try {
    parseKeysFile(path);
    return true;
  } catch {
    return false;
  }
}
