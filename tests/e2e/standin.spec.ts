// The contract between Electron and the app, in a toy app. These specs run on a real Electron too; on a machine without
// its binary they show that the stand-in keeps the contract that all other end-to-end specs build on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { electronExecutable } from '../standin/launch.ts';
import { TOY, test } from '../standin/toy-test.ts';

const NATIVE_SQLITE_HEADER = 'SQLite format 3';

// Every spec has an app of its own.
test.describe.configure({ mode: 'parallel' });

const refusals = (page: Page) => page.evaluate(() => window.toy.refused());

test.describe('page and preload', () => {
  test('serves the page over the scheme of the app', async ({ page, app }) => {
    await expect(page).toHaveTitle('Toy app');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
    const handle = await app.browserWindow(page);
    expect(await handle.evaluate((win: BrowserWindow) => win.webContents.getURL())).toBe('app://bundle/index.html');
  });

  test('gives the page no Node, no ipc and nothing of the harness', async ({ page }) => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
    const own = await page.evaluate(() => Object.keys(window).filter((name) => /standin|preload|bridge/i.test(name)));
    expect(own).toEqual([]);
  });

  test('exposes the frozen API before the scripts of the page', async ({ page }) => {
    const seen = await page.evaluate(() => ({
      atStart: window.atStart.toy,
      isFrozen: Object.isFrozen(window.toy) && Object.isFrozen(window.toy.versions),
      version: typeof window.toy.versions.electron,
      canReplace: Reflect.set(window, 'toy', null) || Reflect.deleteProperty(window, 'toy'),
    }));
    expect(seen).toEqual({ atStart: 'object', isFrozen: true, version: 'string', canReplace: false });
  });

  test('calls the bridge synchronously, and lets it throw', async ({ page }) => {
    expect(await page.evaluate(() => window.toy.add(2, 3))).toBe(5);
    const thrown = await page.evaluate(() => {
      try {
        window.toy.throwNow();
        return 'nothing';
      } catch (error) {
        return error instanceof Error ? error.message : 'no Error';
      }
    });
    expect(thrown).toContain('thrown in the preload');
  });

  test('runs the preload again after a reload', async ({ page }) => {
    await page.reload();
    await page.locator('#add').click();
    await expect(page.locator('#out')).toHaveText('42');
  });
});

test.describe('messages', () => {
  test('clones Map, Date, typed arrays, NaN and -0 both ways', async ({ page }) => {
    const answer = await page.evaluate(async () => {
      const sent = { map: new Map([[1, 2]]), date: new Date(5), numbers: new Float64Array([1, 2, 3]) };
      const { back, ...described } = await window.toy.describe(sent);
      const numbers = back.get('numbers') ?? new Float64Array();
      const kept = numbers instanceof Float64Array && numbers[0] === 1 && Number.isNaN(numbers[1]);
      return { ...described, kept, isNegativeZero: Object.is(numbers[2], -0) };
    });
    expect(answer).toEqual({ isMap: true, isDate: true, sum: 6, kept: true, isNegativeZero: true });
  });

  test('clones undefined, odd numbers, bigint, sets, errors, cycles and instances', async ({ page }) => {
    const answer = await page.evaluate(async () => {
      class Point {
        x = 1;
      }
      const sent: Record<string, unknown> = {
        gap: undefined,
        big: 10n,
        set: new Set(['a']),
        error: new TypeError('t'),
      };
      sent['numbers'] = [Number.NaN, -0, Number.POSITIVE_INFINITY];
      sent['self'] = sent;
      sent['point'] = new Point();
      const got = (await window.toy.echo(sent)) as typeof sent;
      const { big, set, error, point } = got;
      const [notANumber, negativeZero, infinite] = got['numbers'] as number[];
      return {
        hasGap: 'gap' in got && got['gap'] === undefined,
        big: typeof big === 'bigint' && String(big),
        numbers: Number.isNaN(notANumber) && Object.is(negativeZero, -0) && infinite === Number.POSITIVE_INFINITY,
        set: set instanceof Set && set.has('a'),
        error: error instanceof Error && error.message,
        isCycle: got['self'] === got,
        point: (point as Point).x === 1 && !(point instanceof Point),
      };
    });
    expect(answer).toEqual({
      hasGap: true,
      big: '10',
      numbers: true,
      set: true,
      error: 't',
      isCycle: true,
      point: true,
    });
  });

  test('refuses what cannot be cloned', async ({ page }) => {
    const symbol = page.evaluate(async () => window.toy.echo(Symbol('s')));
    await expect(symbol).rejects.toThrow(/could not be cloned/);
  });

  test("gives errors of a handler Electron's prefix", async ({ page }) => {
    const failing = page.evaluate(() => window.toy.fail());
    await expect(failing).rejects.toThrow("Error invoking remote method 'fail': RangeError: bad year");
  });

  test('pushes to the page until it unsubscribes', async ({ page, app }) => {
    const out = page.locator('#out');
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expect(out).toHaveText('pushed: lock-screen');
    await page.evaluate(() => window.unsubscribe());
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    // Messages keep their order, so after this answer the push would have arrived.
    await page.evaluate(() => window.toy.echo(1));
    await expect(out).toHaveText('pushed: lock-screen');
  });
});

test.describe('walls', () => {
  test('the content policy stops inline scripts and eval', async ({ page }) => {
    expect(await page.evaluate(() => window.inlineScriptRan)).toBeUndefined();
    expect(await page.evaluate(() => window.atStart.eval)).toBe('EvalError');
  });

  test('Trusted Types stop script text and markup', async ({ page }) => {
    const thrown = await page.evaluate(() => {
      const attempts = [
        () => Object.assign(document.createElement('script'), { textContent: '1' }),
        () => Object.assign(document.createElement('div'), { innerHTML: '<b>1</b>' }),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(thrown).toEqual(['TypeError', 'TypeError']);
  });

  test('the page cannot fetch, load an image or open a socket', async ({ page }) => {
    const outcomes = await page.evaluate(async () => {
      const image = new Promise((resolve, reject) => {
        Object.assign(new Image(), { onload: resolve, onerror: () => reject(), src: 'https://example.com/a.png' });
      });
      const socket = new Promise((resolve, reject) => {
        Object.assign(new WebSocket('wss://example.com/'), { onopen: resolve, onerror: () => reject() });
      });
      const settled = await Promise.allSettled([fetch('https://example.com/'), image, socket]);
      return settled.map(({ status }) => status);
    });
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('without the content policy the session still refuses a request', async ({ page, app }) => {
    const handle = await app.browserWindow(page);
    const outcome = await handle.evaluate(async (win: BrowserWindow) => {
      const failed = await win.loadURL('https://example.com/elsewhere').then(
        () => 'loaded',
        (error: Error) => error.message,
      );
      await win.loadURL('app://bundle/index.html');
      return failed;
    });
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    // The window has the page back a moment before the spec's own view of it has: asking too early asks a page that is going.
    await expect(async () => {
      expect(await refusals(page)).toContain('request https://example.com/elsewhere');
    }).toPass();
  });

  test('below the session no name or address resolves', async ({ page, app }) => {
    const handle = await app.browserWindow(page);
    const failure = await handle.evaluate((win: BrowserWindow) => {
      win.webContents.session.webRequest.onBeforeRequest(null);
      // An address, not a name: without the resolver rule this would be a connection, and a refused one.
      return win.loadURL('https://127.0.0.1:49151/').then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    });
    expect(failure).toContain('ERR_NAME_NOT_RESOLVED');
  });

  test('navigation is refused', async ({ page }) => {
    await page.locator('#same-window').click();
    await expect.poll(() => refusals(page)).toContain('navigation https://example.com/same');
    await expect(page).toHaveTitle('Toy app');
  });

  test('popups are refused', async ({ page, app }) => {
    expect(await page.evaluate(() => window.open('https://example.com/opened'))).toBeNull();
    await page.locator('#new-window').click();
    await expect
      .poll(() => refusals(page))
      .toEqual(['popup https://example.com/opened', 'popup https://example.com/new']);
    expect(app.windows()).toHaveLength(1);
  });

  test('permissions are refused', async ({ page }) => {
    const states = await page.evaluate(() => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('downloads are refused', async ({ page }) => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['secret']));
      link.download = 'secret.txt';
      link.click();
    });
    await expect.poll(() => refusals(page)).toContain('download secret.txt');
  });

  test('the protocol handler serves nothing outside its folder', async ({ page }) => {
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const link = document.createElement('link');
          const settle = (event: Event) => resolve(event.type);
          Object.assign(link, { rel: 'stylesheet', href: '/..%2fmain.js', onload: settle, onerror: settle });
          document.head.append(link);
        }),
    );
    expect(outcome).toBe('error');
    expect(await refusals(page)).toContain('file /..%2fmain.js');
  });
});

test.describe('main process', () => {
  test('a spec answers dialogs', async ({ page, app, userData }) => {
    const file = path.join(userData, 'export.csv');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    expect(await page.evaluate(() => window.toy.export())).toBe(file);
    expect(await readFile(file, 'utf8')).toBe('data');
  });

  test('a spec clicks the menu', async ({ page, app }) => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    await expect(page.locator('#out')).toHaveText('pushed: menu');
  });

  test('the window has the options that main asked for', async ({ page, app }) => {
    const handle = await app.browserWindow(page);
    const state = await handle.evaluate((win: BrowserWindow) => ({
      isVisible: win.isVisible(),
      size: win.getSize(),
      isProtected: win.isContentProtected(),
      count: win.webContents.listenerCount('will-attach-webview'),
    }));
    expect(state).toEqual({ isVisible: true, size: [1000, 700], isProtected: true, count: 1 });
  });

  test('the app knows its name, version and folders', async ({ app, userData }) => {
    const known = await app.evaluate(({ app: electronApp }) => ({
      name: electronApp.getName(),
      version: electronApp.getVersion(),
      path: electronApp.getAppPath(),
      userData: electronApp.getPath('userData'),
    }));
    expect(known).toEqual({ name: 'Toy', version: '1.2.3', path: TOY, userData });
  });

  test('a worker thread keeps an encrypted database', async ({ page, userData }) => {
    const opened = await page.evaluate(async () => {
      const unlocked = await window.toy.unlock(Uint8Array.from({ length: 32 }, (_, index) => index));
      return [unlocked, await window.toy.insert(1000), await window.toy.count()];
    });
    expect(opened).toEqual([true, 1000, 1000]);
    const wrongKey = page.evaluate(() => window.toy.unlock(new Uint8Array(32)));
    await expect(wrongKey).rejects.toThrow(/SQLITE_NOTADB/);
    const header = (await readFile(path.join(userData, 'toy.db'))).subarray(0, NATIVE_SQLITE_HEADER.length);
    expect(header.toString('latin1')).not.toBe(NATIVE_SQLITE_HEADER);
  });

  test('its console reaches the spec', async ({ app, page }) => {
    await expect(page).toHaveTitle('Toy app');
    const message = app.waitForEvent('console', (candidate) => candidate.text() === 'from main');
    await app.evaluate(() => console.log('from main'));
    expect((await message).type()).toBe('log');
  });

  test('a second instance ends and tells the first', async ({ page, userData }) => {
    const noSandbox = process.platform === 'linux' ? ['--no-sandbox'] : [];
    const second = spawn(electronExecutable(), [...noSandbox, TOY, `--user-data-dir=${userData}`], { stdio: 'ignore' });
    expect(await once(second, 'exit')).toEqual([3, null]);
    await expect(page.locator('#out')).toHaveText('pushed: second instance');
  });
});

test.describe('ends', () => {
  test('a vetoed close keeps the window', async ({ page, app }) => {
    const handle = await app.browserWindow(page);
    await handle.evaluate((win: BrowserWindow) => {
      win.once('close', (event) => event.preventDefault());
      win.close();
    });
    expect(await page.evaluate(() => window.toy.echo('still here'))).toBe('still here');
    expect(await handle.evaluate((win: BrowserWindow) => win.isDestroyed())).toBe(false);
  });

  test('quitting runs the last handlers and ends with code 0', async ({ page, app, userData }) => {
    await expect(page).toHaveTitle('Toy app');
    const child = app.process();
    await app.close();
    expect(child.exitCode).toBe(0);
    expect(await readFile(path.join(userData, 'quit.txt'), 'utf8')).toBe('clean');
  });

  test('closing the last window quits', async ({ page, app }) => {
    const child = app.process();
    const closed = app.waitForEvent('close');
    const handle = await app.browserWindow(page);
    await handle.evaluate((win: BrowserWindow) => {
      setTimeout(() => win.close(), 0);
    });
    await closed;
    expect(child.exitCode).toBe(0);
  });

  test('a crash of the page is reported and can be recovered from', async ({ page, app }) => {
    const handle = await app.browserWindow(page);
    const reason = await handle.evaluate(
      (win: BrowserWindow) =>
        new Promise<string>((resolve) => {
          win.webContents.once('render-process-gone', (_event, details) => resolve(details.reason));
          win.webContents.forcefullyCrashRenderer();
        }),
    );
    expect(['crashed', 'killed']).toContain(reason);
    const refused = await handle.evaluate(async (win: BrowserWindow) => {
      await win.loadURL('app://bundle/index.html');
      return win.webContents.executeJavaScript('window.toy.refused()');
    });
    expect(refused).toEqual([`gone ${reason}`]);
  });
});

test.describe('pictures', () => {
  test('prints a PDF', async ({ page }) => {
    const start = await page.evaluate(async () => {
      const bytes = await window.toy.pdf();
      return String.fromCharCode(...bytes.subarray(0, 5));
    });
    expect(start).toBe('%PDF-');
  });

  test('takes a screenshot and reads the accessibility tree', async ({ page }) => {
    const png = await page.screenshot();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - heading "Toy" [level=1]
      - button "Add one"
    `);
  });
});
