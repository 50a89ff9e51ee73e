import type { Db } from './database.ts';

/** A table of delivered rows, made for one delivery: source-table.ts has one, and what lies apart from it has a file of its own. */
export interface RowTable {
  readonly name: string;
}

export type CellType = 'REAL' | 'TEXT' | 'INTEGER';
export type Cell = number | string | null;

export interface RowColumn {
  /** The column's position in the delivery; the table calls it `c<position>`. */
  readonly position: number;
  readonly type: CellType;
}

/** A row as it is stored: `row`, and `c<position>` for each column. */
export type StoredRow = { readonly row: number } & Readonly<Record<`c${number}`, Cell>>;

/** @param prefix small letters that tell the tables of one delivery apart */
export function rowTable(prefix: string, deliveryId: number): RowTable {
  if (!Number.isSafeInteger(deliveryId)) throw new TypeError('a delivery id is an integer');
  if (!/^[a-z]+$/.test(prefix)) throw new TypeError('a prefix is small letters');
  return { name: `${prefix}_${deliveryId}` };
}

const columnName = (position: number): `c${number}` => {
  if (!Number.isSafeInteger(position) || position < 0) throw new TypeError('a position is a natural number');
  return `c${position}`;
};

export function createRowTable(db: Db, table: RowTable, columns: readonly RowColumn[]): void {
  const definitions = columns.map(({ position, type }) => `${columnName(position)} ${type}`);
  db.exec(`CREATE TABLE ${table.name} (${['row INTEGER PRIMARY KEY', ...definitions].join(', ')}) STRICT`);
}

/**
 * Prepares the insertion of rows once and gives a function for one row. `values` are in the order of `positions`; NaN is stored as
 * NULL, which means missing.
 */
export function rowWriter(
  db: Db,
  table: RowTable,
  positions: readonly number[],
): (row: number, values: readonly Cell[]) => void {
  const names = ['row', ...positions.map(columnName)];
  const marks = names.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${marks})`);
  return (row, values) => {
    if (values.length !== positions.length) throw new RangeError('a row has one value for each column');
    insert.run(row, ...values);
  };
}

export function countRows(db: Db, table: RowTable): number {
  return db.prepare<[], number>(`SELECT count(*) FROM ${table.name}`).pluck().get() as number;
}

/** A page of rows; `offset` counts rows, not row numbers. */
export function readRows(db: Db, table: RowTable, { offset, limit }: { offset: number; limit: number }): StoredRow[] {
  return db
    .prepare<[number, number], StoredRow>(`SELECT * FROM ${table.name} ORDER BY row LIMIT ? OFFSET ?`)
    .all(limit, offset);
}

export function dropRowTable(db: Db, table: RowTable): void {
  db.exec(`DROP TABLE IF EXISTS ${table.name}`);
}
