/** Turns any structured-cloneable value into text and back. */
export interface Codec {
  /** Throws a DataCloneError for functions, symbols and promises, as structured clone does. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Structured clone over a channel that carries only text. JSON is the carrier: plain JSON values stand for themselves
 * and everything else is an array `[tag, ...]`. Every object gets a number in order of appearance, which is how cycles
 * and shared references survive.
 *
 * The function is self-contained: its source text also runs in the preload world of the page.
 */
export function createCodec(): Codec {
  type Tagged = [tag: string, ...rest: unknown[]];
  type ViewConstructor = { new (buffer: ArrayBuffer): ArrayBufferView };
  type Base64Bytes = Uint8Array & { toBase64(): string };
  const globals = globalThis as unknown as Record<string, ViewConstructor & ErrorConstructor>;
  const ERRORS = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

  function toBase64(bytes: Uint8Array): string {
    if (typeof Buffer === 'undefined') return (bytes as Base64Bytes).toBase64();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }

  function fromBase64(text: string): ArrayBuffer {
    if (typeof Buffer !== 'undefined') return new Uint8Array(Buffer.from(text, 'base64')).buffer;
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
  }

  function encodeNumber(value: number): unknown {
    if (Object.is(value, -0)) return ['number', '-0'];
    return Number.isFinite(value) ? value : ['number', String(value)];
  }

  function encodeObject(value: object, walk: (inner: unknown) => unknown): Tagged {
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', Array.from(value, ([key, item]) => [walk(key), walk(item)])];
    if (value instanceof Set) return ['set', Array.from(value, walk)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['view', Object.prototype.toString.call(value).slice(8, -1), toBase64(bytes)];
    }
    if (Array.isArray(value)) return ['array', Array.from(value, walk)];
    return ['object', Object.entries(value).map(([key, item]) => [key, walk(item)])];
  }

  function encode(root: unknown): string {
    const numbers = new Map<object, number>();
    const walk = (value: unknown): unknown => {
      if (typeof value === 'number') return encodeNumber(value);
      if (typeof value === 'bigint') return ['bigint', String(value)];
      if (value === undefined) return ['undefined'];
      if (typeof value !== 'object' || value === null) return value;
      const known = numbers.get(value);
      if (known !== undefined) return ['seen', known];
      numbers.set(value, numbers.size);
      return encodeObject(value, walk);
    };
    return JSON.stringify(walk(structuredClone(root)));
  }

  function decodeError(name: string, message: string, stack: string): Error {
    const Type = ERRORS.includes(name) ? (globals[name] as ErrorConstructor) : Error;
    return Object.assign(new Type(message), { stack });
  }

  function decode(text: string): unknown {
    const objects: object[] = [];
    const keep = <T extends object>(object: T): T => {
      objects.push(object);
      return object;
    };
    const walk = (wire: unknown): unknown => {
      if (!Array.isArray(wire)) return wire;
      const [tag, first, second, third] = wire as [string, string & number, string, string];
      const items = first as unknown as unknown[];
      const pairs = first as unknown as [unknown, unknown][];
      if (tag === 'undefined') return undefined;
      if (tag === 'number') return Number(first);
      if (tag === 'bigint') return BigInt(first);
      if (tag === 'seen') return objects[first];
      if (tag === 'date') return keep(new Date(first));
      if (tag === 'regexp') return keep(new RegExp(first, second));
      if (tag === 'error') return keep(decodeError(first, second, third));
      if (tag === 'buffer') return keep(fromBase64(first));
      if (tag === 'view') return keep(new (globals[first] as ViewConstructor)(fromBase64(second)));
      if (tag === 'map') {
        const map = keep(new Map());
        for (const [key, item] of pairs) map.set(walk(key), walk(item));
        return map;
      }
      if (tag === 'set') {
        const set = keep(new Set());
        for (const item of items) set.add(walk(item));
        return set;
      }
      if (tag === 'array') {
        const array: unknown[] = keep([]);
        for (const item of items) array.push(walk(item));
        return array;
      }
      const object: Record<string, unknown> = keep({});
      for (const [key, item] of pairs) object[String(key)] = walk(item);
      return object;
    };
    return walk(JSON.parse(text));
  }

  return { encode, decode };
}
