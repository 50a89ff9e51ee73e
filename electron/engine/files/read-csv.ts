import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { type CsvDialect, detectDialect } from './csv-detect.ts';
import { CsvTokenizer, type RawRow } from './csv-tokenizer.ts';
import { type FileSource, hashSource, readBytes, readChunks, stopIfAsked } from './file-source.ts';
import { RowSorter } from './row-sorter.ts';
import {
  type Encoding,
  type FileNote,
  fileLimits,
  type ReadOptions,
  type RowBatch,
  type TableReading,
} from './table-reading.ts';
import { EncodingScan, hasMojibake, makeDecoder } from './text-encoding.ts';

const HEAD_BYTES = 256 * 1024;
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

interface CsvFacts {
  readonly source: FileSource;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly dialect: CsvDialect;
  /** Where the text starts: after a byte order mark and a `sep=` line. */
  readonly start: number;
}

async function lineOfByte(source: FileSource, offset: number): Promise<number> {
  let line = 1;
  for await (const chunk of readChunks(source, 0, offset)) for (const byte of chunk) if (byte === 10) line += 1;
  return line;
}

/** More control characters than this among the first bytes: not a text. */
const CONTROL_SHARE = 0.01;

function checkIsText(head: Buffer): void {
  let controls = 0;
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  if (controls > CONTROL_SHARE * head.length) throw new AppError('FILE_TYPE_UNKNOWN', { cause: 'BINARY' });
}

/** Reads the file once from start to end: its hash (when it is not known), its encoding, and whether it is a text at all. */
async function scanCsv(source: FileSource, options: ReadOptions): Promise<CsvFacts> {
  const scan = new EncodingScan();
  let offset = 0;
  let firstNul = -1;
  const look = (chunk: Buffer): void => {
    stopIfAsked(options.shouldStop);
    scan.add(chunk);
    const nul = firstNul === -1 ? chunk.indexOf(0) : -1;
    if (nul !== -1) firstNul = offset + nul;
    offset += chunk.length;
  };
  if (options.knownSha256 !== undefined) for await (const chunk of readChunks(source)) look(chunk);
  const sha256 = options.knownSha256 ?? (await hashSource(source, look));
  const head = await readBytes(source, 0, Math.min(HEAD_BYTES, source.bytes));
  checkIsText(head);
  if (firstNul !== -1) {
    throw new AppError('FILE_MALFORMED', { line: await lineOfByte(source, firstNul), cause: 'NUL_BYTES' });
  }
  const encoding = options.encoding ?? scan.finish();
  const mark = head.subarray(0, 3).equals(utf8Mark) ? 3 : 0;
  const text = makeDecoder(encoding)(head.subarray(mark));
  const detected = detectDialect(text);
  const dialect = options.delimiter === undefined ? detected : { ...detected, delimiter: options.delimiter };
  const separatorBytes = detected.separatorLine ? text.indexOf('\n') + 1 : 0;
  return { source, sha256, encoding, dialect, start: mark + separatorBytes };
}

interface RawBatch {
  readonly rows: readonly RawRow[];
  readonly mayBeGarbled: boolean;
}

/** The rows as they stand in the file. At the end the bytes that were read must be the bytes that were hashed before. */
async function* readRawRows(facts: CsvFacts, options: ReadOptions): AsyncGenerator<RawBatch> {
  const { source, dialect } = facts;
  const decode = makeDecoder(facts.encoding);
  const tokenizer = new CsvTokenizer(dialect.delimiter, dialect.newline, dialect.separatorLine ? 2 : 1);
  // hashing is the dearest part of reading; bytes in memory cannot have changed
  const hash = source.inMemory ? null : createHash('sha256');
  let position = 0;
  for await (const chunk of readChunks(source)) {
    stopIfAsked(options.shouldStop);
    hash?.update(chunk);
    const text = decode(position === 0 ? chunk.subarray(facts.start) : chunk);
    position += chunk.length;
    yield { rows: tokenizer.push(text, false), mayBeGarbled: hasMojibake(text) };
    options.onProgress?.(position, source.bytes);
  }
  yield { rows: tokenizer.push(decode(null), true), mayBeGarbled: true };
  if (hash !== null && hash.digest('hex') !== facts.sha256) throw new AppError('FILE_CHANGED');
}

/** The sorter with the header in it and the first rows already sorted; the rest is still to come from `raw`. */
async function startSorter(raw: AsyncGenerator<RawBatch>): Promise<RowSorter> {
  const sample: RawRow[] = [];
  while (!sample.some(({ blank }) => !blank)) {
    const next = await raw.next();
    if (next.done === true) break;
    sample.push(...next.value.rows);
  }
  return new RowSorter(sample, false);
}

async function* sortRows(raw: AsyncGenerator<RawBatch>, sorter: RowSorter, close: () => Promise<void>) {
  try {
    let rows = 0;
    const take = (): RowBatch => {
      const batch = sorter.take();
      rows += batch.rows.length;
      return batch;
    };
    yield take();
    // a batch holds rows that began in an earlier chunk, so that once garbled text was seen all rows are looked at
    let mayBeGarbled = false;
    for await (const batch of raw) {
      mayBeGarbled ||= batch.mayBeGarbled;
      sorter.addAll(batch.rows, mayBeGarbled);
      yield take();
    }
    if (rows === 0) throw new AppError('FILE_EMPTY', { cause: 'HEADER_ONLY' });
  } finally {
    await close();
  }
}

/**
 * Opens a delimited text. Its encoding (UTF-8, else Windows-1252), delimiter and header are known when this returns; the rows follow by
 * iterating, once, in batches of about 1 MB. Takes over `source` and closes it.
 * Throws `FILE_TOO_LARGE`, `FILE_TYPE_UNKNOWN` (binary), `FILE_EMPTY` (cause `NO_ROWS`, `HEADER_ONLY`), `CANCELLED`, `FILE_CHANGED`, and
 * `FILE_MALFORMED` with `line` and `cause`: `NUL_BYTES`, `QUOTE_NOT_CLOSED`, `CELL_TOO_LONG`, `ROW_TOO_LONG`, `TOO_MANY_COLUMNS`.
 */
export async function readCsv(source: FileSource, options: ReadOptions = {}): Promise<TableReading> {
  let isOpen = true;
  const close = async () => {
    if (isOpen) await source.handle.close();
    isOpen = false;
  };
  try {
    if (source.bytes > fileLimits.csvBytes) {
      throw new AppError('FILE_TOO_LARGE', { bytes: source.bytes, limit: fileLimits.csvBytes });
    }
    const facts = await scanCsv(source, options);
    const raw = readRawRows(facts, options);
    const sorter = await startSorter(raw);
    const notes: readonly FileNote[] =
      facts.encoding === 'utf-8' ? [] : [{ code: 'ENCODING_WINDOWS_1252', count: 1, names: [] }];
    return {
      format: 'csv',
      bytes: source.bytes,
      sha256: facts.sha256,
      encoding: facts.encoding,
      delimiter: facts.dialect.delimiter,
      sheets: [],
      sheet: null,
      header: sorter.header,
      notes: () => [...notes, ...sorter.notes],
      close,
      [Symbol.asyncIterator]: () => sortRows(raw, sorter, close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
