import type { DemoMunicipalityTable } from '../../../electron/engine/demo/municipality/municipality.ts';

/** One row as cells by column name. */
export type Cells = Readonly<Record<string, string>>;

export function rowsOf(table: DemoMunicipalityTable): readonly (readonly string[])[] {
  return [...table.rows()];
}

export function* cellsOf({ header, rows }: DemoMunicipalityTable): Generator<Cells> {
  for (const row of rows()) yield Object.fromEntries(header.map((column, index) => [column, row[index] as string]));
}
