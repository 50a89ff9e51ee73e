import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';

const require = createRequire(import.meta.url);
const electronPackage = path.dirname(require.resolve('electron/package.json'));

/** Where `npm install` puts Electron's binary, when it could be fetched. */
const installedBinary = path.join(
  electronPackage,
  'dist',
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron',
);

const isElectronAvailable = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined || existsSync(installedBinary);

/** True when the specs run on the stand-in, because there is no Electron binary. */
export const onStandin = !isElectronAvailable;

if (onStandin) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(import.meta.dirname, 'electron-dist');

/** The executable that `launchApp` starts, for specs that start a second instance. */
export function electronExecutable(): string {
  return require('electron') as string;
}

export interface LaunchOptions {
  /** Folder with the app's package.json, whose `main` is what runs. */
  root: string;
  /** Folder for everything the app keeps. */
  userData: string;
  /** Further arguments for the app. */
  args?: string[];
  /** Further environment variables. */
  env?: Record<string, string>;
}

/** Starts the app: on Electron where there is one, else on the stand-in. Close it when done. */
export async function launchApp({ root, userData, args = [], env = {} }: LaunchOptions): Promise<ElectronApplication> {
  return _electron.launch({
    args: [root, `--user-data-dir=${userData}`, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
