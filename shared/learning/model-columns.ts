import { AppError } from '../errors.ts';
import type { ModelFeature } from './conditions.ts';
import type { AnalysisTable, Column } from './table.ts';

/**
 * The table's columns by name, after a check that it has every column the model was trained on, of the same kind.
 * Further columns and another order of columns are fine.
 * @throws AppError MODEL_COLUMNS_DIFFER with the names: `missing` from the table, `otherKind` numeric instead of categorical or v.v.
 */
export function columnsForModel(
  { features }: { readonly features: readonly ModelFeature[] },
  table: AnalysisTable,
): ReadonlyMap<string, Column> {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const missing: string[] = [];
  const otherKind: string[] = [];
  for (const feature of features) {
    const column = columns.get(feature.name);
    if (column === undefined) missing.push(feature.name);
    else if (column.kind !== feature.kind) otherKind.push(feature.name);
  }
  if (missing.length > 0 || otherKind.length > 0) throw new AppError('MODEL_COLUMNS_DIFFER', { missing, otherKind });
  return columns;
}
