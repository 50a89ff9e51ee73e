import { bindTerm } from '../additive-model.ts';
import type { AnalysisTable } from '../table.ts';
import type { SingleProfile } from './expert-card.ts';
import { expertFeatures } from './expert-features.ts';

/**
 * 1 per row of the table that fits the profile, 0 for the others. No outcome is looked at.
 * @throws AppError MODEL_COLUMNS_DIFFER when the table lacks a feature of the profile, or has it as another kind
 */
export function profileMembers({ name, conditions }: SingleProfile, table: AnalysisTable): Uint8Array {
  const features = expertFeatures({ name, conditions }, table);
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const holds = bindTerm({ kind: 'rule', conditions }, features, columns);
  return Uint8Array.from({ length: table.rows }, (_, row) => holds(row));
}
