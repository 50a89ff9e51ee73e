/** What every reader of a flat table gives: facts about the file first, then its rows in batches. */

export type RowIssueCode =
  | 'TOO_FEW_CELLS'
  | 'TOO_MANY_CELLS'
  | 'TEXT_AFTER_QUOTE'
  | 'PREAMBLE'
  | 'PAGE_LINE'
  | 'REPEATED_HEADER'
  | 'TOTAL_LINE'
  | 'BLANK_LINE'
  | 'MOJIBAKE';

/** `refused`: a broken row that is not imported; `aside`: a line that is no data; `repaired`: imported after a repair. */
export type RowIssueEffect = 'refused' | 'aside' | 'repaired';

export const rowIssueEffects: Readonly<Record<RowIssueCode, RowIssueEffect>> = {
  TOO_FEW_CELLS: 'refused',
  TOO_MANY_CELLS: 'refused',
  TEXT_AFTER_QUOTE: 'refused',
  PREAMBLE: 'aside',
  PAGE_LINE: 'aside',
  REPEATED_HEADER: 'aside',
  TOTAL_LINE: 'aside',
  BLANK_LINE: 'aside',
  MOJIBAKE: 'repaired',
};

export interface RowIssue {
  /** Line of the file (rows of a sheet count as lines), from 1. */
  readonly line: number;
  readonly code: RowIssueCode;
}

/** Facts about a file that the analyst should see once. `names` holds names of columns or sheets, never values. */
export interface FileNote {
  readonly code:
    | 'HEADER_DUPLICATE'
    | 'HEADER_EMPTY'
    | 'HEADER_LOOKS_LIKE_DATA'
    | 'SHEETS_HIDDEN'
    | 'SHEETS_EMPTY'
    | 'MERGED_CELLS'
    | 'FORMULAS'
    | 'ENCODING_WINDOWS_1252';
  readonly count: number;
  readonly names: readonly string[];
}

export type Encoding = 'utf-8' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t';

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly empty: boolean;
}

export interface ReadOptions {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  /** Name of the sheet; the first visible one with cells when left out. */
  readonly sheet?: string;
  /** SHA-256 that an earlier reading found. The file is then hashed only while it is read: another file ends in `FILE_CHANGED`. */
  readonly knownSha256?: string;
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
  /** Asked between batches; true ends the reading with `CANCELLED`. */
  readonly shouldStop?: () => boolean;
}

export interface RowBatch {
  /** As many cells per row as there are columns, as written in the file (not trimmed). */
  readonly rows: readonly (readonly string[])[];
  /** Line of each row. */
  readonly lines: readonly number[];
  readonly issues: readonly RowIssue[];
}

export interface TableReading extends AsyncIterable<RowBatch> {
  readonly format: 'csv' | 'xlsx';
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly SheetInfo[];
  readonly sheet: string | null;
  /** Names of the columns, unique. */
  readonly header: readonly string[];
  /** Complete once the last batch has been read. */
  readonly notes: () => readonly FileNote[];
  /** Frees the file; also done by reading to the end. Safe to call twice. */
  readonly close: () => Promise<void>;
}

export const fileLimits = {
  csvBytes: 2 * 1024 ** 3,
  xlsxBytes: 512 * 1024 ** 2,
  cellCharacters: 1024 ** 2,
  rowCharacters: 16 * 1024 ** 2,
  columns: 16_384,
  /** Elements within elements; a workbook needs about ten. */
  xmlDepth: 64,
} as const;
