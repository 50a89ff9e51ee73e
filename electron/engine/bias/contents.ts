import type { BiasVault } from '../../../shared/contract/assess-groups.ts';
import { countBiasTable, holdsValues, listBiasTables } from '../store/bias-contents.ts';
import type { Db } from '../store/database.ts';

/** What lies in the bias vault: counts of values, never the values themselves. The order is that in which the attributes are met. */
export function biasContents(db: Db): BiasVault['attributes'] {
  const rows = new Map<string, number>();
  for (const table of listBiasTables(db)) {
    const { filled } = countBiasTable(db, table);
    for (const [index, { attribute }] of table.columns.entries())
      rows.set(attribute, (rows.get(attribute) ?? 0) + (filled[index] ?? 0));
  }
  return [...rows].filter(([, count]) => count > 0).map(([name, count]) => ({ name, rows: count }));
}

/** Whether any group attribute of anybody is in the vault. */
export const holdsAttributes = (db: Db): boolean => listBiasTables(db).some((table) => holdsValues(db, table));
