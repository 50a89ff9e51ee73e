import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { mayNotSign } from '../../electron/engine/assess/may-sign.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { attemptsPath, keysBackupPath, keysPath } from '../../electron/engine/store/vault-files.ts';
import type { KeySlot } from '../../electron/engine/vault/key-slots.ts';
import { type KeysFile, readKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { addPerson, listPeople, peopleAtDoor, removePerson } from '../../electron/engine/vault/people.ts';
import { makeKeyHolder } from '../../electron/engine/vault/pseudonym-keys.ts';
import { changePassphrase, openVault, renewRecovery } from '../../electron/engine/vault/vault.ts';
import type { GrantedRole } from '../../shared/domain/permissions.ts';
import { closing, copyVault, expectCode, type MadeVault, makeVault, passphrase } from './helpers.ts';
import { permanentFolder } from './permanent-folder.ts';

vi.mock(import('../../electron/engine/vault/argon2.ts'), async (original) =>
  (await import('./kdf-floor.ts')).atFloorCost(original),
);

const given = 'brievenbus wandelstok komkommer maandag';
const chosen = 'gordijnrail pannenkoek veerpont oktober';
const maker = 'analist-1';

let alone: MadeVault;
let together: MadeVault;

const open = async (path: string, secret: string, user?: string): Promise<Store> => {
  const { store } = await openVault({ path, passphrase: secret, ...(user === undefined ? {} : { user }) });
  return closing(store);
};

const add = (store: Store, user: string, role: GrantedRole = 'controleur', secret = given) =>
  addPerson(store, { user, role, passphrase: secret, own: passphrase });

beforeAll(async () => {
  alone = await makeVault(permanentFolder());
  together = copyVaultTo(permanentFolder());
  const { store } = await openVault({ path: together.path, passphrase });
  await add(store, 'Bert');
  store.close();
});

function copyVaultTo(folder: string): MadeVault {
  const path = `${folder}/samen.toets`;
  copyFileSync(alone.path, path);
  copyFileSync(keysPath(alone.path), keysPath(path));
  return { ...alone, path };
}

/** Puts the wait after a wrong passphrase behind us, as a minute would. */
function waitIsOver(path: string): void {
  const attempts = JSON.parse(readFileSync(attemptsPath(path), 'utf8')) as { failures: number; at: number };
  writeFileSync(attemptsPath(path), JSON.stringify({ ...attempts, at: attempts.at - 60_000 }));
}

/** Changes the slots in the keys file as an editor of texts would. */
function editSlots(path: string, change: (slot: KeySlot) => unknown): void {
  const keys = JSON.parse(readFileSync(keysPath(path), 'utf8')) as KeysFile;
  writeFileSync(keysPath(path), JSON.stringify({ ...keys, slots: keys.slots.map(change) }));
}

const idOf = (store: Store, user: string): string => {
  const person = listPeople(store).find((one) => one.user === user);
  if (person === undefined) throw new Error(`${user} has no access`);
  return person.id;
};

test('somebody who was let in opens the vault with a role and a passphrase of their own, and it is on record', async () => {
  const { path } = copyVault(together);
  expect(peopleAtDoor(path)).toEqual([
    { user: maker, role: 'analist' },
    { user: 'Bert', role: 'controleur' },
  ]);
  const store = await open(path, given, 'Bert');
  expect([store.user, store.role, store.hasOwnSecret]).toEqual(['Bert', 'controleur', false]);
  expect(listPeople(store)).toMatchObject([
    { user: maker, role: 'analist', addedBy: null, hasOwnPassphrase: true, holdsRecovery: true },
    { user: 'Bert', role: 'controleur', addedBy: maker, hasOwnPassphrase: false, holdsRecovery: false },
  ]);
  const added = listLog(store.db).find(({ event }) => event === 'people.added');
  expect(added).toMatchObject({ who: maker, details: { person: 'Bert', role: 'controleur' } });
  expect(listPeople(store)[1]?.addedAt).toBe(added?.at);
  expect(verifyLog(store).ok).toBe(true);
});

test('each name opens with its own passphrase only', async () => {
  const { path } = copyVault(together);
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: given, user: maker }));
  waitIsOver(path);
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase, user: 'Bert' }));
  waitIsOver(path);
  expect((await open(path, passphrase)).user).toBe(maker);
});

test('who was let in can sign from the moment that they chose a passphrase that nobody else knows', async () => {
  const { path } = copyVault(together);
  const store = await open(path, given, 'Bert');
  const hash = 'a'.repeat(64);
  expect(mayNotSign(store, hash)).toBe('passphrase-not-own');
  const change = (newPassphrase: string, current = given) =>
    changePassphrase(store, { unlock: { passphrase: current }, newPassphrase });
  await expectCode('VAULT_PASSPHRASE_SAME', () => change(` ${given}`));
  const taken = await expectCode('VAULT_PASSPHRASE_SHARED', () => change(passphrase));
  expect(taken.details).toEqual({ with: 'person' });
  // Nor with the passphrase of the analyst, which would hand over the analyst's role with it.
  await expectCode('VAULT_PASSPHRASE_WRONG', () => change(chosen, passphrase));
  waitIsOver(path);
  expect(mayNotSign(store, hash)).toBe('passphrase-not-own');

  await change(chosen);
  expect(mayNotSign(store, hash)).toBeNull();
  expect(listPeople(store).find(({ user }) => user === 'Bert')).toMatchObject({
    role: 'controleur',
    addedBy: maker,
    hasOwnPassphrase: true,
  });
  store.close();
  await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: given, user: 'Bert' }));
  waitIsOver(path);
  const again = await open(path, chosen, 'Bert');
  expect([again.role, again.hasOwnSecret]).toEqual(['controleur', true]);
});

test('the recovery code opens the vault and signs nothing', async () => {
  const { path, recoveryCode } = copyVault(together);
  const { store } = await openVault({ path, recoveryCode });
  closing(store);
  expect([store.user, mayNotSign(store, 'a'.repeat(64))]).toEqual([maker, 'passphrase-not-own']);
});

describe('taking access away', () => {
  test('ends it, also with the copy of the keys file, and keeps what was done on record', async () => {
    const { path } = copyVault(together);
    const store = await open(path, passphrase, maker);
    await expectCode('VAULT_PASSPHRASE_WRONG', () => removePerson(store, { id: idOf(store, 'Bert'), own: given }));
    waitIsOver(path);
    await removePerson(store, { id: idOf(store, 'Bert'), own: passphrase });
    expect(listPeople(store).map(({ user }) => user)).toEqual([maker]);
    expect(listLog(store.db, { limit: 1 })[0]).toMatchObject({
      event: 'people.removed',
      who: maker,
      details: { person: 'Bert', role: 'controleur' },
    });
    store.close();
    await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: given }));
    waitIsOver(path);
    copyFileSync(keysBackupPath(path), keysPath(path));
    await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: given }));
    waitIsOver(path);
    await open(path, passphrase, maker);
  });

  test('is never of oneself, nor of the one in whose name the recovery code is', async () => {
    const { path } = copyVault(alone);
    const first = await open(path, passphrase);
    const self = await expectCode('PERSON_KEPT', () =>
      removePerson(first, { id: idOf(first, maker), own: passphrase }),
    );
    expect(self.details).toEqual({ reason: 'self', user: maker });
    await add(first, 'Anna', 'analist');
    first.close();
    const second = await open(path, given, 'Anna');
    const remove = () => removePerson(second, { id: idOf(second, maker), own: given });
    expect((await expectCode('PERSON_KEPT', remove)).details).toEqual({ reason: 'recovery', user: maker });
    const { recoveryCode } = await renewRecovery(second, { unlock: { passphrase: given } });
    await remove();
    second.close();
    const { store } = await openVault({ path, recoveryCode });
    expect([closing(store).user, store.role]).toEqual(['Anna', 'analist']);
  });

  test('of somebody who is not there changes nothing', async () => {
    const { path } = copyVault(together);
    const store = await open(path, passphrase, maker);
    await expectCode('PERSON_UNKNOWN', () => removePerson(store, { id: '0'.repeat(16), own: passphrase }));
    expect(listPeople(store)).toHaveLength(2);
  });
});

describe('letting somebody in', () => {
  test('is refused for a name that looks like one that is there', async () => {
    const { path } = copyVault(together);
    const store = await open(path, passphrase, maker);
    for (const user of ['bert', ' BERT  ', 'Analist-1']) await expectCode('PERSON_EXISTS', () => add(store, user));
    expect(listPeople(store)).toHaveLength(2);
  });

  test('is refused with a passphrase that is weak, or somebody else’s already', async () => {
    const { path } = copyVault(together);
    const store = await open(path, passphrase, maker);
    await makeKeyHolder(store, { user: 'Karin', passphrase: chosen });
    await expectCode('VAULT_PASSPHRASE_WEAK', () => add(store, 'Chris', 'auditor', 'welkom01'));
    await expectCode('VAULT_PASSPHRASE_SAME', () => add(store, 'Chris', 'auditor', passphrase));
    const shared = await expectCode('VAULT_PASSPHRASE_SHARED', () => add(store, 'Chris', 'auditor', ` ${given}`));
    const ofHolder = await expectCode('VAULT_PASSPHRASE_SHARED', () => add(store, 'Chris', 'auditor', chosen));
    expect([shared.details, ofHolder.details]).toEqual([{ with: 'person' }, { with: 'keyHolder' }]);
    expect(listPeople(store)).toHaveLength(2);
    expect(listLog(store.db).filter(({ event }) => event === 'people.added')).toHaveLength(1);
  });

  test('takes the passphrase of who does it: an open vault left alone is not enough', async () => {
    const { path } = copyVault(together);
    const store = await open(path, passphrase, maker);
    const wrong = { user: 'Chris', role: 'analist', passphrase: chosen, own: given } as const;
    await expectCode('VAULT_PASSPHRASE_WRONG', () => addPerson(store, wrong));
    expect(listPeople(store)).toHaveLength(2);
  });

  test('of the same name twice at a time lets one in', async () => {
    const { path } = copyVault(alone);
    const store = await open(path, passphrase);
    const both = await Promise.allSettled([
      add(store, 'Chris', 'auditor', given),
      add(store, 'chris', 'auditor', chosen),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(listPeople(store)).toHaveLength(2);
  });

  test('changes nothing while something else is being written', async () => {
    const { path } = copyVault(alone);
    const store = await open(path, passphrase);
    const { promise, resolve } = Promise.withResolvers<void>();
    const writing = store.exclusive(() => promise);
    await expectCode('BUSY', () => add(store, 'Chris'));
    resolve();
    await writing;
    expect(readKeysFile(path).keys.slots.map(({ user }) => user)).toEqual([maker, maker]);
  });
});

describe('a keys file that was edited', () => {
  test.each([
    ['another role', (slot: KeySlot) => ({ ...slot, role: 'analist' })],
    ['another name', (slot: KeySlot) => ({ ...slot, user: 'Chris' })],
    ['no word of who typed the passphrase', ({ typedBy: _, ...slot }: KeySlot) => slot],
    ['another who typed it', (slot: KeySlot) => ({ ...slot, typedBy: 'Bert' })],
  ])('with %s does not open', async (_what, edit) => {
    const { path } = copyVault(together);
    editSlots(path, (slot) => (slot.user === 'Bert' ? edit(slot) : slot));
    await expectCode('VAULT_PASSPHRASE_WRONG', () => openVault({ path, passphrase: given }));
  });
});
