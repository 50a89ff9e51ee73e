import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser, isBrowserRunning } from './browser.ts';
import { commandLine } from './command-line.ts';
import { createEvent } from './events.ts';
import { runtime } from './runtime.ts';
import { SingleInstance } from './single-instance.ts';
import { strict } from './strict.ts';

const USER_FOLDERS = ['desktop', 'documents', 'downloads', 'music', 'pictures', 'videos'];

class App extends EventEmitter {
  isPackaged = false;
  name = 'standin';
  commandLine = strict('app.commandLine', commandLine);
  userAgentFallback = '';
  /** Set by the launcher from the app's package.json. */
  appPath = process.cwd();
  appVersion = '0.0.0';
  private readonly paths = new Map<string, string>();
  private readonly singleInstance = new SingleInstance();
  private markReady: (launchInfo: object) => void = () => {};
  private readonly whenReadyPromise = new Promise((resolve) => {
    this.markReady = resolve;
  });

  isReady(): boolean {
    return runtime.ready;
  }
  whenReady(): Promise<unknown> {
    return this.whenReadyPromise;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.appVersion;
  }
  getAppPath(): string {
    return this.appPath;
  }
  getLocale(): string {
    return commandLine.getSwitchValue('lang') || 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  isHardwareAccelerationEnabled(): boolean {
    return false;
  }

  /** The user data folder is the one of `--user-data-dir`; what a user has of their own lies inside it. */
  getPath(name: string): string {
    const known = this.paths.get(name);
    if (known !== undefined) return known;
    if (name === 'exe') return process.execPath;
    const folder = this.defaultFolder(name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }
  private defaultFolder(name: string): string {
    const base = this.paths.get('userData') ?? this.defaultUserData();
    if (USER_FOLDERS.includes(name)) return path.join(base, name);
    const folders: Record<string, string> = {
      userData: base,
      sessionData: base,
      appData: path.dirname(base),
      logs: path.join(base, 'logs'),
      crashDumps: path.join(base, 'Crashpad'),
      temp: os.tmpdir(),
      home: os.homedir(),
    };
    const folder = folders[name];
    if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
    return folder;
  }
  private defaultUserData(): string {
    return commandLine.getSwitchValue('user-data-dir') || path.join(os.tmpdir(), `standin-${this.name}`);
  }

  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    return this.singleInstance.request(this.getPath('userData'), additionalData, (greeting) => {
      this.emit('second-instance', createEvent({}), greeting.argv, greeting.workingDirectory, greeting.additionalData);
    });
  }
  hasSingleInstanceLock(): boolean {
    return this.singleInstance.isOwner();
  }
  releaseSingleInstanceLock(): void {
    this.singleInstance.close();
  }

  /** Closes all windows, any of which may refuse, and then ends the process. */
  quit(): void {
    if (runtime.quitting) return;
    const event = createEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    runtime.quitting = true;
    void this.closeAllThenQuit();
  }
  private async closeAllThenQuit(): Promise<void> {
    const closed = await Promise.all([...runtime.windows.values()].map((window) => window.tryClose()));
    const event = createEvent({});
    if (closed.every(Boolean)) this.emit('will-quit', event);
    if (event.defaultPrevented || !closed.every(Boolean)) {
      runtime.quitting = false;
      return;
    }
    this.emit('quit', createEvent({}), 0);
    this.exit(0);
  }

  /** Ends the process without asking the windows. Before the app is ready this is immediate, as in Electron. */
  exit(exitCode = 0): void {
    runtime.quitting = true;
    if (!isBrowserRunning()) process.exit(exitCode);
    void browser()
      .close()
      .finally(() => process.exit(exitCode));
  }

  // These have no effect that a test here could see.
  focus(): void {}
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  setAppLogsPath(): void {}

  /** Called by the launcher when Chromium runs and the main script has been loaded. */
  becomeReady(): void {
    const launchInfo = {};
    runtime.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', createEvent({}), launchInfo);
    this.markReady(launchInfo);
  }
}

/** Electron's `app`. */
export const app = strict('app', new App());
app.setMaxListeners(0);
