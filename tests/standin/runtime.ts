import type { BrowserWindow } from './browser-window.ts';

/** What the modules of the stand-in have to know of each other; one process is one app. */
export const runtime = {
  /** Chromium runs and windows may be made. */
  ready: false,
  /** The app is on its way out: closing windows no longer means that the last one closed. */
  quitting: false,
  /** Open windows by id, in order of creation. */
  windows: new Map<number, BrowserWindow>(),
};
