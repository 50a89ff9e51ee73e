import type { AppError } from '../../../../shared/errors.ts';
import { useSettledAsk } from '../../../app/use-settled-ask.ts';
import { useLanguage } from '../../../i18n/use-text.ts';
import {
  type PercentageQuestion,
  questionAbout,
  readCount,
  readPercentage,
  type TypedProfile,
} from './profile-form.ts';

/** What must be asked about the percentage that was typed; null while there is none, or its answer is under way. */
export function usePercentageQuestion({ way, n, percentage }: TypedProfile): {
  readonly question: PercentageQuestion | null;
  readonly error: AppError | null;
} {
  const language = useLanguage();
  const count = readCount(n, 1, language) ?? Number.NaN;
  const read = readPercentage(percentage, language);
  const input = way !== 'percentage' || Number.isNaN(count) || read === null ? null : { ...read, n: count };
  const { value, error, isFresh } = useSettledAsk('assess.numerators', input, null);
  return { question: value !== null && isFresh ? questionAbout(value) : null, error };
}
