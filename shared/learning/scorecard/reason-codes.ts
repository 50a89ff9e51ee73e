import { type AdditiveModel, columnsForModel } from '../additive-model.ts';
import { bindCondition, type ModelFeature } from '../conditions.ts';
import type { AnalysisTable, Column } from '../table.ts';
import { defaultPointsScale, isClassesTerm, type PointsScale, pointsPerClass } from './points.ts';

/** What one indicator costs a case file. */
export interface ReasonCode {
  readonly feature: string;
  readonly termIndex: number;
  /** Class that the row is in; null when it is in none. */
  readonly classIndex: number | null;
  readonly points: number;
  /** Points short of the indicator's best class. */
  readonly lost: number;
}

/**
 * A function that gives, for a row of the table, the indicators that cost it points against their best class, the
 * costliest first.
 * @param most reasons per row
 * @throws AppError MODEL_COLUMNS_DIFFER; TypeError when the model is no card in classes
 */
export function reasonCodes(
  model: AdditiveModel,
  table: AnalysisTable,
  most: number,
  scale: PointsScale = defaultPointsScale,
): (row: number) => ReasonCode[] {
  const columns = columnsForModel(model, table);
  const features = new Map(model.features.map((feature) => [feature.name, feature]));
  const points = pointsPerClass(model, scale);
  const indicators = model.terms.filter(isClassesTerm).map((term, termIndex) => {
    const [feature, column] = [features.get(term.feature) as ModelFeature, columns.get(term.feature) as Column];
    const { perClass, otherwise } = points[termIndex] as (typeof points)[number];
    const tests = term.classes.map(({ condition }) => bindCondition(condition, feature, column));
    return { feature: term.feature, termIndex, perClass, otherwise, tests, best: Math.max(...perClass) };
  });
  return (row) =>
    indicators
      .map(({ feature, termIndex, perClass, otherwise, tests, best }): ReasonCode => {
        const found = tests.findIndex((test) => test(row));
        const own = perClass[found] ?? otherwise;
        return { feature, termIndex, classIndex: found < 0 ? null : found, points: own, lost: best - own };
      })
      .filter(({ lost }) => lost > 0)
      .sort((a, b) => b.lost - a.lost || a.termIndex - b.termIndex)
      .slice(0, most);
}
