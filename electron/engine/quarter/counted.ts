import type { CodeCount } from '../../../shared/contract/intake-quarter.ts';

/** More lines than this help nobody on the page find the cause. */
const LINES_SHOWN = 10;
/** Stretches of lines that are kept per cause; a delivery with more refused rows, each apart, is not the one that was meant. */
const STRETCHES_KEPT = 100_000;

interface Counted {
  count: number;
  readonly lines: number[];
  /** First and last line of each stretch, one after another. */
  readonly stretches: number[];
  /** Lines of which none is kept. */
  unlisted: number;
}

function addLine(counted: Counted, line: number): void {
  const { stretches, lines } = counted;
  counted.count += 1;
  if (lines.length < LINES_SHOWN) lines.push(line);
  if (stretches.at(-1) === line - 1) stretches[stretches.length - 1] = line;
  else if (stretches.length < 2 * STRETCHES_KEPT) stretches.push(line, line);
  else counted.unlisted += 1;
}

/** `2, 5-9`: the lines of stretches. */
function writeStretches(stretches: readonly number[]): string {
  const written: string[] = [];
  for (let at = 0; at < stretches.length; at += 2) {
    const [first, last] = [stretches[at], stretches[at + 1]];
    written.push(first === last ? `${first}` : `${first}-${last}`);
  }
  return written.join(', ');
}

/** Counts per code what happened to rows or cells, with the lines where it did; never what they held. */
export class CodeCounts {
  readonly #counted = new Map<string, Counted>();

  #of(code: string): Counted {
    const found = this.#counted.get(code) ?? { count: 0, lines: [], stretches: [], unlisted: 0 };
    this.#counted.set(code, found);
    return found;
  }

  add(code: string, line: number): void {
    addLine(this.#of(code), line);
  }

  /** Counts rows of which no lines are told. */
  addUnlisted(code: string, count: number): void {
    if (count === 0) return;
    const counted = this.#of(code);
    counted.count += count;
    counted.unlisted += count;
  }

  /** With the first lines of each. */
  list(): CodeCount[] {
    return [...this.#counted].map(([code, { count, lines }]) => ({ code, count, lines: [...lines] }));
  }

  /** With all lines of each as well, save for those beyond 100,000 stretches. */
  listWhole(): CodeCount[] {
    return [...this.#counted].map(([code, { count, lines, stretches, unlisted }]) => ({
      code,
      count,
      lines: [...lines],
      all: { lines: writeStretches(stretches), unlisted },
    }));
  }
}
