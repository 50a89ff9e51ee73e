/** What is known of one column of a delivered table after reading it once. */

/** `text` is text with too many different values to be a code. */
export type ColumnKind = 'number' | 'code' | 'date' | 'boolean' | 'text';

/** What a column is read as at import: `year` is a full date of birth of which only the year enters. */
export type ImportKind = ColumnKind | 'year';

/** How `1.345` is read: as 1345 (`comma` is the decimal mark) or as 1.345 (`point` is). Other spellings speak for themselves. */
export type DecimalStyle = 'comma' | 'point';

/** Order of the parts of a date. `dmyy` has a year of two digits; serials count days as a spreadsheet does. */
export type DateFormat = 'dmy' | 'mdy' | 'ymd' | 'yyyymmdd' | 'dmyy' | 'serial1900' | 'serial1904';

/**
 * What the analyst is asked because the data do not say it: no day above 12 (`DATE_ORDER`), whole numbers under a date heading
 * (`DATE_SERIAL`), only spellings like `1.345` (`DECIMAL_STYLE`), some values of another kind (`MIXED_KINDS`).
 */
export type ColumnQuestion = 'DATE_ORDER' | 'DATE_SERIAL' | 'DECIMAL_STYLE' | 'MIXED_KINDS';

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Counts are rows. Values of refused columns and of dossier numbers are never shown: their `topValues`, `min`, `max`, `mean` are empty. */
export interface ColumnProfile {
  readonly name: string;
  /** Position in the file, from 0. */
  readonly index: number;
  readonly kind: ColumnKind;
  readonly decimal: DecimalStyle | null;
  readonly dateFormat: DateFormat | null;
  readonly rows: number;
  readonly nonEmpty: number;
  /** Empty, `-`, `NULL` and their like, spreadsheet errors and sentinels. */
  readonly missing: number;
  /** The part of `missing` written as a date that means "none": 31-12-9999, 01-01-1001, 00000000, 1-1-1900. */
  readonly sentinels: number;
  /** Values that do not fit `kind`; they become missing at import, listed with their line. */
  readonly unreadable: number;
  /** Number of different values; a lower bound when `distinctIsExact` is false. */
  readonly distinct: number;
  readonly distinctIsExact: boolean;
  /** Every row has a value and no value comes back (certain, not estimated). */
  readonly unique: boolean;
  /** Some value starts with a zero that carries meaning (`0042`), so that the column stays text. */
  readonly leadingZeros: boolean;
  readonly maxLength: number;
  /** Of a number, or of a date in days since 1970-01-01. */
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Most frequent first; only for columns with few levels. */
  readonly topValues: readonly ValueCount[];
  readonly questions: readonly ColumnQuestion[];
}
