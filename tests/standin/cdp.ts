import { EventEmitter } from 'node:events';
import type { CDPSession } from '@playwright/test';

/** A session of the Chrome DevTools Protocol: the connection's root, or one attached target. */
export type CdpSession = Pick<CDPSession, 'send' | 'on' | 'off'>;

interface PendingCall {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Message {
  id?: number;
  sessionId?: string;
  method: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** A flat-session DevTools client over Node's own WebSocket, loopback only. */
export class CdpConnection {
  readonly root: CdpSession;
  private readonly socket: WebSocket;
  private readonly pending = new Map<number, PendingCall>();
  private readonly emitters = new Map<string | undefined, EventEmitter>();
  private lastId = 0;

  /** Opens the connection; rejects when `url` (as in "DevTools listening on ws://...") does not answer. */
  static async open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`cannot connect to ${url}`));
    });
    return new CdpConnection(socket);
  }

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.root = this.session(undefined);
    socket.onmessage = ({ data }) => this.receive(JSON.parse(String(data)) as Message);
    socket.onclose = () => this.rejectPending();
  }

  /** The session with this id, as `Target.attachToTarget` returned it. */
  session(sessionId: string | undefined): CdpSession {
    const emitter = new EventEmitter();
    emitter.setMaxListeners(0);
    this.emitters.set(sessionId, emitter);
    const send = (method: string, params: object = {}) => this.send(method, params, sessionId);
    return Object.assign(emitter, { send }) as unknown as CdpSession;
  }

  close(): void {
    this.socket.close();
  }

  private send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.pending.set(id, { method, resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      this.emitters.get(message.sessionId)?.emit(message.method, message.params);
      return;
    }
    const call = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }

  private rejectPending(): void {
    for (const call of this.pending.values()) call.reject(new Error(`${call.method}: connection closed`));
    this.pending.clear();
  }
}
