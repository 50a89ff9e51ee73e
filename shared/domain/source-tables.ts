import stored from '../../resources/source-tables.json' with { type: 'json' };

/** What a column of a quarterly delivery may be used for; see resources/source-tables.json. */
export type SourceUse = 'key' | 'feature' | 'proxy' | 'bias' | 'process' | 'label' | 'refuse';
export type SourceType = 'text' | 'date' | 'code' | 'whole' | 'amount' | 'yesNo' | 'freeText';
export type PseudonymKind = 'dossier' | 'person' | 'caseworker' | 'record';

export interface SourceColumn {
  readonly name: string;
  readonly type: SourceType;
  readonly use: SourceUse;
  readonly required: boolean;
  /** Code to its Dutch words; absent for codes that have no fixed list. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Lowest and highest value that can be true, both included. */
  readonly range?: readonly [number, number];
  /** Date column of the same row before which the value was not known: an end reason is known at the end. */
  readonly knownBy?: string;
  /** Codes that must not come in: the row is refused, or only the cell. */
  readonly refusedCodes?: {
    readonly codes: readonly string[];
    readonly reason: string;
    readonly effect: 'row' | 'cell';
  };
  /** Names by which exports call the column. */
  readonly aliases?: readonly string[];
  /** A number that becomes a keyed pseudonym at import. */
  readonly pseudonym?: PseudonymKind;
}

export interface SourceTable {
  readonly name: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** A snapshot has one row per reference date; an event has one row, known from its registration. */
  readonly kind: 'snapshot' | 'event';
  /** Columns that, with dossier and person, tell the records of the table apart. */
  readonly recordKey: readonly string[];
  /** Date column from which a row was known; null: only from the reference date of its delivery. */
  readonly knownFrom: string | null;
  /** Date column by which windows of features count. */
  readonly date: string;
  /**
   * Codes of a column that say that the municipality took the record back: from the reference date of the row that says so, it counts in
   * no feature any more. No date tells when it was taken back; before that reference date nobody could know.
   */
  readonly withdrawn?: { readonly column: string; readonly codes: readonly string[] };
  readonly columns: readonly SourceColumn[];
}

/** The layout of a quarterly delivery: ten tables of the file (source 000) and the investigations. */
export const sourceTables = stored.tables as unknown as readonly SourceTable[];

const byName = new Map(sourceTables.map((table) => [table.name, table]));

/** @throws RangeError for a name that the layout does not have */
export function sourceTable(name: string): SourceTable {
  const table = byName.get(name);
  if (table === undefined) throw new RangeError(`the layout has no table ${name}`);
  return table;
}

/** @throws RangeError for a name that the table does not have */
export function sourceColumn(table: SourceTable, name: string): SourceColumn {
  const column = table.columns.find((each) => each.name === name);
  if (column === undefined) throw new RangeError(`${table.name} has no column ${name}`);
  return column;
}

/** Columns that tell whose row it is and as of when; all tables have them. */
export const ownerColumns = ['peildatum', 'dossiernr', 'clientnr'] as const;

/** Quarter of a date `yyyy-mm-dd`, such as `2026-K4`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-K${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
