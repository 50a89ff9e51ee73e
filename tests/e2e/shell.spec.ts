/// <reference path="../../renderer/globals.d.ts" />
// What the shell promises about isolation, the air gap and locking, on the built application with the real engine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { contentSecurityPolicy, metaContentSecurityPolicy } from '../../electron/shell/content-security-policy.ts';
import type { Result } from '../../shared/contract/call.ts';
import type { Answer, AnyCall, Input } from '../../shared/contract/index.ts';
import { electronExecutable, launchApp } from '../standin/launch.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSPHRASE = 'vier woorden zonder enig verband';

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
}

/** One application for the specs of a worker, which leave it as they found it; `fresh` is one of its own. */
const test = base.extend<{ fresh: Running }, { shared: Running }>({
  shared: [async ({ browserName: _ }, use) => withApp(use), { scope: 'worker' }],
  fresh: async ({ browserName: _ }, use) => withApp(use),
});

async function withApp(use: (running: Running) => Promise<void>): Promise<void> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'toetssteen-e2e-'));
  const app = await launchApp({ root: ROOT, userData });
  const page = await app.firstWindow();
  await ready(page);
  await use({ app, page, userData });
  await app.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
}

const ready = (page: Page) => page.locator('h1').first().waitFor();

/** A call as code makes it that broke into the page and keeps to no types. */
function rawCall(page: Page, name: unknown, input: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    ([calledName, calledInput]) => {
      const anyCall = window.toetssteen.call as unknown as (name: unknown, input: unknown) => Promise<Result<unknown>>;
      return anyCall(calledName, calledInput);
    },
    [name, input],
  );
}

/** A call as the page makes it. */
function call<Name extends AnyCall>(page: Page, name: Name, input: Input<Name>): Promise<Result<Answer<Name>>> {
  return rawCall(page, name, input) as Promise<Result<Answer<Name>>>;
}

const errorCode = (result: Result<unknown>) => (result.ok ? 'no error' : result.error.code);

/** Lets the next dialogs answer with one file. */
async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

async function createVault({ app, page, userData }: Running): Promise<string> {
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
async function untilRenewed(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'old'));
  await act();
  await page.locator('html:not([data-mark])').waitFor();
  await ready(page);
}

test.describe('the page', () => {
  test('has no Node and no Electron, only the frozen bridge', async ({ shared: { page } }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
    const bridge = await page.evaluate(() => ({
      names: Object.keys(window.toetssteen).sort(),
      frozen: Object.isFrozen(window.toetssteen),
      replaced: Reflect.set(window, 'toetssteen', null) || Reflect.deleteProperty(window, 'toetssteen'),
    }));
    expect(bridge).toEqual({ names: ['call', 'onJob'], frozen: true, replaced: false });
  });

  test('runs in a window that is closed on every side', async ({ shared: { app, page } }) => {
    const handle = await app.browserWindow(page);
    // Not in Electron's types, but there: the preferences as Electron took them over.
    const { preferences, contentProtected } = await handle.evaluate((window: BrowserWindow) => ({
      preferences: (window.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      contentProtected: window.isContentProtected(),
    }));
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(contentProtected).toBe(true);
  });

  test('comes with its policy as a header and in itself', async ({ shared: { page } }) => {
    const response = await page.reload();
    await ready(page);
    expect(response?.headers()).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(meta).toHaveAttribute('content', metaContentSecurityPolicy);
  });

  test('loads without breaking that policy', async ({ fresh: { page } }) => {
    const complaints: string[] = [];
    // The one directive of the design that Chromium does not know yet; it says so and goes on.
    const expected = "Unrecognized Content-Security-Policy directive 'webrtc'.";
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && message.text() !== expected) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.reload();
    await ready(page);
    expect(complaints).toEqual([]);
  });

  test('cannot run text as code', async ({ shared: { page } }) => {
    const outcome = await page.evaluate(async () => {
      // In a turn of its own: what the test itself evaluates is exempt from the policy.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const refused = (act: () => unknown): boolean => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      return {
        html: refused(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        script: refused(() => {
          document.createElement('script').textContent = 'window.broken = 1';
        }),
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        evaluated: refused(() => globalThis.eval('1 + 1')),
      };
    });
    expect(outcome).toEqual({ html: true, script: true, evaluated: true });
  });

  test.describe('gets nothing but its own files', () => {
    for (const address of ['/..%2fmain.js', '/%2e%2e/%2e%2e/package.json', '/../engine.js', '/assets/', '/main.ts']) {
      test(address, async ({ shared: { page } }) => {
        const outcome = await page.evaluate(
          (href) =>
            new Promise((resolve) => {
              const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
              link.onload = () => resolve('loaded');
              link.onerror = () => resolve('refused');
              document.head.append(link);
            }),
          address,
        );
        expect(outcome).toBe('refused');
      });
    }
  });
});

test.describe('calls', () => {
  test('the shell answers its own', async ({ shared: { page } }) => {
    expect(await call(page, 'shell.about', {})).toMatchObject({ ok: true, value: { version: '0.1.0' } });
    expect(await call(page, 'shell.settings', { change: { lockMinutes: 7 } })).toMatchObject({
      ok: true,
      value: { lockMinutes: 7 },
    });
  });

  test('an unknown name, a wrong input and a file that was not handed out are refused', async ({
    shared: { page },
  }) => {
    expect(errorCode(await rawCall(page, 'vault.burn', {}))).toBe('CALL_UNKNOWN');
    expect(errorCode(await rawCall(page, 'constructor', {}))).toBe('CALL_UNKNOWN');
    expect(errorCode(await rawCall(page, { name: 'vault.info' }, {}))).toBe('CALL_UNKNOWN');
    const invalid = await rawCall(page, 'vault.open', { file: '/etc/passwd', secret: 'mijn geheime zin', with: 'key' });
    expect(errorCode(invalid)).toBe('CALL_INPUT_INVALID');
    expect(JSON.stringify(invalid)).not.toContain('geheime');
    const unknown = await call(page, 'vault.open', { file: 'file-999', secret: 'x', with: 'passphrase' });
    expect(errorCode(unknown)).toBe('FILE_UNKNOWN');
  });

  test('without an open vault the engine answers that it is locked', async ({ shared: { page } }) => {
    expect(errorCode(await call(page, 'vault.info', {}))).toBe('VAULT_LOCKED');
  });

  test('a file is for what it was picked for', async ({ shared: { app, page, userData } }) => {
    await answerDialogs(app, path.join(userData, 'lijst.csv'));
    const saved = await call(page, 'shell.saveFile', { kind: 'csv', suggestedName: 'lijst' });
    if (!saved.ok || saved.value === null) throw new Error('no file was picked');
    expect(saved.value).toMatchObject({ name: 'lijst.csv', folder: userData, bytes: 0 });
    expect(errorCode(await call(page, 'intake.inspect', { file: saved.value.file }))).toBe('FILE_UNKNOWN');
  });

  test('another window with the same preload is not heard', async ({ fresh: { app } }) => {
    const opened = app.waitForEvent('window');
    await app.evaluate(({ app: electronApp, BrowserWindow, session }) => {
      const window = new BrowserWindow({
        webPreferences: {
          preload: `${electronApp.getAppPath()}/dist/preload.cjs`,
          session: session.fromPartition('toetssteen'),
          sandbox: true,
        },
      });
      return window.loadURL('app://toetssteen/index.html');
    });
    const stranger = await opened;
    await stranger.waitForFunction(() => 'toetssteen' in window);
    expect(errorCode(await call(stranger, 'shell.about', {}))).toBe('CALL_SENDER_REFUSED');
  });
});

test.describe('the air gap', () => {
  test('Chromium is started without names, without a way out and without background work', async ({
    shared: { app },
  }) => {
    const switches = await app.evaluate(({ app: electronApp }) => ({
      names: electronApp.commandLine.getSwitchValue('host-resolver-rules'),
      proxy: electronApp.commandLine.getSwitchValue('proxy-server'),
      bypass: electronApp.commandLine.getSwitchValue('proxy-bypass-list'),
      quiet: electronApp.commandLine.hasSwitch('disable-background-networking'),
    }));
    expect(switches).toEqual({
      names: 'MAP * ~NOTFOUND',
      proxy: 'http://127.0.0.1:9',
      bypass: '<-loopback>',
      quiet: true,
    });
  });

  test('the page reaches nothing', async ({ shared: { page } }) => {
    const outcomes = await page.evaluate(async () => {
      const image = new Promise((resolve, reject) => {
        const element = new Image();
        element.onload = resolve;
        element.onerror = () => reject(new Error('refused'));
        element.src = 'https://example.org/a.png';
      });
      const socket = new Promise((resolve, reject) => {
        const connection = new WebSocket('wss://example.org');
        connection.onopen = resolve;
        connection.onerror = () => reject(new Error('refused'));
      });
      const tries = [fetch('https://example.org/'), fetch('app://toetssteen/index.html'), image, socket];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    });
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  });

  test('the session fetches nothing but the page, even where no policy of a page forbids it', async ({
    fresh: { app },
  }) => {
    const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('toetssteen'), sandbox: true },
      });
      const load = (address: string) =>
        window.loadURL(address).then(
          () => 'loaded',
          (error: Error) => (/BLOCKED_BY_CLIENT|ABORTED|FAILED/.test(error.message) ? 'refused' : error.message),
        );
      return [await load('https://example.org/'), await load('http://127.0.0.1:9/')];
    });
    expect(outcome).toEqual(['refused', 'refused']);
  });

  test('the page stays where it is and opens nothing', async ({ shared: { app, page } }) => {
    const windows = app.windows().length;
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-mark', 'here');
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', textContent: 'weg' });
      link.id = 'away';
      document.body.append(link);
      link.click();
    });
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await expect(page.locator('html[data-mark=here]')).toHaveCount(1);
    expect(app.windows()).toHaveLength(windows);
    await page.evaluate(() => document.getElementById('away')?.remove());
  });

  test('permissions are denied', async ({ shared: { page } }) => {
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('downloads are refused', async ({ shared: { app, page } }) => {
    const refused = app.evaluate(
      ({ session }) =>
        new Promise<boolean>((resolve) => {
          session.fromPartition('toetssteen').once('will-download', (event) => resolve(event.defaultPrevented));
        }),
    );
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'weg.txt';
      link.click();
    });
    expect(await refused).toBe(true);
  });
});

test.describe('menu and window', () => {
  test('the menu is Dutch and has no reload and no tools in it', async ({ shared: { app } }) => {
    const items = await app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map((menu) => ({
        label: menu.label,
        items: (menu.submenu?.items ?? []).map(({ label, role }) => ({
          label,
          role: String(role ?? '').toLowerCase(),
        })),
      })),
    );
    expect(items.map(({ label }) => label)).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
    const roles = items.flatMap((menu) => menu.items.map(({ role }) => role));
    expect(roles.filter((role) => /reload|devtools|inspect/.test(role))).toEqual([]);
    expect(items.flatMap((menu) => menu.items.map(({ label }) => label))).toContain('Kluis vergrendelen');
  });

  test('the menu follows the language of the page', async ({ fresh: { app, page } }) => {
    await call(page, 'shell.settings', { change: { language: 'en' } });
    expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.label)).toBe(
      'Lock vault',
    );
  });

  test('a second start ends at once and brings the first to the front', async ({ fresh: { app, page, userData } }) => {
    const handle = await app.browserWindow(page);
    await handle.evaluate((window: BrowserWindow) => window.minimize());
    const second = spawn(electronExecutable(), [ROOT, `--user-data-dir=${userData}`], { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    await expect.poll(() => handle.evaluate((window: BrowserWindow) => window.isMinimized())).toBe(false);
  });

  test('a page that breaks off comes back', async ({ fresh: { app, page } }) => {
    const handle = await app.browserWindow(page);
    await handle.evaluate((window: BrowserWindow) => window.webContents.forcefullyCrashRenderer());
    const alive = () =>
      handle.evaluate((window: BrowserWindow) =>
        window.webContents.executeJavaScript('document.querySelector("h1") !== null').catch(() => false),
      );
    await expect.poll(alive).toBe(true);
  });
});

test.describe('locking', () => {
  test('when the screen locks, the vault is shut, the page is new and old file ids mean nothing', async ({ fresh }) => {
    const { app, page } = fresh;
    const vault = await createVault(fresh);
    expect(await call(page, 'vault.info', {})).toMatchObject({ ok: true, value: { municipality: 'Voorbeeldstad' } });

    await untilRenewed(page, () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')));
    expect(errorCode(await call(page, 'vault.info', {}))).toBe('VAULT_LOCKED');
    expect(errorCode(await call(page, 'vault.open', { file: 'file-1', secret: PASSPHRASE, with: 'passphrase' }))).toBe(
      'FILE_UNKNOWN',
    );

    const recent = await call(page, 'shell.recentVaults', {});
    if (!recent.ok || recent.value[0] === undefined) throw new Error('the vault is not remembered');
    expect(recent.value).toHaveLength(1);
    expect(path.join(recent.value[0].folder, recent.value[0].name)).toBe(vault);
    const { file } = recent.value[0];
    expect(await call(page, 'vault.open', { file, secret: PASSPHRASE, with: 'passphrase' })).toMatchObject({
      ok: true,
    });

    await untilRenewed(page, () =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()),
    );
    expect(errorCode(await call(page, 'vault.info', {}))).toBe('VAULT_LOCKED');
  });

  test('when nobody touches the machine, after the minutes of the settings', async ({ fresh }) => {
    const { app, page } = fresh;
    await createVault(fresh);
    await call(page, 'shell.settings', { change: { lockMinutes: 1 } });
    await untilRenewed(page, () =>
      app.evaluate(({ powerMonitor }) => {
        powerMonitor.getSystemIdleTime = () => 60;
      }),
    );
    expect(errorCode(await call(page, 'vault.info', {}))).toBe('VAULT_LOCKED');
  });

  test('quitting closes the vault first', async () => {
    const userData = await mkdtemp(path.join(os.tmpdir(), 'toetssteen-e2e-'));
    const app = await launchApp({ root: ROOT, userData });
    const page = await app.firstWindow();
    await ready(page);
    await createVault({ app, page, userData });
    await app.close();
    const left = await readdir(userData);
    expect(left).toContain('proef.toets');
    // A write-ahead log or its index would mean that the database was not closed.
    expect(left.filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
    await rm(userData, { recursive: true, force: true });
  });
});
