import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import type { Encoding } from './table-reading.ts';

/** What Windows-1252 has at 0x80 to 0x9f, where Latin-1 has control characters; five places are empty and stay as they are. */
const windowsRow =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const windowsByte = new Map([...windowsRow].map((character, index) => [character, 0x80 + index]));

export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (control) => windowsRow.charAt(control.charCodeAt(0) - 0x80));
}

/** Decodes chunks of a text; characters may straddle chunks. `bytes: null` asks for what is left at the end. */
export function makeDecoder(encoding: Encoding): (bytes: Buffer | null) => string {
  if (encoding === 'windows-1252') return (bytes) => (bytes === null ? '' : decodeWindows1252(bytes));
  const decoder = new StringDecoder('utf8');
  return (bytes) => (bytes === null ? decoder.end() : decoder.write(bytes));
}

const isContinuation = (byte: number) => (byte & 0xc0) === 0x80;

/**
 * Follows the chunks of a file and tells whether all of it is UTF-8. A file that is not is taken for Windows-1252, which is what Dutch
 * Windows programs write.
 */
export class EncodingScan {
  #carry: Buffer = Buffer.alloc(0);
  #isUtf8 = true;

  add(chunk: Buffer): void {
    if (!this.#isUtf8) return;
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    // a character that is cut off at the end waits for the next chunk: at most 3 bytes
    let end = bytes.length;
    let back = 1;
    while (back <= 3 && back <= bytes.length && isContinuation(bytes[bytes.length - back] as number)) back += 1;
    const lead = bytes[bytes.length - back];
    if (back <= 3 && lead !== undefined && lead >= 0xc0) {
      const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
      if (needed > back) end = bytes.length - back;
    }
    this.#isUtf8 = isUtf8(bytes.subarray(0, end));
    this.#carry = Buffer.from(bytes.subarray(end));
  }

  finish(): Encoding {
    return this.#isUtf8 && this.#carry.length === 0 ? 'utf-8' : 'windows-1252';
  }
}

/** Characters that stand for a byte 0x80 to 0xbf when UTF-8 was read as Windows-1252. */
const continuation = `[\\u0080-\\u00bf${windowsRow}]`;
/** UTF-8 of Latin letters and punctuation read as Windows-1252: "Ã«" for "ë", "â‚¬" for "€". */
const mojibake = new RegExp(`[\\u00c2-\\u00c5]${continuation}|\\u00e2[\\u201a\\u20ac]${continuation}`, 'g');
const anyMojibake = new RegExp(mojibake.source);

export function hasMojibake(text: string): boolean {
  return anyMojibake.test(text);
}

/** Undoes UTF-8 that was once read as Windows-1252; text without such sequences comes back unchanged. */
export function repairMojibake(text: string): string {
  return text.replace(mojibake, (sequence) => {
    const bytes = Buffer.from([...sequence].map((character) => windowsByte.get(character) ?? character.charCodeAt(0)));
    return isUtf8(bytes) ? bytes.toString('utf8') : sequence;
  });
}
