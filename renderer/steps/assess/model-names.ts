import type { ModelKind } from '../../../shared/contract/train.ts';
import type { Texts } from '../../i18n/language.ts';

/** The models as all pages call them. */
export const modelNames: Texts<Readonly<Record<ModelKind, string>>> = {
  nl: {
    'rulefit-readable': 'RuleFit leesbaar',
    rulefit: 'RuleFit volledig',
    scorecard: 'Scorekaart',
    'risk-groups': 'Risicogroepen',
    'expert-card': 'Deskundigenkaart',
    profile: 'Enkelvoudig profiel',
    combined: 'Gecombineerd',
  },
  en: {
    'rulefit-readable': 'RuleFit readable',
    rulefit: 'RuleFit full',
    scorecard: 'Scorecard',
    'risk-groups': 'Risk groups',
    'expert-card': 'Expert card',
    profile: 'Single profile',
    combined: 'Combined',
  },
};
