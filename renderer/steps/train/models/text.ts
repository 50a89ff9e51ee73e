import type { ModelKind } from '../../../../shared/contract/train.ts';
import type { ModelTab } from './model-tabs.ts';

const nl = {
  // overview
  overview: 'De modellen naast elkaar',
  model: 'Model',
  rival: 'eenvoudige rivaal',
  terms: 'Termen',
  auc: 'AUC',
  aucHead: 'AUC, met interval',
  aucScale: (from: string) => `${from} tot 1; streep: loten (0,5)`,
  n: 'n',
  overviewNote: (how: string) => `${how}. AUC 0,5 is loten, 1 is foutloos.`,
  // tabs
  tabs: 'Model om te bekijken',
  tab: {
    rules: 'Regels',
    scorecard: 'Scorekaart',
    'risk-groups': 'Risicogroepen',
    'expert-card': 'Deskundigenkaart',
    profile: 'Profiel',
    combined: 'Gecombineerd',
  } satisfies Record<ModelTab, string>,
  title: (name: string, terms: string) => `${name}: ${terms}`,
  counts: {
    rules: (n: number) => (n === 1 ? '1 term' : `${n} termen`),
    scorecard: (n: number) => (n === 1 ? '1 kenmerk' : `${n} kenmerken`),
    'risk-groups': (n: number) => (n === 1 ? '1 groep' : `${n} groepen`),
    'expert-card': (n: number) => (n === 1 ? '1 vraag' : `${n} vragen`),
    profile: (_n: number) => '1 criterium',
    combined: (n: number) => (n === 1 ? '1 term' : `${n} termen`),
  } satisfies Record<ModelTab, (n: number) => string>,
  notes: {
    'rulefit-readable': 'De leesbare RuleFit heeft weinig termen: kort genoeg om elke regel na te lopen.',
    rulefit: 'De volledige RuleFit is er om te vergelijken: is zij veel beter, dan kost leesbaarheid iets.',
    scorecard:
      'De eenvoudige rivaal: elk kenmerk telt op zichzelf, in klassen. Elk ander model moet beter zijn dan deze kaart.',
    'risk-groups':
      'Elk dossier valt in precies één groep. Het programma splitst alleen waar het verschil meer is dan toeval (chi-kwadraat).',
    'expert-card':
      'Deskundigen kozen de vragen en de punten. De training bepaalt alleen welke schatting bij een puntentotaal hoort.',
    profile: 'Deskundigen kozen het criterium. De training telt alleen hoe vaak het binnen en buiten raak is.',
    combined:
      'De helft komt van het leesbare statistische model, de helft van de deskundigen. Zo weegt geen van beide alleen.',
  } satisfies Record<ModelKind, string>,
  proposal: 'Wat deskundigen invulden, is een voorstel van mensen. Een score is geen verdenking.',
  // rules
  variant: 'Welke RuleFit',
  readable: 'Leesbaar',
  full: 'Volledig',
  measured: {
    'cross-validation': (parts: string) =>
      `Eerlijk getoetst in ${parts} delen, steeds op dossiers die het model niet zag`,
    'hold-out': (_parts: string) => 'Eerlijk getoetst op het apart gehouden deel, dat het model niet zag',
  },
  aucWords: (of100: string) =>
    `Van 100 paren, steeds één onrechtmatig en één rechtmatig dossier, staat in ongeveer ${of100} het onrechtmatige hoger. 50 is loten.`,
  term: 'Regel',
  hits: 'Raak van n, met interval',
  gradual: 'geleidelijk: weging van laag tot hoog',
  weighs: 'Weegt',
  factor: (factor: string) => `× ${factor}`,
  raises: 'verhoogt',
  lowers: 'verlaagt',
  timesOf: (n: string) => `Keer van ${n}`,
  noTerms: 'Dit model koos geen enkele term: het vond niets dat meer zegt dan het gemiddelde.',
  showAll: (n: number) => (n === 1 ? 'Toon nog 1 term' : `Toon nog ${n} termen`),
  showFewer: 'Toon minder',
  weightNote:
    'Weegt: met hoeveel een regel de verhouding tussen raak en niet raak vermenigvuldigt. ▲ verhoogt de schatting, ▽ verlaagt die. Een verband is geen oorzaak.',
  // card
  characteristic: 'Kenmerk',
  klass: 'Klasse',
  points: 'Punten',
  thresholds: 'Punten, in drempels',
  figures: (iv: string, gini: string) => `IV ${iv}, Gini ${gini}`,
  mayLeak: 'lek?',
  timesKept: (outOf: string) => `in ${outOf} herhalingen gekozen`,
  pointsNote: (score: string, odds: string, pdo: string) =>
    `Tel per dossier de punten van zijn klassen op. Meer punten: vaker rechtmatig. Bij ${score} punten staan ${odds} rechtmatige tegen 1 onrechtmatige; elke ${pdo} punten erbij verdubbelt dat.`,
  woeNote:
    'Gewicht: ln(aandeel van de rechtmatige / aandeel van de onrechtmatige). Links van 0: hier vaker onrechtmatig dan gemiddeld.',
  leakNote: 'Een IV boven 0,5 is te mooi. Ga na of dat kenmerk al bekend was vóór het onderzoek.',
  print: 'Afdrukken',
  editClasses: 'Klassen veranderen',
  classesPart: 'Kenmerken in klassen',
  termsPart: 'Regels en lijnen',
  // groups
  group: 'Groep',
  groupN: (n: string) => `Groep ${n}`,
  who: 'Wie erin vallen',
  size: 'Deel van de dossiers',
  groupsNote: 'Van de laagste naar de hoogste kans. Een groep is geen oordeel over wie erin valt.',
  // profile
  inside: 'Binnen het profiel',
  outside: 'Erbuiten',
  part: 'Deel',
  profileNote: 'Geteld in de dossiers waarvan het model leerde. Die zijn niet aselect gekozen.',
  // export
  export: 'Meenemen',
  exportWhy: 'Een modelbestand bevat regels en tellingen, geen dossiers.',
  exports: { json: 'Modelbestand (JSON)…', sql: 'SQL…', csv: 'Tabel (CSV)…' },
  exportName: 'model',
  exported: (file: string) => `Bewaard in ${file}. Dat staat in het logboek.`,
};

const en: typeof nl = {
  overview: 'The models side by side',
  model: 'Model',
  rival: 'simple rival',
  terms: 'Terms',
  auc: 'AUC',
  aucHead: 'AUC, with interval',
  aucScale: (from) => `${from} to 1; line: drawing lots (0.5)`,
  n: 'n',
  overviewNote: (how) => `${how}. AUC 0.5 is drawing lots, 1 is faultless.`,
  tabs: 'Model to look at',
  tab: {
    rules: 'Rules',
    scorecard: 'Scorecard',
    'risk-groups': 'Risk groups',
    'expert-card': 'Expert card',
    profile: 'Profile',
    combined: 'Combined',
  },
  title: (name, terms) => `${name}: ${terms}`,
  counts: {
    rules: (n) => (n === 1 ? '1 term' : `${n} terms`),
    scorecard: (n) => (n === 1 ? '1 characteristic' : `${n} characteristics`),
    'risk-groups': (n) => (n === 1 ? '1 group' : `${n} groups`),
    'expert-card': (n) => (n === 1 ? '1 question' : `${n} questions`),
    profile: () => '1 criterion',
    combined: (n) => (n === 1 ? '1 term' : `${n} terms`),
  },
  notes: {
    'rulefit-readable': 'The readable RuleFit has few terms: short enough to go through every rule.',
    rulefit: 'The full RuleFit is there to compare: if it is much better, readability costs something.',
    scorecard:
      'The simple rival: each feature counts on its own, in classes. Every other model has to be better than this card.',
    'risk-groups':
      'Each case file is in exactly one group. The program splits only where the difference is more than chance (chi-square).',
    'expert-card':
      'Experts chose the questions and the points. Training only decides which estimate goes with a total of points.',
    profile: 'Experts chose the criterion. Training only counts how often it is a hit inside and outside.',
    combined:
      'Half of it comes from the readable statistical model, half from the experts. So neither of them weighs alone.',
  },
  proposal: 'What experts filled in is a proposal of people. A score is no suspicion.',
  variant: 'Which RuleFit',
  readable: 'Readable',
  full: 'Full',
  measured: {
    'cross-validation': (parts) => `Honestly tested in ${parts} parts, each on case files that the model did not see`,
    'hold-out': () => 'Honestly tested on the held-out part, which the model did not see',
  },
  aucWords: (of100) =>
    `Of 100 pairs of one unlawful and one lawful case file, the unlawful one is ranked higher in about ${of100}. 50 is a lottery.`,
  term: 'Rule',
  hits: 'Hits of n, with interval',
  gradual: 'gradual: weight from low to high',
  weighs: 'Weight',
  factor: (factor) => `× ${factor}`,
  raises: 'raises',
  lowers: 'lowers',
  timesOf: (n) => `Times of ${n}`,
  noTerms: 'This model chose no term at all: it found nothing that says more than the average.',
  showAll: (n) => (n === 1 ? 'Show 1 more term' : `Show ${n} more terms`),
  showFewer: 'Show fewer',
  weightNote:
    'Weight: by how much a rule multiplies the ratio of hits to misses. ▲ raises the estimate, ▽ lowers it. A connection is not a cause.',
  characteristic: 'Characteristic',
  klass: 'Class',
  points: 'Points',
  thresholds: 'Points, in thresholds',
  figures: (iv, gini) => `IV ${iv}, Gini ${gini}`,
  mayLeak: 'leak?',
  timesKept: (outOf) => `chosen in ${outOf} repetitions`,
  pointsNote: (score, odds, pdo) =>
    `Add up the points of a case file’s classes. More points: lawful more often. At ${score} points there are ${odds} lawful to 1 unlawful; every ${pdo} points more double that.`,
  woeNote:
    'Weight: ln(share of the lawful / share of the unlawful). Left of 0: unlawful is more frequent here than average.',
  leakNote: 'An IV above 0.5 is too good. Check whether that feature was known before the investigation.',
  print: 'Print',
  editClasses: 'Change classes',
  classesPart: 'Characteristics in classes',
  termsPart: 'Rules and lines',
  group: 'Group',
  groupN: (n) => `Group ${n}`,
  who: 'Who are in it',
  size: 'Part of the case files',
  groupsNote: 'From the lowest to the highest chance. A group is no judgement on who is in it.',
  inside: 'Inside the profile',
  outside: 'Outside',
  part: 'Part',
  profileNote: 'Counted in the case files that the model learned from. They were not drawn at random.',
  export: 'Take along',
  exportWhy: 'A model file holds rules and counts, no case files.',
  exports: { json: 'Model file (JSON)…', sql: 'SQL…', csv: 'Table (CSV)…' },
  exportName: 'model',
  exported: (file) => `Kept in ${file}. That is in the log.`,
};

export const text = { nl, en };
