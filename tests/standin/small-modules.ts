import { EventEmitter } from 'node:events';
import { refuse, strict } from './strict.ts';

function opensWithoutStub(name: string): (...args: unknown[]) => never {
  return (...args) => {
    const said = args.filter((argument) => typeof argument === 'string').join(': ');
    throw new Error(`Electron stand-in: dialog.${name} was opened; replace it through electronApp.evaluate. ${said}`);
  };
}

/** Nobody can answer a dialog here: a spec replaces the function that it expects to be called. */
export const dialog = strict('dialog', {
  showOpenDialog: opensWithoutStub('showOpenDialog'),
  showOpenDialogSync: opensWithoutStub('showOpenDialogSync'),
  showSaveDialog: opensWithoutStub('showSaveDialog'),
  showSaveDialogSync: opensWithoutStub('showSaveDialogSync'),
  showMessageBox: opensWithoutStub('showMessageBox'),
  showMessageBoxSync: opensWithoutStub('showMessageBoxSync'),
  showErrorBox: opensWithoutStub('showErrorBox'),
});

let clipboardText = '';
/** Asynchronous as in Electron 45, and private to this process. */
export const clipboard = strict('clipboard', {
  readText: async () => clipboardText,
  async writeText(text: string) {
    clipboardText = text;
  },
  clear() {
    clipboardText = '';
  },
});

/** Its events (`lock-screen`, `suspend`, ...) are emitted by the specs. */
export const powerMonitor = strict(
  'powerMonitor',
  Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => 'active',
    getCurrentThermalState: () => 'nominal',
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  }),
);

/** A light desktop without special wishes; specs use Playwright's `emulateMedia`. */
export const nativeTheme = strict(
  'nativeTheme',
  Object.assign(new EventEmitter(), {
    themeSource: 'system',
    shouldUseDarkColors: false,
    shouldUseHighContrastColors: false,
    shouldUseInvertedColorScheme: false,
    prefersReducedTransparency: false,
  }),
);

/** Nothing may leave the app unnoticed: a spec replaces the function that it expects to be called. */
export const shell = strict('shell', {
  openExternal: refuse('shell.openExternal'),
  openPath: refuse('shell.openPath'),
  showItemInFolder: refuse('shell.showItemInFolder'),
  trashItem: refuse('shell.trashItem'),
  beep() {},
});

export const crashReporter = strict('crashReporter', {
  start: refuse('crashReporter.start'),
  getUploadToServer: () => false,
});

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => false,
});

const area = { x: 0, y: 0, width: 1280, height: 800 };
const display = { id: 1, bounds: area, workArea: area, workAreaSize: { width: 1280, height: 800 }, scaleFactor: 1 };
/** One display. */
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
  }),
);
