import { NO_SUSPICION } from '../../../shared/domain/no-suspicion.ts';
import type { Texts } from '../../i18n/language.ts';

/** The sentence that stands wherever an estimate is shown. */
export const noSuspicion: Texts<string> = {
  nl: NO_SUSPICION,
  en: 'A score is no suspicion and never a ground for a home visit.',
};
