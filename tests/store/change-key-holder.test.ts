import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { listLog } from '../../electron/engine/store/log.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { attemptsPath } from '../../electron/engine/store/vault-files.ts';
import { backupVault } from '../../electron/engine/vault/backup.ts';
import {
  changeKeyHolderPassphrase,
  handOverKeys,
  renewKeyHolderRecovery,
} from '../../electron/engine/vault/change-key-holder.ts';
import { changePassphrase } from '../../electron/engine/vault/change-secrets.ts';
import { readKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { hasKeyHolder, makeKeyHolder, openPseudonyms } from '../../electron/engine/vault/pseudonym-keys.ts';
import type { KeyHolderSecret } from '../../electron/engine/vault/pseudonym-master.ts';
import { putPseudonymRecord, readPseudonymRecord } from '../../electron/engine/vault/pseudonym-record.ts';
import { unlock } from '../../electron/engine/vault/unlock.ts';
import { openVault } from '../../electron/engine/vault/vault.ts';
import {
  closing,
  copyVault,
  decryptedPages,
  expectCode,
  type MadeVault,
  makeVault,
  reopen,
  temporaryFolder,
  passphrase as vaultPassphrase,
} from './helpers.ts';
import { permanentFolder } from './permanent-folder.ts';

/** What a machine would be found to bear: one pass more than the floor, to be told from it and not as dear as a second. */
const bearable = vi.hoisted(() => ({ memoryKiB: 64 * 1024, iterations: 4, parallelism: 1 }));

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) => ({
  ...(await original()),
  calibrateCost: async () => bearable,
}));

const passphrase = 'karnemelk dakgoot vrijdag potlood';
const nextPassphrase = 'paraplu sneeuwpop vuurtoren gisteren';
const user = 'beheerder-1';
const cheap = { calibrate: false } as const;
/** A closed vault with a key holder; each test works on a copy. */
let made: MadeVault;
let recoveryCode: string;
/** Of the vault, so that a test need not pay for a guess to open its copy. */
let databaseKey: Buffer;

beforeAll(async () => {
  made = await makeVault(permanentFolder());
  ({ databaseKey } = await unlock(made.path, readKeysFile(made.path).keys, { passphrase: vaultPassphrase }));
  const store = reopen({ path: made.path, key: databaseKey });
  ({ recoveryCode } = await makeKeyHolder(store, { user, passphrase, ...cheap }));
  store.close();
});

const openCopy = (): Store => reopen({ path: copyVault(made).path, key: databaseKey });

/** Puts the wait after a wrong try behind us, as sixty seconds would. */
function waitIsOver(store: Store): void {
  const counter = attemptsPath(`${store.path}.pseudonyms`);
  const attempts = JSON.parse(readFileSync(counter, 'utf8')) as { failures: number; at: number };
  writeFileSync(counter, JSON.stringify({ ...attempts, at: attempts.at - 60_000 }));
}

async function codeOf(store: Store, secret: KeyHolderSecret): Promise<string> {
  const keys = await openPseudonyms(store, secret);
  try {
    return keys.pseudonymFor('person', '0012345');
  } finally {
    keys.close();
  }
}

/** That a secret of the key holder does not open anything any more. */
async function expectVoid(store: Store, secret: KeyHolderSecret): Promise<void> {
  const code = 'recoveryCode' in secret ? 'KEYHOLDER_RECOVERY_WRONG' : 'KEYHOLDER_PASSPHRASE_WRONG';
  await expectCode(code, () => openPseudonyms(store, secret));
  waitIsOver(store);
}

const logged = (store: Store, event: string) => listLog(store.db).filter((entry) => entry.event === event);

describe('a new passphrase', () => {
  test('voids the old one and keeps pseudonyms and recovery code', async () => {
    const store = openCopy();
    const before = await codeOf(store, { passphrase });
    await changeKeyHolderPassphrase(store, { current: { passphrase }, next: nextPassphrase, ...cheap });
    expect(await codeOf(store, { passphrase: nextPassphrase })).toBe(before);
    expect(await codeOf(store, { recoveryCode })).toBe(before);
    await expectVoid(store, { passphrase });
    const details = { keyHolder: user, with: 'passphrase' };
    expect(logged(store, 'pseudonym.passphraseRenewed')).toMatchObject([{ who: 'analist-1', details }]);
  });

  test('can be set with the recovery code when the old one was forgotten, at the cost this machine bears', async () => {
    const store = openCopy();
    await changeKeyHolderPassphrase(store, { current: { recoveryCode }, next: nextPassphrase });
    expect(readPseudonymRecord(store.db)?.slots.passphrase.kdf).toMatchObject(bearable);
    expect(await codeOf(store, { passphrase: nextPassphrase })).toMatch(/^K-/);
    expect(hasKeyHolder(store.db)?.user).toBe(user);
  });

  test('is refused without the old one, when weak, when it opens the vault, and when it is the old one', async () => {
    const store = openCopy();
    const change = (current: string, next: string) =>
      changeKeyHolderPassphrase(store, { current: { passphrase: current }, next, ...cheap });
    await expectCode('VAULT_PASSPHRASE_WEAK', () => change(passphrase, 'kort'));
    await expectCode('KEYHOLDER_PASSPHRASE_SHARED', () => change(passphrase, vaultPassphrase));
    await expectCode('KEYHOLDER_PASSPHRASE_SAME', () => change(passphrase, ` ${passphrase} `));
    await expectCode('KEYHOLDER_PASSPHRASE_WRONG', () => change(vaultPassphrase, nextPassphrase));
    waitIsOver(store);
    expect(await codeOf(store, { passphrase })).toMatch(/^K-/);
  });
});

describe('handing over', () => {
  const next = { user: 'beheerder-2', passphrase: nextPassphrase, ...cheap };

  test('voids both secrets of the one before, keeps the pseudonyms, and is logged by name', async () => {
    const store = openCopy();
    const before = await codeOf(store, { passphrase });
    const since = hasKeyHolder(store.db)?.since ?? '';
    const renewed = await handOverKeys(store, { current: { passphrase }, ...next });
    expect(await codeOf(store, { passphrase: nextPassphrase })).toBe(before);
    expect(await codeOf(store, { recoveryCode: renewed.recoveryCode })).toBe(before);
    await expectVoid(store, { passphrase });
    await expectVoid(store, { recoveryCode });
    const holder = hasKeyHolder(store.db);
    expect(holder?.user).toBe('beheerder-2');
    expect(Date.parse(holder?.since ?? '')).toBeGreaterThan(Date.parse(since));
    const details = { keyHolder: 'beheerder-2', keyHolderBefore: user, with: 'passphrase' };
    expect(logged(store, 'pseudonym.handedOver')).toMatchObject([{ who: 'analist-1', details }]);
    const pages = decryptedPages(store.db);
    for (const secret of [passphrase, nextPassphrase, recoveryCode, renewed.recoveryCode])
      expect(pages.includes(secret)).toBe(false);
  });

  test('goes with the recovery code of one who left without telling the passphrase', async () => {
    const store = openCopy();
    await handOverKeys(store, { current: { recoveryCode }, ...next });
    expect(hasKeyHolder(store.db)?.user).toBe('beheerder-2');
    expect(logged(store, 'pseudonym.handedOver')).toMatchObject([{ details: { with: 'recovery' } }]);
  });

  test('refuses a passphrase that the one before knows or the vault has, a wrong secret, and a name of nothing', async () => {
    const store = openCopy();
    const handOver = (change: object) => handOverKeys(store, { current: { recoveryCode }, ...next, ...change });
    await expectCode('KEYHOLDER_PASSPHRASE_SAME', () => handOver({ passphrase }));
    await expectCode('KEYHOLDER_PASSPHRASE_SHARED', () => handOver({ passphrase: vaultPassphrase }));
    await expectCode('VAULT_PASSPHRASE_WEAK', () => handOver({ passphrase: 'kort' }));
    await expectCode('KEYHOLDER_INVALID', () => handOver({ user: '' }));
    await expectCode('KEYHOLDER_PASSPHRASE_WRONG', () => handOver({ current: { passphrase: vaultPassphrase } }));
    waitIsOver(store);
    expect(hasKeyHolder(store.db)?.user).toBe(user);
    expect(await codeOf(store, { recoveryCode })).toMatch(/^K-/);
  });
});

test('a new recovery code voids the old one and keeps the passphrase', async () => {
  const store = openCopy();
  const before = await codeOf(store, { passphrase });
  const renewed = await renewKeyHolderRecovery(store, { current: { passphrase }, ...cheap });
  expect(renewed.recoveryCode).not.toBe(recoveryCode);
  expect(await codeOf(store, { recoveryCode: renewed.recoveryCode })).toBe(before);
  expect(await codeOf(store, { passphrase })).toBe(before);
  await expectVoid(store, { recoveryCode });
  const details = { keyHolder: user, with: 'passphrase' };
  expect(logged(store, 'pseudonym.recoveryRenewed')).toMatchObject([{ who: 'analist-1', details }]);
});

test('a change that came in while the slots were being sealed is not undone', async () => {
  const store = openCopy();
  const before = readPseudonymRecord(store.db)!;
  await renewKeyHolderRecovery(store, { current: { passphrase }, ...cheap });
  const renewed = readPseudonymRecord(store.db)!;
  store.write((db) => putPseudonymRecord(db, before));
  const current = { passphrase };
  const handingOver = handOverKeys(store, { current, user: 'beheerder-2', passphrase: nextPassphrase, ...cheap });
  store.write((db) => putPseudonymRecord(db, renewed));
  await expectCode('BUSY', () => handingOver);
  expect(readPseudonymRecord(store.db)).toEqual(renewed);
  expect(logged(store, 'pseudonym.handedOver')).toEqual([]);
});

test('what a backup from before holds stays open to the old passphrase', async () => {
  const store = openCopy();
  const target = join(temporaryFolder(), 'kopie.toets');
  await backupVault(store, target);
  await changeKeyHolderPassphrase(store, { current: { passphrase }, next: nextPassphrase, ...cheap });
  const copy = closing((await openVault({ path: target, passphrase: vaultPassphrase })).store);
  expect(await codeOf(copy, { passphrase })).toBe(await codeOf(store, { passphrase: nextPassphrase }));
});

test('the vault refuses the passphrase of the key holder, once its own was shown, and takes another', async () => {
  const store = openCopy();
  const change = (current: string, newPassphrase: string) =>
    changePassphrase(store, { unlock: { passphrase: current }, newPassphrase, ...cheap });
  await expectCode('VAULT_PASSPHRASE_SHARED', () => change(vaultPassphrase, ` ${passphrase}`));
  await expectCode('VAULT_PASSPHRASE_WRONG', () => change(nextPassphrase, passphrase));
  const { slots } = readKeysFile(store.path).keys;
  expect(slots).toEqual(readKeysFile(made.path).keys.slots);
  expect(logged(store, 'vault.passphrase-renewed')).toEqual([]);
  writeFileSync(attemptsPath(store.path), JSON.stringify({ failures: 0, at: 0 }));
  await change(vaultPassphrase, nextPassphrase);
  expect(logged(store, 'vault.passphrase-renewed')).toHaveLength(1);
});
