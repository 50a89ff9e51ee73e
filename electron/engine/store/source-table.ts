import { type RowTable, rowTable } from './row-table.ts';

/** The delivered rows of one delivery: features, numbers, outcome, weight and split. */
export function sourceTable(deliveryId: number): RowTable {
  return rowTable('source', deliveryId);
}
