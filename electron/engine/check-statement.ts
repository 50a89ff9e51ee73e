import { isStatement, LEAST_STATEMENT } from '../../shared/domain/gates.ts';
import { AppError } from '../../shared/errors.ts';

/** Refuses words that nobody could be held to later. @throws AppError EXPLANATION_SHORT with the least number of characters */
export function checkStatement(words: string): void {
  if (!isStatement(words)) throw new AppError('EXPLANATION_SHORT', { least: LEAST_STATEMENT });
}
