import { copyNumbers, hashRows } from '../../shared/learning/row-keys.ts';
import type { AnalysisTable } from '../../shared/learning/table.ts';
import { canonicalOrder } from '../../shared/learning/training-rows.ts';

/**
 * A key per row for dossiers without a number, from what the row holds (see `copyNumbers`): the order of the rows decides nothing.
 */
export function contentKeys(table: AnalysisTable): string[] {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const content = hashRows(table, rows);
  const order = canonicalOrder(table, rows, content, content);
  const copies = copyNumbers(Float64Array.from(order, (row) => content[row] as number));
  const keys: string[] = new Array(table.rows);
  for (const [at, row] of order.entries())
    keys[row] = copies[at] === 0 ? `inhoud ${content[row]}` : `inhoud ${content[row]}, nummer ${copies[at]}`;
  return keys;
}
