import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { getSetting, putSetting } from '../../electron/engine/store/setting.ts';
import { expectCode, newStore, reopen } from './helpers.ts';

const read = (store: ReturnType<typeof newStore>['store'], key: string) => getSetting(store.db, key, z.number());

test('what was committed is there after reopening, and only then', async () => {
  const bench = newStore();
  bench.store.write((db) => putSetting(db, 'kept', 1));
  const failing = () =>
    bench.store.write((db) => {
      putSetting(db, 'lost', 1);
      throw new RangeError('half-way');
    });
  expect(failing).toThrow(RangeError);
  bench.store.close();
  const store = reopen(bench);
  expect([read(store, 'kept'), read(store, 'lost')]).toEqual([1, null]);
});

test('a write outside a transaction is refused by SQLite itself', () => {
  const { store } = newStore();
  expect(() => putSetting(store.db, 'x', 1)).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
});

test('writes do not nest and take no async work', async () => {
  const { store } = newStore();
  await expectCode('BUSY', () => store.write(() => store.write(() => 1)));
  expect(() => store.write(async (db) => putSetting(db, 'async', 1))).toThrow(TypeError);
  expect(read(store, 'async')).toBeNull();
  store.write((db) => putSetting(db, 'after', 1));
  expect(read(store, 'after')).toBe(1);
});

test('long work keeps other writers out while readers see the state before it', async () => {
  const { store } = newStore();
  const seen: unknown[] = [];
  const work = store.exclusive(async (db) => {
    for (let chunk = 1; chunk <= 3; chunk += 1) {
      putSetting(db, 'chunks', chunk);
      await nextTurn();
    }
    return 'done';
  });
  await nextTurn();
  seen.push(read(store, 'chunks'));
  await expectCode('BUSY', () => store.write((db) => putSetting(db, 'other', 1)));
  await expectCode('BUSY', () => store.close());
  expect(await work).toBe('done');
  seen.push(read(store, 'chunks'));
  expect(seen).toEqual([null, 3]);
});

test('long work that fails leaves nothing, and the next one has its turn', async () => {
  const { store } = newStore();
  const order: string[] = [];
  const first = store.exclusive(async (db) => {
    putSetting(db, 'first', 1);
    await nextTurn();
    order.push('first');
    throw new RangeError('cancelled');
  });
  const second = store.exclusive(async (db) => {
    order.push('second');
    putSetting(db, 'second', 2);
  });
  await expect(first).rejects.toThrow(RangeError);
  await second;
  expect(order).toEqual(['first', 'second']);
  expect([read(store, 'first'), read(store, 'second')]).toEqual([null, 2]);
});

test('long work inside long work is refused instead of waiting for itself', async () => {
  const { store } = newStore();
  const work = store.exclusive(async () => {
    await store.exclusive(async () => 1);
  });
  expect((await expectCode('BUSY', () => work)).details).toEqual({ during: 'exclusive' });
});

test('a full disk undoes the transaction and says so', async () => {
  const { store } = newStore();
  const fill = () =>
    store.write((db) => {
      // SQLite's own limit on the size of the file, reached as a full disk is: SQLITE_FULL.
      db.pragma('max_page_count = 60');
      for (let index = 0; index < 1000; index += 1) putSetting(db, `filler-${index}`, 'x'.repeat(2000));
    });
  await expectCode('VAULT_DISK_FULL', fill);
  store.write((db) => {
    db.pragma('max_page_count = 1000000');
    putSetting(db, 'after', 1);
  });
  expect([getSetting(store.db, 'filler-0', z.string()), read(store, 'after')]).toEqual([null, 1]);
});

test('a closed store is locked, and closing twice is fine', async () => {
  const { store } = newStore();
  store.close();
  store.close();
  await expectCode('VAULT_LOCKED', () => store.db);
  await expectCode('VAULT_LOCKED', () => store.write(() => 1));
  await expectCode('VAULT_LOCKED', () => store.exclusive(async () => 1));
});
