import { type BridgeEnd, createBridgeEnd, type Packed } from './bridge-end.ts';
import { type Codec, createCodec } from './codec.ts';

/** Name of the isolated JavaScript world that the preload script runs in. */
export const PRELOAD_WORLD = 'electron-preload';
/** Function that the preload world calls to reach the main side (a CDP binding, deleted before the preload runs). */
export const POST_BINDING = '__standinPost';
/** Function of the preload world that the main side calls with results and messages. */
export const DELIVER_FUNCTION = '__standinDeliver';

/** What the preload world posts to the main side. `data` is the encoded list of arguments. */
export type Post =
  | { kind: 'invoke'; id: number; channel: string; data: string }
  | { kind: 'send'; channel: string; data: string };

/** What the main side delivers to the preload world. */
export type Delivery =
  | { kind: 'result'; id: number; data: string }
  | { kind: 'failure'; id: number; error: string }
  | { kind: 'message'; channel: string; data: string };

/** What the preload can read from `process`. */
export interface PreloadProcess {
  platform: string;
  arch: string;
  versions: Record<string, string | undefined>;
  argv: string[];
}

type PreloadBundle = (
  require: (id: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
  global: object,
) => void;

/** Source text for the page's own world; it must be registered before the preload's. */
export function pageWorldSource(token: string): string {
  return `(${runPageWorld})(${createBridgeEnd}, ${JSON.stringify(token)});`;
}

/** Source text for the preload world; `bundle` is the text of the app's CommonJS preload. */
export function preloadWorldSource(token: string, info: PreloadProcess, bundle: string): string {
  const names = JSON.stringify({ post: POST_BINDING, deliver: DELIVER_FUNCTION });
  const run = `function (require, module, exports, process, global) {${bundle}\n}`;
  const args = `${createBridgeEnd}, ${createCodec}, ${JSON.stringify(token)}, ${names}, ${JSON.stringify(info)}, ${run}`;
  return `(${runPreloadWorld})(${args});\n//# sourceURL=preload.cjs`;
}

/** Runs in the page before its scripts: defines what the preload exposes, frozen, on `window`. */
function runPageWorld(makeBridgeEnd: typeof createBridgeEnd, token: string): void {
  if (window !== window.top) return;
  const bridge: BridgeEnd = makeBridgeEnd(token, 'page', 'preload');

  // The bytes of a typed array cannot be frozen; Electron leaves them out as well.
  function freezeDeeply(value: unknown): unknown {
    if (Object(value) !== value || ArrayBuffer.isView(value)) return value;
    for (const member of Object.values(value as object)) freezeDeeply(member);
    return Object.freeze(value);
  }

  bridge.listen<{ key: string; api: Packed }>('expose', ({ key, api }) => {
    const value = freezeDeeply(bridge.unpack(api));
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
  });
}

/** Runs in the isolated world: gives the preload the two modules it may use, and then runs it. */
function runPreloadWorld(
  makeBridgeEnd: typeof createBridgeEnd,
  makeCodec: typeof createCodec,
  token: string,
  names: { post: string; deliver: string },
  info: PreloadProcess,
  bundle: PreloadBundle,
): void {
  if (window !== window.top) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
  const bridge: BridgeEnd = makeBridgeEnd(token, 'preload', 'page');
  const codec: Codec = makeCodec();
  const globals = globalThis as unknown as Record<string, unknown>;
  const postText = globals[names.post] as (text: string) => void;
  delete globals[names.post];
  const post = (message: Post) => postText(JSON.stringify(message));
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const refuse = (name: string) => () => {
    throw new Error(`Electron stand-in: ${name} is not implemented`);
  };

  function add(channel: string, listener: Listener) {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  }

  function remove(channel: string, listener: Listener) {
    const others = (listeners.get(channel) ?? []).filter((candidate) => candidate !== listener);
    listeners.set(channel, others);
    return ipcRenderer;
  }

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const data = codec.encode(args);
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, data });
      });
    },
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, data: codec.encode(args) }),
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        remove(channel, once);
        listener(event, ...args);
      };
      return add(channel, once);
    },
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    sendSync: refuse('ipcRenderer.sendSync'),
    postMessage: refuse('ipcRenderer.postMessage'),
  };

  const exposed = new Set<string>();
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(key);
      bridge.emit('expose', { key, api: bridge.pack(api) });
    },
  };

  globals[names.deliver] = (text: string) => {
    const delivery = JSON.parse(text) as Delivery;
    if (delivery.kind === 'message') {
      const args = codec.decode(delivery.data) as unknown[];
      for (const listener of listeners.get(delivery.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const settlers = waiting.get(delivery.id);
    waiting.delete(delivery.id);
    if (delivery.kind === 'result') settlers?.resolve(codec.decode(delivery.data));
    else settlers?.reject(new Error(delivery.error));
  };

  // A sandboxed preload gets `electron` from Electron and a few polyfills; anything else is refused there too.
  const electron = { ipcRenderer, contextBridge };
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const process = { ...info, type: 'renderer', sandboxed: true, contextIsolated: true, isMainFrame: true, env: {} };
  const module = { exports: {} };
  bundle(require, module, module.exports, Object.freeze(process), globalThis);
}
