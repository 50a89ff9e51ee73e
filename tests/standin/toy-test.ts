import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp } from './launch.ts';

/** Folder of the toy app. */
export const TOY = path.join(import.meta.dirname, 'toy');

/** What the toy's preload exposes; `refused` lists what its main side turned down. */
interface Toy {
  versions: { electron: string };
  echo(value: unknown): Promise<unknown>;
  describe(value: object): Promise<{ isMap: boolean; isDate: boolean; sum: number; back: Map<string, Float64Array> }>;
  fail(): Promise<never>;
  unlock(key: Uint8Array): Promise<boolean>;
  insert(rows: number): Promise<number>;
  count(): Promise<number>;
  refused(): Promise<string[]>;
  pdf(): Promise<Uint8Array>;
  export(): Promise<string>;
  add(left: number, right: number): number;
  throwNow(): void;
}

declare global {
  interface Window {
    toy: Toy;
    atStart: { toy: string; eval: unknown };
    inlineScriptRan?: boolean;
    unsubscribe(): void;
  }
}

/** Playwright's `test` with the toy app running, its page loaded, and a folder that goes away afterwards. */
export const test = base.extend<{ userData: string; app: ElectronApplication; page: Page }>({
  userData: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'toy-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ userData }, use) => {
    const app = await launchApp({ root: TOY, userData });
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.locator('body[data-ready]').waitFor();
    await use(page);
  },
});
