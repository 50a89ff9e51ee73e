import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listLog } from '../../electron/engine/store/log.ts';
import { putSetting } from '../../electron/engine/store/setting.ts';
import { attemptsPath, keysBackupPath, keysPath } from '../../electron/engine/store/vault-files.ts';
import { vaultProfile } from '../../electron/engine/vault/profile.ts';
import { changePassphrase, createVault, openVault, renewRecovery } from '../../electron/engine/vault/vault.ts';
import {
  closing,
  copyVault,
  expectCode,
  filesContaining,
  type MadeVault,
  makeVault,
  passphrase,
  present,
  temporaryFolder,
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

test('a vault opens with its recovery code, however it is written down', async () => {
  const { path, recoveryCode } = copyVault(made);
  const written = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await open({ path, recoveryCode: written })).openedWith).toBe('recovery');
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

test('a mistyped recovery code is told at once and costs no try; a wrong one does', async () => {
  const { path, recoveryCode } = copyVault(made);
  const swapped = recoveryCode.startsWith('A') ? `B${recoveryCode.slice(1)}` : `A${recoveryCode.slice(1)}`;
  const mistyped = await expectCode('VAULT_RECOVERY_WRONG', () => openVault({ path, recoveryCode: swapped }));
  expect(mistyped.details).toEqual({ reason: 'mistyped' });
  expect(present(attemptsPath(path))).toEqual([false]);
  const { newRecoveryCode } = await import('../../electron/engine/vault/recovery-code.ts');
  const other = await expectCode('VAULT_RECOVERY_WRONG', () => openVault({ path, recoveryCode: newRecoveryCode() }));
  expect(other.details).toEqual({ reason: 'wrong', seconds: 1 });
});

test('somebody who has no slot does not get in with the passphrase of another', async () => {
  const { path } = copyVault(made);
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase, user: 'analist-2' }));
});

describe('a new passphrase', () => {
  test('opens the vault; the old one no longer does, not even through the copy of the keys file', async () => {
    const { path } = copyVault(made);
    const { store } = await open({ path, passphrase });
    const oldSlot = slotOf(keysPath(path), 'passphrase');
    await changePassphrase(store, { unlock: { passphrase }, newPassphrase, calibrate: false });
    expect(listLog(store.db, { limit: 1 })[0]?.event).toBe('vault.passphrase-renewed');
    store.close();
    expect(filesContaining(dirname(path), oldSlot)).toEqual([]);
    (await open({ path, passphrase: newPassphrase })).store.close();
    await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase }));
  });

  test('takes the present one, and a strong one', async () => {
    const { path } = copyVault(made);
    const { store } = await open({ path, passphrase });
    const weak = { unlock: { passphrase }, newPassphrase: 'kort', calibrate: false };
    expect((await expectCode('VAULT_PASSPHRASE_WEAK', () => changePassphrase(store, weak))).details).toEqual({
      problem: 'short',
    });
    const wrong = { unlock: { passphrase: newPassphrase }, newPassphrase, calibrate: false };
    await expectCode('VAULT_PASSPHRASE_WRONG', () => changePassphrase(store, wrong));
  });

  test('can be given by who came in with the recovery code', async () => {
    const { path, recoveryCode } = copyVault(made);
    const { store } = await open({ path, recoveryCode });
    await changePassphrase(store, { unlock: { recoveryCode }, newPassphrase, calibrate: false });
    store.close();
    expect((await open({ path, passphrase: newPassphrase })).store.user).toBe('analist-1');
  });
});

test('a renewed recovery code opens the vault and the old one does not', async () => {
  const { path, recoveryCode } = copyVault(made);
  const { store } = await open({ path, passphrase });
  const renewed = await renewRecovery(store, { unlock: { passphrase }, calibrate: false });
  expect(renewed.recoveryCode).not.toBe(recoveryCode);
  store.close();
  (await open({ path, recoveryCode: renewed.recoveryCode })).store.close();
  await expectCode('VAULT_RECOVERY_WRONG', () => openVault({ path, recoveryCode }));
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
    // A user's name that the keys file cannot hold: refused after the slots were made.
    const failing = createVault({ ...options, path, user: 'x', municipality: undefined as unknown as string });
    await expect(failing).rejects.toThrow();
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
});

test('a head that was turned back in the keys file is found by its signature', async () => {
  const { path } = copyVault(made);
  const keys = JSON.parse(readFileSync(keysPath(path), 'utf8')) as { logHead: { entries: number } };
  writeFileSync(keysPath(path), JSON.stringify({ ...keys, logHead: { ...keys.logHead, entries: 0 } }));
  expect((await open({ path, passphrase })).log).toMatchObject({ ok: false, keysHeadInvalid: true });
});

test('a vault that is not there, or has no keys, is told apart from a wrong passphrase', async () => {
  const { path } = copyVault(made);
  rmSync(keysPath(path));
  await expectCode('VAULT_KEYS_MISSING', () => openVault({ path, passphrase }));
  await expectCode('VAULT_NOT_FOUND', () => openVault({ path: `${path}.none`, passphrase }));
});

test('the keys of another vault do not fit', async () => {
  const { path } = copyVault(made);
  const other = await makeVault(temporaryFolder());
  writeFileSync(keysPath(path), readFileSync(keysPath(other.path)));
  const error = await expectCode('VAULT_NOT_TOETSSTEEN', () => openVault({ path, passphrase }));
  expect(error.details).toEqual({ reason: 'keys-do-not-fit' });
});
