import { app } from './app.ts';
import type { CdpSession } from './cdp.ts';
import { createEvent } from './events.ts';
import { fromServedUrl } from './schemes.ts';
import type { WebContents } from './web-contents.ts';

const CONSOLE_LEVELS: Record<string, string> = { error: 'error', assert: 'error', warning: 'warning', debug: 'debug' };

/** Turns what DevTools reports about a page into the events of Electron's WebContents. */
export function forwardPageEvents(webContents: WebContents, cdp: CdpSession): void {
  const emitConsole = (level: string, message: string) => {
    const details = { level, message, lineNumber: 0, sourceId: '', frame: webContents.mainFrame };
    webContents.emit('console-message', createEvent(details), level, message, 0, '');
  };
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map((argument) => String(argument.value ?? argument.description)).join(' ');
    emitConsole(CONSOLE_LEVELS[type] ?? 'info', message);
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    emitConsole('error', exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    webContents.setUrl(fromServedUrl(frame.url + (frame.urlFragment ?? '')));
    webContents.emit('did-navigate', createEvent({}), webContents.getURL(), 200, 'OK');
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== webContents.frameId) return;
    webContents.setUrl(fromServedUrl(url));
    webContents.emit('did-navigate-in-page', createEvent({}), webContents.getURL(), true);
  });
  cdp.on('Page.domContentEventFired', () => webContents.emit('dom-ready', createEvent({})));
  cdp.on('Page.loadEventFired', () => {
    if (webContents.getURL() === 'about:blank') return;
    webContents.emit('did-finish-load', createEvent({}));
    webContents.window.markReadyToShow();
  });
  cdp.on('Page.windowOpen', ({ url, windowName }) => webContents.askToOpenWindow(fromServedUrl(url), windowName));
  cdp.on('Inspector.targetCrashed', () => {
    const details = { reason: 'crashed', exitCode: 1 };
    webContents.setCrashed(true);
    webContents.emit('render-process-gone', createEvent({}), details);
    app.emit('render-process-gone', createEvent({}), webContents, details);
  });
  cdp.on('Inspector.targetReloadedAfterCrash', () => webContents.setCrashed(false));
}
