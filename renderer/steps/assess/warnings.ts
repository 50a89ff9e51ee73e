import type { ModelAssessment } from '../../../shared/contract/assess.ts';

export type Warning = 'no-better' | 'worse' | 'too-sure' | 'too-cautious';

/** What must be said of a model before anybody uses it: whether it beats drawing lots, and whether its estimates hold. */
export function warningsOf({ auc, calibrationLine }: Pick<ModelAssessment, 'auc' | 'calibrationLine'>): Warning[] {
  const warnings: Warning[] = [];
  if (auc.high < 0.5) warnings.push('worse');
  else if (auc.low <= 0.5) warnings.push('no-better');
  const slope = calibrationLine?.slope;
  if (slope !== undefined && slope.high < 1) warnings.push('too-sure');
  if (slope !== undefined && slope.low > 1) warnings.push('too-cautious');
  return warnings;
}
