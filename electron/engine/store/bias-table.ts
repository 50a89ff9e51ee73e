import { type RowTable, rowTable } from './row-table.ts';

/** The bias vault (biaskluis) of one delivery: group attributes, for measuring bias only. Code that trains never imports this file. */
export function biasTable(deliveryId: number): RowTable {
  return rowTable('bias', deliveryId);
}
