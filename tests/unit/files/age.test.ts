import { describe, expect, test, vi } from 'vitest';
import { decryptAge, isAgeFile, newAgeKeyPair, sealChunks } from '../../../electron/engine/files/age.ts';
import type { Seal } from '../../../shared/contract/seal.ts';
import { encryptForPassphrase } from '../../age-files.ts';

/** Written by the reference implementation, age 1.1.1, with a key pair and a passphrase made for this test. */
const identity = 'AGE-SECRET-KEY-1M8U56SC03T93YZP5RDSDV7ZNSZFD46N6CKYYZRMFL2S2JRVCCNRS5KR5UR';
const recipient = 'age140ve0wap8quqtfujhl7hrjkkp65q0433ymqy06js2f6eguuk0auslcd3t5';
const passphrase = 'vier houten paarden';
const plain = 'dossiernr;bedrag\nA1;1,5\nA2;2,5\n';
const armoredForKey = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBEMFVVVk1rVlA5UW1UOUNz
VE1rVE04VGV6dGpwWUtmQkt1ME40WXh6Z0hrClVtbmVzUXNkdllySFkxVWlYNis1
UWw3Unc1eEpoM1lxV2hDZnRNRlVwYUUKLS0tIFMyZytucHRjWGI2SnppaWxld1NF
QktvelNKbHB1UWZPRUZaL2d6YUxzNU0Kwg3xMmKe5CWze6BcBebAq8ECeJl7Orj7
s9UsmyX5ihX0ZGEfStkPuESWyNBuQVZEDR7pCkF5Zs5oANlTHzTG
-----END AGE ENCRYPTED FILE-----
`;
const armoredForPassphrase = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBmWXZYYk5FWGxmQnlNeFpC
SlBUQ1B3IDE4CjR3Yi8rRkJuRWFvL0EvSlhyMXh4Y0xiSzZtUGNGQmJFcUhWWXAy
em5HUHMKLS0tICtVazBZcTJZTEpzU1phQ3RycE11VzRIVDlSbHFYM09qcnA3bTlP
YU5sOUUKVItiDhv+PD207eKpdAPaQylBzVAZMko+R1vnGZ4WMyorwdlSqro1Nf8t
4RtS+uhBjXYWKJ/W7xIQGeAkWkJt
-----END AGE ENCRYPTED FILE-----
`;
const binaryForKey =
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBKQ3pxaFAzVE5yYlFkVGIvL1BGaFZxdTRObThLMmc3THlIZ2tRTGZlNEhrClRFK2RRMFpndGhwUXF4c3Z3TWs0V3NpejhNQXlCZDRBeXZJSHJveitBZG8KLS0tIHVXQjV5bG5YVmhCMTQ3YmF2ZnExT1BHS0YwSDFGUXllUUFwbmwyV1dOaE0KOf/m5ssWuiDx1shKOvD9aaNywnXDt2vEn6V7lbSJyJJgap4ncYqHXrGbnlBVbdupu+AGjInAgkY6NWj16hOA';

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

const quickForPassphrase = (text: string, workFactor: number): Promise<Uint8Array> =>
  encryptForPassphrase(Buffer.from(text), passphrase, workFactor);

async function sealed(bytes: Uint8Array, seal: Seal): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sealChunks([bytes], seal)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('files of the reference implementation are opened', () => {
  test.each([
    ['armored, key', Buffer.from(armoredForKey), { identities: [identity] }],
    ['binary, key', Buffer.from(binaryForKey, 'base64'), { identities: [identity] }],
    ['armored, passphrase', Buffer.from(armoredForPassphrase), { passphrase }],
    [
      'armored, with the line ends of Windows',
      Buffer.from(armoredForKey.replaceAll('\n', '\r\n')),
      { identities: [identity] },
    ],
  ])('%s', async (_, bytes, secrets) => {
    expect(isAgeFile(bytes)).toBe(true);
    expect(asText(await decryptAge(bytes, secrets))).toBe(plain);
  });
});

describe('what is encrypted here is opened here', () => {
  test('for the holder of a new key, over several pieces of 64 kB', async () => {
    const pair = await newAgeKeyPair();
    expect(pair.identity).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/);
    expect(pair.recipient).toMatch(/^age1[a-z0-9]{58}$/);
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
    const encrypted = await sealed(bytes, { recipient: pair.recipient });
    expect(isAgeFile(encrypted)).toBe(true);
    expect(encrypted.includes(bytes.subarray(0, 32))).toBe(false);
    const other = await newAgeKeyPair();
    expect(
      Buffer.from(await decryptAge(encrypted, { identities: [other.identity, pair.identity] })).equals(bytes),
    ).toBe(true);
  });

  test('for a known recipient, and for a passphrase', async () => {
    const forKey = await sealed(Buffer.from(plain), { recipient });
    expect(asText(await decryptAge(forKey, { identities: [identity] }))).toBe(plain);
    const forPassphrase = await sealed(Buffer.from(plain), { passphrase });
    expect(asText(forPassphrase.subarray(0, 200))).toMatch(/^-> scrypt \S+ 18$/m);
    expect(asText(await decryptAge(forPassphrase, { passphrase }))).toBe(plain);
  });
});

describe('a file that is encrypted while it is made', () => {
  async function* failing(lets: { go: boolean }): AsyncGenerator<Uint8Array> {
    try {
      for (let chunk = 0; chunk < 8; chunk += 1) yield Buffer.alloc(64 * 1024, chunk);
      throw new Error('the table went away');
    } finally {
      lets.go = true;
    }
  }

  test('refuses what is no public key before a chunk is asked for', async () => {
    const lets = { go: false };
    const writing = sealChunks(failing(lets), { recipient: `${recipient.slice(0, -1)}q` });
    await expect(writing.next()).rejects.toMatchObject({ code: 'SEAL_RECIPIENT_INVALID' });
    expect(lets.go).toBe(false);
  });

  test('passes on why the table stopped, and lets go of the table when the writing stops', async () => {
    const whole = async () => {
      for await (const _ of sealChunks(failing({ go: false }), { recipient }));
    };
    await expect(whole()).rejects.toThrow('the table went away');
    const lets = { go: false };
    const writing = sealChunks(failing(lets), { recipient });
    await writing.next();
    await writing.return(undefined);
    await vi.waitFor(() => expect(lets.go).toBe(true));
  });
});

describe('what cannot be opened says why', () => {
  const forKey = Buffer.from(armoredForKey);

  test.each([
    ['no key', {}, { code: 'FILE_ENCRYPTED', details: { by: 'key' } }],
    ['a passphrase where a key is needed', { passphrase }, { code: 'FILE_ENCRYPTED', details: { by: 'key' } }],
    [
      'a text that is no key',
      { identities: ['geheim'] },
      { code: 'FILE_DECRYPT_FAILED', details: { cause: 'KEY_INVALID' } },
    ],
  ])('%s', async (_, secrets, expected) => {
    await expect(decryptAge(forKey, secrets)).rejects.toMatchObject(expected);
  });

  test('the key of somebody else', async () => {
    const { identity: other } = await newAgeKeyPair();
    await expect(decryptAge(forKey, { identities: [other] })).rejects.toMatchObject({
      code: 'FILE_DECRYPT_FAILED',
      details: { cause: 'SECRET_WRONG' },
    });
  });

  test('no passphrase, and a wrong one', async () => {
    const file = await quickForPassphrase(plain, 4);
    await expect(decryptAge(file, {})).rejects.toMatchObject({ code: 'FILE_ENCRYPTED', details: { by: 'passphrase' } });
    await expect(decryptAge(file, { passphrase: 'drie houten paarden' })).rejects.toMatchObject({
      code: 'FILE_DECRYPT_FAILED',
      details: { cause: 'SECRET_WRONG' },
    });
    expect(asText(await decryptAge(file, { passphrase }))).toBe(plain);
  });

  test.each(['20', '21', '99', '20000000', 'x'])(
    'a passphrase that would cost 2^%s is not tried',
    async (workFactor) => {
      const file = Buffer.from(await quickForPassphrase(plain, 9)).toString('latin1');
      const costly = file.replace(/^(-> scrypt \S+) 9$/m, `$1 ${workFactor}`);
      await expect(decryptAge(Buffer.from(costly, 'latin1'), { passphrase })).rejects.toMatchObject({
        code: 'FILE_DECRYPT_FAILED',
        details: { cause: 'WORK_FACTOR' },
      });
    },
  );

  test('damaged data, cut data, a header without end, a broken armour', async () => {
    const secrets = { identities: [identity] };
    const whole = Buffer.from(binaryForKey, 'base64');
    const flipped = Buffer.from(whole);
    flipped[whole.length - 3] = (flipped[whole.length - 3] ?? 0) ^ 1;
    for (const file of [flipped, whole.subarray(0, -1), whole.subarray(0, -40)]) {
      await expect(decryptAge(file, secrets)).rejects.toMatchObject({
        code: 'FILE_DECRYPT_FAILED',
        details: { cause: 'DAMAGED' },
      });
    }
    await expect(decryptAge(whole.subarray(0, 60), secrets)).rejects.toMatchObject({
      details: { cause: 'AGE_HEADER' },
    });
    const cut = Buffer.from(armoredForKey.replace('-----END', '-----'));
    await expect(decryptAge(cut, secrets)).rejects.toMatchObject({ details: { cause: 'AGE_ARMOR' } });
  });
});
