import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listLog } from '../../electron/engine/store/log.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import { pseudonymWriter, translate } from '../../electron/engine/store/pseudonym.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { attemptsPath, keysPath } from '../../electron/engine/store/vault-files.ts';
import { backupVault } from '../../electron/engine/vault/backup.ts';
import { openSlot } from '../../electron/engine/vault/key-slots.ts';
import { readKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { hasKeyHolder, makeKeyHolder, openPseudonyms } from '../../electron/engine/vault/pseudonym-keys.ts';
import { readPseudonymRecord } from '../../electron/engine/vault/pseudonym-record.ts';
import { passphraseSecret, unlock } from '../../electron/engine/vault/unlock.ts';
import { openVault } from '../../electron/engine/vault/vault.ts';
import {
  closing,
  copyVault,
  decryptedPages,
  expectCode,
  filesContaining,
  type MadeVault,
  makeVault,
  reopen,
  temporaryFolder,
  passphrase as vaultPassphrase,
} from './helpers.ts';
import { permanentFolder } from './permanent-folder.ts';

const passphrase = 'karnemelk dakgoot vrijdag potlood';
const user = 'beheerder-1';
/** A vault without and one with a key holder; each test works on a copy. */
let bare: MadeVault;
let made: MadeVault;
let recoveryCode: string;
/** Of both, so that a test need not pay for a guess to open its copy. */
let databaseKey: Buffer;

beforeAll(async () => {
  bare = await makeVault(permanentFolder());
  made = { ...bare, path: join(permanentFolder(), 'kluis.toets') };
  copyFileSync(bare.path, made.path);
  copyFileSync(keysPath(bare.path), keysPath(made.path));
  const { keys } = readKeysFile(made.path);
  ({ databaseKey } = await unlock(made.path, keys, { passphrase: vaultPassphrase }));
  const store = openStore({ path: made.path, key: databaseKey, user: 'analist-1', role: 'analist' });
  ({ recoveryCode } = await makeKeyHolder(store, { user, passphrase, calibrate: false }));
  store.close();
});

const openCopy = (of: MadeVault): Store => reopen({ path: copyVault(of).path, key: databaseKey });

const counter = (store: Store): string => attemptsPath(`${store.path}.pseudonyms`);

/** Puts the wait behind us, as sixty seconds would. */
function waitIsOver(store: Store): void {
  const attempts = JSON.parse(readFileSync(counter(store), 'utf8')) as { failures: number; at: number };
  writeFileSync(counter(store), JSON.stringify({ ...attempts, at: attempts.at - 60_000 }));
}

async function codeOf(store: Store, secret: Parameters<typeof openPseudonyms>[1], number = '0012345'): Promise<string> {
  const keys = await openPseudonyms(store, secret);
  try {
    return keys.pseudonymFor('person', number);
  } finally {
    keys.close();
  }
}

describe('making the key holder', () => {
  test('is done once, is logged without a secret, and shows who and since when', async () => {
    const store = openCopy(made);
    expect(hasKeyHolder(store.db)).toEqual({ user, since: expect.stringMatching(/^\d{4}-.*Z$/) });
    const entry = listLog(store.db).find(({ event }) => event === 'pseudonym.keyMade');
    expect([entry?.who, entry?.details]).toEqual(['analist-1', { keyHolder: user }]);
    await expectCode('KEYHOLDER_EXISTS', () => makeKeyHolder(store, { user, passphrase, calibrate: false }));
    expect(await codeOf(store, { passphrase })).toMatch(/^K-/);
  });

  test('by two at the same moment leaves the first, whose vault gives pseudonyms of its own', async () => {
    const store = openCopy(bare);
    const making = [1, 2].map(() => makeKeyHolder(store, { user, passphrase, calibrate: false }));
    const results = await Promise.allSettled(making);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'KEYHOLDER_EXISTS' } });
    expect(listLog(store.db).filter(({ event }) => event === 'pseudonym.keyMade')).toHaveLength(1);
    expect(await codeOf(store, { passphrase })).not.toBe(await codeOf(openCopy(made), { passphrase }));
  });

  test('refuses a weak passphrase, the one that opens the vault, and a name of nothing', async () => {
    const store = openCopy(bare);
    const make = (change: object) => makeKeyHolder(store, { user, passphrase, calibrate: false, ...change });
    const weak = await expectCode('VAULT_PASSPHRASE_WEAK', () => make({ passphrase: 'kort' }));
    expect(weak.details).toEqual({ problem: 'short' });
    await expectCode('KEYHOLDER_PASSPHRASE_SHARED', () => make({ passphrase: ` ${vaultPassphrase} ` }));
    await expectCode('KEYHOLDER_INVALID', () => make({ user: '' }));
    expect(hasKeyHolder(store.db)).toBeNull();
    await expectCode('KEYHOLDER_MISSING', () => openPseudonyms(store, { passphrase }));
    // Finding out whether a passphrase opens the vault does not count as a try at the vault.
    expect(existsSync(attemptsPath(store.path))).toBe(false);
  });
});

describe('opening', () => {
  test('with passphrase or recovery code gives the same pseudonyms, and is logged', async () => {
    const store = openCopy(made);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(await codeOf(store, { recoveryCode: typed })).toBe(await codeOf(store, { passphrase: ` ${passphrase}` }));
    expect(listLog(store.db, { limit: 2 }).map(({ event, details }) => [event, details])).toEqual([
      ['pseudonym.opened', { with: 'passphrase', failedAttempts: 0 }],
      ['pseudonym.opened', { with: 'recovery', failedAttempts: 0 }],
    ]);
  });

  test('needs the secret of the key holder, not that of the vault; each wrong try makes the next wait', async () => {
    const store = openCopy(made);
    const open = (secret: Parameters<typeof openPseudonyms>[1]) => () => openPseudonyms(store, secret);
    const first = await expectCode('KEYHOLDER_PASSPHRASE_WRONG', open({ passphrase: vaultPassphrase }));
    expect(first.details).toEqual({ seconds: 1 });
    // The right passphrase waits too, else waiting would tell right from wrong.
    expect((await expectCode('VAULT_THROTTLED', open({ passphrase }))).details).toEqual({ seconds: 1 });
    waitIsOver(store);
    const second = await expectCode('KEYHOLDER_RECOVERY_WRONG', open({ recoveryCode: made.recoveryCode }));
    expect(second.details).toEqual({ seconds: 2 });
    // The vault itself opens without a wait.
    expect(existsSync(attemptsPath(store.path))).toBe(false);
    waitIsOver(store);
    expect(await codeOf(store, { passphrase })).toMatch(/^K-/);
    expect(listLog(store.db, { limit: 1 })[0]?.details).toMatchObject({ failedAttempts: 2 });
    expect(existsSync(counter(store))).toBe(false);
  });

  test('with a mistyped recovery code is told at once and costs no try', async () => {
    const store = openCopy(made);
    const mistyped = await expectCode('VAULT_RECOVERY_WRONG', () =>
      openPseudonyms(store, { recoveryCode: recoveryCode.slice(1) }),
    );
    expect(mistyped.details).toEqual({ reason: 'mistyped' });
    expect(existsSync(counter(store))).toBe(false);
  });

  test('works from a backup, which has the key with it', async () => {
    const store = openCopy(made);
    const target = join(temporaryFolder(), 'kopie.toets');
    await backupVault(store, target);
    const copy = closing((await openVault({ path: target, passphrase: vaultPassphrase })).store);
    expect(await codeOf(copy, { passphrase })).toBe(await codeOf(store, { passphrase }));
  });
});

test('an unlocked vault holds pseudonyms, but no number, no key of theirs and no secret, on any page or in any file', async () => {
  const numbers = ['8231990417', 'DOS-0071-4402', 'medewerker-7731'];
  const store = openCopy(made);
  const keys = await openPseudonyms(store, { passphrase });
  const codes = store.write((db) => {
    const writer = pseudonymWriter(db, keys);
    numbers.forEach((number, index) => {
      writer.idOf((['person', 'dossier', 'caseworker'] as const)[index]!, number);
    });
    return db.prepare<[], string>('SELECT code FROM pseudonym ORDER BY id').pluck().all();
  });
  const record = readPseudonymRecord(store.db)!;
  const master = await openSlot(record, record.slots.passphrase, passphraseSecret(passphrase));
  expect(master).toHaveLength(32);

  const pages = decryptedPages(store.db);
  for (const code of codes) expect(pages.includes(code)).toBe(true);
  expect(pages.includes(record.slots.passphrase.wrapped)).toBe(true);
  for (const secret of [...numbers, ...numbers.map((number) => number.toUpperCase()), passphrase, recoveryCode]) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(secret, encoding);
      expect(pages.includes(bytes)).toBe(false);
      expect(pages.includes(bytes.toString('hex'))).toBe(false);
    }
    expect(filesContaining(dirname(store.path), secret)).toEqual([]);
  }
  expect([pages.includes(master!), pages.includes(master!.toString('hex'))]).toEqual([false, false]);
  expect(JSON.stringify(listLog(store.db))).not.toMatch(/8231990417|0071|7731/);
  expect([...translate(store.db, keys, codes).values()]).toEqual(numbers.map((number) => number.toUpperCase()));
  keys.close();
});
