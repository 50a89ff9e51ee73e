import type { AdditiveModel, Term } from './additive-model.ts';

/**
 * One high characteristic never suffices (Utrecht, inventory of 2003): when fewer than `atLeast + 1` terms contribute above average in a
 * row (`isAboveAverage`), its log-odds are at most those of the average dossier (`baseLogOdds`).
 */
export interface Guard {
  /** Terms above average that are needed beside the first; a whole number of at least 0. */
  readonly atLeast: number;
}

/** Whether a term that has this value in a row raises the row's log-odds above those of the average dossier. */
export function isAboveAverage({ coefficient, mean }: Pick<Term, 'coefficient' | 'mean'>, value: number): boolean {
  return coefficient * (value - mean) > 0;
}

/** Log-odds of the average dossier: `intercept + sum of coefficient * mean`. */
export function baseLogOdds({ intercept, terms }: Pick<AdditiveModel, 'intercept' | 'terms'>): number {
  return terms.reduce((sum, { coefficient, mean }) => sum + coefficient * mean, intercept);
}
