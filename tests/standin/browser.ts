import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CdpConnection } from './cdp.ts';
import { findChromium } from './chromium.ts';
import { chromiumSwitches } from './command-line.ts';

// Nothing that Chromium does of its own accord may reach the network: no updates, no pings, no sync. The debugging port
// is loopback only. What a page may reach is left to the app's own walls, so that the specs test those.
const BASE_SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--no-startup-window',
  '--no-first-run',
  '--no-pings',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--block-new-web-contents',
  '--hide-scrollbars',
  '--remote-debugging-address=127.0.0.1',
  '--remote-debugging-port=0',
];
const CLOSE_TIMEOUT_MS = 2000;

/** The headless Chromium that shows the app's windows. */
export interface Browser {
  connection: CdpConnection;
  debuggerUrl: string;
  processId: number;
  close(): Promise<void>;
}

let running: Browser | undefined;

/** The running Chromium; throws before `startBrowser` has finished. */
export function browser(): Browser {
  if (!running) throw new Error('Electron stand-in: Chromium is not running yet');
  return running;
}

export function isBrowserRunning(): boolean {
  return running !== undefined;
}

/** Starts Chromium on a profile that goes away with it. `onExit` is called when it ends without being asked. */
export async function startBrowser(onExit: () => void): Promise<Browser> {
  const { executable, env } = await findChromium();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'standin-profile-'));
  const child = spawn(executable, [...BASE_SWITCHES, ...chromiumSwitches(), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const cleanUp = () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  };
  process.on('exit', cleanUp);
  const debuggerUrl = await readDebuggerUrl(child);
  child.on('exit', onExit);
  const connection = await CdpConnection.open(debuggerUrl);
  await connection.root.send('Target.setDiscoverTargets', { discover: true });
  running = { connection, debuggerUrl, processId: child.pid ?? 0, close: () => close(child, connection, onExit) };
  return running;
}

/** Chromium prints the address of its debugging port when it is up. */
function readDebuggerUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Chromium ended with code ${code}\n${text}`)));
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const [, url] = /DevTools listening on (ws:\/\/\S+)/.exec(text) ?? [];
      if (url) resolve(url);
    });
  });
}

async function close(child: ChildProcess, connection: CdpConnection, onExit: () => void): Promise<void> {
  child.off('exit', onExit);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timedOut = new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS));
  connection.root.send('Browser.close').catch(() => child.kill('SIGKILL'));
  await Promise.race([ended, timedOut]);
}
