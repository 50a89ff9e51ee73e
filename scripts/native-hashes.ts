import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of each native SQLite library that the package brings, by platform and processor such as `win32-x64`. */
export function nativeHashes(root: string): Record<string, string> {
  const folder = path.join(root, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds');
  const libraries = readdirSync(folder)
    .filter((name) => name.endsWith('.node'))
    .sort();
  return Object.fromEntries(libraries.map((name) => [path.basename(name, '.node'), sha256(path.join(folder, name))]));
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
