import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkVaultFile } from '../../electron/engine/store/file-check.ts';
import type { Migration } from '../../electron/engine/store/migrate.ts';
import { migrations } from '../../electron/engine/store/migrations/all.ts';
import { createStore, openStore } from '../../electron/engine/store/open.ts';
import { getSetting, putSetting } from '../../electron/engine/store/setting.ts';
import { Database } from '../../electron/engine/store/sqlite.ts';
import { classifyStoreError } from '../../electron/engine/store/store-errors.ts';
import {
  type Bench,
  closing,
  expectCode,
  filesContaining,
  newStore,
  reopen,
  temporaryFolder,
  withRawConnection,
} from './helpers.ts';

const marker = 'MERKTEKEN-van-een-dossier';
const pageSize = 4096;

function filledStore(): Bench {
  const bench = newStore();
  bench.store.write((db) => {
    for (let index = 0; index < 200; index += 1) putSetting(db, `note-${index}`, marker.repeat(40));
  });
  return bench;
}

/** Everything that can be seen of a file and its folder without opening it. */
function traces(path: string): unknown {
  const { mtimeMs, size } = statSync(path);
  return { mtimeMs, size, hash: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

const openWith = ({ path, key }: Pick<Bench, 'path' | 'key'>) => openStore({ path, key, user: 'analist-1' });

test('no plain text on disk, in the file or in its write-ahead log, open or closed', () => {
  const { path, store } = filledStore();
  const folder = dirname(path);
  expect(readdirSync(folder)).toContain('kluis.toets-wal');
  expect(filesContaining(folder, marker)).toEqual([]);
  expect(filesContaining(folder, 'CREATE TABLE')).toEqual([]);
  store.close();
  expect(readdirSync(folder).sort()).toEqual(['kluis.toets', 'kluis.toets.lock']);
  expect(filesContaining(folder, marker)).toEqual([]);
  expect(filesContaining(folder, 'SQLite format 3')).toEqual([]);
});

test('only the owner may read a vault', () => {
  const { path } = newStore();
  for (const suffix of ['', '-wal', '.lock']) expect(statSync(path + suffix).mode & 0o777).toBe(0o600);
});

test('another key, or another salt, does not open it', async () => {
  const { path, key, store } = filledStore();
  store.close();
  const otherSalt = Buffer.concat([key.subarray(0, 32), randomBytes(16)]);
  const error = await expectCode('VAULT_NOT_TOETSSTEEN', () => openWith({ path, key: otherSalt }));
  expect(error.details).toEqual({ reason: 'keys-do-not-fit' });
  const otherKey = Buffer.concat([randomBytes(32), key.subarray(32)]);
  await expectCode('VAULT_DAMAGED', () => openWith({ path, key: otherKey }));
});

test.each([
  ['a page in the middle', (path: string) => flip(path, 40 * pageSize + 100)],
  ['the first page', (path: string) => flip(path, 200)],
  ['the last page', (path: string) => flip(path, statSync(path).size - 10)],
  ['a file cut short at a page', (path: string) => truncateSync(path, 30 * pageSize)],
  ['a file cut short within a page', (path: string) => truncateSync(path, 30 * pageSize + 17)],
  ['a file of nothing', (path: string) => truncateSync(path, 0)],
])('damage (%s) is found and the file is left exactly as it was', async (_, damage) => {
  const bench = filledStore();
  bench.store.close();
  damage(bench.path);
  utimesSync(bench.path, new Date(2020, 1, 1), new Date(2020, 1, 1));
  const before = traces(bench.path);
  const names = readdirSync(dirname(bench.path));
  await expectCode('VAULT_DAMAGED', () => openWith(bench));
  expect(traces(bench.path)).toEqual(before);
  expect(readdirSync(dirname(bench.path))).toEqual(names);
});

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(offset) ^ 0xff, offset);
  writeFileSync(path, bytes);
}

test('damage beside a write-ahead log of a crash is found without moving the log into the file', async () => {
  const bench = filledStore();
  const folder = join(temporaryFolder(), 'crash');
  mkdirSync(folder);
  const path = join(folder, 'kluis.toets');
  bench.store.close();
  reopen(bench).write((db) => putSetting(db, 'late', 'x'.repeat(9000)));
  copyFileSync(bench.path, path);
  copyFileSync(`${bench.path}-wal`, `${path}-wal`);
  const healthy = checkVaultFile({ path, key: bench.key });
  expect(healthy).toBe(migrations.length);
  flip(path, statSync(path).size - 10);
  const before = [traces(path), traces(`${path}-wal`)];
  await expectCode('VAULT_DAMAGED', () => openWith({ path, key: bench.key }));
  expect([traces(path), traces(`${path}-wal`)]).toEqual(before);
});

test('work that was committed before a crash is there after it', () => {
  const bench = filledStore();
  const path = join(temporaryFolder(), 'kluis.toets');
  bench.store.write((db) => putSetting(db, 'late', 7));
  copyFileSync(bench.path, path);
  copyFileSync(`${bench.path}-wal`, `${path}-wal`);
  const store = reopen({ path, key: bench.key });
  expect(getSetting(store.db, 'late', z.number())).toBe(7);
});

test('a plain SQLite file is not a vault', async () => {
  const path = join(temporaryFolder(), 'plain.toets');
  const plain = new Database(path);
  plain.exec('CREATE TABLE a (b)');
  plain.close();
  const error = await expectCode('VAULT_NOT_TOETSSTEEN', () => openWith({ path, key: randomBytes(48) }));
  expect(error.details).toEqual({ reason: 'plaintext' });
});

test('any other file is not a vault, even an encrypted database of another application', async () => {
  const path = join(temporaryFolder(), 'letter.toets');
  writeFileSync(path, randomBytes(3 * pageSize));
  await expectCode('VAULT_NOT_TOETSSTEEN', () => openWith({ path, key: randomBytes(48) }));
  const bench = newStore();
  bench.store.close();
  withRawConnection(bench, (db) => db.pragma('application_id = 1'));
  const error = await expectCode('VAULT_NOT_TOETSSTEEN', () => openWith(bench));
  expect(error.details).toEqual({ reason: 'application' });
});

test('a vault that is not there is not made by opening it', async () => {
  const folder = temporaryFolder();
  await expectCode('VAULT_NOT_FOUND', () => openWith({ path: join(folder, 'none.toets'), key: randomBytes(48) }));
  expect(readdirSync(folder)).toEqual([]);
});

test('a newer schema is refused and left alone', async () => {
  const bench = newStore();
  bench.store.close();
  withRawConnection(bench, (db) => db.pragma('user_version = 99'));
  const before = traces(bench.path);
  const error = await expectCode('VAULT_NEWER', () => openWith(bench));
  expect(error.details).toEqual({ found: 99, known: migrations.length });
  expect(traces(bench.path)).toEqual(before);
});

const newest = migrations.length;
const next: Migration = { version: newest + 1, sql: 'ALTER TABLE setting ADD COLUMN note TEXT' };

test('an older schema is copied beside the vault, then migrated', () => {
  const bench = newStore();
  bench.store.write((db) => putSetting(db, 'kept', 5));
  bench.store.close();
  const options = { key: bench.key, user: 'analist-1' };
  const store = closing(openStore({ ...options, path: bench.path, migrations: [...migrations, next] }));
  expect(store.db.pragma('user_version', { simple: true })).toBe(newest + 1);
  expect(store.db.prepare("SELECT note FROM setting WHERE key = 'kept'").get()).toEqual({ note: null });
  store.close();
  const copy = readdirSync(dirname(bench.path)).find((name) =>
    new RegExp(`^kluis\\.schema-${newest}\\.\\d{8}-\\d{6}\\.toets$`).test(name),
  );
  const old = closing(openStore({ ...options, path: join(dirname(bench.path), copy ?? 'no copy') }));
  expect(old.db.pragma('user_version', { simple: true })).toBe(newest);
  expect(getSetting(old.db, 'kept', z.number())).toBe(5);
});

test('a migration that fails changes nothing', () => {
  const bench = newStore();
  bench.store.write((db) => putSetting(db, 'kept', 5));
  bench.store.close();
  const broken: Migration = { version: newest + 1, sql: 'CREATE TABLE extra (a); SELECT no_such_function();' };
  const options = { path: bench.path, key: bench.key, user: 'analist-1' };
  expect(() => openStore({ ...options, migrations: [...migrations, broken] })).toThrow(/no_such_function/);
  const store = reopen(bench);
  expect(getSetting(store.db, 'kept', z.number())).toBe(5);
  expect(store.db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'extra'").get()).toEqual({ n: 0 });
});

test('making a store never touches an existing file, and leaves nothing when it fails', async () => {
  const bench = filledStore();
  bench.store.close();
  const before = traces(bench.path);
  await expectCode('VAULT_EXISTS', () => createStore({ path: bench.path, key: randomBytes(48), user: 'x' }));
  expect(traces(bench.path)).toEqual(before);
  const path = join(temporaryFolder(), 'new.toets');
  const failing = [{ version: 1, sql: 'CREATE TABLE' }];
  expect(() => createStore({ path, key: randomBytes(48), user: 'x', migrations: failing })).toThrow();
  expect(readdirSync(dirname(path))).toEqual(['new.toets.lock']);
});

test('settings of a connection: durable, wiped, in memory, nothing trusted', () => {
  const { store } = newStore();
  const read = (name: string) => store.write((db) => db.pragma(name, { simple: true }));
  expect(read('journal_mode')).toBe('wal');
  expect(['synchronous', 'temp_store', 'secure_delete', 'trusted_schema'].map(read)).toEqual([2, 2, 1, 0]);
  expect(['cell_size_check', 'foreign_keys', 'mmap_size'].map(read)).toEqual([1, 1, 0]);
});

test('errors of SQLite and of the file system get a code; mistakes stay what they are', () => {
  const failure = (code: string) => classifyStoreError(Object.assign(new Error(code), { code }));
  const cases = {
    ENOSPC: 'VAULT_DISK_FULL',
    SQLITE_FULL: 'VAULT_DISK_FULL',
    EROFS: 'VAULT_READONLY',
    SQLITE_READONLY_DBMOVED: 'VAULT_READONLY',
    SQLITE_IOERR_WRITE: 'VAULT_UNREACHABLE',
    SQLITE_BUSY_SNAPSHOT: 'VAULT_IN_USE',
    SQLITE_CORRUPT_VTAB: 'VAULT_DAMAGED',
  };
  for (const [code, expected] of Object.entries(cases)) expect(failure(code)).toMatchObject({ code: expected });
  expect(failure('SQLITE_CONSTRAINT_UNIQUE')).toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  const mistake = new TypeError('x');
  expect(classifyStoreError(mistake)).toBe(mistake);
});
