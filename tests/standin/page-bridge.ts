import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CdpSession } from './cdp.ts';
import { createCodec } from './codec.ts';
import { ipcMain } from './ipc-main.ts';
import type { WebContents } from './web-contents.ts';
import {
  DELIVER_FUNCTION,
  type Delivery,
  POST_BINDING,
  type Post,
  PRELOAD_WORLD,
  pageWorldSource,
  preloadWorldSource,
} from './worlds.ts';

const codec = createCodec();

/** Encodes a message for the page; throws for what cannot be cloned, as `webContents.send` does. */
export function encodeMessage(channel: string, args: unknown[]): Delivery {
  return { kind: 'message', channel, data: codec.encode(args) };
}

/** Carries IPC between main and the preload world of one page. */
export class PageBridge {
  private readonly webContents: WebContents;
  private readonly cdp: CdpSession;
  private preloadContextId: number | undefined;

  constructor(webContents: WebContents, cdp: CdpSession) {
    this.webContents = webContents;
    this.cdp = cdp;
  }

  /** Registers both worlds' scripts; they run in every document from then on, before the page's own. */
  async install(frameId: string): Promise<void> {
    this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isMainFrame = (context.auxData as { frameId?: string } | undefined)?.frameId === frameId;
      if (context.name === PRELOAD_WORLD && isMainFrame) this.preloadContextId = context.id;
    });
    this.cdp.on('Runtime.executionContextsCleared', () => {
      this.preloadContextId = undefined;
    });
    this.cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === POST_BINDING) void this.receive(JSON.parse(payload) as Post, executionContextId);
    });
    await this.cdp.send('Runtime.addBinding', { name: POST_BINDING, executionContextName: PRELOAD_WORLD });
    const { preload, additionalArguments = [] } = this.webContents.preferences;
    if (preload === undefined) return;
    const token = randomBytes(16).toString('hex');
    const { platform, arch, versions } = process;
    const info = { platform, arch, versions: { ...versions }, argv: additionalArguments };
    const bundle = readFileSync(preload, 'utf8');
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource(token) });
    await this.cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldSource(token, info, bundle),
      worldName: PRELOAD_WORLD,
    });
  }

  /** Sends an encoded message to the document that is there now. */
  async sendMessage(message: Delivery): Promise<void> {
    await this.deliver(message, this.preloadContextId);
  }

  private async receive(post: Post, executionContextId: number): Promise<void> {
    const args = codec.decode(post.data) as unknown[];
    const event = {
      type: 'frame' as const,
      sender: this.webContents,
      senderFrame: this.webContents.mainFrame,
      processId: 1,
      frameId: 1,
      reply: (channel: string, ...values: unknown[]) => this.webContents.send(channel, ...values),
    };
    if (post.kind === 'send') {
      ipcMain.emit(post.channel, event, ...args);
      return;
    }
    const { id, channel } = post;
    const delivery = await ipcMain
      .answer(channel, event, args)
      .then((value): Delivery => ({ kind: 'result', id, data: codec.encode(value) }))
      .catch((error: Error): Delivery => ({ kind: 'failure', id, error: error.message }));
    await this.deliver(delivery, executionContextId);
  }

  /** A page that went away in the meantime gets nothing, as in Electron. */
  private async deliver(delivery: Delivery, executionContextId: number | undefined): Promise<void> {
    if (executionContextId === undefined || this.webContents.isDestroyed()) return;
    await this.cdp
      .send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: `(text) => globalThis.${DELIVER_FUNCTION}(text)`,
        arguments: [{ value: JSON.stringify(delivery) }],
      })
      .catch(() => {});
  }
}
