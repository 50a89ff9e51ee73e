import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { createEvent } from './events.ts';
import { runtime } from './runtime.ts';
import { notImplemented, strict } from './strict.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  x?: number;
  y?: number;
  title?: string;
  show?: boolean;
  parent?: BrowserWindow;
  modal?: boolean;
  autoHideMenuBar?: boolean;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** Electron's BrowserWindow. It is never drawn on a screen, but it keeps the state that an app asks for. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  private readonly minimumSize: [number, number];
  private bounds: Rectangle;
  private title: string;
  private visible: boolean;
  private focused: boolean;
  private state: WindowState = 'normal';
  private contentProtected = false;
  private menuBarVisible: boolean;
  private backgroundColor: string;
  private readyToShow = false;

  constructor(options: WindowOptions = {}) {
    super();
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    if (options.parent || options.modal) throw notImplemented('BrowserWindow with a parent');
    this.setMaxListeners(0);
    const wrapped = strict('BrowserWindow', this);
    this.title = options.title ?? app.getName();
    this.visible = options.show ?? true;
    this.focused = this.visible;
    this.menuBarVisible = !options.autoHideMenuBar;
    this.backgroundColor = options.backgroundColor ?? '#FFFFFF';
    this.minimumSize = [options.minWidth ?? 0, options.minHeight ?? 0];
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.webContents = new WebContents(wrapped, options.webPreferences ?? {});
    this.id = this.webContents.id;
    runtime.windows.set(this.id, wrapped);
    app.emit('web-contents-created', createEvent({}), this.webContents);
    app.emit('browser-window-created', createEvent({}), wrapped);
    // biome-ignore lint/correctness/noConstructorReturn: a class whose instances refuse unknown names
    return wrapped;
  }

  static getAllWindows(): BrowserWindow[] {
    return [...runtime.windows.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
  }
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents?.window ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return runtime.windows.get(id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(): never {
    return this.webContents.loadFile();
  }
  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive(): void {
    this.visible = true;
    this.emit('show');
  }
  hide(): void {
    this.visible = false;
    this.focused = false;
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    this.focused = true;
    this.emit('focus');
  }
  blur(): void {
    this.focused = false;
    this.emit('blur');
  }
  isFocused(): boolean {
    return this.focused;
  }
  minimize(): void {
    this.state = 'minimized';
    this.emit('minimize');
  }
  restore(): void {
    this.state = 'normal';
    this.emit('restore');
  }
  isMinimized(): boolean {
    return this.state === 'minimized';
  }
  maximize(): void {
    this.state = 'maximized';
    this.emit('maximize');
  }
  unmaximize(): void {
    this.state = 'normal';
    this.emit('unmaximize');
  }
  isMaximized(): boolean {
    return this.state === 'maximized';
  }
  setFullScreen(fullScreen: boolean): void {
    this.state = fullScreen ? 'fullscreen' : 'normal';
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.state === 'fullscreen';
  }

  setTitle(title: string): void {
    this.title = title;
  }
  getTitle(): string {
    return this.title;
  }
  setContentProtection(enabled: boolean): void {
    this.contentProtected = enabled;
  }
  isContentProtected(): boolean {
    return this.contentProtected;
  }
  setMenuBarVisibility(visible: boolean): void {
    this.menuBarVisible = visible;
  }
  isMenuBarVisible(): boolean {
    return this.menuBarVisible;
  }
  setBackgroundColor(color: string): void {
    this.backgroundColor = color;
  }
  getBackgroundColor(): string {
    return this.backgroundColor;
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    this.emit('resize');
  }
  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }
  getMinimumSize(): [number, number] {
    return [...this.minimumSize];
  }
  // Seen by a user at the screen only.
  removeMenu(): void {}
  setAutoHideMenuBar(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  moveTop(): void {}
  center(): void {}

  close(): void {
    void this.tryClose();
  }
  destroy(): void {
    void this.destroyPage();
  }
  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  /** What follows is for the stand-in's own modules. Closes unless the app vetoes it; true when it is closed. */
  async tryClose(): Promise<boolean> {
    if (this.isDestroyed()) return true;
    const event = createEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.destroyPage();
    return true;
  }
  private async destroyPage(): Promise<void> {
    if (this.isDestroyed()) return;
    const closed = new Promise((resolve) => this.once('closed', resolve));
    await this.webContents.closeTarget();
    await closed;
  }
  onPageGone(): void {
    if (this.isDestroyed()) return;
    runtime.windows.delete(this.id);
    this.webContents.markDestroyed();
    this.emit('closed');
    if (runtime.windows.size > 0 || runtime.quitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  }
  markReadyToShow(): void {
    if (this.readyToShow) return;
    this.readyToShow = true;
    this.emit('ready-to-show');
  }
}
