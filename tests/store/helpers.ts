import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { connect, type Db } from '../../electron/engine/store/database.ts';
import { createStore, openStore } from '../../electron/engine/store/open.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { keysPath } from '../../electron/engine/store/vault-files.ts';
import { kdfFloor } from '../../electron/engine/vault/argon2.ts';
import type { KeysFile } from '../../electron/engine/vault/keys-file.ts';
import { createVault } from '../../electron/engine/vault/vault.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';

const folders: string[] = [];
const stores: Store[] = [];

/** Closes and removes what a test left; leave-nothing.ts has it done after each. */
export function leaveNothing(): void {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder of its own, gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toetssteen-'));
  folders.push(folder);
  return folder;
}

/** Closes the store after the test, if it is open still. */
export function closing<T extends Store>(store: T): T {
  stores.push(store);
  return store;
}

export interface Bench {
  readonly path: string;
  readonly key: Buffer;
  readonly store: Store;
}

/** A new encrypted database, without keys file. */
export function newStore(): Bench {
  const path = join(temporaryFolder(), 'kluis.toets');
  const key = randomBytes(48);
  return { path, key, store: closing(createStore({ path, key, user: 'analist-1', role: 'analist' })) };
}

export function reopen({ path, key }: Pick<Bench, 'path' | 'key'>): Store {
  return closing(openStore({ path, key, user: 'analist-1', role: 'analist' }));
}

/** The bytes of a closed database, and its key. */
export interface Frozen {
  readonly bytes: Buffer;
  readonly key: Buffer;
}

/** Closes a database and keeps what is in it for tests that each begin with that: filling one takes longer than most of them. */
export function freeze({ path, key, store }: Bench): Frozen {
  store.close();
  return { bytes: readFileSync(path), key };
}

/** A database that was frozen, opened in a folder of its own. */
export function thaw({ bytes, key }: Frozen): Bench {
  const path = join(temporaryFolder(), 'kluis.toets');
  writeFileSync(path, bytes, { mode: 0o600 });
  return { path, key, store: reopen({ path, key }) };
}

/** Works on the file itself, past the store. */
export function withRawConnection({ path, key }: Pick<Bench, 'path' | 'key'>, work: (db: Db) => void): void {
  const db = connect({ path, key, readonly: false });
  try {
    work(db);
  } finally {
    db.close();
  }
}

export const passphrase = 'lantaarn kruiwagen dinsdag zoutvaatje';

export interface MadeVault {
  readonly path: string;
  readonly recoveryCode: string;
}

/** A closed vault at the lowest cost that is allowed. */
export async function makeVault(folder: string, secret = passphrase): Promise<MadeVault> {
  const path = join(folder, 'kluis.toets');
  const { store, recoveryCode } = await createVault({
    path,
    municipality: 'Voorbeeldstad',
    user: 'analist-1',
    passphrase: secret,
    calibrate: false,
  });
  store.close();
  return { path, recoveryCode };
}

/** The same vault in a folder of its own: making one takes two guesses' worth of work. */
export function copyVault({ path, recoveryCode }: MadeVault): MadeVault {
  const copy = join(temporaryFolder(), 'kluis.toets');
  copyFileSync(path, copy);
  copyFileSync(keysPath(path), keysPath(copy));
  return { path: copy, recoveryCode };
}

/** Keys of the right shape that nobody's secret opens, for tests that never unlock. */
export function unopenableKeys(): KeysFile {
  const kdf = { algorithm: 'argon2id', ...kdfFloor, salt: '0'.repeat(32) } as const;
  const who = { user: 'analist-1', role: 'analist' } as const;
  return {
    format: 'toetssteen-keys',
    version: 1,
    vaultId: '0123456789abcdef'.repeat(2),
    cipher: 'chacha20',
    createdAt: '2025-01-31T10:00:00.000Z',
    slots: [{ id: '0'.repeat(16), kind: 'passphrase', ...who, kdf, nonce: '0'.repeat(24), wrapped: '0'.repeat(128) }],
    logHead: null,
  };
}

/** Whether the bytes of `text` are in any file of a folder. */
export function filesContaining(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

/** The AppError that `work` ends with; fails when it ends well. */
export async function errorOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

export async function expectCode(code: ErrorCode, work: () => unknown): Promise<AppError> {
  const error = await errorOf(work);
  expect(error.code).toBe(code);
  return error;
}

export function present(...paths: string[]): boolean[] {
  return paths.map((path) => existsSync(path));
}

/**
 * Every page of a database, decrypted: tables, indices, free pages and slack. Whoever has the passphrase can read no more than this; the
 * product itself never asks for it.
 */
export const decryptedPages = (db: Db): Buffer => (db as unknown as { serialize(): Buffer }).serialize();
