import type { GlossaryTerm } from './glossary.ts';

/** The models that stand beside RuleFit, and the words that belong to them. */
export const modelTerms: readonly GlossaryTerm[] = [
  {
    nl: {
      term: 'Deskundigenkaart',
      meaning:
        'Vragen met vaste antwoorden en punten, opgesteld door mensen die het werk kennen. Per soort onrechtmatigheid is er een drempel. Een score is geen verdenking.',
    },
    en: {
      term: 'Expert card',
      meaning:
        'Questions with fixed answers and points, drawn up by people who know the work. Each kind of unlawfulness has a threshold. A score is no suspicion.',
    },
  },
  {
    nl: {
      term: 'Enkelvoudig profiel',
      meaning:
        'Eén criterium van deskundigen: een dossier valt erin of erbuiten. Ook binnen het profiel is er bij de meeste mensen vaak niets aan de hand.',
    },
    en: {
      term: 'Single profile',
      meaning:
        'One criterion of experts: a case file is inside or outside. Inside it, too, there is often nothing wrong with most people.',
    },
  },
  {
    nl: {
      term: 'Gecombineerd model',
      meaning:
        'Een model dat voor de helft van de deskundigen komt en voor de helft van het leesbare statistische model. Zo beslist geen van beide alleen.',
    },
    en: {
      term: 'Combined model',
      meaning:
        'A model that comes half from the experts and half from the readable statistical model. So neither of them decides alone.',
    },
  },
  {
    nl: {
      term: 'Gini',
      meaning:
        'Hoe goed een kenmerk of model onrechtmatige en rechtmatige dossiers uit elkaar houdt: tweemaal de AUC min 1. 0 is loten, 1 is foutloos.',
    },
    en: {
      term: 'Gini',
      meaning:
        'How well a feature or model tells unlawful from lawful case files: twice the AUC minus 1. 0 is drawing lots, 1 is without fault.',
    },
  },
  {
    nl: {
      term: 'Informatiewaarde (IV)',
      meaning:
        'Eén getal voor wat een kenmerk in klassen op zichzelf zegt. Onder 0,02 is dat bijna niets, boven 0,3 veel. Boven 0,5 is het te mooi: misschien is het kenmerk pas achteraf bekend.',
    },
    en: {
      term: 'Information value (IV)',
      meaning:
        'One figure for what a feature in classes says by itself. Below 0.02 that is almost nothing, above 0.3 a lot. Above 0.5 it is too good: perhaps the feature is known only afterwards.',
    },
  },
  {
    nl: {
      term: 'Klasse',
      meaning:
        'Een deel van de waarden van een kenmerk die samen tellen, zoals 3 of meer stukken te laat. Elk dossier valt per kenmerk in één klasse.',
    },
    en: {
      term: 'Class',
      meaning:
        'A part of the values of a feature that count together, such as 3 or more documents late. Each case file is in one class per feature.',
    },
  },
  {
    nl: {
      term: 'Risicogroepen',
      meaning:
        'Alle dossiers verdeeld in enkele groepen die verschillen in hoe vaak er iets mis was. Elk dossier valt in precies één groep. Een groep is geen oordeel over wie erin valt.',
    },
    en: {
      term: 'Risk groups',
      meaning:
        'All case files divided in a few groups that differ in how often something was wrong. Each case file is in exactly one. A group is no judgement on who is in it.',
    },
  },
  {
    nl: {
      term: 'Scorekaart',
      meaning:
        'Een eenvoudig model op één kaart: per kenmerk klassen met punten, die u optelt. Meer punten betekent vaker rechtmatig. Een score is geen verdenking.',
    },
    en: {
      term: 'Scorecard',
      meaning:
        'A simple model on one card: per feature classes with points, which you add up. More points means lawful more often. A score is no suspicion.',
    },
  },
  {
    nl: {
      term: 'WOE (weight of evidence)',
      meaning:
        'Het gewicht van een klasse. Onder 0: onrechtmatig komt er vaker voor dan gemiddeld. Boven 0: minder vaak. 0 is gemiddeld.',
    },
    en: {
      term: 'WOE (weight of evidence)',
      meaning:
        'The weight of a class. Below 0: unlawful is more frequent in it than average. Above 0: less frequent. 0 is average.',
    },
  },
];
