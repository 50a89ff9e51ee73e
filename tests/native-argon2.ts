import { argon2Sync } from 'node:crypto';
import { vi } from 'vitest';

/** What was stretched before: the same input gives the same bytes, so a file of tests pays once to open copies of a vault that it made. */
const stretched = new Map<string, Buffer>();

/** A salt of zeros is that of `calibrateCost`, which wants to know how long it takes. */
const isForTiming = (salt: Buffer): boolean => salt.every((byte) => byte === 0);

/**
 * Tests stretch passphrases with Node's own Argon2id instead of the library's, at the same cost and to the same bytes, in half the time;
 * Electron's Node has no such function. tests/store/keys-file.test.ts holds the library itself to what the reference program gives.
 */
vi.mock(import('hash-wasm'), async (original) => ({
  ...(await original()),
  argon2id: (async ({ password, salt: givenSalt, memorySize, iterations, parallelism, hashLength }) => {
    const message = Buffer.from(password);
    const salt = Buffer.from(givenSalt as Uint8Array);
    const cost = { memory: memorySize, passes: iterations, parallelism, tagLength: hashLength };
    const input = JSON.stringify([message.toString('hex'), salt.toString('hex'), cost]);
    const bytes = stretched.get(input) ?? argon2Sync('argon2id', { message, nonce: salt, ...cost });
    if (!isForTiming(salt)) stretched.set(input, bytes);
    // A copy, since the caller wipes what it is given.
    return Uint8Array.from(bytes);
  }) as typeof import('hash-wasm').argon2id,
}));
