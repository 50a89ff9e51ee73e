import { performance } from 'node:perf_hooks';
import { argon2id } from 'hash-wasm';
import { AppError } from '../../../shared/errors.ts';

/** What one guess at a passphrase costs. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Below this nothing is written or read, so that a doctored keys file cannot make guessing cheap. */
export const kdfFloor: KdfCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
/** Above this nothing is read, so that a doctored keys file cannot hang the machine. */
export const kdfCeiling: KdfCost = { memoryKiB: 1024 * 1024, iterations: 64, parallelism: 4 };

export const kdfSaltLength = 16;
const targetMs = 1000;
const outputLength = 32;

/**
 * Argon2id (RFC 9106) over a secret.
 *
 * @returns 32 bytes, for the caller to wipe.
 * @throws AppError `VAULT_KEYS_INVALID` ({ reason: 'cost' }) for a cost outside floor and ceiling.
 */
export async function stretch(secret: Buffer, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  if (!isWithinBounds(cost)) throw new AppError('VAULT_KEYS_INVALID', { reason: 'cost' });
  const key = await argon2id({
    password: secret,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: outputLength,
    outputType: 'binary',
  });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

export function isWithinBounds(cost: KdfCost): boolean {
  const names = ['memoryKiB', 'iterations', 'parallelism'] as const;
  return names.every((name) => cost[name] >= kdfFloor[name] && cost[name] <= kdfCeiling[name]);
}

/** Raises the number of passes until one guess takes about a second on this machine; never below the floor. */
export async function calibrateCost(): Promise<KdfCost> {
  const started = performance.now();
  await stretch(Buffer.from('calibration'), Buffer.alloc(kdfSaltLength), kdfFloor);
  const perPass = (performance.now() - started) / kdfFloor.iterations;
  const iterations = Math.round(targetMs / perPass);
  return { ...kdfFloor, iterations: Math.min(Math.max(iterations, kdfFloor.iterations), kdfCeiling.iterations) };
}
