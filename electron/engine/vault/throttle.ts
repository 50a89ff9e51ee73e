import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { writeDurably } from '../store/durable-file.ts';
import { withStoreErrors } from '../store/store-errors.ts';
import { attemptsPath } from '../store/vault-files.ts';

const longestWaitSeconds = 60;
/** The first failure that costs the longest wait. */
const failuresForLongestWait = 7;

const attemptsSchema = z.strictObject({ failures: z.int().min(0), at: z.number() });
type Attempts = z.infer<typeof attemptsSchema>;

/** Seconds to wait after so many wrong secrets in a row: 1, 2, 4 ... 60. */
export function waitAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(2 ** (failures - 1), longestWaitSeconds);
}

/**
 * Asks for a try at the vault. The try counts as a failure before it is made, so that ending the app half-way does not make it free;
 * `clearAttempts` takes that back. The count is on disk beside the keys file and survives a restart.
 *
 * @param now milliseconds since 1970.
 * @returns how many tries in a row failed before this one.
 * @throws AppError `VAULT_THROTTLED` ({ seconds }).
 */
export function admitAttempt(vaultPath: string, now: number = Date.now()): number {
  const attempts = readAttempts(vaultPath, now);
  const left = attempts.at + 1000 * waitAfter(attempts.failures) - now;
  if (left > 0) throw new AppError('VAULT_THROTTLED', { seconds: Math.ceil(left / 1000) });
  writeAttempts(vaultPath, { failures: attempts.failures + 1, at: now });
  return attempts.failures;
}

/**
 * Starts the wait once the secret has proved wrong: the time that the check took does not count.
 *
 * @returns the seconds to wait.
 */
export function startWait(vaultPath: string, now: number = Date.now()): number {
  const { failures } = readAttempts(vaultPath, now);
  writeAttempts(vaultPath, { failures, at: now });
  return waitAfter(failures);
}

export function clearAttempts(vaultPath: string): void {
  withStoreErrors(() => rmSync(attemptsPath(vaultPath), { force: true }));
}

/** A file that cannot be read, or that is from the future because the clock was set back, costs the longest wait from now on. */
function readAttempts(vaultPath: string, now: number): Attempts {
  const path = attemptsPath(vaultPath);
  if (!existsSync(path)) return { failures: 0, at: now };
  const found = parse(withStoreErrors(() => readFileSync(path, 'utf8')));
  if (found !== null && found.at <= now) return found;
  const doubtful = { failures: Math.max(found?.failures ?? 0, failuresForLongestWait), at: now };
  writeAttempts(vaultPath, doubtful);
  return doubtful;
}

function parse(text: string): Attempts | null {
  try {
    return attemptsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function writeAttempts(vaultPath: string, attempts: Attempts): void {
  withStoreErrors(() => writeDurably(attemptsPath(vaultPath), JSON.stringify(attempts)));
}
