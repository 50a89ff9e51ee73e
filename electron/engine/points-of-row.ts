import type { DossierPoints } from '../../shared/contract/dossier.ts';
import type { AdditiveModel } from '../../shared/learning/additive-model.ts';
import { explainRow } from '../../shared/learning/explain-row.ts';
import { defaultPointsScale, pointsPerClass, scalingOf } from '../../shared/learning/scorecard/points.ts';
import { reasonCodes } from '../../shared/learning/scorecard/reason-codes.ts';
import type { AnalysisTable } from '../../shared/learning/table.ts';

/**
 * The points of one row on a scorecard, characteristic by characteristic, the costliest first (the reason codes of Siddiqi 2006,
 * chapter 6: the distance to the best class). Points add up to the total exactly.
 * @throws AppError MODEL_COLUMNS_DIFFER; TypeError when the model is no card in classes
 */
export function pointsOfRow(model: AdditiveModel, table: AnalysisTable, row: number): DossierPoints {
  const { factor } = scalingOf(defaultPointsScale);
  const perClass = pointsPerClass(model);
  const lost = new Map(reasonCodes(model, table, model.terms.length)(row).map((code) => [code.termIndex, code.lost]));
  const characteristics = explainRow(model, table, row).contributions.map(({ termIndex, value }) => {
    const { otherwise } = perClass[termIndex] as (typeof perClass)[number];
    const { coefficient } = model.terms[termIndex] as (typeof model.terms)[number];
    return { index: termIndex, points: otherwise - factor * coefficient * value, lost: lost.get(termIndex) ?? 0 };
  });
  return {
    total: characteristics.reduce((sum, { points }) => sum + points, 0),
    characteristics: characteristics.sort((a, b) => b.lost - a.lost || a.index - b.index),
  };
}
