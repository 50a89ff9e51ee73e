import type { CodeCount } from '../../../shared/contract/intake-quarter.ts';

/** More lines than this help nobody find the cause. */
const LINES_KEPT = 10;

interface Counted {
  count: number;
  readonly lines: number[];
}

/** Counts per code what happened to rows or cells, with the first lines where it did; never what they held. */
export class CodeCounts {
  readonly #counted = new Map<string, Counted>();

  add(code: string, line: number): void {
    const found = this.#counted.get(code);
    if (found === undefined) this.#counted.set(code, { count: 1, lines: [line] });
    else {
      found.count += 1;
      if (found.lines.length < LINES_KEPT) found.lines.push(line);
    }
  }

  /** Counts rows of which no lines are told. */
  addUnlisted(code: string, count: number): void {
    if (count > 0) this.#counted.set(code, { count: (this.#counted.get(code)?.count ?? 0) + count, lines: [] });
  }

  list(): CodeCount[] {
    return [...this.#counted].map(([code, { count, lines }]) => ({ code, count, lines: [...lines] }));
  }
}
