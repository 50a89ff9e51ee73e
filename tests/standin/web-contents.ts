import { EventEmitter } from 'node:events';
import { browser } from './browser.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { CdpSession } from './cdp.ts';
import { createEvent } from './events.ts';
import { encodeMessage, PageBridge } from './page-bridge.ts';
import { forwardPageEvents } from './page-events.ts';
import { PageRequests } from './page-requests.ts';
import { type PdfOptions, printToPdf } from './print-to-pdf.ts';
import { runtime } from './runtime.ts';
import { fromServedUrl, toServedUrl } from './schemes.ts';
import { type Session, session } from './session.ts';
import { notImplemented, refuse, strict } from './strict.ts';
import { createMainFrame, type WebFrame } from './web-frame.ts';

/** The webPreferences that the stand-in looks at; the others are kept for `getLastWebPreferences`. */
export interface WebPreferences {
  preload?: string;
  partition?: string;
  session?: Session;
  additionalArguments?: string[];
}

interface OpenDetails {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}
type WindowOpenHandler = (details: OpenDetails) => { action: 'allow' | 'deny' };

/** The live page of a window: what DevTools needs to speak to it. */
interface Attached {
  cdp: CdpSession;
  bridge: PageBridge;
  requests: PageRequests;
}

let lastId = 0;

/** Electron's WebContents, as a page of headless Chromium. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly window: BrowserWindow;
  readonly preferences: WebPreferences;
  readonly session: Session;
  readonly mainFrame: WebFrame;
  /** Chromium's names for this page; empty until it exists. */
  targetId = '';
  frameId = '';
  private readonly attached: Promise<Attached>;
  private url = '';
  private destroyed = false;
  private crashed = false;
  private zoomFactor = 1;
  private rtcPolicy = 'default';
  private windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(window: BrowserWindow, preferences: WebPreferences) {
    super();
    this.setMaxListeners(0);
    this.window = window;
    this.preferences = preferences;
    this.session = preferences.session ?? sessionOf(preferences.partition);
    this.mainFrame = createMainFrame(() => this.url);
    const wrapped = strict('webContents', this);
    // Handlers that main sets right after `new BrowserWindow` must be there before the page exists.
    this.attached = Promise.resolve().then(() => wrapped.attach());
    this.attached.catch((error) => {
      if (!runtime.quitting) console.error('Electron stand-in: a window could not be made', error);
    });
    // biome-ignore lint/correctness/noConstructorReturn: a class whose instances refuse unknown names
    return wrapped;
  }

  private async attach(): Promise<Attached> {
    const { connection } = browser();
    const browserContextId = await this.session.prepareFor(this);
    const { width, height } = this.window.getBounds();
    const { targetId } = await connection.root.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
      ...(browserContextId === undefined ? {} : { browserContextId }),
    });
    this.targetId = targetId;
    const { sessionId } = await connection.root.send('Target.attachToTarget', { targetId, flatten: true });
    const cdp = connection.session(sessionId);
    connection.root.on('Target.targetDestroyed', (target) => {
      if (target.targetId === targetId) this.window.onPageGone();
    });
    await cdp.send('Page.enable');
    this.frameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    const attached = { cdp, bridge: new PageBridge(this, cdp), requests: new PageRequests(this, cdp) };
    await attached.bridge.install(this.frameId);
    forwardPageEvents(this, cdp);
    await cdp.send('Inspector.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Network.enable');
    if (this.session.isOffline) {
      const noThroughput = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      await cdp.send('Network.emulateNetworkConditions', { offline: true, ...noThroughput });
    }
    await attached.requests.install(this.frameId);
    return attached;
  }

  async loadURL(url: string): Promise<void> {
    const { cdp, requests } = await this.attached;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    requests.expectNavigation();
    const { errorText } = await cdp.send('Page.navigate', { url: toServedUrl(url) });
    if (errorText !== undefined) {
      this.emit('did-fail-load', createEvent({}), -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }
  loadFile(): never {
    throw notImplemented('webContents.loadFile (serve the page from a scheme of the app)');
  }
  reload(): void {
    void this.attached.then(({ cdp, requests }) => {
      requests.expectNavigation();
      return cdp.send('Page.reload');
    });
  }
  send(channel: string, ...args: unknown[]): void {
    const message = encodeMessage(channel, args);
    void this.attached.then(({ bridge }) => bridge.sendMessage(message));
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    const { cdp } = await this.attached;
    const answer = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value;
  }
  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { cdp } = await this.attached;
    return printToPdf(cdp, options);
  }
  async capturePage(): Promise<{ toPNG(): Buffer }> {
    const { cdp } = await this.attached;
    const { data } = await cdp.send('Page.captureScreenshot');
    return strict('nativeImage', { toPNG: () => Buffer.from(data, 'base64') });
  }
  forcefullyCrashRenderer(): void {
    void this.attached.then(({ cdp }) => cdp.send('Page.crash').catch(() => {}));
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  /** Chromium has refused the popup already; what is asked here is whether the app would have, too. */
  askToOpenWindow(url: string, frameName: string): void {
    const details = { url, frameName, features: '', disposition: 'foreground-tab' };
    if (this.windowOpenHandler(details).action === 'allow') throw notImplemented('a child window');
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
    const { width, height } = this.window.getBounds();
    const size = { width: Math.round(width / factor), height: Math.round(height / factor) };
    void this.attached.then(({ cdp }) =>
      cdp.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: factor, mobile: false }),
    );
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }
  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2);
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.rtcPolicy = policy;
  }
  getWebRTCIPHandlingPolicy(): string {
    return this.rtcPolicy;
  }
  async setVisualZoomLevelLimits(): Promise<void> {}
  setIgnoreMenuShortcuts(): void {}
  setBackgroundThrottling(): void {}
  focus(): void {}
  openDevTools = refuse('webContents.openDevTools');
  isDevToolsOpened(): boolean {
    return false;
  }
  closeDevTools(): void {}

  getURL(): string {
    return this.url;
  }
  getTitle(): string {
    return this.window.getTitle();
  }
  getType(): string {
    return 'window';
  }
  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }
  getDevToolsTargetId(): string {
    return this.targetId;
  }
  getOSProcessId(): number {
    return browser().processId;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  isFocused(): boolean {
    return this.window.isFocused();
  }
  close(): void {
    this.window.close();
  }

  /** What follows is for the stand-in's own modules. */
  setUrl(url: string): void {
    this.url = fromServedUrl(url);
  }
  setCrashed(crashed: boolean): void {
    this.crashed = crashed;
  }
  markDestroyed(): void {
    this.destroyed = true;
    this.emit('destroyed');
  }
  async closeTarget(): Promise<void> {
    await this.attached.catch(() => {});
    await browser()
      .connection.root.send('Target.closeTarget', { targetId: this.targetId })
      .catch(() => this.window.onPageGone());
  }
}

function sessionOf(partition: string | undefined): Session {
  return partition === undefined ? session.defaultSession : session.fromPartition(partition);
}

const all = () => [...runtime.windows.values()].map((window) => window.webContents);

/** Electron's `webContents` module. */
export const webContents = {
  getAllWebContents: all,
  getFocusedWebContents: () => all().find((contents) => contents.isFocused()) ?? null,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => all().find((contents) => contents.targetId === targetId),
};
