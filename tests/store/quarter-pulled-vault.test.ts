import { randomBytes } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFailure } from '../../electron/engine/jobs.ts';
import { connect, type Db } from '../../electron/engine/store/database.ts';
import { createStore } from '../../electron/engine/store/open.ts';
import { putSetting } from '../../electron/engine/store/setting.ts';
import { Store } from '../../electron/engine/store/store.ts';
import { closing, expectCode, newStore, reopen, temporaryFolder } from './helpers.ts';
import { bringIn, countAll, inspect, plainTables, writeTables } from './quarter-fixture.ts';

const sqliteError = (code: string): Error => Object.assign(new Error(code), { code });

/** The codes that statements fail with, while they are in here. */
type Failures = Map<string, string>;

/** A connection whose statements fail as told. */
function failing(db: Db, failures: Failures): Db {
  const exec = (sql: string): unknown => {
    const code = failures.get(sql);
    if (code !== undefined) throw sqliteError(code);
    return db.exec(sql);
  };
  return new Proxy(db, {
    get: (_, name) => {
      if (name === 'exec') return exec;
      const value: unknown = Reflect.get(db, name, db);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

/** An open vault that writes through such a connection. */
function storeWith(failures: Failures): Store {
  const path = join(temporaryFolder(), 'kluis.toets');
  const key = randomBytes(48);
  createStore({ path, key, user: 'analist-1' }).close();
  const writer = failing(connect({ path, key, readonly: false }), failures);
  const reader = connect({ path, key, readonly: true });
  const lock = { release: () => undefined };
  const who = { user: 'analist-1', role: 'analist', hasOwnSecret: true };
  return closing(new Store({ path, ...who, writer, reader, lock, logHead: null }));
}

describe('a vault of which the device is lost', () => {
  it('says so, and does not call the file damaged before it was opened again', async () => {
    const failures: Failures = new Map([['COMMIT', 'SQLITE_IOERR_FSYNC']]);
    const store = storeWith(failures);
    const put = () => store.write((db) => putSetting(db, 'kept', 1));
    const lost = await expectCode('VAULT_UNREACHABLE', put);
    expect(lost.details).toEqual({ cause: 'SQLITE_IOERR_FSYNC' });
    failures.clear();
    failures.set('BEGIN IMMEDIATE', 'SQLITE_CORRUPT');
    expect((await expectCode('VAULT_UNREACHABLE', put)).details).toEqual({ cause: 'SQLITE_CORRUPT' });
  });

  it('is damaged when it never was out of reach', async () => {
    const store = storeWith(new Map([['BEGIN IMMEDIATE', 'SQLITE_CORRUPT']]));
    await expectCode('VAULT_DAMAGED', () => store.write((db) => putSetting(db, 'kept', 1)));
  });

  it('tells the first error when undoing fails too', async () => {
    const failures: Failures = new Map([
      ['COMMIT', 'SQLITE_FULL'],
      ['ROLLBACK', 'SQLITE_IOERR_READ'],
    ]);
    const store = storeWith(failures);
    const put = () => store.write((db) => putSetting(db, 'kept', 1));
    await expectCode('VAULT_DISK_FULL', put);
  });

  it('answers a failed reading with a code that the page knows', () => {
    const { error } = toFailure(sqliteError('SQLITE_IOERR_READ'));
    expect(error).toEqual({ code: 'VAULT_UNREACHABLE', details: { cause: 'SQLITE_IOERR_READ' } });
    // of a file that is not the vault's
    expect(toFailure(Object.assign(new Error('ENOENT: x'), { code: 'ENOENT' })).error.code).toBe('INTERNAL');
  });
});

// Windows does not let a folder be moved while a file in it is open.
it.runIf(process.platform !== 'win32')(
  'a folder that moves away while a delivery comes in holds all of it, or nothing, when it is back',
  async () => {
    const bench = newStore();
    const inspected = await inspect(bench.store, writeTables(temporaryFolder(), plainTables()));
    const folder = dirname(bench.path);
    const away = `${folder}-weg`;
    await bringIn(bench.store, inspected, {}, () => {
      if (!existsSync(away)) renameSync(folder, away);
    });
    expect(existsSync(away)).toBe(true);
    bench.store.close();
    await expectCode('VAULT_NOT_FOUND', () => reopen(bench));
    renameSync(away, folder);
    const { db } = reopen(bench);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(new Set(Object.values(countAll(db)))).toEqual(new Set([12]));
  },
);
