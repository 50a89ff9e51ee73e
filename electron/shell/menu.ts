import { type App, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { SettingsStore } from './settings.ts';
import { type Words, words } from './words.ts';

interface MenuParts {
  readonly app: App;
  readonly window: BrowserWindow;
  readonly settings: SettingsStore;
  readonly lock: () => Promise<void>;
}

/** Puts the menu up in the language of the page. There is no reload and there are no developer tools in it, on purpose. */
export function installMenu(parts: MenuParts): void {
  const show = (): void => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(parts, words(parts.settings.current.language))));
  };
  parts.settings.onChange(show);
  show();
}

function template({ app, window, lock }: MenuParts, all: Words): MenuItemConstructorOptions[] {
  const { menu } = all;
  const separator = { type: 'separator' } as const;
  return [
    {
      label: menu.file,
      submenu: [
        { id: 'lock', label: menu.lock, accelerator: 'CommandOrControl+L', click: () => void lock() },
        { id: 'print', label: menu.print, accelerator: 'CommandOrControl+P', click: () => window.webContents.print() },
        separator,
        { id: 'quit', label: menu.quit, accelerator: 'CommandOrControl+Q', click: () => app.quit() },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo' },
        { label: menu.redo, role: 'redo' },
        separator,
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.zoomIn, role: 'zoomIn', accelerator: 'CommandOrControl+=' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { label: menu.normalSize, role: 'resetZoom' },
        separator,
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: menu.help, submenu: [{ id: 'about', label: menu.about, click: () => void showAbout(app, window, all) }] },
  ];
}

async function showAbout(app: App, window: BrowserWindow, { menu, about }: Words): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: menu.about,
    message: `Toetssteen ${app.getVersion()}`,
    detail: about,
  });
}
