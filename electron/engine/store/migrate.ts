import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { copyDatabase } from './copy.ts';
import type { Db } from './database.ts';
import { writeDurably } from './durable-file.ts';
import { keysPath, timestampForName } from './vault-files.ts';

/** One step of the schema. `version` counts from 1 without gaps; a migration that was ever released is not changed again. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** Brings the schema from `from` to the newest, each migration in a transaction of its own. */
export function migrate(db: Db, migrations: readonly Migration[], from: number): void {
  for (const { version, sql } of migrations) {
    if (version <= from) continue;
    const step = db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}

/**
 * Copies a vault that is about to be migrated, with its keys, to a vault beside it that an older version can open:
 * `kluis.toets` becomes `kluis.schema-1.20250131-142530.toets`.
 *
 * @returns the path of the copy.
 */
export function backupBeforeMigration(db: Db, path: string, schema: number): string {
  const extension = extname(path);
  const name = `${basename(path, extension)}.schema-${schema}.${timestampForName()}${extension}`;
  const target = join(dirname(path), name);
  copyDatabase(db, target);
  if (existsSync(keysPath(path))) writeDurably(keysPath(target), readFileSync(keysPath(path)));
  return target;
}
