// Names that the language and its tools look up on any object; they may be absent without anybody missing them.
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'prototype', '__esModule', 'default']);

/** The error for whatever the stand-in leaves out; `name` is the dotted name in Electron's API. */
export function notImplemented(name: string): Error {
  return new Error(`Electron stand-in: ${name} is not implemented`);
}

/** A function that throws `notImplemented(name)` when it is called. */
export function refuse(name: string): () => never {
  return () => {
    throw notImplemented(name);
  };
}

/**
 * Wraps a stand-in object so that a property it does not have throws by name instead of being undefined.
 * Writing works as usual: specs replace functions such as `dialog.showSaveDialog`.
 */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || ASKED_BY_THE_LANGUAGE.has(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw notImplemented(`${name}.${key}`);
    },
  });
}
