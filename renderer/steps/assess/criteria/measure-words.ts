import type { CriterionMeasure } from '../../../../shared/contract/assess-criteria.ts';
import type { Texts } from '../../../i18n/language.ts';

/** What can be required, as the page and the log call it. */
export const measureNames: Texts<Readonly<Record<CriterionMeasure, string>>> = {
  nl: {
    hitRateAboveRandom: 'Vaker raak dan de andere dossiers',
    auc: 'Onderscheid (AUC)',
    recall: 'Deel van alle onrechtmatige dossiers',
    overlap: 'Vaste kop van de lijst',
  },
  en: {
    hitRateAboveRandom: 'More hits than the other case files',
    auc: 'Telling apart (AUC)',
    recall: 'Share of all unlawful case files',
    overlap: 'Steady top of the list',
  },
};
