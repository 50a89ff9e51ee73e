import type { App, WebContents } from 'electron';

/**
 * Keeps every page where it is: no navigation (the shell itself loads the page, which raises none of these events), no redirect, no new
 * window, no webview.
 */
export function applyWebContentsPolicy(app: App): void {
  app.on('web-contents-created', (_event, contents) => pin(contents));
}

function pin(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
