import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyLogOf } from '../../electron/cli/verify-log.ts';
import { listLog } from '../../electron/engine/store/log.ts';
import { putSetting } from '../../electron/engine/store/setting.ts';
import { attemptsPath, keysBackupPath, keysPath } from '../../electron/engine/store/vault-files.ts';
import { readKeysFile, writeKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { keepLogHead } from '../../electron/engine/vault/log-head.ts';
import { vaultProfile } from '../../electron/engine/vault/profile.ts';
import { changePassphrase, createVault, openVault, renewRecovery } from '../../electron/engine/vault/vault.ts';
import {
  closing,
  copyVault,
  expectCode,
  filesContaining,
  type MadeVault,
  makeVault,
  newStore,
  passphrase,
  present,
  temporaryFolder,
  unopenableKeys,
} from './helpers.ts';
import { permanentFolder } from './permanent-folder.ts';

const newPassphrase = 'paraplu sneeuwpop vuurtoren gisteren';
let made: MadeVault;

beforeAll(async () => {
  made = await makeVault(permanentFolder());
});

const open = async (...[options]: Parameters<typeof openVault>) => {
  const opened = await openVault(options);
  closing(opened.store);
  return opened;
};

/** Puts the wait behind us, as sixty seconds would. */
function waitIsOver(path: string): void {
  const attempts = JSON.parse(readFileSync(attemptsPath(path), 'utf8')) as { failures: number; at: number };
  writeFileSync(attemptsPath(path), JSON.stringify({ ...attempts, at: attempts.at - 60_000 }));
}

test('a vault opens with the passphrase that it was made with, however it is typed', async () => {
  const { path } = copyVault(made);
  const { store, openedWith, failedAttempts, keysFromBackup, log } = await open({
    path,
    passphrase: ` ${passphrase}  `,
  });
  expect([store.user, store.role, openedWith, failedAttempts, keysFromBackup]).toEqual([
    'analist-1',
    'analist',
    'passphrase',
    0,
    false,
  ]);
  expect(log).toMatchObject({ ok: true, entries: 1 });
  expect(vaultProfile(store)).toMatchObject({ municipality: 'Voorbeeldstad', demo: false });
  expect(listLog(store.db).map(({ event, who }) => [event, who])).toEqual([
    ['vault.opened', 'analist-1'],
    ['vault.created', 'analist-1'],
  ]);
});

test('nothing readable lies beside the vault, and only its owner may read it', async () => {
  const { path, recoveryCode } = made;
  const folder = dirname(path);
  for (const text of [passphrase, recoveryCode, recoveryCode.replaceAll('-', ''), 'Voorbeeldstad', 'SQLite format 3']) {
    expect(filesContaining(folder, text)).toEqual([]);
  }
  for (const file of [path, keysPath(path), keysBackupPath(path)]) expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a wrong passphrase is refused, makes the next try wait, and is told once the vault opens', async () => {
  const { path } = copyVault(made);
  const wrong = await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: `${passphrase}!` }));
  expect(wrong.details).toEqual({ seconds: 1 });
  // The right passphrase waits too, else waiting would tell right from wrong.
  const throttled = await expectCode('VAULT_THROTTLED', () => openVault({ path, passphrase }));
  expect(throttled.details).toEqual({ seconds: 1 });
  waitIsOver(path);
  const { store, failedAttempts } = await open({ path, passphrase });
  expect(failedAttempts).toBe(1);
  expect(listLog(store.db, { limit: 1 })[0]?.details).toMatchObject({ failedAttempts: 1 });
  expect(present(attemptsPath(path))).toEqual([false]);
});

test('a mistyped recovery code is told at once and costs no try', async () => {
  const { path, recoveryCode } = copyVault(made);
  const mistyped = await expectCode('VAULT_RECOVERY_WRONG', () =>
    openVault({ path, recoveryCode: recoveryCode.slice(1) }),
  );
  expect(mistyped.details).toEqual({ reason: 'mistyped' });
  expect(present(attemptsPath(path))).toEqual([false]);
});

test('somebody who has no slot does not get in with the passphrase of another', async () => {
  const { path } = copyVault(made);
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase, user: 'analist-2' }));
});

test('a forgotten passphrase: in with the code, a new passphrase, a new code, and the old ones are void', async () => {
  const { path, recoveryCode } = copyVault(made);
  const written = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const first = await open({ path, recoveryCode: written });
  expect([first.openedWith, first.store.user]).toEqual(['recovery', 'analist-1']);
  const oldSlots = ['passphrase', 'recovery'].map((kind) => slotOf(keysPath(path), kind));
  const weak = { unlock: { recoveryCode }, newPassphrase: 'kort', calibrate: false };
  const refused = await expectCode('VAULT_PASSPHRASE_WEAK', () => changePassphrase(first.store, weak));
  expect(refused.details).toEqual({ problem: 'short' });
  await changePassphrase(first.store, { unlock: { recoveryCode }, newPassphrase, calibrate: false });
  first.store.close();

  const { store } = await open({ path, passphrase: newPassphrase });
  const renewed = await renewRecovery(store, { unlock: { passphrase: newPassphrase }, calibrate: false });
  expect(renewed.recoveryCode).not.toBe(recoveryCode);
  expect(listLog(store.db, { limit: 3 }).map(({ event }) => event)).toEqual([
    'vault.recovery-renewed',
    'vault.opened',
    'vault.passphrase-renewed',
  ]);
  // An open vault left alone is not enough to change its secrets.
  const byOldCode = { unlock: { recoveryCode }, newPassphrase: passphrase, calibrate: false };
  const wrong = await expectCode('VAULT_RECOVERY_WRONG', () => changePassphrase(store, byOldCode));
  expect(wrong.details).toEqual({ reason: 'wrong', seconds: 1 });
  store.close();
  waitIsOver(path);
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase }));
  waitIsOver(path);
  expect((await open({ path, recoveryCode: renewed.recoveryCode })).failedAttempts).toBe(2);
  // Not even through the copy of the keys file.
  for (const slot of oldSlots) expect(filesContaining(dirname(path), slot)).toEqual([]);
});

function slotOf(path: string, kind: string): string {
  const { slots } = JSON.parse(readFileSync(path, 'utf8')) as { slots: { kind: string; wrapped: string }[] };
  return slots.find((slot) => slot.kind === kind)?.wrapped ?? 'no such slot';
}

describe('making a vault', () => {
  const options = { municipality: 'Voorbeeldstad', user: 'analist-1', passphrase, calibrate: false };

  test('refuses a weak passphrase before anything is written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kluis.toets');
    await expectCode('VAULT_PASSPHRASE_WEAK', () => createVault({ ...options, path, passphrase: 'welkom01' }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('never overwrites a vault, nor keys that were left without one', async () => {
    const { path } = copyVault(made);
    const before = [readFileSync(path), readFileSync(keysPath(path))];
    await expectCode('VAULT_EXISTS', () => createVault({ ...options, path }));
    rmSync(path);
    await expectCode('VAULT_EXISTS', () => createVault({ ...options, path }));
    expect(readFileSync(keysPath(path))).toEqual(before[1]);
  });

  test('leaves nothing behind when it fails half-way', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'kluis.toets');
    // What no page sends: refused by the log, after keys and database were made.
    const failing = createVault({ ...options, path, municipality: undefined as unknown as string });
    await expect(failing).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says so when the folder is not there', async () => {
    const path = join(temporaryFolder(), 'none', 'kluis.toets');
    await expectCode('VAULT_NOT_FOUND', () => createVault({ ...options, path }));
  });
});

test('an old copy of the vault that is put back is found, and stays on record', async () => {
  const { path } = copyVault(made);
  const old = readFileSync(path);
  const { store } = await open({ path, passphrase });
  store.write((db) => putSetting(db, 'x', 1));
  store.close();
  writeFileSync(path, old);
  const rolledBack = await open({ path, passphrase });
  expect(rolledBack.log).toMatchObject({ ok: false, behindKeysFile: true, entries: 1 });
  const refused = listLog(rolledBack.store.db).find(({ event }) => event === 'log.refused');
  expect(refused?.details).toMatchObject({ behindKeysFile: true, entries: 1 });
  rolledBack.store.close();

  // The log holds since, and who checks it years later still hears of it, each time.
  vi.stubEnv('TOETSSTEEN_PASSPHRASE', passphrase);
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const json = join(temporaryFolder(), 'log.json');
  for (let time = 0; time < 2; time++) await verifyLogOf(['--vault', path, '--json', json]);
  const lines = said.mock.calls.map(([line]) => String(line));
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  expect(lines.filter((line) => /^De keten klopt: /.test(line))).toHaveLength(2);
  expect(lines.filter((line) => /^Let op: toen .* de kluis opende .* klopte het logboek niet/.test(line))).toHaveLength(
    2,
  );
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ ok: true, refusedBefore: [{ seq: refused?.seq }] });
});

test('a head that was turned back in the keys file is found by its signature', () => {
  const path = join(temporaryFolder(), 'kluis.toets');
  const keys = unopenableKeys();
  writeKeysFile(path, keys);
  const keeper = keepLogHead(path, keys.vaultId, randomBytes(48));
  expect(keeper.load()).toBe('invalid');
  const head = { entries: 7, hash: 'a'.repeat(64) };
  keeper.save(head);
  expect(keeper.load()).toEqual(head);
  const { logHead } = readKeysFile(path).keys;
  if (logHead !== null) writeKeysFile(path, { ...keys, logHead: { ...logHead, entries: 6 } });
  expect(keeper.load()).toBe('invalid');
  expect(keepLogHead(path, keys.vaultId, randomBytes(48)).load()).toBe('invalid');
});

test('a vault that is not there, or has no keys, is told apart from a wrong passphrase', async () => {
  const { path } = copyVault(made);
  rmSync(keysPath(path));
  await expectCode('VAULT_KEYS_MISSING', () => openVault({ path, passphrase }));
  await expectCode('VAULT_NOT_FOUND', () => openVault({ path: `${path}.none`, passphrase }));
});

test('the keys of another vault do not fit', async () => {
  const { path } = copyVault(made);
  const other = newStore();
  other.store.close();
  writeFileSync(path, readFileSync(other.path));
  const error = await expectCode('VAULT_NOT_TOETSSTEEN', () => openVault({ path, passphrase }));
  expect(error.details).toEqual({ reason: 'keys-do-not-fit' });
});
