import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { putSetting } from '../../electron/engine/store/setting.ts';
import { kdfFloor } from '../../electron/engine/vault/argon2.ts';
import { type KeySlot, openSlot, type SlotsHeader, sealSlot } from '../../electron/engine/vault/key-slots.ts';
import {
  type PseudonymRecord,
  putPseudonymRecord,
  readPseudonymRecord,
} from '../../electron/engine/vault/pseudonym-record.ts';
import { errorOf, newStore } from './helpers.ts';

const secret = Buffer.from('lantaarn kruiwagen dinsdag zoutvaatje');
const vaultId = '0123456789abcdef'.repeat(2);
const createdAt = '2025-01-31T10:00:00.000Z';

test('a slot that the first version sealed around a database key opens as it did', async () => {
  const keys: SlotsHeader = { format: 'toetssteen-keys', version: 1, vaultId, cipher: 'chacha20', createdAt };
  const sealedByFirstVersion: KeySlot = {
    id: 'b0d8368e403fef4d',
    kind: 'passphrase',
    user: 'analist-1',
    role: 'analist',
    kdf: {
      algorithm: 'argon2id',
      memoryKiB: 65536,
      iterations: 3,
      parallelism: 1,
      salt: 'e14e0742bd49c73427c44496282cbaed',
    },
    nonce: '37e2b3fc786560ab6aa1210d',
    wrapped:
      'aa3e5892ef6aab6193af11754282f6d23df887db13e74287ea75f633152048059c60fb1b27363c93505cfd16066818d430ae77c1e0b5cab6965bcbcecb8b3327',
  };
  const databaseKey = Buffer.from(Array.from({ length: 48 }, (_, index) => index));
  expect(await openSlot(keys, sealedByFirstVersion, secret)).toEqual(databaseKey);
});

describe('a slot around the key of the pseudonyms', () => {
  const header = {
    format: 'toetssteen-pseudonyms',
    version: 1,
    vaultId,
    cipher: 'aes-256-gcm',
    createdAt,
  } as const;
  const master = randomBytes(32);
  let slot: PseudonymRecord['slots']['passphrase'];

  beforeAll(async () => {
    const role = 'sleutelbeheerder';
    slot = await sealSlot(header, { kind: 'passphrase', user: 'beheerder-1', role, secret, cost: kdfFloor }, master);
  });

  test('gives its 32 bytes, and only in a record of its own kind', async () => {
    expect(await openSlot(header, slot, secret)).toEqual(master);
    expect(await openSlot({ ...header, format: 'toetssteen-keys' }, slot, secret)).toBeNull();
  });

  test('that was cut short stays closed', async () => {
    expect(await openSlot(header, { ...slot, wrapped: slot.wrapped.slice(2) }, secret)).toBeNull();
  });

  test('comes back from the vault as it was put in; one that was changed is refused', async () => {
    const { store } = newStore();
    const record = { ...header, slots: { passphrase: slot, recovery: { ...slot, kind: 'recovery' as const } } };
    expect(readPseudonymRecord(store.db)).toBeNull();
    store.write((db) => putPseudonymRecord(db, record));
    expect(readPseudonymRecord(store.db)).toEqual(record);

    const withPassphrase = (change: Partial<typeof slot>) => ({
      ...record,
      slots: { ...record.slots, passphrase: { ...slot, ...change } },
    });
    const cases = [
      [withPassphrase({ kdf: { ...slot.kdf, iterations: 1 } }), 'cost'],
      [withPassphrase({ wrapped: slot.wrapped.slice(2) }), 'shape'],
      [{ ...record, version: 2 }, 'shape'],
    ] as const;
    for (const [changed, reason] of cases) {
      store.write((db) => putSetting(db, 'pseudonyms', changed));
      const error = await errorOf(() => readPseudonymRecord(store.db));
      expect([error.code, error.details]).toEqual(['KEYHOLDER_INVALID', { reason }]);
    }
  });
});
