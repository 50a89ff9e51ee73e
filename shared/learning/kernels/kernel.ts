/** The part of the standard that is used here; the libraries of this floor do not declare it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE_BYTES = 65536;

interface WithMemory {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

function bytesOf(hexadecimal: string): Uint8Array {
  const bytes = new Uint8Array(hexadecimal.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/**
 * A WebAssembly module and its memory, compiled when it is first used. There is one of each per thread, because engines set aside
 * address space for each memory there is; users take turns by claiming it.
 */
export class Kernel<Exports extends WithMemory> {
  readonly #hexadecimal: string;
  #exports: Exports | null = null;
  #owner: object | null = null;

  constructor(hexadecimal: string) {
    this.#hexadecimal = hexadecimal;
  }

  get exports(): Exports {
    this.#exports ??= new WebAssembly.Instance(new WebAssembly.Module(bytesOf(this.#hexadecimal))).exports as Exports;
    return this.#exports;
  }

  /** Whether `owner` was the last to claim the memory, so that what it laid out is still there. */
  isOwner(owner: object): boolean {
    return this.#owner === owner;
  }

  /** Hands the memory to `owner`, at least `bytes` long; arrays over the memory that others made are no longer valid. */
  claim(owner: object, bytes: number): ArrayBuffer {
    const { memory } = this.exports;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    this.#owner = owner;
    return memory.buffer;
  }
}
