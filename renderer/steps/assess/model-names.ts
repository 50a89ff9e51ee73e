import type { ModelKind } from '../../../shared/contract/train.ts';
import type { Texts } from '../../i18n/language.ts';

/** The models as all pages call them. */
export const modelNames: Texts<Readonly<Record<ModelKind, string>>> = {
  nl: { 'rulefit-readable': 'RuleFit leesbaar', rulefit: 'RuleFit volledig', 'l1-logistic': 'eenvoudig model (L1)' },
  en: { 'rulefit-readable': 'RuleFit readable', rulefit: 'RuleFit full', 'l1-logistic': 'simple model (L1)' },
};
