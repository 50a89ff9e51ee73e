// What `import ... from 'electron'` and `require('electron')` resolve to in the main process.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { type ProtocolHandler, registerSchemesAsPrivileged } from './protocol.ts';
import { session as sessionModule } from './session.ts';
import {
  clipboard,
  crashReporter,
  dialog,
  nativeTheme,
  powerMonitor,
  safeStorage,
  screen,
  shell,
} from './small-modules.ts';
import { strict } from './strict.ts';
import { webContents as webContentsModule } from './web-contents.ts';

const session = strict('session', sessionModule);
const webContents = strict('webContents', webContentsModule);
/** The module-level functions act on the default session. */
const protocol = strict('protocol', {
  registerSchemesAsPrivileged,
  handle: (scheme: string, handler: ProtocolHandler) => session.defaultSession.protocol.handle(scheme, handler),
  unhandle: (scheme: string) => session.defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => session.defaultSession.protocol.isProtocolHandled(scheme),
});

/** The whole module, as `require` returns it. An ESM import of a name that is not here fails on that name. */
const electron = strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
});

export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  electron as 'module.exports',
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
// biome-ignore lint/style/noDefaultExport: Electron has one
export default electron;
