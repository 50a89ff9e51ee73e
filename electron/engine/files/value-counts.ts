/** Up to this many different values the number of them is exact, fewer in a table of more than 200 columns. */
const DISTINCT_LIMIT = 10_000;
/** More are remembered, because a value that comes back is counted far faster than it is looked at. */
const REMEMBERED_PER_DISTINCT = 5;
const TABLE_LIMIT = 2_000_000;
const KEY_CHARACTERS = 256;
/** Values that come back less often than this are counted faster one by one. */
const WORTH_REMEMBERING = 4;
/** Shorter slices are copies already (SlicedString::kMinLength of the V8 engine). */
const SHORTEST_SLICE = 13;

type Observer = (text: string, rows: number) => void;

/** Up to how many different values of each column are counted exactly, so that all columns together stay within bounds. */
export function distinctLimit(columns: number): number {
  return Math.min(DISTINCT_LIMIT, Math.ceil(TABLE_LIMIT / columns));
}

/**
 * Counts the different values of a column in bounded memory, and shows each to an observer with its number of rows. Once there are more
 * than can be remembered, what was counted is shown and counting starts anew, so that a value may be shown again later; values that
 * hardly come back are then shown row by row. Reading a column of few values so costs one look-up per row.
 */
export class ValueCounts {
  readonly #observe: Observer;
  /** Up to this many values the number of them is exact. */
  readonly #limit: number;
  #counts = new Map<string, number>();
  #rows = 0;
  #isExact = true;
  #remembers = true;

  constructor(observe: Observer, limit: number) {
    this.#observe = observe;
    this.#limit = limit;
  }

  add(cell: string): void {
    if (!this.#remembers) {
      this.#observe(cell.trim(), 1);
      return;
    }
    const key = cell.length > KEY_CHARACTERS ? longKey(cell) : cell;
    this.#rows += 1;
    const count = this.#counts.get(key);
    if (count !== undefined) this.#counts.set(key, count + 1);
    else {
      if (this.#counts.size >= REMEMBERED_PER_DISTINCT * this.#limit) this.#startAnew();
      this.#counts.set(ownCopy(key), 1);
    }
  }

  /** Shows what is still unseen and returns the counts per trimmed value, null when there were too many. */
  finish(): ReadonlyMap<string, number> | null {
    this.#show();
    if (!this.#isExact || this.#counts.size > this.#limit) return null;
    const trimmed = new Map<string, number>();
    for (const [cell, count] of this.#counts) trimmed.set(cell.trim(), (trimmed.get(cell.trim()) ?? 0) + count);
    return trimmed;
  }

  #startAnew(): void {
    this.#remembers = this.#rows >= WORTH_REMEMBERING * this.#counts.size;
    this.#show();
    this.#counts = new Map();
    this.#rows = 1;
    this.#isExact = false;
  }

  #show(): void {
    for (const [cell, count] of this.#counts) this.#observe(cell.trim(), count);
  }
}

/** Long texts are told apart by their start, end and length; their full text is not kept. */
function longKey(cell: string): string {
  return `${cell.slice(0, KEY_CHARACTERS - 64)} ${cell.slice(-32)} ${cell.length}`;
}

/** A slice of a chunk keeps the whole chunk in memory; a copy does not. */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text).toString();
}
