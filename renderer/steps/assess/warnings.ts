import type { ModelAssessment } from '../../../shared/contract/assess.ts';

export type Warning = 'no-terms' | 'no-better' | 'worse' | 'too-sure' | 'too-cautious';

interface Judged extends Pick<ModelAssessment, 'auc' | 'calibrationLine'> {
  /** How many terms the model has; null where that is not known yet. */
  readonly terms: number | null;
}

/** What must be said of a model before anybody uses it: whether it beats drawing lots, and whether its estimates hold. */
export function warningsOf({ auc, calibrationLine, terms }: Judged): Warning[] {
  const warnings: Warning[] = terms === 0 ? ['no-terms'] : [];
  if (auc.high < 0.5) warnings.push('worse');
  else if (auc.low <= 0.5) warnings.push('no-better');
  const slope = calibrationLine?.slope;
  if (slope !== undefined && slope.high < 1) warnings.push('too-sure');
  if (slope !== undefined && slope.low > 1) warnings.push('too-cautious');
  return warnings;
}
