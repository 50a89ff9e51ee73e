import type { StoredValue } from './read-cell.ts';

/** Rows of a block. Blocks are added as rows come: one array that grows would be copied time and again. */
const BLOCK_BITS = 16;
const BLOCK_ROWS = 1 << BLOCK_BITS;
const WITHIN = BLOCK_ROWS - 1;

/** Whole numbers of -2^31 + 1 up to 2^31 - 1, four bytes each. */
export class IntBlocks {
  readonly #blocks: Int32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const within = this.#length & WITHIN;
    if (within === 0) this.#blocks.push(new Int32Array(BLOCK_ROWS));
    (this.#blocks.at(-1) as Int32Array)[within] = value;
    this.#length += 1;
  }

  set(row: number, value: number): void {
    const block = this.#blocks[row >> BLOCK_BITS];
    if (block !== undefined) block[row & WITHIN] = value;
  }

  at(row: number): number {
    return this.#blocks[row >> BLOCK_BITS]?.[row & WITHIN] ?? 0;
  }
}

/** What one column of staged rows holds. */
export interface ValueColumn {
  push(value: StoredValue): void;
  /** Puts another value on a row that was pushed. */
  set(row: number, value: StoredValue): void;
  at(row: number): StoredValue;
}

/** No date, count or id comes near. */
const NOTHING = -(2 ** 31);

/** Dates in days, whole numbers and ids; null is a number that none of them is. */
export class WholeColumn implements ValueColumn {
  readonly #values = new IntBlocks();

  push(value: StoredValue): void {
    this.#values.push(value === null ? NOTHING : Number(value));
  }

  set(row: number, value: StoredValue): void {
    this.#values.set(row, value === null ? NOTHING : Number(value));
  }

  at(row: number): number | null {
    const value = this.#values.at(row);
    return value === NOTHING ? null : value;
  }
}

/** From this length on V8 keeps a part of a text as a reference to the whole, here a chunk of the file. */
const REFERENCED_LENGTH = 13;

/** Texts and amounts as they are. */
export class PlainColumn implements ValueColumn {
  readonly #blocks: StoredValue[][] = [];
  #length = 0;

  push(value: StoredValue): void {
    if ((this.#length & WITHIN) === 0) this.#blocks.push([]);
    const isPart = typeof value === 'string' && value.length >= REFERENCED_LENGTH;
    this.#blocks.at(-1)?.push(isPart ? Buffer.from(value).toString() : value);
    this.#length += 1;
  }

  set(row: number, value: StoredValue): void {
    const block = this.#blocks[row >> BLOCK_BITS];
    if (block !== undefined) block[row & WITHIN] = value;
  }

  at(row: number): StoredValue {
    return this.#blocks[row >> BLOCK_BITS]?.[row & WITHIN] ?? null;
  }
}
