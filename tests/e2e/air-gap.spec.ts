// What the shell promises about the air gap, layer by layer.
import { expect } from '@playwright/test';
import { test } from './shell-app.ts';

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
