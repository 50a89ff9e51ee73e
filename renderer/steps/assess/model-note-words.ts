import type { ModelKind } from '../../../shared/contract/train.ts';
import type { Texts } from '../../i18n/language.ts';

/** What kind of estimate each model gives, for whoever reads its figures or its explanation. */
export const modelNotes: Texts<Readonly<Record<ModelKind, string>>> = {
  nl: {
    'rulefit-readable': 'RuleFit leesbaar: een korte lijst regels, gewogen op bekende uitkomsten.',
    rulefit: 'RuleFit volledig: alle regels, om mee te vergelijken.',
    scorecard: 'Scorekaart: per kenmerk een klasse met een gewicht. De eenvoudige rivaal van elk ander model.',
    'risk-groups': 'Risicogroepen: elk dossier valt in één groep, en krijgt de schatting van die groep.',
    'expert-card':
      'Deskundigenkaart: mensen kozen vragen en punten. De schatting komt uit bekende uitkomsten. Eén hoog kenmerk is niet genoeg als de kaart dat zo regelt.',
    profile:
      'Enkelvoudig profiel: mensen kozen één criterium. Er zijn dus maar twee schattingen: erbinnen en erbuiten.',
    combined: 'Gecombineerd: half statistiek, half wat deskundigen invulden.',
  },
  en: {
    'rulefit-readable': 'RuleFit readable: a short list of rules, weighed on known outcomes.',
    rulefit: 'RuleFit full: all rules, to compare with.',
    scorecard: 'Scorecard: a class with a weight for each feature. The simple rival of every other model.',
    'risk-groups': 'Risk groups: each case file is in one group, and gets the estimate of that group.',
    'expert-card':
      'Expert card: people chose questions and points. The estimate comes from known outcomes. One high characteristic does not suffice if the card says so.',
    profile: 'Single profile: people chose one criterion. So there are only two estimates: inside and outside.',
    combined: 'Combined: half statistics, half what experts filled in.',
  },
};
