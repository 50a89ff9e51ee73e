/** A value on its way between the page's world and the preload's world; functions travel as numbers. */
export type Packed =
  | { value: unknown }
  | { heldFunction: number }
  | { list: Packed[] }
  | { record: Record<string, Packed> };

/** One end of the bridge between two worlds of the same document. */
export interface BridgeEnd {
  pack(value: unknown): Packed;
  unpack(packed: Packed): unknown;
  emit(kind: string, detail: unknown): void;
  listen<Detail>(kind: string, listener: (detail: Detail) => void): void;
}

/**
 * What Electron's contextBridge does between the isolated world of the preload and the page: values are cloned,
 * functions become proxies that call over, errors keep their message. Both worlds run this same function; they share
 * the DOM, so synchronous CustomEvents with an unguessable `token` carry the calls.
 *
 * The function is self-contained: its source text is injected into the page.
 */
export function createBridgeEnd(token: string, own: string, other: string): BridgeEnd {
  type Callable = (...args: unknown[]) => unknown;
  type Failure = { name: string; message: string };
  type Answer = { value?: Packed; promise?: number; error?: Failure };
  type Settlement = { promise: number; value?: Packed; error?: Failure };
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

  const MAX_DEPTH = 100;
  const dispatch = document.dispatchEvent.bind(document);
  const BridgeEvent = CustomEvent;
  const held = new Map<number, Callable>();
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;
  let answer: Answer | undefined;

  function emit(kind: string, detail: unknown): void {
    dispatch(new BridgeEvent(`${token}:${other}:${kind}`, { detail }));
  }

  function listen<Detail>(kind: string, listener: (detail: Detail) => void): void {
    document.addEventListener(`${token}:${own}:${kind}`, (event) => listener((event as CustomEvent<Detail>).detail));
  }

  function toFailure(error: unknown): Failure {
    const { name = 'Error', message = String(error) } = Object(error) as Partial<Failure>;
    return { name, message };
  }

  function fromFailure({ name, message }: Failure): Error {
    const types: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError, ReferenceError };
    const Type = types[name] ?? Error;
    return new Type(message);
  }

  function clone(value: unknown): Packed | undefined {
    try {
      return { value: structuredClone(value) };
    } catch {
      return undefined;
    }
  }

  function pack(value: unknown, depth = 0): Packed {
    if (typeof value === 'function') {
      held.set(++lastNumber, value as Callable);
      return { heldFunction: lastNumber };
    }
    if (typeof value === 'symbol' || depth > MAX_DEPTH) throw new TypeError('An object could not be cloned.');
    const cloned = clone(value);
    if (cloned) return cloned;
    // Not cloneable as a whole: a function sits somewhere inside, so go in member by member.
    if (Array.isArray(value)) return { list: value.map((item) => pack(item, depth + 1)) };
    if (Object.getPrototypeOf(value) === Object.prototype) {
      const entries = Object.entries(value as object).map(([key, item]) => [key, pack(item, depth + 1)]);
      return { record: Object.fromEntries(entries) };
    }
    throw new TypeError('An object could not be cloned.');
  }

  function unpack(packed: Packed): unknown {
    if ('heldFunction' in packed) return (...args: unknown[]) => callOver(packed.heldFunction, args);
    if ('list' in packed) return packed.list.map(unpack);
    if ('record' in packed) {
      return Object.fromEntries(Object.entries(packed.record).map(([key, item]) => [key, unpack(item)]));
    }
    return packed.value;
  }

  function callOver(heldFunction: number, args: unknown[]): unknown {
    answer = undefined;
    emit('call', { heldFunction, args: args.map((item) => pack(item)) });
    const { value, promise, error } = (answer ?? {}) as Answer;
    if (error) throw fromFailure(error);
    if (promise !== undefined) return new Promise((resolve, reject) => waiting.set(promise, { resolve, reject }));
    if (!value) throw new Error(`the ${other} world did not answer`);
    return unpack(value);
  }

  function answerWithPromise(result: PromiseLike<unknown>): void {
    const promise = ++lastNumber;
    Promise.resolve(result)
      .then((value) => emit('settle', { promise, value: pack(value) }))
      .catch((error) => emit('settle', { promise, error: toFailure(error) }));
    emit('return', { promise });
  }

  listen<Answer>('return', (detail) => {
    answer = detail;
  });
  listen<{ heldFunction: number; args: Packed[] }>('call', ({ heldFunction, args }) => {
    try {
      const result = held.get(heldFunction)?.(...args.map(unpack));
      if (result instanceof Promise) answerWithPromise(result);
      else emit('return', { value: pack(result) });
    } catch (error) {
      emit('return', { error: toFailure(error) });
    }
  });
  listen<Settlement>('settle', ({ promise, value, error }) => {
    const settlers = waiting.get(promise);
    waiting.delete(promise);
    if (error) settlers?.reject(fromFailure(error));
    else if (value) settlers?.resolve(unpack(value));
  });

  return { pack: (value) => pack(value), unpack, emit, listen };
}
