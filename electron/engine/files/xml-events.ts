import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { AppError } from '../../../shared/errors.ts';
import { fileLimits } from './table-reading.ts';

export interface XmlHandlers {
  /** `name` is without its namespace prefix. */
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Feeds pieces of an XML file to handlers. A document type is refused, so that no entity can be declared, expanded or fetched; what is
 * not well-formed or nested too deep is `FILE_MALFORMED`. Call `finish` at the end.
 */
export class XmlEvents {
  readonly #parser = new SaxesParser();
  readonly #decoder = new StringDecoder('utf8');
  #sinceEvent = 0;
  #depth = 0;

  constructor({ onOpen, onText, onClose }: XmlHandlers) {
    this.#parser.on('error', (cause) => {
      throw new AppError('FILE_MALFORMED', { line: this.#parser.line, cause: 'XML' }, cause);
    });
    this.#parser.on('doctype', () => {
      throw new AppError('FILE_MALFORMED', { line: this.#parser.line, cause: 'XML_DOCTYPE' });
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#sinceEvent = 0;
      this.#goDeeper();
      onOpen(localName(name), attributes);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#sinceEvent = 0;
      this.#depth -= 1;
      onClose?.(localName(name));
    });
    if (onText !== undefined) this.#parser.on('text', onText);
  }

  #goDeeper(): void {
    this.#depth += 1;
    const limit = fileLimits.xmlDepth;
    if (this.#depth > limit)
      throw new AppError('FILE_MALFORMED', { line: this.#parser.line, cause: 'XML_TOO_DEEP', limit });
  }

  write(bytes: Uint8Array): void {
    this.writeText(this.#decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  }

  writeText(text: string): void {
    this.#sinceEvent += text.length;
    this.#parser.write(text);
    // one tag or text that keeps growing would fill the memory
    const limit = fileLimits.rowCharacters;
    if (this.#sinceEvent > limit + text.length) {
      throw new AppError('FILE_MALFORMED', { line: this.#parser.line, cause: 'CELL_TOO_LONG', limit });
    }
  }

  finish(): void {
    this.#parser.write(this.#decoder.end()).close();
  }
}
