import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { getSetting, putSetting } from '../../electron/engine/store/setting.ts';
import { Database } from '../../electron/engine/store/sqlite.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { keysPath } from '../../electron/engine/store/vault-files.ts';
import { backupVault, restoreBackup } from '../../electron/engine/vault/backup.ts';
import { writeKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { openVault } from '../../electron/engine/vault/vault.ts';
import {
  type Bench,
  closing,
  expectCode,
  filesContaining,
  makeVault,
  newStore,
  passphrase,
  reopen,
  temporaryFolder,
  unopenableKeys,
} from './helpers.ts';

const marker = 'MERKTEKEN-in-de-kluis';

/** A vault with something in it, whose keys nobody can use: backups never unlock. */
function filledVault(): Bench {
  const bench = newStore();
  writeKeysFile(bench.path, unopenableKeys());
  bench.store.write((db) => putSetting(db, 'marker', marker.repeat(500)));
  return bench;
}

const readMarker = (store: Store) => getSetting(store.db, 'marker', z.string())?.slice(0, marker.length);

test('a backup holds what was committed, encrypted, and opens with the same passphrase', async () => {
  const { path } = await makeVault(temporaryFolder());
  const { store } = await openVault({ path, passphrase });
  closing(store).write((db) => putSetting(db, 'marker', marker.repeat(500)));
  const folder = temporaryFolder();
  const target = join(folder, 'kopie.toets');
  const fractions: number[] = [];
  const { bytes } = await backupVault(store, target, (fraction) => fractions.push(fraction));
  expect(bytes).toBe(statSync(target).size);
  expect(fractions).toEqual([0, 0.9, 1]);
  expect(readdirSync(folder).sort()).toEqual(['kopie.toets', 'kopie.toets.keys']);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(filesContaining(folder, marker)).toEqual([]);
  const copy = await openVault({ path: target, passphrase });
  expect(readMarker(closing(copy.store))).toBe(marker);
  expect(copy.log).toMatchObject({ ok: true, entries: 2 });
});

test('a backup during long work holds the state before it', async () => {
  const { store, key } = filledVault();
  const target = join(temporaryFolder(), 'kopie.toets');
  await store.exclusive(async (db) => {
    putSetting(db, 'marker', 'unfinished');
    await backupVault(store, target);
  });
  expect(readMarker(reopen({ path: target, key }))).toBe(marker);
});

test('a backup never overwrites, and one that fails leaves nothing', async () => {
  const { path, store } = filledVault();
  await expectCode('VAULT_EXISTS', () => backupVault(store, path));
  await expectCode('VAULT_NOT_FOUND', () => backupVault(store, join(temporaryFolder(), 'none', 'kopie.toets')));
  const folder = temporaryFolder();
  rmSync(keysPath(path));
  await expectCode('VAULT_KEYS_MISSING', () => backupVault(store, join(folder, 'kopie.toets')));
  expect(readdirSync(folder)).toEqual([]);
});

async function madeBackup(): Promise<Omit<Bench, 'store'>> {
  const { store, key } = filledVault();
  const path = join(temporaryFolder(), 'kopie.toets');
  await backupVault(store, path);
  store.close();
  return { path, key };
}

test('a backup that was put back is the vault as it was', async () => {
  const target = join(temporaryFolder(), 'kluis.toets');
  const backup = await madeBackup();
  expect(await restoreBackup(backup.path, target)).toEqual({ setAsideAs: null });
  expect(readMarker(reopen({ path: target, key: backup.key }))).toBe(marker);
  expect(readFileSync(keysPath(target))).toEqual(readFileSync(keysPath(backup.path)));
});

test('a damaged vault is left alone unless asked, then set aside with all that belongs to it', async () => {
  const backup = await madeBackup();
  const { path, store } = filledVault();
  store.close();
  truncateSync(path, 5000);
  // A write-ahead log that stayed behind would be played into the restored file.
  writeFileSync(`${path}-wal`, 'left by a crash');
  const damaged = readFileSync(path);
  await expectCode('VAULT_EXISTS', () => restoreBackup(backup.path, path));
  expect(readFileSync(path)).toEqual(damaged);
  const { setAsideAs } = await restoreBackup(backup.path, path, { setAside: true });
  expect(basename(setAsideAs ?? '')).toMatch(/^kluis\.toets\.beschadigd-\d{8}-\d{6}$/);
  expect(readFileSync(setAsideAs ?? '')).toEqual(damaged);
  expect(readFileSync(`${setAsideAs}-wal`, 'utf8')).toBe('left by a crash');
  expect([existsSync(keysPath(setAsideAs ?? '')), existsSync(`${path}-wal`)]).toEqual([true, false]);
  expect(readMarker(reopen({ path, key: backup.key }))).toBe(marker);
});

test('a vault that is open is not replaced', async () => {
  const backup = await madeBackup();
  const { path, store } = filledVault();
  await expectCode('VAULT_IN_USE', () => restoreBackup(backup.path, path, { setAside: true }));
  expect(readMarker(store)).toBe(marker);
});

test('what is no backup is not put back', async () => {
  const { path: backup } = await madeBackup();
  const target = join(temporaryFolder(), 'kluis.toets');
  const restore = () => restoreBackup(backup, target);
  writeFileSync(keysPath(backup), '{"format":"something else"}');
  await expectCode('VAULT_KEYS_INVALID', restore);
  rmSync(keysPath(backup));
  await expectCode('VAULT_KEYS_MISSING', restore);
  rmSync(backup);
  await expectCode('VAULT_NOT_FOUND', restore);
  new Database(backup).exec('CREATE TABLE a (b)').close();
  await expectCode('VAULT_NOT_TOETSSTEEN', restore);
  truncateSync(backup, 0);
  await expectCode('VAULT_DAMAGED', restore);
  expect(readdirSync(dirname(target))).toEqual([]);
});
