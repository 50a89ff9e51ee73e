import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appendLog, listLog, verifyLog } from '../../electron/engine/store/log.ts';
import { genesisHash, type LogHead } from '../../electron/engine/store/log-chain.ts';
import { openStore } from '../../electron/engine/store/open.ts';
import type { LogHeadKeeper, Store } from '../../electron/engine/store/store.ts';
import { type Bench, closing, newStore, reopen, withRawConnection } from './helpers.ts';

const who = 'analist-1';

function append(store: Store, count: number): void {
  for (let index = 1; index <= count; index += 1) {
    store.write((db) => appendLog(db, { who, event: 'test.event', details: { index, list: ['b', 'a'] } }));
  }
}

function benchWithLog(count: number): Bench {
  const bench = newStore();
  append(bench.store, count);
  return bench;
}

/** Changes the log past its triggers, as somebody with the key could. */
function tamper(bench: Bench, sql: string): Store {
  bench.store.close();
  withRawConnection(bench, (db) => {
    for (const trigger of ['log_is_never_changed', 'log_is_never_shortened', 'log_only_grows']) {
      db.exec(`DROP TRIGGER ${trigger}`);
    }
    db.exec(sql);
  });
  return reopen(bench);
}

test('the chain of an honest log holds, from the first entry to the last', () => {
  const bench = benchWithLog(5);
  const entries = listLog(bench.store.db).reverse();
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(entries[0]?.previousHash).toBe(genesisHash);
  for (const [index, entry] of entries.slice(1).entries()) expect(entry.previousHash).toBe(entries[index]?.hash);
  expect(verifyLog(bench.store)).toEqual({ ok: true, entries: 5, headHash: entries.at(-1)?.hash });
  bench.store.close();
  expect(verifyLog(reopen(bench)).ok).toBe(true);
});

test('the hash of an entry is fixed for ever: another program can check a log', () => {
  const { store } = newStore();
  const at = '2025-01-31T10:00:00.000Z';
  const entry = store.write((db) => appendLog(db, { who: 'a', event: 'e', details: { b: 1, a: 'é' }, at }));
  // printf '%064d{"at":"2025-01-31T10:00:00.000Z","details":{"a":"é","b":1},"event":"e","seq":1,"who":"a"}' 0 | sha256sum
  expect(entry.hash).toBe('9bac8e7a0fb7c9be29d3ff630375cbd7f83f3482414b6fa46cc031e5f87aab69');
});

test('an empty log is whole', () => {
  expect(verifyLog(newStore().store)).toEqual({ ok: true, entries: 0, headHash: genesisHash });
});

test.each([
  ['another person', "UPDATE log SET who = 'analist-2' WHERE seq = 3", 3],
  ['another moment', "UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", 1],
  ['other details', `UPDATE log SET details = '{"index":4,"list":["a","b"]}' WHERE seq = 4`, 4],
  ['white space in the details', "UPDATE log SET details = details || ' ' WHERE seq = 2", 2],
  ['an entry taken out', 'DELETE FROM log WHERE seq = 2', 3],
  ['the first entry taken out', 'DELETE FROM log WHERE seq = 1', 2],
  [
    'two entries that change places',
    'UPDATE log SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE log SET seq = -seq WHERE seq < 0',
    2,
  ],
])('a raw edit is found: %s', (_, sql, brokenAt) => {
  expect(verifyLog(tamper(benchWithLog(5), sql))).toMatchObject({ ok: false, brokenAt });
});

test('the store itself never changes, shortens or replaces the log', () => {
  const { store } = benchWithLog(2);
  const attempts = [
    "UPDATE log SET who = 'x'",
    'DELETE FROM log WHERE seq = 2',
    `REPLACE INTO log SELECT seq, at, 'x', event, details, previous_hash, '${'f'.repeat(64)}' FROM log WHERE seq = 2`,
    `INSERT INTO log SELECT 9, at, who, event, details, previous_hash, '${'f'.repeat(64)}' FROM log WHERE seq = 2`,
  ];
  for (const sql of attempts) expect(() => store.write((db) => db.exec(sql))).toThrow(/append-only/);
  expect(verifyLog(store)).toMatchObject({ ok: true, entries: 2 });
});

test('an entry goes when the work it tells about is undone', () => {
  const { store } = benchWithLog(1);
  const failing = () =>
    store.write((db) => {
      appendLog(db, { who, event: 'x', details: {} });
      throw new RangeError('undone');
    });
  expect(failing).toThrow(RangeError);
  expect(listLog(store.db).map(({ seq }) => seq)).toEqual([1]);
});

test('pages of the log run from the newest down', () => {
  const { store } = benchWithLog(5);
  expect(listLog(store.db, { offset: 1, limit: 2 }).map(({ seq }) => seq)).toEqual([4, 3]);
});

test('any details come back as they were and keep the chain whole', () => {
  const { store } = newStore();
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (details) => {
      const plain = JSON.parse(JSON.stringify(details));
      store.write((db) => appendLog(db, { who, event: 'property', details: plain }));
      expect(listLog(store.db, { limit: 1 })[0]?.details).toEqual(plain);
    }),
    { numRuns: 30 },
  );
  expect(verifyLog(store).ok).toBe(true);
});

/** A keeper in memory, as the keys file is one on disk. */
function keeperOf(kept: { head: LogHead | 'invalid' }, saves: { fail: boolean } = { fail: false }): LogHeadKeeper {
  return {
    load: () => kept.head,
    save: (head) => {
      if (saves.fail) throw new Error('no room');
      kept.head = head;
    },
    close: () => undefined,
  };
}

test('the head is kept after each commit, and a log that lost its end is found by it', () => {
  const bench = benchWithLog(3);
  bench.store.close();
  const kept: { head: LogHead | 'invalid' } = { head: { entries: 0, hash: genesisHash } };
  const open = () => closing(openStore({ ...bench, user: who, logHead: keeperOf(kept) }));
  const store = open();
  append(store, 1);
  expect(kept.head).toEqual({ entries: 4, hash: listLog(store.db)[0]?.hash });
  store.close();
  kept.head = { entries: 9, hash: 'e'.repeat(64) };
  expect(verifyLog(open())).toMatchObject({ ok: false, entries: 4, behindKeysFile: true });
});

test('a head that could not be kept does not undo the work, and shows as being ahead', () => {
  const bench = benchWithLog(3);
  bench.store.close();
  const kept: { head: LogHead | 'invalid' } = { head: { entries: 0, hash: genesisHash } };
  const saves = { fail: true };
  const store = closing(openStore({ ...bench, user: who, logHead: keeperOf(kept, saves) }));
  append(store, 1);
  expect(verifyLog(store)).toMatchObject({ ok: true, entries: 4, aheadOfKeysFile: 4 });
  saves.fail = false;
  append(store, 1);
  expect(verifyLog(store)).not.toHaveProperty('aheadOfKeysFile');
  kept.head = 'invalid';
  expect(verifyLog(store)).toMatchObject({ ok: false, keysHeadInvalid: true });
});
