/** One table of the delivery: its columns and, per dossier, its rows. */
import type { Dossier } from './dossier.ts';
import type { Investigation } from './investigations.ts';
import type { Setting } from './setting.ts';

/** A dossier with all that was ever looked into in it. */
export interface Case {
  readonly dossier: Dossier;
  readonly investigations: readonly Investigation[];
  readonly setting: Setting;
}

/** One text per column, as it stands in the file. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>;

export interface TableMaker {
  readonly name: string;
  readonly header: readonly string[];
  rowsOf(subject: Case): Iterable<readonly string[]>;
}

/** Columns that every table begins with. */
export const keyColumns = ['peildatum', 'dossiernr', 'clientnr'] as const;
export type KeyColumn = (typeof keyColumns)[number];

/** Makes rows in the order of the header from cells by name, so that the compiler misses no column. */
export function defineTable<const Columns extends readonly string[]>(
  name: string,
  columns: Columns,
  draw: (subject: Case) => Iterable<Cells<KeyColumn | Columns[number]>>,
): TableMaker {
  const header: readonly (KeyColumn | Columns[number])[] = [...keyColumns, ...columns];
  return {
    name,
    header,
    *rowsOf(subject) {
      for (const cells of draw(subject)) yield header.map((column) => cells[column]);
    },
  };
}
