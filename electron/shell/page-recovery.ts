import { type App, type BrowserWindow, dialog } from 'electron';
import type { SettingsStore } from './settings.ts';
import { words } from './words.ts';

/** A page that breaks off twice within this time will do so again. */
const TWICE_WITHIN_MS = 60_000;

interface RecoveryParts {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly settings: SettingsStore;
  readonly lock: () => Promise<void>;
}

/** When the page's process is gone the vault is locked, which brings the page back; a second time soon after ends the application. */
export function recoverPage({ app, window, settings, lock }: RecoveryParts): void {
  let lastTime = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    const again = now - lastTime < TWICE_WITHIN_MS;
    lastTime = now;
    if (!again) {
      void lock();
      return;
    }
    dialog.showErrorBox('Toetssteen', words(settings.current.language).pageBroke);
    app.quit();
  });
}
