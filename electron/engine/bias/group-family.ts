import type { GroupMeasure, ShownFigure } from '../../../shared/contract/assess-groups.ts';
import { familyWeights } from '../../../shared/domain/family-weights.ts';
import {
  compareFamily,
  type GroupComparison,
  type GroupCount,
  type GroupOptions,
} from '../../../shared/learning/bias/compare-groups.ts';

/**
 * Compares the groups of attributes and of their intersections, all measures of a model and of the practice, as one family: where nothing
 * differs, at most 5 in 100 measurements call anything a difference.
 */
export function compareWithIntersections(
  attributes: readonly GroupCount[],
  intersections: readonly GroupCount[],
  options: GroupOptions,
): ShownFigure[] {
  const parts = [
    { counts: attributes, weight: familyWeights.attributes },
    { counts: intersections, weight: familyWeights.intersections },
  ];
  return compareFamily(parts, options).map(asFigure);
}

function asFigure({ riskRatio, ...figure }: GroupComparison): ShownFigure {
  const ratio = riskRatio === null ? null : { value: riskRatio.value, low: riskRatio.low, high: riskRatio.high };
  return { ...figure, measure: figure.measure as GroupMeasure, riskRatio: ratio, hidden: null };
}
