// Entry behind the executable named `electron`: takes the arguments of the real one, so that Playwright's
// `_electron.launch()` and a second instance started by hand work unchanged.
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { startBrowser } from './browser.ts';
import { commandLine } from './command-line.ts';

const ELECTRON_SPECIFIERS = new Set(['electron', 'electron/main', 'electron/common']);
const require = createRequire(import.meta.url);

interface Launch {
  /** Scripts to require before the app, in order (`-r`). */
  preloads: string[];
  /** Folder or file of the app. */
  target: string;
}

/** Makes the process look like Electron's main process, as far as code can ask. */
function becomeElectron(args: string[]): void {
  const { version } = require('electron/package.json') as { version: string };
  process.argv = [process.execPath, ...args];
  const electronFields = {
    type: 'browser',
    defaultApp: true,
    resourcesPath: path.join(import.meta.dirname, 'electron-dist', 'resources'),
  };
  Object.assign(process, electronFields);
  Object.assign(process.versions, { electron: version, chrome: '0.0.0.0' });
  const url = pathToFileURL(path.join(import.meta.dirname, 'electron-module.ts')).href;
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      ELECTRON_SPECIFIERS.has(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : nextResolve(specifier, context),
  });
}

/** Reads the arguments: `-r FILE`, switches for Chromium, and the first plain one, which is the app. */
function readArguments(args: string[]): Launch {
  const preloads: string[] = [];
  const plain: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
    if (argument === '-r' || argument === '--require') preloads.push(args[++index] ?? '');
    else if (name !== undefined) commandLine.appendSwitch(name, value);
    else plain.push(argument);
  }
  return { preloads, target: path.resolve(plain[0] ?? '.') };
}

/** Sets the app's name and path from its package.json and returns its main script. */
function describeApp(target: string): string {
  const isFolder = statSync(target).isDirectory();
  const root = isFolder ? target : path.dirname(target);
  const manifestFile = path.join(root, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  app.appPath = root;
  app.appVersion = manifest.version ?? '0.0.0';
  app.setName(manifest.productName ?? manifest.name ?? path.basename(root));
  return isFolder ? path.join(root, manifest.main ?? 'index.js') : target;
}

async function launch(): Promise<void> {
  const args = process.argv.slice(2);
  becomeElectron(args);
  const { preloads, target } = readArguments(args);
  if (commandLine.hasSwitch('inspect')) inspector.open(0, '127.0.0.1');
  const main = describeApp(target);
  for (const preload of preloads) require(preload);
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  // Like Electron, wait for all of the main module: what it does at its top level happens before the app is ready.
  await import(pathToFileURL(main).href);
  const { debuggerUrl } = await startBrowser(() => process.exit(1));
  // Playwright waits for this line.
  process.stderr.write(`DevTools listening on ${debuggerUrl}\n`);
  app.becomeReady();
}

launch().catch((error) => {
  console.error(error);
  process.exit(1);
});
