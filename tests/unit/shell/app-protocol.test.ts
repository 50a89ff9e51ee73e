import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Session } from 'electron';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { servePage } from '../../../electron/shell/app-protocol.ts';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';

vi.mock('electron', () => ({ protocol: {} }));

let folder: string;
let answer: (address: string, init?: RequestInit) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-page-'));
  const root = path.join(folder, 'renderer');
  mkdirSync(root);
  writeFileSync(path.join(root, 'index.html'), '<h1>Toetssteen</h1>');
  writeFileSync(path.join(folder, 'main.js'), 'secret');
  const handle = (_scheme: string, handler: (request: Request) => Promise<Response>) => {
    answer = (address, init) => handler(new Request(address, init));
  };
  servePage({ protocol: { handle } } as unknown as Session, root);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file of the page comes with its type and all protecting headers', async () => {
  const response = await answer('app://toetssteen/index.html');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<h1>Toetssteen</h1>');
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await answer('app://toetssteen/index.html', { method })).status).toBe(405);
});

test.each(['app://toetssteen/none.html', 'app://toetssteen/..%2fmain.js', 'app://elsewhere/index.html'])(
  '%s is not found, and says no more than that under the same policy',
  async (address) => {
    const response = await answer(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  },
);
