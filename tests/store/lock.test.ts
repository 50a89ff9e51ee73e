import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../electron/engine/store/open.ts';
import { getSetting, putSetting } from '../../electron/engine/store/setting.ts';
import { type Bench, expectCode, newStore, reopen } from './helpers.ts';

const holder = join(import.meta.dirname, 'hold-vault.ts');

/** A closed vault with something in it. */
function closedBench(): Bench {
  const bench = newStore();
  bench.store.write((db) => putSetting(db, 'x', 7));
  bench.store.close();
  return bench;
}

const openAgain = ({ path, key }: Bench) => openStore({ path, key, user: 'analist-2' });

/** Another process that has the vault open. */
async function holdElsewhere({ path, key }: Bench): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, path, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

test('a vault that is open here does not open again until it is closed', async () => {
  const bench = newStore();
  await expectCode('VAULT_IN_USE', () => openAgain(bench));
  bench.store.close();
  expect(getSetting(reopen(bench).db, 'x', z.number())).toBeNull();
});

test('a vault that another process has open is refused, and taken over once that process died', async () => {
  const bench = closedBench();
  const child = await holdElsewhere(bench);
  try {
    await expectCode('VAULT_IN_USE', () => openAgain(bench));
  } finally {
    await end(child);
  }
  const store = reopen(bench);
  // What the other process had committed is there: its write-ahead log was left behind.
  expect([getSetting(store.db, 'x', z.number()), getSetting(store.db, 'held', z.number())]).toEqual([7, 1]);
});

test('an engine thread that is ended without closing gives the vault up', async () => {
  const bench = closedBench();
  const worker = new Worker(holder, { argv: [bench.path, bench.key.toString('hex')], stdout: true });
  await once(worker, 'message');
  await expectCode('VAULT_IN_USE', () => openAgain(bench));
  await worker.terminate();
  expect(getSetting(reopen(bench).db, 'held', z.number())).toBe(1);
});
