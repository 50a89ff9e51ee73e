import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { keysBackupPath, keysPath } from '../../electron/engine/store/vault-files.ts';
import { kdfCeiling, kdfFloor, stretch } from '../../electron/engine/vault/argon2.ts';
import { type KeySlot, type KeysHeader, openSlot, sealSlot } from '../../electron/engine/vault/key-slots.ts';
import { type KeysFile, readKeysFile, writeKeysFile } from '../../electron/engine/vault/keys-file.ts';
import { expectCode, temporaryFolder } from './helpers.ts';

// The library itself, see native-argon2.ts.
vi.unmock('hash-wasm');

const header: KeysHeader = {
  format: 'toetssteen-keys',
  version: 1,
  vaultId: '0123456789abcdef0123456789abcdef',
  cipher: 'chacha20',
  createdAt: '2025-01-31T10:00:00.000Z',
};
const secret = Buffer.from('lantaarn kruiwagen dinsdag zoutvaatje');
const databaseKey = randomBytes(48);
let slot: KeySlot;
let keys: KeysFile;

beforeAll(async () => {
  slot = await sealSlot(
    header,
    { kind: 'passphrase', user: 'analist-1', role: 'analist', secret, cost: kdfFloor },
    databaseKey,
  );
  keys = { ...header, slots: [slot], logHead: null };
});

test('Argon2id gives what the reference program gives', async () => {
  // echo -n 'vier losse woorden samen' | argon2 0123456789abcdef -id -t 3 -k 65536 -p 1 -l 32 -r
  const key = await stretch(Buffer.from('vier losse woorden samen'), Buffer.from('0123456789abcdef'), kdfFloor);
  expect(key.toString('hex')).toBe('edb81ee18fd19b9f438bc20fd240a03a3d5b3c09e4e1f5281fcdb1757ec4da2b');
});

test('a cost below the floor or above the ceiling is not worked with', async () => {
  const salt = randomBytes(16);
  for (const cost of [
    { ...kdfFloor, iterations: 2 },
    { ...kdfFloor, memoryKiB: kdfFloor.memoryKiB - 1 },
    { ...kdfFloor, iterations: kdfCeiling.iterations + 1 },
    { ...kdfFloor, memoryKiB: kdfCeiling.memoryKiB + 1 },
    { ...kdfFloor, iterations: Number.NaN },
  ]) {
    await expectCode('VAULT_KEYS_INVALID', () => stretch(secret, salt, cost));
  }
});

describe('a slot', () => {
  test('gives the key to the right secret only', async () => {
    expect(await openSlot(header, slot, secret)).toEqual(databaseKey);
    expect(await openSlot(header, slot, Buffer.from('another secret'))).toBeNull();
    expect(slot.wrapped).not.toContain(databaseKey.toString('hex').slice(0, 16));
  });

  test.each<[string, Partial<KeysHeader>, (own: KeySlot) => KeySlot]>([
    ['a role that was raised', {}, (own) => ({ ...own, role: 'sleutelbeheerder' })],
    ['a tag that was changed', {}, (own) => ({ ...own, wrapped: flipHex(own.wrapped, 127) })],
    ['the header of another vault', { vaultId: 'f'.repeat(32) }, (own) => own],
    ['a date that was changed', { createdAt: '2024-01-31T10:00:00.000Z' }, (own) => own],
  ])('stays closed with %s', async (_, changedHeader, changeSlot) => {
    expect(await openSlot({ ...header, ...changedHeader }, changeSlot(slot), secret)).toBeNull();
  });
});

function flipHex(text: string, index: number): string {
  return text.slice(0, index) + (text[index] === '0' ? '1' : '0') + text.slice(index + 1);
}

describe('the file', () => {
  const newPath = () => join(temporaryFolder(), 'kluis.toets');

  /** Writes the keys with one thing changed, past the checks. */
  const written = (change: (value: typeof keys) => unknown) => {
    const path = newPath();
    writeFileSync(keysPath(path), JSON.stringify(change(structuredClone(keys))));
    return path;
  };
  const withKdf = (kdf: Partial<KeySlot['kdf']>) => (value: KeysFile) => ({
    ...value,
    slots: value.slots.map((own) => ({ ...own, kdf: { ...own.kdf, ...kdf } })),
  });

  test('comes back as it was written, and keeps the one before it', () => {
    const path = newPath();
    writeKeysFile(path, keys);
    expect(readKeysFile(path)).toEqual({ keys, fromBackup: false });
    expect(existsSync(keysBackupPath(path))).toBe(false);
    writeKeysFile(path, { ...keys, logHead: { entries: 1, hash: 'a'.repeat(64), mac: 'b'.repeat(64) } });
    expect(JSON.parse(readFileSync(keysBackupPath(path), 'utf8'))).toEqual(keys);
  });

  test.each([
    ['memory below the floor', { memoryKiB: 65535 }],
    ['passes below the floor', { iterations: 2 }],
    ['memory above the ceiling', { memoryKiB: 2 ** 20 + 1 }],
    ['passes above the ceiling', { iterations: 65 }],
    ['no lanes', { parallelism: 0 }],
  ])('with %s is refused', async (_, kdf) => {
    const error = await expectCode('VAULT_KEYS_INVALID', () => readKeysFile(written(withKdf(kdf))));
    expect(error.details).toEqual({ reason: 'cost' });
  });

  test.each<[string, (value: KeysFile) => unknown]>([
    ['an unknown cipher', (value) => ({ ...value, cipher: 'aes256cbc' })],
    ['no slots', (value) => ({ ...value, slots: [] })],
    ['a short salt', withKdf({ salt: '00' })],
    ['something extra', (value) => ({ ...value, extra: 1 })],
    ['no object', () => 'text'],
  ])('with %s is refused', async (_, change) => {
    const error = await expectCode('VAULT_KEYS_INVALID', () => readKeysFile(written(change)));
    expect(error.details).toEqual({ reason: 'shape' });
  });

  test('of a newer version says so', async () => {
    const path = written((value) => ({ ...value, version: 2, slots: 'otherwise' }));
    expect((await expectCode('VAULT_NEWER', () => readKeysFile(path))).details).toEqual({ found: 2, known: 1 });
  });

  test('that is missing or cut short is replaced by its copy; one that is refused is not', async () => {
    const path = newPath();
    writeKeysFile(path, keys);
    writeKeysFile(path, keys);
    truncateSync(keysPath(path), 100);
    expect(readKeysFile(path)).toEqual({ keys, fromBackup: true });
    rmSync(keysPath(path));
    expect(readKeysFile(path)).toEqual({ keys, fromBackup: true });
    writeFileSync(keysPath(path), JSON.stringify(withKdf({ iterations: 1 })(keys)));
    await expectCode('VAULT_KEYS_INVALID', () => readKeysFile(path));
  });

  test('that was cut short never becomes the copy', () => {
    const path = newPath();
    writeKeysFile(path, keys);
    writeKeysFile(path, keys);
    truncateSync(keysPath(path), 100);
    writeKeysFile(path, keys);
    rmSync(keysPath(path));
    expect(readKeysFile(path)).toEqual({ keys, fromBackup: true });
  });

  test('that could not be read back is not written', async () => {
    const path = newPath();
    const tooLong = { ...keys, slots: [{ ...slot, user: 'x'.repeat(201) }] };
    await expectCode('VAULT_KEYS_INVALID', () => writeKeysFile(path, tooLong));
    expect(existsSync(keysPath(path))).toBe(false);
  });

  test('that is not there is told', async () => {
    await expectCode('VAULT_KEYS_MISSING', () => readKeysFile(newPath()));
  });
});
