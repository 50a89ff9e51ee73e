/** The order of start-up. What each step does, and why, is in its module. */
import path from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { closeAirGap } from './shell/air-gap.ts';
import { registerPageScheme, servePage } from './shell/app-protocol.ts';
import { startAutoLock } from './shell/auto-lock.ts';
import { EngineClient } from './shell/engine-client.ts';
import { FileRegistry } from './shell/file-registry.ts';
import { registerCalls, tellPage } from './shell/ipc.ts';
import { guardLeaving } from './shell/leaving.ts';
import { createLock } from './shell/lock.ts';
import { installMenu } from './shell/menu.ts';
import { nativeLibrary } from './shell/native-library.ts';
import { pageAddress } from './shell/page-address.ts';
import { recoverPage } from './shell/page-recovery.ts';
import { RecentVaults } from './shell/recent-vaults.ts';
import { refusedSwitch } from './shell/refused-switch.ts';
import { applySessionPolicy } from './shell/session-policy.ts';
import { SettingsStore } from './shell/settings.ts';
import { shellCalls } from './shell/shell-calls.ts';
import { showOnSecondInstance } from './shell/single-instance.ts';
import { applyWebContentsPolicy } from './shell/web-contents-policy.ts';
import { createWindow } from './shell/window.ts';

const refused = app.isPackaged ? refusedSwitch(process.argv.slice(1), process.platform) : null;
if (refused !== null) {
  process.stderr.write(`Toetssteen start niet met ${refused}\n`);
  app.exit(2);
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  closeAirGap(app.commandLine);
  app.enableSandbox();
  registerPageScheme();
  applyWebContentsPolicy(app);
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Toetssteen', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

async function start(): Promise<void> {
  const folder = app.getPath('userData');
  const pageSession = session.fromPartition('toetssteen', { cache: false });
  applySessionPolicy(session.defaultSession);
  applySessionPolicy(pageSession);
  servePage(pageSession, path.join(import.meta.dirname, 'renderer'));

  const settings = new SettingsStore(folder);
  const files = new FileRegistry();
  const recentVaults = new RecentVaults(folder, files);
  const window = createWindow({
    folder,
    preload: path.join(import.meta.dirname, 'preload.cjs'),
    session: pageSession,
    packaged: app.isPackaged,
  });
  const engine = new EngineClient({
    script: new URL('./engine.js', import.meta.url),
    data: {
      native: nativeLibrary({
        packaged: app.isPackaged,
        resourcesPath: process.resourcesPath,
        appPath: app.getAppPath(),
      }),
    },
    onJob: (state) => tellPage(window, state),
  });
  const lock = createLock({ window, engine, files });

  registerCalls({
    window,
    files,
    engine,
    shell: shellCalls({ app, window, settings, files, recentVaults, engine, lock }),
    onVaultOpened: (file) => recentVaults.add(file, new Date()),
  });
  installMenu({ app, window, settings, lock });
  startAutoLock({
    monitor: powerMonitor,
    window,
    settings,
    unlocked: () => engine.unlocked,
    working: () => engine.runningJobs.length > 0,
    lock: () => void lock(),
  });
  recoverPage({ app, window, settings, lock });
  guardLeaving({ app, window, engine, settings });
  showOnSecondInstance(app, window);
  await window.loadURL(pageAddress);
}
