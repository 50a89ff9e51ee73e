import { StringDecoder } from 'node:string_decoder';
import { AppError } from '../../../shared/errors.ts';
import { fileLimits } from './table-reading.ts';
import type { SheetRows } from './xlsx-sheet.ts';
import type { XmlEvents } from './xml-events.ts';

/** A cell as programs write nearly all of them: a reference, perhaps a style and a type, and one value without entities. */
const plainCell =
  /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="(n|s|b|str|e|d|inlineStr)")?(?:\/>|><v>([^<&\r]*)<\/v><\/c>|><is><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/is><\/c>)/y;

/** XML of one cell: each character may be spelled as an entity. A cell that does not end is looked at again with each piece. */
const LONGEST_CELL = 8 * fileLimits.cellCharacters;

/**
 * Reads the XML of a sheet. Plain cells, millions of them, are recognised by one pattern and taken out; everything else goes through the
 * XML parser, for which the sheet is well-formed with or without them. Once a comment, a section of raw text or an instruction turns up,
 * in which something may only look like a cell, the parser reads the rest alone.
 */
export class SheetScanner {
  readonly #rows: SheetRows;
  readonly #events: XmlEvents;
  readonly #decoder = new StringDecoder('utf8');
  #pending = '';
  #parserAlone = false;
  #isFirst = true;

  constructor(rows: SheetRows, events: XmlEvents) {
    this.#rows = rows;
    this.#events = events;
  }

  write(bytes: Uint8Array): void {
    const text = this.#decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#pending = this.#scan(this.#pending + text);
    const limit = LONGEST_CELL;
    if (this.#pending.length > limit) throw new AppError('FILE_MALFORMED', { cause: 'CELL_TOO_LONG', limit });
  }

  finish(): void {
    this.#parse(this.#pending + this.#decoder.end());
    this.#events.finish();
  }

  /** Reads as far as the text is complete. @returns the start of what is not */
  #scan(text: string): string {
    let at = 0;
    while (!this.#parserAlone) {
      const cell = text.indexOf('<c ', at);
      if (cell === -1) break;
      this.#parse(text.slice(at, cell));
      at = cell;
      if (this.#parserAlone) break;
      plainCell.lastIndex = cell;
      const found = this.#rows.isInRow ? plainCell.exec(text) : null;
      if (found !== null) {
        this.#rows.addPlainCell(found[1] as string, found[2], found[3], found[4] ?? found[5] ?? '');
        at = plainCell.lastIndex;
        continue;
      }
      const end = text.indexOf('</c>', cell);
      if (end === -1) return text.slice(cell);
      this.#parse(text.slice(cell, end + 4));
      at = end + 4;
    }
    // The start of a cell may lie at the very end, and its other half in the next piece.
    const rest = this.#parserAlone ? 0 : (/<c?$/.exec(text.slice(-2))?.[0].length ?? 0);
    this.#parse(text.slice(at, text.length - rest));
    return text.slice(text.length - rest);
  }

  #parse(text: string): void {
    if (text === '') return;
    // The declaration at the very start is the one instruction that every sheet has.
    const body = this.#isFirst ? text.replace(/^\uFEFF?<\?xml [^>]*\?>/, '') : text;
    this.#isFirst = false;
    if (/<[!?]/.test(body)) this.#parserAlone = true;
    this.#events.writeText(text);
  }
}
