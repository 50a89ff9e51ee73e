import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptsPath } from '../../electron/engine/store/vault-files.ts';
import { admitAttempt, clearAttempts, startWait, waitAfter } from '../../electron/engine/vault/throttle.ts';
import { expectCode, temporaryFolder } from './helpers.ts';

const newPath = () => join(temporaryFolder(), 'kluis.toets');
const start = Date.UTC(2025, 0, 31);

test('the wait doubles from one second to a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map(waitAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('each wrong try waits longer; a right one starts afresh', async () => {
  const path = newPath();
  let now = start;
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
    admitAttempt(path, now);
    expect(startWait(path, now)).toBe(seconds);
    const early = await expectCode('VAULT_THROTTLED', () => admitAttempt(path, now + 1000 * seconds - 1));
    expect(early.details).toEqual({ seconds: 1 });
    now += 1000 * seconds;
  }
  expect(admitAttempt(path, now)).toBe(8);
  clearAttempts(path);
  expect(existsSync(attemptsPath(path))).toBe(false);
  expect(admitAttempt(path, now)).toBe(0);
});

test('a try that was broken off half-way counts', async () => {
  const path = newPath();
  admitAttempt(path, start);
  await expectCode('VAULT_THROTTLED', () => admitAttempt(path, start + 500));
});

test('asking too early does not make the wait longer', async () => {
  const path = newPath();
  admitAttempt(path, start);
  for (let index = 0; index < 5; index += 1) await expectCode('VAULT_THROTTLED', () => admitAttempt(path, start + 100));
  expect(admitAttempt(path, start + 1000)).toBe(1);
});

test('setting the clock back, or spoiling the count, costs a minute and no more', async () => {
  for (const contents of [JSON.stringify({ failures: 1, at: start + 1e9 }), 'spoilt', '{"failures":-1,"at":0}']) {
    const path = newPath();
    writeFileSync(attemptsPath(path), contents);
    const error = await expectCode('VAULT_THROTTLED', () => admitAttempt(path, start));
    expect(error.details).toEqual({ seconds: 60 });
    expect(admitAttempt(path, start + 60_000)).toBe(7);
  }
});
