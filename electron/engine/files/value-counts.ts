/** Up to this many different values are remembered per column. */
export const DISTINCT_LIMIT = 10_000;
const KEY_CHARACTERS = 256;

type Observer = (text: string, rows: number) => void;

/**
 * Counts the different values of a column in bounded memory, and shows each to an observer: once with its number of rows while all are
 * remembered, one row at a time after that. Reading a column of few values so costs one look-up per row.
 */
export class ValueCounts {
  readonly #observe: Observer;
  #counts: Map<string, number> | null = new Map();

  constructor(observe: Observer) {
    this.#observe = observe;
  }

  add(cell: string): void {
    if (this.#counts === null) {
      this.#observe(cell.trim(), 1);
      return;
    }
    const key = cell.length > KEY_CHARACTERS ? longKey(cell) : cell;
    const count = this.#counts.get(key);
    if (count !== undefined) this.#counts.set(key, count + 1);
    else if (this.#counts.size < DISTINCT_LIMIT) this.#counts.set(ownCopy(key), 1);
    else {
      this.#show();
      this.#counts = null;
      this.#observe(cell.trim(), 1);
    }
  }

  /** Shows what is still unseen and returns the counts per trimmed value, null when there were too many. */
  finish(): ReadonlyMap<string, number> | null {
    this.#show();
    if (this.#counts === null) return null;
    const trimmed = new Map<string, number>();
    for (const [cell, count] of this.#counts) trimmed.set(cell.trim(), (trimmed.get(cell.trim()) ?? 0) + count);
    return trimmed;
  }

  #show(): void {
    for (const [cell, count] of this.#counts ?? []) this.#observe(cell.trim(), count);
  }
}

/** Long texts are told apart by their start, end and length; their full text is not kept. */
function longKey(cell: string): string {
  return `${cell.slice(0, KEY_CHARACTERS - 64)} ${cell.slice(-32)} ${cell.length}`;
}

/** A slice of a chunk keeps the whole chunk in memory; a copy does not. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
