import { EventEmitter } from 'node:events';
import { BrowserWindow } from './browser-window.ts';
import { refuse, strict } from './strict.ts';

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void;

interface MenuItemOptions {
  id?: string;
  label?: string;
  type?: string;
  role?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: Click;
  submenu?: MenuItemOptions[] | Menu;
}

/** Electron's MenuItem. Specs click it; its accelerator is kept but no key press reaches it. */
export class MenuItem {
  readonly id: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly click: (event?: object, window?: BrowserWindow | null) => void;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: MenuItemOptions) {
    const { submenu, click } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.role = options.role;
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.click = (event = {}, window = BrowserWindow.getFocusedWindow()) => click?.(this, window, event);
  }
}

let applicationMenu: Menu | null = null;

/** Electron's Menu. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super();
    // biome-ignore lint/correctness/noConstructorReturn: a class whose instances refuse unknown names
    return strict('Menu', this);
  }

  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  popup = refuse('menu.popup');
}
