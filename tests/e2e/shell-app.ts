/// <reference path="../../renderer/globals.d.ts" />
// The built application with the real engine, and what its specs do with it.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Result } from '../../shared/contract/call.ts';
import type { Answer, AnyCall, Input } from '../../shared/contract/index.ts';
import { launchApp } from '../standin/launch.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PASSPHRASE = 'vier woorden zonder enig verband';

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
}

/** One application for the specs of a worker, which leave it as they found it; `fresh` is one of its own. */
export const test = base.extend<{ fresh: Running }, { shared: Running }>({
  shared: [async ({ browserName: _ }, use) => withApp(use), { scope: 'worker' }],
  fresh: async ({ browserName: _ }, use) => withApp(use),
});

async function withApp(use: (running: Running) => Promise<void>): Promise<void> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'toetssteen-e2e-'));
  const app = await launchApp({ root: ROOT, userData });
  const page = await app.firstWindow();
  await ready(page);
  await use({ app, page, userData });
  await end(app);
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
}

/** Long enough for an application to put its work away, also on a machine that others use. */
const CLOSING_MS = 15_000;

/** Closes the application; one that does not go is ended, so that it costs one spec its patience and not the whole run. */
async function end(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSING_MS);
  await app.close();
  clearTimeout(timer);
}

export const ready = (page: Page) => page.locator('h1').first().waitFor();

/** A call as code makes it that broke into the page and keeps to no types. */
export function rawCall(page: Page, name: unknown, input: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    ([calledName, calledInput]) => {
      const anyCall = window.toetssteen.call as unknown as (name: unknown, input: unknown) => Promise<Result<unknown>>;
      return anyCall(calledName, calledInput);
    },
    [name, input],
  );
}

/** A call as the page makes it. */
export function call<Name extends AnyCall>(page: Page, name: Name, input: Input<Name>): Promise<Result<Answer<Name>>> {
  return rawCall(page, name, input) as Promise<Result<Answer<Name>>>;
}

export const errorCode = (result: Result<unknown>) => (result.ok ? 'no error' : result.error.code);

/** Lets the next dialogs answer with one file. */
export async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

export async function createVault({ app, page, userData }: Running): Promise<string> {
  const vault = path.join(userData, 'proef.toets');
  await answerDialogs(app, vault);
  const picked = await call(page, 'shell.saveFile', { kind: 'vault', suggestedName: 'proef' });
  if (!picked.ok || picked.value === null) throw new Error('no file was picked');
  const created = await call(page, 'vault.create', {
    file: picked.value.file,
    municipality: 'Voorbeeldstad',
    user: 'A. Analist',
    passphrase: PASSPHRASE,
    purpose: 'oefenen',
    owner: 'Team Werk',
    demo: true,
  });
  expect(created).toMatchObject({ ok: true });
  return vault;
}

/** Marks the page, does what should renew it, and waits until the mark is gone. */
export async function untilRenewed(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'old'));
  await act();
  await page.locator('html:not([data-mark])').waitFor();
  await ready(page);
}
