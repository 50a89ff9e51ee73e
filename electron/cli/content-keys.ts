import { hashRows } from '../../shared/learning/row-keys.ts';
import type { AnalysisTable } from '../../shared/learning/table.ts';

/** Rows by content, then outcome and weight: rows that are still equal are interchangeable. */
function byContent({ rows, outcome, weights }: AnalysisTable, content: Float64Array): Int32Array {
  const difference = (values: ArrayLike<number>, a: number, b: number) => (values[a] as number) - (values[b] as number);
  return Int32Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) =>
      difference(content, a, b) ||
      difference(outcome, a, b) ||
      (weights === null ? 0 : difference(weights, a, b)) ||
      a - b,
  );
}

/**
 * A key per row for dossiers without a number, from what the row holds: copies of a row count as one person, and the order of the rows
 * decides nothing. Where more than half of the rows look like another one (few columns with few values), equal content says nothing;
 * then every row is its own person.
 */
export function contentKeys(table: AnalysisTable): string[] {
  const content = hashRows(
    table,
    Int32Array.from({ length: table.rows }, (_, row) => row),
  );
  const copiesArePersons = 2 * new Set(content).size >= table.rows;
  const keys: string[] = new Array(table.rows);
  let copy = 0;
  let before = Number.NaN;
  for (const row of byContent(table, content)) {
    const hash = content[row] as number;
    copy = hash === before ? copy + 1 : 0;
    before = hash;
    keys[row] = copiesArePersons || copy === 0 ? `inhoud ${hash}` : `inhoud ${hash}, nummer ${copy}`;
  }
  return keys;
}
