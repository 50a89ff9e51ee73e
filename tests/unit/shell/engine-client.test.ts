import { afterEach, expect, test, vi } from 'vitest';
import { EngineClient } from '../../../electron/shell/engine-client.ts';
import type { JobState } from '../../../shared/contract/call.ts';

/** Speaks the engine's language and does in each call what its input says; `account.log` tells how many calls this thread had. */
const engineOfTheTest = `
import { parentPort, threadId } from 'node:worker_threads';
let calls = 0;
const job = { job: 'job-1', name: 'train.start', status: 'running', fraction: 0.5, phase: 'fit', done: 1, total: 2,
  elapsedSeconds: 1, remainingSeconds: 1, result: null };
let closeAfter = 0;
parentPort.on('message', (message) => {
  if (message.kind === 'close') return void setTimeout(() => parentPort.postMessage({ kind: 'closed' }), closeAfter);
  if (message.kind === 'cancel') return parentPort.postMessage({ kind: 'job', state: { ...job, status: 'cancelled' } });
  calls += 1;
  const { act, after } = message.input;
  if (act === 'crash') throw new Error('something broke');
  if (act === 'silence') return;
  if (act === 'job') parentPort.postMessage({ kind: 'job', state: job });
  if (act === 'close slowly') closeAfter = after;
  const result = act === 'fail'
    ? { ok: false, error: { code: 'VAULT_PASSPHRASE_WRONG', details: {} } }
    : { ok: true, value: { calls, threadId } };
  parentPort.postMessage({ kind: 'result', id: message.id, result });
});`;
const script = new URL(`data:text/javascript,${encodeURIComponent(engineOfTheTest)}`);

const clients: EngineClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
});

function start() {
  const states: JobState[] = [];
  const client = new EngineClient({ script, data: { native: {} }, onJob: (state) => void states.push(state) });
  clients.push(client);
  const threadOf = async (): Promise<number> => {
    const result = await client.call('account.log', {});
    return (result as { value: { threadId: number } }).value.threadId;
  };
  return { client, states, threadOf };
}

test('answers reach their own call', async () => {
  const { client } = start();
  const results = await Promise.all([1, 2, 3].map(() => client.call('vault.info', {})));
  expect(results.map((result) => (result as { value: { calls: number } }).value.calls)).toEqual([1, 2, 3]);
});

test('a vault counts as open after a call that opened it, until the lock', async () => {
  const { client } = start();
  await client.call('vault.open', { act: 'fail' });
  expect(client.unlocked).toBe(false);
  await client.call('vault.info', {});
  expect(client.unlocked).toBe(false);
  await client.call('vault.open', {});
  expect(client.unlocked).toBe(true);
  await client.renew();
  expect(client.unlocked).toBe(false);
});

test('locking cuts pending calls off and brings another thread', async () => {
  const { client, threadOf } = start();
  const before = await threadOf();
  const pending = client.call('vault.info', { act: 'silence' });
  await client.renew();
  expect(await pending).toEqual({ ok: false, error: { code: 'VAULT_LOCKED', details: {} } });
  expect(await threadOf()).not.toBe(before);
});

test('a call after the lock waits until the earlier thread has closed the vault', async () => {
  const { client } = start();
  await client.call('vault.open', { act: 'close slowly', after: 150 });
  let closed = false;
  const closing = client.renew().then(() => {
    closed = true;
  });
  await client.call('vault.open', {});
  expect(closed).toBe(true);
  await closing;
});

test('a thread that does not close is ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { client } = start();
    const answered = client.call('vault.open', { act: 'close slowly', after: 3_600_000 });
    await answered;
    const closing = client.renew();
    vi.advanceTimersByTime(3000);
    await closing;
    expect(client.unlocked).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('jobs are passed on and counted as running until they end', async () => {
  const { client, states } = start();
  await client.call('train.start', { act: 'job' });
  expect(client.runningJobs.map(({ name }) => name)).toEqual(['train.start']);
  client.cancel('job-1');
  await client.call('vault.info', {});
  expect(client.runningJobs).toEqual([]);
  expect(states.map(({ status }) => status)).toEqual(['running', 'cancelled']);
});

test('when the thread breaks off, calls and jobs end with the reason and the next call finds a fresh thread', async () => {
  const { client, states } = start();
  await client.call('train.start', { act: 'job' });
  const silent = client.call('vault.info', { act: 'silence' });
  const broken = await client.call('vault.info', { act: 'crash' });
  const error = { ok: false, error: { code: 'INTERNAL', details: { message: 'something broke' } } };
  expect(broken).toEqual(error);
  expect(await silent).toEqual(error);
  expect(states.at(-1)).toMatchObject({ job: 'job-1', status: 'failed', result: error });
  expect(client.runningJobs).toEqual([]);
  expect(await client.call('vault.info', {})).toMatchObject({ ok: true, value: { calls: 1 } });
});
