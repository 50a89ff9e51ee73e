import { chmodSync, existsSync, rmSync } from 'node:fs';

/** Only the account that made a vault may read its files. */
export const privateMode = 0o600;

export const keysPath = (vaultPath: string): string => `${vaultPath}.keys`;
export const keysBackupPath = (vaultPath: string): string => `${keysPath(vaultPath)}.bak`;
export const attemptsPath = (vaultPath: string): string => `${vaultPath}.attempts`;
export const lockPath = (vaultPath: string): string => `${vaultPath}.lock`;

/** What SQLite keeps beside a database; a write-ahead log of one file must never meet another. */
export const sqliteSuffixes = ['-wal', '-shm', '-journal'] as const;

/** Which of SQLite's files beside `vaultPath` are there now. */
export function sqliteCompanions(vaultPath: string): string[] {
  return sqliteSuffixes.map((suffix) => vaultPath + suffix).filter((path) => existsSync(path));
}

export function removeDatabase(path: string): void {
  for (const file of [path, ...sqliteSuffixes.map((suffix) => path + suffix)]) rmSync(file, { force: true });
}

export function makePrivate(path: string): void {
  chmodSync(path, privateMode);
}

/** Seconds-exact and sortable, fit for a file name on every system: `20250131-142530`. */
export function timestampForName(now: Date = new Date()): string {
  return now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
