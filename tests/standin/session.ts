import { EventEmitter } from 'node:events';
import { browser } from './browser.ts';
import { createEvent } from './events.ts';
import {
  applyPermissions,
  type PermissionCheckHandler,
  type PermissionHandlers,
  type PermissionRequestHandler,
} from './permissions.ts';
import { Protocol } from './protocol.ts';
import { runtime } from './runtime.ts';
import { fromServedUrl } from './schemes.ts';
import { notImplemented, strict } from './strict.ts';
import type { WebContents } from './web-contents.ts';
import { WebRequest } from './web-request.ts';

interface ProxyConfig {
  mode?: string;
  proxyRules?: string;
  proxyBypassRules?: string;
}

/** Electron's Session. A partition is a browser context of its own; nothing outlives the process. */
export class Session extends EventEmitter {
  readonly webRequest = strict('session.webRequest', new WebRequest());
  readonly protocol = strict('session.protocol', new Protocol());
  readonly partition: string | null;
  readonly permissionHandlers: PermissionHandlers = { request: null, check: null };
  isOffline = false;
  private proxy: ProxyConfig = {};
  private spellChecker = true;
  private contextPromise: Promise<string | undefined> | undefined;

  constructor(partition: string | null) {
    super();
    this.partition = partition;
    this.setMaxListeners(0);
  }

  isPersistent(): boolean {
    return this.partition === null || this.partition.startsWith('persist:');
  }
  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.permissionHandlers.request = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.permissionHandlers.check = handler;
  }
  /** Takes effect for a partition, before its first window; the default session follows the command line. */
  async setProxy(config: ProxyConfig): Promise<void> {
    this.proxy = config;
  }
  /** Only offline or not; takes effect for windows made afterwards. */
  enableNetworkEmulation(options: { offline?: boolean }): void {
    this.isOffline = options.offline ?? false;
  }
  disableNetworkEmulation(): void {
    this.isOffline = false;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellChecker;
  }

  // Headless Chromium never gets as far as asking these, or has nothing stored that they could clear.
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerLanguages(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  setDownloadPath(): void {}
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
  async clearCodeCaches(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  async clearHostResolverCache(): Promise<void> {}
  async clearData(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
  flushStorageData(): void {}

  /** For a new window: the browser context to make it in (none is the default one), with permissions set. */
  async prepareFor(webContents: WebContents): Promise<string | undefined> {
    this.contextPromise ??= this.createContext();
    const browserContextId = await this.contextPromise;
    await applyPermissions(browser().connection.root, browserContextId, this.permissionHandlers, webContents);
    return browserContextId;
  }

  private async createContext(): Promise<string | undefined> {
    const { root } = browser().connection;
    const browserContextId = this.partition === null ? undefined : await this.createPartitionContext();
    const context = browserContextId === undefined ? {} : { browserContextId };
    await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true, ...context });
    root.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
      const window = [...runtime.windows.values()].find(({ webContents }) => webContents.frameId === frameId);
      if (window?.webContents.session === this) this.onDownload(window.webContents, url, suggestedFilename);
    });
    return browserContextId;
  }

  private async createPartitionContext(): Promise<string> {
    const { proxyRules, proxyBypassRules } = this.proxy;
    const { browserContextId } = await browser().connection.root.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      ...(proxyRules ? { proxyServer: proxyRules } : {}),
      ...(proxyBypassRules ? { proxyBypassList: proxyBypassRules } : {}),
    });
    return browserContextId;
  }

  /** Chromium has refused the download already; an app that wants one would need more than the stand-in has. */
  private onDownload(webContents: WebContents, url: string, filename: string): void {
    const event = createEvent({});
    let cancelled = false;
    const item = strict('DownloadItem', {
      getURL: () => fromServedUrl(url),
      getFilename: () => filename,
      getState: () => (cancelled ? 'cancelled' : 'progressing'),
      cancel() {
        cancelled = true;
      },
    });
    this.emit('will-download', event, item, webContents);
    if (!event.defaultPrevented && !cancelled) throw notImplemented('a download that the app does not refuse');
  }
}

let defaultSession: Session | undefined;
const partitions = new Map<string, Session>();

/** Electron's `session` module. */
export const session = {
  get defaultSession(): Session {
    if (!runtime.ready) throw new Error('Session can only be received when app is ready');
    defaultSession ??= strict('session', new Session(null));
    return defaultSession;
  },
  fromPartition(partition: string): Session {
    if (!runtime.ready) throw new Error('Session can only be received when app is ready');
    const known = partitions.get(partition);
    if (known) return known;
    const created = strict('session', new Session(partition));
    partitions.set(partition, created);
    return created;
  },
};
