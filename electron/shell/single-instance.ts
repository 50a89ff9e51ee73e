import type { App, BrowserWindow } from 'electron';

/** Another Toetssteen of the same user ends at once (main.ts); its start brings our window to the front. */
export function showOnSecondInstance(app: App, window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
