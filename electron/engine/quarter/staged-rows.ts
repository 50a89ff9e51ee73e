import type { SourceColumn, SourceTable } from '../../../shared/domain/source-tables.ts';
import { biasColumns, storedColumns } from '../store/quarter-rows.ts';
import { IntBlocks, PlainColumn, type ValueColumn, WholeColumn } from './column-blocks.ts';
import type { StoredValue } from './read-cell.ts';

/** Columns of a table that are kept of a row, those that go apart for the bias test last. */
function stagedColumns(table: SourceTable): readonly SourceColumn[] {
  return [...storedColumns(table), ...biasColumns(table)];
}

/** A row that was read, with the ids of its owner in place of the numbers. Dates are days since 1970-01-01. */
export interface StagedRow {
  readonly line: number;
  readonly dossier: number;
  readonly person: number;
  readonly snapshot: number;
  /** When the row was known, if nothing was known of its record before. */
  readonly firstKnown: number;
  /** In the order of `stagedColumns`. */
  readonly values: readonly StoredValue[];
}

const isWhole = ({ type, pseudonym }: SourceColumn): boolean =>
  pseudonym !== undefined || type === 'date' || type === 'whole';

/**
 * The rows of one table of a delivery, in memory column by column, until they are written in order of their dossier: written like that,
 * a dossier's rows lie together in the vault, where its features are computed later.
 */
export class StagedRows {
  readonly columns: readonly SourceColumn[];
  readonly lines = new IntBlocks();
  readonly dossiers = new IntBlocks();
  readonly persons = new IntBlocks();
  readonly snapshots = new IntBlocks();
  readonly firstKnown = new IntBlocks();
  readonly #values: readonly ValueColumn[];

  constructor(table: SourceTable) {
    this.columns = stagedColumns(table);
    this.#values = this.columns.map((column) => (isWhole(column) ? new WholeColumn() : new PlainColumn()));
  }

  get length(): number {
    return this.lines.length;
  }

  add({ line, dossier, person, snapshot, firstKnown, values }: StagedRow): void {
    this.lines.push(line);
    this.dossiers.push(dossier);
    this.persons.push(person);
    this.snapshots.push(snapshot);
    this.firstKnown.push(firstKnown);
    for (let at = 0; at < this.#values.length; at += 1) this.#values[at]?.push(values[at] ?? null);
  }

  /** The value of a row (counted from 0) in a column of `columns`. */
  value(column: number, row: number): StoredValue {
    return this.#values[column]?.at(row) ?? null;
  }

  replace(column: number, row: number, value: StoredValue): void {
    this.#values[column]?.set(row, value);
  }

  /** The rows of each dossier, in the order of their ids, those of one dossier in the order of the file. */
  *byDossier(): Generator<readonly [dossier: number, rows: Int32Array]> {
    let highest = 0;
    for (let row = 0; row < this.length; row += 1) highest = Math.max(highest, this.dossiers.at(row));
    // counting sort: where the rows of each dossier start, and after placing them where they end
    const ends = new Int32Array(highest + 2);
    for (let row = 0; row < this.length; row += 1) ends[this.dossiers.at(row) + 1]! += 1;
    for (let dossier = 1; dossier < ends.length; dossier += 1) ends[dossier]! += ends[dossier - 1]!;
    const rows = new Int32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      const dossier = this.dossiers.at(row);
      rows[ends[dossier]!] = row;
      ends[dossier]! += 1;
    }
    let from = 0;
    for (let dossier = 0; dossier <= highest; dossier += 1) {
      const to = ends[dossier] ?? from;
      if (to > from) yield [dossier, rows.subarray(from, to)];
      from = to;
    }
  }
}
