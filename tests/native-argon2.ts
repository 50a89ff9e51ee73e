import { argon2Sync } from 'node:crypto';
import { vi } from 'vitest';

/**
 * Tests stretch passphrases with Node's own Argon2id instead of the library's, at the same cost and to the same bytes, in half the time;
 * Electron's Node has no such function. tests/store/keys-file.test.ts holds the library itself to what the reference program gives.
 */
vi.mock(import('hash-wasm'), async (original) => ({
  ...(await original()),
  argon2id: (async ({ password, salt, memorySize, iterations, parallelism, hashLength }) => {
    const options = { message: password, nonce: salt, memory: memorySize, passes: iterations, parallelism };
    return Uint8Array.from(argon2Sync('argon2id', { ...options, tagLength: hashLength }));
  }) as typeof import('hash-wasm').argon2id,
}));
