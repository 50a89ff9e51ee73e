/** Among thousands of numbers, shorter ones stand in others by chance; so do digits without their letters when they are fewer than these. */
const SHORTEST = 6;
const SHORTEST_DIGITS = 7;
/** Parts of a number with signs in it, as `2026-01-00123`. */
const MOST_PARTS = 3;

const parts = /(?<![0-9A-Z#])[0-9A-Z]+/g;

const CHARACTERS = 36;
/** A value of the last six characters, in which the earliest is left out as the next comes. */
const WITHOUT_EARLIEST = CHARACTERS ** (SHORTEST - 1);
const ENDS = 1 << 22;

/** Place of a digit or a letter among 36; -1 for a sign. */
function characterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 97;
  return code >= 65 && letter >= 0 && letter < 26 ? letter + 10 : -1;
}

/** Remembers the last six characters of numbers, to tell fast of nearly all texts that no number ends in them. */
class NumberEnds {
  readonly #seen = new Uint8Array(ENDS);

  /** `number`: without signs, six characters or more. */
  note(number: string): void {
    let value = 0;
    for (let at = number.length - SHORTEST; at < number.length; at += 1)
      value = value * CHARACTERS + characterAt(number, at);
    this.#seen[value % ENDS] = 1;
  }

  /** Whether a number may end where a part of `text` ends. */
  meets(text: string): boolean {
    let value = 0;
    let met = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = characterAt(text, at);
      if (character === -1) continue;
      value = (value % WITHOUT_EARLIEST) * CHARACTERS + character;
      met += 1;
      const isEnd = at + 1 === text.length || characterAt(text, at + 1) === -1;
      if (isEnd && met >= SHORTEST && this.#seen[value % ENDS] === 1) return true;
    }
    return false;
  }
}

interface Part {
  readonly text: string;
  readonly from: number;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** Number of its last part. */
  readonly last: number;
}

/** Numbers of dossiers and clients that were met, to find them in texts that are about something else. */
export class KnownNumbers {
  readonly #numbers = new Set<string>();
  readonly #ends = new NumberEnds();
  /** Most parts that one of the numbers has. */
  #parts = 1;

  add(number: string): void {
    const upper = number.toUpperCase();
    const compact = upper.replaceAll(/[^0-9A-Z]/g, '');
    const digits = compact.replaceAll(/\D/g, '');
    if (compact.length >= SHORTEST) this.#addCompact(compact);
    if (digits.length >= SHORTEST_DIGITS) this.#addCompact(digits);
    this.#parts = Math.max(this.#parts, Math.min(MOST_PARTS, upper.match(parts)?.length ?? 1));
  }

  #addCompact(number: string): void {
    this.#numbers.add(number);
    this.#ends.note(number);
  }

  /** Place in `text` after which it is a known number, with only letters before it; -1 when there is none. */
  #startIn(text: string): number {
    for (let at = 0; text.length - at >= SHORTEST; at += 1) {
      if (this.#numbers.has(text.slice(at))) return at;
      const isDigit = text.charCodeAt(at) < 65;
      if (isDigit) return -1;
    }
    return -1;
  }

  /** The number that begins in part `at`, over as many parts as it takes. */
  #hitAt(found: readonly Part[], at: number): Hit | null {
    let joined = '';
    for (const [more, part] of found.slice(at, at + this.#parts).entries()) {
      joined += part.text;
      const start = this.#startIn(joined);
      const first = found[at];
      if (first === undefined || start === -1 || start >= first.text.length) continue;
      return { from: first.from + start, to: part.from + part.text.length, last: at + more };
    }
    return null;
  }

  /**
   * A text of ASCII with `put` in place of each known number that is a part of it between signs that are no letters or digits, alone or
   * after letters: `SELECTIE-D2718283` and `CT2718283/7` hold the number D2718283.
   */
  without(text: string, put: (number: string) => string): string {
    if (!this.#ends.meets(text)) return text;
    const found = [...text.toUpperCase().matchAll(parts)].map((match): Part => ({ text: match[0], from: match.index }));
    let result = '';
    let copied = 0;
    for (let at = 0; at < found.length; at += 1) {
      const hit = this.#hitAt(found, at);
      if (hit === null) continue;
      result += text.slice(copied, hit.from) + put(text.slice(hit.from, hit.to));
      copied = hit.to;
      at = hit.last;
    }
    return copied === 0 ? text : result + text.slice(copied);
  }
}
