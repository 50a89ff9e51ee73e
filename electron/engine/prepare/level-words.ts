import type { FeatureDeclaration } from '../../../shared/domain/feature-declarations.ts';
import { sourceColumn, sourceTable } from '../../../shared/domain/source-tables.ts';
import type { FeatureValues } from '../store/feature-run.ts';

const NOT_FILLED_IN = 'niet ingevuld';

/** The words of a code of the layout; a code without words stays as it is, an empty one is said to be empty. */
export function codeWords(table: string, column: string, code: string): string {
  if (code === '') return NOT_FILLED_IN;
  return sourceColumn(sourceTable(table), column).codes?.[code] ?? code;
}

/** A feature whose levels are codes of the layout, with their words instead: "alg. bijstand" reads better in a sentence than "01". */
export function withLevelWords({ table, measure }: FeatureDeclaration, feature: FeatureValues): FeatureValues {
  if (feature.type === 'number' || !('column' in measure)) return feature;
  const levels = feature.levels.map((code) => codeWords(table, measure.column, code));
  return new Set(levels).size === levels.length ? { ...feature, levels } : feature;
}
