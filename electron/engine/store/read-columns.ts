import type { Db } from './database.ts';
import { type Cell, countRows, type RowTable } from './row-table.ts';

/** Columns of a row table in row order, by position. */
export interface ReadColumns {
  /** NULL becomes NaN. */
  readonly numbers: ReadonlyMap<number, Float64Array>;
  readonly texts: ReadonlyMap<number, (string | null)[]>;
}

const PAGE_ROWS = 2000;

/**
 * Reads many columns in one pass over the table. Column by column, every page of the file would be read and decrypted once per column.
 */
export function readColumns(
  db: Db,
  table: RowTable,
  positions: { readonly numbers: readonly number[]; readonly texts: readonly number[] },
): ReadColumns {
  const rows = countRows(db, table);
  const numbers = positions.numbers.map((position) => ({ position, values: new Float64Array(rows) }));
  const texts = positions.texts.map((position) => ({ position, values: new Array<string | null>(rows).fill(null) }));
  const names = [...positions.numbers, ...positions.texts].map((position) => `c${position}`);
  if (names.length > 0) {
    const page = db
      .prepare<[number, number], Cell[]>(
        `SELECT row, ${names.join(', ')} FROM ${table.name} WHERE row >= ? ORDER BY row LIMIT ?`,
      )
      .raw();
    let index = 0;
    for (let from = 0; ; ) {
      const read = page.all(from, PAGE_ROWS);
      for (const cells of read) {
        for (const [offset, { values }] of numbers.entries())
          values[index] = (cells[offset + 1] as number | null) ?? Number.NaN;
        for (const [offset, { values }] of texts.entries())
          values[index] = cells[numbers.length + offset + 1] as string | null;
        index += 1;
      }
      if (read.length < PAGE_ROWS) break;
      from = (read.at(-1)?.[0] as number) + 1;
    }
  }
  return {
    numbers: new Map(numbers.map(({ position, values }) => [position, values])),
    texts: new Map(texts.map(({ position, values }) => [position, values])),
  };
}
